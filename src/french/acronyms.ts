import type { Span } from '../article/span.js';
import type { Word } from './analyse.js';
import { fold } from './characters.js';

/** « Groupe des Sept » is the G7: a number in words stands for its figures. */
const FIGURES: ReadonlyMap<string, string> = new Map(
  'un deux trois quatre cinq six sept huit neuf dix'
    .split(' ')
    .map((word, index): [string, string] => [word, String(index + 1)])
    .concat([['vingt', '20']]),
);
/** Prefixes whose word counts for two letters: « cybersécurité » gives C and S in « NCSC ». */
const PREFIXED = /^(cyber|inter|multi|tele|radio|micro|electro|agro|bio|geo|hydro|euro|auto)(\p{L}{4,})$/u;
/** Names of institutions follow one of these: « le Centre national… », « du Groupe des Sept », « l'Organisation… ». */
const DETERMINERS = new Set('l le la les d de du des au aux un une ce cet cette notre leur'.split(' '));

const LONGEST_ACRONYM = 6;
/** The fewest letters that may come in any order: fewer would fit names by chance. */
const FEWEST_IN_ANY_ORDER = 4;
/** No organisation's name is longer than this many words. */
const LONGEST_NAME = 9;

/**
 * The places where a text spells an acronym out: a capitalised name whose initials are the acronym's, in
 * order (« Groupe des Sept » for G7) or, for an acronym in another language's order, in any order
 * (« Centre national de cybersécurité » for NCSC, « Organisation du traité de l'Atlantique nord » for NATO).
 * A name whose later words are in lower case must follow a determiner, as the names of institutions do.
 *
 * @param acronym as typed; in capitals, or a word that cannot be French, or else (« otan ») only names with
 *   two capitals fit; three characters at least unless it holds a figure
 * @param words the analysed words of `text`
 * @returns spans of the names found, in reading order
 */
export function spelledOut(acronym: string, text: string, words: readonly Word[]): Span[] {
  const letters = [...fold(acronym)];
  const hasFigure = letters.some((letter) => /\d/u.test(letter));
  if (letters.length > LONGEST_ACRONYM || letters.length < (hasFigure ? 2 : 3)) return [];
  const isSurelyAcronym = hasFigure || /^\p{Lu}+$/u.test(acronym) || !/[aeiouy]/u.test(letters.join(''));
  const anyOrder = !hasFigure && isSurelyAcronym && letters.length >= FEWEST_IN_ANY_ORDER;
  const isCapitalised = ({ start }: Word): boolean => /\p{Lu}/u.test(text.charAt(start));
  const names: Span[] = [];
  for (const [index, first] of words.entries()) {
    // The cheapest test first, as nearly every word of the text fails it.
    const initial = initialsOf(first)[0] ?? '';
    if (anyOrder ? !letters.includes(initial) : initial !== letters[0]) continue;
    if (first.isFunctionWord || !isCapitalised(first)) continue;
    const name = nameFrom(words, index, text, letters, anyOrder);
    if (!name) continue;
    const capitals = name.filter(isCapitalised).length;
    const isTitle = capitals === name.length;
    if (!isSurelyAcronym && capitals < 2) continue;
    if (isTitle || followsDeterminer(words, index, text)) {
      names.push({ start: first.start, end: name.at(-1)?.end ?? first.end });
    }
  }
  return names;
}

/** The words that matter of a name that starts at `index` and has exactly the acronym's letters, if there is one. */
function nameFrom(
  words: readonly Word[],
  index: number,
  text: string,
  letters: readonly string[],
  anyOrder: boolean,
): Word[] | undefined {
  const missing = [...letters];
  const name: Word[] = [];
  for (let at = index; at < Math.min(index + LONGEST_NAME, words.length); at += 1) {
    const word = words[at];
    if (!word || (at > index && isApart(words[at - 1], word, text))) return undefined;
    if (word.isFunctionWord) continue;
    for (const initial of initialsOf(word)) {
      const place = anyOrder ? missing.indexOf(initial) : Number(missing[0] !== initial) * -1;
      if (place < 0) return undefined;
      missing.splice(place, 1);
    }
    name.push(word);
    if (missing.length === 0) return name;
  }
  return undefined;
}

/** Whether punctuation or a line's end parts two words: no name goes across. */
function isApart(before: Word | undefined, word: Word, text: string): boolean {
  return /[^\s'’-]|\n/u.test(text.slice(before?.end ?? word.start, word.start));
}

function followsDeterminer(words: readonly Word[], index: number, text: string): boolean {
  const before = words[index - 1];
  const word = words[index];
  return !!before && !!word && DETERMINERS.has(before.exact) && !isApart(before, word, text);
}

function initialsOf(word: Word): string[] {
  const figure = FIGURES.get(word.exact);
  if (figure !== undefined) return [...figure];
  if (word.parts.length > 0) return word.parts.map((part) => part.exact.charAt(0));
  const prefixed = PREFIXED.exec(word.exact);
  return prefixed ? [word.exact.charAt(0), prefixed[2]?.charAt(0) ?? ''] : [word.exact.charAt(0)];
}
