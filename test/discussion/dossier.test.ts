import { describe, expect, test } from '@jest/globals';
import { dossierOf, readDossier } from '../../src/discussion/dossier.js';
import { chosenFrom, settingsOf, subjectOf } from '../../src/discussion/settings.js';
import { searchOf } from '../../src/search/articleSearch.js';
import { readQuestion } from '../../src/search/question.js';
import { firstArticle } from '../support.js';
import { made } from './support.js';

const ARTICLE = firstArticle();
const dossier = (question: string) =>
  dossierOf(ARTICLE, made(settingsOf({ question, article: subjectOf(ARTICLE) })));

describe('dossierOf', () => {
  test('is what /question finds, best first', () => {
    const question = 'La Russie extradera-t-elle des cybercriminels ?';
    const { found, confidence } = searchOf(ARTICLE).answer(readQuestion(question));
    const made = dossier(question);
    expect(made.confidence).toBe(confidence);
    expect(made.passages.map(({ number }) => number)).toEqual(found.map(({ passage }) => passage.number));
    expect(made.passages.flatMap(({ answers }) => answers.length)).not.toContain(0);
  });

  test('the same for the same version, after JSON too', () => {
    const first = dossier('Faut-il un traité de cyberguerre ?');
    const again = dossierOf(
      firstArticle(),
      made(settingsOf({ question: 'Faut-il un traité de cyberguerre ?', article: subjectOf(ARTICLE) })),
    );
    expect(again).toEqual(first);
    expect(readDossier(JSON.parse(JSON.stringify(first)))).toEqual(first);
    expect(() => readDossier({ ...first, passages: [{ number: 0 }] })).toThrow();
  });

  test('a closing question that points back is searched with its statement', () => {
    const [first] = ARTICLE.discussion;
    if (!first?.statement) throw new Error('no statement');
    expect(dossierOf(ARTICLE, made(settingsOf(chosenFrom(ARTICLE, first)))).passages.length).toBeGreaterThan(
      0,
    );
    expect(dossier('Croyez-vous en ces déclarations ?').passages).not.toEqual(
      dossierOf(ARTICLE, made(settingsOf(chosenFrom(ARTICLE, first)))).passages,
    );
  });

  test('of a question that the article does not speak of, nothing', () => {
    expect(dossier('Les tulipes fleurissent-elles au printemps ?')).toMatchObject({
      confidence: 'absent',
      passages: [],
    });
  });
});
