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
const ACRONYM = `(?:\\p{Lu}\\p{M}*\\.){2,}(?:\\p{Lu}(?!${INSIDE}))?`;
/** « 10 000 » with any space, « 3,5 », « 1 234,56 »: groups of three, then an optional decimal part. */
const NUMBER = `\\d{1,3}(?:[ \\u00A0\\u2007\\u2009\\u202F]\\d{3})+(?:,\\d+)?(?!${INSIDE})|\\d+(?:[.,]\\d+)+(?!${INSIDE})`;
/** « l’O.N.U. », « d'1,5 million »: after an apostrophe, an acronym or a number is a word of its own. */
const AHEAD = `(?:${ACRONYM}|${NUMBER})`;
/** A run of letters and figures, with the apostrophes and hyphens that join further runs to it. */
const RUN = `[${LETTER}]${INSIDE}*(?:(?:[${HYPHENS}]|[${APOSTROPHES}](?!${AHEAD}))[${LETTER}]${INSIDE}*)*(?:[${APOSTROPHES}](?=${AHEAD}))?`;

const CHUNK = new RegExp(`(?<acronym>${ACRONYM})|(?<number>${NUMBER})|(?<run>${RUN})`, 'gu');
const SEGMENT = new RegExp(`[${LETTER}]${INSIDE}*`, 'gu');

/** Words that lose their last vowel before another vowel; what follows the apostrophe is a word of its own. */
const ELIDED = new Set('l d qu j n s c m t jusqu lorsqu puisqu quoiqu presqu'.split(' '));

/** Words whose apostrophe or hyphen is part of them (« rendez-vous » is not « rendez » + « vous »). */
const WHOLE = new Set(["aujourd'hui", "quelqu'un", "quelqu'une", 'rendez-vous', 'garde-à-vous']);

/** Pronouns and particles hung to a verb or a pronoun: « peut-on », « a-t-il », « celui-là », « eux-mêmes ». */
const CLITICS = new Set(
  'je tu il elle on nous vous ils elles le la les lui leur y en moi toi ce ci là même mêmes'.split(' '),
);
/** The same, elided before « en » and « y »: « va-t'en », « donnez-m'en », « mettez-l'y ». */
const ELIDED_CLITICS = new Set('m t l'.split(' '));

/**
 * The words of a French text, in order: the one analysis for the index and for queries, so that
 * « l’Estonie » finds « Estonie », « etat » finds « état » in NFC or NFD, and « cyberguerre » finds
 * « cyber-guerre ». Linear in the length of the text; never throws.
 *
 * @returns words with their offsets in `text`; an elided « l' » spans its apostrophe
 */
export function analyse(text: string): Word[] {
  const words: Word[] = [];
  for (const match of withPlainApostrophes(text).matchAll(CHUNK)) {
    const start = match.index;
    const chunk = match[0];
    if (match.groups?.['run'] !== undefined) addWordsOfRun(words, chunk, start);
    else if (match.groups?.['number'] !== undefined) words.push(number(chunk, start));
    else words.push(word(chunk.replaceAll('.', ''), start, start + chunk.length));
  }
  return words.filter(isWritten);
}

/** A word followed by the words inside it, for each word: everything that a text can be found by. */
export function withParts(words: readonly Word[]): Word[] {
  return words.flatMap((word) => [word, ...word.parts]);
}

/** U+02BC looks like an apostrophe but is a letter to Unicode; one unit for one unit, so offsets hold. */
function withPlainApostrophes(text: string): string {
  return text.replaceAll('ʼ', '’');
}

/** Words of the subject that only their accent tells from grammar: « où est né », « il est sûr », « le solde dû ». */
const TOLD_BY_ACCENT = new Set(['né', 'sûr', 'dû']);

function foldedUnlessTold(form: string): string {
  return TOLD_BY_ACCENT.has(form) ? form : fold(form);
}

function word(surface: string, start: number, end: number, parts: readonly Word[] = []): Word {
  const form = normalise(surface);
  const exact = foldedUnlessTold(form);
  const isGrammar = isFunctionWord(exact);
  // « entre » is not the stem of « entrer »: grammar is not stemmed.
  return { start, end, form, exact, stem: isGrammar ? exact : stem(form), isFunctionWord: isGrammar, parts };
}

/** A few letters of other scripts are accents standing alone (U+037A), and folding leaves nothing of them. */
function isWritten({ exact }: Word): boolean {
  return exact.trim() !== '';
}

/** « 10 000 » is 10000 whatever its space; « 3,5 » and « 3.5 » are the same number. */
function number(chunk: string, start: number): Word {
  return word(chunk.replace(/\s/gu, '').replaceAll(',', '.'), start, start + chunk.length);
}

/** One simple word inside a run, and the apostrophe or hyphen that joins it to the next one. */
interface Segment extends Span {
  readonly surface: string;
  readonly form: string;
  readonly joint: 'apostrophe' | 'hyphen' | 'none';
}

/** A run of letters cut at its joints: elided words first, hung pronouns last, a simple or compound word between. */
function addWordsOfRun(words: Word[], chunk: string, start: number): void {
  const segments = segmentsOf(chunk, start);
  let first = 0;
  for (; first < segments.length; first += 1) {
    const segment = segments[first];
    if (segment?.joint !== 'apostrophe' || !ELIDED.has(segment.form)) break;
    words.push(elided(segment));
  }
  const head = segments[first];
  if (!head) return;

  const rest = chunk.slice(head.start - start);
  if (WHOLE.has(plainJoints(rest))) {
    words.push(word(lettersOnly(rest), head.start, segments.at(-1)?.end ?? head.end));
    return;
  }

  const hung = hungWords(segments, first);
  const inner = segments.slice(first, segments.length - hung.segments);
  const parts = inner.length > 1 ? inner.map(simple).filter(isWritten) : [];
  words.push(word(inner.map((s) => s.surface).join(''), head.start, inner.at(-1)?.end ?? head.end, parts));
  for (const one of hung.words) words.push(one);
}

function segmentsOf(chunk: string, start: number): Segment[] {
  return [...chunk.matchAll(SEGMENT)].map((match) => {
    const end = match.index + match[0].length;
    return {
      start: start + match.index,
      end: start + end,
      surface: match[0],
      form: normalise(match[0]),
      joint: jointAt(chunk.charAt(end)),
    };
  });
}

function jointAt(character: string): Segment['joint'] {
  if (character === '') return 'none';
  return APOSTROPHES.includes(character) ? 'apostrophe' : 'hyphen';
}

/** The pronouns and particles at the end of a run, in reading order, and how many segments they take up. */
function hungWords(segments: readonly Segment[], first: number): { words: Word[]; segments: number } {
  const words: Word[] = [];
  let last = segments.length - 1;
  for (; last > first; last -= 1) {
    const segment = segments[last];
    const before = segments[last - 1];
    if (!segment || !before) break;
    if (before.joint === 'hyphen' && isElidedClitic(segment)) words.push(elided(segment));
    else if (before.joint === 'hyphen' && CLITICS.has(segment.form)) words.push(simple(segment));
    else if (isElidedClitic(before) && segments[last - 2]?.joint === 'hyphen' && CLITICS.has(segment.form)) {
      words.push(simple(segment));
    } else if (!isEuphonic(segment, before)) break;
  }
  return { words: words.reverse(), segments: segments.length - 1 - last };
}

function isElidedClitic({ joint, form }: Segment): boolean {
  return joint === 'apostrophe' && ELIDED_CLITICS.has(form);
}

/** The « t » of « a-t-il » is a sound, not a word. */
function isEuphonic(segment: Segment, before: Segment): boolean {
  return segment.form === 't' && segment.joint === 'hyphen' && before.joint === 'hyphen';
}

function simple({ surface, start, end }: Segment): Word {
  return word(surface, start, end);
}

function elided({ surface, start, end }: Segment): Word {
  return word(surface, start, end + 1);
}

const ANY_APOSTROPHE = new RegExp(`[${APOSTROPHES}]`, 'gu');
const ANY_HYPHEN = new RegExp(`[${HYPHENS}]`, 'gu');

function plainJoints(chunk: string): string {
  return normalise(chunk.replace(ANY_APOSTROPHE, "'").replace(ANY_HYPHEN, '-'));
}

function lettersOnly(chunk: string): string {
  return chunk.replace(ANY_APOSTROPHE, '').replace(ANY_HYPHEN, '');
}
