import { describe, expect, test } from '@jest/globals';
import { type Span, sliceOf } from '../../src/article/span.js';
import { voicesIn } from '../../src/quotations/voices.js';
import { TOWN_HALL, TOWN_HALL_SPEECH } from './townHall.js';

const { text } = TOWN_HALL;
const spanOf = (words: string): Span => {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`not in the article: ${words}`);
  return { start, end: start + words.length };
};
const WHOLE = { start: 0, end: text.length };

/** Each voice as « who: beginnings », those that matter marked. */
function voices(stretch: Span, answers: string[], matches: string[]): string[] {
  const parts = voicesIn(TOWN_HALL, TOWN_HALL_SPEECH, stretch, answers.map(spanOf), matches.map(spanOf));
  return parts.map(({ quotations: [first], spans, isFocus }) => {
    const who = first ? (first.attribution.speaker?.name ?? 'nobody') : 'narration';
    return `${isFocus ? '> ' : ''}${who}: ${spans.map((span) => sliceOf(text, span)).join(' | ')}`;
  });
}

describe('voicesIn', () => {
  test('a stretch inside one quotation has one voice', () => {
    expect(voices(spanOf('fermerons la piscine'), [], ['piscine'])).toEqual([
      '> Claire Vasseur: fermerons la piscine',
    ]);
  });

  test('a sentence without speech is the article’s', () => {
    expect(voices(spanOf('La mairie n’a pas publié de calendrier.'), [], ['calendrier'])).toEqual([
      '> narration: La mairie n’a pas publié de calendrier.',
    ]);
  });

  test('what only attributes is no voice of its own', () => {
    expect(
      voices(spanOf('Selon certains riverains, la fermeture durera six mois.'), [], ['fermeture']),
    ).toEqual(['> certains riverains: la fermeture durera six mois']);
  });

  test('what answers comes first, the article’s own voice last', () => {
    expect(
      voices(
        spanOf(
          'Selon certains riverains, la fermeture durera six mois. La mairie n’a pas publié de calendrier. Elle a ajouté que le budget serait voté en mars.',
        ),
        ['Elle a ajouté que le budget serait voté en mars.'],
        ['budget'],
      ),
    ).toEqual([
      '> Claire Vasseur: le budget serait voté en mars',
      'certains riverains: la fermeture durera six mois',
      'narration: La mairie n’a pas publié de calendrier.',
    ]);
  });

  test('an answer whose words stand beside the quotation is the article’s', () => {
    const sentence = '« Nous fermerons la piscine en juillet », a annoncé Claire Vasseur, maire de Lormont.';
    const parts = voicesIn(
      TOWN_HALL,
      TOWN_HALL_SPEECH,
      WHOLE,
      [spanOf(sentence)],
      [spanOf('Claire Vasseur'), spanOf('piscine')],
    );
    // The name only tells who speaks; « piscine » is hers.
    expect(parts[0]?.quotations).toHaveLength(1);
    expect(parts[0]?.isFocus).toBe(true);
  });

  test('each quotation that nobody can be named for stands alone', () => {
    expect(voices(WHOLE, [], ['folie']).slice(0, 2)).toEqual([
      '> nobody: Ce projet est une folie. Il coûtera trop cher',
      'Claire Vasseur: Nous fermerons la piscine en juillet',
    ]);
  });
});
