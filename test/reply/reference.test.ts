import { describe, expect, test } from '@jest/globals';
import { referenceTo, textFragment } from '../../src/reply/reference.js';
import { articleOf, firstArticle } from '../support.js';

const whole = (text: string) => ({ start: 0, end: text.length });

describe('textFragment', () => {
  test.each([
    [
      'the fewest words that occur once',
      'Le maire a dit oui. Le maire a dit non.',
      'Le%20maire%20a%20dit%20oui',
    ],
    [
      'hyphens and commas are encoded',
      'Saint-Denis, peut-être, a voté pour.',
      'Saint%2DDenis%2C%20peut%2D%C3%AAtre%2C%20a%20vot%C3%A9',
    ],
    ['marks around the words are left out', '« Nous irons tous au bal. »', 'Nous%20irons%20tous%20au'],
  ])('%s', (_, text, fragment) => {
    expect(textFragment(text, whole(text))).toBe(fragment);
  });

  test('none when the words occur twice, accents and case apart', () => {
    const text = 'Il a été élu hier soir. IL A ETE ELU HIER SOIR.';
    expect(textFragment(text, { start: 0, end: 23 })).toBeUndefined();
  });

  test('none for fewer than four words', () => {
    expect(textFragment('Oui, merci.', whole('Oui, merci.'))).toBeUndefined();
  });

  test('part of a longer word does not count as another occurrence', () => {
    const text = 'La loi est dure. La loi est durement appliquée.';
    expect(textFragment(text, { start: 0, end: 16 })).toBe('La%20loi%20est%20dure');
  });
});

describe('referenceTo', () => {
  test('every passage of the first article has a link of its own', () => {
    const article = firstArticle();
    const links = article.passages.map((passage) => referenceTo(article, passage).link);
    expect(new Set(links).size).toBe(article.passages.length);
    for (const link of links)
      expect(link).toMatch(/^https:\/\/securite\.developpez\.com\/\S+\/#:~:text=\S+$/);
  });

  test('an address that has a fragment keeps only ours; without address there is no link', () => {
    const text = 'Le conseil a voté la loi hier.';
    const withUrl = articleOf(text, { url: 'https://exemple.fr/a#haut' });
    const passage = { start: 0, end: text.length, number: 1 };
    expect(referenceTo(withUrl, passage).link).toBe(
      'https://exemple.fr/a#:~:text=Le%20conseil%20a%20vot%C3%A9',
    );
    expect(referenceTo(articleOf(text), passage).link).toBeUndefined();
  });
});
