import type { Word } from '../french/analyse.js';
import { type Form, Lexicon } from './lexicon.js';

/** A text to be indexed. */
export interface IndexedText {
  readonly words: readonly Word[];
  /** The words of its title, which are part of what the text is about. */
  readonly title?: readonly Word[];
  /** What its article is called; texts of one article are in reading order. Without a name it is alone. */
  readonly article?: string;
}

/**
 * The analysed words of texts as numbers: what the ranking reads, and what an inverted index cannot tell (the order
 * of words, the whole article). Compact, because an archive has millions of words.
 */
export interface Store {
  readonly lexicon: Lexicon;
  /** The forms of all texts, one after the other, the title of each before its words. */
  readonly tokens: Uint32Array;
  /** Where each text begins in `tokens`, and the end. */
  readonly starts: Uint32Array;
  /** Where its words begin, after those of its title. */
  readonly bodies: Uint32Array;
  /** The article of each text, as a number. */
  readonly articles: Uint32Array;
  /** The texts of each article in reading order: those of article `a` from `members[firsts[a]]` on. */
  readonly firsts: Uint32Array;
  readonly members: Uint32Array;
  /** The place of each text in its article. */
  readonly places: Uint32Array;
  /** The stem of each form, and whether it is a compound: the ranking reads them of every word of many texts. */
  readonly stemOfForm: Uint32Array;
  readonly isCompound: Uint8Array;
  readonly stemsInTexts: Uint32Array;
  readonly stemsInArticles: Uint32Array;
  readonly exactsInTexts: Uint32Array;
  readonly gramsInTexts: Uint32Array;
  /** How many words each text and each article has, titles and parts of compounds included, and the means. */
  readonly lengths: Uint32Array;
  readonly articleLengths: Uint32Array;
  readonly meanLength: number;
  readonly meanArticleLength: number;
}

/** What has to be kept of a store: all else is counted again from it. */
export type StoredTexts = Pick<Store, 'lexicon' | 'tokens' | 'starts' | 'bodies' | 'articles'>;

/** Reads texts into a store. Linear in their length. */
export function storeOf(texts: readonly IndexedText[]): Store {
  const lexicon = new Lexicon();
  const tokens: number[] = [];
  const starts = new Uint32Array(texts.length + 1);
  const bodies = new Uint32Array(texts.length);
  const articles = new Uint32Array(texts.length);
  const named = new Map<string, number>();
  let count = 0;
  for (const [order, { words, title = [], article }] of texts.entries()) {
    let number = article === undefined ? undefined : named.get(article);
    if (number === undefined) {
      number = count;
      count += 1;
      if (article !== undefined) named.set(article, number);
    }
    articles[order] = number;
    starts[order] = tokens.length;
    for (const word of title) tokens.push(lexicon.add(word));
    bodies[order] = tokens.length;
    for (const word of words) tokens.push(lexicon.add(word));
  }
  starts[texts.length] = tokens.length;
  return counted({ lexicon, tokens: Uint32Array.from(tokens), starts, bodies, articles });
}

/** Counts what the ranking must know of all texts together. */
export function counted(stored: StoredTexts): Store {
  const { lexicon, articles } = stored;
  const texts = articles.length;
  const articleCount = articles.reduce((most, article) => Math.max(most, article + 1), 0);
  const { firsts, members, places } = membersOf(articles, articleCount);
  const stems = new Tally(lexicon.stems.size);
  const stemsOfArticles = new Tally(lexicon.stems.size);
  const exacts = new Tally(lexicon.exacts.size);
  const grams = new Tally(lexicon.grams.size);
  const lengths = new Uint32Array(texts);
  const articleLengths = new Uint32Array(articleCount);
  for (let at = 0; at < texts; at += 1) {
    // Article by article, so that each article's stems are counted once.
    const order = members[at] ?? 0;
    const article = articles[order] ?? 0;
    forEachForm(stored, order, ({ exact, stem, grams: runs }) => {
      lengths[order] = (lengths[order] ?? 0) + 1;
      stems.count(stem, order);
      stemsOfArticles.count(stem, article);
      if (exacts.count(exact, order)) for (const gram of runs) grams.count(gram, order);
    });
    articleLengths[article] = (articleLengths[article] ?? 0) + (lengths[order] ?? 0);
  }
  const total = lengths.reduce((sum, length) => sum + length, 0);
  return {
    ...stored,
    firsts,
    members,
    places,
    stemOfForm: Uint32Array.from(lexicon.forms, ({ stem }) => stem),
    isCompound: Uint8Array.from(lexicon.forms, ({ parts }) => Math.min(1, parts.length)),
    stemsInTexts: stems.counts,
    stemsInArticles: stemsOfArticles.counts,
    exactsInTexts: exacts.counts,
    gramsInTexts: grams.counts,
    meanLength: Math.max(1, total / Math.max(1, texts)),
    meanArticleLength: Math.max(1, total / Math.max(1, articleCount)),
    lengths,
    articleLengths,
  };
}

/** Every form that a text can be found by: those of its title and its words, each compound with its parts. */
export function forEachForm(
  { lexicon: { forms }, tokens, starts }: Pick<Store, 'lexicon' | 'tokens' | 'starts'>,
  order: number,
  visit: (form: Form) => void,
): void {
  const end = starts[order + 1] ?? 0;
  for (let at = starts[order] ?? 0; at < end; at += 1) {
    const form = forms[tokens[at] ?? 0];
    if (!form) continue;
    visit(form);
    for (const part of form.parts) {
      const inner = forms[part];
      if (inner) visit(inner);
    }
  }
}

/** How many different owners each number was seen with; owners come one after the other. */
class Tally {
  readonly counts: Uint32Array;
  readonly #lastOwner: Int32Array;

  constructor(size: number) {
    this.counts = new Uint32Array(size);
    this.#lastOwner = new Int32Array(size).fill(-1);
  }

  /** Whether this owner is new to the number. */
  count(number: number, owner: number): boolean {
    if (this.#lastOwner[number] === owner) return false;
    this.#lastOwner[number] = owner;
    this.counts[number] = (this.counts[number] ?? 0) + 1;
    return true;
  }
}

function membersOf(
  articles: Uint32Array,
  count: number,
): { firsts: Uint32Array; members: Uint32Array; places: Uint32Array } {
  const firsts = new Uint32Array(count + 1);
  for (const article of articles) firsts[article + 1] = (firsts[article + 1] ?? 0) + 1;
  for (let article = 0; article < count; article += 1) {
    firsts[article + 1] = (firsts[article + 1] ?? 0) + (firsts[article] ?? 0);
  }
  const members = new Uint32Array(articles.length);
  const places = new Uint32Array(articles.length);
  const filled = new Uint32Array(count);
  for (const [order, article] of articles.entries()) {
    const place = filled[article] ?? 0;
    filled[article] = place + 1;
    members[(firsts[article] ?? 0) + place] = order;
    places[order] = place;
  }
  return { firsts, members, places };
}
