import { describe, expect, test } from '@jest/globals';
import { analyse, type Word, withParts } from '../../src/french/analyse.js';
import { type Recognition, Vocabulary } from '../../src/search/vocabulary.js';

function vocabularyOf(...texts: string[]): Vocabulary {
  const vocabulary = new Vocabulary();
  for (const text of texts) vocabulary.add(withParts(analyse(text)));
  return vocabulary;
}

function wordOf(typed: string): Word {
  const word = analyse(typed).at(-1);
  if (!word) throw new Error(`no word in ${typed}`);
  return word;
}

const NEWS =
  'Le maire de Brest a signé un traité sur la sécurité des écoles : 12 345 élèves y mangent à la cantine. ' +
  'La directrice, heureuse, annonce des travaux près du cœur de la ville. Les îles du département vendaient ' +
  'leur pêche depuis 2012, et la cyber-attaque a visé la préfecture.';

describe('read', () => {
  test.each<[typed: string, recognition: Recognition]>([
    ['traité', 'exact'],
    ['TRAITÉ', 'exact'],
    ['traite', 'exact'],
    ['traite\u0301', 'exact'],
    ['l’écoles', 'exact'],
    ['coeur', 'exact'],
    ['cœur', 'exact'],
    ['iles', 'exact'],
    ['12\u202F345', 'exact'],
    ['12345', 'exact'],
    ['cyberattaque', 'exact'],
    ['cyber-attaque', 'exact'],
    ['attaque', 'exact'],
    ['école', 'stem'],
    ['ecole', 'stem'],
    ['traités', 'stem'],
    ['maires', 'stem'],
    ['sécurités', 'stem'],
    ['securites', 'stem'],
    ['heureux', 'stem'],
    ['signer', 'stem'],
    ['signaient', 'stem'],
    ['annoncé', 'exact'],
    ['annonçaient', 'stem'],
    ['annoncait', 'stem'],
    ['vendait', 'stem'],
    ['directrices', 'stem'],
    ['prefectures', 'stem'],
    ['cantinne', 'typo'],
    ['cantne', 'typo'],
    ['cantime', 'typo'],
    ['catnine', 'typo'],
    ['départemnt', 'typo'],
    ['presfecture', 'typo'],
    ['bresr', 'typo'],
    ['rbest', 'typo'],
    ['vrest', 'absent'],
    ['tantine', 'typo'],
    ['dragon', 'absent'],
    ['cantimme', 'absent'],
    ['mare', 'absent'],
    ['pres', 'exact'],
    ['vile', 'absent'],
    ['2013', 'absent'],
    ['12346', 'absent'],
    ['123456', 'absent'],
    ['depuys', 'absent'],
    ['contre', 'absent'],
  ])('« %s » is %s', (typed, recognition) => {
    expect(vocabularyOf(NEWS).read(wordOf(typed)).recognition).toBe(recognition);
  });

  test('a word typed without accents stands for each accented one', () => {
    const { stems } = vocabularyOf('La côte et le côté de la cote.').read(wordOf('cote'));
    expect(new Set(stems)).toEqual(new Set(['côte', 'côté', 'cote'].map((form) => wordOf(form).stem)));
  });

  test('a word that is there is never corrected to another', () => {
    const vocabulary = vocabularyOf('La poste et la piste.');
    expect(vocabulary.read(wordOf('poste')).exacts).toEqual(['poste']);
    expect(vocabulary.read(wordOf('peste')).exacts).toEqual(['piste', 'poste']);
  });

  test('a function word is neither corrected nor a correction', () => {
    expect(vocabularyOf('Le comte dort.').read(wordOf('contre')).recognition).toBe('absent');
    expect(vocabularyOf('Il parle contre la mesure.').read(wordOf('centre')).recognition).toBe('absent');
    expect(vocabularyOf('Il parle au centre.').read(wordOf('cemtre')).recognition).toBe('typo');
  });

  test('words taken in later count too', () => {
    const vocabulary = vocabularyOf('Un sommet.');
    expect(vocabulary.read(wordOf('securites')).recognition).toBe('absent');
    vocabulary.add(analyse('La sécurité.'));
    expect(vocabulary.read(wordOf('securites')).recognition).toBe('stem');
  });

  test('nothing is known of an empty vocabulary', () => {
    expect(new Vocabulary().read(wordOf('traité'))).toEqual({ recognition: 'absent', stems: [], exacts: [] });
  });
});

describe('joined', () => {
  test.each<[typed: string, joined: string[]]>([
    ['cyber attaque', ['cyberattaque']],
    ['une cyber attaque grave', ['une', 'cyberattaque', 'grave']],
    ['cyber, attaque', ['cyber', 'attaque']],
    ['cyber\nattaque', ['cyberattaque']],
    ['attaque cyber', ['attaque', 'cyber']],
    ['des accords', ['des', 'accords']],
    ['20 12', ['20', '12']],
  ])('« %s »', (typed, joined) => {
    const vocabulary = vocabularyOf('La cyberattaque et les désaccords de 2012.');
    expect(vocabulary.joined(analyse(typed)).map((word) => word.exact)).toEqual(joined);
  });

  test('a joined word spans both, and keeps them as parts', () => {
    const [word] = vocabularyOf('La cyberattaque.').joined(analyse('cyber attaque'));
    expect(word).toMatchObject({ start: 0, end: 13 });
    expect(word?.parts.map((part) => part.exact)).toEqual(['cyber', 'attaque']);
  });
});

describe('withPrefix', () => {
  test.each<[prefix: string, found: string[]]>([
    ['cant', ['cantine']],
    ['DÉP', ['departement', 'depuis']],
    ['dep', ['departement', 'depuis']],
    ['atta', ['attaque']],
    ['zz', []],
  ])('« %s* »', (prefix, found) => {
    expect(vocabularyOf(NEWS).withPrefix(prefix)).toEqual(found);
  });
});

describe('nearest', () => {
  test.each<[exact: string, nearest: string[]]>([
    ['cantonal', ['cantine']],
    ['cantinier', ['cantine']],
    ['securiser', ['securite']],
    ['directeur', ['directrice']],
    ['travail', ['travaux']],
    ['travailleur', []],
    ['depart', ['departement']],
    ['zebre', []],
  ])('« %s »', (exact, nearest) => {
    expect(vocabularyOf(NEWS).nearest(exact, 3)).toEqual(nearest);
  });

  test('no more than asked for', () => {
    expect(
      vocabularyOf('La porte, le portail, la portière et le porteur.').nearest('portrait', 2),
    ).toHaveLength(2);
  });
});

describe('the third person plural', () => {
  test.each([
    ['Les gangs opèrent ici.', 'opère'],
    ['Le gang opère ici.', 'opèrent'],
    ['Le gang opère ici.', 'operent'],
    ['Ils parlent peu.', 'parle'],
  ])('« %s » knows « %s »', (text, typed) => {
    expect(vocabularyOf(text).read(wordOf(typed)).recognition).toBe('stem');
  });
});

test('« vers » is not the plural of « ver »', () => {
  expect(vocabularyOf('Il va vers la mer.').read(wordOf('ver')).recognition).toBe('absent');
});
