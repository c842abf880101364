import { type Word, withParts } from '../french/analyse.js';

/** Where each word of an article stands, by its unaccented form and by its stem, parts of compounds included. */
export class Concordance {
  readonly #byExact = new Map<string, Word[]>();
  readonly #byStem = new Map<string, Word[]>();

  constructor(words: readonly Word[]) {
    for (const word of withParts(words)) {
      append(this.#byExact, word.exact, word);
      append(this.#byStem, word.stem, word);
    }
  }

  /** The places of an unaccented word, in reading order. */
  ofExact(exact: string): readonly Word[] {
    return this.#byExact.get(exact) ?? [];
  }

  /** The places of every word that has this stem, in reading order. */
  ofStem(stem: string): readonly Word[] {
    return this.#byStem.get(stem) ?? [];
  }
}

function append(map: Map<string, Word[]>, key: string, word: Word): void {
  const words = map.get(key);
  if (words) words.push(word);
  else map.set(key, [word]);
}
