import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Article } from '../../src/article/article.js';
import { loadArticle } from '../../src/article/load.js';
import { contains, type Span, sliceOf } from '../../src/article/span.js';
import {
  ArticleSearch,
  type FoundPassage,
  type KnownWord,
  type QuestionResult,
  type SearchResult,
  searchOf,
} from '../../src/search/articleSearch.js';
import { examplesFrom } from '../../src/search/examples.js';
import { parseQuery } from '../../src/search/query.js';
import { readQuestion } from '../../src/search/question.js';
import { articleOf, firstArticle } from '../support.js';

const G7 = firstArticle();

const PORT = articleOf(
  `Le port de Kerlaouen a rouvert mardi, trois mois après la tempête qui avait détruit sa digue. « Nous avons travaillé jour et nuit », raconte Maëlle Le Goff, présidente de la coopérative des pêcheurs.

Les travaux ont coûté 4,2 millions d’euros. La région Bretagne en a payé la moitié, la commune un quart, et l’Agence nationale des ports le reste. Le chantier a employé soixante ouvriers.

Selon l’ingénieur Paul Abgrall, la nouvelle digue résistera à des vagues de neuf mètres, grâce à des blocs de béton creux. L’ancienne, bâtie en 1931, n’en supportait que six.

Les écologistes restent méfiants. Ils craignent que le dragage du chenal ne détruise les herbiers de zostères, où naissent les hippocampes. « Personne ne nous a consultés », regrette Yann Kervella, de l’association Mer vivante.

Le premier bateau, l’Étoile-du-Nord, est entré au port à 6 h 40. Il rapportait deux tonnes de sardines, parce que le banc s’était rapproché de la côte. La criée les a vendues en vingt minutes.`,
  { title: 'Kerlaouen retrouve ses chalutiers' },
);

/** As NFD, with Windows line ends: none of it may change an answer. */
const HEAT = loadArticle(
  'canicule.txt',
  new TextEncoder().encode(
    `L’Organisation mondiale de la santé a publié jeudi un rapport sur les canicules en Europe. Entre juin et août, 61 000 personnes sont mortes de la chaleur, dont près de la moitié en Italie et en Espagne.

Les plus de 80 ans sont les plus touchés, en raison de la fragilité de leur cœur. Les bébés et les ouvriers du bâtiment souffrent aussi.

À Lyon, la maire adjointe Inès Belkacem a fait planter 300 arbres pour rafraîchir les cours d’école. « Un platane vaut dix climatiseurs », assure-t-elle.

Le gouvernement portugais, lui, interdit le travail en plein soleil au-delà de 38 degrés. Les syndicats réclamaient cette mesure depuis 2019.

Le rapport conseille de boire souvent, de fermer les volets et d’appeler les voisins isolés. Il ne dit rien des hôpitaux.`
      .replaceAll('\n', '\r\n')
      .normalize('NFD'),
  ),
).article;

const ARTICLES: Readonly<Record<string, Article>> = { G7, PORT, HEAT };

function ask(article: Article, typed: string): QuestionResult {
  return searchOf(article).answer(readQuestion(typed));
}

function look(article: Article, typed: string): SearchResult {
  return searchOf(article).search(parseQuery(typed), typed);
}

function numbers({ found }: SearchResult): number[] {
  return found.map(({ passage }) => passage.number);
}

/** What the words found by a query are, as the article writes them. */
function marked(article: Article, found: FoundPassage | undefined): string[] {
  return found?.matches.map((span) => sliceOf(article.text, span)) ?? [];
}

describe('questions that the article answers', () => {
  test.each<[article: keyof typeof ARTICLES, typed: string, first: number, holds: string]>([
    ['G7', 'Qui dirige le NCSC ?', 8, 'Lindy Cameron, directrice'],
    ['G7', 'qui dirige le ncsc', 8, 'Lindy Cameron, directrice'],
    ['G7', 'QUI DIRIGE LE NCSC ?', 8, 'Lindy Cameron, directrice'],
    ['G7', 'Qui est Lindy Cameron ?', 8, 'directrice du Centre national'],
    ['G7', 'Que signifie FSB ?', 7, 'Service fédéral de sécurité (FSB)'],
    ['G7', 'Qui est Evil Corp ?', 7, 'groupe de cybercriminels (Evil Corp)'],
    [
      'G7',
      'Vers quel pays la Russie est-elle prête à extrader des cybercriminels ?',
      1,
      'vers les États-Unis',
    ],
    ['G7', 'Quand le G7 s’est-il réuni ?', 9, 'du 11 au 13 juin 2021'],
    ['G7', 'quand les dirigeants du groupe des sept se sont-ils reunis', 9, 'du 11 au 13 juin 2021'],
    ['G7', 'Que demande le G7 à la Russie ?', 1, 'nous demandons à la Russie'],
    ['G7', 'De quand date le comportement des États-Unis ?', 4, 'date même de 2012'],
    ['G7', 'Qui est Oliver Stone ?', 3, 'réalisateur Oliver Stone'],
    ['G7', 'Qu’ont proposé les Russes à l’automne 2015 ?', 3, 'à l’automne 2015, nous avons proposé'],
    [
      'G7',
      'Quelle est la plus grande menace pour les utilisateurs britanniques ?',
      8,
      'attaques par rançongiciels',
    ],
    ['G7', 'Pourquoi les gangs sont-ils laissés en paix ?', 6, 'ils sont laissés en paix'],
    [
      'G7',
      'Que disent les services de renseignement américains ?',
      7,
      'services de renseignement américains',
    ],
    ['G7', 'Quelles économies sont les plus exposées ?', 5, 'Les économies les plus avancées'],
    ['G7', 'Comment les criminels blanchissent-ils les rançons ?', 1, 'abusent de la monnaie virtuelle'],
    ['G7', 'Quels groupes font de l’espionnage ?', 8, 'espionnage silencieux'],
    ['G7', 'Qui a qualifié la déclaration de rhétorique ?', 6, 'qualifiée de rhétorique'],
    ['PORT', 'Quand le port a-t-il rouvert ?', 1, 'rouvert mardi'],
    ['PORT', 'Qui préside la coopérative ?', 1, 'Maëlle Le Goff'],
    ['PORT', 'Combien ont coûté les travaux ?', 2, '4,2 millions'],
    ['PORT', 'Qui a payé les travaux ?', 2, 'La région Bretagne'],
    ['PORT', 'Combien d’ouvriers ont travaillé sur le chantier ?', 2, 'soixante ouvriers'],
    ['PORT', 'Quand l’ancienne digue a-t-elle été construite ?', 3, 'bâtie en 1931'],
    ['PORT', 'Comment la digue résiste-t-elle aux vagues ?', 3, 'grâce à des blocs de béton'],
    ['PORT', 'ou naissent les hippocampes', 4, 'herbiers de zostères'],
    ['PORT', 'Que craignent les écologistes ?', 4, 'dragage du chenal'],
    ['PORT', 'À quelle heure est entré l’Étoile-du-Nord ?', 5, '6 h 40'],
    ['PORT', 'Pourquoi les sardines étaient-elles près de la côte ?', 5, 'parce que le banc'],
    ['PORT', 'Que fait l’ANP ?', 2, 'l’Agence nationale des ports'],
    ['HEAT', 'Quand l’OMS a-t-elle publié son rapport ?', 1, 'jeudi'],
    ['HEAT', 'Combien de personnes sont mortes ?', 1, '61 000 personnes'],
    ['HEAT', 'Dans quels pays la chaleur a-t-elle tué ?', 1, 'en Italie et en Espagne'],
    ['HEAT', 'Pourquoi les plus de 80 ans sont-ils les plus touchés ?', 2, 'en raison de la fragilité'],
    ['HEAT', 'Qui est Inès Belkacem ?', 3, 'maire adjointe'],
    ['HEAT', 'Combien d’arbres ont été plantés à Lyon ?', 3, '300 arbres'],
    ['HEAT', 'Quel gouvernement interdit le travail en plein soleil ?', 4, 'portugais'],
    ['HEAT', 'Que conseille le rapport ?', 5, 'boire souvent'],
    ['HEAT', 'comment rafraichir les ecoles', 3, 'planter 300 arbres'],
  ])('%s: %s', (name, typed, first, holds) => {
    const article = ARTICLES[name] ?? G7;
    const { confidence, found } = ask(article, typed);
    expect(numbers({ found, words: [] })[0]).toBe(first);
    expect(confidence).toBe('sure');
    const answers = found[0]?.answers.map((sentence) => sliceOf(article.text, sentence)) ?? [];
    expect(answers.join(' ').normalize('NFC')).toContain(holds);
  });
});

describe('questions that the article half accounts for', () => {
  test.each<[article: keyof typeof ARTICLES, typed: string, first: number]>([
    ['G7', 'Quel ver les Américains ont-ils lancé contre l’Iran ?', 4],
    ['G7', 'Qui veut sévir contre les pirates informatiques ?', 8],
    ['PORT', 'Qui est le maire de Kerlaouen ?', 1],
    ['HEAT', 'Les hôpitaux manquent-ils de lits ?', 5],
  ])('%s: %s', (name, typed, first) => {
    const result = ask(ARTICLES[name] ?? G7, typed);
    expect(result.confidence).toBe('unsure');
    expect(numbers(result)[0]).toBe(first);
  });
});

describe('questions that the article does not speak of', () => {
  test.each<[article: keyof typeof ARTICLES, typed: string]>([
    ['G7', 'Où se trouve Carbis Bay ?'],
    ['G7', 'Quel est le prix du pétrole ?'],
    ['G7', 'Qui a gagné la Coupe du monde ?'],
    ['G7', 'Que dit Emmanuel Macron ?'],
    ['G7', 'Quelle est la recette du cassoulet ?'],
    ['G7', 'Qui est le président de la Chine ?'],
    ['G7', 'Comment soigner un rhume ?'],
    ['G7', 'Combien d’habitants compte le Japon ?'],
    ['G7', 'Quand a eu lieu la Révolution française ?'],
    ['G7', 'Que pense Greta Thunberg du climat ?'],
    ['G7', 'Quel temps fera-t-il demain ?'],
    ['G7', 'Qui dirige Microsoft ?'],
    ['G7', 'Qui dirige le CNIL ?'],
    ['PORT', 'Combien de passagers transporte l’avion ?'],
    ['PORT', 'Que pense le pape de la guerre ?'],
    ['PORT', 'Qui a inventé le téléphone ?'],
    ['PORT', 'Combien de tonnes de thon ont été vendues au Japon ?'],
    ['PORT', 'Qui dirige la Banque centrale européenne ?'],
    ['HEAT', 'Qui a gagné le match de rugby ?'],
    ['HEAT', 'Quand le volcan est-il entré en éruption ?'],
    ['HEAT', 'Qu’a dit Angela Merkel de la dette grecque ?'],
    ['HEAT', 'Qui dirige la Banque de France ?'],
    ['HEAT', 'Quel est le nom du chien ?'],
  ])('%s: %s', (name, typed) => {
    expect(ask(ARTICLES[name] ?? G7, typed).confidence).toBe('absent');
  });

  test.each(['', '?', 'Qui ?', 'De quoi parle-t-on ?'])('nor of nothing: « %s »', (typed) => {
    expect(ask(PORT, typed)).toMatchObject({ confidence: 'absent' });
  });

  test('a capital where the question begins makes no name; elsewhere a missing name counts against', () => {
    expect(ask(PORT, 'Kerlaouen et sa digue ?').confidence).toBe('sure');
    expect(ask(PORT, 'Brestoise, la digue ?').confidence).toBe('unsure');
    expect(ask(PORT, 'La digue est-elle Brestoise ?').confidence).toBe('absent');
  });

  test('one rare word of three is no sure answer', () => {
    expect(ask(G7, 'Combien de rançons ont été payées en 2021 ?').confidence).toBe('unsure');
  });
});

describe('answers', () => {
  test('the sentence that has what is asked for comes before its neighbours', () => {
    const article = articleOf('La mairie de Foix a brûlé. Elle a brûlé lundi. Elle a brûlé vite et bien.');
    const answers = (typed: string): string[] =>
      ask(article, typed).found[0]?.answers.map((sentence) => sliceOf(article.text, sentence)) ?? [];
    expect(answers('Quand a-t-elle brûlé ?')).toEqual(['Elle a brûlé lundi.']);
  });

  test('words that stand in one sentence are worth more than the same ones scattered', () => {
    // Neither has two words side by side as the question has them.
    const scattered = 'Un maire de Foix dort. Un pont fut vendu. Rien ne va plus.';
    const together = 'Rien ne va plus. Un maire vendu, un pont. On dort à Foix.';
    for (const [texts, first] of [
      [[scattered, together], 2],
      [[together, scattered], 1],
    ] as const) {
      expect(numbers(ask(articleOf(texts.join('\n\n')), 'Le maire a-t-il vendu le pont ?'))[0]).toBe(first);
    }
  });

  test('of two passages alike, the one that has what is asked for comes first', () => {
    const article = articleOf('Le pont a brûlé très vite.\n\nLe pont a brûlé ce lundi.\n\nRien ne va plus.');
    expect(numbers(ask(article, 'Quand le pont a-t-il brûlé ?'))[0]).toBe(2);
    expect(numbers(ask(article, 'Le pont a-t-il brûlé ?'))[0]).toBe(1);
  });

  test('a query in capitals has neither names nor acronyms', () => {
    const article = articleOf(
      'Elle dirige la Ligue ouvrière irlandaise. Le budget baisse.\n\nLa pluie tombe.',
    );
    expect(look(article, 'LOI').words[0]?.recognition).toBe('spelled out');
    expect(look(article, 'QUELLE LOI ?').words[0]?.recognition).toBe('absent');
    expect(ask(article, 'Le budget de Brest ?').confidence).toBe('absent');
    expect(ask(article, 'LE BUDGET DE BREST ?').confidence).toBe('unsure');
  });

  test('a name that the question gives is no answer to « qui »', () => {
    const article = articleOf('Plus tard, Zoé Petit est venue. Plus tard, Zoé Petit a vu Léo Grand.');
    const [found] = ask(article, 'Qui a rencontré Zoé Petit ?').found;
    expect(found?.answers.map((sentence) => sliceOf(article.text, sentence))).toEqual([
      'Plus tard, Zoé Petit a vu Léo Grand.',
    ]);
  });

  test('they lie in their passage, in reading order, and others follow the best', () => {
    for (const [article, typed] of [
      [G7, 'Que fait la Russie contre les gangs et les rançons ?'],
      [PORT, 'Que fait le port ?'],
    ] as const) {
      const { found } = ask(article, typed);
      expect(found.length).toBeGreaterThan(0);
      expect(found.length).toBeLessThanOrEqual(3);
      for (const { passage, answers } of found) {
        expect(answers.length).toBeGreaterThan(0);
        expectInOrder(passage, answers);
      }
    }
  });
});

describe('search', () => {
  test.each<[article: keyof typeof ARTICLES, typed: string, passages: number[]]>([
    ['PORT', 'digue', [1, 3]],
    ['PORT', 'digue -tempête', [3]],
    ['PORT', '"nouvelle digue"', [3]],
    ['PORT', 'nouvelle digue', [1, 3]],
    ['PORT', 'hippocampe', [4]],
    ['PORT', 'sardinne', [5]],
    ['PORT', 'herb*', [4]],
    ['PORT', 'etoile du nord', [5]],
    ['PORT', 'ANP', [2]],
    ['PORT', 'acheteur', []],
    ['PORT', 'volcan', []],
    ['PORT', '-digue', []],
    ['HEAT', 'coeur', [2]],
    ['HEAT', '61000', [1]],
    ['HEAT', 'OMS', [1]],
    ['HEAT', 'hopitaux', [5]],
    ['G7', 'cyber guerre', [4]],
    ['G7', 'cyber-guerre', [4]],
    ['G7', 'extrad* "base réciproque"', [1]],
    // Closing questions put to readers are not the article's own words.
    ['G7', '"franc jeu"', []],
  ])('%s: %s', (name, typed, passages) => {
    const found = numbers(look(ARTICLES[name] ?? G7, typed));
    expect([...found].sort((a, b) => a - b)).toEqual(passages);
  });

  test.each<[article: keyof typeof ARTICLES, typed: string, marks: string[]]>([
    ['PORT', 'la digue détruite', ['détruit', 'digue']],
    ['PORT', '"des pêcheurs"', ['pêcheurs']],
    ['PORT', 'herb* zost*', ['herbiers', 'zostères']],
    ['PORT', 'étoile nord', ['Étoile', 'Nord']],
    ['PORT', 'étoile-du-nord', ['Étoile-du-Nord']],
    ['PORT', 'ANP', ['Agence nationale des ports']],
    ['PORT', 'vend', ['vendues']],
    ['PORT', '4,2', ['4,2']],
    ['G7', 'cyber guerre', ['cyberguerre']],
    ['G7', 'L’Estonie ou les infrastructures', ['infrastructures']],
  ])('%s: what « %s » marks', (name, typed, marks) => {
    const article = ARTICLES[name] ?? G7;
    expect(marked(article, look(article, typed).found[0])).toEqual(marks);
  });

  test('function words are marked when there is nothing else', () => {
    expect(marked(PORT, look(PORT, 'nous').found[0])).toContain('Nous');
  });
});

describe('explain', () => {
  test.each<[article: keyof typeof ARTICLES, typed: string]>([
    ['G7', 'Qui dirige le NCSC ?'],
    ['G7', 'traité de cyberguerre'],
    ['PORT', 'Combien ont coûté les travaux ?'],
    ['PORT', 'sardinne herb*'],
    ['HEAT', 'Quand l’OMS a-t-elle publié son rapport ?'],
  ])('%s, %s: contributions add up to the score, and are the same again', (name, typed) => {
    const article = ARTICLES[name] ?? G7;
    for (const asked of [parseQuery(typed), readQuestion(typed)]) {
      const ranks = article.passages.map(({ number }) => {
        const explanation = searchOf(article).explain(asked, typed, number);
        const sum = explanation.contributions.reduce((all, { points }) => all + points, 0);
        expect(sum).toBe(explanation.score);
        for (const { points, typed: word } of explanation.contributions) {
          expect(Number.isInteger(points) && points > 0).toBe(true);
          if (word !== undefined) expect(typed).toContain(word);
        }
        const again = new ArticleSearch(article).explain(asked, typed, number);
        expect(JSON.stringify(again)).toBe(JSON.stringify(explanation));
        return explanation.rank;
      });
      expect(ranks).toContain(1);
    }
  });

  test('more points, better rank', () => {
    const asked = parseQuery('digue de Kerlaouen');
    const explained = PORT.passages
      .map(({ number }) => searchOf(PORT).explain(asked, 'digue de Kerlaouen', number))
      .filter(({ rank }) => rank > 0)
      .sort((a, b) => a.rank - b.rank);
    expect(explained.length).toBeGreaterThan(1);
    for (const [at, { score }] of explained.entries()) {
      expect(score).toBeGreaterThanOrEqual(explained[at + 1]?.score ?? 0);
    }
  });

  test('it names the word as typed, how it was read, and what was compared', () => {
    const { contributions } = searchOf(PORT).explain(parseQuery('sardinne'), 'sardinne', 5);
    expect(contributions[0]).toMatchObject({ feature: 'stem', typed: 'sardinne', readAs: 'typo' });
    expect(searchOf(PORT).explain(parseQuery('ANP'), 'ANP', 2).contributions[0]).toMatchObject({
      feature: 'stem',
      typed: 'ANP',
      readAs: 'spelled out',
    });
  });

  test('a passage that is not there, or has nothing', () => {
    const nothing = { score: 0, rank: 0, contributions: [] };
    expect(searchOf(PORT).explain(parseQuery('digue'), 'digue', 99)).toEqual(nothing);
    expect(searchOf(PORT).explain(parseQuery('volcan'), 'volcan', 1)).toEqual(nothing);
  });
});

describe('answering words', () => {
  test.each<[article: keyof typeof ARTICLES, typed: string, answering: string[]]>([
    ['PORT', 'Quand le port a-t-il rouvert ?', ['mardi']],
    ['PORT', 'Combien ont coûté les travaux ?', ['4,2 millions']],
    ['G7', 'Quand le G7 s’est-il réuni ?', ['11 au 13 juin 2021']],
    ['HEAT', 'Combien d’arbres ont été plantés à Lyon ?', ['300']],
    // « le Groupe des Sept » is a name.
    ['G7', 'Combien de dirigeants se sont réunis ?', []],
    ['PORT', 'Que craignent les écologistes ?', []],
  ])('%s, %s', (name, typed, answering) => {
    const article = ARTICLES[name] ?? G7;
    const [first] = ask(article, typed).found;
    expect(first?.answering?.map((span) => sliceOf(article.text, span)) ?? []).toEqual(answering);
  });
});

describe('known words', () => {
  test.each<[article: keyof typeof ARTICLES, typed: string, known: KnownWord]>([
    ['PORT', 'digue', { typed: 'digue', recognition: 'exact', readAs: [], nearest: [] }],
    ['PORT', 'l’etoile', { typed: 'etoile', recognition: 'exact', readAs: [], nearest: [] }],
    ['PORT', 'Hippocampe', { typed: 'Hippocampe', recognition: 'stem', readAs: [], nearest: [] }],
    ['PORT', 'sardinne', { typed: 'sardinne', recognition: 'typo', readAs: ['sardines'], nearest: [] }],
    ['PORT', 'abgral', { typed: 'abgral', recognition: 'typo', readAs: ['Abgrall'], nearest: [] }],
    [
      'PORT',
      'ANP',
      { typed: 'ANP', recognition: 'spelled out', readAs: ['Agence nationale des ports'], nearest: [] },
    ],
    ['PORT', 'préside', { typed: 'préside', recognition: 'relative', readAs: ['présidente'], nearest: [] }],
    ['PORT', 'chalutier', { typed: 'chalutier', recognition: 'title', readAs: [], nearest: [] }],
    ['PORT', 'volcan', { typed: 'volcan', recognition: 'absent', readAs: [], nearest: [] }],
    [
      'PORT',
      'travers',
      { typed: 'travers', recognition: 'absent', readAs: [], nearest: ['travaux', 'travaillé'] },
    ],
    ['G7', 'cyber guerre', { typed: 'cyber guerre', recognition: 'exact', readAs: [], nearest: [] }],
    ['G7', 'sévir', { typed: 'sévir', recognition: 'title', readAs: [], nearest: [] }],
    ['G7', 'poitine', { typed: 'poitine', recognition: 'typo', readAs: ['Poutine'], nearest: [] }],
  ])('%s: « %s »', (name, typed, known) => {
    expect(look(ARTICLES[name] ?? G7, typed).words).toEqual([known]);
    expect(ask(ARTICLES[name] ?? G7, typed).words).toEqual([known]);
  });

  test('each word once, in the order typed, without function words', () => {
    const { words } = ask(PORT, 'La digue du port, la digue de Brest et le volcan ?');
    expect(words.map(({ typed, recognition }) => [typed, recognition])).toEqual([
      ['digue', 'exact'],
      ['port', 'exact'],
      ['Brest', 'absent'],
      ['volcan', 'absent'],
    ]);
  });

  test('an acronym that the article has is not read as anything else', () => {
    expect(look(G7, 'FSB').words).toEqual([{ typed: 'FSB', recognition: 'exact', readAs: [], nearest: [] }]);
  });
});

describe('examples', () => {
  test.each(Object.keys(ARTICLES))('%s: each example finds something', (name) => {
    const article = ARTICLES[name] ?? G7;
    const examples = examplesFrom(article);
    expect(examples.at(-1)).toBe('/passage 1');
    for (const example of examples) {
      if (example.startsWith('Qui est')) expect(ask(article, example).confidence).toBe('sure');
      if (example.startsWith('/chercher ')) {
        expect(look(article, example.slice('/chercher '.length)).found.length).toBeGreaterThan(0);
      }
    }
  });
});

describe('whatever is typed', () => {
  const typings = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(
        fc.constantFrom(
          ...[
            'la digue ',
            'qui ',
            'G7 ',
            'NCSC',
            '"',
            '« ',
            ' »',
            '-',
            '* ',
            'rançon',
            'cyber ',
            'guerre',
            '? ',
            '4,2 ',
          ],
        ),
        { maxLength: 20 },
      )
      .map((pieces) => pieces.join('')),
  );

  test('nothing throws; matches lie in their passage, in order, without overlap; results are the same again', () => {
    fc.assert(
      fc.property(fc.constantFrom(G7, PORT, HEAT), typings, (article, typed) => {
        for (const result of [look(article, typed), ask(article, typed)]) {
          const seen = numbers(result);
          expect(new Set(seen).size).toBe(seen.length);
          for (const { passage, matches, answers } of result.found) {
            expect(article.passages).toContain(passage);
            expect(matches.length).toBeGreaterThan(0);
            expectInOrder(passage, matches);
            expectInOrder(passage, answers);
          }
          for (const { typed: word } of result.words) expect(typed).toContain(word);
        }
        expect(new ArticleSearch(article).answer(readQuestion(typed))).toEqual(ask(article, typed));
      }),
    );
  });

  test('whatever the article', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), typings, (text, typed) => {
        const article = articleOf(text, { title: typed });
        for (const result of [look(article, typed), ask(article, typed), ask(article, text)]) {
          for (const { passage, matches } of result.found) expectInOrder(passage, matches);
        }
        expect(examplesFrom(article).length).toBeGreaterThan(0);
      }),
    );
  });
});

test('the search of an article is made once', () => {
  expect(searchOf(PORT)).toBe(searchOf(PORT));
  expect(searchOf(PORT)).not.toBe(searchOf(HEAT));
});

function expectInOrder(stretch: Span, spans: readonly Span[]): void {
  let end = stretch.start;
  for (const span of spans) {
    expect(contains(stretch, span)).toBe(true);
    expect(span.start).toBeGreaterThanOrEqual(end);
    expect(span.end).toBeGreaterThan(span.start);
    end = span.end;
  }
}
