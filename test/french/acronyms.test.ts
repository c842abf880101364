import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sliceOf } from '../../src/article/span.js';
import { spelledOut } from '../../src/french/acronyms.js';
import { analyse } from '../../src/french/analyse.js';

function names(acronym: string, text: string): string[] {
  return spelledOut(acronym, text, analyse(text)).map((span) => sliceOf(text, span));
}

describe('spelledOut', () => {
  test.each<[acronym: string, text: string, name: string]>([
    ['G7', 'Les dirigeants du Groupe des Sept se réunissent.', 'Groupe des Sept'],
    ['g7', 'Les dirigeants du Groupe des Sept se réunissent.', 'Groupe des Sept'],
    ['G20', 'Le Groupe des Vingt se réunit.', 'Groupe des Vingt'],
    ['NCSC', 'Elle dirige le Centre national de cybersécurité du pays.', 'Centre national de cybersécurité'],
    ['ncsc', 'Elle dirige le Centre national de cybersécurité du pays.', 'Centre national de cybersécurité'],
    [
      'OTAN',
      'L’Organisation du traité de l’Atlantique nord recrute.',
      'Organisation du traité de l’Atlantique nord',
    ],
    [
      'NATO',
      'L’Organisation du traité de l’Atlantique nord recrute.',
      'Organisation du traité de l’Atlantique nord',
    ],
    [
      'otan',
      'L’Organisation du traité de l’Atlantique nord recrute.',
      'Organisation du traité de l’Atlantique nord',
    ],
    ['ONU', "l'Organisation des Nations unies vote.", 'Organisation des Nations unies'],
    ['onu', "l'Organisation des Nations unies vote.", 'Organisation des Nations unies'],
    ['OMS', 'Selon l’Organisation mondiale de la santé, tout va bien.', 'Organisation mondiale de la santé'],
    ['SNCF', 'La Société nationale des chemins de fer recrute.', 'Société nationale des chemins de fer'],
    ['SFS', 'Le Service fédéral de sécurité nie.', 'Service fédéral de sécurité'],
    [
      'ANSSI',
      'Une Agence nationale de la sécurité des systèmes informatiques.',
      'Agence nationale de la sécurité des systèmes informatiques',
    ],
    ['AFP', 'Agence France-Presse rapporte les faits.', 'Agence France-Presse'],
    ['CIA', 'À la Central Intelligence Agency, rien.', 'Central Intelligence Agency'],
    ['EPF', "L'E\u0301cole polytechnique fe\u0301minine ouvre.", 'E\u0301cole polytechnique fe\u0301minine'],
  ])('%s in « %s »', (acronym, text, name) => {
    expect(names(acronym, text)).toEqual([name]);
  });

  test.each<[why: string, acronym: string, text: string]>([
    ['no letter is invented', 'FSB', 'Le Service fédéral de sécurité nie.'],
    ['no letter is left over', 'OTANX', 'L’Organisation du traité de l’Atlantique nord recrute.'],
    ['a name does not go across punctuation', 'CNC', 'Le Conseil, national ou non, de cinéma.'],
    ['nor across a sentence', 'NCSC', 'Il quitte le Centre. National de cybersécurité.'],
    ['nor across a line', 'OMS', 'L’Organisation\nmondiale de la santé'],
    ['nor across quotation marks', 'GPS', 'Le « Groupe » plein de soleil.'],
    ['a name begins with a capital', 'NCSC', 'Elle dirige un centre national de cybersécurité.'],
    ['a verb after a person is no name', 'PSA', 'Hier Sivori et Altafini perdent la coupe.'],
    ['nor is a sentence', 'LOI', 'Londres observe intensément la situation.'],
    ['a common word is not an acronym', 'loi', 'Le Londres observe intensément la situation.'],
    ['nor one with one capital in the name', 'car', 'Le Conseil administratif régional siège.'],
    ['three letters do not change places', 'SMO', 'L’Organisation mondiale de la santé alerte.'],
    ['two letters are too few', 'NU', 'Les Nations unies votent.'],
    ['seven are too many', 'ABCDEFG', 'La Alpha Bravo Charlie Delta Echo Foxtrot Golf.'],
    ['figures count', 'G8', 'Les dirigeants du Groupe des Sept.'],
    ['nothing', '', 'Les dirigeants du Groupe des Sept.'],
    ['no text', 'OTAN', ''],
  ])('%s: %s', (_, acronym, text) => {
    expect(names(acronym, text)).toEqual([]);
  });

  test('each place is found, in reading order', () => {
    const text = 'Le Groupe des Sept parle. Oui, le Groupe des Sept parle.';
    expect(spelledOut('G7', text, analyse(text)).map(({ start }) => start)).toEqual([3, 34]);
  });

  test('any acronym in any text: names begin and end with words, in order', () => {
    const pieces = fc.constantFrom(
      'Groupe ',
      'des ',
      'Sept',
      'le ',
      '. ',
      'Centre ',
      'national ',
      '\n',
      'É',
      '7',
      '-',
    );
    const someText = fc.array(pieces, { maxLength: 40 }).map((all) => all.join(''));
    const acronyms = fc.oneof(
      fc.constantFrom('G7', 'CNC', 'GSC', 'gcn', 'NCG'),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(acronyms, fc.oneof(someText, fc.string({ unit: 'binary' })), (acronym, text) => {
        const words = analyse(text);
        let last = -1;
        for (const { start, end } of spelledOut(acronym, text, words)) {
          expect(start).toBeGreaterThan(last);
          expect(words.some((word) => word.start === start)).toBe(true);
          expect(words.some((word) => word.end === end)).toBe(true);
          last = start;
        }
      }),
    );
  });
});
