import type { Word } from '../french/analyse.js';

/** A word form as texts write it, and the numbers of what it can be found by. */
export interface Form {
  readonly word: FormOf;
  readonly exact: number;
  readonly stem: number;
  /** The forms of the words inside a compound; empty for a simple word. */
  readonly parts: readonly number[];
  /** Its runs of four characters, spaces at both ends included, as numbers. */
  readonly grams: readonly number[];
}

/** What is the same of a word wherever it stands. */
export type FormOf = Pick<Word, 'form' | 'exact' | 'stem' | 'isFunctionWord'>;

/** How many characters a run has by which words that look alike are found. */
const GRAM = 4;

/** Numbers for the words of texts, for their stems and for their runs of characters, so that a text is a list of numbers. */
export class Lexicon {
  readonly forms: Form[] = [];
  readonly exacts = new Numbers();
  readonly stems = new Numbers();
  readonly grams = new Numbers();
  readonly #numbers = new Map<string, number>();
  /** The stems of each unaccented word: « cote » may be « côte », « côté » or « cote ». */
  readonly #stemsOfExact: number[][] = [];

  /** The stems of the forms that are one unaccented word, by their numbers. */
  stemsOfExact(exact: number): readonly number[] {
    return this.#stemsOfExact[exact] ?? [];
  }

  /** The number of a word's form, given at its first use. */
  add(word: Word): number {
    const key = keyOf(word);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const parts = word.parts.map((part) => this.add(part));
    return this.#put(key, word, parts);
  }

  /** Takes forms back in the order in which they were given numbers. */
  restore(word: FormOf, parts: readonly number[]): void {
    const inner = parts.map((part) => this.forms[part]?.word.form ?? '');
    this.#put(inner.length > 0 ? `${word.form} ${inner.join(' ')}` : word.form, word, parts);
  }

  #put(key: string, { form, exact, stem, isFunctionWord }: FormOf, parts: readonly number[]): number {
    const number = this.forms.length;
    const numberOfExact = this.exacts.give(exact);
    const numberOfStem = this.stems.give(stem);
    const stems = this.#stemsOfExact[numberOfExact];
    if (!stems) this.#stemsOfExact[numberOfExact] = [numberOfStem];
    else if (!stems.includes(numberOfStem)) stems.push(numberOfStem);
    this.forms.push({
      word: { form, exact, stem, isFunctionWord },
      exact: numberOfExact,
      stem: numberOfStem,
      parts,
      grams: gramsOf(exact).map((gram) => this.grams.give(gram)),
    });
    this.#numbers.set(key, number);
    return number;
  }
}

/** Strings with numbers, from 0 in the order in which they first come. */
export class Numbers {
  readonly #numbers = new Map<string, number>();
  readonly #texts: string[] = [];

  get size(): number {
    return this.#texts.length;
  }

  /** The string that has a number; empty when none has. */
  at(number: number): string {
    return this.#texts[number] ?? '';
  }

  of(text: string): number | undefined {
    return this.#numbers.get(text);
  }

  give(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.#texts.length);
    return this.#texts.push(text) - 1;
  }
}

/**
 * The runs of four characters of an unaccented word, each once; its ends count as characters, so that « port » gives
 * « ␣por », « port », « ort␣ ».
 */
export function gramsOf(exact: string): string[] {
  const spaced = ` ${exact} `;
  const grams = new Set<string>();
  for (let start = 0; start + GRAM <= spaced.length; start += 1) grams.add(spaced.slice(start, start + GRAM));
  return [...grams];
}

/** No form holds a space. */
function keyOf({ form, parts }: Word): string {
  return parts.length === 0 ? form : `${form} ${parts.map((part) => part.form).join(' ')}`;
}
