import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { analyse, type Word, withParts } from '../../src/french/analyse.js';

const exactOf = (text: string): string => joined(text, (word) => word.exact);
const surfacesOf = (text: string): string =>
  analyse(text)
    .map((word) => text.slice(word.start, word.end))
    .join('|');

function joined(text: string, form: (word: Word) => string): string {
  return analyse(text).map(form).join(' ');
}

describe('elisions', () => {
  test.each([
    ["l'Estonie", 'l estonie'],
    ['l’Estonie', 'l estonie'],
    ['L’État', 'l etat'],
    ["d'accord", 'd accord'],
    ['d’Internet', 'd internet'],
    ["qu'ils sont", 'qu ils sont'],
    ['qu’au sommet', 'qu au sommet'],
    ["j'accuse", 'j accuse'],
    ['J’habite', 'j habite'],
    ["n'hésitent", 'n hesitent'],
    ['n’ont', 'n ont'],
    ["s'engage", 's engage'],
    ['s’engouffrer', 's engouffrer'],
    ["c'était", 'c etait'],
    ['C’est', 'c est'],
    ["m'appelle", 'm appelle'],
    ['m’a', 'm a'],
    ["t'attend", 't attend'],
    ['t’ai', 't ai'],
    ["jusqu'au", 'jusqu au'],
    ['jusqu’à', 'jusqu a'],
    ["lorsqu'elle", 'lorsqu elle'],
    ['Lorsqu’on', 'lorsqu on'],
    ["puisqu'il", 'puisqu il'],
    ['puisqu’elles', 'puisqu elles'],
    ["quoiqu'on", 'quoiqu on'],
    ['quoiqu’un', 'quoiqu un'],
    ["presqu'île", 'presqu ile'],
    ['presqu’aussitôt', 'presqu aussitot'],
    ["qu'il n'y a", 'qu il n y a'],
    ['s’il l’aime', 's il l aime'],
    ['jusqu’à l’aube', 'jusqu a l aube'],
    ['lʼEurope', 'l europe'],
    ['l‘Europe', 'l europe'],
    ["l'O.N.U.", 'l onu'],
    ["près d'1,5 million", 'pres d 1.5 million'],
    ["qu'1 000 euros", 'qu 1000 euros'],
    ["l' Estonie", 'l estonie'],
  ])('%s', (text, expected) => {
    expect(exactOf(text)).toBe(expected);
  });
});

describe('words that keep their apostrophe or hyphen', () => {
  test.each([
    ["aujourd'hui", 'aujourdhui'],
    ['aujourd’hui', 'aujourdhui'],
    ["Aujourd'hui même", 'aujourdhui meme'],
    ["d'aujourd'hui", 'd aujourdhui'],
    ["jusqu'aujourd'hui", 'jusqu aujourdhui'],
    ["quelqu'un", 'quelquun'],
    ['quelqu’une', 'quelquune'],
    ['rendez-vous', 'rendezvous'],
    ['un garde-à-vous', 'un gardeavous'],
    ["prud'homme", 'prudhomme'],
    ["O'Connor", 'oconnor'],
  ])('%s', (text, expected) => {
    expect(exactOf(text)).toBe(expected);
  });

  test("« aujourd'hui » is not a compound", () => {
    expect(withParts(analyse("d'aujourd'hui")).map((word) => word.exact)).toEqual(['d', 'aujourdhui']);
  });
});

describe('hyphens', () => {
  test.each([
    ['peut-on', 'peut on'],
    ['Croyez-vous', 'croyez vous'],
    ['a-t-il', 'a il'],
    ['A‑t‑elle', 'a elle'],
    ['pourra-t-on', 'pourra on'],
    ['y a-t-il', 'y a il'],
    ['va-t’en', 'va t en'],
    ["donnez-m'en", 'donnez m en'],
    ["mettez-l'y", 'mettez l y'],
    ['allez-vous-en', 'allez vous en'],
    ['dites-le-moi', 'dites le moi'],
    ['vas-y', 'vas y'],
    ['est-ce que', 'est ce que'],
    ["qu'est-ce", 'qu est ce'],
    ['celui-ci', 'celui ci'],
    ['celle-là', 'celle la'],
    ['eux-mêmes', 'eux memes'],
    ['moi-même', 'moi meme'],
    ['là-bas', 'labas'],
    ['au-delà', 'audela'],
    ['États-Unis', 'etatsunis'],
    ['États – Unis', 'etats unis'],
    ['les relations États-Unis – Russie', 'les relations etatsunis russie'],
    ['cessez-le-feu', 'cessezlefeu'],
    ['Aix-en-Provence', 'aixenprovence'],
    ['cyber-guerre', 'cyberguerre'],
    ['cyberguerre', 'cyberguerre'],
    ['cyber\u00ADguerre', 'cyberguerre'],
    ['cyber\u2011guerre', 'cyberguerre'],
    ['cyber\u2010guerre', 'cyberguerre'],
    ['cyber\u200Bguerre', 'cyberguerre'],
    ['-mot- --autre', 'mot autre'],
  ])('%s', (text, expected) => {
    expect(exactOf(text)).toBe(expected);
  });

  test.each([
    ['États-Unis', 'etats unis'],
    ['cyber-guerre', 'cyber guerre'],
    ['Aix-en-Provence', 'aix en provence'],
    ['COVID-19', 'covid 19'],
    ["l'arc-en-ciel", 'arc en ciel'],
    ['porte-parole-il', 'porte parole'],
    ['cyberguerre', ''],
    ['peut-on', ''],
    ['celui-ci', ''],
  ])('parts of %s', (text, expected) => {
    const parts = analyse(text).flatMap((word) => word.parts);
    expect(parts.map((part) => part.exact).join(' ')).toBe(expected);
    for (const part of parts) expect(text.slice(part.start, part.end)).not.toMatch(/[-’']/u);
  });
});

describe('numbers', () => {
  test.each([
    ['10 000', '10000'],
    ['10\u00A0000', '10000'],
    ['10\u202F000', '10000'],
    ['10\u2009000', '10000'],
    ['1 234 567', '1234567'],
    ['1 234,56', '1234.56'],
    ['3,5', '3.5'],
    ['3.5', '3.5'],
    ['3,5 %', '3.5'],
    ['en 2020, 300 attaques', 'en 2020 300 attaques'],
    ['2021 000', '2021 000'],
    ['12 3456', '12 3456'],
    ['06 12 34 56 78', '06 12 34 56 78'],
    ['le 13/06/2021', 'le 13 06 2021'],
    ['13.06.2021', '13.06.2021'],
    ['20h30', '20h30'],
    ['le XXIe siècle', 'le xxie siecle'],
    ['le 1er juin', 'le 1er juin'],
    ['du 11 au 13 juin', 'du 11 au 13 juin'],
    ['3,5.', '3.5'],
    ['100 000e', '100 000e'],
    ['n° 4', 'n 4'],
  ])('%s', (text, expected) => {
    expect(exactOf(text)).toBe(expected);
  });
});

describe('acronyms and names with figures', () => {
  test.each([
    ['ONU', 'onu'],
    ['O.N.U.', 'onu'],
    ['les U.S.A ont', 'les usa ont'],
    ['É.N.A.', 'ena'],
    ['E\u0301.N.A.', 'ena'],
    ['l’U.E.', 'l ue'],
    ['(FSB)', 'fsb'],
    ['G7', 'g7'],
    ['du G20.', 'du g20'],
    ['COVID-19', 'covid19'],
    ['Covid19', 'covid19'],
    ['J.-C.', 'j c'],
    ['MI6/CIA', 'mi6 cia'],
    ['developpez.com', 'developpez com'],
    ['@ncsc_uk', 'ncsc uk'],
    ['R&D', 'r d'],
  ])('%s', (text, expected) => {
    expect(exactOf(text)).toBe(expected);
  });
});

describe('letters', () => {
  test.each([
    ['état', 'etat'],
    ['etat', 'etat'],
    ['e\u0301tat', 'etat'],
    ['ÉTAT', 'etat'],
    ['cœur', 'coeur'],
    ['CŒUR', 'coeur'],
    ['ex æquo', 'ex aequo'],
    ['Ætius', 'aetius'],
    ['garçon naïf', 'garcon naif'],
    ['garc\u0327on nai\u0308f', 'garcon naif'],
    ['maïs', 'mais'],
    ['ﬁnance', 'finance'],
    ['Zürich', 'zurich'],
    ['İstanbul', 'istanbul'],
    ['Київ', 'киів'],
    ['\uFEFFBonjour', 'bonjour'],
  ])('%s', (text, expected) => {
    expect(exactOf(text)).toBe(expected);
  });

  test('accents stay in the form', () => {
    expect(joined('L’ÉTÉ de E\u0301mile, cœur', (word) => word.form)).toBe('l été de émile coeur');
  });

  test.each(['', ' ', '…', '« »', "'", '’’', '--', '\u0301', '\u00AD', '😀', '\u037A'])(
    'no word in %j',
    (text) => {
      expect(analyse(text)).toEqual([]);
    },
  );
});

describe('offsets', () => {
  test.each([
    ['L’Estonie, qu’on dit prête.', 'L’|Estonie|qu’|on|dit|prête'],
    ['« Peut-on », a-t-il dit.', 'Peut|on|a|il|dit'],
    ["Aujourd'hui, 10 000 pirates", "Aujourd'hui|10 000|pirates"],
    ['cyber\u00ADguerre aux États-Unis', 'cyber\u00ADguerre|aux|États-Unis'],
    ['e\u0301tat, e\u0301tats', 'e\u0301tat|e\u0301tats'],
    ['l’O.N.U. et l’U.E.', 'l’|O.N.U.|et|l’|U.E.'],
    ["va-t'en", "va|t'|en"],
    ['lʼÉtat', 'lʼ|État'],
    ['😀 G7 😀', 'G7'],
    ['3,5 %', '3,5'],
    ["d'1,5 million", "d'|1,5|million"],
    ['dit-l’1,5', 'dit|l’|1,5'],
  ])('%s', (text, expected) => {
    expect(surfacesOf(text)).toBe(expected);
  });
});

describe('function words', () => {
  test.each([
    ['la Russie est prête à extrader des criminels', 'russie prete extrader criminels'],
    ["Où et quand l'a-t-il dit ?", 'dit'],
    ['Qui dirige le NCSC ?', 'dirige ncsc'],
    ['parce que quelqu’un nous a vus', 'vus'],
    ['Est-ce qu’elle y était avec eux-mêmes ?', ''],
    ['Combien de rançons ont été payées ?', 'rancons payees'],
  ])('%s', (text, content) => {
    expect(
      analyse(text)
        .filter((word) => !word.isFunctionWord)
        .map((word) => word.exact)
        .join(' '),
    ).toBe(content);
  });
});

describe('words that must be found by one another', () => {
  test.each([
    ['l’Estonie', 'Estonie'],
    ['état', 'e\u0301tats'],
    ['cyberguerre', 'cyber-guerres'],
    ['rançongiciel', 'rançongiciels'],
    ['extradition', 'extraditions'],
    ['attaquer', 'attaques'],
    ['qu’internationale', 'internationaux'],
    ['d’informatique', 'informatiques'],
  ])('%s and %s share a stem', (a, b) => {
    expect(analyse(a).at(-1)?.stem).toBe(analyse(b).at(-1)?.stem);
  });

  test.each([
    ['ministre', 'ministère'],
    ['russe', 'rousse'],
    ['sept', 'septembre'],
  ])('%s and %s do not', (a, b) => {
    expect(analyse(a)[0]?.stem).not.toBe(analyse(b)[0]?.stem);
  });
});

describe('any text', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc
      .array(fc.constantFrom(..."lLqu’'ʼ-‑aéE\u0301\u00AD 10,.3O.«» \u202Ft\u037A\u200B"))
      .map((units) => units.join('')),
  );

  test('words are in order, apart, inside the text and never blank', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        for (const word of analyse(text)) {
          expect(word.start).toBeGreaterThanOrEqual(end);
          expect(word.end).toBeGreaterThan(word.start);
          end = word.end;
          expect(word.exact.trim()).not.toBe('');
          expect(word.stem).not.toBe('undefined');
          for (const part of word.parts) {
            expect(part.start).toBeGreaterThanOrEqual(word.start);
            expect(part.end).toBeLessThanOrEqual(word.end);
            expect(part.exact.trim()).not.toBe('');
          }
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 2_000 },
    );
  });

  test('every French letter belongs to a word, but for the « t » of « a-t-il »', () => {
    const letters = fc.array(fc.constantFrom(..."aeélqçœdn’'- .,«»")).map((units) => units.join(''));
    fc.assert(
      fc.property(letters, (text) => {
        const words = analyse(text);
        for (const match of text.matchAll(/\p{L}/gu)) {
          expect(words.some((word) => word.start <= match.index && match.index < word.end)).toBe(true);
        }
      }),
    );
  });

  test('NFD reads like NFC', () => {
    const french = fc
      .array(fc.constantFrom(..."abelqustdéèêëàâùûüïîôöçœæÉÀÇŒn’'- .0123,\u00A0\u00AD«»"))
      .map((units) => units.join(''));
    fc.assert(
      fc.property(french, (text) => {
        const forms = (form: 'NFC' | 'NFD'): string[] =>
          withParts(analyse(text.normalize(form))).map((word) => `${word.exact} ${word.stem}`);
        expect(forms('NFD')).toEqual(forms('NFC'));
      }),
      { numRuns: 1_000 },
    );
  });

  test('upper case reads like lower case', () => {
    const french = fc
      .array(fc.constantFrom(..."abelqustdéèêëàâùûüïîôöçœæn’'- 0123,\u00A0"))
      .map((units) => units.join(''));
    fc.assert(
      fc.property(french, (text) => {
        expect(exactOf(text.toUpperCase())).toBe(exactOf(text));
      }),
    );
  });
});
