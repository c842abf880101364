import { describe, expect, test } from '@jest/globals';
import { spansWithin } from '../../src/article/span.js';
import { analyse } from '../../src/french/analyse.js';
import type { Sought } from '../../src/search/sought.js';
import { Weighing } from '../../src/search/weighing.js';

/** Three passages of ten characters; the first sentence of each is its first half. */
const PASSAGES = [0, 10, 20].map((start, index) => ({ start, end: start + 10, number: index + 1 }));
const SENTENCE = { start: 0, end: 5, gluedToNext: false };

function soughtAt(places: readonly [start: number, strength: number][], isInTitle = false): Sought {
  const [word] = analyse('mot');
  if (!word) throw new Error('no word');
  return {
    word,
    typed: 'mot',
    recognition: 'exact',
    readAs: [],
    places: places.map(([start, strength]) => ({ start, end: start + 2, strength })),
    isInTitle,
    isName: false,
    related: [],
  };
}

describe('Weighing', () => {
  test('the nearer a word stands to the sentence, the more it counts', () => {
    const share = (sought: Sought): number => new Weighing([sought], PASSAGES).coverageIn(SENTENCE, 0);
    const inSentence = share(soughtAt([[1, 1]]));
    const relative = share(soughtAt([[1, 0.7]]));
    const inPassage = share(soughtAt([[6, 1]]));
    const elsewhere = share(soughtAt([[12, 1]]));
    const nowhere = share(soughtAt([]));
    expect(inSentence).toBe(1);
    expect(relative).toBeLessThan(inSentence);
    expect(inPassage).toBeLessThan(relative);
    expect(elsewhere).toBeLessThan(inPassage);
    expect(nowhere).toBeLessThan(elsewhere);
    expect(nowhere).toBe(0);
    expect(share(soughtAt([], true))).toBe(elsewhere);
  });

  test('a rare word weighs more than a common one', () => {
    const rare = soughtAt([[1, 1]]);
    const common = soughtAt([
      [11, 1],
      [21, 1],
    ]);
    const weighing = new Weighing([rare, common], PASSAGES);
    expect(weighing.coverageOf(0)).toBeGreaterThan(weighing.coverageOf(1));
    expect(weighing.coverageOf(1)).toBe(weighing.coverageOf(2));
  });

  test('a passage without any of the words covers nothing, wherever else they stand', () => {
    expect(new Weighing([soughtAt([[1, 1]], true)], PASSAGES).coverageOf(1)).toBe(0);
  });

  test('no word, no coverage', () => {
    expect(new Weighing([], PASSAGES).coverageOf(0)).toBe(0);
  });
});

describe('spansWithin', () => {
  const spans = [
    { start: 0, end: 3 },
    { start: 3, end: 5 },
    { start: 3, end: 9 },
    { start: 8, end: 10 },
  ];

  test.each<[start: number, end: number, found: number[]]>([
    [0, 10, [0, 1, 2, 3]],
    [0, 3, [0]],
    [1, 10, [1, 2, 3]],
    [3, 8, [1]],
    [4, 9, []],
    [8, 10, [3]],
    [8, 9, []],
    [10, 20, []],
  ])('from %i to %i', (start, end, found) => {
    expect(spansWithin(spans, { start, end })).toEqual(found.map((index) => spans[index]));
  });

  test('of nothing', () => {
    expect(spansWithin([], { start: 0, end: 5 })).toEqual([]);
  });
});
