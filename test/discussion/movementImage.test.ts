import { describe, expect, test } from '@jest/globals';
import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { disclose } from '../../src/discussion/movement.js';
import { movementAlt, movementSvg } from '../../src/discussion/movementImage.js';
import { FONT, renderPng } from '../../src/discussion/renderPng.js';
import { hostileText } from '../support.js';

const POSITIONS = ['oui', 'non', 'nuancé', 'je ne sais pas'];
const QUESTION = 'Peut-on aboutir à un traité de cyberguerre ?';
const RESULTS = disclose([
  [7, 1, 3, 0, 1],
  [2, 9, 5, 0, 0],
  [0, 1, 4, 1, 0],
  [3, 5, 2, 2, 4],
  [1, 2, 0, 1, 0],
]);
const NOBODY = disclose([
  [1, 1, 0],
  [0, 1, 0],
  [0, 0, 0],
]);

/** The words that a picture shows, in order. */
function textsOf(svg: string): string[] {
  return [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/gu)].map(([, text = '']) =>
    text.replaceAll('\u00A0', ' '),
  );
}

describe('the picture of both votes', () => {
  test('names every bar, numbers it, and tells positions by letters', () => {
    const texts = textsOf(movementSvg(QUESTION, POSITIONS, RESULTS));
    expect(texts.join(' ')).toContain(
      'A. oui Avant 12 Après 13 B. non Avant 16 Après 18 C. nuancé Avant 6 Après 14 D. je ne sais pas Avant 16 Après 4',
    );
    expect(texts.join(' ')).toContain('de ↓ vers → A B C D A. oui 7 … … … B. non … 9 5 …');
    expect(texts.join(' ')).toContain('réuni pour ne désigner personne (19 personnes');
    expect(texts.join(' ')).toContain('5 personnes n’ont voté qu’au premier vote.');
  });

  test('the two votes differ by a hatching, not by colour alone', () => {
    const svg = movementSvg(QUESTION, POSITIONS, RESULTS);
    expect(svg.match(/fill="url\(#hatched\)"/gu)).toHaveLength(4);
    expect(svg).toContain('<pattern id="hatched"');
  });

  test('has a title and a description for those who do not see it', () => {
    const svg = movementSvg(QUESTION, POSITIONS, RESULTS);
    expect(svg).toContain('role="img" aria-labelledby="title description" lang="fr"');
    expect(svg).toContain('<title id="title">Avant et après le débat</title>');
    const alt = movementAlt(POSITIONS, RESULTS);
    expect(svg).toContain(alt);
    expect(alt.replace(/[\u00A0\u202F]/gu, ' ')).toMatch(
      /^Premier vote : 50 personnes ont voté\. oui : 12 voix\. .* 7 personnes ont gardé « oui »\. .* qu’au second vote\.$/u,
    );
  });

  test('the description is never longer than Discord takes', () => {
    const long = ['a', 'b', 'c', 'd', 'e'].map((letter) => letter.repeat(34));
    const results = disclose([...Array.from({ length: 5 }, () => [9, 9, 9, 9, 9, 1]), [1, 1, 1, 1, 1, 0]]);
    expect([...movementAlt(long, results)].length).toBeLessThanOrEqual(1_024);
  });

  test('shows nothing of three people but that they voted', () => {
    const texts = textsOf(movementSvg(QUESTION, ['oui', 'non'], NOBODY));
    expect(texts.join(' ')).not.toContain('Avant 1');
    expect(texts.join(' ')).toContain('3 personnes ont voté deux fois.');
  });

  const label = hostileText.map((text) => [...text].slice(0, 34).join(''));

  test('is well formed, whatever the words: nothing typed opens a tag or an entity', () => {
    fc.assert(
      fc.property(label, fc.tuple(label, label, label, label), (question, positions) => {
        const svg = movementSvg(question, positions, RESULTS);
        expect(svg.match(/<(?!\/?(?:svg|title|desc|defs|pattern|rect|text)\b)/gu)).toBeNull();
        expect(svg.match(/&(?!amp;|lt;|gt;|quot;)/gu)).toBeNull();
        expect(svg).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/u);
      }),
    );
  });

  test.each([
    ['w', 'W'.repeat(34)],
    ['m', 'mm '.repeat(11)],
    ['i', 'i'.repeat(34)],
    ['words', 'Seulement si les deux côtés signent'],
    ['capitals', 'ÉVIDEMMENT, ET SANS AUCUNE RÉSERVE'],
    ['figures', '1 234 567 890 % @ & œuvre … — Œ'],
  ])('every line fits the card by the width of its own font: %s', (_, position) => {
    const svg = movementSvg(`${position} ${position} ?`, [position, `${position}.`, 'c', 'd'], RESULTS);
    const words = svg.replace(/<rect [^>]*\/>/gu, '').replace(/<defs>.*<\/pattern><\/defs>/su, '');
    const box = new Resvg(words, { font: FONT }).getBBox();
    expect(box?.x).toBeGreaterThanOrEqual(27);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(640 - 27);
  });
});

describe('renderPng', () => {
  test('draws the picture at its own size, the same each time', async () => {
    const svg = movementSvg(QUESTION, POSITIONS, RESULTS);
    const [first, second] = await Promise.all([renderPng(svg), renderPng(svg)]);
    expect(first.subarray(1, 4).toString('latin1')).toBe('PNG');
    const height = Number(/height="(\d+)"/u.exec(svg)?.[1]);
    expect([first.readUInt32BE(16), first.readUInt32BE(20)]).toEqual([640, height]);
    expect(first.equals(second)).toBe(true);
    expect(first.length).toBeLessThan(200_000);
  });

  test('draws the words: without them it is another picture', async () => {
    const svg = movementSvg(QUESTION, POSITIONS, RESULTS);
    const bare = svg.replace(/<text [^>]*>[^<]*<\/text>/gu, '');
    expect((await renderPng(bare)).length).toBeLessThan((await renderPng(svg)).length / 2);
  });

  test('draws hostile words', async () => {
    await fc.assert(
      fc.asyncProperty(fc.tuple(hostileText, hostileText), async ([question, position]) => {
        const png = await renderPng(
          movementSvg(question.slice(0, 200), [position.slice(0, 34), 'non', 'c', 'd'], RESULTS),
        );
        expect(png.length).toBeGreaterThan(1_000);
      }),
      { numRuns: 25 },
    );
  });

  test('refuses what is no SVG', async () => {
    await expect(renderPng('<p>')).rejects.toThrow();
  });
});
