import { citePassage } from '../src/reply/cite.js';
import { COMFORT } from '../src/reply/limits.js';
import { searchOf } from '../src/search/articleSearch.js';
import { parseQuery } from '../src/search/query.js';
import { readQuestion } from '../src/search/question.js';
import { ARTICLE_OPTION, articleAsked, articleNamed, type Command, Problem, textOf } from './command.js';
import { suggestPassages, suggestQuestions, suggestTerms } from './suggestions.js';

export const pourquoi = {
  name: { fr: 'pourquoi', en: 'why' },
  description: {
    fr: 'Pourquoi un passage a été trouvé, mot par mot',
    en: 'Why a passage was found, word by word',
  },
  options: [
    {
      name: { fr: 'numero', en: 'number' },
      description: { fr: 'Le numéro du passage', en: 'The number of the passage' },
      type: 'integer',
      required: true,
      minimum: 1,
      suggest: suggestPassages,
    },
    {
      name: { fr: 'question', en: 'question' },
      description: { fr: 'La question posée', en: 'The question that was asked' },
      type: 'string',
      severalWords: true,
      suggest: suggestQuestions,
    },
    {
      name: { fr: 'mots', en: 'words' },
      description: { fr: 'Ou les mots cherchés', en: 'Or the words that were looked for' },
      type: 'string',
      severalWords: true,
      suggest: suggestTerms,
    },
    ARTICLE_OPTION,
  ],
  execute(values, context) {
    const article = articleAsked(values, context);
    const [question, words] = [textOf(values, 'question'), textOf(values, 'mots')];
    const typed = question === '' ? words : question;
    if (typed === '') throw new Problem('nothingToExplain');
    const number = Number(values['numero']);
    const passage = article.passages.find((one) => one.number === number);
    if (!passage) throw new Problem('noSuchPassage', String(values['numero']), article.passages.length);
    const asked = question === '' ? parseQuery(words) : readQuestion(question);
    return {
      kind: 'why',
      articleNamed: articleNamed(values),
      query: typed,
      title: article.title,
      passage: citePassage(article, passage, COMFORT.sentence),
      passages: article.passages.length,
      explanation: searchOf(article).explain(asked, typed, number),
    };
  },
} as const satisfies Command;
