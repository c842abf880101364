import type { ReadAs } from './terms.js';
import type { Feature } from './weights.js';

/** One reason why a text stands where it does. */
export interface Contribution {
  /** What was compared; `weights.ts` has what each one counts for. */
  readonly feature: Feature;
  /** The word of the query as typed; absent when a prefix or a spelt-out name stands for it. */
  readonly typed?: string;
  /** How the word was recognised in the texts. */
  readonly readAs: ReadAs;
  /** Whole points, above 0; a thousand of them are one unit of BM25. */
  readonly points: number;
}

/** Why a passage stands where it does for a query: the contributions add up to the score exactly. */
export interface Explanation {
  readonly score: number;
  /** 1 for the passage that is ranked first; 0 for one that is not found. */
  readonly rank: number;
  /** Most points first. */
  readonly contributions: readonly Contribution[];
}
