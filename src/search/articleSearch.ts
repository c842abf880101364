import { type Article, type Passage, type Sentence, sentencesIn } from '../article/article.js';
import type { Span } from '../article/span.js';
import { analyse, type Word } from '../french/analyse.js';
import { callsForEvidence, evidenceIn } from './evidence.js';
import { PassageIndex } from './passageIndex.js';
import { type Query, queryOf } from './query.js';
import type { Question } from './question.js';
import { type Context, matchesIn, readAs, relatedStems, type Sought, seek, strengthIn } from './sought.js';

/** A passage that was found, with the words that it was found by. */
export interface FoundPassage {
  readonly passage: Passage;
  /** The words that match the query, in order, without overlap. */
  readonly matches: readonly Span[];
  /** The sentences that answer, in reading order; none for a keyword search. */
  readonly answers: readonly Sentence[];
}

/** A word of a query, and how the article knows it. */
export interface KnownWord {
  readonly typed: string;
  readonly recognition: Sought['recognition'];
  /** What a misspelt, abbreviated or related word was read as, as the article writes it. */
  readonly readAs: readonly string[];
  /** For an absent word: words of the article that look like it. */
  readonly nearest: readonly string[];
}

export interface SearchResult {
  /** Best first. */
  readonly found: readonly FoundPassage[];
  /** The words that carry the subject of the query, as typed and in order. */
  readonly words: readonly KnownWord[];
}

/**
 * How far the article accounts for a question: « sure », « unsure » when words that matter are missing from
 * the article, « absent » when what it has is not about the question.
 */
export type Confidence = 'sure' | 'unsure' | 'absent';

export interface QuestionResult extends SearchResult {
  readonly confidence: Confidence;
}

/**
 * What share of the question's weight the best passage accounts for, from which on the article is taken to
 * speak of it, and to answer it. On 1,000 questions of the development half of PIAF asked of their own article
 * and of another one, the first is where false answers and false refusals are about equal (9 in 100); above
 * the second, under 1 in 100 is false.
 */
const COVERED = { atAll: 0.17, surely: 0.5 };
/** A name, acronym or number that the article lacks counts double against it. */
const WITHOUT_NAME = 0.5;
/** What a word of the question is worth where it stands near the sentence rather than in it. */
const NEARBY = { passage: 0.5, article: 0.3 };
/** What a sentence gains by holding the kind of words that the question asks for, and loses without them. */
const EVIDENCE = { held: 0.25, missing: -0.1 };
/** How far below the best of its passage a sentence may be and still be shown as answering. */
const NEARLY_AS_GOOD = 0.12;
/** What the best sentence of a passage counts for, beside the rank of the passage (1 for the first). */
const BEST_SENTENCE = 0.5;
const MOST_ANSWERS = 3;
const MOST_NEAREST = 3;

interface Stretch<T extends Span> {
  readonly span: T;
  readonly words: readonly Word[];
}

interface PassageWords extends Stretch<Passage> {
  readonly sentences: readonly Stretch<Sentence>[];
}

/** A sought word and its weight: how rare it is among the passages of the article. */
interface Weighed {
  readonly sought: Sought;
  readonly weight: number;
  readonly strengths: readonly number[];
}

/** Searches one article. */
export class ArticleSearch {
  readonly #context: Context;
  readonly #passages: readonly PassageWords[];
  readonly #index: PassageIndex;
  readonly #titleWords: readonly Word[];

  constructor(article: Article) {
    this.#titleWords = analyse(article.title);
    const words = analyse(article.text);
    this.#passages = article.passages.map((passage) => ({
      span: passage,
      words: wordsIn(words, passage),
      sentences: sentencesIn(article, passage).map((span) => ({ span, words: wordsIn(words, span) })),
    }));
    this.#index = new PassageIndex(this.#passages.map((passage) => passage.words));
    this.#context = { article, words, vocabulary: this.#index.vocabulary };
  }

  /** The passages that hold words of a keyword query, best first. */
  search(query: Query, typed: string): SearchResult {
    const subject = subjectOf(query.words);
    const sought = subject.map((word) => this.#seek(word, typed));
    const found = this.#index
      .search({ ...query, related: this.#related(sought) })
      .hits.flatMap((hit): FoundPassage[] => {
        const passage = this.#passages[hit.order];
        if (!passage) return [];
        const prefixed = query.prefixes.flatMap((prefix) => this.#index.vocabulary.withPrefix(prefix));
        const matches = [
          ...sought.flatMap((one) => matchesIn(one, passage.words, passage.span)),
          ...passage.words.filter((word) => prefixed.includes(word.exact)),
        ];
        return matches.length === 0 ? [] : [{ passage: passage.span, matches: tidy(matches), answers: [] }];
      });
    return { found, words: sought.map((one) => this.#known(one, typed)) };
  }

  /**
   * The sentences that answer a question. A sentence is worth the weight of the question's words that it
   * holds, half of those that only its passage holds, and more if it has what the question asks for (a date
   * for « quand »).
   */
  answer(question: Question): QuestionResult {
    const sought = subjectOf(question.content).map((word) => this.#seek(word, question.typed));
    const weighed = sought.map((one) => this.#weigh(one));
    const words = sought.map((one) => this.#known(one, question.typed));
    const { hits } = this.#index.search({ ...queryOf(question.words), related: this.#related(sought) });
    const top = hits[0]?.score ?? 1;
    const scored = hits
      .flatMap(({ order, score }) => {
        const passage = this.#passages[order];
        if (!passage) return [];
        const { score: sentenceScore, ...best } = this.#bestSentences(passage, order, weighed, question);
        return [{ passage, ...best, score: score / top + BEST_SENTENCE * sentenceScore }];
      })
      .filter(({ coverage }) => coverage > 0)
      .sort((a, b) => b.score - a.score || a.passage.span.start - b.passage.span.start);
    const best = scored[0];
    const nameMissing = words.some(
      (word, index) => word.recognition === 'absent' && isName(word.typed, index),
    );
    const coverage = (best?.coverage ?? 0) * (nameMissing ? WITHOUT_NAME : 1);
    const found = scored
      .filter(({ score }) => best && score >= best.score - 2 * NEARLY_AS_GOOD)
      .slice(0, MOST_ANSWERS)
      .map(({ passage, sentences }) => ({
        passage: passage.span,
        matches: tidy(sought.flatMap((one) => matchesIn(one, passage.words, passage.span))),
        answers: sentences,
      }));
    return { confidence: confidenceOf(coverage), found, words };
  }

  #seek(word: Word, typed: string): Sought {
    return seek(word, typed, this.#context);
  }

  #related(sought: readonly Sought[]): string[] {
    return sought.flatMap((one) => relatedStems(one, this.#context.words));
  }

  #known(sought: Sought, typed: string): KnownWord {
    const { word, recognition } = sought;
    const { vocabulary } = this.#index;
    return {
      typed: typed.slice(word.start, word.end),
      recognition,
      readAs: readAs(sought, this.#context),
      nearest: recognition === 'absent' ? vocabulary.nearest(word.exact, MOST_NEAREST) : [],
    };
  }

  /** Inverse document frequency among the article's passages, as BM25 has it; an absent word is the rarest. */
  #weigh(sought: Sought): Weighed {
    const strengths = this.#passages.map((passage) => strengthIn(sought, passage.words, passage.span));
    const count = strengths.filter((strength) => strength > 0).length;
    return { sought, strengths, weight: Math.log(1 + (this.#passages.length - count + 0.5) / (count + 0.5)) };
  }

  #bestSentences(
    passage: PassageWords,
    order: number,
    weighed: readonly Weighed[],
    question: Question,
  ): { score: number; coverage: number; sentences: Sentence[] } {
    const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
    if (total === 0) return { score: 0, coverage: 0, sentences: [] };
    const share = (strength: (one: Weighed) => number): number =>
      weighed.reduce((sum, one) => sum + one.weight * strength(one), 0) / total;
    const elsewhere = (one: Weighed): number =>
      one.strengths.some((strength) => strength > 0) || strengthIn(one.sought, this.#titleWords, NOWHERE) > 0
        ? NEARBY.article
        : 0;
    const inPassage = (one: Weighed): number => one.strengths[order] ?? 0;
    const scores = passage.sentences.map(({ span, words }) => ({
      span,
      score:
        share(
          (one) => strengthIn(one.sought, words, span) || inPassage(one) * NEARBY.passage || elsewhere(one),
        ) + this.#evidence(span, words, weighed, question),
    }));
    const best = Math.max(...scores.map(({ score }) => score));
    return {
      score: best,
      coverage: share(inPassage) === 0 ? 0 : share((one) => inPassage(one) || elsewhere(one)),
      sentences: scores.filter(({ score }) => score >= best - NEARLY_AS_GOOD).map(({ span }) => span),
    };
  }

  /** « Qui est Vladimir Poutine ? » is not answered by his name: only what the question lacks is evidence. */
  #evidence(
    sentence: Sentence,
    words: readonly Word[],
    weighed: readonly Weighed[],
    { kind }: Question,
  ): number {
    if (!callsForEvidence(kind)) return 0;
    const asked = weighed.flatMap(({ sought }) => matchesIn(sought, words, sentence));
    const held = evidenceIn(this.#context.article.text, sentence, kind).some(
      (span) => !asked.some((match) => match.start < span.end && span.start < match.end),
    );
    return held ? EVIDENCE.held : EVIDENCE.missing;
  }
}

function confidenceOf(coverage: number): Confidence {
  if (coverage < COVERED.atAll) return 'absent';
  return coverage < COVERED.surely ? 'unsure' : 'sure';
}

/** « Macron », « NCSC », « 2012 »; a capital that opens the question proves nothing. */
function isName(typed: string, index: number): boolean {
  return /\d|^\p{Lu}{2}/u.test(typed) || (index > 0 && /^\p{Lu}/u.test(typed));
}

const NOWHERE: Span = { start: 0, end: 0 };
const searches = new WeakMap<Article, ArticleSearch>();

/** The search of an article, made when it is first asked for. */
export function searchOf(article: Article): ArticleSearch {
  const search = searches.get(article) ?? new ArticleSearch(article);
  searches.set(article, search);
  return search;
}

/** The words that carry the subject: all but function words, or all when there is nothing else. */
function subjectOf(words: readonly Word[]): Word[] {
  const content = words.filter((word) => !word.isFunctionWord);
  const subject = content.length > 0 ? content : words;
  return subject.filter((word, index) => subject.findIndex((other) => other.exact === word.exact) === index);
}

/** The words that lie in a span, by binary search: words are in order. */
function wordsIn(words: readonly Word[], span: Span): Word[] {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? 0) < span.start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while ((words[end]?.end ?? span.end + 1) <= span.end) end += 1;
  return words.slice(low, end);
}

/** Spans in order, without overlap: the earlier and longer one stays. */
function tidy(spans: readonly Span[]): Span[] {
  const tidied: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (start >= (tidied.at(-1)?.end ?? 0)) tidied.push({ start, end });
  }
  return tidied;
}
