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

const NOTHING: readonly number[] = [];
/** As many as sixteen bits tell apart; what a longer query holds beyond them is not counted. */
const MOST_SLOTS = 65_000;

/** What is counted for one query, stems first, and which forms count for what. */
export class Slots {
  readonly all: readonly Slot[];
  /** The stems come first in `all`: so many of them. */
  readonly stems: number;
  readonly pairs: readonly Pair[];
  readonly #store: Store;
  /** The slot of each stem, unaccented word and run, plus 1; 0 for nearly all of them. */
  readonly #single: Readonly<Record<Exclude<SlotKind, 'family'>, Uint16Array>>;
  readonly #families = new Map<number, number[]>();
  readonly #pairs = new Map<number, Map<number, number>>();
  /** Where the profile of a form is kept, plus 1; 0 for what has not been looked at. */
  readonly #profiles: Uint32Array;
  readonly #kept: (readonly number[])[] = [NOTHING];

  constructor(store: Store, terms: readonly Term[]) {
    const { lexicon } = store;
    this.#store = store;
    this.#single = {
      stem: new Uint16Array(lexicon.stems.size),
      exact: new Uint16Array(lexicon.exacts.size),
      spelling: new Uint16Array(lexicon.grams.size),
    };
    this.#profiles = new Uint32Array(lexicon.forms.length);
    const slots: Slot[] = [];
    const put = (kind: SlotKind, term: number, number: number, inTexts: Uint32Array): void => {
      if (slots.length === MOST_SLOTS) return;
      // Each stem, word and run counts once, for the first word that has it; a relative for every word of the family.
      if (kind === 'family') {
        this.#families.set(number, [...(this.#families.get(number) ?? []), slots.length]);
      } else {
        if (this.#single[kind][number] !== 0) return;
        this.#single[kind][number] = slots.length + 1;
      }
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

  /** Counts the stems of the query in a text, each in its slot. */
  countStems(order: number, counts: Float64Array): void {
    const { tokens, starts, stemOfForm, isCompound, lexicon } = this.#store;
    const { stem: slotOf } = this.#single;
    const end = starts[order + 1] ?? 0;
    for (let at = starts[order] ?? 0; at < end; at += 1) {
      const form = tokens[at] ?? 0;
      const slot = slotOf[stemOfForm[form] ?? 0] ?? 0;
      if (slot > 0) counts[slot - 1] = (counts[slot - 1] ?? 0) + 1;
      if (isCompound[form] !== 1) continue;
      for (const part of lexicon.forms[form]?.parts ?? []) {
        const inner = slotOf[stemOfForm[part] ?? 0] ?? 0;
        if (inner > 0) counts[inner - 1] = (counts[inner - 1] ?? 0) + 1;
      }
    }
  }

  /** What an occurrence of a form counts for, its parts included; each slot as often as it is met. */
  profileOf(form: number): readonly number[] {
    const known = this.#profiles[form] ?? 0;
    if (known > 0) return this.#kept[known - 1] ?? NOTHING;
    const profile: number[] = [];
    this.#addTo(profile, form);
    for (const part of this.#store.lexicon.forms[form]?.parts ?? []) this.#addTo(profile, part);
    // Nearly every form has the empty profile, which is the first.
    this.#profiles[form] = profile.length === 0 ? 1 : this.#kept.push(profile);
    return profile;
  }

  #addTo(profile: number[], number: number): void {
    const form = this.#store.lexicon.forms[number];
    if (!form) return;
    const { stem, exact, spelling } = this.#single;
    const add = (slot = 0): void => {
      if (slot > 0) profile.push(slot - 1);
    };
    add(stem[form.stem]);
    add(exact[form.exact]);
    if (this.#families.size > 0) profile.push(...(this.#families.get(form.stem) ?? []));
    for (const gram of form.grams) add(spelling[gram]);
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
