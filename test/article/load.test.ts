import { describe, expect, test } from '@jest/globals';
import { idOf, loadArticle, RefusedArticle } from '../../src/article/load.js';
import { sliceOf } from '../../src/article/span.js';

const BODY =
  'Le ministre a présenté hier son projet de loi devant les députés. Il espère un vote avant l’été. '.repeat(
    6,
  );
const bytes = (content: string): Uint8Array => new TextEncoder().encode(content);
const load = (content: string, file = 'essai.md') => loadArticle(file, bytes(content)).article;

describe('an article file', () => {
  test('gives its fields and keeps its text byte for byte', () => {
    const front =
      '---\ntitle: « Un titre »\noutlet: Le Journal\nauthors: [A. Un, B. Deux]\nurl: https://exemple.fr/a\npublished: 2021-06-13\nlanguage: fr\n---\n';
    const article = load(`${front}\n ${BODY}\n`);
    expect(article.text).toBe(`\n ${BODY}\n`);
    expect(article).toMatchObject({
      id: 'essai',
      title: '« Un titre »',
      outlet: 'Le Journal',
      authors: ['A. Un', 'B. Deux'],
      url: 'https://exemple.fr/a',
      published: '2021-06-13',
    });
    expect(article.version).toMatch(/^[0-9a-f]{64}$/);
  });

  test.each([
    ['no front matter: the title is the heading', '# Mon titre\n\n', 'Mon titre'],
    ['no front matter, no heading: the title is the name of the file', '', 'essai'],
    ['an empty list of authors', '---\ntitle: T\nauthors: []\n---\n', 'T'],
    ['one author', '---\ntitle: T\nauthors: A. Un\n---\n', 'T'],
    ['a title that is a number', '---\ntitle: 1984\n---\n', '1984'],
    ['a year alone', '---\ntitle: T\npublished: 2021\n---\n', 'T'],
    ['Windows line ends', '---\r\ntitle: T\r\npublished: 2021-06\r\n---\r\n', 'T'],
    ['a byte order mark', '\uFEFF---\ntitle: T\n---\n', 'T'],
    ['text that holds a rule', '---\ntitle: T\n---\nUn.\n\n---\n\n', 'T'],
  ])('with %s works', (_, front, title) => {
    expect(load(front + BODY).title).toBe(title);
  });

  test('in NFD, or 200 KB long, or of one short sentence works', () => {
    expect(load(`${BODY}`.normalize('NFD')).passages.length).toBeGreaterThan(0);
    expect(load(BODY.repeat(350)).passages.length).toBeGreaterThan(100);
    expect(load('Bref.').passages).toHaveLength(1);
  });

  test('tells which fields it does not know', () => {
    expect(
      loadArticle('a.md', bytes(`---\ntitle: T\ntags: [a]\nmood: b\n---\n${BODY}`)).ignoredFields,
    ).toEqual(['tags', 'mood']);
  });

  test('declares damage by words of its text', () => {
    const damage = 'damage:\n  - words: le dernier mot\n    note: Un lien s’est perdu.\n';
    const article = load(`---\ntitle: T\n${damage}---\n${BODY}Voici le dernier mot.`);
    const [declared] = article.damage;
    expect(declared).toMatchObject({ kind: 'declared', note: 'Un lien s’est perdu.' });
    expect(declared && sliceOf(article.text, declared)).toBe('le dernier mot');
  });
});

describe('a file that is no article is refused with its name, the field, what was expected and what was found', () => {
  test.each([
    ['empty', '', 'essai.md : le fichier ne contient aucun texte.'],
    ['only front matter', '---\ntitle: T\n---\n', 'essai.md : le fichier ne contient aucun texte.'],
    ['only figures', '123 456', 'essai.md : le fichier ne contient aucun texte.'],
    ['only a question to readers', 'Et vous ?', 'essai.md : le texte ne contient aucune phrase à citer.'],
    [
      'an open front matter',
      `---\ntitle: T\n${BODY}`,
      'essai.md : l’en-tête ouvert par « --- » n’est pas refermé par une ligne « --- ».',
    ],
    ['no title', `---\noutlet: X\n---\n${BODY}`, 'essai.md : champ « title » : obligatoire, rien trouvé.'],
    [
      'an empty title',
      `---\ntitle: "  "\n---\n${BODY}`,
      'essai.md : champ « title » : attendu un titre, trouvé rien.',
    ],
    [
      'an address that is none',
      `---\ntitle: T\nurl: javascript:alert(1)\n---\n${BODY}`,
      'essai.md : champ « url » : attendu une adresse http(s), trouvé « javascript:alert(1) ».',
    ],
    [
      'a date in words',
      `---\ntitle: T\npublished: juin 2021\n---\n${BODY}`,
      'essai.md : champ « published » : attendu une date : 2021, 2021-06 ou 2021-06-13, trouvé « juin 2021 ».',
    ],
    [
      'a day that no calendar has',
      `---\ntitle: T\npublished: 2021-02-30\n---\n${BODY}`,
      'trouvé « 2021-02-30 »',
    ],
    [
      'two titles',
      `---\ntitle: T\ntitle: U\n---\n${BODY}`,
      'essai.md : en-tête illisible, ligne 3 : un champ y est deux fois.',
    ],
    [
      'a thirteenth month',
      `---\ntitle: T\npublished: 2021-13\n---\n${BODY}`,
      'essai.md : champ « published » : attendu une date : 2021, 2021-06 ou 2021-06-13, trouvé « 2021-13 ».',
    ],
    [
      'another language',
      `---\ntitle: T\nlanguage: en\n---\n${BODY}`,
      'essai.md : champ « language » : attendu « fr », seule langue connue, trouvé « en ».',
    ],
    [
      'authors that are numbers',
      `---\ntitle: T\nauthors: [1]\n---\n${BODY}`,
      'essai.md : champ « authors » : attendu un nom ou une liste de noms, trouvé « [1] ».',
    ],
    [
      'damage without note',
      `---\ntitle: T\ndamage:\n  - words: loi\n---\n${BODY}`,
      'essai.md : champ « damage[0].note » : obligatoire, rien trouvé.',
    ],
    [
      'damage that is not in the text',
      `---\ntitle: T\ndamage:\n  - words: tulipe\n    note: N.\n---\n${BODY}`,
      'essai.md : champ « damage[0].words » : attendu des mots qui figurent une fois dans le texte, trouvé « tulipe » 0 fois.',
    ],
    [
      'YAML that is none',
      `---\ntitle: "T\nurl: x\n---\n${BODY}`,
      'essai.md : en-tête illisible, ligne 4 : un guillemet ou un crochet n’est pas refermé.',
    ],
    [
      'a list for front matter',
      `---\n- a\n---\n${BODY}`,
      'essai.md : en-tête : attendu des champs, un par ligne.',
    ],
    [
      'not French',
      'The minister said that the law would be voted before the summer, and the people of the country agreed. '.repeat(
        6,
      ),
      'essai.md : le texte ne semble pas être en français, seule langue connue.',
    ],
    [
      'a NUL character',
      `${BODY}\0`,
      'essai.md : le fichier contient des octets nuls : ce n’est pas du texte.',
    ],
  ])('%s', (_, content, message) => {
    expect(() => load(content)).toThrow(RefusedArticle);
    expect(() => load(content)).toThrow(message);
  });

  test('Latin-1, UTF-16 and a file of several megabytes', () => {
    const refused = (content: Uint8Array) => () => loadArticle('essai.txt', content);
    expect(refused(Uint8Array.from([0x45, 0xe9, 0x74]))).toThrow('n’est pas en UTF-8');
    expect(refused(Buffer.from('\uFEFFLe ministre', 'utf16le'))).toThrow('n’est pas en UTF-8');
    expect(refused(new Uint8Array(2_000_001))).toThrow(
      'essai.txt : le fichier est trop lourd (2000001 octets ; 2000000 au plus).',
    );
  });
});

describe('idOf', () => {
  test.each([
    ['g7-russie.md', 'g7-russie'],
    ['L’été 2021.md', 'l-ete-2021'],
    ['Œuvre_complète (2).txt', 'oeuvre-complete-2'],
    ['...md', 'article'],
  ])('%s', (file, id) => {
    expect(idOf(file)).toBe(id);
  });
});
