import MiniSearch, { type QueryCombination } from 'minisearch';
import { type Word, withParts } from '../french/analyse.js';
import type { Query } from './query.js';
import { type Reading, Vocabulary } from './vocabulary.js';

/** A word of a query and what the index made of it. */
export interface ReadWord {
  readonly word: Word;
  readonly reading: Reading;
}

export interface Hit {
  /** Place in the indexed list. */
  readonly order: number;
  readonly score: number;
}

/** The outcome of a search: hits best first, and how each word was read. */
export interface Found {
  readonly hits: readonly Hit[];
  readonly words: readonly ReadWord[];
}

/**
 * Weights of the ranking, chosen on the development half of PIAF and on questions found in news.
 * The score is the sum of BM25 over stems, plus BM25 over exact words, each word of the query counted once.
 */
const WEIGHTS = {
  /** Articles, pronouns, question words: nearly nothing, so that they only part equals. */
  functionWord: 0.2,
  /** A word found as it was typed, beside its stem: exact above stemmed. */
  exactWord: 0.4,
  /** The parts of a compound, beside the whole. */
  part: 0.7,
  /** What a misspelt word was taken for. */
  typo: 0.7,
  /** A stem that stands for a word of the query without being its own. */
  related: 0.5,
  prefix: 1,
};

type Field = 'stem' | 'exact';
type Weights = Record<Field, Map<string, number>>;

/**
 * A MiniSearch index over French stems and exact words: the only importer of MiniSearch. Its tokenizer and
 * term processing are replaced by `analyse`, so that index and query are read alike.
 */
export class PassageIndex {
  readonly vocabulary = new Vocabulary();
  /** The words of each text, for what an inverted index cannot tell: phrases and exclusions. */
  readonly #texts: readonly (readonly Word[])[];
  readonly #index = new MiniSearch<{ id: number } & Record<Field, string>>({
    fields: ['stem', 'exact'],
    tokenize: (terms) => terms.split('\n'),
    processTerm: (term) => term || null,
  });

  /**
   * @param texts the analysed words of each text, those of its context (such as a title) included; their
   *   order in the list is their reading order
   */
  constructor(texts: readonly (readonly Word[])[]) {
    this.#texts = texts;
    for (const [id, words] of texts.entries()) {
      const terms = withParts(words);
      this.vocabulary.add(terms);
      this.#index.add({
        id,
        stem: terms.map((term) => term.stem).join('\n'),
        exact: terms.map((term) => term.exact).join('\n'),
      });
    }
  }

  /**
   * Ranks the texts for a query. Deterministic: equal scores keep the reading order.
   *
   * @param accept the only places in the list that may be returned; every place without it
   */
  search(query: Query, accept: (order: number) => boolean = () => true): Found {
    const words = distinct(query.words).map((word) => ({ word, reading: this.vocabulary.read(word) }));
    const weights = this.#weigh(words, query);
    const results = this.#index.search({
      combineWith: 'OR',
      queries: [subquery('stem', weights), subquery('exact', weights)],
    });
    const hits = results
      .map(
        (result): Hit => ({
          order: result.id as number,
          // MiniSearch multiplies the score by the number of query terms that matched, which drowns rare words.
          score: result.score / result.queryTerms.length,
        }),
      )
      .filter(({ order }) => accept(order) && this.#satisfies(order, query))
      .sort((a, b) => b.score - a.score || a.order - b.order);
    return { hits, words };
  }

  #weigh(words: readonly ReadWord[], { prefixes, related }: Query): Weights {
    const weights: Weights = { stem: new Map(), exact: new Map() };
    const raise = (field: Field, terms: readonly string[], weight: number): void => {
      for (const term of terms) weights[field].set(term, Math.max(weight, weights[field].get(term) ?? 0));
    };
    const take = (word: Word, reading: Reading, weight: number): void => {
      const factor = reading.recognition === 'typo' ? weight * WEIGHTS.typo : weight;
      const own = word.isFunctionWord ? Math.min(factor, WEIGHTS.functionWord) : factor;
      raise('stem', reading.stems, own);
      raise('exact', reading.exacts, own * WEIGHTS.exactWord);
    };
    for (const [index, { word, reading }] of words.entries()) {
      take(word, reading, 1);
      for (const part of word.parts) take(part, this.vocabulary.read(part), WEIGHTS.part);
      const next = words[index + 1];
      const joined = word.exact + (next?.word.exact ?? '');
      // « cyber guerre » typed in two words where the texts have one.
      if (next && !word.isFunctionWord && !next.word.isFunctionWord && this.vocabulary.has(joined)) {
        raise('stem', this.vocabulary.stemsOf(joined), 1);
        raise('exact', [joined], WEIGHTS.exactWord);
      }
    }
    raise('stem', related, WEIGHTS.related);
    for (const prefix of prefixes) raise('exact', this.vocabulary.withPrefix(prefix), WEIGHTS.prefix);
    return weights;
  }

  #satisfies(order: number, { phrases, excluded }: Query): boolean {
    if (phrases.length === 0 && excluded.length === 0) return true;
    const words = this.#texts[order] ?? [];
    return (
      phrases.every((phrase) => holdsPhrase(words, phrase)) &&
      !withParts(words).some((word) => excluded.some((unwanted) => unwanted.stem === word.stem))
    );
  }
}

function subquery(field: Field, weights: Weights): QueryCombination {
  return {
    queries: [[...weights[field].keys()].join('\n')],
    fields: [field],
    boostTerm: (term: string) => weights[field].get(term) ?? 0,
  };
}

/** Each word once, in order: saying a word twice does not make it count double. */
function distinct(words: readonly Word[]): Word[] {
  const seen = new Set<string>();
  return words.filter((word) => !seen.has(word.exact) && seen.add(word.exact));
}

/** Whether the words of a phrase stand side by side, whatever their accents, apostrophes and punctuation. */
function holdsPhrase(words: readonly Word[], phrase: readonly Word[]): boolean {
  return words.some((_, start) => phrase.every((word, index) => words[start + index]?.exact === word.exact));
}
