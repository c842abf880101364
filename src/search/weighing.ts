import type { Span } from '../article/span.js';
import { type Sought, strengthIn } from './sought.js';

/** What a word of a question is worth where it stands near the sentence rather than in it. */
const NEARBY = { passage: 0.5, article: 0.3 };

interface Weighed {
  readonly sought: Sought;
  /** How rare the word is among the passages: inverse document frequency, as BM25 has it. */
  readonly weight: number;
  /** How surely each passage holds the word. */
  readonly strengths: readonly number[];
  /** What the word is worth where neither the sentence nor its passage holds it. */
  readonly elsewhere: number;
}

/**
 * What each word of a question weighs in an article, and how much of it passages and sentences account for; or
 * other stretches and what lies in them, such as the sentences of a quotation and its words.
 */
export class Weighing {
  readonly #weighed: readonly Weighed[];
  readonly #total: number;

  /** @param passages all those of the article: a word that none of them holds is the rarest */
  constructor(sought: readonly Sought[], passages: readonly Span[]) {
    this.#weighed = sought.map((one) => {
      const strengths = passages.map((passage) => strengthIn(one, passage));
      const count = strengths.filter((strength) => strength > 0).length;
      return {
        sought: one,
        weight: Math.log(1 + (passages.length - count + 0.5) / (count + 0.5)),
        strengths,
        elsewhere: count > 0 || one.isInTitle ? NEARBY.article : 0,
      };
    });
    this.#total = this.#weighed.reduce((sum, { weight }) => sum + weight, 0);
  }

  /**
   * What share of the question's weight a passage accounts for, words that stand elsewhere in the article
   * counting for little; 0 when the passage has none of them.
   *
   * @param order the place of the passage in the list
   */
  coverageOf(order: number): number {
    const isHeld = this.#weighed.some(({ strengths }) => (strengths[order] ?? 0) > 0);
    return isHeld ? this.#share(({ strengths, elsewhere }) => strengths[order] || elsewhere) : 0;
  }

  /** What share of the question's words, rare or not, a passage holds. */
  heldIn(order: number): number {
    const held = this.#weighed.filter(({ strengths }) => (strengths[order] ?? 0) > 0);
    return held.length / this.#weighed.length;
  }

  /** `coverageOf` for a sentence of that passage: words of the passage around it count for half. */
  coverageIn(sentence: Span, order: number): number {
    return this.#share(
      ({ sought, strengths, elsewhere }) =>
        strengthIn(sought, sentence) || (strengths[order] ?? 0) * NEARBY.passage || elsewhere,
    );
  }

  #share(strengthOf: (one: Weighed) => number): number {
    return this.#weighed.reduce((sum, one) => sum + one.weight * strengthOf(one), 0) / this.#total;
  }
}
