import { analyse, type Word } from '../french/analyse.js';

/** What someone typed to be looked for. */
export interface Query {
  /** The words looked for, phrases included, each with its place in the typed text. */
  readonly words: readonly Word[];
  /** « "suite exacte" »: words that must follow each other. */
  readonly phrases: readonly (readonly Word[])[];
  /** « -mot »: words that must not be there. */
  readonly excluded: readonly Word[];
  /** « préfixe* »: beginnings of words. */
  readonly prefixes: readonly string[];
  /** Stems that stand for words of the query without being theirs: an acronym spelt out, a word of the family. */
  readonly related: readonly string[];
}

const PIECE = /"([^"]*)"|«([^»]*)»|“([^”]*)”|(?<!\S)-([^\s"«»“”]+)|([^\s"«»“”*]{2,})\*(?!\S)/gu;

/**
 * Reads a keyword query: plain words, `"suite exacte"` (any quotation marks), `-mot`, `préfixe*`. Whatever
 * is not one of these is plain words; nothing is a syntax error.
 */
export function parseQuery(typed: string): Query {
  const phrases: Word[][] = [];
  const excluded: Word[] = [];
  const prefixes: string[] = [];
  const plain = typed.replace(PIECE, (piece, straight, french, curly, unwanted, prefix) => {
    const phrase: string | undefined = straight ?? french ?? curly;
    if (phrase !== undefined) phrases.push(analyse(phrase));
    else if (unwanted !== undefined) excluded.push(...analyse(unwanted));
    else prefixes.push(prefix);
    return phrase === undefined ? ' '.repeat(piece.length) : ` ${piece.slice(1, -1)} `;
  });
  return {
    words: analyse(plain),
    phrases: phrases.filter((phrase) => phrase.length > 0),
    excluded,
    prefixes,
    related: [],
  };
}

/** Words that were analysed before, as a query. */
export function queryOf(words: readonly Word[]): Query {
  return { words, phrases: [], excluded: [], prefixes: [], related: [] };
}

/** A question or a sentence as a query: every word counts, nothing is syntax. */
export function plainQuery(typed: string): Query {
  return queryOf(analyse(typed));
}
