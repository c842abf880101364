import type { Article, Passage } from '../src/article/article.js';
import { findArticle } from '../src/article/library.js';
import { firstIndex, sliceOf } from '../src/article/span.js';
import { analyse } from '../src/french/analyse.js';
import { fold, foldPhrase } from '../src/french/characters.js';
import { isFunctionWord } from '../src/french/functionWords.js';
import { suggestSpeakers, talliesOf } from '../src/quotations/findSpeakers.js';
import { genderOfFirstName, organisationNoun } from '../src/quotations/lexicon.js';
import { speechOf } from '../src/quotations/speech.js';
import { LIMITS } from '../src/reply/limits.js';
import { typeset } from '../src/reply/typography.js';
import { visible } from '../src/reply/visible.js';
import type { Catalogue } from '../src/reply/words/catalogue.js';
import { examplesFrom } from '../src/search/examples.js';
import { termsOf } from '../src/search/suggestedTerms.js';
import type { Context, Suggestion, Values } from './command.js';

/** Nothing longer can be completed to what may be sent, in whatever way its accents are typed. */
const LONGEST_TYPED = 2 * LIMITS.suggestion;
/** The most words of a name that are completed together. */
const MOST_WORDS_IN_NAME = 4;
/** The letters by which the beginning of a passage is recognised. */
const BEGINNING = 80;
/** Smaller figures are the number of a passage; larger ones may be words of one. */
const FIRST_YEAR = 100;

/**
 * What may be offered of a list of suggestions: the first 25 whose values are all different and short enough;
 * a name that is too long is cut at a word. Whatever cannot be shown on one line is made to.
 */
export function offered(suggestions: Iterable<Suggestion>): Suggestion[] {
  const kept = new Map<string | number, Suggestion>();
  for (const suggestion of suggestions) {
    if (kept.size === LIMITS.suggestions) break;
    const name = cutAtWord(onOneLine(suggestion.name), LIMITS.suggestion);
    const value = typeof suggestion.value === 'number' ? suggestion.value : onOneLine(suggestion.value);
    const sent = String(value);
    const isFit = sent.trim() !== '' && sent.length <= LIMITS.suggestion && name.trim() !== '';
    if (isFit && !HALF_CHARACTER.test(sent + name) && !kept.has(value)) kept.set(value, { name, value });
  }
  return [...kept.values()];
}

/** Half of a character of two units: it cannot be sent. */
const HALF_CHARACTER = /\p{Cs}/u;

/** The speakers of the article, with how often each speaks. */
export function suggestVoices(typed: string, values: Values, context: Context, say: Catalogue): Suggestion[] {
  const article = articleIn(values, context);
  if (!article || typed.length > LONGEST_TYPED) return [];
  return offered(
    suggestSpeakers(speechOf(article), typed).map(({ speaker, alias, spoken, value }) => {
      const count = spoken === 0 ? '' : ` (${say.suggestions.statements(spoken)})`;
      const called = alias === undefined ? speaker.name : `${speaker.name}, ${alias}`;
      return { name: `${cutAtWord(onOneLine(called), LIMITS.suggestion - count.length)}${count}`, value };
    }),
  );
}

/** The articles whose name, title or outlet has words that begin like those typed, newest first. */
export function suggestArticles(
  typed: string,
  _: Values,
  { library }: Context,
  say: Catalogue,
): Suggestion[] {
  if (typed.length > LONGEST_TYPED) return [];
  const articles = library.articles.map((loaded) => loaded.article);
  const wanted = wordsOf(typed);
  const found = articles.filter((article) => {
    const line = lineOf(article);
    return wanted.every((word) => line.includes(` ${word}`));
  });
  const beginning = foldPhrase(typed.trim());
  const isNamed = ({ id }: Article): boolean => beginning !== '' && id.startsWith(beginning);
  const named = found.filter(isNamed);
  return offered(
    [...named, ...found.filter((article) => !isNamed(article))].map((article) => {
      const { id, title, outlet, published } = article;
      const date = published === undefined ? undefined : say.date(published);
      const from = [outlet, date].filter((part) => part !== undefined).join(', ');
      const source = from === '' ? '' : ` (${cutAtWord(onOneLine(from), LIMITS.suggestion / 2)})`;
      return { name: cutAtWord(onOneLine(title), LIMITS.suggestion - source.length) + source, value: id };
    }),
  );
}

/** The passages whose number begins as typed; those that begin with the words typed; those that hold them all. */
export function suggestPassages(typed: string, values: Values, context: Context): Suggestion[] {
  const article = articleIn(values, context);
  if (!article || typed.length > LONGEST_TYPED) return [];
  return offered(
    passagesFor(article, typed).map((passage) => {
      const lead = typeset(`§ ${passage.number} : `);
      const [line = ''] = sliceOf(article.text, passage).split(/[\r\n\u2028\u2029]/u);
      return {
        name: `${lead}${cutAtWord(visible(line), LIMITS.suggestion - lead.length)}`,
        value: passage.number,
      };
    }),
  );
}

function passagesFor(article: Article, typed: string): Passage[] {
  const { passages } = article;
  const figures = /^\s*(?:§\s*)?(?<number>\d{0,9})\s*$/u.exec(typed)?.groups?.['number'];
  if (figures === '') return passages.slice(0, LIMITS.suggestions);
  const numbered = figures === undefined ? [] : numbersFrom(Number(figures), passages.length);
  if (numbered.length > 0 && Number(figures) < FIRST_YEAR)
    return numbered.flatMap((number) => passages[number - 1] ?? []);
  const words = analyse(typed);
  const beginning = phraseOf(words).slice(0, BEGINNING);
  const begun = beginning === '' ? [] : beginningWith(article, beginning);
  const content = words.filter((word) => !word.isFunctionWord);
  const holding = termsOf(article).passagesWith(
    content.map(({ exact }) => exact),
    LIMITS.suggestions,
  );
  const orders = new Set([...numbered.map((number) => number - 1), ...begun, ...holding]);
  return [...orders].flatMap((order) => passages[order] ?? []);
}

/** 1, 10, 11 … 19, 100 …: the numbers up to a last one that begin with some figures. */
function numbersFrom(figures: number, last: number): number[] {
  const numbers: number[] = [];
  for (let from = figures, size = 1; from > 0 && from <= last; from *= 10, size *= 10) {
    for (let number = from; number < from + size && number <= last; number += 1) {
      if (numbers.length === LIMITS.suggestions) return numbers;
      numbers.push(number);
    }
  }
  return numbers;
}

/**
 * The article's own words and names for the last word typed, which they replace; what stands before it stays. The
 * subjects of the article when nothing is typed.
 */
export function suggestTerms(typed: string, values: Values, context: Context): Suggestion[] {
  const article = articleIn(values, context);
  if (!article || typed.length > LONGEST_TYPED) return [];
  const terms = termsOf(article);
  if (typed.trim() === '') return offered(terms.telling.map(alike));
  const words = analyse(typed);
  const last = words.at(-1);
  // Nothing is being typed behind a full stop or a closing mark.
  if (!last || !/^[-'’\s]?$/u.test(typed.slice(last.end))) return [];
  const completed: string[] = [];
  const complete = (from: number, surfaces: readonly string[]): void => {
    const before = typed.slice(0, from);
    const isExcluded = /(?:^|\s)-$/u.test(before);
    for (const surface of surfaces) {
      // « -Evil Corp » would exclude Evil and look for Corp.
      if (!isExcluded || !/\s/u.test(surface)) completed.push(before + surface);
    }
  };
  for (let count = MOST_WORDS_IN_NAME; count > 1; count -= 1) {
    const tail = words.slice(-count);
    if (tail.length === count && areSideBySide(typed, tail)) {
      complete(tail[0]?.start ?? 0, terms.namesFrom(phraseOf(tail), LIMITS.suggestions));
    }
  }
  complete(last.start, terms.completions(last.exact, LIMITS.suggestions));
  return offered(completed.map(alike));
}

/** Questions that the article may answer; while one is typed, those that begin so. */
export function suggestQuestions(typed: string, values: Values, context: Context): Suggestion[] {
  const article = articleIn(values, context);
  if (!article || typed.length > LONGEST_TYPED) return [];
  const beginning = foldPhrase(typed).trimStart();
  const questions = questionsOf(article);
  const begun = questions.filter(({ folded }) => folded.startsWith(beginning));
  return offered(begun.map(({ question }) => alike(question)));
}

interface AskedOften {
  readonly question: string;
  readonly folded: string;
}

const questions = new WeakMap<Article, readonly AskedOften[]>();
const MOST_NAMES = 200;

/** The example questions, then what each speaker says and who everyone is, by how often they are named. */
function questionsOf(article: Article): readonly AskedOften[] {
  let asked = questions.get(article);
  if (!asked) {
    const speakers = talliesOf(speechOf(article)).map(({ speaker }) => speaker.name);
    const names = termsOf(article).names.filter(isCalledSo).slice(0, MOST_NAMES);
    const all = [
      ...examplesFrom(article).filter((example) => !example.startsWith('/')),
      ...alternately(
        names.map((name) => `Qui est ${name} ?`),
        speakers.filter(isCalledSo).map((name) => `Que dit ${name} ?`),
      ),
    ];
    asked = [...new Set(all)].map((question) => ({
      question: typeset(question),
      folded: foldPhrase(question),
    }));
    questions.set(article, asked);
  }
  return asked;
}

/** « Lindy Cameron », « Evil Corp »; but one does not ask who « Fédération de Russie » is, or what « Un rapport » says. */
function isCalledSo(name: string): boolean {
  const [first = ''] = name.split(/\s/u);
  if (!/^\p{Lu}/u.test(name) || /[\r\n]/u.test(name) || isFunctionWord(fold(first))) return false;
  if (genderOfFirstName(first) !== undefined) return true;
  return organisationNoun(fold(first)) === undefined && !/\sd[eu]\s|d['’]/u.test(name);
}

function alternately<T>(a: readonly T[], b: readonly T[]): T[] {
  return Array.from({ length: Math.max(a.length, b.length) }, (_, index) => [a[index], b[index]])
    .flat()
    .filter((one) => one !== undefined);
}

/** The article that an option names, or that of the conversation; none when it names no article. */
function articleIn(values: Values, { library, article }: Context): Article | undefined {
  const name = values['article'];
  return name === undefined ? article : findArticle(library, String(name));
}

function alike(words: string): Suggestion {
  return { name: words, value: words };
}

function onOneLine(words: string): string {
  return visible(words.replace(/[\r\n\t\u0085\u2028\u2029]+/gu, ' '));
}

/** Words that are too long, cut between two of them, or inside one that is too long alone, with « … ». */
function cutAtWord(words: string, most: number): string {
  if (words.length <= most) return words;
  let kept = '';
  for (const character of words) {
    if (kept.length + character.length > most - 1) break;
    kept += character;
  }
  const isInside = /\S/u.test(words.charAt(kept.length)) && /\s/u.test(kept);
  return `${(isInside ? kept.replace(/\s+\S*$/u, '') : kept).trimEnd()}…`;
}

function wordsOf(typed: string): string[] {
  return analyse(typed).map(({ exact }) => exact);
}

const lines = new WeakMap<Article, string>();

/** The words by which an article can be found, each behind a space; parts of compounds are words too. */
function lineOf(article: Article): string {
  const { id, title, outlet = '' } = article;
  const line =
    lines.get(article) ??
    ` ${[id.replaceAll('-', ' '), id, title, outlet]
      .flatMap((text) => analyse(text).flatMap((word) => [word, ...word.parts]))
      .map(({ exact }) => exact)
      .join(' ')}`;
  lines.set(article, line);
  return line;
}

interface Beginning {
  readonly words: string;
  readonly order: number;
}

const beginnings = new WeakMap<Article, readonly Beginning[]>();

/** The passages that begin with some words, by their place in the article, in reading order. */
function beginningWith(article: Article, words: string): number[] {
  const sorted = beginningsOf(article);
  const first = firstIndex(sorted.length, (index) => (sorted[index]?.words ?? '') >= words);
  const count = firstIndex(sorted.length - first, (index) => !sorted[first + index]?.words.startsWith(words));
  return sorted
    .slice(first, first + count)
    .map(({ order }) => order)
    .sort((a, b) => a - b)
    .slice(0, LIMITS.suggestions);
}

/** How each passage begins, without accents and punctuation, in alphabetical order. */
function beginningsOf(article: Article): readonly Beginning[] {
  let known = beginnings.get(article);
  if (!known) {
    known = article.passages
      .map(({ start, end }, order) => {
        const stretch = article.text.slice(start, Math.min(end, start + 2 * BEGINNING));
        return { words: wordsOf(stretch).join(' ').slice(0, BEGINNING), order };
      })
      .sort((a, b) => (a.words < b.words ? -1 : Number(a.words > b.words)));
    beginnings.set(article, known);
  }
  return known;
}

function phraseOf(words: readonly { readonly exact: string }[]): string {
  return words.map(({ exact }) => exact).join(' ');
}

function areSideBySide(
  typed: string,
  words: readonly { readonly start: number; readonly end: number }[],
): boolean {
  return words.every((word, index) => {
    const before = words[index - 1];
    return !before || /^\s?$/u.test(typed.slice(before.end, word.start));
  });
}
