import { describe, expect, test } from '@jest/globals';
import { run } from '../../commands/command.js';
import { pourquoi } from '../../commands/pourquoi.js';
import type { AnswerOf } from '../../src/reply/answer.js';
import { compose } from '../../src/reply/compose.js';
import { catalogueOf, LANGUAGES } from '../../src/reply/words/catalogue.js';
import { french } from '../../src/reply/words/french.js';
import { contextOf, firstArticle } from '../support.js';
import { plain } from './lines.js';

const CONTEXT = contextOf(firstArticle());

async function why(values: Record<string, string | number>): Promise<AnswerOf<'why'>> {
  const answer = await run(pourquoi, values, CONTEXT);
  if (answer.kind !== 'why') throw new Error(answer.kind);
  return answer;
}

/** The points that the lines of a list give to each word. */
function pointsIn(items: readonly string[]): number {
  return items
    .map((item) => / : (?<points>[\d\s\u202f]+) points?(?: \(|$)/u.exec(item)?.groups?.['points'] ?? '')
    .reduce((sum, points) => sum + Number(points.replace(/\D/gu, '')), 0);
}

describe('why a passage was found', () => {
  test.each([
    [{ numero: 8, question: 'qui dirige le NCSC ?' }],
    [{ numero: 4, mots: 'traité extradtion' }],
    [{ numero: 3, mots: 'règles "traité" cyber* -Poutine' }],
    [{ numero: 2, question: 'Que propose la Russie sur l’extradition des criminels vers les États-Unis ?' }],
  ])('%j: the words’ points add up to the score that is shown', async (values) => {
    const answer = await why(values);
    const [opening, list] = compose(answer, french).blocks;
    if (opening?.kind !== 'heading' || list?.kind !== 'list') throw new Error('no list');
    expect(pointsIn(list.items.map(plain))).toBe(answer.explanation.score);
    expect(plain(opening.text)).toContain(`avec ${answer.explanation.score.toLocaleString('fr')} points`);
  });

  test('a word that was read as another says so', async () => {
    const lines = JSON.stringify(compose(await why({ numero: 2, mots: 'extradtion' }), french));
    expect(lines).toContain('« extradtion » : ');
    expect(lines).toContain('(faute de frappe corrigée, ');
  });

  test('a passage that holds none of the words is said not to be found', async () => {
    const [opening] = compose(await why({ numero: 1, mots: 'tulipe' }), french).blocks;
    expect(opening).toEqual({
      kind: 'heading',
      text: '§ 1 n’a aucun mot de « tulipe » : il n’est pas parmi les passages trouvés.',
    });
  });

  test('the same search gives the same text, however often it is asked', async () => {
    for (const language of LANGUAGES) {
      const texts = new Set<string>();
      for (let time = 0; time < 20; time += 1) {
        const answer = await why({ numero: 8, question: 'qui dirige le NCSC ?' });
        texts.add(JSON.stringify(compose(answer, catalogueOf(language))));
      }
      expect(texts.size).toBe(1);
    }
  });

  test.each([
    [{ numero: 4 }, 'nothingToExplain'],
    [{ numero: 99, mots: 'traité' }, 'noSuchPassage'],
  ])('%j is a problem', async (values, code) => {
    expect(await run(pourquoi, values, CONTEXT)).toMatchObject({ kind: 'problem', code });
  });
});
