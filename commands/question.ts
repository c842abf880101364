import { speechOf } from '../src/quotations/speech.js';
import { citeWithVoices } from '../src/reply/attribute.js';
import { fitToMessage } from '../src/reply/fit.js';
import { COMFORT } from '../src/reply/limits.js';
import { searchOf } from '../src/search/articleSearch.js';
import { readQuestion } from '../src/search/question.js';
import { factsOf } from './article.js';
import {
  ARTICLE_OPTION,
  absence,
  articleAsked,
  articleNamed,
  type Command,
  Problem,
  textOf,
} from './command.js';
import { suggestQuestions } from './suggestions.js';

export const question = {
  name: { fr: 'question', en: 'question' },
  description: {
    fr: 'Les phrases de l’article qui répondent à une question',
    en: 'The sentences of the article that answer a question',
  },
  options: [
    {
      name: { fr: 'question', en: 'question' },
      description: { fr: 'La question, en français courant', en: 'The question, in plain French' },
      type: 'string',
      suggest: suggestQuestions,
      required: true,
    },
    ARTICLE_OPTION,
  ],
  execute(values, context) {
    const article = articleAsked(values, context);
    const typed = textOf(values, 'question');
    const asked = readQuestion(typed);
    if (asked.words.length === 0) throw new Problem('noQuestion');
    if (asked.isAboutArticle) return factsOf(article, articleNamed(values));
    const { title } = article;
    const { confidence, found, words } = searchOf(article).answer(asked);
    if (confidence === 'absent') return absence(values, article, typed, words);
    const speech = speechOf(article);
    return fitToMessage((scale) => ({
      kind: 'sentences',
      articleNamed: articleNamed(values),
      question: typed,
      asks: asked.kind,
      sure: confidence === 'sure',
      title,
      passages: found.map((passage, index) =>
        citeWithVoices(
          article,
          speech,
          passage,
          Math.floor((index === 0 ? COMFORT.longExcerpt : COMFORT.shortExcerpt) * scale),
        ),
      ),
      words,
    }));
  },
} as const satisfies Command;
