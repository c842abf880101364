import type { Command, CommandGroup, Context, Values } from '../../commands/command.js';
import { run } from '../../commands/command.js';
import { commands } from '../../commands/index.js';
import { type Article, type ArticleDetails, makeArticle } from '../../src/article/article.js';
import { analyse } from '../../src/french/analyse.js';
import { speechOf } from '../../src/quotations/speech.js';
import {
  type Claim,
  isEmptyClaim,
  LONGEST_CLAIM,
  readClaim,
} from '../../src/quotations/verification/claim.js';
import { verify } from '../../src/quotations/verification/verify.js';
import { ArticleSearch } from '../../src/search/articleSearch.js';
import { parseQuery } from '../../src/search/query.js';
import { readQuestion } from '../../src/search/question.js';
import { frenchText, pick, seeded, textOver } from './french.js';

/**
 * Shows that time grows in proportion to length, on French and on hostile text, and that no string makes
 * anything throw. All text is made here, the same at each run.
 */

const SIZES = [1_000, 100_000, 1_000_000] as const;
const STRINGS = 10_000;
/** A step is run again until this much time has passed, and its fastest run counts. */
const LONG_ENOUGH_MS = 25;
const MOST_RUNS = 200;
/** Below this a ratio is noise. */
const TOO_FAST_MS = 20;

const DETAILS: ArticleDetails = {
  title: 'Le port rouvre',
  outlet: undefined,
  authors: [],
  url: undefined,
  published: undefined,
  damage: [],
};
const QUESTION = 'Quand le maire de Lyon a-t-il promis un traité contre les cyber-attaques ?';
const KEYWORDS = 'maire "haute mer" -train cyber*';

/** Milliseconds, by step. */
type Times = Readonly<Record<string, number>>;

/** Times everything that is done with a text as an article. */
function timeArticle(text: string): Times {
  const analysed = timed(() => analyse(text));
  const made = timed(() => articleOf(text));
  const indexed = timed(() => new ArticleSearch(made.result));
  const answered = timed(() => indexed.result.answer(readQuestion(QUESTION)));
  const searched = timed(() => indexed.result.search(parseQuery(KEYWORDS), KEYWORDS));
  const claim = claimOn(text);
  // What is read of an article is kept with it: a copy is read anew.
  const spoken = timed(() => speechOf({ ...made.result }));
  const compared = timed(() => verified({ ...made.result }, claim, spoken.result));
  verified(made.result, claim, spoken.result);
  const comparedAgain = timed(() => verified(made.result, claim, spoken.result));
  return {
    analyse: analysed.ms,
    makeArticle: made.ms,
    index: indexed.ms,
    question: answered.ms,
    keywords: searched.ms,
    speechOf: spoken.ms,
    'verify, first time': compared.ms,
    'verify again': comparedAgain.ms,
  };
}

/** A claim that is made of two stretches of a text, with something else between them. */
function claimOn(text: string): Claim {
  return { words: `${text.slice(100, 400)} zut ${text.slice(500, 800)}`, saidBy: 'le maire' };
}

/** The verification of a claim, unless it has no word to be compared. */
function verified(article: Article, claim: Claim, speech = speechOf(article)): unknown {
  return isEmptyClaim(claim) ? undefined : verify(article, claim, speech);
}

const ARTICLE = articleOf(frenchText(5_000));
const KERLAOUEN = new ArticleSearch(ARTICLE);

/** Times everything that is done with a text as it is typed by someone. */
function timeQuery(text: string): Times {
  return {
    parseQuery: timed(() => parseQuery(text)).ms,
    readQuestion: timed(() => readQuestion(text)).ms,
    'ask it of an article': timed(() => KERLAOUEN.answer(readQuestion(text))).ms,
    'look for it in an article': timed(() => KERLAOUEN.search(parseQuery(text), text)).ms,
    // A longer one is refused before it is compared.
    'verify its first 6,000': timed(() => verified(ARTICLE, readClaim(text.slice(0, LONGEST_CLAIM)))).ms,
  };
}

const ALPHABETS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  'stops and quotation marks': ['.', '!', '?', '…', '«', ' ', '»', '"', "'", ' ', 'a', 'A', '1', '\n'],
  'opening marks only': ['«'],
  'closing marks only': ['»'],
  'straight marks': ['"', '"', 'a'],
  'combining marks': ['e', '\u0301', '\u0308', '\u0327'],
  'long spaces': [' ', ' ', ' ', ' ', '\u00A0', ' ', ' ', ' ', ' ', ' ', ' ', '.'],
  'only spaces': [' '],
  'one long word': ['a'],
  'one long number': ['1', ' 000'],
  'hyphens and apostrophes': ['a', 'l', "'", '’', '-', 't', '-il'],
  acronyms: ['A.', 'B.', 'C', ' '],
  capitals: ['Aa ', 'Bb ', 'de ', "d'"],
  'query syntax': ['"', '-', '*', 'a', ' ', '«', '»', '“', '”'],
  'line ends': ['\n', '\r\n', '\u2028', 'a'],
  'list items': ['- a\n', '* b.\n', '1. c\n', ':\n'],
  brackets: ['[', ']', '(', ')', '…', '.'],
  'reported speech': ['dit ', 'a déclaré ', 'que ', 'selon ', 'il ', 'Paul ', '« ', ' »', ', ', ' : ', '. '],
  speakers: ['Paul ', 'Guen', 'de ', 'le ministre ', 'M. ', 'elle ', ', ', ' et ', 'dit ', '. '],
  addresses: ['http://', 'www.', 'a.b', '@', ' '],
};

// The first call of each step compiles its patterns and its code.
timeArticle(frenchText(10_000));
timeQuery(frenchText(10_000));
process.stdout.write('French text, milliseconds; linear is ×100, then ×10\n');
console.table(growths(timeArticle, frenchText));
for (const [what, time] of [
  ['as an article', timeArticle],
  ['as a query', timeQuery],
] as const) {
  process.stdout.write(`Hostile text ${what}, milliseconds: the step that grows most from 100 KB to 1 MB\n`);
  const rows = Object.entries(ALPHABETS).map(([name, alphabet]) => {
    return [name, worst(growths(time, (length) => textOver(alphabet, length)))] as const;
  });
  console.table(Object.fromEntries(rows));
}
process.stdout.write(`${STRINGS} random strings\n`);
console.table(fuzz());

interface Growth {
  readonly '1 KB': number;
  readonly '100 KB': number;
  readonly '×100': number;
  readonly '1 MB': number;
  readonly '×10': number;
}

/** How the time of each step grows with the length of its text. */
function growths(time: (text: string) => Times, textOf: (length: number) => string): Record<string, Growth> {
  const [small = {}, middle = {}, large = {}] = SIZES.map((size) => time(textOf(size)));
  const growth = (step: string): Growth => {
    const [a = 0, b = 0, c = 0] = [small[step], middle[step], large[step]];
    return {
      '1 KB': rounded(a, 3),
      '100 KB': rounded(b, 1),
      '×100': rounded(b / a, 0),
      '1 MB': rounded(c, 1),
      '×10': rounded(c / b, 1),
    };
  };
  return Object.fromEntries(Object.keys(small).map((step) => [step, growth(step)]));
}

function worst(steps: Record<string, Growth>): Growth & { step: string } {
  const weight = (growth: Growth): number => (growth['1 MB'] < TOO_FAST_MS ? 0 : growth['×10']);
  const [first] = Object.entries(steps)
    .map(([step, growth]) => ({ step, ...growth }))
    .sort((a, b) => weight(b) - weight(a));
  if (!first) throw new Error('nothing was timed');
  return first;
}

/** The fastest of a few runs, in milliseconds, and what it gave. */
function timed<T>(work: () => T): { ms: number; result: T } {
  let before = performance.now();
  let result = work();
  let ms = performance.now() - before;
  let spent = ms;
  for (let runs = 1; runs < MOST_RUNS && spent < LONG_ENOUGH_MS; runs += 1) {
    before = performance.now();
    result = work();
    const took = performance.now() - before;
    spent += took;
    ms = Math.min(ms, took);
  }
  return { ms, result };
}

function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}

function fuzz(): Record<string, Record<string, string | number>> {
  const random = seeded(2_024);
  const article = articleOf(frenchText(2_000));
  let own = article;
  const context: Context = {
    article,
    library: { articles: [{ article, ignoredFields: [] }], refused: [] },
    choose: async () => {},
  };
  // A command without options answers the same to all strings.
  const asked = commands.flatMap(flat).filter(({ options }) => options.length > 0);
  const ways: Record<string, (text: string) => unknown> = {
    analyse,
    makeArticle: (text) => {
      own = articleOf(text);
    },
    // Of the article just made. What is typed is verified by the command.
    speechOf: () => speechOf(own),
    verify: (text) => verified(own, claimOn(text)),
    parseQuery,
    readQuestion,
    ...Object.fromEntries(
      asked.map((command) => [
        `/${command.name.fr}`,
        (text: string) => run(command, randomValues(command, text, random), context),
      ]),
    ),
  };
  const rows = Object.fromEntries(
    Object.keys(ways).map((name) => [
      name,
      { throws: 0, 'slowest (ms)': 0, 'its length': 0, 'first throw': '' },
    ]),
  );
  for (let count = 0; count < STRINGS; count += 1) {
    const text = randomText(random);
    for (const [name, way] of Object.entries(ways)) {
      const row = rows[name];
      if (!row) continue;
      const before = performance.now();
      try {
        way(text);
      } catch (error) {
        row.throws += 1;
        row['first throw'] ||= `${JSON.stringify(text).slice(0, 60)}: ${String(error).slice(0, 80)}`;
      }
      const took = performance.now() - before;
      if (took <= row['slowest (ms)']) continue;
      row['slowest (ms)'] = Number(took.toFixed(2));
      row['its length'] = text.length;
    }
  }
  return rows;
}

/** French, hostile, or any UTF-16 units whatever, lone surrogates included; mostly short, at times long. */
function randomText(random: () => number): string {
  const length = Math.floor(random() ** 8 * 2_000);
  const seed = Math.floor(random() * 2 ** 31);
  const kind = random();
  if (kind < 0.3) return frenchText(length, seed);
  if (kind < 0.7) {
    const alphabet = Object.values(ALPHABETS)[Math.floor(random() * Object.keys(ALPHABETS).length)];
    return textOver(alphabet ?? ['a'], length, seed);
  }
  const units = Array.from({ length }, () => {
    const limit = pick(random, [0x80, 0x250, 0x10_000]);
    return String.fromCharCode(Math.floor(random() * limit));
  });
  return units.join('');
}

function randomValues(command: Command, text: string, random: () => number): Values {
  return Object.fromEntries(
    command.options.flatMap((option) => {
      if (!option.required && random() < 0.7) return [];
      return [[option.name.fr, option.type === 'string' ? text : Math.floor(random() * 40) - 2]];
    }),
  );
}

function flat(command: Command | CommandGroup): readonly Command[] {
  return 'commands' in command ? command.commands : [command];
}

function articleOf(text: string): Article {
  return makeArticle('essai', DETAILS, text);
}
