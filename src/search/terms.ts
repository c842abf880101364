import type { Word } from '../french/analyse.js';
import { relativesOf } from '../french/families.js';
import type { Query } from './query.js';
import type { Store } from './store.js';
import type { Recognition, Vocabulary } from './vocabulary.js';
import { TERM_WEIGHTS } from './weights.js';

/** How a word of a query stands for words of the texts. */
export type ReadAs = Recognition | 'part' | 'spelled out' | 'prefix';

/** A word of a query, and the words of the texts that it stands for. */
export interface Term {
  readonly word: Word | undefined;
  /** Its unaccented form; for a prefix, the prefix. */
  readonly exact: string;
  readonly readAs: ReadAs;
  /** What the word counts for, from 0 to 1: grammar nearly nothing, what is not sure less than what is. */
  readonly weight: number;
  readonly isFunctionWord: boolean;
  /** Numbers of stems and of unaccented words by which texts hold it. */
  readonly stems: readonly number[];
  readonly exacts: readonly number[];
  /** Stems of its family. */
  readonly relatives: readonly number[];
}

/** Reads a query against the words of the texts: each word once, at its highest weight, with what it stands for. */
export function termsOf(query: Query, vocabulary: Vocabulary, { lexicon }: Store): Term[] {
  const weights = TERM_WEIGHTS;
  const terms = new Map<string, Term>();
  const numbered = (texts: readonly string[], numbers: { of(text: string): number | undefined }): number[] =>
    texts.flatMap((text) => numbers.of(text) ?? []);
  const put = (key: string, term: Term): void => {
    const known = terms.get(key);
    if (!known || known.weight < term.weight) terms.set(key, term);
  };
  const take = (word: Word, weight: number, isPart: boolean): void => {
    const { recognition, stems, exacts } = vocabulary.read(word);
    const factor = recognition === 'typo' ? weight * weights.typo : weight;
    put(word.exact, {
      word,
      exact: word.exact,
      readAs: isPart && recognition !== 'absent' ? 'part' : recognition,
      weight: word.isFunctionWord ? Math.min(factor, weights.functionWord) : factor,
      isFunctionWord: word.isFunctionWord,
      stems: numbered(stems, lexicon.stems),
      exacts: numbered(exacts, lexicon.exacts),
      relatives: word.isFunctionWord
        ? []
        : numbered((stems.length > 0 ? stems : [word.stem]).flatMap(relativesOf), lexicon.stems),
    });
  };
  for (const word of vocabulary.joined(query.words)) {
    take(word, 1, false);
    for (const part of word.parts) take(part, weights.part, true);
  }
  for (const { stem, word } of query.related) {
    put(`related ${stem}`, {
      ...EMPTY,
      word,
      exact: word.exact,
      readAs: 'spelled out',
      weight: weights.related,
      stems: numbered([stem], lexicon.stems),
    });
  }
  for (const prefix of query.prefixes) {
    put(`prefix ${prefix}`, {
      ...EMPTY,
      exact: prefix,
      readAs: 'prefix',
      weight: 1,
      exacts: numbered(vocabulary.withPrefix(prefix), lexicon.exacts),
    });
  }
  return [...terms.values()];
}

const EMPTY = { word: undefined, isFunctionWord: false, stems: [], exacts: [], relatives: [] };
