import type { Article, Sentence } from '../article/article.js';
import { firstEndingAfter, overlaps, type Span, sliceOf, spansWithin } from '../article/span.js';
import { analyse, type Word } from '../french/analyse.js';
import { type KnownWord, searchOf } from '../search/articleSearch.js';
import { type Confidence, confidenceOf } from '../search/confidence.js';
import { contentOf } from '../search/query.js';
import { readQuestion } from '../search/question.js';
import { matchesIn, type Sought } from '../search/sought.js';
import { Weighing } from '../search/weighing.js';
import { quotationsOf } from './findSpeakers.js';
import type { Quotation, Speaker, Speech } from './quotation.js';

/** Words that stand in a stretch of the article. */
export interface Found {
  /** The words that match, in order, without overlap. */
  readonly matches: readonly Span[];
  /** Whether everything that was typed stands there, word after word. */
  readonly isPhrase: boolean;
}

export interface FoundQuotation extends Found {
  readonly quotation: Quotation;
}

/** A sentence of the article that says something in its own voice. */
export interface FoundNarration extends Found {
  readonly sentence: Sentence;
  readonly confidence: Confidence;
}

export interface QuotationSearch {
  /** How far the best quotation accounts for what was typed. */
  readonly confidence: Confidence;
  /** Best first: the words as typed, then those that hold most of them, exact words before stems. */
  readonly found: readonly FoundQuotation[];
  /** The best sentence of the article's own voice, when one is about it. */
  readonly narration: FoundNarration | undefined;
  /** Whether that sentence accounts for what was typed better than any quotation does. */
  readonly isNarrationBetter: boolean;
  readonly words: readonly KnownWord[];
}

/** « Qui a parlé de l'extradition ? »: what leads up to the words is not what was said. */
const ARTICLES = new Set('le la les l un une des de du d'.split(' '));
/** A further quotation must account for this share of what the best one does. */
const ALSO_COVERED = 0.65;
/** Of quotations that only come near, the best few will do. */
const MOST_NEAR = 3;
const HELD_BY_CHANCE = 0.5;
const RANK: Readonly<Record<Confidence, number>> = { absent: 0, unsure: 1, sure: 2 };

/**
 * The quotations that hold some words, or most of them, in their own text or else in the sentence around it.
 *
 * @param typed words, or a sentence such as « que la Russie est prête à extrader »
 * @param speakers when given, only what they say, or may say
 */
export function findQuotations(
  article: Article,
  speech: Speech,
  typed: string,
  speakers?: readonly Speaker[],
): QuotationSearch {
  const search = searchOf(article);
  const { words, content } = readQuestion(typed);
  const phrase = words.slice(
    Math.max(
      0,
      words.findIndex((word) => !ARTICLES.has(word.exact)),
    ),
  );
  const sought = search.seek(content.length > 0 ? content : contentOf(words), typed);
  const known = search.known(sought);
  const wanted = speakers ? new Set(quotationsOf(speech, speakers)) : undefined;
  const hulls = speech.quotations.map((quotation) => sentencesAround(article, quotation));
  const weighing = new Weighing(sought, hulls);
  const scored = speech.quotations
    .map((quotation, order) => ({
      quotation,
      coverage: weighing.coverageIn(quotation, order),
      held: weighing.heldIn(order),
    }))
    .filter(({ quotation, held }) => held > 0 && (wanted?.has(quotation) ?? true))
    .map((one) => ({
      ...one,
      confidence: confidenceIn(one, sought),
      ...foundIn(article.text, one.quotation, phrase, sought),
    }))
    .filter(({ confidence, isPhrase }) => isPhrase || confidence !== 'absent')
    .sort(
      (a, b) =>
        Number(b.isPhrase) - Number(a.isPhrase) ||
        b.coverage - a.coverage ||
        b.exact - a.exact ||
        a.quotation.start - b.quotation.start,
    );
  const best = scored[0];
  // Whoever types a sentence and finds it has no use for those that resemble it.
  const isWholeFound = best?.isPhrase && phrase.length > 1;
  const found = scored
    .filter(({ isPhrase, coverage }) =>
      isWholeFound ? isPhrase : isPhrase || coverage >= (best?.coverage ?? 0) * ALSO_COVERED,
    )
    .map(({ quotation, matches, isPhrase }) => ({ quotation, matches, isPhrase }));
  const confidence = best?.isPhrase ? 'sure' : (best?.confidence ?? 'absent');
  const narration = nearestNarration(article, speech, phrase, sought);
  return {
    confidence,
    found: confidence === 'sure' ? found : found.slice(0, MOST_NEAR),
    narration,
    isNarrationBetter:
      narration !== undefined &&
      !best?.isPhrase &&
      (narration.isPhrase || RANK[narration.confidence] > RANK[confidence]),
    words: known,
  };
}

/** Half of the words are enough to answer a question with, but not to say that someone speaks of them. */
function confidenceIn(
  { coverage, held }: { readonly coverage: number; readonly held: number },
  sought: readonly Sought[],
): Confidence {
  const confidence = confidenceOf(coverage, held, sought);
  return confidence === 'sure' && held <= HELD_BY_CHANCE ? 'unsure' : confidence;
}

/** Where a stretch holds the words that are sought, how many of them just as typed, and whether it holds them all in a row. */
function foundIn(
  text: string,
  stretch: Span,
  typed: readonly Word[],
  sought: readonly Sought[],
): Found & { exact: number } {
  const own = analyse(sliceOf(text, stretch));
  const exacts = new Set(own.map((word) => word.exact));
  return {
    matches: tidy(sought.flatMap((one) => matchesIn(one, stretch))),
    isPhrase: line(own).includes(line(typed)),
    exact: sought.filter(({ word }) => exacts.has(word.exact)).length,
  };
}

/** The sentence that says most of what is sought outside every quotation. */
function nearestNarration(
  article: Article,
  speech: Speech,
  typed: readonly Word[],
  sought: readonly Sought[],
): FoundNarration | undefined {
  const quoted = quotedUnits(speech);
  const narrated = sought.map((one) => ({
    ...one,
    places: one.places.filter((place) => !quoted(place)),
  }));
  const weighing = new Weighing(narrated, article.sentences);
  let best: FoundNarration | undefined;
  let most = 0;
  for (const [order, sentence] of article.sentences.entries()) {
    const held = weighing.heldIn(order);
    if (held === 0) continue;
    const coverage = weighing.coverageOf(order);
    const own = analyse(sliceOf(article.text, sentence)).filter(
      ({ start, end }) => !quoted({ start: sentence.start + start, end: sentence.start + end }),
    );
    const isPhrase = line(own).includes(line(typed));
    if (isPhrase === (best?.isPhrase ?? false) ? coverage <= most : !isPhrase) continue;
    most = coverage;
    const confidence = isPhrase ? 'sure' : confidenceIn({ coverage, held }, sought);
    best = {
      sentence,
      matches: tidy(narrated.flatMap((one) => matchesIn(one, sentence))),
      isPhrase,
      confidence,
    };
  }
  return best?.confidence === 'absent' ? undefined : best;
}

/** Whether a stretch touches a quotation. */
function quotedUnits({ quotations }: Speech): (stretch: Span) => boolean {
  return (stretch) => {
    const next = quotations[firstEndingAfter(quotations, stretch.start)];
    return next !== undefined && overlaps(next, stretch);
  };
}

/** From the first to the last sentence that a stretch touches; the stretch itself where there is no sentence. */
export function sentencesAround({ sentences }: Article, stretch: Span): Span {
  let { start, end } = stretch;
  for (let index = firstEndingAfter(sentences, stretch.start); index < sentences.length; index += 1) {
    const sentence = sentences[index];
    if (!sentence || sentence.start >= stretch.end) break;
    start = Math.min(start, sentence.start);
    end = Math.max(end, sentence.end);
  }
  return { start, end };
}

/** The sentences that a stretch touches, each only as far as the stretch goes. */
export function sentencesTouching(article: Article, stretch: Span): Span[] {
  return spansWithin(article.sentences, sentencesAround(article, stretch)).map(({ start, end }) => ({
    start: Math.max(start, stretch.start),
    end: Math.min(end, stretch.end),
  }));
}

/** Words as one string in which whole words can be looked for, compounds cut into their parts. */
function line(words: readonly Word[]): string {
  const simple = words.flatMap((word) => (word.parts.length > 0 ? word.parts : [word]));
  return `\n${simple.map((word) => word.exact).join('\n')}\n`;
}

/** Spans in order, without overlap: the earlier and longer one stays. */
function tidy(spans: readonly Span[]): Span[] {
  const tidied: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (start >= (tidied.at(-1)?.end ?? 0)) tidied.push({ start, end });
  }
  return tidied;
}
