import { type Span, sliceOf, spansWithin } from '../article/span.js';
import { spelledOut } from '../french/acronyms.js';
import type { Word } from '../french/analyse.js';
import { fold } from '../french/characters.js';
import { relativesOf } from '../french/families.js';
import type { Concordance } from './concordance.js';
import { isShouted } from './query.js';
import type { Reading, Recognition, Vocabulary } from './vocabulary.js';

/** Where the article holds a sought word or what stands for it, and how surely it is that word, up to 1. */
export interface Place extends Span {
  readonly strength: number;
}

/** A word of a query with everything that stands for it in one article. */
export interface Sought {
  readonly word: Word;
  readonly typed: string;
  /**
   * « outside » for a word that stands only outside the passages (in a question to readers), « inside » for one
   * that is only part of longer words (« dusuggère »), « title » for one that only the title has. These are not
   * found, but they are not absent either.
   */
  readonly recognition: Recognition | 'spelled out' | 'relative' | 'outside' | 'inside' | 'title';
  /** What a misspelt, abbreviated or related word was read as, as the article writes it. */
  readonly readAs: readonly string[];
  /** In reading order of their starts; places of unlike strength may overlap. */
  readonly places: readonly Place[];
  readonly isInTitle: boolean;
  /** « Macron », « NCSC », « 2012 »: a capital that opens the query is none, nor are capitals in a query of nothing else. */
  readonly isName: boolean;
  /** The stems by which the index finds a word that is not there as typed: its spelt-out names, its family. */
  readonly related: readonly string[];
}

/** The article in which words are sought. */
export interface Context {
  readonly text: string;
  /** The analysed words of its passages. */
  readonly words: readonly Word[];
  readonly concordance: Concordance;
  readonly vocabulary: Vocabulary;
  readonly titleVocabulary: Vocabulary;
  /** The words of the text that are in no passage. */
  readonly outsideVocabulary: Vocabulary;
}

/** One way in which a word may be meant, and where the article has it. */
interface Way {
  readonly recognition: Sought['recognition'];
  readonly strength: number;
  readonly spans: readonly Span[];
  readonly related?: readonly string[];
  /** What to show of a way that matches nothing. */
  readonly shown?: readonly Span[];
}

const STRENGTH = { itself: 1, spelledOut: 0.9, typo: 0.8, relative: 0.7, parts: 0.7 };
const MOST_READ_AS = 4;
/** A shorter word is inside too many others for that to mean anything. */
const SHORTEST_INSIDE = 4;

/**
 * Looks a word up in an article, as itself first. Typing errors are forgiven last, after acronyms and
 * words of the same family, as a rare true word is likelier than a slip.
 *
 * @param query all that was typed, in which the word has its offsets
 */
export function seek(word: Word, query: string, context: Context): Sought {
  const reading = context.vocabulary.read(word);
  const isInTitle = isKnown(context.titleVocabulary.read(word));
  const ways = [
    asItself(reading, context),
    byItsParts(word, reading, context),
    bySpelling(word, query, context),
    byFamily(word, reading, context),
  ].filter((way) => way !== undefined);
  const way = ways[0] ?? withoutMatch(word, reading, isInTitle, context);
  return {
    word,
    typed: sliceOf(query, word),
    recognition: way.recognition,
    readAs: isKnown(way) ? [] : written(way.shown ?? way.spans, context.text),
    places: inOrder(ways.length > 0 ? ways : [way]),
    isInTitle,
    isName: isName(word, query),
    related: way.related ?? [],
  };
}

/** How surely a stretch of the article holds a sought word: 1 for the word itself, 0 when nothing stands for it. */
export function strengthIn(sought: Sought, stretch: Span): number {
  return strongest(spansWithin(sought.places, stretch));
}

/** Where a stretch holds a sought word, or else what stands for it best. */
export function matchesIn(sought: Sought, stretch: Span): Span[] {
  const places = spansWithin(sought.places, stretch);
  const best = strongest(places);
  return places.filter(({ strength }) => strength === best);
}

function asItself(reading: Reading, context: Context): Way | undefined {
  if (!isKnown(reading)) return undefined;
  return { recognition: reading.recognition, strength: STRENGTH.itself, spans: read(reading, context) };
}

/** A compound that the article lacks, when it has all its parts: « cyber-guerre » for « une guerre cyber ». */
function byItsParts(word: Word, reading: Reading, context: Context): Way | undefined {
  const parts = word.parts.filter((part) => !part.isFunctionWord);
  if (isKnown(reading) || parts.length === 0) return undefined;
  const readings = parts.map((part) => context.vocabulary.read(part));
  if (!readings.every(isKnown)) return undefined;
  const spans = readings.flatMap((one) => read(one, context));
  return { recognition: 'stem', strength: STRENGTH.parts, spans };
}

function bySpelling(word: Word, query: string, { text, words }: Context): Way | undefined {
  if (word.isFunctionWord) return undefined;
  const spans = spelledOut(isShouted(query) ? word.form : sliceOf(query, word), text, words);
  if (spans.length === 0) return undefined;
  const inNames = spans.flatMap((span) => spansWithin(words, span));
  const related = inNames.filter((one) => !one.isFunctionWord).map((one) => one.stem);
  return { recognition: 'spelled out', strength: STRENGTH.spelledOut, spans, related };
}

function byFamily(word: Word, reading: Reading, { vocabulary, concordance }: Context): Way | undefined {
  const stems = isKnown(reading) ? reading.stems : [word.stem];
  const related = stems.flatMap(relativesOf).filter((stem) => vocabulary.hasStem(stem));
  if (related.length === 0) return undefined;
  const spans = related.flatMap((stem) => concordance.ofStem(stem));
  return { recognition: 'relative', strength: STRENGTH.relative, spans, related };
}

/** What is left for a word that no passage holds in any way: other places of the text, then a typing error. */
function withoutMatch(word: Word, reading: Reading, isInTitle: boolean, context: Context): Way {
  if (isKnown(context.outsideVocabulary.read(word)))
    return { recognition: 'outside', strength: 0, spans: [] };
  if (isInTitle) return { recognition: 'title', strength: 0, spans: [] };
  if (reading.recognition === 'typo') return byCorrection(reading, context);
  const longer =
    word.exact.length < SHORTEST_INSIDE
      ? []
      : context.words.filter(({ exact }) => exact.includes(word.exact));
  if (longer.length > 0) return { recognition: 'inside', strength: 0, spans: [], shown: longer };
  return byCorrection(reading, context);
}

function byCorrection(reading: Reading, context: Context): Way {
  return { recognition: reading.recognition, strength: STRENGTH.typo, spans: read(reading, context) };
}

function isKnown({ recognition }: { readonly recognition: Sought['recognition'] }): boolean {
  return recognition === 'exact' || recognition === 'stem';
}

function read({ exacts, stems }: Reading, { concordance }: Context): Span[] {
  return [
    ...exacts.flatMap((exact) => concordance.ofExact(exact)),
    ...stems.flatMap((stem) => concordance.ofStem(stem)),
  ];
}

function inOrder(ways: readonly Way[]): Place[] {
  return ways
    .flatMap(({ spans, strength }) => spans.map(({ start, end }): Place => ({ start, end, strength })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Each wording once, in the capitals that it has inside a sentence if it ever stands there. */
function written(spans: readonly Span[], text: string): string[] {
  const wordings = new Map<string, string>();
  for (const span of spans) {
    const wording = sliceOf(text, span);
    const key = fold(wording);
    if (!wordings.has(key) || /^\p{Ll}/u.test(wording)) wordings.set(key, wording);
  }
  return [...wordings.values()].slice(0, MOST_READ_AS);
}

function strongest(places: readonly Place[]): number {
  return places.reduce((best, { strength }) => Math.max(best, strength), 0);
}

function isName(word: Word, query: string): boolean {
  const typed = sliceOf(query, word);
  if (/\d/u.test(typed)) return true;
  const isFirst = !/[\p{L}\p{N}]/u.test(query.slice(0, word.start));
  return !isShouted(query) && (/^\p{Lu}{2}/u.test(typed) || (!isFirst && /^\p{Lu}/u.test(typed)));
}
