import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cite, citePassage, citeSpan } from '../../src/reply/cite.js';
import { articleOf, firstArticle, hostileText } from '../support.js';

const LONG = articleOf(
  'Le conseil a voté la loi. Le maire a pris la parole. « Nous avons bien travaillé. La ville en avait besoin. Merci à tous », a dit le maire. La séance est levée à minuit. Tout le monde rentre.',
);
const [passage] = LONG.passages;
if (!passage) throw new Error('no passage');
const spanOf = (words: string) => {
  const start = LONG.text.indexOf(words);
  return { start, end: start + words.length };
};

describe('cite', () => {
  test('shows a passage whole when it fits', () => {
    const cited = citePassage(LONG, passage, 1_000);
    expect(cited.excerpt.text).toBe(LONG.text);
    expect([cited.cutBefore, cited.cutAfter]).toEqual([false, false]);
  });

  test.each([
    [60, 'Le conseil a voté la loi. Le maire a pris la parole.', false, true],
    [30, 'Le conseil a voté la loi.', false, true],
  ])('within %d characters: whole sentences, and says what is left out', (budget, shown, before, after) => {
    const cited = citePassage(LONG, passage, budget);
    expect([cited.excerpt.text, cited.cutBefore, cited.cutAfter]).toEqual([shown, before, after]);
  });

  test('keeps the sentence that matters and says that it begins inside a quotation', () => {
    const answer = spanOf('La ville en avait besoin.');
    const cited = cite(LONG, { passage, matches: [], answers: [{ ...answer, gluedToNext: false }] }, 30);
    expect(cited.excerpt.text).toBe('La ville en avait besoin.');
    expect([cited.cutBefore, cited.cutAfter]).toEqual([true, true]);
    expect(cited.notes).toEqual([{ kind: 'inside a quotation' }]);
  });

  test('a sentence longer than the budget is cut between words', () => {
    const cited = citePassage(LONG, { start: 0, end: 25, number: 1 }, 14);
    expect(cited.excerpt.text).toBe('Le conseil a');
    expect(cited.cutAfter).toBe(true);
  });

  test('tells the damage of the text that it shows, and no other', () => {
    const article = firstArticle();
    const notes = article.passages.map((one) => citePassage(article, one, 2_000).notes);
    expect(notes.map((list) => list.length)).toEqual([0, 0, 1, 2, 0, 0, 0, 0, 0]);
  });

  test('any passage within any budget: inside it, no longer, cut at a space or a sentence end', () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 1, max: 80 }), (text, budget) => {
        const article = articleOf(text);
        for (const one of article.passages) {
          const { excerpt, cutBefore, cutAfter } = citePassage(article, one, budget);
          expect(excerpt.start >= one.start && excerpt.end <= one.end).toBe(true);
          expect(excerpt.text.length).toBeLessThanOrEqual(Math.max(budget, 2));
          expect(cutBefore).toBe(excerpt.start > one.start);
          expect(cutAfter).toBe(excerpt.end < one.end);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('citeSpan', () => {
  test('cuts a long question between words', () => {
    const cited = citeSpan(LONG, { start: 0, end: LONG.text.length }, 20);
    expect([cited.excerpt.text, cited.cutAfter]).toEqual(['Le conseil a voté la', true]);
  });
});
