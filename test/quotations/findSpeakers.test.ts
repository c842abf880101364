import { describe, expect, test } from '@jest/globals';
import { findSpeakers, quotationsOf, suggestSpeakers, talliesOf } from '../../src/quotations/findSpeakers.js';
import type { Speech } from '../../src/quotations/quotation.js';
import { articleOf, firstArticle } from '../support.js';
import { FIRST_ROWS, speechFrom } from './handmade.js';
import { TOWN_HALL_SPEECH } from './townHall.js';

const FIRST = speechFrom(firstArticle(), FIRST_ROWS);
const namesIn = (speech: Speech, typed: string): string[] =>
  findSpeakers(speech, typed).map(({ name }) => name);

describe('findSpeakers', () => {
  test.each([
    ['Vladimir Poutine', ['Vladimir Poutine']],
    ['poutine', ['Vladimir Poutine']],
    ['VLADIMIR', ['Vladimir Poutine']],
    ['M. Poutine', ['Vladimir Poutine']],
    ['le président russe', ['Vladimir Poutine']],
    ['president russe', ['Vladimir Poutine']],
    ['Poutinne', ['Vladimir Poutine']],
    ['de Poutine', ['Vladimir Poutine']],
    ['cameron', ['Lindy Cameron']],
    ['les services de renseignement', ['services de renseignement américains']],
    ['analyste', ['certains analystes']],
    ['certains analystes', ['certains analystes']],
    ['Groupe des Sept', ['groupe du G7']],
    ['G7', ['groupe du G7', 'communiqué final']],
    ['le communiqué du sommet', ['communiqué final']],
  ])('%s', (typed, names) => {
    expect(namesIn(FIRST, typed)).toEqual(names);
  });

  test.each([
    ['Pout'],
    ['Macron'],
    ['Vladimir Macron'],
    ['Cameroun du Nord'],
    ['la Russie'],
    ['Royaume-Uni'],
    ['Centre national de cybersécurité'],
    ['le'],
    [''],
    ['???'],
  ])('%j is nobody', (typed) => {
    expect(namesIn(FIRST, typed)).toEqual([]);
  });

  test('someone who may have spoken is found too', () => {
    expect(namesIn(TOWN_HALL_SPEECH, 'Aubry')).toEqual(['Marc Aubry']);
    const said = quotationsOf(TOWN_HALL_SPEECH, findSpeakers(TOWN_HALL_SPEECH, 'Aubry'));
    expect(said.map(({ attribution }) => attribution.candidates.map(({ name }) => name))).toEqual([
      ['Paul Derain', 'Marc Aubry'],
    ]);
  });
});

describe('talliesOf', () => {
  test('counts each class, those who speak most first, nobody for what cannot be attributed', () => {
    const rows = talliesOf(TOWN_HALL_SPEECH).map(({ speaker, quoted, reported, inferred, total }) => [
      speaker.name,
      quoted,
      reported,
      inferred,
      total,
    ]);
    expect(rows).toEqual([
      ['Claire Vasseur', 1, 0, 1, 2],
      ['certains riverains', 0, 1, 0, 1],
    ]);
  });
});

describe('suggestSpeakers', () => {
  const offered = (typed: string): string[] => suggestSpeakers(FIRST, typed).map(({ name }) => name);

  test('offers those who speak most while nothing is typed', () => {
    expect(offered('').slice(0, 2)).toEqual(['Vladimir Poutine', 'Lindy Cameron']);
    expect(offered('  ')).toHaveLength(7);
  });

  test.each([
    ['p', 'Vladimir Poutine'],
    ['POU', 'Vladimir Poutine'],
    ['vladimir pou', 'Vladimir Poutine'],
    ['camer', 'Lindy Cameron'],
    ['présid', 'Vladimir Poutine (président russe)'],
    ['president', 'Vladimir Poutine (président russe)'],
    ['le président', 'Vladimir Poutine (président russe)'],
    ['Poutinne', 'Vladimir Poutine'],
    ['directr', 'Lindy Cameron (directrice du Centre national de cybersécurité)'],
  ])('%s', (typed, first) => {
    expect(offered(typed)[0]).toBe(first);
  });

  test('what was typed whole comes before what only begins so', () => {
    const article = articleOf('Ana Bel-Amie parle. Bel parle.');
    const speech = speechFrom(article, [
      { words: 'parle', by: { name: 'Ana Bel' }, class: 'quoted' },
      { words: 'parle', by: { name: 'Bel' }, class: 'quoted' },
    ]);
    expect(suggestSpeakers(speech, 'bel').map(({ value }) => value)).toEqual(['Bel', 'Ana Bel']);
  });

  test('nothing is offered for a name that nobody has', () => {
    expect(offered('zzz')).toEqual([]);
  });

  test('within Discord’s limits, and each value leads back to its speaker', () => {
    const names = Array.from(
      { length: 40 },
      (_, index) => `Élue numéro ${index} ${'très longue '.repeat(12)}`,
    );
    const article = articleOf(names.map((name) => `${name} parle.`).join('\n\n'));
    const speech = speechFrom(
      article,
      names.map((name) => ({ words: 'parle', by: { name: name.trim() }, class: 'quoted' as const })),
    );
    const suggestions = suggestSpeakers(speech, 'elue');
    expect(suggestions).toHaveLength(25);
    for (const { name, value } of suggestions) {
      expect(name.length).toBeLessThanOrEqual(100);
      expect(value.length).toBeLessThanOrEqual(100);
      expect(findSpeakers(speech, value)[0]?.name.startsWith(value)).toBe(true);
    }
  });
});
