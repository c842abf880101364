import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isRefusal } from '../../src/discussion/refusals.js';
import {
  clockIn,
  isZone,
  nextOccurrence,
  type Reading,
  readRhythm,
  readWhen,
  rhythmIn,
  whenIn,
} from '../../src/discussion/schedule.js';
import { calendarOf, RANGE } from './calendar.js';
import { DAY, HOUR, made } from './support.js';

const PARIS = 'Europe/Paris';
const MONTREAL = 'America/Montreal';
/** Friday 8 January 2027, 10:15 in Paris. */
const NOW = new Date('2027-01-08T09:15:00Z');

function at(typed: string, zone = PARIS, now = NOW): string {
  const when = readWhen(typed, now, zone);
  return isRefusal(when) ? when.reason.kind : when.at.toISOString();
}

describe('readWhen', () => {
  test.each([
    ['demain 18h', '2027-01-09T17:00:00.000Z'],
    ['Demain à 18 h', '2027-01-09T17:00:00.000Z'],
    ['demain, 18h30', '2027-01-09T17:30:00.000Z'],
    ['demain 18 heures', '2027-01-09T17:00:00.000Z'],
    ['après-demain midi', '2027-01-10T11:00:00.000Z'],
    ['apres demain 9:05', '2027-01-10T08:05:00.000Z'],
    ['aujourd’hui 18h', '2027-01-08T17:00:00.000Z'],
    ["aujourd'hui à 23:59", '2027-01-08T22:59:00.000Z'],
    ['18h', '2027-01-08T17:00:00.000Z'],
    ['à 9h', '2027-01-09T08:00:00.000Z'],
    ['minuit', '2027-01-08T23:00:00.000Z'],
    ['lundi 9h30', '2027-01-11T08:30:00.000Z'],
    ['LUNDI 9H30', '2027-01-11T08:30:00.000Z'],
    ['lundi prochain à 9 h 30', '2027-01-11T08:30:00.000Z'],
    ['vendredi 18h', '2027-01-08T17:00:00.000Z'],
    ['vendredi 9h', '2027-01-15T08:00:00.000Z'],
    ['vendredi prochain 18h', '2027-01-15T17:00:00.000Z'],
    ['12/01/2027 18:00', '2027-01-12T17:00:00.000Z'],
    ['12/1/27 18h', '2027-01-12T17:00:00.000Z'],
    ['12.01.2027 18:00', '2027-01-12T17:00:00.000Z'],
    ['12/01 18h', '2027-01-12T17:00:00.000Z'],
    ['07/01 18h', '2028-01-07T17:00:00.000Z'],
    ['2027-01-12 18:00', '2027-01-12T17:00:00.000Z'],
    ['12 janvier 18 h', '2027-01-12T17:00:00.000Z'],
    ['le mardi 12 janvier 2027 à 18 h 05', '2027-01-12T17:05:00.000Z'],
    ['1er février 8h', '2027-02-01T07:00:00.000Z'],
    ['1er fevr. 8h', '2027-02-01T07:00:00.000Z'],
    ['14 août 18h', '2027-08-14T16:00:00.000Z'],
    ['14 aout 18h', '2027-08-14T16:00:00.000Z'],
    ['12\u00A0janvier 18\u202Fh', '2027-01-12T17:00:00.000Z'],
    ['dans 2 heures', '2027-01-08T11:15:00.000Z'],
    ['dans 30 min', '2027-01-08T09:45:00.000Z'],
    ['dans 3 jours', '2027-01-11T09:15:00.000Z'],
    ['dans 1 semaine', '2027-01-15T09:15:00.000Z'],
  ])('« %s » is %s', (typed, expected) => {
    expect(at(typed)).toBe(expected);
  });

  test.each([
    ['', 'unreadableDate'],
    ['bientôt', 'unreadableDate'],
    ['bientôt 18h', 'unreadableDate'],
    ['12 brumaire 18h', 'unreadableDate'],
    ['demain', 'timeMissing'],
    ['12/01/2027', 'timeMissing'],
    ['lundi', 'timeMissing'],
    ['demain 25h', 'noSuchDate'],
    ['demain 18h75', 'noSuchDate'],
    ['30 février 18h', 'noSuchDate'],
    ['31/04/2027 18h', 'noSuchDate'],
    ['2027-13-01 18:00', 'noSuchDate'],
    ['29/02/2027 12h', 'noSuchDate'],
    ['07/01/2027 18h', 'past'],
    ['aujourd’hui 10h15', 'past'],
    ['dans 0 minutes', 'past'],
    ['2020-01-01 12:00', 'past'],
    ['2029-01-12 18:00', 'tooFar'],
    ['dans 60 semaines', 'tooFar'],
  ])('« %s » is refused: %s', (typed, reason) => {
    // An empty text is the next « time alone », without a time.
    expect(at(typed)).toBe(typed === '' ? 'timeMissing' : reason);
  });

  test('the same words are another instant in another zone', () => {
    expect(at('demain 18h', MONTREAL)).toBe('2027-01-09T23:00:00.000Z');
    expect(at('demain 18h', 'Mars/Olympus')).toBe('unknownZone');
  });

  test('the 29th of February is the next one there is', () => {
    expect(at('29 février 12h', PARIS, new Date('2027-06-01T00:00:00Z'))).toBe('2028-02-29T11:00:00.000Z');
  });

  test.each<[typed: string, zone: string, expected: string, reading: Reading, clocks: [string, string]]>([
    ['28/03/2027 2h30', PARIS, '2027-03-28T01:30:00.000Z', 'gap', ['3 h 30', '03:30']],
    ['14/03/2027 2h', MONTREAL, '2027-03-14T07:00:00.000Z', 'gap', ['3 h', '03:00']],
    ['31/10/2027 2h30', PARIS, '2027-10-31T00:30:00.000Z', 'overlap', ['2 h 30', '02:30']],
    ['07/11/2027 1h30', MONTREAL, '2027-11-07T05:30:00.000Z', 'overlap', ['1 h 30', '01:30']],
    ['28/03/2027 3h30', PARIS, '2027-03-28T01:30:00.000Z', 'exact', ['3 h 30', '03:30']],
  ])('« %s » in %s, when clocks change', (typed, zone, expected, reading, clocks) => {
    const when = made(readWhen(typed, NOW, zone));
    expect(when).toEqual({ ok: true, at: new Date(expected), reading });
    expect([clockIn(when.at, zone, 'fr'), clockIn(when.at, zone, 'en')]).toEqual(clocks);
  });

  test('any text is read or refused, and what is read lies in the year to come', () => {
    const piece = fc.constantFrom(
      ...'__proto__ constructor demain lundi 12 / 31 02 janvier 18h : 2027 - à dans heures 1er minuit 24:00'.split(
        ' ',
      ),
    );
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.array(piece, { maxLength: 7 }).map((pieces) => pieces.join(' ')),
      fc.array(piece, { maxLength: 7 }).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(typed, fc.constantFrom(PARIS, MONTREAL), (text, zone) => {
        const when = readWhen(text, NOW, zone);
        if (isRefusal(when)) return;
        expect(when.at.getTime()).toBeGreaterThan(NOW.getTime());
        expect(when.at.getTime()).toBeLessThanOrEqual(NOW.getTime() + 366 * DAY + HOUR);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a weekly rhythm', () => {
  test.each([
    ['lundi 18h', { weekday: 1, hour: 18, minute: 0 }],
    ['tous les lundis à 18 h', { weekday: 1, hour: 18, minute: 0 }],
    ['chaque dimanche 9:30', { weekday: 7, hour: 9, minute: 30 }],
    ['le mercredi à midi', { weekday: 3, hour: 12, minute: 0 }],
  ])('« %s »', (typed, rhythm) => {
    expect(readRhythm(typed)).toEqual(rhythm);
  });

  test.each([
    ['18h', 'unreadableDate'],
    ['tous les jours 18h', 'unreadableDate'],
    ['lundi', 'timeMissing'],
    ['lundi 24h', 'noSuchDate'],
  ])('« %s » is refused', (typed, reason) => {
    const rhythm = readRhythm(typed);
    expect(isRefusal(rhythm) && rhythm.reason.kind).toBe(reason);
  });

  test.each([PARIS, MONTREAL])('keeps its hour by the clock of %s across both changes', (zone) => {
    const calendar = calendarOf(zone, RANGE.from, RANGE.to);
    for (const rhythm of [
      { weekday: 1, hour: 18, minute: 0 },
      { weekday: 7, hour: 2, minute: 30 },
      { weekday: 7, hour: 1, minute: 30 },
      { weekday: 6, hour: 0, minute: 0 },
    ]) {
      const expected = calendar(rhythm);
      const found: number[] = [];
      for (let from = RANGE.from - 1; found.length < expected.length; from = found.at(-1) ?? from) {
        found.push(nextOccurrence(rhythm, new Date(from), zone).at.getTime());
      }
      expect(found).toEqual(expected);
    }
  });

  test('in words', () => {
    const [monday, sunday] = [
      { weekday: 1, hour: 18, minute: 0 },
      { weekday: 7, hour: 9, minute: 5 },
    ];
    expect([rhythmIn(monday, 'fr'), rhythmIn(sunday, 'fr')]).toEqual([
      'chaque lundi à 18 h',
      'chaque dimanche à 9 h 05',
    ]);
    expect([rhythmIn(monday, 'en'), rhythmIn(sunday, 'en')]).toEqual([
      'every Monday at 18:00',
      'every Sunday at 09:05',
    ]);
  });

  test('the occurrence is strictly after', () => {
    const rhythm = { weekday: 1, hour: 18, minute: 0 };
    const first = nextOccurrence(rhythm, NOW, PARIS).at;
    expect(first.toISOString()).toBe('2027-01-11T17:00:00.000Z');
    expect(nextOccurrence(rhythm, first, PARIS).at.toISOString()).toBe('2027-01-18T17:00:00.000Z');
    expect(nextOccurrence(rhythm, new Date(first.getTime() - 1), PARIS).at).toEqual(first);
  });
});

describe('an instant in words', () => {
  test.each([
    ['2027-01-12T17:00:00Z', PARIS, 'mardi 12 janvier 2027 à 18 h'],
    ['2027-08-01T07:05:00Z', PARIS, 'dimanche 1er août 2027 à 9 h 05'],
    ['2027-01-12T17:00:00Z', MONTREAL, 'mardi 12 janvier 2027 à 12 h'],
  ])('%s in %s', (instant, zone, words) => {
    expect(whenIn(new Date(instant), zone, 'fr')).toBe(words);
  });

  test('in English', () => {
    expect(whenIn(new Date('2027-01-12T17:00:00Z'), PARIS, 'en')).toBe('Tuesday 12 January 2027 at 18:00');
  });

  test.each([
    ['Europe/Paris', true],
    ['America/Montreal', true],
    ['Europe/Paname', false],
    ['', false],
  ])('« %s » is a zone: %s', (zone, expected) => {
    expect(isZone(zone)).toBe(expected);
  });
});
