import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Command, type Context, run, type Values } from '../../commands/command.js';
import { commands } from '../../commands/index.js';
import { speechAsked } from '../../commands/paroles.js';
import { whoSaid } from '../../commands/quiADit.js';
import { type Span, sliceOf, trimSpan } from '../../src/article/span.js';
import { fold } from '../../src/french/characters.js';
import type { Quotation, Speaker, Speech } from '../../src/quotations/quotation.js';
import type { Answer } from '../../src/reply/answer.js';
import { compose } from '../../src/reply/compose.js';
import { COMFORT, LIMITS, MOST_TEXT } from '../../src/reply/limits.js';
import { markdownLength, replyMarkdown } from '../../src/reply/markdown.js';
import type { Block } from '../../src/reply/reply.js';
import { typeset } from '../../src/reply/typography.js';
import { catalogueOf, LANGUAGES } from '../../src/reply/words/catalogue.js';
import { french } from '../../src/reply/words/french.js';
import { searchOf } from '../../src/search/articleSearch.js';
import { parseQuery } from '../../src/search/query.js';
import { lineToType } from '../../src/terminal/lineToType.js';
import { articleOf, contextOf, firstArticle, hostileText } from '../support.js';
import { ownWords, plain } from './lines.js';

const all: readonly Command[] = commands.flatMap((command) =>
  'commands' in command ? command.commands : [command],
);
const named = (path: string): Command => {
  const command = all.find(({ name }) => name.fr === path);
  if (!command) throw new Error(`no command ${path}`);
  return command;
};
const first = contextOf(firstArticle());
const answer = (path: string, values: Values, context = first): Promise<Answer> =>
  run(named(path), values, context);
const linesOf = (given: Answer): string[] =>
  compose(given, french).blocks.flatMap((block) =>
    'text' in block ? [plain(block.text)] : block.kind === 'list' ? block.items.map(plain) : [],
  );

/** Speech in which each stretch is said by a speaker whose name is the whole stretch, as are the proofs. */
function speechOfSpans(article: Context['article'], spans: readonly Span[]): Speech {
  const whole = spans
    .map((span) => trimSpan(article.text, span))
    .filter(
      ({ start, end }) =>
        end > start && !/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/.test(article.text.slice(start, end)),
    );
  const speakers = whole.map((span): Speaker => ({ name: sliceOf(article.text, span), span, aliases: [] }));
  const quotations = whole.map(
    (span, index): Quotation => ({
      ...span,
      kind: 'direct',
      construction: 'bare',
      fragments: [],
      attribution: {
        class: 'inferred',
        speaker: speakers[index],
        candidates: [],
        cue: span,
        mention: span,
        antecedent: span,
      },
    }),
  );
  return { quotations, speakers };
}

describe('the first line answers', () => {
  test.each<[string, Values, string]>([
    ['question', { question: 'qui dirige le NCSC ?' }, 'Réponse, § 8 :'],
    ['question', { question: 'Quelle est la capitale de l’Australie ?' }, 'L’article n’en parle pas.'],
    ['chercher', { mots: 'extradition' }, '1 passage pour « extradition » :'],
    ['chercher', { mots: 'Russie' }, '7 passages pour « Russie » (page 1 sur 3) :'],
    ['chercher', { mots: 'tulipe' }, 'L’article n’en parle pas.'],
    ['passage', { numero: 7 }, 'Passage § 7 sur 9 :'],
    ['passage', { numero: 12 }, 'Le passage § 12 n’existe pas.'],
    ['chercher', { mots: '-Poutine' }, 'Il manque un mot à chercher : -mot ne fait qu’écarter.'],
    ['chercher', { mots: 'Russie', page: 9 }, 'La page 9 n’existe pas.'],
    ['chercher', { mots: 'Russie', article: 'inconnu' }, 'Aucun article ne s’appelle « inconnu ».'],
    ['question', { question: '???' }, 'Il manque une question.'],
    [
      'question',
      { question: 'Quels accords sont équitables ?' },
      'Réponse, § 2 (Vladimir Poutine, parole citée) :',
    ],
    ['qui-a-dit', { propos: 'une nouvelle page' }, 'Qui le dit : Vladimir Poutine, déduit du contexte, § 5.'],
    ['qui-a-dit', { propos: 'tulipe' }, 'Personne ne dit cela dans l’article.'],
    ['qui-a-dit', { propos: '' }, 'Il manque les mots à retrouver.'],
    ['paroles', { locuteur: 'cameron' }, 'Lindy Cameron (2 paroles) :'],
    ['paroles', { locuteur: 'Macron' }, '« Macron » ne parle pas dans l’article.'],
    ['verifier', { citation: 'mesures concrètes' }, 'EXACTE : ces mots sont dans l’article, § 6.'],
    ['verifier', { citation: '« »' }, 'Il manque une citation à vérifier.'],
    ['liste', {}, 'Articles connus :'],
    ['aide', {}, 'Posez une question en français, ou tapez une commande.'],
  ])('/%s %j', async (path, values, line) => {
    expect(linesOf(await answer(path, values))[0]).toBe(line);
  });
});

describe('an absence is bounded', () => {
  test('it says what was searched, what is nowhere, what is there without the rest, and what looks like it', async () => {
    expect(
      linesOf(
        await answer('question', {
          question: 'Quel traité le Pakistan et la Belgique ont-ils enterré sans extracteur ?',
        }),
      ),
    ).toEqual([
      'L’article n’en parle pas.',
      'Cherché dans tout l’article (9 passages) : « traité », « Pakistan », « Belgique », « enterré », « extracteur ».',
      'N’apparaissent nulle part dans l’article : « Pakistan », « Belgique », « enterré », « extracteur ».',
      'S’y trouve, mais sans le reste : « traité ».',
      'Mots de l’article qui ressemblent : « extrader », « extradition ».',
    ]);
  });

  test('a phrase whose words are there, but never together', async () => {
    expect(linesOf(await answer('chercher', { mots: '"Russie extrader"' }))).toEqual([
      'Aucun passage ne réunit ces mots comme demandé.',
      'Cherché dans tout l’article (9 passages) : « Russie », « extrader ».',
    ]);
  });

  test.each([
    ['"franc jeu"', 'Hors des passages (questions aux lecteurs, renvois) : « franc », « jeu ».'],
    ['suggère', '« suggère » n’est qu’à l’intérieur de « dusuggère ».'],
    ['sévir', 'Dans le titre seulement : « sévir ».'],
  ])('%s is not called absent when the article has it somewhere', async (mots, line) => {
    const lines = linesOf(await answer('chercher', { mots }));
    expect(lines).toContain(line);
    expect(lines.join(' ')).not.toContain('nulle part');
  });

  test('whatever is called absent is in no part of the text', () => {
    const { article } = first;
    const scanned = fold(article.text);
    const typed = fc.constantFrom(
      ...'traité franc jeu suggère Macron Iran ver banque otage sous cyber rançon xyz'.split(' '),
    );
    fc.assert(
      fc.property(fc.array(typed, { minLength: 1, maxLength: 4 }), (list) => {
        const { words } = searchOf(article).search(parseQuery(list.join(' ')), list.join(' '));
        for (const word of words.filter(({ recognition }) => recognition === 'absent')) {
          expect(word.typed.length < 4 || !scanned.includes(fold(word.typed))).toBe(true);
        }
      }),
    );
  });

  test('an unsure answer says which words are missing', async () => {
    const lines = linesOf(await answer('question', { question: 'que dit macron de l’extradition ?' }));
    expect(lines[0]).toBe('Pas de réponse sûre. Le plus proche, § 2 (Vladimir Poutine, parole citée) :');
    expect(lines).toContain('Absent de l’article : « macron ».');
  });
});

test('an unsure answer always says why', async () => {
  const lines = linesOf(
    await answer('question', { question: 'Combien de rançons ont été payées en 2021 ?' }),
  );
  expect(lines.slice(0, 2)).toEqual([
    expect.stringMatching(
      /^Pas de réponse sûre\. Le plus proche, § 9 \(.*communiqué final.*, parole citée\) :$/u,
    ),
    'Ce passage ne réunit pas tous les mots de la question.',
  ]);
});

describe('what is proposed next', () => {
  test.each<[string, Values, string[]]>([
    [
      'chercher',
      { mots: 'Russie', page: 2 },
      ['/chercher Russie --page 1', '/chercher Russie --page 3', '/pourquoi 6 --mots Russie'],
    ],
    [
      'chercher',
      { mots: 'Russie', article: 'g7' },
      ['/chercher Russie --page 2 --article g7', '/pourquoi 2 --mots Russie --article g7'],
    ],
    [
      'question',
      { question: 'Qui est Lindy Cameron ?' },
      ['/passage 8', '/pourquoi 8 --question Qui est Lindy Cameron ?'],
    ],
    [
      'question',
      { question: 'Qui est Lindy Cameron ?', article: 'g7' },
      ['/passage 8 --article g7', '/pourquoi 8 --question Qui est Lindy Cameron ? --article g7'],
    ],
    ['passage', { numero: 9, article: 'g7' }, ['/passage 8 --article g7']],
    ['infos', { article: 'g7' }, ['/passage 1 --article g7']],
    ['chercher', { mots: 'tulipe', article: 'g7' }, ['/article infos --article g7']],
  ])('after /%s %j', async (path, values, lines) => {
    expect(compose(await answer(path, values), french).actions.map(lineToType)).toEqual(lines);
  });
});

describe('the words that are what is asked for', () => {
  test('stand under the passage, in their own line', async () => {
    const given = await answer('question', { question: 'Quand le G7 s’est-il réuni ?' });
    const [, cited] = compose(given, french).blocks;
    if (cited?.kind !== 'excerpt') throw new Error('no excerpt');
    expect(cited.notes.map(plain)).toContain('Ce qui répond : « 11 au 13 juin 2021 ».');
  });
});

describe('how words were understood is said', () => {
  test.each([
    ['extradtion', '« extradtion » lu comme « extradition ».'],
    ['NCSC', '« NCSC » lu comme « Centre national de cybersécurité ».'],
  ])('%s', async (mots, line) => {
    expect(linesOf(await answer('chercher', { mots }))).toContain(line);
  });
});

/** In every language, with an action row of five buttons beside the blocks. */
function expectToFit(given: Answer): void {
  for (const language of LANGUAGES) {
    const composed = compose(given, catalogueOf(language));
    expect(markdownLength(composed)).toBeLessThanOrEqual(MOST_TEXT);
    expect(composed.blocks.length + 1 + 5 + 2).toBeLessThanOrEqual(LIMITS.components);
    expect(composed.actions.length).toBeLessThanOrEqual(5);
  }
}

describe('limits', () => {
  const longWord = fc.constantFrom(
    '*'.repeat(900),
    'a'.repeat(2_500),
    '_a '.repeat(800),
    'Le maire parle. '.repeat(300),
  );
  const spanOfHalf = fc.double({ min: 0.05, max: 0.95, noNaN: true });
  const hostileArticle = fc
    .array(fc.oneof(hostileText, longWord), { minLength: 1, maxLength: 8 })
    .map((texts) =>
      articleOf(`Le maire a parlé de la Russie. ${texts.join('\n\n')}`, {
        title: '*'.repeat(300),
        outlet: '_'.repeat(100),
        url: `https://exemple.fr/${'é'.repeat(60)}(${'a'.repeat(400)})`,
      }),
    );

  test('no reply exceeds what Discord can show, whatever the article and what is typed', async () => {
    await fc.assert(
      fc.asyncProperty(hostileArticle, hostileText, async (article, typed) => {
        const values = {
          mots: `Russie ${typed}`,
          question: typed,
          numero: 1,
          propos: `Russie ${typed}`,
          citation: `Le maire a dit « ${typed} La Russie »`,
          sujet: typed,
        };
        for (const command of all) {
          expectToFit(await run(command, values, contextOf(article)));
        }
      }),
      { numRuns: 150 },
    );
  });

  test('nor when someone whose name is all punctuation says it all', () => {
    fc.assert(
      fc.property(hostileArticle, spanOfHalf, (article, share) => {
        const half = Math.max(1, Math.floor(article.text.length * share));
        const rest = { start: half, end: article.text.length };
        const speech = speechOfSpans(article, [{ start: 0, end: half }, rest]);
        for (const answered of [
          whoSaid(article, speech, { propos: 'Russie' }),
          speechAsked(article, speech, {}),
          speechAsked(article, speech, { locuteur: 'maire' }),
        ]) {
          expectToFit(answered);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('nor in English where only French would fit: any length up to the limit and beyond', async () => {
    const text = Array.from({ length: 3 }, () => `La Russie parle ${'*'.repeat(560)}.`).join('\n\n');
    const lengths: number[] = [];
    for (let length = 0; length < 200; length += 1) {
      const article = articleOf(text, { outlet: 'a'.repeat(length) });
      const given = await answer('chercher', { mots: 'Russie' }, contextOf(article));
      expectToFit(given);
      lengths.push(markdownLength(compose(given, french)));
    }
    // Somewhere excerpts begin to be shortened.
    expect(Math.max(...lengths)).toBeGreaterThan(MOST_TEXT - 100);
    expect(lengths.at(-1)).toBeLessThan(MOST_TEXT - 500);
  });

  test('something very long that was typed is repeated shortened, at a word', async () => {
    const distinct = Array.from({ length: 700 }, (_, index) => `zut${index}x`);
    const mots = `Russie ${'a'.repeat(1_000)} ${distinct.join(' ')}`;
    const lines = linesOf(await answer('chercher', { mots }));
    expect(lines[0]).toMatch(/^7 passages pour « Russie…/u);
    expect(lines.join('\n')).toContain('et 691 autres');
    for (const line of lines) expect(line.length).toBeLessThan(15 * COMFORT.typed);
    expect(markdownLength(compose(await answer('chercher', { mots }), french))).toBeLessThanOrEqual(
      LIMITS.messageText,
    );
  });
});

const replies = [
  await answer('question', { question: 'qui dirige le NCSC ?' }),
  await answer('chercher', { mots: 'Russie' }),
  await answer('chercher', { mots: 'tulipe' }),
  await answer('passage', { numero: 4 }),
  await answer('qui-a-dit', { propos: 'attaques' }),
  await answer('qui-a-dit', { propos: 'une main tendue' }),
  await answer('paroles', {}),
  await answer('paroles', { locuteur: 'Poutine' }),
  await answer('paroles', { locuteur: 'Evil Corp' }),
  await answer('verifier', { citation: 'Macron a dit « il faudra tourner une nouvelle page »' }),
  await answer('verifier', { citation: 'Dans une majorité des cas, ils sont équitables' }),
  await answer('verifier', { citation: '« Je ne répondrai pas »' }),
  await answer('infos', {}),
  await answer('liste', {}),
  await answer('aide', {}),
].map((one) => compose(one, french));

describe('every reply', () => {
  test('has French typography in all of our own sentences', () => {
    const ours = (block: Block): string[] =>
      ('text' in block ? [block.text] : block.kind === 'list' ? block.items : block.notes).flatMap(ownWords);
    for (const sentence of replies.flatMap(({ blocks }) => blocks.flatMap(ours))) {
      const own = first.article.title === sentence ? '' : sentence.replace(first.article.title, '');
      expect(typeset(own)).not.toMatch(/ [:;!?»]|« |\p{L}'\p{L}/u);
    }
  });

  test('labels of actions are short enough for a button on a phone', () => {
    for (const { actions } of replies) {
      for (const { label } of actions) expect(label.length).toBeLessThanOrEqual(LIMITS.buttonLabel);
    }
  });

  test('each excerpt carries its passage, outlet, date and link', () => {
    const [question] = replies;
    const markdown = question ? replyMarkdown(question).join('\n') : '';
    expect(markdown).toMatch(
      /\[§\u00a08\]\(<https:\/\/securite\.developpez\.com\/[^>]*>\)\\, Developpez\\\.com\\, juin 2021\n/u,
    );
  });
});
