import type { Article, Passage } from '../article/article.js';
import { type Damage, damageWithin, type KindOfDamage } from '../article/damage.js';
import { contains, isSpace, overlaps, type Span, trimSpan } from '../article/span.js';
import { sentencesTouching } from '../quotations/find.js';
import type { FoundPassage } from '../search/articleSearch.js';
import type { Cited, Note, Snippet } from './answer.js';
import { Excerpt } from './excerpt.js';
import { COMFORT } from './limits.js';
import { referenceTo } from './reference.js';

/**
 * Makes a found passage fit to be shown: whole when it is short enough, else the sentences around what
 * matters, never cut inside a sentence unless a single one is longer than the budget, and then at a word.
 *
 * @param budget the most characters of the article that may be shown
 */
export function cite(
  article: Article,
  { passage, matches, answers, answering = [] }: FoundPassage,
  budget: number,
): Cited {
  const shown = windowOf(article, passage, answers.length > 0 ? answers : matches, budget);
  return {
    excerpt: Excerpt.of(article, shown),
    reference: referenceTo(article, passage, answers[0] && contains(shown, answers[0]) ? answers[0] : shown),
    matches: matches.filter((match) => contains(shown, match)),
    answering: answering
      .filter((words) => contains(shown, words))
      .map((words) => snippet(article, words, COMFORT.name)),
    answers: answers.filter((answer) => contains(shown, answer)).map(({ start, end }) => ({ start, end })),
    cutBefore: shown.start > passage.start,
    cutAfter: shown.end < passage.end,
    notes: notesOn(article, shown),
    voices: [],
  };
}

/** A passage cited for itself, from its first sentence. */
export function citePassage(article: Article, passage: Passage, budget: number): Cited {
  return cite(article, { passage, matches: [], answers: [] }, budget);
}

/** A closing question or its statement: outside every passage, so without a reference. */
export function citeSpan(article: Article, span: Span, budget: number): Cited {
  const shown = span.end - span.start <= budget ? span : cutAtWords(article.text, span, [], budget);
  return {
    excerpt: Excerpt.of(article, shown),
    reference: undefined,
    matches: [],
    answering: [],
    answers: [],
    cutBefore: false,
    cutAfter: shown.end < span.end,
    notes: [],
    voices: [],
  };
}

/**
 * A stretch of the article that is no passage, such as what someone says: whole when it is short enough, else
 * the sentences around what matches.
 */
export function citeStretch(
  article: Article,
  stretch: Span,
  matches: readonly Span[],
  budget: number,
): Cited {
  const shown = windowOf(article, stretch, matches, budget);
  const passage = article.passages.find((one) => overlaps(one, shown));
  return {
    excerpt: Excerpt.of(article, shown),
    reference: passage && referenceTo(article, passage, shown),
    matches: matches.filter((match) => contains(shown, match)),
    answering: [],
    answers: [],
    cutBefore: shown.start > stretch.start,
    cutAfter: shown.end < stretch.end,
    notes: damageWithin(article.damage, shown).map(kindOf),
    voices: [],
  };
}

/**
 * A few words of the article for a sentence of ours, cut between words when there are more than a line can hold.
 *
 * @param around what must be among them
 */
export function snippet(article: Article, span: Span, budget: number, around: readonly Span[] = []): Snippet {
  const isShort = span.end - span.start <= budget;
  const shown = isShort ? span : cutAtWords(article.text, span, around, budget);
  return {
    excerpt: Excerpt.of(article, shown),
    cutBefore: shown.start > span.start,
    cutAfter: shown.end < span.end,
  };
}

/** What is wrong, wherever it is. */
export function kindOf(damage: Damage): KindOfDamage {
  return damage.kind === 'declared' ? { kind: damage.kind, note: damage.note } : { kind: damage.kind };
}

/** Each thing to know of a stretch, once. */
function notesOn(article: Article, shown: Span): Note[] {
  const notes: Note[] = damageWithin(article.damage, shown).map(kindOf);
  if (article.quotationMarks.some((pair) => pair.start < shown.start && overlaps(pair, shown))) {
    notes.push({ kind: 'inside a quotation' });
  }
  return [...new Map(notes.map((note) => [keyOf(note), note])).values()];
}

/** By which what is wrong in several places can be told to be the same. */
export function keyOf(note: Note): string {
  return note.kind === 'declared' ? `${note.kind} ${note.note}` : note.kind;
}

function windowOf(article: Article, stretch: Span, matter: readonly Span[], budget: number): Span {
  if (stretch.end - stretch.start <= budget) return { start: stretch.start, end: stretch.end };
  const sentences = sentencesTouching(article, stretch);
  let first = mostTouched(sentences, matter);
  let last = first;
  const lengthOf = (from: number, to: number): number =>
    (sentences[to]?.end ?? 0) - (sentences[from]?.start ?? 0);
  if (lengthOf(first, last) > budget)
    return cutAtWords(article.text, sentences[first] ?? stretch, matter, budget);
  for (let grew = true; grew; ) {
    grew = false;
    if (last + 1 < sentences.length && lengthOf(first, last + 1) <= budget) {
      last += 1;
      grew = true;
    }
    if (first > 0 && lengthOf(first - 1, last) <= budget) {
      first -= 1;
      grew = true;
    }
  }
  return { start: sentences[first]?.start ?? stretch.start, end: sentences[last]?.end ?? stretch.end };
}

/** The sentence that most of what matters touches, the earliest of equals. */
function mostTouched(sentences: readonly Span[], matter: readonly Span[]): number {
  const touches = sentences.map((sentence) => matter.filter((span) => overlaps(span, sentence)).length);
  return Math.max(0, touches.indexOf(Math.max(...touches)));
}

/** A stretch of a sentence too long to be shown: from its start if what matters is there, cut between words. */
function cutAtWords(text: string, sentence: Span, matter: readonly Span[], budget: number): Span {
  const touching = matter.find((span) => overlaps(span, sentence) && span.end - span.start < budget);
  const late = touching !== undefined && touching.end > sentence.start + budget;
  let start = late ? touching.start - Math.floor(budget / 3) : sentence.start;
  const earliest = Math.max(sentence.start, start - budget);
  while (start > earliest && !isSpace(text.charCodeAt(start - 1))) start -= 1;
  let end = Math.min(sentence.end, start + budget);
  while (end > start && end < sentence.end && !isSpace(text.charCodeAt(end))) end -= 1;
  // A word longer than the budget is cut between characters, as nothing else is left to cut at.
  if (end === start)
    end = wholeCharacters(text, Math.min(sentence.end, start + Math.max(budget, LONGEST_CHARACTER)));
  return trimSpan(text, { start: wholeCharacters(text, start), end });
}

/** UTF-16 units of one character. */
const LONGEST_CHARACTER = 2;

function wholeCharacters(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) && /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) ? at - 1 : at;
}
