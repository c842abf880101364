import type { Slots } from './slots.js';
import type { Store } from './store.js';
import type { Term } from './terms.js';
import { ARTICLE_BM25, type Feature, frequency, PASSAGE_BM25 } from './weights.js';

/** One query against the texts of a store. */
export interface Sight {
  readonly store: Store;
  readonly terms: readonly Term[];
  readonly slots: Slots;
  /** What texts and articles hold, by their numbers: they are asked for again and again. */
  readonly countsOfTexts: Map<number, Float64Array>;
  readonly ofTexts: Map<number, Float64Array>;
  readonly ofArticles: Map<number, Float64Array>;
}

/** What one text holds of a query. */
export interface Reading {
  readonly order: number;
  /** How often it has each slot, and each pair side by side. */
  readonly counts: Float64Array;
  readonly pairs: Float64Array;
}

/** Takes what a feature gives for a word of the query. */
export type Give = (term: number, value: number) => void;

type FeatureOf = (sight: Sight, reading: Reading, give: Give) => void;

/** What neighbours count for: the text beside, and the one after. */
const DISTANCES: readonly (readonly [distance: number, share: number])[] = [
  [1, 1],
  [2, 0.4],
];

/** What a text is ranked by. A feature gives a value to each word of the query that takes part; never below 0. */
export const FEATURE: Readonly<Record<Feature, FeatureOf>> = {
  /** BM25 of the stems. */
  stem: (sight, reading, give) => slotsOf('stem', sight, reading, give),
  /** BM25 of the words as they were typed, but for accents: exact above stemmed. */
  exact: (sight, reading, give) => slotsOf('exact', sight, reading, give),
  /** BM25 of the stems of the word's family: « élection » for « élu ». */
  family: (sight, reading, give) => slotsOf('family', sight, reading, give),
  /** BM25 of runs of four characters: « ministériel » and « ministère », « Tchaikovski » and « Tchaïkovsky ». */
  spelling: (sight, reading, give) => slotsOf('spelling', sight, reading, give),
  pair,
  article,
  neighbours,
};

/** Counts what a text holds of a query. Linear in its length. */
export function read({ store, slots, countsOfTexts }: Sight, order: number): Reading {
  const { lexicon, tokens, starts, bodies } = store;
  const counts = new Float64Array(slots.all.length);
  const pairs = new Float64Array(slots.pairs.length);
  const body = bodies[order] ?? 0;
  const end = starts[order + 1] ?? 0;
  let before = -1;
  for (let at = starts[order] ?? 0; at < end; at += 1) {
    const form = tokens[at] ?? 0;
    const profile = slots.profileOf(form);
    if (profile.length === 0) {
      before = -1;
      continue;
    }
    for (const slot of profile) counts[slot] = (counts[slot] ?? 0) + 1;
    const exact = lexicon.forms[form]?.exact ?? -1;
    const pair = before < 0 || at === body ? undefined : slots.pairOf(before, exact);
    if (pair !== undefined) pairs[pair] = (pairs[pair] ?? 0) + 1;
    before = exact;
  }
  countsOfTexts.set(order, counts);
  return { order, counts, pairs };
}

/** Whether a text itself holds a word of the query, rather than its neighbours or its article. */
export function holdsAny({ slots }: Sight, { counts }: Reading): boolean {
  return slots.all.some(({ kind }, slot) => (kind === 'stem' || kind === 'exact') && (counts[slot] ?? 0) > 0);
}

function slotsOf(
  kind: 'stem' | 'exact' | 'family' | 'spelling',
  { store, terms, slots }: Sight,
  { order, counts }: Reading,
  give: Give,
): void {
  const length = store.lengths[order] ?? 0;
  for (let index = 0; index < counts.length; index += 1) {
    const count = counts[index] ?? 0;
    if (count === 0) continue;
    const slot = slots.all[index];
    if (slot?.kind !== kind) continue;
    const worth = frequency(count, length, store.meanLength, PASSAGE_BM25);
    give(slot.term, (terms[slot.term]?.weight ?? 0) * slot.rarity * worth);
  }
}

/** BM25 of words that stand side by side as in the query. */
function pair({ store, slots }: Sight, { order, pairs }: Reading, give: Give): void {
  for (let index = 0; index < pairs.length; index += 1) {
    const count = pairs[index] ?? 0;
    const one = slots.pairs[index];
    if (count === 0 || !one) continue;
    give(one.term, one.rarity * frequency(count, store.lengths[order] ?? 0, store.meanLength, PASSAGE_BM25));
  }
}

/** BM25 of the stems in the whole article. */
function article(sight: Sight, { order }: Reading, give: Give): void {
  const { store, terms, slots, ofArticles } = sight;
  const number = store.articles[order] ?? 0;
  // An article that is alone cannot be told from others.
  if (store.articleLengths.length === 1) return;
  let values = ofArticles.get(number);
  if (!values) {
    const counts = new Float64Array(slots.stems);
    const end = store.firsts[number + 1] ?? 0;
    for (let at = store.firsts[number] ?? 0; at < end; at += 1) {
      const own = countsOf(sight, store.members[at] ?? 0);
      for (let slot = 0; slot < counts.length; slot += 1)
        counts[slot] = (counts[slot] ?? 0) + (own[slot] ?? 0);
    }
    values = new Float64Array(terms.length);
    for (let slot = 0; slot < slots.stems; slot += 1) {
      const count = counts[slot] ?? 0;
      const one = slots.all[slot];
      if (count === 0 || !one) continue;
      const worth = frequency(
        count,
        store.articleLengths[number] ?? 0,
        store.meanArticleLength,
        ARTICLE_BM25,
      );
      values[one.term] =
        (values[one.term] ?? 0) + (terms[one.term]?.weight ?? 0) * one.rarityOfArticle * worth;
    }
    ofArticles.set(number, values);
  }
  giveAll(values, give);
}

/** BM25 of the stems in the texts before and after, in the same article. */
function neighbours(sight: Sight, { order }: Reading, give: Give): void {
  const { store, terms } = sight;
  const number = store.articles[order] ?? 0;
  const first = store.firsts[number] ?? 0;
  const end = store.firsts[number + 1] ?? 0;
  const at = first + (store.places[order] ?? 0);
  const sums = new Float64Array(terms.length);
  for (const [distance, share] of DISTANCES) {
    for (const near of [at - distance, at + distance]) {
      if (near < first || near >= end) continue;
      const values = stemsOf(sight, store.members[near] ?? 0);
      for (let term = 0; term < sums.length; term += 1) {
        sums[term] = (sums[term] ?? 0) + share * (values[term] ?? 0);
      }
    }
  }
  giveAll(sums, give);
}

/** The feature `stem` of a text beside, by words of the query. */
function stemsOf(sight: Sight, order: number): Float64Array {
  const { store, terms, slots, ofTexts } = sight;
  const known = ofTexts.get(order);
  if (known) return known;
  const counts = countsOf(sight, order);
  const values = new Float64Array(terms.length);
  for (let slot = 0; slot < slots.stems; slot += 1) {
    const count = counts[slot] ?? 0;
    const one = slots.all[slot];
    if (count === 0 || !one) continue;
    const worth = frequency(count, store.lengths[order] ?? 0, store.meanLength, PASSAGE_BM25);
    values[one.term] = (values[one.term] ?? 0) + (terms[one.term]?.weight ?? 0) * one.rarity * worth;
  }
  ofTexts.set(order, values);
  return values;
}

/** How often a text has each stem of the query. */
function countsOf({ slots, countsOfTexts }: Sight, order: number): Float64Array {
  const known = countsOfTexts.get(order);
  if (known) return known;
  const counts = new Float64Array(slots.stems);
  slots.countStems(order, counts);
  countsOfTexts.set(order, counts);
  return counts;
}

function giveAll(values: Float64Array, give: Give): void {
  for (let term = 0; term < values.length; term += 1) {
    const value = values[term] ?? 0;
    if (value > 0) give(term, value);
  }
}
