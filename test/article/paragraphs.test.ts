import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { paragraphsOf } from '../../src/article/paragraphs.js';
import { hostileText, slices } from './support.js';

describe('paragraphsOf', () => {
  test.each([
    { name: 'nothing', text: '', expected: [] },
    { name: 'white space only', text: ' \n\t\u00A0\r\n ', expected: [] },
    { name: 'one line', text: 'Le port rouvre.', expected: ['Le port rouvre.'] },
    { name: 'a line a paragraph', text: 'Il part.\nElle reste.', expected: ['Il part.', 'Elle reste.'] },
    { name: 'blank lines', text: 'Il part.\n\n\nElle reste.', expected: ['Il part.', 'Elle reste.'] },
    {
      name: 'blank lines of white space',
      text: 'Il part.\n \u00A0\nElle reste.',
      expected: ['Il part.', 'Elle reste.'],
    },
    { name: 'CRLF', text: 'Il part.\r\n\r\nElle reste.\r\n', expected: ['Il part.', 'Elle reste.'] },
    { name: 'old Macintosh line ends', text: 'Il part.\rElle reste.', expected: ['Il part.', 'Elle reste.'] },
    { name: 'U+2028 and U+2029', text: 'Un.\u2028Deux.\u2029Trois.', expected: ['Un.', 'Deux.', 'Trois.'] },
    { name: 'BOM', text: '\uFEFFIl part.\nElle reste.', expected: ['Il part.', 'Elle reste.'] },
    { name: 'indentation', text: '  Il part.  \n\tElle reste.\t', expected: ['Il part.', 'Elle reste.'] },
    {
      name: 'hard-wrapped text',
      text: 'Le port rouvre demain, dit\nle maire de la ville. Les\nbateaux attendent.\n\nIls partiront.',
      expected: [
        'Le port rouvre demain, dit\nle maire de la ville. Les\nbateaux attendent.',
        'Ils partiront.',
      ],
    },
    {
      name: 'hard-wrapped text with capitals after some breaks',
      text: 'Le maire de\nParis et le maire\nde Lyon se sont vus à\nGenève.',
      expected: ['Le maire de\nParis et le maire\nde Lyon se sont vus à\nGenève.'],
    },
    {
      name: 'hard-wrapped CRLF text',
      text: 'Le port rouvre\r\ndemain.\r\n\r\nIls partiront.',
      expected: ['Le port rouvre\r\ndemain.', 'Ils partiront.'],
    },
    {
      name: 'a list in hard-wrapped text',
      text: 'Le maire propose de\nréduire :\n- le bruit de\nla rue ;\n- la vitesse.',
      expected: ['Le maire propose de\nréduire :', '- le bruit de\nla rue ;', '- la vitesse.'],
    },
    {
      name: 'numbered items in hard-wrapped text',
      text: 'Voici deux\npoints qui\ncomptent.\n1. Le bruit de\nla rue.\n2) La vitesse.',
      expected: ['Voici deux\npoints qui\ncomptent.', '1. Le bruit de\nla rue.', '2) La vitesse.'],
    },
    {
      name: 'a heading in hard-wrapped text',
      text: '## Le port\nIl rouvre\ndemain selon\nle maire.',
      expected: ['## Le port', 'Il rouvre\ndemain selon\nle maire.'],
    },
    {
      name: 'one lower-case line among many is a paragraph like the others',
      text: 'Un.\nDeux.\niPhone.\nTrois.\nQuatre.\nCinq.',
      expected: ['Un.', 'Deux.', 'iPhone.', 'Trois.', 'Quatre.', 'Cinq.'],
    },
    {
      name: 'rules and rows of stars',
      text: 'Un.\n---\nDeux.\n* * *\nTrois.',
      expected: ['Un.', 'Deux.', 'Trois.'],
    },
    { name: 'a rule alone', text: '----', expected: [] },
    { name: 'a line of figures', text: 'Un.\n2021', expected: ['Un.', '2021'] },
    {
      name: 'a closing guillemet on its own line',
      text: '« Un.\nDeux.\n»\nTrois.',
      expected: ['« Un.', 'Deux.\n»', 'Trois.'],
    },
    {
      name: 'an opening guillemet on its own line',
      text: 'Un.\n«\nDeux. »',
      expected: ['Un.', '«\nDeux. »'],
    },
    {
      name: 'an opening guillemet before a blank line',
      text: '«\n\nUn. »\nDeux.',
      expected: ['«\n\nUn. »', 'Deux.'],
    },
    { name: 'a closing guillemet first', text: '»\nUn.', expected: ['Un.'] },
    { name: 'an opening guillemet last', text: 'Un.\n«', expected: ['Un.'] },
    { name: 'NFD', text: 'E\u0301te\u0301.\nHiver.', expected: ['E\u0301te\u0301.', 'Hiver.'] },
  ])('$name', ({ text, expected }) => {
    expect(slices(text, paragraphsOf(text))).toEqual(expected);
  });

  test('paragraphs are trimmed, in order, apart, and hold every letter and figure', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const paragraphs = paragraphsOf(text);
        let end = 0;
        for (const paragraph of paragraphs) {
          expect(text.slice(end, paragraph.start)).not.toMatch(/[\p{L}\p{N}]/u);
          const words = text.slice(paragraph.start, paragraph.end);
          expect(words).toMatch(/[\p{L}\p{N}]/u);
          expect(words).toBe(words.trim());
          end = paragraph.end;
        }
        expect(text.slice(end)).not.toMatch(/[\p{L}\p{N}]/u);
      }),
      { numRuns: 1_000 },
    );
  });
});
