import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { pairMarks } from '../../src/article/marks.js';
import { paragraphsOf } from '../../src/article/paragraphs.js';
import { hostileText, slices } from './support.js';

const marksOf = (text: string) => pairMarks(text, paragraphsOf(text));

describe('pairMarks', () => {
  test.each([
    ['Il dit « oui » et « non ».', ['« oui »', '« non »']],
    ['« Je pars. Je reviens. »', ['« Je pars. Je reviens. »']],
    ['Il dit «\u00A0oui\u202F».', ['«\u00A0oui\u202F»']],
    ['Il dit «oui».', ['«oui»']],
    ['Il dit “oui” et “non”.', ['“oui”', '“non”']],
    ['Il dit "oui" et "non".', ['"oui"', '"non"']],
    ['"Oui", dit-il, "mais non".', ['"Oui"', '"mais non"']],
    ['Il dit ("oui").', ['"oui"']],
    ['l’"axe du mal" existe', ['"axe du mal"']],
    ['« Il a dit “non” hier »', ['« Il a dit “non” hier »']],
    ['« Il a dit « non » hier »', ['« Il a dit « non » hier »']],
    ['« Il a dit "non" hier »', ['« Il a dit "non" hier »']],
    ['“Il a dit « non » hier”', ['“Il a dit « non » hier”']],
    ['« »', ['« »']],
    ['Deux.« Un »Trois.', ['« Un »']],
    ['« Un.\nDeux. »', ['« Un.\nDeux. »']],
    ['« Un.\n« Deux.\n« Trois. »\nQuatre.', ['« Un.\n« Deux.\n« Trois. »']],
    ['« Un.\r\n\r\n« Deux. »', ['« Un.\r\n\r\n« Deux. »']],
    ['Sans marque.', []],
    ['', []],
  ])('%j', (text, expected) => {
    const { pairs, unmatched } = marksOf(text);
    expect(slices(text, pairs)).toEqual(expected);
    expect(unmatched).toEqual([]);
  });

  test.each([
    ['« Jamais fermé. Puis « oui ».', ['« oui »'], [0]],
    ['Jamais ouvert », dit-il.', [], [14]],
    ['Un » puis « deux ».', ['« deux »'], [3]],
    ['Un “ puis « deux ».', ['« deux »'], [3]],
    ['« Un “ deux »', ['« Un “ deux »'], [5]],
    ['« Un ” deux »', ['« Un ” deux »'], [5]],
    ['Un écran de 15" coûte "cher".', ['"cher"'], [14]],
    ['Un "mot jamais fermé.\nDeux "mots".', ['"mots"'], [3]],
    ['Un "mot jamais fermé.\nDeux mots".', [], [3, 31]],
    ['« Un.\nDeux « trois ».', ['« trois »'], [0]],
    ['«««', [], [0, 1, 2]],
    ['»»', [], [0, 1]],
    ['"', [], [0]],
    ['« Un.\n« Deux.\n« Trois.', [], [0, 6, 14]],
    ['« Un.\n« Deux.\n« Trois », dit-il », hier.', ['« Un.\n« Deux.\n« Trois »'], [32]],
  ] as const)('%j keeps a mark without a partner', (text, expected, at) => {
    const { pairs, unmatched } = marksOf(text);
    expect(slices(text, pairs)).toEqual(expected);
    expect(unmatched.map((mark) => mark.start)).toEqual(at);
  });

  test.each([
    [5_900, 1, 0],
    [6_100, 0, 2],
  ])('marks %i characters apart make %i pair', (length, pairCount, strayCount) => {
    const { pairs, unmatched } = marksOf(`« ${'a'.repeat(length)} »`);
    expect([pairs.length, unmatched.length]).toEqual([pairCount, strayCount]);
  });

  test('a mark that lost its partner pages ago does not hide the next pair', () => {
    const text = `« ${'a '.repeat(4_000)}. » Puis « oui ».`;
    expect(slices(text, marksOf(text).pairs)).toEqual(['« oui »']);
  });

  test('a mark that lost its partner pages ago is not re-opened either', () => {
    const text = `« ${'a '.repeat(4_000)}.\n« Oui », dit-il.`;
    expect(slices(text, marksOf(text).pairs)).toEqual(['« Oui »']);
  });

  test('pairs are in order and apart, each mark is in a pair or unmatched, once', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const { pairs, unmatched } = marksOf(text);
        let end = 0;
        for (const pair of pairs) {
          expect(pair.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(pair.start, pair.end)).toMatch(/^(?:«.*»|“.*”|".*")$/su);
          end = pair.end;
        }
        expect(new Set(unmatched.map((mark) => mark.start)).size).toBe(unmatched.length);
        for (const match of text.matchAll(/[«»“”"]/gu)) {
          const isPaired = pairs.some((pair) => pair.start <= match.index && match.index < pair.end);
          const isStray = unmatched.some((mark) => mark.start === match.index);
          expect(isPaired || isStray).toBe(true);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
