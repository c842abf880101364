import { gramsOf } from './lexicon.js';
import type { Store } from './store.js';
import type { Term } from './terms.js';
import { rarity } from './weights.js';

/** What can be counted in a text for a query: one stem, one unaccented word, one run of characters. */
export type SlotKind = 'stem' | 'exact' | 'family' | 'spelling';

export interface Slot {
  readonly kind: SlotKind;
  /** The number that the lexicon gives it. */
  readonly number: number;
  /** The word of the query that it stands for, by its place in the list. */
  readonly term: number;
  readonly rarity: number;
  /** How rare it is among articles; 0 for what is not counted there. */
  readonly rarityOfArticle: number;
}

/** Two words of a query that follow each other. */
export interface Pair {
  /** The second of them. */
  readonly term: number;
  readonly rarity: number;
}

/** What is counted for one query, stems first, and which forms count for what. */
export class Slots {
  readonly all: readonly Slot[];
  /** The stems come first in `all`: so many of them. */
  readonly stems: number;
  readonly pairs: readonly Pair[];
  readonly #store: Store;
  readonly #byNumber: Readonly<Record<SlotKind, Map<number, number[]>>> = {
    stem: new Map(),
    exact: new Map(),
    family: new Map(),
    spelling: new Map(),
  };
  readonly #pairs = new Map<number, Map<number, number>>();
  readonly #profiles = new Map<number, readonly number[]>();

  constructor(store: Store, terms: readonly Term[]) {
    this.#store = store;
    const slots: Slot[] = [];
    const put = (kind: SlotKind, term: number, number: number, inTexts: Uint32Array): void => {
      const known = this.#byNumber[kind].get(number);
      // Each stem, word and run counts once, for the first word that has it; a relative for every word of the family.
      if (known && kind !== 'family') return;
      this.#byNumber[kind].set(number, [...(known ?? []), slots.length]);
      slots.push({
        kind,
        number,
        term,
        rarity: rarity(store.lengths.length, inTexts[number] ?? 0),
        rarityOfArticle:
          kind === 'stem' ? rarity(store.articleLengths.length, store.stemsInArticles[number] ?? 0) : 0,
      });
    };
    for (const [index, { stems }] of terms.entries()) {
      for (const stem of stems) put('stem', index, stem, store.stemsInTexts);
    }
    this.stems = slots.length;
    for (const [index, term] of terms.entries()) {
      for (const exact of term.exacts) put('exact', index, exact, store.exactsInTexts);
      for (const stem of term.relatives) put('family', index, stem, store.stemsInTexts);
      if (!term.word || term.isFunctionWord || term.readAs === 'spelled out') continue;
      for (const gram of gramsOf(term.exact)) {
        const number = store.lexicon.grams.of(gram);
        if (number !== undefined) put('spelling', index, number, store.gramsInTexts);
      }
    }
    this.all = slots;
    this.pairs = this.#pairsOf(terms);
  }

  /** What an occurrence of a form counts for, its parts included; each slot as often as it is met. */
  profileOf(form: number): readonly number[] {
    const known = this.#profiles.get(form);
    if (known) return known;
    const { forms } = this.#store.lexicon;
    const own = forms[form];
    const profile: number[] = [];
    for (const number of own ? [form, ...own.parts] : []) {
      const one = forms[number];
      if (!one) continue;
      profile.push(...(this.#byNumber.stem.get(one.stem) ?? []));
      profile.push(...(this.#byNumber.exact.get(one.exact) ?? []));
      profile.push(...(this.#byNumber.family.get(one.stem) ?? []));
      for (const gram of one.grams) profile.push(...(this.#byNumber.spelling.get(gram) ?? []));
    }
    const kept = profile.length === 0 ? NOTHING : profile;
    this.#profiles.set(form, kept);
    return kept;
  }

  /** The pair that two unaccented words make when they follow each other, by its place in `pairs`. */
  pairOf(first: number, second: number): number | undefined {
    return this.#pairs.get(first)?.get(second);
  }

  #pairsOf(terms: readonly Term[]): Pair[] {
    const { lengths, exactsInTexts } = this.#store;
    const rarityOf = (exact: number): number => rarity(lengths.length, exactsInTexts[exact] ?? 0);
    const pairs: Pair[] = [];
    const inOrder = [...terms.entries()]
      .filter(([, { word, readAs }]) => word && readAs !== 'part' && readAs !== 'spelled out')
      .sort(([, a], [, b]) => (a.word?.start ?? 0) - (b.word?.start ?? 0));
    for (const [at, [index, term]] of inOrder.entries()) {
      for (const first of inOrder[at - 1]?.[1].exacts ?? []) {
        const seconds = this.#pairs.get(first) ?? new Map<number, number>();
        this.#pairs.set(first, seconds);
        for (const second of term.exacts) {
          if (seconds.has(second)) continue;
          seconds.set(second, pairs.length);
          // As if words were independent of each other: the store does not count pairs.
          const together = Math.min(rarity(lengths.length, 0), rarityOf(first) + rarityOf(second));
          pairs.push({ term: index, rarity: together });
        }
      }
    }
    return pairs;
  }
}

const NOTHING: readonly number[] = [];
