import { analyse, type Word } from '../french/analyse.js';

/** What someone typed to be looked for. */
export interface Query {
  /** The words looked for, phrases included, each with its place in the typed text. */
  readonly words: readonly Word[];
  /** « "suite exacte" »: words that must follow each other. */
  readonly phrases: readonly (readonly Word[])[];
  /** « -mot »: words that must not be there. */
  readonly excluded: readonly Word[];
  /** « -"suite exacte" »: words that must not follow each other. */
  readonly excludedPhrases: readonly (readonly Word[])[];
  /** « préfixe* »: unaccented beginnings of words. */
  readonly prefixes: readonly string[];
  /** What stands for words of the query without being theirs: an acronym spelt out, a word of the family. */
  readonly related: readonly Related[];
}

/** A stem that stands for a word of a query. */
export interface Related {
  readonly stem: string;
  readonly word: Word;
}

const PIECE =
  /(?<minus>(?<!\S)-)?(?:"(?<straight>[^"]*)"|«(?<french>[^«»]*)»|“(?<curly>[^“”]*)”)|(?<!\S)-(?<unwanted>[^\s"«»“”]+)|(?<![^\s"«»“”*])(?<prefix>[^\s"«»“”*]+)\*(?!\S)/gu;

/**
 * Reads a keyword query: plain words, `"suite exacte"` (any quotation marks), `-mot`, `-"suite exacte"`,
 * `préfixe*`. Whatever is not one of these is plain words; nothing is a syntax error.
 */
export function parseQuery(typed: string): Query {
  const phrases: Word[][] = [];
  const excluded: Word[] = [];
  const excludedPhrases: Word[][] = [];
  const prefixes: string[] = [];
  let plain = '';
  let end = 0;
  for (const { 0: piece, index, groups = {} } of typed.matchAll(PIECE)) {
    const { minus, straight, french, curly, unwanted, prefix } = groups;
    const phrase = straight ?? french ?? curly;
    const blank = ' '.repeat(piece.length);
    plain += typed.slice(end, index);
    end = index + piece.length;
    if (phrase !== undefined && minus === undefined) {
      phrases.push(analyse(phrase));
      plain += ` ${phrase} `;
      continue;
    }
    plain += blank;
    if (phrase !== undefined) excludedPhrases.push(analyse(phrase));
    else if (unwanted !== undefined) for (const word of contentOf(analyse(unwanted))) excluded.push(word);
    else prefixes.push(analyse(prefix ?? '').at(-1)?.exact ?? '');
  }
  return {
    words: analyse(plain + typed.slice(end)),
    phrases: phrases.filter((phrase) => phrase.length > 0),
    excluded,
    excludedPhrases: excludedPhrases.filter((phrase) => phrase.length > 0),
    prefixes: prefixes.filter((prefix) => prefix !== ''),
    related: [],
  };
}

/** Words that were analysed before, as a query. */
export function queryOf(words: readonly Word[]): Query {
  return { words, phrases: [], excluded: [], excludedPhrases: [], prefixes: [], related: [] };
}

/** A question or a sentence as a query: every word counts, nothing is syntax. */
export function plainQuery(typed: string): Query {
  return queryOf(analyse(typed));
}

/** All but the function words, or all when there is nothing else: « -l’Estonie » excludes « Estonie », not « l’ ». */
export function contentOf(words: readonly Word[]): readonly Word[] {
  const content = words.filter((word) => !word.isFunctionWord);
  return content.length > 0 ? content : words;
}

/** Whether a query is all in capitals, which then tell neither names nor acronyms. */
export function isShouted(typed: string): boolean {
  return !/\p{Ll}/u.test(typed) && /\s\S/u.test(typed.trim());
}
