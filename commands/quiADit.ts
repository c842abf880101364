import type { Article } from '../src/article/article.js';
import { analyse } from '../src/french/analyse.js';
import { type FoundQuotation, findQuotations, type QuotationSearch } from '../src/quotations/find.js';
import { findSpeakers, quotationsOf, talliesOf } from '../src/quotations/findSpeakers.js';
import type { Speaker, Speech } from '../src/quotations/quotation.js';
import { speechOf } from '../src/quotations/speech.js';
import type { Answer, Sayer, SpeakerAsked } from '../src/reply/answer.js';
import { citeQuotation, named } from '../src/reply/attribute.js';
import { cite, citeStretch } from '../src/reply/cite.js';
import { fitToMessage } from '../src/reply/fit.js';
import { COMFORT } from '../src/reply/limits.js';
import { searchOf } from '../src/search/articleSearch.js';
import { plainQuery } from '../src/search/query.js';
import {
  ARTICLE_OPTION,
  articleAsked,
  articleNamed,
  type Command,
  PAGE_OPTION,
  Problem,
  pageFrom,
  SPEAKER_OPTION,
  textOf,
  type Values,
} from './command.js';
import { suggestTerms } from './suggestions.js';

export const quiADit = {
  name: { fr: 'qui-a-dit', en: 'who-said' },
  description: {
    fr: 'Qui a dit ces mots, ou parlé de ce sujet',
    en: 'Who said these words, or spoke of this subject',
  },
  options: [
    {
      name: { fr: 'propos', en: 'words' },
      description: { fr: 'Des mots, une phrase ou un sujet', en: 'Words, a sentence or a subject' },
      type: 'string',
      suggest: suggestTerms,
      required: true,
    },
    SPEAKER_OPTION,
    ARTICLE_OPTION,
    PAGE_OPTION,
  ],
  execute: (values, context) => {
    const article = articleAsked(values, context);
    return whoSaid(article, speechOf(article), values);
  },
} as const satisfies Command;

/** The quotations of an article that hold some words, and who says each. */
export function whoSaid(article: Article, speech: Speech, values: Values): Answer {
  const typed = textOf(values, 'propos');
  if (analyse(typed).length === 0) throw new Problem('noStatement');
  const speakers = speakersAsked(article, speech, values);
  if (speakers === 'unheard') return unheard(article, speech, values);
  const result = findQuotations(article, speech, typed, speakers?.found);
  const { found, confidence, isNarrationBetter, words } = result;
  if (found.length === 0 || isNarrationBetter) {
    return unsaid(article, speech, values, speakers, result);
  }
  const { page, shown } = pageFrom(found, values, COMFORT.passages);
  return fitToMessage((scale) => ({
    kind: 'said',
    articleNamed: articleNamed(values),
    query: typed,
    title: article.title,
    asked: speakers?.asked,
    fit: isWhole(found) ? 'phrase' : confidence === 'sure' ? 'sure' : 'unsure',
    total: found.length,
    page,
    sayers: sayersOf(article, found, scale),
    quotations: shown.map(({ quotation, matches }) => citeQuotation(article, quotation, matches, scale)),
    words,
  }));
}

/** The speakers that a request names; « unheard » when nobody of that name speaks. */
export function speakersAsked(
  article: Article,
  speech: Speech,
  values: Values,
): { readonly found: readonly Speaker[]; readonly asked: SpeakerAsked } | 'unheard' | undefined {
  const typed = textOf(values, 'locuteur');
  if (typed === '') return undefined;
  const found = findSpeakers(speech, typed);
  if (found.length === 0) return 'unheard';
  return { found, asked: { typed, speakers: found.map((speaker) => named(article, speaker)) } };
}

/** That nobody of a name speaks in an article. */
export function unheard(article: Article, speech: Speech, values: Values): Answer {
  const typed = textOf(values, 'locuteur');
  const { found, words } = searchOf(article).search(plainQuery(typed), typed);
  // « Emmanuel Macron » is not named where there is only an Emmanuel.
  const isNamed = words.every(({ recognition }) => recognition === 'exact' || recognition === 'spelled out');
  const [first] = isNamed ? found : [];
  return fitToMessage((scale) => ({
    kind: 'unheard',
    articleNamed: articleNamed(values),
    title: article.title,
    typed,
    named: first && cite(article, first, Math.floor(COMFORT.sentence * scale)),
    speakers: talliesOf(speech).map(({ speaker }) => named(article, speaker)),
  }));
}

function unsaid(
  article: Article,
  speech: Speech,
  values: Values,
  speakers: Exclude<ReturnType<typeof speakersAsked>, 'unheard'>,
  { narration, isNarrationBetter, words }: QuotationSearch,
): Answer {
  const query = textOf(values, 'propos');
  const others = speakers
    ? sayersOf(article, sureOnes(findQuotations(article, speech, query)), 1)
    : talliesOf(speech).map(({ speaker }) => [named(article, speaker)]);
  const compared = speakers ? quotationsOf(speech, speakers.found) : speech.quotations;
  return fitToMessage((scale) => ({
    kind: 'unsaid',
    articleNamed: articleNamed(values),
    query,
    title: article.title,
    asked: speakers?.asked,
    searchedQuotations: compared.length,
    words,
    sayers: others,
    narration:
      narration &&
      citeStretch(article, narration.sentence, narration.matches, Math.floor(COMFORT.shortExcerpt * scale)),
    narrated: isNarrationBetter && narration?.confidence === 'sure',
  }));
}

function sureOnes({ confidence, found }: QuotationSearch): readonly FoundQuotation[] {
  return confidence === 'sure' ? found : [];
}

/** Whether what was found holds everything that was typed, word after word. */
function isWhole(found: readonly FoundQuotation[]): boolean {
  return found.length > 0 && found.every(({ isPhrase }) => isPhrase);
}

/** Whoever says what was found, each once, in the order of what was found. */
function sayersOf(article: Article, found: readonly FoundQuotation[], scale: number): Sayer[] {
  const sayers = new Map<string, Sayer>();
  for (const { quotation } of found) {
    const { speaker, candidates } = quotation.attribution;
    const speakers = speaker ? [speaker] : candidates;
    const key = speakers.map(({ span }) => span.start).join(' ');
    if (!sayers.has(key))
      sayers.set(
        key,
        speakers.map((one) => named(article, one, scale)),
      );
  }
  return [...sayers.values()];
}
