import type { Article } from '../../../src/article/article.js';
import { type Span, sliceOf } from '../../../src/article/span.js';
import { comparedText } from '../../../src/quotations/verification/compared.js';
import type { ConcernKind } from '../../../src/quotations/verification/concerns.js';
import type { Verdict } from '../../../src/quotations/verification/verify.js';

/** A claim made from an article by a rule, with the verdicts that are right for it. */
export interface Case {
  readonly rule: string;
  readonly words: string;
  readonly expected: readonly Verdict[];
  /** What the comparison must at least point out. */
  readonly concern?: readonly ConcernKind[];
}

const FEWEST_WORDS = 6;

interface Source {
  readonly span: Span;
  readonly text: string;
}

/** Claims made from each sentence of an article by rule: the same ones at each run. */
export function mutationsOf(article: Article, invented: readonly string[]): Case[] {
  const sources = article.sentences
    .concat(article.discussion.map(({ question }) => ({ ...question, gluedToNext: false })))
    .map((span) => ({ span, text: sliceOf(article.text, span) }))
    .filter(({ text }) => comparedText(text).words.length >= FEWEST_WORDS);
  return [
    ...sources.flatMap(unchanged),
    ...sources.flatMap(typographyOnly),
    ...sources.flatMap(negationDropped),
    ...sources.flatMap(negationAdded),
    ...sources.flatMap(numbersShifted),
    ...sources.flatMap(namesSwapped(article, sources)),
    ...sources.flatMap(hedgesChanged),
    ...sources.flatMap(moodChanged),
    ...sources.flatMap(middleCut),
    ...sources.flatMap(middleMarked),
    ...joined(sources),
    ...invented.map((words): Case => ({ rule: 'invented', words, expected: ['absent'] })),
  ];
}

function unchanged({ text }: Source): Case[] {
  const words = comparedText(text).words;
  const part = (from: number, to: number): string =>
    text.slice(words[from]?.start, words[Math.min(to, words.length) - 1]?.end);
  const half = Math.floor(words.length / 2);
  return [
    { rule: 'whole sentence', words: text, expected: ['exact'] },
    { rule: 'first half', words: part(0, half), expected: ['exact', 'ambiguous'] },
    { rule: 'second half', words: part(half, words.length), expected: ['exact', 'ambiguous'] },
  ];
}

/** Changes of characters that leave every word what it is. */
const TYPOGRAPHY: readonly (readonly [rule: string, change: (text: string) => string])[] = [
  ['straight apostrophes', (text) => text.replaceAll('’', "'")],
  ['curly apostrophes', (text) => text.replaceAll("'", '’')],
  ['straight quotation marks', (text) => text.replace(/(?<=\p{L}.*)« ?| ?»(?=.*\p{L})/gu, '"')],
  ['decomposed', (text) => text.normalize('NFD')],
  [
    'narrow no-break spaces',
    (text) => text.replace(/(?<=\p{L}.*) (?=[»:;!?].)| (?=[!?])|(?<=\p{L}.*«) /gu, '\u202f'),
  ],
  ['no-break spaces', (text) => text.replaceAll(' ', '\u00a0')],
  ['doubled spaces', (text) => text.replaceAll(' ', '  ')],
  ['line ends', (text) => text.replace(/ ([^ ]+ [^ ]+ )/gu, '\r\n$1')],
  ['soft hyphens', (text) => text.replace(/(\p{L}{4})(?=\p{L}{4})/gu, '$1\u00ad')],
  ['non-breaking hyphens', (text) => text.replace(/(?<=\p{L})-(?=\p{L})/gu, '\u2011')],
  ['long dashes', (text) => text.replaceAll('–', '—')],
  ['capitals', (text) => text.toUpperCase()],
  ['no commas', (text) => text.replace(/,(?= )/gu, '')],
];

function typographyOnly({ text }: Source): Case[] {
  return TYPOGRAPHY.map(([rule, change]) => ({ rule, words: change(text) }))
    .filter(({ words }) => words !== text)
    .map((changed): Case => ({ ...changed, expected: ['typography'] }));
}

/** The text without one of its words, or with others in its place. */
function replaced(text: string, { start, end }: Span, by: string): string {
  return (text.slice(0, start) + by + text.slice(end)).replace(/ {2}/gu, ' ');
}

const NEGATION =
  /(?<=[\p{L}\p{Nd},;:] |\p{L}['’])(?:ne |n['’]|pas |plus (?=de rien)|jamais |aucune |aucun |non |sans )/giu;

function negationDropped({ text }: Source): Case[] {
  const drops = [...text.matchAll(NEGATION)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }));
  const each = drops.map((span) => replaced(text, span, ''));
  const all = drops.length > 1 ? [text.replace(NEGATION, '')] : [];
  return each.concat(all).map((words) => ({
    rule: 'negation dropped',
    words,
    expected: ['modified'],
    concern: ['negation removed'],
  }));
}

const VERB =
  /(?<=[\p{L}] )(est|sont|seront|peut|pourra|a|ont|accepte|assument|constituaient|opèrent)(?= \p{L})/gu;

function negationAdded({ text }: Source): Case[] {
  return [...text.matchAll(VERB)].map(({ 0: verb, index }) => ({
    rule: 'negation added',
    words: replaced(
      text,
      { start: index, end: index + verb.length },
      `${/^[aeo]/u.test(verb) ? 'n’' : 'ne '}${verb} pas`,
    ),
    expected: ['modified'],
    concern: ['negation added'],
  }));
}

function numbersShifted({ text }: Source): Case[] {
  return [...text.matchAll(/\d+/gu)].flatMap(({ 0: figure, index }) =>
    [1, -1].map(
      (shift): Case => ({
        rule: 'number shifted',
        words: replaced(text, { start: index, end: index + figure.length }, String(Number(figure) + shift)),
        expected: ['modified'],
        concern: ['number changed', 'date changed'],
      }),
    ),
  );
}

const OTHER_NAMES = ['Macron', 'Pékin', 'Bruxelles'];

/** Each name of a sentence by one from elsewhere, and by the next name of the article. */
function namesSwapped(article: Article, sources: readonly Source[]): (source: Source) => Case[] {
  const name = /(?<=[\p{Ll}\p{Nd},] |['’])\p{Lu}[\p{L}]{2,}(?:-\p{Lu}\p{L}+)?/gu;
  const names = [...new Set(sources.flatMap(({ text }) => text.match(name) ?? []))];
  return ({ text }) =>
    [...text.matchAll(name)].flatMap(({ 0: own, index }, at) => {
      const next = names[(names.indexOf(own) + 1) % names.length] ?? article.title;
      return [OTHER_NAMES[at % OTHER_NAMES.length] ?? '', next]
        .filter((other) => other !== own)
        .map(
          (other): Case => ({
            rule: 'name swapped',
            words: replaced(text, { start: index, end: index + own.length }, other),
            expected: ['modified'],
            concern: ['name changed'],
          }),
        );
    });
}

const HEDGE =
  /(?<![\p{L}-])(?:au moins |certains |certaines |plupart des |visiblement |selon |exclusivement )/giu;

function hedgesChanged({ text }: Source): Case[] {
  const dropped = [...text.matchAll(HEDGE)].map(
    ({ 0: word, index }): Case => ({
      rule: 'hedge dropped',
      words: replaced(text, { start: index, end: index + word.length }, ''),
      expected: ['modified'],
      concern: ['hedge removed', 'scope changed'],
    }),
  );
  const added = [...text.matchAll(VERB)].flatMap(({ 0: verb, index }) =>
    ['probablement', 'peut-être'].map(
      (hedge): Case => ({
        rule: 'hedge added',
        words: replaced(text, { start: index, end: index + verb.length }, `${verb} ${hedge}`),
        expected: ['modified'],
        concern: ['hedge added'],
      }),
    ),
  );
  return dropped.concat(added);
}

const MOODS: readonly (readonly [string, string])[] = [
  ['est', 'serait'],
  ['sont', 'seraient'],
  ['serait', 'est'],
  ['devraient', 'doivent'],
  ['peut', 'doit'],
  ['peuvent', 'pourraient'],
  ['pourra', 'pourrait'],
  ['faudra', 'faudrait'],
  ['a', 'aurait'],
  ['ont', 'auraient'],
];

function moodChanged({ text }: Source): Case[] {
  return MOODS.flatMap(([from, to]) =>
    [...text.matchAll(new RegExp(`(?<=[\\p{L},] )${from}(?= \\p{L})`, 'gu'))].map(
      ({ index }): Case => ({
        rule: 'mood changed',
        words: replaced(text, { start: index, end: index + from.length }, to),
        expected: ['modified'],
        concern: ['modality changed'],
      }),
    ),
  );
}

const CUT = 6;

/** The sentence without six words of its middle. */
function cutOf({ text }: Source, mark: string): string | undefined {
  const { words } = comparedText(text);
  const from = Math.floor((words.length - CUT) / 2);
  const [before, after] = [words[from - 1], words[from + CUT]];
  if (!before || !after || words.length < 3 * CUT) return undefined;
  return `${text.slice(0, before.end)} ${mark}${text.slice(after.start)}`;
}

function middleCut(source: Source): Case[] {
  const words = cutOf(source, '');
  return words ? [{ rule: 'middle cut', words, expected: ['cut or joined'] }] : [];
}

function middleMarked(source: Source): Case[] {
  const words = cutOf(source, '[…] ');
  return words ? [{ rule: 'middle cut, marked', words, expected: ['exact', 'typography'] }] : [];
}

/** Each sentence followed by one that does not follow it in the article. */
function joined(sources: readonly Source[]): Case[] {
  return sources.flatMap((source, index) =>
    [2, 5].flatMap((distance): Case[] => {
      const other = sources[(index + distance) % sources.length];
      if (!other || other === source) return [];
      return [{ rule: 'joined', words: `${source.text} ${other.text}`, expected: ['cut or joined'] }];
    }),
  );
}
