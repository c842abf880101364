import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import type { Span } from '../../src/article/span.js';
import { speechOf } from '../../src/quotations/speech.js';
import { articleOf, firstArticle, hostileText } from '../support.js';

/** Pieces of French sentences that constructions are made of, to be put together in any order. */
const PIECES = [
  '« Nous irons jusqu’au bout »',
  '« Le projet avance, affirme Léa Morin. Les crédits sont là. »',
  '“Le quai est solide”',
  '"une politique à courte vue"',
  "'jamais'",
  '. « Il ne manque qu’une signature. »',
  '« Personne n’est venu », déplore Moussa Konaté.',
  '« ',
  ' »',
  '”',
  '— ',
  'Paul Durand',
  'la ministre Anne Roussel',
  'M. Durand',
  'l’entreprise Sofrapack',
  'le communiqué final',
  'certains analystes',
  'Moscou',
  'ce dernier',
  'il',
  'elle',
  'on',
  'a déclaré',
  'a-t-elle ajouté',
  'peut-on lire dans',
  'affirme avoir',
  's’est dite prête à',
  'n’a pas dit',
  'a été qualifiée de',
  'ajoutant',
  'avant d’estimer',
  'selon',
  'pour',
  'à ses yeux',
  'de l’aveu de',
  'comme l’a rappelé',
  'C’est ce qu’a annoncé',
  'que',
  'qu’',
  'et que',
  'si',
  'le fait que',
  'les prix vont baisser',
  'la fusion n’aurait pas lieu',
  'reçu des menaces',
  'par',
  ', ',
  '. ',
  ' : ',
  ' ? ',
  ' (…) ',
  '\n',
  '\r\n\r\n',
  '\u00a0',
  '\u202f',
  '\u00ad',
];

const shuffled: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 30 })
  .map((pieces) => pieces.join(' '));
const spliced: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), hostileText), { minLength: 1, maxLength: 12 })
  .map((pieces) => `${pieces.join('')}a`);
const anyText = fc.oneof(
  hostileText,
  shuffled,
  spliced,
  shuffled.map((text) => text.normalize('NFD')),
);

const isInside = (text: string, { start, end }: Span): boolean =>
  0 <= start && start < end && end <= text.length;

function expectSound(text: string): void {
  const { quotations, speakers } = speechOf(articleOf(text));
  let before = 0;
  for (const { start, end, fragments, attribution } of quotations) {
    expect(isInside(text, { start, end })).toBe(true);
    expect(start).toBeGreaterThanOrEqual(before);
    before = end;
    let last = start;
    for (const fragment of fragments) {
      expect(isInside(text, fragment)).toBe(true);
      expect(fragment.start).toBeGreaterThanOrEqual(last);
      expect(fragment.end).toBeLessThanOrEqual(end);
      last = fragment.end;
    }
    for (const proof of [attribution.cue, attribution.mention, attribution.antecedent]) {
      if (proof) expect(isInside(text, proof)).toBe(true);
    }
    if (attribution.class === 'unattributed') expect(attribution.speaker).toBeUndefined();
    else expect(speakers).toContain(attribution.speaker);
    if (attribution.candidates.length > 0) expect(attribution.candidates.length).toBeGreaterThan(1);
  }
  for (const { name, span, aliases } of speakers) {
    expect(text.slice(span.start, span.end)).toBe(name);
    for (const alias of aliases) expect(text.slice(alias.span.start, alias.span.end)).toContain(alias.text);
  }
}

describe('speechOf', () => {
  test('whatever the text, every span is inside it, in order, and quotations never overlap', () => {
    fc.assert(fc.property(anyText, expectSound), { numRuns: 1000 });
  });

  test('two readings of one text are equal', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(speechOf(articleOf(text))).toEqual(speechOf(articleOf(text)));
      }),
      { numRuns: 200 },
    );
  });

  it('reads one article once', () => {
    const article = firstArticle();
    expect(speechOf(article)).toBe(speechOf(article));
  });

  it('gives sound spans on the first article, and some speakers', () => {
    const { text } = firstArticle();
    expectSound(text);
    expect(speechOf(firstArticle()).speakers.length).toBeGreaterThan(4);
  });

  it('gives nothing for a text without speech, and none for one that is almost empty', () => {
    expect(speechOf(articleOf('Il neige sur la ville.'))).toEqual({ quotations: [], speakers: [] });
    expect(speechOf(articleOf('a'))).toEqual({ quotations: [], speakers: [] });
  });

  it('names each speaker once, in the order in which they first speak', () => {
    const text =
      '« Oui », dit Léa Morin. « Non », répond Paul Durand. « Si », reprend Mme Morin. « Peut-être », conclut Fatou Sarr.';
    const { speakers } = speechOf(articleOf(text));
    expect(speakers.map(({ name }) => name)).toEqual(['Léa Morin', 'Paul Durand', 'Fatou Sarr']);
  });
});
