import type { Passage } from '../src/article/article.js';
import { citePassage } from '../src/reply/cite.js';
import { fitToMessage } from '../src/reply/fit.js';
import { COMFORT } from '../src/reply/limits.js';
import { ARTICLE_OPTION, articleAsked, articleNamed, type Command, Problem } from './command.js';
import { suggestPassages } from './suggestions.js';

export const passage = {
  name: { fr: 'passage', en: 'passage' },
  description: { fr: 'Un passage et ses voisins', en: 'A passage and its neighbours' },
  options: [
    {
      name: { fr: 'numero', en: 'number' },
      description: {
        fr: 'Le numéro du passage, celui qui suit §',
        en: 'The number of the passage, the one after §',
      },
      type: 'integer',
      required: true,
      minimum: 1,
      suggest: suggestPassages,
    },
    ARTICLE_OPTION,
  ],
  execute(values, context) {
    const article = articleAsked(values, context);
    const total = article.passages.length;
    const number = Number(values['numero']);
    const wanted = article.passages[number - 1];
    if (!wanted) throw new Problem('noSuchPassage', String(values['numero']), total);
    return fitToMessage((scale) => {
      const cited = (one: Passage | undefined, budget: number) =>
        one && citePassage(article, one, Math.floor(budget * scale));
      return {
        kind: 'passage',
        articleNamed: articleNamed(values),
        title: article.title,
        total,
        passage: citePassage(article, wanted, Math.floor(COMFORT.longExcerpt * scale)),
        before: cited(article.passages[number - 2], COMFORT.shortExcerpt),
        after: cited(article.passages[number], COMFORT.shortExcerpt),
      };
    });
  },
} as const satisfies Command;
