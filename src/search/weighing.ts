import type { Span } from '../article/span.js';
import { isCommonStem } from '../french/commonWords.js';
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
  /** How much it tells of what a text is about, in any text. */
  readonly telling: number;
}

/**
 * How much a word tells of its text, when one article is all that is known of the language: the longer, the rarer
 * (Zipf 1935), a name or number more, and a word of any subject little.
 */
const TELLING = { longest: 10, name: 1.5, common: 0.4 };

/**
 * What each word of a question weighs in an article, and how much of it passages and sentences account for; or
 * other stretches and what lies in them, such as the sentences of a quotation and its words.
 */
export class Weighing {
  readonly #weighed: readonly Weighed[];
  readonly #total: number;
  readonly #tellingInAll: number;

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
        telling: tellingOf(one),
      };
    });
    this.#total = this.#weighed.reduce((sum, { weight }) => sum + weight, 0);
    this.#tellingInAll = this.#weighed.reduce((sum, { telling }) => sum + telling, 0);
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

  /**
   * `coverageOf` by how much words tell in any text, rather than by their rarity here: whether the passage is about
   * the question at all. « avenir », which an article lacks, is as rare in it as « Zidane ».
   */
  topicIn(order: number): number {
    const isHeld = this.#weighed.some(({ strengths }) => (strengths[order] ?? 0) > 0);
    if (!isHeld) return 0;
    const held = this.#weighed.reduce(
      (sum, { strengths, elsewhere, telling }) => sum + telling * (strengths[order] || elsewhere),
      0,
    );
    return held / this.#tellingInAll;
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

function tellingOf({ word, isName }: Sought): number {
  const length = Math.min(TELLING.longest, word.exact.length);
  return length * (isName ? TELLING.name : 1) * (isCommonStem(word.stem) ? TELLING.common : 1);
}
