import type { Article } from '../src/article/article.js';
import { findQuotations } from '../src/quotations/find.js';
import { quotationsOf, talliesOf } from '../src/quotations/findSpeakers.js';
import type { Speech } from '../src/quotations/quotation.js';
import { speechOf } from '../src/quotations/speech.js';
import type { Answer } from '../src/reply/answer.js';
import { citeQuotation, counted } from '../src/reply/attribute.js';
import { fitToMessage } from '../src/reply/fit.js';
import { COMFORT } from '../src/reply/limits.js';
import {
  ARTICLE_OPTION,
  articleAsked,
  articleNamed,
  type Command,
  PAGE_OPTION,
  pageFrom,
  SPEAKER_OPTION,
  textOf,
  type Values,
} from './command.js';
import { speakersAsked, unheard, whoSaid } from './quiADit.js';
import { suggestTerms } from './suggestions.js';

export const paroles = {
  name: { fr: 'paroles', en: 'speech' },
  description: {
    fr: 'Tout ce que dit quelqu’un ; sans nom, qui parle et combien',
    en: 'Everything that someone says; without a name, who speaks and how often',
  },
  options: [
    { ...SPEAKER_OPTION, main: true },
    {
      name: { fr: 'sujet', en: 'subject' },
      description: { fr: 'Seulement ce qui touche à ce sujet', en: 'Only what is about this subject' },
      type: 'string',
      suggest: suggestTerms,
      severalWords: true,
    },
    ARTICLE_OPTION,
    PAGE_OPTION,
  ],
  execute: (values, context) => {
    const article = articleAsked(values, context);
    return speechAsked(article, speechOf(article), values);
  },
} as const satisfies Command;

/** What someone says, or who speaks. */
export function speechAsked(article: Article, speech: Speech, values: Values): Answer {
  const subject = textOf(values, 'sujet');
  const speakers = speakersAsked(article, speech, values);
  if (speakers === 'unheard') return unheard(article, speech, values);
  if (!speakers) {
    return subject === ''
      ? speakersOf(article, speech, values)
      : whoSaid(article, speech, { ...values, propos: subject });
  }
  const { found, asked } = speakers;
  const search = subject === '' ? undefined : findQuotations(article, speech, subject, found);
  if (search?.found.length === 0) return whoSaid(article, speech, { ...values, propos: subject });
  const spoken = search
    ? search.found.toSorted((a, b) => a.quotation.start - b.quotation.start)
    : quotationsOf(speech, found).map((quotation) => ({ quotation, matches: [], isPhrase: false }));
  const { page, shown } = pageFrom(spoken, values, COMFORT.passages);
  return fitToMessage((scale) => ({
    kind: 'speech',
    articleNamed: articleNamed(values),
    title: article.title,
    asked,
    subject: subject === '' ? undefined : subject,
    sure: search === undefined || search.confidence === 'sure',
    total: spoken.length,
    uncertain: spoken.filter(({ quotation }) => !quotation.attribution.speaker).length,
    page,
    quotations: shown.map(({ quotation, matches }) => citeQuotation(article, quotation, matches, scale)),
    words: search?.words ?? [],
  }));
}

function speakersOf(article: Article, speech: Speech, values: Values): Answer {
  const tallies = talliesOf(speech);
  const { page, shown } = pageFrom(tallies, values, COMFORT.speakers);
  return {
    kind: 'speakers',
    articleNamed: articleNamed(values),
    title: article.title,
    total: tallies.length,
    page,
    quotations: speech.quotations.length,
    unattributed: speech.quotations.filter(({ attribution }) => !attribution.speaker).length,
    speakers: shown.map((tally) => counted(article, tally)),
  };
}
