import { readFileSync } from 'node:fs';
import { type Article, makeArticle } from '../../src/article/article.js';
import { sentencesOf } from '../../src/article/sentences.js';
import { openIndex } from '../../src/search/indexFile.js';
import { queryOf } from '../../src/search/query.js';
import { readQuestion } from '../../src/search/question.js';
import type { Weights } from '../../src/search/weights.js';

/** What parts the passages of an article. */
const BETWEEN = '\n\n';

/** One line of a passages file. */
export interface CollectionPassage {
  readonly id: string;
  readonly article: string;
  readonly title?: string;
  readonly text: string;
}

/** One line of a queries file; `relevant` is there when it can be scored. */
export interface CollectionQuery {
  readonly id: string;
  readonly text: string;
  readonly article?: string;
  readonly relevant?: readonly string[];
}

/** An article made of passages, and their ids in the order of `article.passages`. */
export interface CollectedArticle {
  readonly article: Article;
  readonly ids: readonly string[];
}

/** Ranks the passages of a collection for a query: ids, best first. */
export type Ranker = (query: CollectionQuery) => string[];

/**
 * Reads a file of JSON lines, blank lines apart.
 *
 * @throws Error naming the file and the line that is not JSON or lacks one of `fields`
 */
export function readLines<T>(file: string, fields: readonly (keyof T & string)[]): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index): T[] => {
      if (line.trim() === '') return [];
      const value = parseLine(line, `${file}:${index + 1}`);
      const missing = fields.find((field) => typeof value[field] !== 'string');
      if (missing !== undefined) throw new Error(`${file}:${index + 1}: expected a string "${missing}"`);
      return [value as T];
    });
}

function parseLine(line: string, place: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null) return { ...value };
  } catch {
    // Reported below, with its place.
  }
  throw new Error(`${place}: expected a JSON object, found ${line.slice(0, 40)}`);
}

/**
 * The product's ranking over the whole collection.
 *
 * @param cache a folder in which a large index is kept
 */
export function collectionRanker(
  passages: readonly CollectionPassage[],
  weights?: Weights,
  cache?: string,
): Ranker {
  return rankerOf(passages, weights, cache);
}

/**
 * The product's ranking inside the article of each query, with an index of its own for each article as in
 * the product. Passages that share no word with the query follow in reading order, so that every passage
 * has a rank.
 */
export function withinArticleRanker(passages: readonly CollectionPassage[], weights?: Weights): Ranker {
  const articles = groupByArticle(passages);
  const rankers = new Map<string, Ranker>();
  return (query) => {
    const article = query.article ?? '';
    const own = articles.get(article) ?? [];
    const ranker = rankers.get(article) ?? rankerOf(own, weights);
    rankers.set(article, ranker);
    const ranked = ranker(query);
    const seen = new Set(ranked);
    return [...ranked, ...own.map((passage) => passage.id).filter((id) => !seen.has(id))];
  };
}

/** The passages of each article, in reading order. */
export function groupByArticle(passages: readonly CollectionPassage[]): Map<string, CollectionPassage[]> {
  const articles = new Map<string, CollectionPassage[]>();
  for (const passage of passages) {
    const own = articles.get(passage.article);
    if (own) own.push(passage);
    else articles.set(passage.article, [passage]);
  }
  return articles;
}

/** Passages as the article that they come from: each stays what it is, cut into sentences as any text. */
export function articleOf(passages: readonly CollectionPassage[]): CollectedArticle {
  let text = '';
  const spans = passages.map((passage, index) => {
    const start = text.length + (index > 0 ? BETWEEN.length : 0);
    text += (index > 0 ? BETWEEN : '') + passage.text;
    return { number: index + 1, start, end: text.length };
  });
  const [first] = passages;
  const article = makeArticle(
    first?.article ?? '',
    {
      title: first?.title ?? '',
      outlet: undefined,
      authors: [],
      url: undefined,
      published: undefined,
      damage: [],
    },
    text,
  );
  return {
    article: { ...article, passages: spans, sentences: spans.flatMap((span) => sentencesOf(text, span)) },
    ids: passages.map(({ id }) => id),
  };
}

function rankerOf(passages: readonly CollectionPassage[], weights?: Weights, cache?: string): Ranker {
  const index = openIndex(passages, cache, weights);
  return (query) =>
    index.rank(queryOf(readQuestion(query.text).words)).map((hit) => passages[hit.order]?.id ?? '');
}
