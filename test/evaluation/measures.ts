/** Retrieval measures with binary relevance, over ids ranked best first. */
export interface Measures {
  readonly 'nDCG@10': number;
  readonly 'MRR@10': number;
  readonly 'recall@1': number;
  readonly 'recall@5': number;
}

/**
 * Measures one ranking. nDCG as Järvelin and Kekäläinen (2002) with gains 0 and 1; MRR is the reciprocal
 * rank of the first relevant id; recall@k is 1 when a relevant id stands in the first k.
 */
export function measure(ranked: readonly string[], relevant: readonly string[]): Measures {
  const wanted = new Set(relevant);
  const gains = ranked.slice(0, 10).map((id) => (wanted.has(id) ? 1 : 0));
  const ideal = Array.from({ length: Math.min(10, wanted.size) }, () => 1);
  const first = gains.indexOf(1);
  return {
    'nDCG@10': ideal.length === 0 ? 0 : discounted(gains) / discounted(ideal),
    'MRR@10': first < 0 ? 0 : 1 / (first + 1),
    'recall@1': gains[0] ?? 0,
    'recall@5': gains.slice(0, 5).includes(1) ? 1 : 0,
  };
}

/** The mean of each measure. */
export function mean(all: readonly Measures[]): Measures {
  const average = (name: keyof Measures): number =>
    all.reduce((sum, measures) => sum + measures[name], 0) / Math.max(1, all.length);
  return {
    'nDCG@10': average('nDCG@10'),
    'MRR@10': average('MRR@10'),
    'recall@1': average('recall@1'),
    'recall@5': average('recall@5'),
  };
}

function discounted(gains: readonly number[]): number {
  return gains.reduce((sum, gain, index) => sum + gain / Math.log2(index + 2), 0);
}
