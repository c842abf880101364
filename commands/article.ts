import type { Article } from '../src/article/article.js';
import { talliesOf } from '../src/quotations/findSpeakers.js';
import { speechOf } from '../src/quotations/speech.js';
import type { Answer, AnswerOf } from '../src/reply/answer.js';
import { counted } from '../src/reply/attribute.js';
import { citeSpan, keyOf, kindOf } from '../src/reply/cite.js';
import { fitToMessage } from '../src/reply/fit.js';
import { COMFORT } from '../src/reply/limits.js';
import {
  ARTICLE_OPTION,
  articleAsked,
  articleNamed,
  type Command,
  type CommandGroup,
  PAGE_OPTION,
  pageFrom,
} from './command.js';

const MOST_QUESTIONS = 8;
const ARTICLES_A_PAGE = 8;
const MOST_REFUSED = 5;

const infos = {
  name: { fr: 'infos', en: 'info' },
  description: {
    fr: 'Source, date, passages, voix, questions de fin, texte abîmé',
    en: 'Source, date, passages, voices, closing questions, damaged text',
  },
  options: [ARTICLE_OPTION],
  execute: (values, context) => factsOf(articleAsked(values, context), articleNamed(values)),
} as const satisfies Command;

/** What is known of an article without reading it. */
export function factsOf(article: Article, named: string | undefined): Answer {
  const { id, version, title, outlet, authors, url, text } = article;
  const tallies = talliesOf(speechOf(article));
  return fitToMessage((scale) => ({
    kind: 'article',
    articleNamed: named,
    id,
    version,
    title,
    outlet,
    authors,
    published: article.published,
    url,
    passages: article.passages.length,
    sentences: article.sentences.length,
    characters: [...text].length,
    speakers: tallies.slice(0, COMFORT.names).map((tally) => counted(article, tally)),
    speakersInAll: tallies.length,
    questions: article.discussion.slice(0, MOST_QUESTIONS).map(({ question, statement }) => ({
      question: citeSpan(article, question, COMFORT.shortExcerpt * scale),
      statement: statement && citeSpan(article, statement, COMFORT.shortExcerpt * scale),
    })),
    damage: countedDamage(article),
  }));
}

const liste = {
  name: { fr: 'liste', en: 'list' },
  description: { fr: 'Les articles que le bot connaît', en: 'The articles that the bot knows' },
  options: [PAGE_OPTION],
  execute(values, { library, article: current }) {
    const { page, shown } = pageFrom(library.articles, values, ARTICLES_A_PAGE);
    return {
      kind: 'articles',
      page,
      articles: shown.map(({ article: { id, title, outlet, published, passages } }) => ({
        id,
        title,
        outlet,
        published,
        passages: passages.length,
        current: id === current.id,
      })),
      refused: library.refused.slice(0, MOST_REFUSED).map((refused) => refused.message),
      refusedInAll: library.refused.length,
    };
  },
} as const satisfies Command;

const choisir = {
  name: { fr: 'choisir', en: 'choose' },
  description: {
    fr: 'Choisir l’article en cours du serveur ou du salon (modérateurs)',
    en: 'Choose the current article of the server or of the channel (moderators)',
  },
  options: [
    {
      ...ARTICLE_OPTION,
      description: { fr: 'L’article (voir /article liste)', en: 'The article (see /article list)' },
      required: true,
    },
    {
      name: { fr: 'salon', en: 'channel' },
      description: { fr: 'Pour ce salon seulement', en: 'For this channel only' },
      type: 'boolean',
    },
  ],
  forModerators: true,
  async execute(values, context) {
    const chosen = articleAsked(values, context);
    const isForChannel = values['salon'] === true;
    await context.choose(chosen, isForChannel);
    return { kind: 'chosen', title: chosen.title, isForChannel };
  },
} as const satisfies Command;

export const article = {
  name: { fr: 'article', en: 'article' },
  description: { fr: 'Ce que le bot sait d’un article', en: 'What the bot knows of an article' },
  commands: [infos, liste, choisir],
} as const satisfies CommandGroup;

/** Each kind of damage once, with how many places it tells of, in the order in which they come. */
function countedDamage(article: Article): AnswerOf<'article'>['damage'] {
  const counted = new Map<string, AnswerOf<'article'>['damage'][number]>();
  for (const damage of article.damage.map(kindOf)) {
    const key = keyOf(damage);
    counted.set(key, { damage, count: (counted.get(key)?.count ?? 0) + 1 });
  }
  return [...counted.values()];
}
