import type { Article } from '../article/article.js';
import { sliceOf } from '../article/span.js';
import { analyse } from '../french/analyse.js';
import { talliesOf } from '../quotations/findSpeakers.js';
import { speechOf } from '../quotations/speech.js';

/** A full name in the middle of a sentence: « Lindy Cameron », « Jean-Luc de La Tour ». */
const NAME =
  /(?<=[\p{Ll},;]\s)\p{Lu}[\p{Ll}-]+(?:-\p{Lu}\p{Ll}+)?(?:\s(?:d[eu]\s|La\s|Le\s)?\p{Lu}[\p{Ll}-]+)+/gu;
const SHORTEST_SUBJECT = 6;
/** A longer one is noise. */
const LONGEST_SUBJECT = 30;

/** A speaker's name that can be typed as it is. */
const TYPEABLE = /^\p{L}[\p{L}\p{M}\p{N} '’.-]{1,60}$/u;

/**
 * A few things to try on an article, made of its own words: what the one who speaks most says, a question about
 * the name that it gives most, the word that it repeats most, and its first passage. Every article has at least
 * the last.
 */
export function examplesFrom(article: Article): string[] {
  const [speaker] = talliesOf(speechOf(article))
    .map((tally) => tally.speaker.name)
    .filter((one) => TYPEABLE.test(one));
  const name = mostFrequent(namesIn(article));
  const subject = mostFrequent(subjectsIn(article));
  return [
    ...(speaker === undefined ? [] : [`Que dit ${speaker} ?`]),
    ...(name === undefined ? [] : [`Qui est ${name} ?`]),
    ...(subject === undefined ? [] : [`/chercher ${subject}`]),
    '/passage 1',
  ];
}

function namesIn(article: Article): string[] {
  return article.sentences.flatMap((sentence) => sliceOf(article.text, sentence).match(NAME) ?? []);
}

/** Words long enough to be a subject, none of them names. */
function subjectsIn(article: Article): string[] {
  return article.passages.flatMap((passage) => {
    const text = sliceOf(article.text, passage);
    return analyse(text)
      .filter((word) => !word.isFunctionWord && word.exact.length >= SHORTEST_SUBJECT)
      .map((word) => text.slice(word.start, word.end))
      .filter((surface) => /^\p{Ll}+$/u.test(surface) && surface.length <= LONGEST_SUBJECT);
  });
}

/** The commonest of a list, the first of equals. */
function mostFrequent(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
