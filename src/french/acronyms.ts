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

/** No organisation's name is longer than this many words. */
const LONGEST_NAME = 9;

/**
 * The places where a text spells an acronym out: a capitalised name whose initials are the acronym's, in
 * order (« Groupe des Sept » for G7) or, for an acronym in another language's order, in any order
 * (« Centre national de cybersécurité » for NCSC, « Organisation du traité de l'Atlantique nord » for NATO).
 *
 * @param acronym as typed; capitals or not, three characters at least unless it holds a figure
 * @param words the analysed words of `text`
 * @returns spans of the names found, in reading order
 */
export function spelledOut(acronym: string, text: string, words: readonly Word[]): Span[] {
  const letters = [...fold(acronym)];
  const hasFigure = letters.some((letter) => /\d/u.test(letter));
  if (letters.length > 6 || letters.length < (hasFigure ? 2 : 3)) return [];
  const anyOrder = !hasFigure && (/^\p{Lu}+$/u.test(acronym) || !/[aeiouy]/u.test(fold(acronym)));
  const names: Span[] = [];
  for (const [index, first] of words.entries()) {
    if (!/^\p{Lu}/u.test(text.slice(first.start, first.end)) || first.isFunctionWord) continue;
    const last = endOfName(words, index, text, letters, anyOrder);
    if (last) names.push({ start: first.start, end: last.end });
  }
  return names;
}

/** The word with which a name that starts at `index` has all the acronym's letters, if it ever has. */
function endOfName(
  words: readonly Word[],
  index: number,
  text: string,
  letters: readonly string[],
  anyOrder: boolean,
): Word | undefined {
  const initials: string[] = [];
  for (let at = index; at < Math.min(index + LONGEST_NAME, words.length); at += 1) {
    const word = words[at];
    const previous = words[at - 1];
    if (!word || (at > index && previous && /[.!?;:,»]/u.test(text.slice(previous.end, word.start))))
      return undefined;
    if (word.isFunctionWord) continue;
    initials.push(...initialsOf(word));
    const joined = initials.join('');
    if (joined === letters.join('')) return word;
    if (anyOrder && sorted(initials) === sorted(letters)) return word;
    if (initials.length >= letters.length) return undefined;
  }
  return undefined;
}

function initialsOf(word: Word): string[] {
  const figure = FIGURES.get(word.exact);
  if (figure !== undefined) return [...figure];
  if (word.parts.length > 0) return word.parts.map((part) => part.exact.charAt(0));
  const prefixed = PREFIXED.exec(word.exact);
  return prefixed ? [word.exact.charAt(0), prefixed[2]?.charAt(0) ?? ''] : [word.exact.charAt(0)];
}

function sorted(letters: readonly string[]): string {
  return [...letters].sort().join('');
}
