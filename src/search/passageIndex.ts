import MiniSearch, { type AsPlainObject } from 'minisearch';
import { type Word, withParts } from '../french/analyse.js';
import type { Contribution, Explanation } from './explanation.js';
import { FEATURE, holdsAny, type Reading, read, type Sight } from './features.js';
import type { Query } from './query.js';
import { Slots } from './slots.js';
import { forEachForm, type IndexedText, type Store, storeOf } from './store.js';
import { type Term, termsOf } from './terms.js';
import { Vocabulary } from './vocabulary.js';
import { FEATURES, type Feature, PASSAGE_BM25, WEIGHTS, type Weights } from './weights.js';

export type { IndexedText } from './store.js';

export interface Hit {
  /** Place in the indexed list. */
  readonly order: number;
  /** Whole points: see `Contribution`. */
  readonly score: number;
}

/** So many of the texts that MiniSearch proposes are ranked with care. */
const CANDIDATES = 64;
/**
 * MiniSearch makes an object of each text that holds a word, so that common words cost nearly all the time. Rare
 * words are looked up first, and no further one when so many occurrences have been.
 */
const MOST_OCCURRENCES = 8_000;
/** Points in one unit of BM25. Whole points add up exactly, whatever the order. */
const POINTS = 1_000;

/** What an index is made of: for keeping it on a disk (`indexFile.ts`). */
export interface IndexParts {
  readonly store: Store;
  readonly index: AsPlainObject;
}

/**
 * Ranks texts in two stages. MiniSearch, whose only importer this is, proposes those that hold the rare words of
 * a query by their stems; `features.ts` orders the best of them by what their words, in their order, have of
 * the query. Index and query are read by the same `analyse`.
 */
export class PassageIndex {
  readonly vocabulary = new Vocabulary();
  readonly #store: Store;
  readonly #index: MiniSearch<{ id: number; stem: string }>;
  readonly #weights: Weights;

  /**
   * @param texts their order in the list is their reading order
   * @param weights others than the product's are for measuring
   */
  constructor(texts: readonly IndexedText[] | IndexParts, weights: Weights = WEIGHTS) {
    this.#weights = weights;
    if ('store' in texts) {
      this.#store = texts.store;
      this.#index = MiniSearch.loadJS(texts.index, OPTIONS);
    } else {
      this.#store = storeOf(texts);
      this.#index = new MiniSearch(OPTIONS);
      for (const id of texts.keys()) this.#index.add({ id, stem: this.#stemsOf(id) });
    }
    this.vocabulary.add(this.#store.lexicon.forms.map(({ word }) => word));
  }

  get parts(): IndexParts {
    return { store: this.#store, index: this.#index.toJSON() };
  }

  get size(): number {
    return this.#store.lengths.length;
  }

  /**
   * Ranks the texts that hold a word of a query, best first. Deterministic: equal scores keep the reading order.
   *
   * @returns the best 64 at most where there are more texts than that
   */
  search(query: Query): Hit[] {
    return this.#rank(query, holdsAny);
  }

  /** The same with the texts that hold nothing of the query themselves, which their neighbours and their order rank. */
  rank(query: Query): Hit[] {
    return this.#rank(query, () => true);
  }

  /**
   * Why a text stands where it does for a query.
   *
   * @param typed the text that the query was read from
   */
  explain(query: Query, typed: string, order: number): Explanation {
    const rank = this.search(query).findIndex((hit) => hit.order === order) + 1;
    const sight = this.#sightOf(query);
    const contributions: Contribution[] = [];
    this.#addUp(sight, read(sight, order), (feature, term, points) => {
      const { word, readAs = 'exact' } = sight.terms[term] ?? {};
      contributions.push({
        feature,
        ...(word && { typed: typed.slice(word.start, word.end) }),
        readAs,
        points,
      });
    });
    return {
      score: contributions.reduce((sum, { points }) => sum + points, 0),
      rank,
      // Equal ones keep the order of the features, then that of the words.
      contributions: contributions.sort((a, b) => b.points - a.points),
    };
  }

  #rank(query: Query, isFound: (sight: Sight, reading: Reading) => boolean): Hit[] {
    const sight = this.#sightOf(query);
    const satisfies = this.#conditionsOf(query);
    const hits: Hit[] = [];
    for (const order of this.#candidatesFor(sight.terms)) {
      if (!satisfies(order)) continue;
      const reading = read(sight, order);
      if (!isFound(sight, reading)) continue;
      let score = 0;
      this.#addUp(sight, reading, (_, __, points) => {
        score += points;
      });
      hits.push({ order, score });
    }
    return hits.sort((a, b) => b.score - a.score || a.order - b.order);
  }

  /** The texts to be ranked with care: all of them where they are few. */
  #candidatesFor(terms: readonly Term[]): number[] {
    if (this.size <= CANDIDATES) return [...this.#store.lengths.keys()];
    const stems = this.#rarestStems(terms);
    const results = this.#index.search(
      { combineWith: 'OR', queries: [[...stems.keys()].join('\n')] },
      { bm25: PASSAGE_BM25, boostTerm: (stem) => stems.get(stem) ?? 0 },
    );
    return results
      .map(
        ({ id, score, queryTerms }): Hit => ({
          order: id as number,
          // MiniSearch multiplies the score by the number of query terms that matched, which drowns rare words.
          score: score / queryTerms.length,
        }),
      )
      .sort((a, b) => b.score - a.score || a.order - b.order)
      .slice(0, CANDIDATES)
      .map(({ order }) => order);
  }

  /** The stems by which candidates are looked up, with their weights: of content words unless there are none. */
  #rarestStems(terms: readonly Term[]): Map<string, number> {
    const { lexicon, stemsInTexts } = this.#store;
    const content = terms.filter(({ isFunctionWord }) => !isFunctionWord);
    const known = content.filter(({ stems, exacts }) => stems.length + exacts.length > 0);
    const stems = (known.length > 0 ? known : terms)
      .flatMap(({ stems, exacts, readAs, weight }) => {
        const all = readAs === 'prefix' ? exacts.flatMap((exact) => lexicon.stemsOfExact(exact)) : stems;
        return all.map((stem) => ({ stem, weight, texts: stemsInTexts[stem] ?? 0 }));
      })
      .sort((a, b) => a.texts - b.texts || a.stem - b.stem);
    const rarest = new Map<string, number>();
    let occurrences = 0;
    for (const { stem, weight, texts } of stems) {
      occurrences += texts;
      if (rarest.size > 0 && occurrences > MOST_OCCURRENCES) break;
      const text = lexicon.stems.at(stem);
      rarest.set(text, Math.max(weight, rarest.get(text) ?? 0));
    }
    return rarest;
  }

  #sightOf(query: Query): Sight {
    const store = this.#store;
    const terms = termsOf(query, this.vocabulary, store);
    const slots = new Slots(store, terms);
    return {
      store,
      terms,
      slots,
      countsOfTexts: new Map(),
      ofTexts: new Map(),
      ofArticles: new Map(),
    };
  }

  /** Gives the points of a text, in the order of the features, then of the words of the query. */
  #addUp(
    sight: Sight,
    reading: Reading,
    give: (feature: Feature, term: number, points: number) => void,
  ): void {
    const values = new Float64Array(sight.terms.length);
    const take = (term: number, value: number): void => {
      values[term] = (values[term] ?? 0) + value;
    };
    for (const feature of FEATURES) {
      const weight = this.#weights[feature] * POINTS;
      if (weight === 0) continue;
      values.fill(0);
      FEATURE[feature](sight, reading, take);
      for (let term = 0; term < values.length; term += 1) {
        const points = Math.round(weight * (values[term] ?? 0));
        if (points > 0) give(feature, term, points);
      }
    }
  }

  #stemsOf(order: number): string {
    const stems: string[] = [];
    forEachForm(this.#store, order, ({ word }) => stems.push(word.stem));
    return stems.join('\n');
  }

  /** The whole words of a text without those of its title, as one line in which phrases are looked for. */
  #lineOf(order: number, ofForm: (form: number) => string): string {
    const { tokens, starts, bodies } = this.#store;
    const line: string[] = [];
    for (const form of tokens.subarray(bodies[order] ?? 0, starts[order + 1] ?? 0)) line.push(ofForm(form));
    return `\n${line.join('\n')}\n`;
  }

  /** Whether a text meets what a query demands and forbids. */
  #conditionsOf({ phrases, excluded, excludedPhrases }: Query): (order: number) => boolean {
    if (phrases.length + excluded.length + excludedPhrases.length === 0) return () => true;
    const { lexicon } = this.#store;
    const unwanted = new Set(
      excluded.flatMap((word) => {
        const { recognition, stems } = this.vocabulary.read(word);
        return recognition === 'typo' ? [] : stems;
      }),
    );
    const whole = (form: number): string => lexicon.forms[form]?.word.exact ?? '';
    const inParts = (form: number): string => {
      const parts = lexicon.forms[form]?.parts ?? [];
      return parts.length > 0 ? parts.map(whole).join('\n') : whole(form);
    };
    /** Side by side, whatever accents, apostrophes and punctuation, and however compounds are written. */
    const holds = (order: number, phrase: readonly Word[]): boolean =>
      this.#lineOf(order, whole).includes(lineOf(phrase)) ||
      this.#lineOf(order, inParts).includes(lineOf(simple(phrase)));
    return (order) =>
      phrases.every((phrase) => holds(order, phrase)) &&
      !excludedPhrases.some((phrase) => holds(order, phrase)) &&
      !(unwanted.size > 0 && this.#holdsStem(order, unwanted));
  }

  #holdsStem(order: number, stems: ReadonlySet<string>): boolean {
    let holds = false;
    forEachForm(this.#store, order, ({ word }) => {
      holds ||= stems.has(word.stem);
    });
    return holds;
  }
}

const OPTIONS = {
  fields: ['stem'],
  tokenize: (terms: string) => terms.split('\n'),
  processTerm: (term: string) => term || null,
};

/** No word holds a line break. */
function lineOf(words: readonly Word[]): string {
  return `\n${words.map((word) => word.exact).join('\n')}\n`;
}

/** The parts of each compound in its place. */
function simple(words: readonly Word[]): Word[] {
  return words.flatMap((word) => (word.parts.length > 0 ? withParts([word]).slice(1) : [word]));
}
