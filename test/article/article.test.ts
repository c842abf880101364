import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { makeArticle, sentencesIn } from '../../src/article/article.js';
import { articleOf, DETAILS, firstArticleText, hostileText, slices } from './support.js';

describe('the first article', () => {
  const text = firstArticleText();
  const article = articleOf(text);
  const passages = slices(text, article.passages);

  test('has 9 passages, 28 sentences and 3 closing questions', () => {
    expect(article.passages.length).toBe(9);
    expect(article.sentences.length).toBe(28);
    expect(article.discussion.length).toBe(3);
  });

  test.each([
    [1, '« En particulier, nous demandons à la Russie [...]', 'sur une base réciproque.'],
    [2, '« Si nous nous mettons d’accord', 'a déclaré Vladimir Poutine.'],
    [3, 'Le président russe serait d’avis', 'n’y ont donné aucune suite. »'],
    [4, 'Un rapport dusuggère', 'en est la parfaite illustration.'],
    [5, '« Les économies les plus avancées', 'pour aller dans ce sens.'],
    [6, 'Pour certains analystes', 'en paix par les autorités locales.'],
    [7, 'Auparavant, les services', 'le Service fédéral de sécurité (FSB).'],
    [8, 'Plus tôt dans la journée', 'd’obtenir le paiement de rançons.'],
    [9, '« Nous, les dirigeants du Groupe des Sept', 'Source : Communiqué du sommet du G7'],
  ])('§ %i begins « %s » and ends « %s »', (number, start, end) => {
    const passage = passages[number - 1]?.replaceAll("'", '’') ?? '';
    expect(passage.slice(0, start.length)).toBe(start);
    expect(passage.slice(-end.length)).toBe(end);
  });

  test('has its closing questions, the first of which asks about a statement', () => {
    expect(
      article.discussion.map(({ question, statement }) => [
        text.slice(question.start, question.end),
        statement && text.slice(statement.start, statement.end),
      ]),
    ).toEqual([
      [
        'Croyez-vous en ces déclarations ?',
        "Le G7 s’engage à préserver un internet ouvert, qui soutient la liberté, et la protection de l'environnement.",
      ],
      ['Pensez-vous que la Russie pourra jouer franc jeu face aux demandes du G7 ?', undefined],
      ['Peut-on aboutir à la mise sur pied d’un traité de cyberguerre ?', undefined],
    ]);
  });

  test('has seven quotations and no stray mark', () => {
    expect(article.quotationMarks.length).toBe(7);
    expect(article.damage.filter((damage) => damage.kind === 'unmatched mark')).toEqual([]);
  });

  test('has twelve lost breaks: between its passages, before the credit and between the questions', () => {
    expect(article.damage.map((damage) => damage.kind)).toEqual(Array(12).fill('glued'));
  });
});

describe('makeArticle', () => {
  test('keeps the text as it came and what the file says of it', () => {
    const text = '\uFEFFE\u0301te\u0301.\r\n';
    const article = makeArticle('id', { ...DETAILS, title: 'Le port', authors: ['Anne Petit'] }, text);
    expect([article.text, article.title, article.authors, article.id]).toEqual([
      text,
      'Le port',
      ['Anne Petit'],
      'id',
    ]);
  });

  test('the version is the sha256 of the text', () => {
    expect(articleOf('').version).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(articleOf('é').version).not.toBe(articleOf('e\u0301').version);
  });

  test('shows declared damage and the damage that can be seen, in reading order', () => {
    const text = 'Un lien du dit tout.Le mot «  » manque. DÃ©but. Il dit « non.';
    const words = 'lien du';
    const article = makeArticle('id', { ...DETAILS, damage: [{ words, note: 'Un mot s’est perdu.' }] }, text);
    expect(article.damage.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
      ['declared', 'lien du'],
      ['glued', '.'],
      ['empty quotation', '«  »'],
      ['broken character', 'Ã©'],
      ['unmatched mark', '«'],
    ]);
  });

  test('never throws', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(articleOf(text).text).toBe(text);
      }),
      { numRuns: 3_000 },
    );
  });

  test('is deterministic', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(articleOf(text)).toEqual(articleOf(text));
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    "l'".repeat(200_000),
    'a-il-'.repeat(80_000),
    '«\n'.repeat(100_000),
    'a.Aa'.repeat(100_000),
    '“«'.repeat(100_000) + '”'.repeat(100_000),
  ])('reads long hostile text without exhausting the stack (%#)', (text) => {
    expect(articleOf(text).text.length).toBe(text.length);
  });
});

describe('reading an article', () => {
  const text = 'Le port ferme. « Il rouvrira », dit le maire.\nLes bateaux partent.';
  const article = articleOf(text);
  test('the sentences of a passage', () => {
    const [first, second] = article.passages;
    expect(first && slices(text, sentencesIn(article, first))).toEqual([
      'Le port ferme.',
      '« Il rouvrira », dit le maire.',
    ]);
    expect(second && slices(text, sentencesIn(article, second))).toEqual(['Les bateaux partent.']);
  });
});
