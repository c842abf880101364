import { describe, expect, test } from '@jest/globals';
import { type Measures, mean, measure } from './measures.js';

/** Discount of a rank, as Järvelin and Kekäläinen (2002) have it. */
const AT_2 = 1 / Math.log2(3);
const AT_3 = 1 / Math.log2(4);

describe('measure', () => {
  test.each<[what: string, ranked: string[], relevant: string[], expected: Measures]>([
    ['first', ['a', 'b', 'c'], ['a'], { 'nDCG@10': 1, 'MRR@10': 1, 'recall@1': 1, 'recall@5': 1 }],
    ['second', ['b', 'a', 'c'], ['a'], { 'nDCG@10': AT_2, 'MRR@10': 1 / 2, 'recall@1': 0, 'recall@5': 1 }],
    ['third', ['b', 'c', 'a'], ['a'], { 'nDCG@10': 0.5, 'MRR@10': 1 / 3, 'recall@1': 0, 'recall@5': 1 }],
    ['both of two', ['a', 'b'], ['b', 'a'], { 'nDCG@10': 1, 'MRR@10': 1, 'recall@1': 1, 'recall@5': 1 }],
    [
      'one of two, first',
      ['a', 'x'],
      ['a', 'b'],
      { 'nDCG@10': 1 / (1 + AT_2), 'MRR@10': 1, 'recall@1': 1, 'recall@5': 1 },
    ],
    [
      'second and third of two',
      ['x', 'a', 'b'],
      ['a', 'b'],
      { 'nDCG@10': (AT_2 + AT_3) / (1 + AT_2), 'MRR@10': 1 / 2, 'recall@1': 0, 'recall@5': 1 },
    ],
    [
      'fifth',
      ['1', '2', '3', '4', 'a'],
      ['a'],
      { 'nDCG@10': 1 / Math.log2(6), 'MRR@10': 1 / 5, 'recall@1': 0, 'recall@5': 1 },
    ],
    [
      'sixth',
      ['1', '2', '3', '4', '5', 'a'],
      ['a'],
      { 'nDCG@10': 1 / Math.log2(7), 'MRR@10': 1 / 6, 'recall@1': 0, 'recall@5': 0 },
    ],
    [
      'tenth',
      ['1', '2', '3', '4', '5', '6', '7', '8', '9', 'a'],
      ['a'],
      { 'nDCG@10': 1 / Math.log2(11), 'MRR@10': 1 / 10, 'recall@1': 0, 'recall@5': 0 },
    ],
    [
      'eleventh is too late',
      ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', 'a'],
      ['a'],
      { 'nDCG@10': 0, 'MRR@10': 0, 'recall@1': 0, 'recall@5': 0 },
    ],
    ['never', ['b', 'c'], ['a'], { 'nDCG@10': 0, 'MRR@10': 0, 'recall@1': 0, 'recall@5': 0 }],
    ['nothing ranked', [], ['a'], { 'nDCG@10': 0, 'MRR@10': 0, 'recall@1': 0, 'recall@5': 0 }],
    ['nothing relevant', ['a'], [], { 'nDCG@10': 0, 'MRR@10': 0, 'recall@1': 0, 'recall@5': 0 }],
  ])('%s', (_, ranked, relevant, expected) => {
    const measured = measure(ranked, relevant);
    for (const name of Object.keys(expected) as (keyof Measures)[]) {
      expect(measured[name]).toBeCloseTo(expected[name], 12);
    }
  });

  test('eleven relevant passages can be no better than ten in the first ten', () => {
    const ids = Array.from({ length: 11 }, (_, index) => String(index));
    expect(measure(ids, ids)['nDCG@10']).toBe(1);
  });
});

describe('mean', () => {
  test('of two', () => {
    const perfect = measure(['a'], ['a']);
    const useless = measure(['b'], ['a']);
    expect(mean([perfect, useless])).toEqual({
      'nDCG@10': 0.5,
      'MRR@10': 0.5,
      'recall@1': 0.5,
      'recall@5': 0.5,
    });
  });

  test('of none is 0', () => {
    expect(mean([])).toEqual({ 'nDCG@10': 0, 'MRR@10': 0, 'recall@1': 0, 'recall@5': 0 });
  });
});
