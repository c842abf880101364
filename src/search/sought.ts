import type { Article } from '../article/article.js';
import { contains, type Span, sliceOf } from '../article/span.js';
import { spelledOut } from '../french/acronyms.js';
import { type Word, withParts } from '../french/analyse.js';
import { relativesOf } from '../french/families.js';
import type { Recognition, Vocabulary } from './vocabulary.js';

/** A word of a query with everything that stands for it in one article. */
export interface Sought {
  readonly word: Word;
  readonly recognition: Recognition | 'spelled out' | 'relative';
  readonly exacts: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
  /** Where the article spells out a name that the word abbreviates. */
  readonly names: readonly Span[];
  /** Stems of words of the same family: « directrice » for « dirige ». */
  readonly relatives: ReadonlySet<string>;
}

/** The article in which words are sought. */
export interface Context {
  readonly article: Article;
  /** Its analysed words. */
  readonly words: readonly Word[];
  readonly vocabulary: Vocabulary;
}

/** What a match is worth, by how the word was recognised. */
const STRENGTH = { itself: 1, spelledOut: 0.9, typo: 0.8, relative: 0.7 };

/**
 * Looks a word up in an article, as itself first. Typing errors are forgiven last, after acronyms and
 * words of the same family, as a rare true word is likelier than a slip.
 */
export function seek(word: Word, typed: string, context: Context): Sought {
  const { article, words, vocabulary } = context;
  const reading = vocabulary.read(word);
  const inArticle = (stem: string): string[] =>
    relativesOf(stem).filter((relative) => vocabulary.hasStem(relative));
  const relatives = inArticle(word.stem);
  const surface = typed.slice(word.start, word.end);
  const names = word.isFunctionWord ? [] : spelledOut(surface, article.text, words);
  const isItself = reading.recognition === 'exact' || reading.recognition === 'stem';
  const useReading = isItself || (names.length === 0 && relatives.length === 0);
  return {
    word,
    recognition: useReading ? reading.recognition : names.length > 0 ? 'spelled out' : 'relative',
    exacts: new Set(useReading ? reading.exacts : []),
    stems: new Set(useReading ? reading.stems : []),
    names,
    relatives: new Set([...relatives, ...reading.stems.flatMap(inArticle)]),
  };
}

/**
 * How surely a stretch of the article holds a sought word: 1 for the word itself, less for what stands for
 * it, 0 when nothing does.
 *
 * @param words the analysed words of the stretch, with offsets into the article
 */
export function strengthIn(sought: Sought, words: readonly Word[], stretch: Span): number {
  const terms = withParts(words);
  if (terms.some((term) => isMatch(sought, term))) {
    return sought.recognition === 'typo' ? STRENGTH.typo : STRENGTH.itself;
  }
  if (sought.names.some((name) => contains(stretch, name))) return STRENGTH.spelledOut;
  return terms.some((term) => sought.relatives.has(term.stem)) ? STRENGTH.relative : 0;
}

/** Where a stretch holds a sought word, or what stands for it. */
export function matchesIn(sought: Sought, words: readonly Word[], stretch: Span): Span[] {
  const itself = words.flatMap((word) => {
    if (isMatch(sought, word)) return [word];
    return word.parts.filter((part) => isMatch(sought, part));
  });
  if (itself.length > 0) return itself;
  const names = sought.names.filter((name) => contains(stretch, name));
  if (names.length > 0) return names;
  return words.filter((word) => sought.relatives.has(word.stem));
}

/** The stems by which the index can find what stands for a word: its spelt-out names, its family. */
export function relatedStems(sought: Sought, words: readonly Word[]): string[] {
  const spelt = sought.names.flatMap((name) =>
    words.filter((word) => contains(name, word) && !word.isFunctionWord).map((word) => word.stem),
  );
  if (sought.recognition === 'spelled out') return spelt;
  return sought.recognition === 'relative' ? [...sought.relatives] : [];
}

/** What a word that is not in the article as typed was read as, in the article's own spelling. */
export function readAs(sought: Sought, { article, vocabulary }: Context): string[] {
  if (sought.recognition === 'typo') return [...sought.exacts].map((exact) => vocabulary.written(exact));
  if (sought.recognition === 'spelled out') {
    return [...new Set(sought.names.map((name) => sliceOf(article.text, name)))];
  }
  if (sought.recognition === 'relative') {
    return [...sought.relatives].flatMap((stem) => vocabulary.writtenStem(stem));
  }
  return [];
}

function isMatch(sought: Sought, term: Word): boolean {
  return sought.exacts.has(term.exact) || sought.stems.has(term.stem);
}
