import { firstIndex } from '../article/span.js';
import type { Word } from '../french/analyse.js';
import { fold } from '../french/characters.js';
import { isFunctionWord } from '../french/functionWords.js';
import { singularVerb, stem } from '../french/stem.js';

/** How a word of a query was recognised among the words of the texts, best first. */
export type Recognition = 'exact' | 'stem' | 'typo' | 'absent';

/** What a word of a query stands for in the texts. */
export interface Reading {
  readonly recognition: Recognition;
  /** Stems to look up; empty when the word is absent. */
  readonly stems: readonly string[];
  /** Unstemmed, unaccented words to look up: the word itself, or what a misspelt one was taken for. */
  readonly exacts: readonly string[];
}

const ABSENT: Reading = { recognition: 'absent', stems: [], exacts: [] };

/** The shortest word in which one typing error is forgiven. */
const SHORTEST_CORRECTED = 5;
/** The shortest word in which the error may be in its first letter. */
const SHORTEST_CORRECTED_ANYWHERE = 7;
/** The shortest word that is offered in place of one that the texts lack. */
const SHORTEST_OFFERED = 4;
const MOST_PREFIXED = 200;

/** The words of the indexed texts, and how the words of a query relate to them. */
export class Vocabulary {
  /** Unaccented word → its stems (« cote » may be « côte », « côté » or « cote »). */
  readonly #stemsByExact = new Map<string, Set<string>>();
  readonly #stems = new Set<string>();
  readonly #exactsByLength = new Map<number, string[]>();
  /** Stem of the unaccented word → stems of the accented ones; made when first needed, as it stems each word again. */
  #stemsByPlainStem: ReadonlyMap<string, ReadonlySet<string>> | undefined;

  /** The unaccented words in alphabetical order; made when first needed. */
  #sorted: readonly string[] | undefined;

  /** Takes in words, parts of compounds included. */
  add(words: readonly Pick<Word, 'exact' | 'stem'>[]): void {
    this.#stemsByPlainStem = undefined;
    this.#sorted = undefined;
    for (const word of words) {
      const stems = this.#stemsByExact.get(word.exact);
      if (stems) stems.add(word.stem);
      else this.#addNew(word);
      this.#stems.add(word.stem);
    }
  }

  #addNew({ exact, stem }: Pick<Word, 'exact' | 'stem'>): void {
    this.#stemsByExact.set(exact, new Set([stem]));
    const sameLength = this.#exactsByLength.get(exact.length);
    if (sameLength) sameLength.push(exact);
    else this.#exactsByLength.set(exact.length, [exact]);
  }

  /** Whether the texts hold this unaccented word as it is. */
  has(exact: string): boolean {
    return this.#stemsByExact.has(exact);
  }

  /** Whether a word of the texts has this stem. */
  hasStem(stemOfWord: string): boolean {
    return this.#stems.has(stemOfWord);
  }

  /**
   * Looks a word of a query up: as it is (accents optional), by its stem, or with one typing error when
   * nothing else fits. Numbers and function words are never corrected.
   */
  read(word: Word): Reading {
    const known = this.#stemsByExact.get(word.exact);
    if (known) return { recognition: 'exact', stems: [...known], exacts: [word.exact] };
    if (this.#stems.has(word.stem)) return { recognition: 'stem', stems: [word.stem], exacts: [] };
    const present = this.#presentOfIer(word);
    if (present !== undefined) return { recognition: 'stem', stems: [present], exacts: [] };
    const inflected =
      this.#plainStems().get(stem(word.exact)) ?? this.#plainStems().get(stem(singularVerb(word.exact)));
    if (inflected) return { recognition: 'stem', stems: [...inflected], exacts: [] };
    const exacts = this.#corrections(word);
    if (exacts.length === 0) return ABSENT;
    const stems = new Set(exacts.flatMap((exact) => [...(this.#stemsByExact.get(exact) ?? [])]));
    return { recognition: 'typo', stems: [...stems], exacts };
  }

  /** « négocie » and « négocient » as « négocier », from which the stemmer parts them: the stem that the texts have. */
  #presentOfIer({ form, isFunctionWord: isGrammar }: Word): string | undefined {
    const singular = singularVerb(form);
    const found = /.{3}ies?$/u.test(singular) && !isGrammar ? `${stem(singular)}i` : undefined;
    return found !== undefined && this.#stems.has(found) ? found : undefined;
  }

  /**
   * The words of a query, with neighbours joined where the texts have one word for them: « cyber guerre »
   * is « cyberguerre ».
   */
  joined(words: readonly Word[]): Word[] {
    const joined: Word[] = [];
    for (const word of words) {
      const before = joined.at(-1);
      const compound = before && compoundOf(before, word);
      if (compound && this.has(compound.exact)) joined[joined.length - 1] = compound;
      else joined.push(word);
    }
    return joined;
  }

  /** The unaccented words that begin with a prefix, in alphabetical order. */
  withPrefix(prefix: string): string[] {
    const wanted = fold(prefix);
    this.#sorted ??= [...this.#stemsByExact.keys()].sort();
    const sorted = this.#sorted;
    const first = firstIndex(sorted.length, (index) => (sorted[index] ?? '') >= wanted);
    let end = first;
    while (end - first < MOST_PREFIXED && sorted[end]?.startsWith(wanted)) end += 1;
    return sorted.slice(first, end);
  }

  /** The unaccented words that look most like one that the texts lack: the longest same beginning first. */
  nearest(exact: string, most: number): string[] {
    const beginning = exact.slice(0, Math.max(SHORTEST_OFFERED, Math.ceil(exact.length / 2)));
    const shared = (known: string): number => {
      let same = beginning.length;
      while (same < exact.length && exact[same] === known[same]) same += 1;
      return same;
    };
    return this.withPrefix(beginning)
      .filter((known) => beginning.length >= SHORTEST_OFFERED && !isFunctionWord(known))
      .sort((a, b) => shared(b) - shared(a) || a.length - b.length)
      .slice(0, most);
  }

  /**
   * The words of the texts that are one typing error away: a letter more, less, other, or two swapped. A
   * plural is no error: « sardinne » is « sardines ». Few slips fall on the first letter (Kukich 1992,
   * « Techniques for automatically correcting words in text »), so a short word must keep it: « signé » is
   * not « ligne ».
   */
  #corrections({ exact, isFunctionWord: isGrammar }: Word): string[] {
    if (exact.length < SHORTEST_CORRECTED || isGrammar || hasFigure(exact)) return [];
    const other = exact.endsWith('s') ? exact.slice(0, -1) : `${exact}s`;
    return [-2, -1, 0, 1, 2]
      .flatMap((difference) => this.#exactsByLength.get(exact.length + difference) ?? [])
      .filter((known) => isOneErrorAway(exact, known) || isOneErrorAway(other, known))
      .filter((known) => !isFunctionWord(known) && !hasFigure(known))
      .filter((known) => exact.length >= SHORTEST_CORRECTED_ANYWHERE || beginsLike(exact, known))
      .sort();
  }

  /**
   * « securites », typed without accents, has the stem of « securite »: it is « sécurité ». « opère » and
   * « opèrent » meet under the stem of the singular.
   */
  #plainStems(): ReadonlyMap<string, ReadonlySet<string>> {
    if (this.#stemsByPlainStem) return this.#stemsByPlainStem;
    const stemsByPlainStem = new Map<string, Set<string>>();
    for (const [exact, stems] of this.#stemsByExact) {
      // « vers » is not the plural of « ver ».
      if (isFunctionWord(exact)) continue;
      for (const plain of new Set([stem(exact), stem(singularVerb(exact))])) {
        const known = stemsByPlainStem.get(plain) ?? new Set();
        for (const one of stems) known.add(one);
        stemsByPlainStem.set(plain, known);
      }
    }
    this.#stemsByPlainStem = stemsByPlainStem;
    return stemsByPlainStem;
  }
}

/** Two simple words typed side by side as one compound; « des accords » is not « désaccords ». */
function compoundOf(a: Word, b: Word): Word | undefined {
  const areSideBySide = b.start - a.end === 1;
  const areSimple = a.parts.length === 0 && b.parts.length === 0;
  if (!areSideBySide || !areSimple || a.isFunctionWord || b.isFunctionWord) return undefined;
  const form = a.form + b.form;
  if (hasFigure(form)) return undefined;
  const exact = a.exact + b.exact;
  return { start: a.start, end: b.end, form, exact, stem: stem(form), isFunctionWord: false, parts: [a, b] };
}

function hasFigure(exact: string): boolean {
  return /\p{N}/u.test(exact);
}

/** The same first letter, or the first two swapped. */
function beginsLike(a: string, b: string): boolean {
  return a[0] === b[0] || (a[0] === b[1] && a[1] === b[0]);
}

/** Whether one insertion, deletion, substitution or swap of neighbours turns one word into the other. */
export function isOneErrorAway(a: string, b: string): boolean {
  if (a.length > b.length) return isOneErrorAway(b, a);
  if (b.length - a.length > 1) return false;
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  if (a.length < b.length) return b.length - a.length === 1 && a.slice(same) === b.slice(same + 1);
  const swapped = a[same] === b[same + 1] && a[same + 1] === b[same];
  return a.slice(same + 1) === b.slice(same + 1) || (swapped && a.slice(same + 2) === b.slice(same + 2));
}
