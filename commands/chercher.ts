import { speechOf } from '../src/quotations/speech.js';
import { citeWithVoices } from '../src/reply/attribute.js';
import { fitToMessage } from '../src/reply/fit.js';
import { COMFORT } from '../src/reply/limits.js';
import { searchOf } from '../src/search/articleSearch.js';
import { parseQuery } from '../src/search/query.js';
import {
  ARTICLE_OPTION,
  absence,
  articleAsked,
  articleNamed,
  type Command,
  PAGE_OPTION,
  Problem,
  pageFrom,
  textOf,
} from './command.js';
import { suggestTerms } from './suggestions.js';

export const chercher = {
  name: { fr: 'chercher', en: 'search' },
  description: { fr: 'Les passages qui contiennent des mots', en: 'The passages that hold some words' },
  options: [
    {
      name: { fr: 'mots', en: 'words' },
      description: {
        fr: 'Des mots, "une suite exacte", -sans, préfixe*',
        en: 'Words, "an exact phrase", -without, prefix*',
      },
      type: 'string',
      suggest: suggestTerms,
      required: true,
    },
    ARTICLE_OPTION,
    PAGE_OPTION,
  ],
  execute(values, context) {
    const article = articleAsked(values, context);
    const typed = textOf(values, 'mots');
    const query = parseQuery(typed);
    if (query.words.length === 0 && query.prefixes.length === 0) {
      throw new Problem(query.excluded.length > 0 ? 'onlyExclusions' : 'noWord');
    }
    const { found, words } = searchOf(article).search(query, typed);
    const { title } = article;
    if (found.length === 0) return absence(values, article, typed, words);
    const { page, shown } = pageFrom(found, values, COMFORT.passages);
    const speech = speechOf(article);
    return fitToMessage((scale) => ({
      kind: 'passages',
      articleNamed: articleNamed(values),
      query: typed,
      title,
      total: found.length,
      page,
      passages: shown.map((passage) =>
        citeWithVoices(article, speech, passage, Math.floor(COMFORT.shortExcerpt * scale)),
      ),
      words,
    }));
  },
} as const satisfies Command;
