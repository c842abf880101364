import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { chercher } from '../../commands/chercher.js';
import { run, type Suggest } from '../../commands/command.js';
import { commands } from '../../commands/index.js';
import { passage } from '../../commands/passage.js';
import {
  offered,
  suggestArticles,
  suggestPassages,
  suggestQuestions,
  suggestTerms,
  suggestVoices,
} from '../../commands/suggestions.js';
import type { Article } from '../../src/article/article.js';
import { LIMITS } from '../../src/reply/limits.js';
import { french } from '../../src/reply/words/french.js';
import { articleOf, contextOf, firstArticle, hostileText } from '../support.js';

const ARTICLE = firstArticle();
const PORT: Article = {
  ...articleOf(
    'Le port de Brême rouvre lundi. Le maire, Jean de La Ville, s’en réjouit.\n\n' +
      'La côte est sûre, le côté nord l’est moins : la côte s’use. Mme Élise Œuvrard le regrette.',
    { title: 'Le port de Brême rouvre', outlet: 'La Gazette', published: '2023-03-02' },
  ),
  id: 'port-breme',
};
const CONTEXT = contextOf(ARTICLE, PORT);

const valuesFrom = (suggest: Suggest, typed: string, context = CONTEXT) =>
  suggest(typed, {}, context, french).map(({ value }) => value);
const namesFrom = (suggest: Suggest, typed: string, context = CONTEXT) =>
  suggest(typed, {}, context, french).map(({ name }) => name);

const EVERY: readonly [string, Suggest][] = commands
  .flatMap((command) => ('commands' in command ? command.commands : [command]))
  .flatMap(({ name, options }) =>
    options.flatMap((option): [string, Suggest][] =>
      option.suggest ? [[`/${name.fr} ${option.name.fr}`, option.suggest]] : [],
    ),
  );

describe('terms', () => {
  test.each<[string, string[]]>([
    // A beginning, with or without accents and capitals.
    ['extra', ['extrader', 'extradition']],
    ['EXTRAD', ['extrader', 'extradition']],
    ['rancon', ['rançongiciels', 'rançons', 'rançongiciel']],
    ['ranc\u0327on', ['rançongiciels', 'rançons', 'rançongiciel']],
    ['rus', ['Russie', 'russe', 'Russes']],
    // What is typed whole comes first.
    ['russe', ['russe', 'Russes']],
    ['etats-un', ['États-Unis']],
    ['cyberg', ['cyberguerre']],
    // The last word is completed, and what stands before it stays.
    ['le traité de cyberg', ['le traité de cyberguerre']],
    ['l’extradi', ['l’extradition']],
    ["  l'extradi", ["  l'extradition"]],
    ['"règles de cond', ['"règles de conduite']],
    ['traité -pou', ['traité -Poutine']],
    ['-"lindy cam', ['-"Lindy Cameron', '-"lindy Cameron']],
    // Names of several words.
    ['lindy cam', ['Lindy Cameron', 'lindy Cameron']],
    ['que fait evil co', ['que fait Evil Corp']],
    ['oliv', ['Oliver', 'Oliver Stone']],
    // A typing error.
    ['extrdi', ['extradition']],
    ['rancongicels', ['rançongiciels']],
    ['Poutinne', ['Poutine']],
  ])('%j', (typed, values) => {
    expect(valuesFrom(suggestTerms, typed).slice(0, values.length)).toEqual(values);
  });

  test.each([['zzz'], ['traité.'], ['"traité"'], ['traité, '], ['???'], ['😀'], ['-'], ['macron']])(
    'nothing for %j',
    (typed) => {
      expect(valuesFrom(suggestTerms, typed)).toEqual([]);
    },
  );

  test('a name of several words is not offered behind a bare minus, which would exclude its first word only', () => {
    expect(valuesFrom(suggestTerms, '-evil')).toEqual(['-Evil']);
  });

  test('function words are not offered', () => {
    expect(valuesFrom(suggestTerms, 'ave')).not.toContain('avec');
    expect(valuesFrom(suggestTerms, 'pou')).not.toContain('pour');
  });

  test('the commonest spelling of a word is the one that is offered', () => {
    expect(valuesFrom(suggestTerms, 'cot', contextOf(PORT))).toEqual(['côte']);
    expect(valuesFrom(suggestTerms, 'oeu', contextOf(PORT))).toEqual(['Œuvrard']);
    expect(valuesFrom(suggestTerms, 'jean de la', contextOf(PORT))).toContain('Jean de La Ville');
  });

  test('nothing typed: what the article is about, without verbs and adverbs', () => {
    const subjects = valuesFrom(suggestTerms, ' ');
    expect(subjects).toHaveLength(LIMITS.suggestions);
    expect(subjects.slice(0, 4)).toEqual(['Russie', 'rançongiciels', 'États-Unis', 'attaques']);
    expect(subjects).toContain('Vladimir Poutine');
    for (const other of ['déclaré', 'également', 'opèrent', 'avec']) expect(subjects).not.toContain(other);
  });

  test('of the article that is named, none when there is no such article', () => {
    expect(suggestTerms('br', { article: 'port-breme' }, CONTEXT)).toEqual([
      { name: 'Brême', value: 'Brême' },
    ]);
    expect(suggestTerms('rus', { article: 'port-breme' }, CONTEXT)).toEqual([]);
    expect(suggestTerms('rus', { article: 'zut' }, CONTEXT)).toEqual([]);
  });

  const letters = fc.constantFrom(...'aàbcçdeéfghijklmnoprstuvxyzAEÉGLPRSU0123');
  test('whatever is offered is found by /chercher', async () => {
    const typed = fc
      .tuple(
        fc.constantFrom('', 'traité ', 'la ', 'l’', 'zut ', '"'),
        fc.string({ unit: letters, maxLength: 4 }),
      )
      .map(([before, word]) => before + word);
    await fc.assert(
      fc.asyncProperty(typed, async (beginning) => {
        for (const mots of valuesFrom(suggestTerms, beginning)) {
          expect(await run(chercher, { mots }, CONTEXT)).toMatchObject({ kind: 'passages' });
        }
      }),
      { numRuns: 150 },
    );
  });

  test('the words that are offered are slices of the article', () => {
    fc.assert(
      fc.property(fc.string({ unit: letters, minLength: 1, maxLength: 3 }), (typed) => {
        for (const { value } of suggestTerms(typed, {}, CONTEXT)) expect(ARTICLE.text).toContain(value);
      }),
    );
  });
});

describe('speakers', () => {
  test.each([
    ['', 'Vladimir Poutine (6 paroles)'],
    ['pou', 'Vladimir Poutine (6 paroles)'],
    ['presid', 'Vladimir Poutine, président russe (6 paroles)'],
    ['cam', 'Lindy Cameron (2 paroles)'],
    ['Poutinne', 'Vladimir Poutine (6 paroles)'],
    ['certains', 'certains analystes (1 parole)'],
  ])('%j', (typed, first) => {
    expect(namesFrom(suggestVoices, typed)[0]).toBe(first);
  });

  test('of the article that is named', () => {
    expect(suggestVoices('pou', { article: 'port-breme' }, CONTEXT, french)).toEqual([]);
  });
});

describe('articles', () => {
  test.each<[string, string[]]>([
    ['', ['port-breme', ARTICLE.id]],
    ['breme', ['port-breme']],
    ['PORT DE BR', ['port-breme']],
    ['gazette', ['port-breme']],
    ['g7', [ARTICLE.id]],
    ['g7-rus', [ARTICLE.id]],
    ['pirates', [ARTICLE.id]],
    ['developpez', [ARTICLE.id]],
    ['zut', []],
  ])('%j', (typed, ids) => {
    expect(valuesFrom(suggestArticles, typed)).toEqual(ids);
  });

  test('are shown by title, outlet and date; a long title is cut at a word', () => {
    expect(namesFrom(suggestArticles, '')).toEqual([
      'Le port de Brême rouvre (La Gazette, 2 mars 2023)',
      'Le G7 demande à la Russie de sévir contre les gangs de pirates… (Developpez.com, juin 2021)',
    ]);
  });
});

describe('passages', () => {
  test.each<[string, number[]]>([
    ['', [1, 2, 3, 4, 5, 6, 7, 8, 9]],
    ['4', [4]],
    ['§ 4', [4]],
    ['10', []],
    ['0', []],
    ['un rapport', [4]],
    ['UN RAPPORT DUSUGG', [4]],
    ['traité regl', [3, 5]],
    ['Lindy', [8]],
    ['2012', [4]],
    ['zut', []],
    ['???', []],
  ])('%j', (typed, numbers) => {
    expect(valuesFrom(suggestPassages, typed)).toEqual(numbers);
  });

  test('those that begin with the words come before those that hold them', () => {
    const article = articleOf('Il pleut. Lyon attend.\n\nLe maire parle à Lyon.\n\nLyon se réveille.');
    expect(valuesFrom(suggestPassages, 'lyon', contextOf(article))).toEqual([3, 1, 2]);
  });

  test('numbers in their order: 1, 10, 11 …', () => {
    const article = articleOf(
      Array.from({ length: 120 }, (_, index) => `Le jour ${index} finit.`).join('\n\n'),
    );
    const context = contextOf(article);
    expect(article.passages).toHaveLength(120);
    expect(valuesFrom(suggestPassages, '1', context).slice(0, 12)).toEqual([
      1, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 100,
    ]);
    expect(valuesFrom(suggestPassages, '12', context)).toEqual([12, 120]);
  });

  test('are shown by their number and their first words, a slice cut at a word', async () => {
    const [shown = ''] = namesFrom(suggestPassages, '4');
    const words = /^§\u00a04\u00a0: (?<words>.*)…$/u.exec(shown)?.groups?.['words'] ?? '';
    expect(words).toMatch(/^Un rapport dusuggère que ce comportement/u);
    expect(ARTICLE.text).toMatch(new RegExp(`${words}(?= )`, 'u'));
    expect(await run(passage, { numero: 4 }, CONTEXT)).toMatchObject({ kind: 'passage' });
  });
});

describe('questions', () => {
  test('nothing typed: questions on whoever speaks or is named, none of those that the article asks', () => {
    const questions = namesFrom(suggestQuestions, '');
    expect(questions).toEqual(
      expect.arrayContaining([
        'Que dit Vladimir Poutine\u202f?',
        'Que dit Lindy Cameron\u202f?',
        'Qui est Lindy Cameron\u202f?',
        'Qui est Evil Corp\u202f?',
      ]),
    );
    for (const question of questions) expect(question).toMatch(/^(?:Que dit|Qui est) \p{Lu}/u);
  });

  test.each<[string, string[]]>([
    ['qui est lin', ['Qui est Lindy Cameron\u202f?']],
    ['Que dit V', ['Que dit Vladimir Poutine\u202f?']],
    ['pourquoi', []],
    ['Poutine', []],
  ])('%j', (typed, questions) => {
    expect(valuesFrom(suggestQuestions, typed)).toEqual(questions);
  });
});

describe('every option', () => {
  test('that helps suggests, and a quotation to be checked does not', () => {
    expect(EVERY.map(([name]) => name)).toEqual(
      expect.arrayContaining([
        '/qui-a-dit propos',
        '/qui-a-dit locuteur',
        '/paroles locuteur',
        '/paroles sujet',
        '/question question',
        '/chercher mots',
        '/passage numero',
        '/infos article',
      ]),
    );
    expect(EVERY.map(([name]) => name)).not.toContain('/verifier citation');
  });

  const long = 'a'.repeat(6_000);
  const typed = fc.oneof(
    { weight: 4, arbitrary: hostileText },
    fc.string({ unit: 'binary', maxLength: 150 }),
    fc.constantFrom(
      long,
      'e\u0301'.repeat(3_000),
      'a '.repeat(3_000),
      `"${long}`,
      '-'.repeat(6_000),
      '😀'.repeat(50),
      '(',
      '[a-',
      '\\',
      '^.*$',
      'a\u0000b',
      'rus\u001b',
      '\ud83d',
      `${'x '.repeat(47)}extrad`,
    ),
  );

  test.each(EVERY)('%s takes whatever is typed and stays within the limits', (_, suggest) => {
    fc.assert(
      fc.property(
        typed,
        fc.constantFrom<Record<string, string>>({}, { article: 'zut' }, { article: '' }),
        (text, values) => {
          const suggestions = suggest(text, values, CONTEXT, french);
          expect(suggestions.length).toBeLessThanOrEqual(25);
          expect(new Set(suggestions.map(({ value }) => value)).size).toBe(suggestions.length);
          for (const { name, value } of suggestions) {
            for (const shown of [name, String(value)]) {
              expect(shown.length).toBeLessThanOrEqual(100);
              expect(shown.trim()).not.toBe('');
              expect(shown).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029]/u);
            }
          }
          expect(suggest(text, values, CONTEXT, french)).toEqual(suggestions);
        },
      ),
      { numRuns: 100 },
    );
  });

  test.each(EVERY)('%s takes whatever article there is', (_, suggest) => {
    fc.assert(
      fc.property(hostileText, fc.constantFrom('', 'a', '1', 'qui'), (text, beginning) => {
        const context = contextOf({ ...articleOf(text, { title: text, outlet: text }), id: text });
        for (const { name, value } of suggest(beginning, {}, context, french)) {
          expect(name.length).toBeLessThanOrEqual(100);
          expect(String(value).length).toBeLessThanOrEqual(100);
          expect(name + value).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029]/u);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('offered', () => {
  test('the first of equal values, 25 at most, none too long to be sent, names cut at a word', () => {
    const one = (name: string, value: string | number = name) => ({ name, value });
    expect(offered([one('a', 1), one('b', 1), one('x'.repeat(101)), one(' '), one('\ud83d')])).toEqual([
      one('a', 1),
    ]);
    expect(offered(Array.from({ length: 30 }, (_, index) => one('a', index)))).toHaveLength(25);
    expect(offered([one(`${'mot '.repeat(24)}coupé ici`, 1)])[0]?.name).toBe(`${'mot '.repeat(23)}mot…`);
    expect(offered([one('x'.repeat(150), 1)])[0]?.name).toBe(`${'x'.repeat(99)}…`);
  });
});
