import { describe, expect, test } from '@jest/globals';
import { sliceOf } from '../../src/article/span.js';
import { findQuotations } from '../../src/quotations/find.js';
import { findSpeakers } from '../../src/quotations/findSpeakers.js';
import { articleOf, firstArticle } from '../support.js';
import { FIRST_ROWS, speechFrom } from './handmade.js';
import { TOWN_HALL, TOWN_HALL_SPEECH } from './townHall.js';

const FIRST = firstArticle();
const FIRST_SPEECH = speechFrom(FIRST, FIRST_ROWS);

function found(typed: string, speaker?: string) {
  const speakers = speaker === undefined ? undefined : findSpeakers(FIRST_SPEECH, speaker);
  return findQuotations(FIRST, FIRST_SPEECH, typed, speakers);
}
const beginnings = (typed: string, speaker?: string): string[] =>
  found(typed, speaker).found.map(({ quotation }) => sliceOf(FIRST.text, quotation).slice(0, 12));

describe('findQuotations', () => {
  test.each([
    ['extradition', 'Si nous nous'],
    ['EXTRADITION', 'Si nous nous'],
    ['extradtion', 'Si nous nous'],
    ['extradées', 'la Russie es'],
    ['une nouvelle page des relations', 'il faudra ou'],
    ['que la Russie est prête à extrader', 'la Russie es'],
    ['mesures concretes', 'La déclarati'],
    ['plus grande menace', 'les attaques'],
    ['espionnage', 'si les group'],
    ['Evil Corp', 'au moins les'],
    ['pandémie', 'Nous, les di'],
  ])('%s', (typed, beginning) => {
    const { confidence } = found(typed);
    expect([confidence, beginnings(typed)[0]]).toEqual(['sure', beginning]);
  });

  test('a word as typed comes before another of its stem', () => {
    expect(beginnings('attaque')).toEqual(
      expect.arrayContaining(['En particuli', 'Les économie', 'les attaques']),
    );
    const article = articleOf('Paul dit : « des attaques ». Paul dit : « une attaque ». Zoé dort ici.');
    const speech = speechFrom(article, [
      { words: 'des attaques', by: { name: 'Paul' }, class: 'quoted' },
      { words: 'une attaque', by: { name: 'Paul' }, class: 'quoted' },
    ]);
    const ranked = findQuotations(article, speech, 'attaque').found;
    expect(ranked.map(({ quotation }) => sliceOf(article.text, quotation))).toEqual([
      'une attaque',
      'des attaques',
    ]);
  });

  test('a sentence that is found whole is found alone', () => {
    const { found: whole } = found('Les deux parties assument des engagements égaux');
    expect(whole.map(({ isPhrase }) => isPhrase)).toEqual([true]);
  });

  test('a word in the sentence around a quotation finds it', () => {
    expect(beginnings('rhétorique')).toEqual(['La déclarati']);
  });

  test('the words that match are marked', () => {
    const [first] = found('règles de conduite').found;
    expect(first?.matches.map((span) => sliceOf(FIRST.text, span))).toEqual(['règles', 'conduite']);
  });

  test('a speaker narrows it', () => {
    expect(beginnings('rançongiciels', 'Cameron')).toEqual(['les attaques', 'si les group']);
    expect(found('extradition', 'Cameron').found).toEqual([]);
  });

  test.each([['tulipe'], ['la fonte des glaciers'], ['Macron']])('%s is said by nobody', (typed) => {
    expect(found(typed)).toMatchObject({ confidence: 'absent', found: [] });
  });

  test.each([
    ['Sa nouvelle sortie peut donc être vue comme une main à nouveau tendue', true],
    ['une main tendue', true],
    ['fonctionnent selon des règles non écrites', true],
    ['il faudra ouvrir une nouvelle page', false],
    ['extradition', false],
  ])('%s: is it the article’s own voice that says it best? %s', (typed, isNarrationBetter) => {
    expect(found(typed).isNarrationBetter).toBe(isNarrationBetter);
  });

  test('narration never counts words that someone else says', () => {
    const result = findQuotations(TOWN_HALL, TOWN_HALL_SPEECH, 'piscine');
    expect(result.narration).toBeUndefined();
    const calendar = findQuotations(TOWN_HALL, TOWN_HALL_SPEECH, 'calendrier de la mairie');
    expect(calendar.narration && sliceOf(TOWN_HALL.text, calendar.narration.sentence)).toBe(
      'La mairie n’a pas publié de calendrier.',
    );
  });
});
