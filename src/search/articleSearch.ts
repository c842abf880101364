import type { Article, Passage, Sentence } from '../article/article.js';
import { overlaps, type Span, sliceOf, spansWithin, trimSpan } from '../article/span.js';
import { analyse, type Word, withParts } from '../french/analyse.js';
import { Concordance } from './concordance.js';
import { type Confidence, confidenceInArticle } from './confidence.js';
import { callsForEvidence, definitionsIn, evidenceIn } from './evidence.js';
import type { Explanation } from './explanation.js';
import { FEWEST_KEPT, openIndex } from './indexFile.js';
import { type Hit, PassageIndex } from './passageIndex.js';
import { contentOf, type Query, queryOf, type Related } from './query.js';
import type { Question, QuestionKind } from './question.js';
import { type Context, matchesIn, type Sought, seek } from './sought.js';
import { Vocabulary } from './vocabulary.js';
import { Weighing } from './weighing.js';

/** A passage that was found, with the words that it was found by. */
export interface FoundPassage {
  readonly passage: Passage;
  /** The words that match the query, in order, without overlap. */
  readonly matches: readonly Span[];
  /** The sentences that answer, in reading order; none for a keyword search. */
  readonly answers: readonly Sentence[];
  /** The words of the first of them that are what is asked for, where the question tells their kind for sure. */
  readonly answering?: readonly Span[];
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

export interface QuestionResult extends SearchResult {
  readonly confidence: Confidence;
}

/** What a sentence gains by holding the kind of words that the question asks for, and loses without them. */
const EVIDENCE = { held: 0.25, missing: -0.1 };
/** How far below the best of its passage a sentence may be and still be shown as answering. */
const NEARLY_AS_GOOD = 0.12;
/** What the best sentence of a passage counts for, beside the rank of the passage (1 for the first). */
const BEST_SENTENCE = 0.5;
/** A further passage must account for this share of what the first one does. */
const ALSO_COVERED = 0.6;
/** The kinds of question whose answering words can be told by their form, where a sentence has only one such. */
const SURE_KINDS: ReadonlySet<QuestionKind> = new Set(['quand', 'combien']);
const MOST_ANSWERS = 3;
const MOST_NEAREST = 3;

/** Searches one article. */
export class ArticleSearch {
  readonly #article: Article;
  readonly #index: PassageIndex;
  readonly #context: Context;

  /** @param folder where the index of a very long article is kept; it is made each time without one */
  constructor(article: Article, folder?: string) {
    const all = analyse(article.text);
    const passages = article.passages.map((passage) => spansWithin(all, passage));
    const words = passages.flat();
    const titleVocabulary = new Vocabulary();
    titleVocabulary.add(withParts(analyse(article.title)));
    const inPassages = new Set(words);
    const outsideVocabulary = new Vocabulary();
    outsideVocabulary.add(withParts(all.filter((word) => !inPassages.has(word))));
    this.#article = article;
    this.#index =
      folder === undefined || passages.length < FEWEST_KEPT
        ? new PassageIndex(passages.map((own) => ({ words: own, article: article.id })))
        : openIndex(
            article.passages.map((passage) => ({
              text: sliceOf(article.text, passage),
              article: article.id,
            })),
            folder,
          );
    this.#context = {
      text: article.text,
      words,
      concordance: new Concordance(words),
      vocabulary: this.#index.vocabulary,
      titleVocabulary,
      outsideVocabulary,
    };
  }

  /**
   * The passages that hold words of a keyword query, best first.
   *
   * @param typed the text that the query was read from
   */
  search(query: Query, typed: string): SearchResult {
    const sought = this.seek(query.words, typed);
    const prefixed = query.prefixes
      .flatMap((prefix) => this.#context.vocabulary.withPrefix(prefix))
      .flatMap((exact) => this.#context.concordance.ofExact(exact))
      .sort((a, b) => a.start - b.start);
    const found = this.#hits(query, sought).flatMap(({ passage }): FoundPassage[] => {
      const matches = tidy([
        ...sought.flatMap((one) => matchesIn(one, passage)),
        ...spansWithin(prefixed, passage),
      ]);
      // Nothing to show but function words.
      return matches.length === 0 ? [] : [{ passage, matches, answers: [] }];
    });
    return { found, words: this.known(sought) };
  }

  /**
   * The sentences that answer a question. A sentence is worth the weight of the question's words that it
   * holds, half of those that only its passage holds, and more if it has what the question asks for (a date
   * for « quand »).
   */
  answer(question: Question): QuestionResult {
    const sought = this.seek(question.content, question.typed);
    const weighing = new Weighing(sought, this.#article.passages);
    const hits = this.#hits(queryOf(question.words), sought);
    const top = hits[0]?.score ?? 1;
    const scored = hits
      .map((hit) => ({ ...hit, coverage: weighing.coverageOf(hit.order) }))
      .filter(({ coverage }) => coverage > 0)
      .map(({ passage, order, coverage, score }) => {
        const sentences = this.#scoredSentences(passage, order, weighing, sought, question);
        const best = sentences.reduce((most, sentence) => Math.max(most, sentence.score), 0);
        const answers = sentences.filter((sentence) => sentence.score >= best - NEARLY_AS_GOOD);
        const answering = answers.find(({ evidence }) => evidence.length > 0)?.evidence ?? [];
        return {
          passage,
          coverage,
          held: weighing.heldIn(order),
          score: score / top + BEST_SENTENCE * best,
          answers: answers.map(({ sentence }) => sentence),
          answering:
            SURE_KINDS.has(question.kind) && answering.length === 1 ? answering.filter(this.#isNoName) : [],
        };
      })
      .sort((a, b) => b.score - a.score || a.passage.start - b.passage.start);
    const best = scored[0];
    const found = scored
      .slice(0, MOST_ANSWERS)
      .filter(({ score }) => best && score >= best.score - 2 * NEARLY_AS_GOOD)
      .filter(({ coverage }) => best && coverage >= best.coverage * ALSO_COVERED)
      .map(({ passage, answers, answering }) => ({
        passage,
        matches: tidy(sought.flatMap((one) => matchesIn(one, passage))),
        answers,
        answering,
      }));
    const topic = hits.reduce((most, { order }) => Math.max(most, weighing.topicIn(order)), 0);
    const confidence = confidenceInArticle(topic, best?.coverage ?? 0, best?.held ?? 0, sought);
    return { confidence, found, words: this.known(sought) };
  }

  /** « Sept » in « le Groupe des Sept » is part of a name, and answers no « combien ». */
  readonly #isNoName = (span: Span): boolean => !/^\p{Lu}\p{Ll}/u.test(sliceOf(this.#article.text, span));

  /**
   * Why a passage stands where it does among those that a query or a question finds. The same query gives the same
   * explanation, byte for byte, in any process.
   *
   * @param typed the text that the query was read from
   * @param number the number of the passage, from 1
   */
  explain(asked: Query | Question, typed: string, number: number): Explanation {
    const order = this.#article.passages.findIndex((passage) => passage.number === number);
    const query = 'kind' in asked ? queryOf(asked.words) : asked;
    const sought = this.seek('kind' in asked ? asked.content : asked.words, typed);
    if (order < 0) return { score: 0, rank: 0, contributions: [] };
    return this.#index.explain({ ...query, related: relatedTo(sought) }, typed, order);
  }

  /**
   * Each content word once, with everything that stands for it in the article.
   *
   * @param typed the text in which the words have their offsets
   */
  seek(words: readonly Word[], typed: string): Sought[] {
    const subject = this.#context.vocabulary.joined(contentOf(words));
    return distinct(subject).map((word) => seek(word, typed, this.#context));
  }

  /** What can be said of words that were sought: how the article knows them. */
  known(sought: readonly Sought[]): KnownWord[] {
    const { vocabulary, concordance, text } = this.#context;
    const asWritten = (exact: string): string[] => {
      const [first] = concordance.ofExact(exact);
      return first ? [sliceOf(text, first)] : [];
    };
    return sought.map(({ word, typed, recognition, readAs }) => ({
      typed,
      recognition,
      readAs,
      nearest:
        recognition === 'absent' ? vocabulary.nearest(word.exact, MOST_NEAREST).flatMap(asWritten) : [],
    }));
  }

  #hits(query: Query, sought: readonly Sought[]): (Hit & { passage: Passage })[] {
    return this.#index.search({ ...query, related: relatedTo(sought) }).flatMap((hit) => {
      const passage = this.#article.passages[hit.order];
      return passage ? [{ ...hit, passage }] : [];
    });
  }

  #scoredSentences(
    passage: Passage,
    order: number,
    weighing: Weighing,
    sought: readonly Sought[],
    question: Question,
  ): { sentence: Sentence; score: number; evidence: readonly Span[] }[] {
    const callsForSome = question.isDefinition || callsForEvidence(question.kind);
    return spansWithin(this.#article.sentences, passage).map((sentence) => {
      const evidence = callsForSome ? this.#evidence(sentence, sought, question) : [];
      const bonus = evidence.length > 0 ? EVIDENCE.held : EVIDENCE.missing;
      return {
        sentence,
        score: weighing.coverageIn(sentence, order) + (callsForSome ? bonus : 0),
        evidence,
      };
    });
  }

  /** « Qui est Vladimir Poutine ? » is not answered by his name: only what the question lacks is evidence. */
  #evidence(sentence: Sentence, sought: readonly Sought[], { kind, isDefinition }: Question): Span[] {
    const { text } = this.#article;
    const asked = sought.flatMap((one) => matchesIn(one, sentence));
    if (isDefinition) {
      const defined = definitionsIn(text, sentence, asked);
      if (defined.length > 0) return defined;
    }
    return evidenceIn(text, sentence, kind).flatMap((span) => {
      const match = asked.find((one) => overlaps(one, span));
      if (!match) return [span];
      // « Combien d'arbres ? »: of « 300 arbres », « 300 » is what was not known.
      return kind === 'combien' && match.start > span.start
        ? [trimSpan(text, { start: span.start, end: match.start })]
        : [];
    });
  }
}

const searches = new WeakMap<Article, ArticleSearch>();

/** The search of an article, made when it is first asked for. */
export function searchOf(article: Article): ArticleSearch {
  const search = searches.get(article) ?? new ArticleSearch(article);
  searches.set(article, search);
  return search;
}

function relatedTo(sought: readonly Sought[]): Related[] {
  return sought.flatMap(({ word, related }) => related.map((stem) => ({ stem, word })));
}

/** Makes the search of a very long article, whose index is kept in a folder, before it is first asked for. */
export function prepareSearch(article: Article, folder: string): void {
  if (article.passages.length >= FEWEST_KEPT) searches.set(article, new ArticleSearch(article, folder));
}

/** Each word once, where it comes first. */
function distinct(words: readonly Word[]): Word[] {
  const seen = new Set<string>();
  return words.filter((word) => !seen.has(word.exact) && seen.add(word.exact));
}

/** Spans in order, without overlap: the earlier and longer one stays. */
function tidy(spans: readonly Span[]): Span[] {
  const tidied: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (start >= (tidied.at(-1)?.end ?? 0)) tidied.push({ start, end });
  }
  return tidied;
}
