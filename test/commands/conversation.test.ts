import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Call, run } from '../../commands/command.js';
import { type Exchange, readTurn, remember, rememberAnswer, type Turn } from '../../commands/conversation.js';
import { readPlainFrench } from '../../commands/plainFrench.js';
import { speechOf } from '../../src/quotations/speech.js';
import { compose } from '../../src/reply/compose.js';
import { french } from '../../src/reply/words/french.js';
import { readQuestion } from '../../src/search/question.js';
import { parseCall } from '../../src/terminal/parse.js';
import { speechFrom } from '../quotations/handmade.js';
import { articleOf, contextOf, firstArticle, hostileText } from '../support.js';

const ARTICLE = firstArticle();
const SPEECH = speechOf(ARTICLE);
const CONTEXT = contextOf(ARTICLE);

/** The memory that lines leave, each answered. */
async function memoryOf(...lines: string[]): Promise<Exchange | undefined> {
  let before: Exchange | undefined;
  for (const line of lines) {
    const turn: Turn = line.startsWith('/')
      ? calling(parseCall(line.split(' ')))
      : readTurn(line, SPEECH, before);
    if (turn.kind !== 'call') continue;
    const { command, values } = turn.call;
    before = rememberAnswer(turn.next, await run(command, values, CONTEXT), before);
  }
  return before;
}

function calling(call: Call): Turn {
  return { kind: 'call', call, next: remember(call, () => SPEECH) };
}

function read(sentence: string, before: Exchange | undefined): unknown[] {
  const turn = readTurn(sentence, SPEECH, before);
  return turn.kind === 'call' ? [turn.call.command.name.fr, turn.call.values] : [turn.kind];
}

type Values = Record<string, string | number>;

const POUTINE = 'que dit Poutine de l’extradition ?';
const CAMERON = 'Que dit Lindy Cameron ?';

describe('follow-ups', () => {
  test.each<[string[], string, string, Values]>([
    // Another subject, the same speaker.
    [[CAMERON], 'et sur l’extradition ?', 'paroles', { locuteur: 'Lindy Cameron', sujet: 'l’extradition' }],
    [[POUTINE], 'Et de la Russie ?', 'paroles', { locuteur: 'Poutine', sujet: 'la Russie' }],
    [[POUTINE], 'et a propos du traite', 'paroles', { locuteur: 'Poutine', sujet: 'traite' }],
    [[POUTINE], 'ET À PROPOS DES RÈGLES ???', 'paroles', { locuteur: 'Poutine', sujet: 'RÈGLES' }],
    [
      [POUTINE],
      'Mais concernant les États-Unis ?',
      'paroles',
      { locuteur: 'Poutine', sujet: 'les États-Unis' },
    ],
    [[POUTINE], 'sur la cybersécurité ?', 'paroles', { locuteur: 'Poutine', sujet: 'la cybersécurité' }],
    [[POUTINE, 'et du traité ?'], 'et des règles ?', 'paroles', { locuteur: 'Poutine', sujet: 'règles' }],
    [['/paroles Poutine'], 'et sur le traité ?', 'paroles', { locuteur: 'Poutine', sujet: 'le traité' }],
    [['/chercher extradition'], 'et sur les rançons ?', 'chercher', { mots: 'les rançons' }],
    // Another speaker, the same subject.
    [[POUTINE], 'et Lindy Cameron ?', 'paroles', { locuteur: 'Lindy Cameron', sujet: 'l’extradition' }],
    [[POUTINE], 'et cameron', 'paroles', { locuteur: 'cameron', sujet: 'l’extradition' }],
    [[POUTINE], 'Et le G7 ?', 'paroles', { locuteur: 'le G7', sujet: 'l’extradition' }],
    [[POUTINE], 'et Macron ?', 'paroles', { locuteur: 'Macron', sujet: 'l’extradition' }],
    [
      [POUTINE],
      'et Lindy Cameron, qu’en pense-t-elle ?',
      'paroles',
      { locuteur: 'Lindy Cameron', sujet: 'l’extradition' },
    ],
    [
      ['qui a parlé d’extradition ?'],
      'et Lindy Cameron ?',
      'paroles',
      { locuteur: 'Lindy Cameron', sujet: 'extradition' },
    ],
    [
      ['Qui est Vladimir Poutine ?'],
      'et Lindy Cameron ?',
      'question',
      { question: 'Qui est Lindy Cameron ?' },
    ],
    // The same speaker, by a pronoun.
    [[POUTINE], 'et lui ?', 'paroles', { locuteur: 'Poutine', sujet: 'l’extradition' }],
    [[CAMERON], 'et elle ?', 'paroles', { locuteur: 'Lindy Cameron' }],
    [[CAMERON], 'a-t-elle parlé de la Chine ?', 'paroles', { locuteur: 'Lindy Cameron', sujet: 'la Chine' }],
    [[POUTINE], 'a t il parle de la chine', 'paroles', { locuteur: 'Poutine', sujet: 'la chine' }],
    [[POUTINE], 'est-ce qu’il parle du traité ?', 'paroles', { locuteur: 'Poutine', sujet: 'traité' }],
    [[POUTINE], 'Parle-t-il de la Russie ?', 'paroles', { locuteur: 'Poutine', sujet: 'la Russie' }],
    [[POUTINE], 'que dit-il de la Russie ?', 'paroles', { locuteur: 'Poutine', sujet: 'la Russie' }],
    [[POUTINE], 'Que dit-il ?', 'paroles', { locuteur: 'Poutine' }],
    [
      [POUTINE],
      'qu’est-ce qu’il dit sur les règles',
      'paroles',
      { locuteur: 'Poutine', sujet: 'les règles' },
    ],
    [[POUTINE], 'qu’en pense-t-il ?', 'paroles', { locuteur: 'Poutine', sujet: 'l’extradition' }],
    [[CAMERON], 'et qu’a-t-elle dit des gangs ?', 'paroles', { locuteur: 'Lindy Cameron', sujet: 'gangs' }],
    [
      [POUTINE],
      'quelle est sa position sur le traité ?',
      'paroles',
      { locuteur: 'Poutine', sujet: 'le traité' },
    ],
    [
      [POUTINE],
      'a-t-il dit que la Russie est prête ?',
      'qui-a-dit',
      { propos: 'la Russie est prête', locuteur: 'Poutine' },
    ],
    // The one speaker whom a question or an answer names.
    [['Qui est Lindy Cameron ?'], 'qu’a-t-elle dit ?', 'paroles', { locuteur: 'Lindy Cameron' }],
    [
      ['qui a parlé d’extradition ?'],
      'et qu’en pense-t-il ?',
      'paroles',
      { locuteur: 'Vladimir Poutine', sujet: 'extradition' },
    ],
    // What comes after.
    [['/paroles Poutine'], 'la suite', 'paroles', { locuteur: 'Poutine', page: 2 }],
    [['/paroles Poutine'], 'Quoi d’autre ?', 'paroles', { locuteur: 'Poutine', page: 2 }],
    [['que dit Poutine ?'], 'qu’a-t-il dit d’autre ?', 'paroles', { locuteur: 'Poutine', page: 2 }],
    [['que dit Poutine ?'], "qu'a-t-il dit d'autre", 'paroles', { locuteur: 'Poutine', page: 2 }],
    [['que dit Poutine ?'], 'et ensuite ?', 'paroles', { locuteur: 'Poutine', page: 2 }],
    [['/chercher Russie'], 'page suivante', 'chercher', { mots: 'Russie', page: 2 }],
    [['/chercher Russie', 'encore'], 'encore !', 'chercher', { mots: 'Russie', page: 3 }],
    [['/chercher Russie'], 'la suite stp', 'chercher', { mots: 'Russie', page: 2 }],
    [['/article liste'], 'la suite', 'liste', { page: 2 }],
    // There is no second page: what else than on this subject.
    [[POUTINE], 'qu’a-t-il dit d’autre ?', 'paroles', { locuteur: 'Poutine' }],
    // Why.
    [['Qui dirige le NCSC ?'], 'et pourquoi ?', 'question', { question: 'pourquoi ? Qui dirige le NCSC ?' }],
    [
      ['Qui dirige le NCSC ?', 'et pourquoi ?'],
      'et quand ?',
      'question',
      { question: 'quand ? Qui dirige le NCSC ?' },
    ],
  ])('%j, %s', async (lines, sentence, command, values) => {
    expect(read(sentence, await memoryOf(...lines))).toEqual([command, values]);
  });

  test('« et pourquoi ? » asks why', () => {
    expect(readQuestion('pourquoi ? Qui dirige le NCSC ?').kind).toBe('pourquoi');
    expect(readQuestion('où ? Qui dirige le NCSC ?').kind).toBe('où');
  });

  test('a page that does not exist does not take the place of what was asked', async () => {
    const before = await memoryOf('/paroles Lindy Cameron', 'la suite');
    expect(before?.values).toEqual({ locuteur: 'Lindy Cameron' });
  });

  test('stay with the article that was named', () => {
    const before: Exchange = {
      command: 'chercher',
      articleId: 'port',
      values: { mots: 'quai', article: 'port' },
      subject: 'quai',
    };
    expect(read('la suite', before)).toEqual(['chercher', { mots: 'quai', article: 'port', page: 2 }]);
    expect(read('et sur le maire ?', before)).toEqual(['chercher', { mots: 'le maire', article: 'port' }]);
  });
});

const EVERY_MEMORY = [
  undefined,
  await memoryOf(POUTINE),
  await memoryOf(CAMERON),
  await memoryOf('/chercher extradition'),
  await memoryOf('Qui dirige le NCSC ?'),
  await memoryOf('Qui est Vladimir Poutine ?'),
  await memoryOf('qui a parlé d’extradition ?'),
  await memoryOf('/passage 3'),
  await memoryOf('/article liste'),
];

describe('what is complete by itself', () => {
  test.each([
    ['Que dit Lindy Cameron ?'],
    ['Et que dit Lindy Cameron des gangs ?'],
    ['et qui a parlé d’extradition ?'],
    ['qui parle ?'],
    ['Poutine a-t-il parlé de la Russie ?'],
    ['« une nouvelle page »'],
    ['a-t-il dit « une nouvelle page » ?'],
    ['D’où vient « une nouvelle page » ?'],
    ['Qui dirige le NCSC ?'],
    ['Bonjour, qui dirige le NCSC ?'],
    ['Bonjour, qui dit ça ?'],
    ['Bonjour, comment va la Russie ?'],
    ['Merci, qui dirige le NCSC ?'],
    ['Quand a eu lieu le sommet du G7 ?'],
    ['Et de quoi parle l’article ?'],
    ['De quoi parle l’article ?'],
    ['et d’où vient l’attaque ?'],
    ['Et pourquoi la Russie refuse-t-elle d’extrader ?'],
    ['Est-il vrai que la Russie est prête à extrader ?'],
    ['A-t-il plu à Londres ?'],
    ['et la Russie est-elle prête ?'],
    ['Sur quoi porte le traité ?'],
    ['Et alors ?'],
    ['et donc ?'],
    ['extradition'],
    ['Lindy Cameron ?'],
    ['encore une attaque par rançongiciel ?'],
    ['La suite du traité est-elle connue ?'],
    ['Et sur l’extradition, que dit le G7 ?'],
    ['merci de me dire qui dirige le NCSC'],
    ['comment ça marche, un rançongiciel ?'],
    ['Pourquoi ça a commencé ?'],
    ['Il parle ?'],
  ])('%s', (sentence) => {
    const { command, values } = readPlainFrench(sentence, SPEECH);
    for (const before of EVERY_MEMORY) expect(read(sentence, before)).toEqual([command.name.fr, values]);
  });

  test.each([
    ['et sur l’extradition ?'],
    ['et elle ?'],
    ['qu’en pense-t-il ?'],
    ['a-t-il parlé de la Chine ?'],
    ['la suite'],
    ['et pourquoi ?'],
    ['et Lindy Cameron ?'],
    ['qu’a-t-il dit d’autre ?'],
  ])('%s without memory is a question', (sentence) => {
    expect(read(sentence, undefined)).toEqual(['question', { question: sentence }]);
  });
});

describe('nobody is guessed', () => {
  test.each<[string[], string]>([
    [['Qui de Poutine ou de Cameron parle de rançons ?'], 'qu’a-t-il dit ?'],
    [['/chercher extradition'], 'que dit-il ?'],
    [['/passage 3'], 'et elle ?'],
    [['/passage 3'], 'et pourquoi ?'],
    [['/passage 3'], 'la suite'],
    [['Qui dirige le NCSC ?'], 'et lui ?'],
    // A first name that cannot be « elle », and one that cannot be « il ».
    [['Que dit Vladimir Poutine ?'], 'qu’en pense-t-elle ?'],
    [[POUTINE], 'et elle ?'],
    [[CAMERON], 'et lui ?'],
    // Names of nobody who speaks, in a sentence that may be about anything.
    [[POUTINE], 'et la Chine ?'],
    [[POUTINE], 'et extradition ?'],
  ])('%j, %s', async (lines, sentence) => {
    expect(read(sentence, await memoryOf(...lines))).toEqual(['question', { question: sentence }]);
  });
});

test('a name that means two speakers is remembered to turn the page, but for no pronoun', () => {
  const speech = speechFrom(articleOf('Ana Bel parle. Luc Bel parle.'), [
    { words: 'parle', by: { name: 'Ana Bel' }, class: 'quoted' },
    { words: 'parle', by: { name: 'Luc Bel' }, class: 'quoted' },
  ]);
  const rememberedOf = (line: string): Exchange => remember(parseCall(line.split(' ')), () => speech);
  expect(rememberedOf('/paroles Ana')).toMatchObject({ speaker: 'Ana' });
  const before = rememberedOf('/paroles Bel');
  expect(before).toEqual({ command: 'paroles', values: { locuteur: 'Bel' } });
  expect(readTurn('la suite', speech, before)).toMatchObject({
    call: { values: { locuteur: 'Bel', page: 2 } },
  });
  expect(readTurn('qu’en pense-t-elle ?', speech, before)).toMatchObject({
    call: { values: { question: 'qu’en pense-t-elle ?' } },
  });
});

describe('what asks nothing', () => {
  test.each([
    ...[
      'bonjour',
      'Bonjour !',
      'salut',
      'SALUT',
      'coucou 😀',
      'hello',
      'Bonsoir tout le monde',
      'Salut, ça va ?',
    ].map((line) => [line, 'greeting']),
    ...[
      'merci',
      'Merci beaucoup !',
      'super, merci',
      'ok merci',
      'Merci pour ta réponse',
      'merci à tous',
      'Un grand merci 🙏',
    ].map((line) => [line, 'thanks']),
    ...[
      'ok',
      'd’accord',
      "D'accord.",
      'bravo',
      'bravo !!!',
      '😀',
      '👍👍',
      '',
      '   ',
      '???',
      '« »',
      '...',
      'oui',
      'lol',
      'super',
    ].map((line) => [line, 'unclear']),
  ])('%j is %s', (line, kind) => {
    for (const before of EVERY_MEMORY) expect(read(line, before)).toEqual([kind]);
  });

  test.each<[string, string, Values]>([
    ['aide', 'aide', {}],
    ['Help!', 'aide', {}],
    ['que sais-tu faire ?', 'aide', {}],
    ['Comment ça marche ?', 'aide', {}],
    ['comment ca marche', 'aide', {}],
    ['quels articles ?', 'liste', {}],
    ['Quels articles connais-tu ?', 'liste', {}],
    ['Liste des articles', 'liste', {}],
  ])('%j is a command', (line, command, values) => {
    for (const before of EVERY_MEMORY) expect(read(line, before)).toEqual([command, values]);
  });

  test.each([['de quoi parle l’article ?'], ['quel article ?']])('%s tells of the article', async (line) => {
    const turn = readTurn(line, SPEECH, undefined);
    if (turn.kind !== 'call') throw new Error(turn.kind);
    expect(await run(turn.call.command, turn.call.values, CONTEXT)).toMatchObject({ kind: 'article' });
  });

  test.each(['greeting', 'thanks', 'unclear'] as const)('%s is answered briefly, with examples', (kind) => {
    const examples = ['Un ?', 'Deux ?', 'Trois ?', 'Quatre ?'];
    const reply = compose({ kind, title: ARTICLE.title, examples }, french);
    expect(reply.blocks[0]?.kind).toBe('heading');
    expect(reply.blocks.length).toBeLessThanOrEqual(4);
    expect(reply.blocks.at(-1)).toEqual({ kind: 'list', items: ['Un ?', 'Deux ?', 'Trois ?'] });
  });
});

describe('whatever is said', () => {
  const pieces = fc.constantFrom(
    ...'et sur de la Russie Poutine Lindy Cameron elle lui il a-t-il dit parlé que qu’en pense-t-elle ? , « » encore la suite merci bonjour pourquoi d’autre'.split(
      ' ',
    ),
  );
  const typed = fc.oneof(
    hostileText,
    fc.array(pieces, { maxLength: 9 }).map((list) => list.join(' ')),
    fc.constantFrom('é'.repeat(6_000), 'et sur '.repeat(1_000), 'a-t-il dit que '.repeat(500)),
  );
  const memory = fc.constantFrom(...EVERY_MEMORY);

  test('a sentence that plain French understands is read as it is alone', () => {
    fc.assert(
      fc.property(typed, memory, (sentence, before) => {
        const alone = readPlainFrench(sentence, SPEECH);
        const turn = readTurn(sentence, SPEECH, before);
        if (alone.command.name.fr === 'question') return;
        expect(turn).toMatchObject({ kind: 'call', call: alone });
      }),
      { numRuns: 1_000 },
    );
  });

  test('is read, and leaves a memory that is small, plain data', () => {
    fc.assert(
      fc.property(fc.array(typed, { minLength: 1, maxLength: 4 }), memory, (sentences, first) => {
        let before = first;
        for (const sentence of sentences) {
          const turn = readTurn(sentence, SPEECH, before);
          if (turn.kind !== 'call') continue;
          before = turn.next;
          expect(JSON.parse(JSON.stringify(before))).toEqual(before);
          for (const value of [...Object.values(before), ...Object.values(before.values ?? {})]) {
            if (typeof value === 'string') expect(value.length).toBeLessThanOrEqual(200);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test('an article in which nobody speaks is no trouble', () => {
    const speech = speechOf(articleOf('Il pleut sur le port.'));
    fc.assert(
      fc.property(typed, memory, (sentence, before) => {
        expect(readTurn(sentence, speech, before)).toHaveProperty('kind');
      }),
      { numRuns: 200 },
    );
  });
});
