import type { Article } from '../article/article.js';
import { contains, type Span, sliceOf } from '../article/span.js';
import { sentencesAround } from '../quotations/find.js';
import type { Quotation, Speech } from '../quotations/quotation.js';
import type { Concern } from '../quotations/verification/concerns.js';
import type { WordDifference } from '../quotations/verification/differences.js';
import type { LibraryVerification, Place } from '../quotations/verification/verify.js';
import type { AnswerOf, Change, Claimed, ClaimedPlace, Difference } from './answer.js';
import { attributed, named, voicesOf } from './attribute.js';
import { citeStretch, snippet } from './cite.js';
import { COMFORT } from './limits.js';

/**
 * What comparing a claim has found, made fit to be shown.
 *
 * @param scale how much of the usual length of excerpts may be shown
 */
export function citeVerdict(
  article: Article,
  speech: Speech,
  { verification, elsewhere }: LibraryVerification,
  articleNamed: string | undefined,
  scale: number,
): AnswerOf<'verdict'> {
  const { claim, places, words, concerns, omitted, nearest, speaker } = verification;
  const { verdict, characters, isOmissionMarked, isReordered, isAcrossSpeakers, compared } = verification;
  const brief = lengthAt(scale);
  return {
    kind: 'verdict',
    articleNamed,
    title: article.title,
    verdict,
    claim: claim.words,
    places: places.slice(0, COMFORT.places).map((place) => citePlace(article, speech, place, scale)),
    placesInAll: places.length,
    characters,
    differences: differencesOf(article, claim.words, words, brief),
    changes: concerns.map((concern) => changeOf(article, claim.words, concern, brief)),
    omitted: omitted.map((span) => snippet(article, span, brief)),
    isOmissionMarked,
    isReordered,
    isAcrossSpeakers,
    compared,
    nearest: nearest && citeNearest(article, speech, nearest, scale),
    speaker: speaker && {
      ...speaker,
      saidBy: speaker.saidBy.map((one) => named(article, one, scale)),
    },
    elsewhere: elsewhere.map(({ article: { id, title }, verification: other }) => ({
      id,
      title,
      verdict: other.verdict,
    })),
  };
}

function lengthAt(scale: number): number {
  return scale < 0.5 ? COMFORT.beginning : COMFORT.name;
}

function citePlace(article: Article, speech: Speech, place: Place, scale: number): ClaimedPlace {
  const span = { start: place.start, end: place.end };
  const cited = citeStretch(
    article,
    sentencesAround(article, span),
    [span],
    Math.floor(COMFORT.shortExcerpt * scale),
  );
  return {
    words: snippet(article, span, lengthAt(scale)),
    cited: { ...cited, matches: [], voices: voicesOf(article, speech, cited, [], [span]) },
    attributions: distinct(place.quotations).map((quotation) => attributed(article, quotation, scale)),
    voice: place.voice,
    isReported: place.quotations.some((quotation) => isReported(quotation, span)),
    isExact: place.isExact,
  };
}

/** Whether a stretch lies in words that the article reports, outside what it puts between marks in them. */
function isReported({ kind, fragments }: Quotation, stretch: Span): boolean {
  return kind === 'indirect' && !fragments.some((fragment) => contains(fragment, stretch));
}

function citeNearest(article: Article, speech: Speech, sentence: Span, scale: number): ClaimedPlace['cited'] {
  const cited = citeStretch(article, sentence, [], Math.floor(COMFORT.shortExcerpt * scale));
  return { ...cited, voices: voicesOf(article, speech, cited, [], []) };
}

/** One quotation a speaker and class, as their attributions are said once. */
function distinct(quotations: readonly Quotation[]): Quotation[] {
  const seen = new Set<string>();
  return quotations.filter(({ attribution: { speaker, class: kind }, start }) => {
    const key = speaker ? `${kind} ${speaker.span.start}` : `${start}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Every word-by-word difference, what was put for what in one; what stays the same is left out. */
function differencesOf(
  article: Article,
  claim: string,
  words: readonly WordDifference[],
  budget: number,
): Difference[] {
  const differences: Difference[] = [];
  let after: Span | undefined;
  for (const [index, word] of words.entries()) {
    if (word.kind === 'kept') {
      after = word.article;
      continue;
    }
    const before = after && lastWords(article.text, after);
    const place = before && snippet(article, before, budget);
    const next = words[index + 1];
    if (word.kind === 'added') {
      // « Removed » comes first where both are there: it has said both.
      if (words[index - 1]?.kind !== 'removed')
        differences.push({
          kind: 'added',
          claim: claimed(claim, word.claim),
          article: undefined,
          after: place,
        });
      continue;
    }
    const isReplaced = word.kind === 'removed' && next?.kind === 'added';
    differences.push({
      kind: isReplaced ? 'replaced' : word.kind,
      claim: isReplaced ? claimed(claim, next.claim) : undefined,
      article: word.kind === 'leap' ? undefined : snippet(article, word.article, budget),
      after: place,
    });
  }
  return differences;
}

const WORDS_BEFORE = 3;

/** The last few words of a stretch, by which a difference can be found. */
function lastWords(text: string, span: Span): Span {
  const starts = [...sliceOf(text, span).matchAll(/(?<!\S)\S*[\p{L}\p{N}]/gu)];
  const start = starts.at(-WORDS_BEFORE)?.index ?? 0;
  return { start: span.start + start, end: span.end };
}

function changeOf(article: Article, claim: string, concern: Concern, budget: number): Change {
  return {
    kind: concern.kind,
    claim: concern.claim.map((span) => claimed(claim, span)),
    article: concern.article.map((span) => snippet(article, span, budget)),
  };
}

function claimed(claim: string, { start, end }: Span): Claimed {
  return { start, end, text: claim.slice(start, end) };
}
