/** What a passage is ranked by; each is a function of the same name in `features.ts`. */
export const FEATURES = ['stem', 'exact', 'family', 'pair', 'spelling', 'article', 'neighbours'] as const;
export type Feature = (typeof FEATURES)[number];

/** What one unit of each feature counts for. */
export type Weights = Readonly<Record<Feature, number>>;

/**
 * The weights of the ranking, chosen on the development half of PIAF (with and without titles, among its own
 * passages and among those of news, with slips and without accents, within articles) and on questions and headlines
 * of news. Encyclopaedia and news pull apart: `neighbours` at 0.10 costs 0.008 nDCG@10 on questions in news and gains
 * 0.003 among mixed passages, `spelling` at 0.10 costs 0.008 and gains 0.002. `npm run eval:retrieval -- --ablation FOLDER` shows what each one brings.
 */
export const WEIGHTS: Weights = {
  stem: 1,
  exact: 0.5,
  family: 0.4,
  pair: 0.45,
  spelling: 0.05,
  article: 1,
  neighbours: 0.16,
};

/** What a word of a query counts for, by what it is and by how it was recognised. */
export interface TermWeights {
  /** Articles, pronouns, question words: nearly nothing, so that they only part equals. */
  readonly functionWord: number;
  /** The parts of a compound, beside the whole. */
  readonly part: number;
  /** What a misspelt word was taken for. */
  readonly typo: number;
  /** A stem that stands for a word of the query without being its own. */
  readonly related: number;
}

export const TERM_WEIGHTS: TermWeights = { functionWord: 0.2, part: 0.7, typo: 0.7, related: 0.5 };

/** How occurrences and length count. */
export interface Bm25 {
  /** How soon further occurrences stop to count. */
  readonly k: number;
  /** How much a long text loses, from 0 to 1. */
  readonly b: number;
  /** What one occurrence is worth in any text, however long (BM25+, Lv and Zhai 2011). */
  readonly d: number;
}

/** Passages are cut to about one length, so that a short one is hardly more to the point than a long one. */
export const PASSAGE_BM25: Bm25 = { k: 0.9, b: 0.45, d: 0.5 };
/** Articles are of any length. */
export const ARTICLE_BM25: Bm25 = { k: 1.2, b: 0.7, d: 0.5 };

/**
 * Inverse document frequency, as BM25 has it (Robertson and Spärck Jones 1976), never negative.
 *
 * @param among how many texts there are
 * @param count how many hold the word
 */
export function rarity(among: number, count: number): number {
  return Math.log(1 + (among - count + 0.5) / (count + 0.5));
}

/** What occurrences of a word in a text are worth, before its rarity. */
export function frequency(
  occurrences: number,
  length: number,
  meanLength: number,
  { k, b, d }: Bm25,
): number {
  if (occurrences === 0) return 0;
  return d + (occurrences * (k + 1)) / (occurrences + k * (1 - b + (b * length) / meanLength));
}
