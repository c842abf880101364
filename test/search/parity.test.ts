import { describe, expect, test } from '@jest/globals';
import { analyse } from '../../src/french/analyse.js';
import { PassageIndex } from '../../src/search/passageIndex.js';
import { plainQuery } from '../../src/search/query.js';

/** Other ways of writing the same word, each of which must find the same passage first. */
const WAYS: Readonly<Record<string, (word: string) => readonly string[]>> = {
  case: (word) => [word.toUpperCase(), word.toLowerCase(), word.charAt(0).toUpperCase() + word.slice(1)],
  accents: (word) => [unaccented(word), unaccented(word).toUpperCase()],
  NFD: (word) => [word.normalize('NFD'), word.toUpperCase().normalize('NFD')],
  elision: (word) =>
    /^[aeéèêiouyœ]/iu.test(word) ? ["l'", 'l’', 'd’', "qu'", 'lʼ'].map((elided) => elided + word) : [],
  ligature: (word) => (/œ/u.test(word) ? [word.replaceAll('œ', 'oe'), word.replaceAll('œ', 'Œ')] : []),
  hyphen: (word) =>
    word.includes('-') ? ['‑', '‐', ' ', ''].map((hyphen) => word.replaceAll('-', hyphen)) : [],
  spaces: (word) =>
    / \d/u.test(word)
      ? ['\u00A0', '\u202F', '\u2009', '\u2007', ''].map((space) => word.replaceAll(' ', space))
      : [],
  dots: (word) => (/^\p{Lu}{2,5}$/u.test(word) ? [`${[...word].join('.')}.`, [...word].join('.')] : []),
  slip: (word) => (/^\p{Ll}{7,}$/u.test(word) ? slipsOf(word) : []),
};

function unaccented(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '');
}

/** A letter less, double, swapped with the next, and another letter, in the middle. */
function slipsOf(word: string): string[] {
  const at = Math.floor(word.length / 2);
  const [before, letter, next, after] = [word.slice(0, at), word[at], word[at + 1], word.slice(at + 2)];
  return [
    `${before}${next}${after}`,
    `${before}${letter}${letter}${next}${after}`,
    ...(letter === next ? [] : [`${before}${next}${letter}${after}`]),
    `${before}k${next}${after}`,
  ];
}

/** A word, where it stands, and its other forms: plural, feminine, conjugation. */
const ROWS: readonly (readonly [word: string, text: string, forms: readonly string[]])[] = [
  ['école', 'Une école ferme ses portes à Brest.', ['écoles']],
  ['hôpital', 'Le vieil hôpital accueille les blessés.', ['hôpital']],
  ['œuvre', 'Une œuvre de Rodin disparaît du musée.', ['œuvres']],
  ['cyber-attaque', 'Une cyber-attaque bloque la mairie.', ['cyber-attaques']],
  ['10 000', 'Elle promet 10 000 arbres en dix ans.', []],
  ['OTAN', 'Les ministres de l’OTAN arrivent mardi.', []],
  ['dirigeant', 'Le dirigeant du club a démissionné.', ['dirigeants', 'dirigeante', 'dirigeantes']],
  ['heureuse', 'La chanteuse est heureuse du succès.', ['heureux', 'heureuses']],
  [
    'négocier',
    'Ils veulent négocier une trêve.',
    ['négocie', 'négocient', 'négociait', 'négociera', 'négocié'],
  ],
  ['évacuer', 'Il a fallu évacuer le village.', ['évacue', 'évacuent', 'évacuait', 'évacué', 'évacuées']],
  ['inondation', 'Une inondation coupe la route.', ['inondations']],
  ['Tchaïkovski', 'Un concerto de Tchaïkovski ouvre la soirée.', []],
  ['aujourd’hui', 'Le procès s’ouvre aujourd’hui à Nantes.', ["aujourd'hui"]],
];

const INDEX = new PassageIndex(ROWS.map(([, text]) => ({ words: analyse(text) })));

const CASES = ROWS.flatMap(([word, , forms], order) => [
  ...[word, ...forms].flatMap((form) =>
    Object.entries(WAYS)
      // A slip in a form that is already another one is two differences.
      .filter(([way]) => way !== 'slip' || form === word)
      .flatMap(([way, write]) => write(form).map((typed) => [typed, way, order] as const)),
  ),
  ...[word, ...forms].map((form) => [form, 'as it is', order] as const),
]);

describe('however a word is written, it finds its passage first', () => {
  test.each(CASES)('« %s » (%s)', (typed, _, order) => {
    expect(INDEX.search(plainQuery(typed))[0]?.order).toBe(order);
  });

  test('there are hundreds of them', () => {
    expect(CASES.length).toBeGreaterThan(200);
  });
});

describe('exact before stemmed before misspelt', () => {
  test.each([
    ['école', 'écoles', 'écolles'],
    ['évacuée', 'évacuées', 'évadée'],
    ['dirigeante', 'dirigeants', 'dirigeand'],
  ])('%s, %s, %s', (exact, stemmed, other) => {
    const texts = [other, stemmed, exact].map((word) => `Un texte sur ${word} et rien de plus.`);
    const index = new PassageIndex(texts.map((text) => ({ words: analyse(text) })));
    const orders = index.search(plainQuery(exact)).map((hit) => hit.order);
    expect(orders.slice(0, 2)).toEqual([2, 1]);
  });

  test.each(['hôpital', 'négocier', 'inondation'])(
    'a slip in « %s » finds less than the word itself',
    (word) => {
      const [slip = ''] = slipsOf(word);
      const score = (typed: string): number => INDEX.search(plainQuery(typed))[0]?.score ?? 0;
      expect(score(word)).toBeGreaterThan(score(slip));
      expect(score(slip)).toBeGreaterThan(0);
    },
  );
});
