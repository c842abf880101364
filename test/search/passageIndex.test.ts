import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { analyse } from '../../src/french/analyse.js';
import { PassageIndex } from '../../src/search/passageIndex.js';
import { parseQuery, plainQuery } from '../../src/search/query.js';

function indexOf(texts: readonly string[]): PassageIndex {
  return new PassageIndex(texts.map((text) => ({ words: analyse(text) })));
}

/** The texts found for a query, best first, by their places in the list. */
function ordersFor(texts: readonly string[], typed: string): number[] {
  return indexOf(texts)
    .search(parseQuery(typed))
    .map((hit) => hit.order);
}

function scoresFor(texts: readonly string[], typed: string): Map<number, number> {
  const hits = indexOf(texts).search(parseQuery(typed));
  return new Map(hits.map(({ order, score }) => [order, score]));
}

/** One text a subject, so that the first hit tells how a word was understood. */
const PARITY_TEXTS = [
  'Un marché couvert ouvre à Lille malgré la pluie.',
  'L’Estonie a rejoint l’alliance avec ses voisins baltes.',
  'Un secret d’état entoure les archives du procès.',
  'Les experts redoutent une cyberguerre entre les deux puissances.',
  'La ville promet 10 000 logements avant dix ans.',
  'Une chercheuse heureuse présente sa découverte à Nice.',
  'Un pêcheur signe une trêve avec la préfecture.',
  'Le G7 réunit les dirigeants au bord de la mer.',
  'L’épidémie de COVID-19 ferme les écoles primaires.',
  'Le FSB nie toute enquête sur les banques.',
  'La sœur du chanteur raconte son enfance.',
  'Une baisse de 3,5 % frappe les salaires publics.',
];

/** Rows of spellings that must all lead to the same text. */
const PARITY: readonly (readonly [order: number, spellings: readonly string[]])[] = [
  [
    1,
    [
      'Estonie',
      'estonie',
      'ESTONIE',
      'l’Estonie',
      "l'Estonie",
      'lʼEstonie',
      'L’ESTONIE',
      'd’Estonie',
      'Estonies',
      'Estonnie',
      'Estnie',
      'Estomie',
      'Etsonie',
    ],
  ],
  [
    2,
    [
      'état',
      'etat',
      'État',
      'ÉTAT',
      'ETAT',
      'e\u0301tat',
      'E\u0301TAT',
      'états',
      'etats',
      'l’état',
      'd’état',
      'e\u0301tats',
    ],
  ],
  [
    3,
    [
      'cyberguerre',
      'cyber-guerre',
      'cyber\u00ADguerre',
      'cyber‑guerre',
      'cyber guerre',
      'Cyber-Guerre',
      'cyberguerres',
      'CYBERGUERRE',
      'cyberguere',
    ],
  ],
  [4, ['10 000', '10\u00A0000', '10\u202F000', '10\u2009000', '10000']],
  [4, ['logement', 'logements', 'LOGEMENTS', 'le logement', 'lgoements']],
  [
    5,
    [
      'chercheuse',
      'chercheuses',
      'heureux',
      'heureuse',
      'HEUREUSES',
      'découvertes',
      'decouverte',
      'découvrete',
      'présenter',
      'présentait',
      'presentaient',
    ],
  ],
  [
    6,
    [
      'pêcheur',
      'pecheurs',
      'pêcheurs',
      'signer',
      'signera',
      'signait',
      'signaient',
      'signé',
      'trêves',
      'treve',
      'préfectures',
      'prefecture',
      'préfectture',
    ],
  ],
  [7, ['G7', 'g7', 'le G7', 'du G7', 'dirigeant', 'dirigeants', 'dirigeante', 'dirrigeants']],
  [
    8,
    [
      'COVID-19',
      'covid-19',
      'Covid 19',
      'covid 19',
      'COVID‑19',
      'COVID',
      'épidémie',
      'epidemies',
      'e\u0301pide\u0301mie',
    ],
  ],
  [9, ['FSB', 'fsb', 'F.S.B.', 'le FSB', 'banque', 'BANQUES', 'enquêtes', 'enquete', 'enqête']],
  [10, ['sœur', 'soeur', 'SŒUR', 'SOEUR', 'sœurs', 'soeurs', 'chanteurs']],
  [11, ['3,5', '3.5', '3,5 %', 'salaire', 'salaires', 'salires']],
];

describe('one analysis for index and query', () => {
  const index = indexOf(PARITY_TEXTS);

  test.each(PARITY.flatMap(([order, spellings]) => spellings.map((spelling) => [spelling, order] as const)))(
    '« %s » finds text %i first',
    (spelling, order) => {
      expect(index.search(plainQuery(spelling))[0]?.order).toBe(order);
    },
  );

  test.each(['FSN', 'KFSB', 'G8', 'C7', '10 001', '1000', '10 00', 'lile', 'per'])(
    '« %s » is not taken for what is there',
    (typed) => {
      const hits = index.search(plainQuery(typed));
      expect(hits.map((hit) => hit.order)).not.toContain(7);
      expect(hits.map((hit) => hit.order)).not.toContain(9);
      expect(hits.map((hit) => hit.order)).not.toContain(4);
    },
  );

  test.each([
    ['Une cyber-guerre menace.', 'cyberguerre'],
    ['Une cyber\u00ADguerre menace.', 'cyber-guerre'],
    ['Une cyber guerre menace.', 'cyber-guerre'],
    ['Une E\u0301COLE ferme.', 'école'],
    ['Le F.S.B. enquête.', 'fsb'],
    ['Il gagne 10\u202F000 euros.', '10000'],
    ['Le cœur bat.', 'coeur'],
    ['Le coeur bat.', 'cœur'],
    ['Le COVID 19 recule.', 'COVID-19'],
  ])('« %s » is found by « %s »', (text, typed) => {
    expect(ordersFor(['Rien à voir ici.', text], typed)).toEqual([1]);
  });
});

describe('ranking', () => {
  test.each<[why: string, typed: string, best: string, next: string]>([
    ['exact above stemmed', 'négociation', 'La négociation commence.', 'Les négociations commencent.'],
    [
      'exact above stemmed, whatever the order',
      'négociations',
      'Les négociations commencent.',
      'La négociation commence.',
    ],
    ['accented as typed or not, exact is exact', 'traités', 'Les traités dorment.', 'Le traité dort.'],
    ['exact above misspelt', 'poste', 'La poste ferme.', 'La piste ferme.'],
    ['a word above another that is misspelt', 'traité sommmet', 'Un traité ferme.', 'Un sommet ferme.'],
    ['both words above one', 'rançon gangs', 'Les gangs veulent une rançon.', 'Les gangs veulent une trêve.'],
    ['a rare word above a common one', 'ville fluor', 'Le fluor inquiète.', 'La ville inquiète.'],
    [
      'a content word above a function word',
      'depuis extradition',
      'Une extradition échoue.',
      'Elle attend depuis lundi.',
    ],
    ['the compound above one of its parts', 'cyber-guerre', 'La cyberguerre dure.', 'La guerre dure.'],
  ])('%s: %s', (_, typed, best, next) => {
    const filler = ['La ville rit.', 'La ville dort.', 'La ville court.', 'Elle mange depuis hier.'];
    expect(ordersFor([next, best, ...filler], typed)[0]).toBe(1);
    expect(ordersFor([best, next, ...filler], typed)[0]).toBe(0);
  });

  test('stemmed above misspelt', () => {
    const texts = ['Un rancart est prévu.', 'Les rançons sont payées.', 'Le ranson est parti.'];
    expect(ordersFor(texts, 'rançon')[0]).toBe(1);
  });

  test('function words do not decide', () => {
    const texts = [
      'Ce qui est à moi est à toi, et ce qui est à toi est à moi : qui est-ce que cela étonne ?',
      'Lindy Cameron prend la parole.',
      'Un orage éclate au nord.',
    ];
    expect(ordersFor(texts, 'qui est-ce que Lindy Cameron a nommé ?')[0]).toBe(1);
    expect(ordersFor(texts, 'qui est à toi')[0]).toBe(0);
  });

  test('but they part equals', () => {
    const texts = ['La lutte contre les gangs.', 'La lutte avec les gangs.'];
    expect(ordersFor(texts, 'lutte avec gangs')[0]).toBe(1);
    expect(ordersFor(texts, 'lutte contre gangs')[0]).toBe(0);
  });

  test('many common words do not drown the rare one', () => {
    const common = Array.from(
      { length: 12 },
      () => 'Le maire, la ville et le budget restent au centre du débat.',
    );
    const texts = [...common, 'Un radon invisible sort du sol.'];
    expect(ordersFor(texts, 'maire ville budget centre débat radon')[0]).toBe(12);
  });

  test('saying a word twice changes nothing', () => {
    const texts = ['Une rançon.', 'Un traité.', 'Une rançon et un traité.'];
    expect(scoresFor(texts, 'rançon rançon traité')).toEqual(scoresFor(texts, 'rançon traité'));
  });

  test('equal texts keep their reading order', () => {
    const texts = Array.from({ length: 40 }, () => 'Le traité est signé.');
    expect(ordersFor(texts, 'traité')).toEqual(texts.map((_, order) => order));
  });

  test('a hundred searches and a second index give one result', () => {
    const index = indexOf(PARITY_TEXTS);
    const query = plainQuery(
      'Le G7 et la ville négocient-ils avec le FSB une découverte sur la cyber guerre ?',
    );
    const first = index.search(query);
    expect(first.length).toBeGreaterThan(3);
    for (let time = 0; time < 100; time += 1) expect(index.search(query)).toEqual(first);
    expect(indexOf(PARITY_TEXTS).search(query)).toEqual(first);
  });

  test('stems that stand for a word find, for less than the word itself', () => {
    const texts = ['La directrice parle.', 'Elle dirige le port.'];
    const related = analyse('directrice').map((word) => ({ stem: word.stem, word }));
    const hits = indexOf(texts).search({ ...plainQuery('dirige'), related });
    expect(hits.map((hit) => hit.order)).toEqual([1, 0]);
  });
});

describe('phrases, exclusions, prefixes', () => {
  const TEXTS = [
    'Le Centre national de cybersécurité alerte les mairies.',
    'Un centre commercial national ferme ses portes.',
    'La Russie jouera franc jeu, dit-il, et l’Estonie la croit.',
    'Ce jeu franc coûte cinq francs à l’État russe.',
    'Être ou ne pas être, dit l’acteur.',
    'Il a dû être absent ou ne pas comprendre.',
    'L’extradition des pirates extradés est une première.',
  ];

  test.each<[typed: string, orders: number[]]>([
    ['"centre national"', [0]],
    ['« Centre national »', [0]],
    ['“CENTRE NATIONAL”', [0]],
    ['centre national', [0, 1]],
    ['"national de cybersecurite"', [0]],
    ['"franc jeu"', [2]],
    ['"jeu franc"', [3]],
    ['"jeu dit"', [2]],
    ['"franc jeux"', []],
    ['"être ou ne pas être"', [4]],
    ['"centre national" "franc jeu"', []],
    ['"la croit" jeu', [2]],
    ['"l’État"', [3]],
    ['"l\'etat"', [3]],
    ['jeu -coûte', [2]],
    ['jeu -COUTES', [2]],
    ['jeu -jouer', [3]],
    ['jeu -joueras', [3]],
    ['jeu -francs', []],
    ['jeu -l’Estonie', [3]],
    ['jeu -estnie', [2, 3]],
    ['jeu -etat', [2]],
    ['jeu -"franc jeu"', [3]],
    ['jeu -« jeu franc »', [2]],
    ['centre -commercial', [0]],
    ['-centre', []],
    ['extrad*', [6]],
    ['centr* -commercial', [0]],
    ['cyber*', [0]],
    ['CYBERSÉ*', [0]],
    ['xyz*', []],
    ['', []],
    ['« »', []],
  ])('%s', (typed, orders) => {
    expect(ordersFor(TEXTS, typed).sort((a, b) => a - b)).toEqual(orders);
  });

  test.each(['"cyber guerre"', '"cyber-guerre"', '« une cyber‑guerre »'])(
    '%s, however it is written',
    (typed) => {
      const texts = ['La guerre, une cyber affaire.', 'Ni une cyber-guerre.', 'Ni une cyber guerre.'];
      expect(ordersFor(texts, typed).sort()).toEqual([1, 2]);
    },
  );

  test('a prefix is looked for in words, not in stems', () => {
    expect(ordersFor(['Des négociations.', 'Un négociateur.'], 'négociati*')).toEqual([0]);
  });
});

describe('hostile input', () => {
  test.each<[name: string, texts: string[]]>([
    ['no text', []],
    ['an empty text', ['']],
    ['texts without words', ['…', '« »', '\n']],
  ])('%s: nothing is found', (_, texts) => {
    expect(ordersFor(texts, 'traité "franc jeu" -x abc*')).toEqual([]);
  });

  test.each(['constructor', '__proto__', 'hasOwnProperty', 'toString'])(
    '« %s » is a word like another',
    (word) => {
      expect(ordersFor(['Rien.', `Le mot ${word} ici.`], word)).toEqual([1]);
      expect(ordersFor(['Rien.'], word)).toEqual([]);
    },
  );

  const someTexts = fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...PARITY_TEXTS)), {
    maxLength: 8,
  });
  const someQuery = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.constantFrom(...'"«»-*', 'le ', 'G7 ', 'cyber ', 'guerre ', 'état', ' ', '10 000'), {
        maxLength: 20,
      })
      .map((pieces) => pieces.join('')),
  );

  test('any query: no throw, hits unique, in range, sorted by score then by order', () => {
    fc.assert(
      fc.property(someTexts, someQuery, (texts, typed) => {
        const index = indexOf(texts);
        for (const query of [parseQuery(typed), plainQuery(typed)]) {
          const hits = index.search(query);
          expect(new Set(hits.map((hit) => hit.order)).size).toBe(hits.length);
          for (const [rank, { order, score }] of hits.entries()) {
            expect(texts[order]).toBeDefined();
            expect(score).toBeGreaterThan(0);
            const next = hits[rank + 1];
            if (!next) continue;
            expect(score > next.score || (score === next.score && order < next.order)).toBe(true);
          }
        }
      }),
    );
  });

  test('a text is found by any of its own words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.nat(), (text, pick) => {
        const words = analyse(text);
        const word = words[pick % Math.max(1, words.length)];
        if (!word) return;
        const hits = indexOf(['Un autre texte.', text]).search(plainQuery(text.slice(word.start, word.end)));
        expect(hits.map((hit) => hit.order)).toContain(1);
      }),
    );
  });
});
