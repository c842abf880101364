import type { Word } from '../french/analyse.js';
import { fold } from '../french/characters.js';
import { isFunctionWord } from '../french/functionWords.js';
import { stem } from '../french/stem.js';

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

/** The shortest word in which one typing error is forgiven. */
const SHORTEST_CORRECTED = 5;
const MOST_PREFIXED = 200;

/** The words of the indexed texts, and how the words of a query relate to them. */
export class Vocabulary {
  /** Unaccented word → its stems (« cote » may be « côte », « côté » or « cote »). */
  readonly #stemsByExact = new Map<string, Set<string>>();
  readonly #stems = new Set<string>();
  /** Stem of the unaccented word → stems of the accented ones: « securites » is « sécurité ». */
  readonly #stemsByPlainStem = new Map<string, Set<string>>();
  /** Unaccented word → how the texts write it first. */
  readonly #written = new Map<string, string>();
  readonly #exactsByLength = new Map<number, string[]>();

  /** Takes in the words of one text, parts of compounds included. */
  add(words: readonly Word[]): void {
    for (const word of words) {
      if (this.#stemsByExact.get(word.exact)?.has(word.stem)) continue;
      if (!this.#stemsByExact.has(word.exact)) {
        put(this.#exactsByLength, word.exact.length, word.exact);
        this.#written.set(word.exact, word.form);
      }
      addTo(this.#stemsByExact, word.exact, word.stem);
      addTo(this.#stemsByPlainStem, stem(word.exact), word.stem);
      this.#stems.add(word.stem);
    }
  }

  /** Whether the texts hold this unaccented word as it is. */
  has(exact: string): boolean {
    return this.#stemsByExact.has(exact);
  }

  /** How the texts write an unaccented word: « etat » is « état » there. */
  written(exact: string): string {
    return this.#written.get(exact) ?? exact;
  }

  /**
   * Looks a word of a query up: as it is (accents optional), by its stem, or with one typing error when
   * nothing else fits. Numbers are never corrected.
   */
  read(word: Word): Reading {
    const known = this.#stemsByExact.get(word.exact);
    if (known) return { recognition: 'exact', stems: [...known], exacts: [word.exact] };
    if (this.#stems.has(word.stem)) return { recognition: 'stem', stems: [word.stem], exacts: [] };
    const unaccented = this.#stemsByPlainStem.get(stem(word.exact));
    if (unaccented) return { recognition: 'stem', stems: [...unaccented], exacts: [] };
    const corrected = this.corrections(word.exact);
    if (corrected.length === 0) return { recognition: 'absent', stems: [], exacts: [] };
    const stems = new Set(corrected.flatMap((exact) => [...(this.#stemsByExact.get(exact) ?? [])]));
    return { recognition: 'typo', stems: [...stems], exacts: corrected };
  }

  /** The words of the texts that are one typing error away: a letter more, less, other, or two swapped. */
  corrections(exact: string): string[] {
    if (exact.length < SHORTEST_CORRECTED || /\d/u.test(exact)) return [];
    return [-1, 0, 1]
      .flatMap((difference) => this.#exactsByLength.get(exact.length + difference) ?? [])
      .filter((known) => !isFunctionWord(known) && !/\d/u.test(known) && isOneErrorAway(exact, known))
      .sort();
  }

  /** The unaccented words that begin with a prefix, in alphabetical order. */
  withPrefix(prefix: string): string[] {
    const wanted = fold(prefix);
    const found = [...this.#stemsByExact.keys()].filter((exact) => exact.startsWith(wanted));
    return found.sort().slice(0, MOST_PREFIXED);
  }

  /** Whether a word of the texts has this stem. */
  hasStem(stemOfWord: string): boolean {
    return this.#stems.has(stemOfWord);
  }

  /** The words of the texts that have this stem, as the texts write them. */
  writtenStem(stemOfWord: string): string[] {
    const words = [...this.#stemsByExact].filter(([, stems]) => stems.has(stemOfWord));
    return words.map(([exact]) => this.written(exact)).sort();
  }

  /** The stems of an unaccented word of the texts. */
  stemsOf(exact: string): string[] {
    return [...(this.#stemsByExact.get(exact) ?? [])];
  }

  /** The words of the texts that look most like one that they lack: same beginning, in alphabetical order. */
  nearest(exact: string, most: number): string[] {
    const beginning = exact.slice(0, Math.max(3, Math.ceil(exact.length / 2)));
    return this.withPrefix(beginning)
      .filter((known) => known.length >= SHORTEST_CORRECTED - 1 && !isFunctionWord(known))
      .slice(0, most)
      .map((known) => this.written(known));
  }
}

/** Whether one insertion, deletion, substitution or swap of neighbours turns one word into the other. */
function isOneErrorAway(a: string, b: string): boolean {
  if (a.length > b.length) return isOneErrorAway(b, a);
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  if (a.length < b.length) return b.length - a.length === 1 && a.slice(same) === b.slice(same + 1);
  const swapped = a[same] === b[same + 1] && a[same + 1] === b[same];
  return a.slice(same + 1) === b.slice(same + 1) || (swapped && a.slice(same + 2) === b.slice(same + 2));
}

function addTo(map: Map<string, Set<string>>, key: string, value: string): void {
  const values = map.get(key);
  if (values) values.add(value);
  else map.set(key, new Set([value]));
}

function put(map: Map<number, string[]>, key: number, value: string): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
