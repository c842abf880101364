import MiniSearch, { type QueryCombination } from 'minisearch';
import { type Word, withParts } from '../french/analyse.js';
import type { Query } from './query.js';
import { Vocabulary } from './vocabulary.js';

export interface Hit {
  /** Place in the indexed list. */
  readonly order: number;
  readonly score: number;
}

/**
 * Weights of the ranking, chosen on the development half of PIAF and on questions found in news, where
 * anything near them does as well (within 0.002 nDCG).
 * The score is the sum of BM25 over stems, plus BM25 over exact words, each term counted once, at its highest weight.
 */
const WEIGHTS = {
  /** Articles, pronouns, question words: nearly nothing, so that they only part equals. */
  functionWord: 0.2,
  /** A word found as it was typed, beside its stem: exact above stemmed. */
  exactWord: 0.5,
  /** The parts of a compound, beside the whole. */
  part: 0.7,
  /** What a misspelt word was taken for. */
  typo: 0.7,
  /** A stem that stands for a word of the query without being its own. */
  related: 0.5,
  prefix: 1,
};

/**
 * BM25+ as MiniSearch has it, but with a smaller allowance for length than its own (`b` 0.7): passages are cut to
 * about one length, so that a short one is hardly more to the point than a long one.
 */
const BM25 = { k: 1.2, b: 0.4, d: 0.5 };

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

  /** Ranks the texts for a query, best first. Deterministic: equal scores keep the reading order. */
  search(query: Query): Hit[] {
    const weights = this.#weigh(query);
    const results = this.#index.search(
      { combineWith: 'OR', queries: [subquery('stem', weights), subquery('exact', weights)] },
      { bm25: BM25 },
    );
    const satisfies = this.#conditionsOf(query);
    return results
      .map(
        (result): Hit => ({
          order: result.id as number,
          // MiniSearch multiplies the score by the number of query terms that matched, which drowns rare words.
          score: result.score / result.queryTerms.length,
        }),
      )
      .filter(({ order }) => satisfies(this.#texts[order] ?? []))
      .sort((a, b) => b.score - a.score || a.order - b.order);
  }

  #weigh({ words, prefixes, related }: Query): Weights {
    const weights: Weights = { stem: new Map(), exact: new Map() };
    const raise = (field: Field, terms: readonly string[], weight: number): void => {
      for (const term of terms) weights[field].set(term, Math.max(weight, weights[field].get(term) ?? 0));
    };
    const take = (word: Word, weight: number): void => {
      const { recognition, stems, exacts } = this.vocabulary.read(word);
      const factor = recognition === 'typo' ? weight * WEIGHTS.typo : weight;
      const own = word.isFunctionWord ? Math.min(factor, WEIGHTS.functionWord) : factor;
      raise('stem', stems, own);
      raise('exact', exacts, own * WEIGHTS.exactWord);
    };
    for (const word of this.vocabulary.joined(words)) {
      take(word, 1);
      for (const part of word.parts) take(part, WEIGHTS.part);
    }
    raise('stem', related, WEIGHTS.related);
    for (const prefix of prefixes) raise('exact', this.vocabulary.withPrefix(prefix), WEIGHTS.prefix);
    return weights;
  }

  /** Whether the words of a text meet what a query demands and forbids. */
  #conditionsOf({ phrases, excluded, excludedPhrases }: Query): (words: readonly Word[]) => boolean {
    if (phrases.length + excluded.length + excludedPhrases.length === 0) return () => true;
    const unwanted = new Set(
      excluded.flatMap((word) => {
        const { recognition, stems } = this.vocabulary.read(word);
        return recognition === 'typo' ? [] : stems;
      }),
    );
    return (words) =>
      phrases.every((phrase) => holdsPhrase(words, phrase)) &&
      !excludedPhrases.some((phrase) => holdsPhrase(words, phrase)) &&
      !(unwanted.size > 0 && withParts(words).some((word) => unwanted.has(word.stem)));
  }
}

function subquery(field: Field, weights: Weights): QueryCombination {
  return {
    queries: [[...weights[field].keys()].join('\n')],
    fields: [field],
    boostTerm: (term: string) => weights[field].get(term) ?? 0,
  };
}

/**
 * Whether the words of a phrase stand side by side, whatever their accents, apostrophes and punctuation,
 * and whether compounds are written in one word or several.
 */
function holdsPhrase(words: readonly Word[], phrase: readonly Word[]): boolean {
  return line(words).includes(line(phrase)) || line(simple(words)).includes(line(simple(phrase)));
}

/** Words as one string in which whole words can be looked for; no word holds a line break. */
function line(words: readonly Word[]): string {
  return `\n${words.map((word) => word.exact).join('\n')}\n`;
}

/** The parts of each compound in its place. */
function simple(words: readonly Word[]): Word[] {
  return words.flatMap((word) => (word.parts.length > 0 ? word.parts : [word]));
}
