import type { Span } from '../article/span.js';
import { APOSTROPHES, fold, HYPHENS, INVISIBLES, normalise } from './characters.js';
import { isFunctionWord } from './functionWords.js';
import { stem } from './stem.js';

/** One word of a text, where it stands, and the forms under which it can be found. */
export interface Word extends Span {
  /** Composed, lower case, ligatures spelt out, accents kept: « état », « coeur », « 10000 ». */
  readonly form: string;
  /** `form` without accents, the unit of exact matching: « etat ». */
  readonly exact: string;
  /** The French stem, without accents: the unit of the index. */
  readonly stem: string;
  readonly isFunctionWord: boolean;
  /** The words inside a compound (« cyber-guerre » holds « cyber » and « guerre »); empty for a simple word. */
  readonly parts: readonly Word[];
}

const LETTER = '\\p{L}\\p{N}';
const INSIDE = `[${LETTER}\\p{M}${INVISIBLES}]`;

/** « O.N.U. », « U.S.A »: capitals, each with its dot. */
const ACRONYM = `(?:\\p{Lu}\\.){2,}(?:\\p{Lu}(?!${INSIDE}))?`;
/** « 10 000 » with any space, « 3,5 », « 1 234,56 »: groups of three, then an optional decimal part. */
const NUMBER = `\\d{1,3}(?:[ \\u00A0\\u2007\\u2009\\u202F]\\d{3})+(?:,\\d+)?(?!${INSIDE})|\\d+(?:[.,]\\d+)+(?!${INSIDE})`;
/** A run of letters and figures, with the apostrophes and hyphens that join further runs to it. */
const RUN = `[${LETTER}]${INSIDE}*(?:[${HYPHENS}${APOSTROPHES}][${LETTER}]${INSIDE}*)*`;

const CHUNK = new RegExp(`(?<acronym>${ACRONYM})|(?<number>${NUMBER})|(?<run>${RUN})`, 'gu');
const SEGMENT = new RegExp(`[${LETTER}]${INSIDE}*`, 'gu');

/** Words that lose their last vowel before another vowel; what follows the apostrophe is a word of its own. */
const ELIDED = new Set('l d qu j n s c m t jusqu lorsqu puisqu quoiqu presqu'.split(' '));

/** Words whose apostrophe or hyphen is part of them (« rendez-vous » is not « rendez » + « vous »). */
const WHOLE = new Set(["aujourd'hui", "quelqu'un", "quelqu'une", 'rendez-vous']);

/** Pronouns and particles hung to a verb or a pronoun: « peut-on », « a-t-il », « celui-ci », « eux-mêmes ». */
const CLITICS = new Set(
  'je tu il elle on nous vous ils elles le la les lui leur y en moi toi ce ci même mêmes'.split(' '),
);

/**
 * The words of a French text, in order: the one analysis for the index and for queries, so that
 * « l’Estonie » finds « Estonie », « etat » finds « état » in NFC or NFD, and « cyberguerre » finds
 * « cyber-guerre ». Linear in the length of the text; never throws.
 *
 * @returns words with their offsets in `text`; an elided « l' » spans its apostrophe
 */
export function analyse(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(CHUNK)) {
    const start = match.index;
    const chunk = match[0];
    if (match.groups?.['run'] !== undefined) words.push(...wordsOfRun(chunk, start));
    else if (match.groups?.['number'] !== undefined) words.push(number(chunk, start));
    else words.push(word(chunk.replaceAll('.', ''), start, start + chunk.length));
  }
  return words;
}

/** A word followed by the words inside it, for each word: everything that a text can be found by. */
export function withParts(words: readonly Word[]): Word[] {
  return words.flatMap((word) => [word, ...word.parts]);
}

function word(surface: string, start: number, end: number, parts: readonly Word[] = []): Word {
  const form = normalise(surface);
  const exact = fold(form);
  return { start, end, form, exact, stem: stem(form), isFunctionWord: isFunctionWord(exact), parts };
}

/** « 10 000 » is 10000 whatever its space; « 3,5 » and « 3.5 » are the same number. */
function number(chunk: string, start: number): Word {
  return word(chunk.replace(/\s/gu, '').replace(',', '.'), start, start + chunk.length);
}

/** A run of letters cut at its joints: elided words first, hung pronouns last, a simple or compound word between. */
function wordsOfRun(chunk: string, start: number): Word[] {
  const end = start + chunk.length;
  if (WHOLE.has(plainJoints(chunk))) return [word(lettersOnly(chunk), start, end)];
  const segments = [...chunk.matchAll(SEGMENT)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
    surface: match[0],
    form: normalise(match[0]),
    joint: chunk[match.index + match[0].length] ?? '',
  }));

  const words: Word[] = [];
  let first = 0;
  for (; first < segments.length - 1; first += 1) {
    const segment = segments[first];
    if (!segment || !APOSTROPHES.includes(segment.joint) || !ELIDED.has(segment.form)) break;
    words.push(word(segment.surface, segment.start, segment.end + 1));
  }

  let last = segments.length;
  const hung: Word[] = [];
  for (; last - 1 > first; last -= 1) {
    const segment = segments[last - 1];
    const joint = segments[last - 2]?.joint ?? '';
    if (!segment || !HYPHENS.includes(joint)) break;
    if (CLITICS.has(segment.form)) hung.unshift(word(segment.surface, segment.start, segment.end));
    else if (segment.form !== 't' || hung.length === 0) break;
  }

  const inner = segments.slice(first, last);
  const [head] = inner;
  const tail = inner.at(-1);
  if (head && tail) {
    const parts = inner.length > 1 ? inner.map((s) => word(s.surface, s.start, s.end)) : [];
    words.push(word(inner.map((s) => s.surface).join(''), head.start, tail.end, parts));
  }
  return [...words, ...hung];
}

const ANY_APOSTROPHE = new RegExp(`[${APOSTROPHES}]`, 'gu');
const ANY_HYPHEN = new RegExp(`[${HYPHENS}]`, 'gu');

function plainJoints(chunk: string): string {
  return normalise(chunk.replace(ANY_APOSTROPHE, "'").replace(ANY_HYPHEN, '-'));
}

function lettersOnly(chunk: string): string {
  return chunk.replace(ANY_APOSTROPHE, '').replace(ANY_HYPHEN, '');
}
