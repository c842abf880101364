import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isShouted, parseQuery, plainQuery } from '../../src/search/query.js';

const exacts = (words: readonly { exact: string }[]): string[] => words.map((word) => word.exact);

describe('parseQuery', () => {
  test.each<[typed: string, words: string[]]>([
    ['rançon', ['rancon']],
    ['  les   rançons ', ['les', 'rancons']],
    ['l’extradition', ['l', 'extradition']],
    ['traité, cyberguerre ; rançon !', ['traite', 'cyberguerre', 'rancon']],
    ['peut-on négocier', ['peut', 'on', 'negocier']],
    ['États-Unis', ['etatsunis']],
    ['y a-t-il un accord', ['y', 'a', 'il', 'un', 'accord']],
    ['Paris - Berlin', ['paris', 'berlin']],
    ['11-13 juin', ['1113', 'juin']],
    ['3 * 4', ['3', '4']],
    ['', []],
    ['   ', []],
    ['?!… « »', []],
  ])('« %s » is plain words', (typed, words) => {
    const query = parseQuery(typed);
    expect(exacts(query.words)).toEqual(words);
    expect(query).toMatchObject({ excluded: [], excludedPhrases: [], prefixes: [] });
  });

  test.each<[typed: string, phrases: string[][], words: string[]]>([
    ['"Centre national"', [['centre', 'national']], ['centre', 'national']],
    ['« jouer franc jeu »', [['jouer', 'franc', 'jeu']], ['jouer', 'franc', 'jeu']],
    ['«franc jeu»', [['franc', 'jeu']], ['franc', 'jeu']],
    ['“nouvelle page”', [['nouvelle', 'page']], ['nouvelle', 'page']],
    ['traité "règles de conduite"', [['regles', 'de', 'conduite']], ['traite', 'regles', 'de', 'conduite']],
    [
      '"du 11 au 13" "franc jeu"',
      [
        ['du', '11', 'au', '13'],
        ['franc', 'jeu'],
      ],
      ['du', '11', 'au', '13', 'franc', 'jeu'],
    ],
    ['"l’Atlantique"', [['l', 'atlantique']], ['l', 'atlantique']],
    ['"" sommet', [], ['sommet']],
    ['" … " sommet', [], ['sommet']],
    ['"franc jeu', [], ['franc', 'jeu']],
    ['franc jeu"', [], ['franc', 'jeu']],
    ['« franc jeu', [], ['franc', 'jeu']],
    ['franc jeu »', [], ['franc', 'jeu']],
    ['« « franc jeu »', [['franc', 'jeu']], ['franc', 'jeu']],
    ['“franc "jeu"', [['jeu']], ['franc', 'jeu']],
    ['"franc -jeu"', [['franc', 'jeu']], ['franc', 'jeu']],
  ])('%s holds phrases', (typed, phrases, words) => {
    const query = parseQuery(typed);
    expect(query.phrases.map(exacts)).toEqual(phrases);
    expect(exacts(query.words)).toEqual(words);
    expect(query.excluded).toEqual([]);
  });

  test.each<[typed: string, excluded: string[], words: string[]]>([
    ['traité -Poutine', ['poutine'], ['traite']],
    ['-Poutine traité', ['poutine'], ['traite']],
    ['traité -Poutine -Stone', ['poutine', 'stone'], ['traite']],
    ['-Poutine', ['poutine'], []],
    ['traité -l’Estonie', ['estonie'], ['traite']],
    ["traité -d'accord", ['accord'], ['traite']],
    ['traité -États-Unis', ['etatsunis'], ['traite']],
    ['traité -le', ['le'], ['traite']],
    ['guerre -10', ['10'], ['guerre']],
    ['traité -', [], ['traite']],
    ['traité -…', [], ['traite']],
    ['peut-on -accord', ['accord'], ['peut', 'on']],
    ['avant-hier', [], ['avanthier']],
  ])('%s excludes words', (typed, excluded, words) => {
    const query = parseQuery(typed);
    expect(exacts(query.excluded)).toEqual(excluded);
    expect(exacts(query.words)).toEqual(words);
  });

  test.each<[typed: string, excludedPhrases: string[][], words: string[]]>([
    ['jeu -"franc jeu"', [['franc', 'jeu']], ['jeu']],
    ['jeu -« franc jeu »', [['franc', 'jeu']], ['jeu']],
    ['jeu -“franc jeu” rançon', [['franc', 'jeu']], ['jeu', 'rancon']],
    ['jeu -""', [], ['jeu']],
  ])('%s excludes phrases', (typed, excludedPhrases, words) => {
    const query = parseQuery(typed);
    expect(query.excludedPhrases.map(exacts)).toEqual(excludedPhrases);
    expect(query.phrases).toEqual([]);
    expect(exacts(query.words)).toEqual(words);
  });

  test.each<[typed: string, prefixes: string[], words: string[]]>([
    ['extrad*', ['extrad'], []],
    ['Étra*', ['etra'], []],
    ['cyber* rançon', ['cyber'], ['rancon']],
    ['rançon cyber* gang*', ['cyber', 'gang'], ['rancon']],
    ['l’extrad*', ['extrad'], []],
    ['cyber-g*', ['cyberg'], []],
    ['a* accord', ['a'], ['accord']],
    ['extrad*ition', [], ['extrad', 'ition']],
    ['**', [], []],
    ['…!* accord', [], ['accord']],
  ])('%s holds prefixes', (typed, prefixes, words) => {
    const query = parseQuery(typed);
    expect(query.prefixes).toEqual(prefixes);
    expect(exacts(query.words)).toEqual(words);
  });

  test('every word keeps its place in what was typed', () => {
    const typed = 'traité -Poutine "règles de conduite" extrad* -« franc jeu » États-Unis';
    const surfaces = parseQuery(typed).words.map((word) => typed.slice(word.start, word.end));
    expect(surfaces).toEqual(['traité', 'règles', 'de', 'conduite', 'États-Unis']);
  });

  test('any string is a query whose words lie in it, in order', () => {
    const syntax = fc
      .array(fc.constantFrom(...'"«»“”-* aé1’\n'), { maxLength: 40 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(fc.oneof(syntax, fc.string({ unit: 'binary' })), (typed) => {
        const { words, phrases, excludedPhrases } = parseQuery(typed);
        let end = 0;
        for (const word of words) {
          expect(word.start).toBeGreaterThanOrEqual(end);
          end = word.end;
        }
        expect(end).toBeLessThanOrEqual(typed.length);
        for (const phrase of [...phrases, ...excludedPhrases]) expect(phrase.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('plainQuery', () => {
  test('nothing is syntax in a question', () => {
    const query = plainQuery('Qui a dit « franc jeu » -Poutine rançon* ?');
    expect(exacts(query.words)).toEqual(['qui', 'a', 'dit', 'franc', 'jeu', 'poutine', 'rancon']);
    expect(query).toMatchObject({ phrases: [], excluded: [], excludedPhrases: [], prefixes: [] });
  });
});

test.each<[typed: string, shouted: boolean]>([
  ['QUI DIRIGE LE NCSC ?', true],
  ['L’ÉTAT VEUT-IL PAYER ?', true],
  ['Qui dirige le NCSC ?', false],
  ['NCSC', false],
  ['NCSC ', false],
  ['', false],
])('« %s » is shouted: %s', (typed, shouted) => {
  expect(isShouted(typed)).toBe(shouted);
});
