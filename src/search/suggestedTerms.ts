import type { Article } from '../article/article.js';
import { firstIndex, sliceOf, spansWithin } from '../article/span.js';
import { analyse, type Word } from '../french/analyse.js';
import { isCapitalisedOrdinary } from '../quotations/lexicon.js';
import { isFiniteVerb, reportingForms } from '../quotations/reportingVerbs.js';

/** A word or a name of an article that can be typed. */
interface Term {
  /** Unaccented words, joined by spaces: what is compared. */
  readonly folded: string;
  /** As the article writes it most often: a slice of its text. */
  readonly surface: string;
  readonly count: number;
  /** Place among all terms of its kind, the most frequent first. */
  readonly rank: number;
  /** The passages that hold it, by their place in the article, in reading order. */
  readonly passages: readonly number[];
}

/** A longer run of capitals is a heading. */
const MOST_WORDS_IN_NAME = 6;
const LONGEST_TERM = 60;
/** The shortest beginning in which one typing error is forgiven, and in which it may be in the first letter. */
const SHORTEST_CORRECTED = 5;
const SHORTEST_CORRECTED_ANYWHERE = 7;
const SHORTEST_SUBJECT = 6;
const MOST_TELLING = 100;
/** The most terms that one beginning stands for where passages are sought. */
const MOST_EXPANDED = 50;
/** One bit each where passages are counted. */
const MOST_SOUGHT = 8;

/** The words of an article as it writes them, unstemmed, by their beginnings; function words are left out. */
export class Terms {
  /** In order of `folded`. */
  readonly #words: readonly Term[];
  /** The first three letters of each word, by which most are told apart without being read. */
  readonly #heads: Uint16Array;
  readonly #names: readonly Term[];
  readonly #passages: number;
  /** The words and names that the article repeats most, those of names first among equals. */
  readonly telling: readonly string[];
  /** Its names of several words, most frequent first. */
  readonly names: readonly string[];

  constructor(article: Article) {
    const { text } = article;
    const words = new Gatherer(text);
    const names = new Gatherer(text);
    const all = analyse(text);
    const passages = article.passages.map((passage) => spansWithin(all, passage));
    for (const [order, inPassage] of passages.entries()) {
      for (const word of inPassage) if (!word.isFunctionWord) words.add([word], order);
    }
    this.#words = words.terms();
    this.#heads = Uint16Array.from(
      this.#words.flatMap(({ folded }) => [0, 1, 2].map((index) => folded.charCodeAt(index))),
    );
    const isOrdinary = (word: Word): boolean =>
      isCapitalisedOrdinary(word.exact) || /^\p{Ll}/u.test(this.#exactly(word.exact)?.surface ?? '');
    for (const [order, inPassage] of passages.entries()) {
      for (const name of namesIn(text, inPassage, isOrdinary)) names.add(name, order);
    }
    this.#names = names.terms();
    this.#passages = passages.length;
    const byRank = (terms: readonly Term[]): Term[] => terms.toSorted((a, b) => a.rank - b.rank);
    this.names = byRank(this.#names).map(({ surface }) => surface);
    this.telling = [...byRank(this.#names), ...byRank(this.#words).filter(tells)]
      .sort((a, b) => b.count - a.count)
      .slice(0, MOST_TELLING)
      .map(({ surface }) => surface);
  }

  /** The term that is this, then those that begin so, then those that begin so but for one typing error. */
  completions(word: string, most: number): string[] {
    if (word === '') return [];
    const exact = this.#exactly(word);
    const begun = best([...startingWith(this.#words, word), ...startingWith(this.#names, word)], most);
    const found = exact ? [exact, ...begun.filter((term) => term !== exact)] : begun;
    const surfaces = (found.length > 0 ? found : this.#misspelt(word, most)).map(({ surface }) => surface);
    return [...new Set(surfaces)].slice(0, most);
  }

  /** Names of several words that begin with these, unaccented and joined by spaces; most frequent first. */
  namesFrom(words: string, most: number): string[] {
    return best(startingWith(this.#names, words), most).map(({ surface }) => surface);
  }

  /**
   * The passages that hold a word beginning like each of these, by their place in the article.
   *
   * @param words unaccented; function words are ignored
   */
  passagesWith(words: readonly string[], most: number): number[] {
    const expanded = [...new Set(words)].slice(0, MOST_SOUGHT).map((word) => {
      const begun = best(startingWith(this.#words, word), MOST_EXPANDED);
      const exact = this.#exactly(word);
      return exact ? [exact, ...begun] : begun;
    });
    if (expanded.length === 0 || expanded.some((terms) => terms.length === 0)) return [];
    const held = new Uint8Array(this.#passages);
    for (const [bit, terms] of expanded.entries()) {
      for (const { passages } of terms)
        for (const order of passages) held[order] = (held[order] ?? 0) | (1 << bit);
    }
    const everything = (1 << expanded.length) - 1;
    const found: number[] = [];
    for (let order = 0; order < held.length && found.length < most; order += 1) {
      if (held[order] === everything) found.push(order);
    }
    return found;
  }

  #exactly(folded: string): Term | undefined {
    const term = this.#words[firstAtLeast(this.#words, folded)];
    return term?.folded === folded ? term : undefined;
  }

  #misspelt(word: string, most: number): Term[] {
    if (word.length < SHORTEST_CORRECTED || /\p{N}/u.test(word)) return [];
    const isNear = beginningWithOneError(word);
    return best(
      this.#words.filter((term, index) => this.#mayBegin(index, word) && isNear(term.folded)),
      most,
    );
  }

  /** Whether at most one error parts the first letters of a word from those typed. */
  #mayBegin(index: number, typed: string): boolean {
    const at = 3 * index;
    const [first, second, third] = [typed.charCodeAt(0), typed.charCodeAt(1), typed.charCodeAt(2)];
    const a = this.#heads[at];
    const b = this.#heads[at + 1];
    if (a === first) return true;
    const isSwapped = a === second && b === first;
    if (isSwapped || typed.length < SHORTEST_CORRECTED_ANYWHERE) return isSwapped;
    const c = this.#heads[at + 2];
    return (b === second && c === third) || (a === second && b === third) || (b === first && c === second);
  }
}

const known = new WeakMap<Article, Terms>();

/** The terms of an article, gathered when they are first asked for. */
export function termsOf(article: Article): Terms {
  const terms = known.get(article) ?? new Terms(article);
  known.set(article, terms);
  return terms;
}

/** Gathers words or names with their spellings and places. */
class Gatherer {
  readonly #text: string;
  readonly #gathered = new Map<
    string,
    { surfaces: Map<string, number>; count: number; passages: number[] }
  >();

  constructor(text: string) {
    this.#text = text;
  }

  /** Takes in words that stand side by side in a passage. */
  add(words: readonly Word[], order: number): void {
    const surface = this.#text.slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0);
    if (surface.length > LONGEST_TERM) return;
    const folded = words.map(({ exact }) => exact).join(' ');
    const one = this.#gathered.get(folded) ?? { surfaces: new Map<string, number>(), count: 0, passages: [] };
    this.#gathered.set(folded, one);
    one.surfaces.set(surface, (one.surfaces.get(surface) ?? 0) + 1);
    one.count += 1;
    if (one.passages.at(-1) !== order) one.passages.push(order);
  }

  /** Everything gathered, in the order of `folded`. */
  terms(): Term[] {
    const ranked = [...this.#gathered].sort(([, a], [, b]) => b.count - a.count);
    const terms = ranked.map(([folded, { surfaces, count, passages }], rank): Term => {
      const surface = [...surfaces].reduce((most, one) => (one[1] > most[1] ? one : most))[0];
      return { folded, surface, count, rank, passages };
    });
    return terms.sort((a, b) => (a.folded < b.folded ? -1 : 1));
  }
}

/** Runs of words with capitals, « de » between them included: « Lindy Cameron », « Jean de La Fontaine ». */
function namesIn(text: string, words: readonly Word[], isOrdinary: (word: Word) => boolean): Word[][] {
  const names: Word[][] = [];
  let run: Word[] = [];
  const close = (): void => {
    while (run.at(-1)?.isFunctionWord) run.pop();
    if (run.length > 1 && run.length <= MOST_WORDS_IN_NAME) names.push(run);
    run = [];
  };
  for (const word of words) {
    const surface = sliceOf(text, word);
    const before = run.at(-1);
    if (before && !/^[ \u00A0\u202F]?$/u.test(text.slice(before.end, word.start))) close();
    const isParticle = /^(?:(?:d[eu]|d['’])|(?<article>La|Le))$/u.exec(surface);
    const joins = isParticle && (isParticle.groups?.['article'] || !before?.isFunctionWord);
    if (/^\p{Lu}/u.test(surface) && !word.isFunctionWord && !(run.length === 0 && isOrdinary(word)))
      run.push(word);
    else if (joins && run.length > 0) run.push(word);
    else close();
  }
  close();
  return names;
}

/** « également », « politiquement », « récemment »; but « événement » and « traitement » are nouns. */
const ADVERB = /(?:ale|ique|elle|ive|use|able|ible|aire|am|em)ment$/u;

/** Words that say what an article is about: long ones that are no verbs, and what it writes with a capital. */
function tells({ folded, surface, count }: Term): boolean {
  if (/\p{N}/u.test(surface.charAt(0)) || isCapitalisedOrdinary(folded)) return false;
  if (/^\p{Lu}/u.test(surface)) return surface.length > 1 && count > 1;
  const isNoun = !ADVERB.test(folded) && !isFiniteVerb(surface) && !isSaid(surface);
  return surface.length >= SHORTEST_SUBJECT && /^[\p{L}\p{M}-]+$/u.test(surface) && isNoun;
}

/** « déclaré », but neither « attaques » nor « demande », more often nouns. */
function isSaid(surface: string): boolean {
  return reportingForms(surface).some(({ tense }) => tense === 'past participle');
}

function firstAtLeast(terms: readonly Term[], folded: string): number {
  return firstIndex(terms.length, (index) => (terms[index]?.folded ?? '') >= folded);
}

function startingWith(terms: readonly Term[], beginning: string): readonly Term[] {
  const first = firstAtLeast(terms, beginning);
  const count = firstIndex(
    terms.length - first,
    (index) => !terms[first + index]?.folded.startsWith(beginning),
  );
  return terms.slice(first, first + count);
}

/** The most frequent, words before names where they are equal in rank; a whole sort would be slow on « r ». */
function best(terms: readonly Term[], most: number): Term[] {
  const kept: Term[] = [];
  for (const term of terms) {
    const last = kept.at(-1);
    if (kept.length === most && last && !precedes(term, last)) continue;
    const place = firstIndex(kept.length, (index) => {
      const one = kept[index];
      return one !== undefined && precedes(term, one);
    });
    kept.splice(place, 0, term);
    if (kept.length > most) kept.pop();
  }
  return kept;
}

function precedes(a: Term, b: Term): boolean {
  return a.count > b.count || (a.count === b.count && a.folded < b.folded);
}

/** Whether a word begins like `typed` but for a letter more, less, other, or two swapped. */
function beginningWithOneError(typed: string): (known: string) => boolean {
  const rests = Array.from({ length: typed.length + 3 }, (_, index) => typed.slice(index));
  const from = (known: string, of: number, at: number): boolean => known.startsWith(rests[of] ?? '', at);
  return (known) => {
    let same = 0;
    while (same < typed.length && typed.charCodeAt(same) === known.charCodeAt(same)) same += 1;
    const isSwapped = typed[same] === known[same + 1] && typed[same + 1] === known[same];
    return (
      from(known, same + 1, same + 1) ||
      from(known, same + 1, same) ||
      from(known, same, same + 1) ||
      (isSwapped && from(known, same + 2, same + 2))
    );
  };
}
