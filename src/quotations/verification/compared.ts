import type { Article } from '../../article/article.js';
import { firstIndex, type Span } from '../../article/span.js';
import { analyse, type Word } from '../../french/analyse.js';
import { APOSTROPHES, fold } from '../../french/characters.js';

/** One word as quotations are compared: the parts of a compound are words, and so are « % », « € » and a minus sign. */
export interface ComparedWord extends Span {
  /** Composed, lower case, ligatures spelt out, accents kept. */
  readonly form: string;
  /** `form` without accents. */
  readonly folded: string;
  /** Without accents; the same for the forms of one verb or noun. */
  readonly stem: string;
  readonly isFunctionWord: boolean;
  /** Whether it begins with a capital. */
  readonly isCapital: boolean;
  /** Whether « avoir » or « être » stands before it, as before a past participle: « il a vivement demandé ». */
  readonly followsAuxiliary: boolean;
}

/** A text cut into the words that are compared. */
export interface ComparedText {
  readonly text: string;
  readonly words: readonly ComparedWord[];
}

/** Signs that change what a number says; the minus only where it touches the number: « −5 », not « 10-12 ». */
const SIGN = /[%‰&×÷±+\p{Sc}]|(?<![^\s(«“":])[-−–](?=\d)/gu;

/** The words of a claim or of an article, in order. Linear; never throws. */
export function comparedText(text: string): ComparedText {
  const simple = analyse(text).flatMap(partsOf);
  const signs = [...text.matchAll(SIGN)].map(({ 0: sign, index }) => ({
    start: index,
    end: index + sign.length,
    form: sign.replace(/[−–]/u, '-'),
    stem: sign,
    isFunctionWord: false,
  }));
  const words: ComparedWord[] = [];
  let next = 0;
  const add = (word: Pick<Word, 'start' | 'end' | 'form' | 'stem' | 'isFunctionWord'>): void => {
    const { start, end, form, stem, isFunctionWord } = word;
    const isCapital = /^\p{Lu}/u.test(text.slice(start, start + 2));
    const followsAuxiliary = isAfterAuxiliary(words);
    words.push({
      start,
      end,
      form,
      folded: foldedForm(form),
      stem,
      isFunctionWord,
      isCapital,
      followsAuxiliary,
    });
  };
  for (const word of simple) {
    for (let sign = signs[next]; sign && sign.start < word.start; sign = signs[next]) {
      add(sign);
      next += 1;
    }
    add(word);
  }
  for (const sign of signs.slice(next)) add(sign);
  return { text, words };
}

/** `fold`, which most words can do without. */
function foldedForm(form: string): string {
  return /^[a-z0-9]*$/u.test(form) ? form : fold(form);
}

/** « cyber-guerre » is two words here, so that a hyphen is typography; « peut-être » is one, as « peut être » is not it. */
function partsOf(word: Word): readonly Word[] {
  return word.parts.length === 0 || fold(word.form) === 'peutetre' ? [word] : word.parts;
}

const AUXILIARIES: ReadonlySet<string> = new Set(
  (
    'a ai as avons avez ont avais avait avions avaient aura auront aurait auraient ait aient avoir ayant eu ' +
    'est es suis sommes sont etais etait etaient sera seront serait seraient soit soient fut furent etre ete etant'
  ).split(' '),
);
/** How many words may come between an auxiliary and its participle: « n'a pas encore été ». */
const LONGEST_REACH = 3;

/** Il a demandé / Elle n'est pas encore arrivée / Ils ont officiellement annoncé. */
function isAfterAuxiliary(words: readonly ComparedWord[]): boolean {
  for (let back = 1; back <= LONGEST_REACH; back += 1) {
    const word = words[words.length - back];
    if (!word) return false;
    if (AUXILIARIES.has(word.folded)) return true;
    if (!word.isFunctionWord && !word.folded.endsWith('ment')) return false;
  }
  return false;
}

/** The article's words with what is needed to find a claim among them, made once per article. */
export class ArticleWords implements ComparedText {
  readonly text: string;
  readonly words: readonly ComparedWord[];
  /** One number for all words that are alike without their accents. */
  readonly ids: Int32Array;
  /** For each word, a number that is the same for all words of its sentence; closing questions are sentences too. */
  readonly sentences: Int32Array;
  private readonly idOf = new Map<string, number>();
  /** The places of word `id` are `places[firsts[id]]` up to `places[firsts[id + 1]]`. */
  private readonly firsts: Int32Array;
  private readonly places: Int32Array;
  private readonly names: ReadonlySet<number>;
  private readonly onlyInNames: ReadonlySet<number>;

  constructor(article: Article) {
    this.text = article.text;
    this.words = comparedText(article.text).words;
    this.ids = Int32Array.from(this.words, ({ folded }) => {
      const id = this.idOf.get(folded) ?? this.idOf.size;
      this.idOf.set(folded, id);
      return id;
    });
    this.sentences = sentenceNumbers(article, this.words);
    this.firsts = new Int32Array(this.idOf.size + 1);
    for (const id of this.ids) this.firsts[id + 1] = (this.firsts[id + 1] ?? 0) + 1;
    for (let id = 1; id < this.firsts.length; id += 1) {
      this.firsts[id] = (this.firsts[id] ?? 0) + (this.firsts[id - 1] ?? 0);
    }
    this.places = new Int32Array(this.ids.length);
    const next = this.firsts.slice();
    for (const [place, id] of this.ids.entries()) {
      const slot = next[id] ?? 0;
      this.places[slot] = place;
      next[id] = slot + 1;
    }
    const isName = Array.from(this.words, (_, place) => this.isNameHere(place));
    this.names = new Set(this.ids.filter((_, place) => isName[place]));
    const outside = new Set(this.ids.filter((_, place) => !isName[place] && !this.goesOnName(place, isName)));
    this.onlyInNames = new Set(this.ids.filter((id) => !outside.has(id)));
  }

  /** The number of a word in this article; -1 for a word that it does not have. */
  id(word: ComparedWord): number {
    return this.idOf.get(word.folded) ?? -1;
  }

  /** How often a word occurs. */
  count(id: number): number {
    return id < 0 ? 0 : (this.firsts[id + 1] ?? 0) - (this.firsts[id] ?? 0);
  }

  /** The places of a word, in order, as indices into `words`; at most `most`. */
  placesOf(id: number, most = Number.POSITIVE_INFINITY): Int32Array {
    const first = this.firsts[Math.max(id, 0)] ?? 0;
    return this.places.subarray(first, first + Math.min(this.count(id), most));
  }

  /** Whether the article writes the word with a capital where no sentence begins: « Russie ». */
  isName(id: number): boolean {
    return this.names.has(id);
  }

  /** Whether a word occurs nowhere but in names: « fédéral » in « le Service fédéral de sécurité ». */
  isOnlyInNames(id: number): boolean {
    return this.onlyInNames.has(id);
  }

  /** Whether a word opens its sentence. */
  opensSentence(place: number): boolean {
    return place === 0 || this.sentences[place] !== this.sentences[place - 1];
  }

  /** Whether a sentence, or a quotation, begins or ends before a word (or after the last one). */
  isLimit(place: number): boolean {
    return place >= this.words.length || this.opensSentence(place) || /[«»“”"]/u.test(this.before(place));
  }

  /** What stands between a word and the one before it. */
  before(place: number): string {
    return this.text.slice(this.words[place - 1]?.end ?? 0, this.words[place]?.start ?? this.text.length);
  }

  private isNameHere(place: number): boolean {
    const word = this.words[place];
    if (!word?.isCapital || word.isFunctionWord || this.opensSentence(place)) return false;
    return (
      !/[.:!?…«“"]/u.test(this.before(place)) || /^\p{Lu}{2}/u.test(this.text.slice(word.start, word.end))
    );
  }

  /** « national » and « cybersécurité » in « le Centre national de cybersécurité »: up to three words after a capital. */
  private goesOnName(place: number, isName: readonly boolean[]): boolean {
    for (let back = 1; back <= LONGEST_NAME_TAIL; back += 1) {
      const [before, after] = [this.words[place - back], this.words[place - back + 1]];
      if (!before || !after || /[^\s\p{L}'’-]/u.test(this.text.slice(before.end, after.start))) return false;
      if (isName[place - back]) return true;
      if (before.isFunctionWord && !/^d(?:es?|u)?$/u.test(before.folded)) return false;
    }
    return false;
  }
}

const LONGEST_NAME_TAIL = 3;

const known = new WeakMap<Article, ArticleWords>();

/** The words of an article, read when they are first asked for. */
export function articleWords(article: Article): ArticleWords {
  let words = known.get(article);
  if (!words) {
    words = new ArticleWords(article);
    known.set(article, words);
  }
  return words;
}

function sentenceNumbers(article: Article, words: readonly ComparedWord[]): Int32Array {
  const limits = article.sentences
    .concat(article.discussion.map(({ question }) => ({ ...question, gluedToNext: false })))
    .flatMap(({ start, end }) => [start, end])
    .sort((a, b) => a - b);
  let sentence = 0;
  return Int32Array.from(words, ({ start }) => {
    while (sentence < limits.length && (limits[sentence] ?? 0) <= start) sentence += 1;
    return sentence;
  });
}

/**
 * Every place where a sequence of words stands in the article, accents aside (Knuth, Morris and Pratt, so that no
 * text is slow): the indices of their first words.
 */
export function occurrencesOf(claim: readonly ComparedWord[], article: ArticleWords): number[] {
  const sought = claim.map((word) => article.id(word));
  if (sought.length === 0 || sought.includes(-1)) return [];
  const fallback = fallbacksOf(sought);
  const found: number[] = [];
  let matched = 0;
  for (const [place, id] of article.ids.entries()) {
    while (matched > 0 && (matched === sought.length || sought[matched] !== id)) {
      matched = fallback[matched - 1] ?? 0;
    }
    if (sought[matched] === id) matched += 1;
    if (matched === sought.length) found.push(place - matched + 1);
  }
  return found;
}

/** For each prefix of a sequence, the length of its longest proper end that is also its beginning. */
function fallbacksOf(sought: readonly number[]): number[] {
  const fallback = [0];
  let length = 0;
  for (let index = 1; index < sought.length; index += 1) {
    while (length > 0 && sought[length] !== sought[index]) length = fallback[length - 1] ?? 0;
    if (sought[length] === sought[index]) length += 1;
    fallback.push(length);
  }
  return fallback;
}

/** The end of the word without the apostrophe of an elision, which a claim cut there does not have. */
export function endOfLetters({ text }: ComparedText, { start, end }: Span): number {
  return end - 1 > start && APOSTROPHES.includes(text.charAt(end - 1)) ? end - 1 : end;
}

/** The index of the first word that starts at an offset or after it. */
export function firstWordFrom(words: readonly Span[], offset: number): number {
  return firstIndex(words.length, (index) => (words[index]?.start ?? 0) >= offset);
}
