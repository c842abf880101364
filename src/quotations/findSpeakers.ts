import { analyse, type Word, withParts } from '../french/analyse.js';
import { foldPhrase } from '../french/characters.js';
import { LIMITS } from '../reply/limits.js';
import { contentOf } from '../search/query.js';
import { isOneErrorAway, Vocabulary } from '../search/vocabulary.js';
import type { Quotation, Speaker, Speech } from './quotation.js';

/** How often a speaker speaks, by class. */
export interface Tally {
  readonly speaker: Speaker;
  readonly quoted: number;
  readonly reported: number;
  readonly inferred: number;
  readonly total: number;
}

/** Everyone who speaks, those who speak most first; equals in the order in which they first speak. */
export function talliesOf({ quotations, speakers }: Speech): Tally[] {
  const counts = new Map(speakers.map((speaker) => [speaker, { quoted: 0, reported: 0, inferred: 0 }]));
  for (const { attribution } of quotations) {
    const count = attribution.speaker && counts.get(attribution.speaker);
    if (count && attribution.class !== 'unattributed') count[attribution.class] += 1;
  }
  return [...counts]
    .map(([speaker, count]) => ({ speaker, ...count, total: count.quoted + count.reported + count.inferred }))
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.total - a.total);
}

/** The quotations that some speakers say, or may say, in reading order. */
export function quotationsOf({ quotations }: Speech, speakers: readonly Speaker[]): Quotation[] {
  return quotations.filter(({ attribution: { speaker, candidates } }) =>
    speakers.some((one) => one === speaker || candidates.includes(one)),
  );
}

/**
 * The speakers that a name typed by someone may mean: by a whole name or alias, else by whole words of one
 * (« Poutine »), else by words that differ in number or by one typing error in a name. Accents, capitals and « le » are
 * optional. Several are returned when the name fits several equally well, none when nobody of that name speaks.
 */
export function findSpeakers(speech: Speech, typed: string): Speaker[] {
  const named = namedIn(speech);
  const wanted = readName(typed);
  if (wanted.words.length === 0) return [];
  // What a typing error may part from a word, its number apart.
  const near = new Map(wanted.words.map((word) => [word, [word.exact, singularOf(word), `${word.exact}s`]]));
  const tiers: ((name: Name) => boolean)[] = [
    (name) => name.phrase === wanted.phrase,
    // A suggestion is cut where Discord cuts it.
    (name) => wanted.phrase.length >= SHORTEST_BEGINNING && name.phrase.startsWith(wanted.phrase),
    (name) => isPartOf(wanted, name, holds),
    (name) => isPartOf(wanted, name, (one, word) => nearlyHolds(one, word, near.get(word) ?? [])),
  ];
  for (const fits of tiers) {
    const found = named.filter(({ names }) => names.some(fits)).map(({ speaker }) => speaker);
    if (found.length > 0) return found;
  }
  return [];
}

const SHORTEST_BEGINNING = 20;

/** A speaker to offer while a name is typed. */
export interface SuggestedSpeaker {
  readonly speaker: Speaker;
  /** What is shown: the name, with the alias that was typed where it is another. */
  readonly name: string;
  /** What is sent: the name, cut at a word where it is longer than Discord takes. */
  readonly value: string;
  /** The alias that `name` shows. */
  readonly alias: string | undefined;
  /** How often they speak; 0 for someone who only may have spoken. */
  readonly spoken: number;
}

/**
 * The speakers to offer for what has been typed so far: those whose name it is, then those of whom a word
 * begins so, then those that a typing error parts from it; those who speak most when nothing is typed yet.
 */
export function suggestSpeakers(speech: Speech, typed: string): SuggestedSpeaker[] {
  const ranked = rankedIn(speech);
  const beginning = foldPhrase(typed).trim();
  const wanted = readName(beginning).phrase || beginning;
  const isNamed = ({ names }: Ranked): boolean => names.some((name) => name.folded === beginning);
  const begins = ({ names }: Ranked): boolean => names.some((name) => beginsWithWords(name, wanted));
  const begun = beginning === '' ? ranked : [...ranked.filter(isNamed), ...ranked.filter(begins)];
  const nearly =
    begun.length > 0 ? [] : findSpeakers(speech, typed).map((speaker) => rankedAs(speaker, ranked));
  const suggestions = new Map<string, SuggestedSpeaker>();
  for (const { speaker, names, spoken } of [...begun, ...nearly]) {
    if (suggestions.size === LIMITS.suggestions) break;
    const value = shortened(speaker.name);
    if (suggestions.has(value)) continue;
    const [own, ...aliases] = names;
    const isByOwn = beginning === '' || !own || beginsWithWords(own, wanted);
    const alias = isByOwn ? undefined : aliases.find((name) => beginsWithWords(name, wanted))?.text;
    const name = alias === undefined ? value : shortened(`${speaker.name} (${alias})`);
    suggestions.set(value, { speaker, name, value, alias, spoken });
  }
  return [...suggestions.values()];
}

const rankings = new WeakMap<Speech, readonly Ranked[]>();

interface Ranked extends Named {
  readonly spoken: number;
}

/** Everyone who speaks, those who speak most first, counted and read once. */
function rankedIn(speech: Speech): readonly Ranked[] {
  const ranked =
    rankings.get(speech) ??
    talliesOf(speech).map(({ speaker, total }) => ({ speaker, names: readNames(speaker), spoken: total }));
  rankings.set(speech, ranked);
  return ranked;
}

function rankedAs(speaker: Speaker, ranked: readonly Ranked[]): Ranked {
  return ranked.find((one) => one.speaker === speaker) ?? { speaker, names: readNames(speaker), spoken: 0 };
}

const known = new WeakMap<Speech, readonly Named[]>();

/** Everyone who speaks or may speak, with their names read once. */
function namedIn(speech: Speech): readonly Named[] {
  const { quotations, speakers } = speech;
  let named = known.get(speech);
  if (!named) {
    const all = new Set([...speakers, ...quotations.flatMap(({ attribution }) => attribution.candidates)]);
    named = [...all].map((speaker) => ({ speaker, names: readNames(speaker) }));
    known.set(speech, named);
  }
  return named;
}

interface Named {
  readonly speaker: Speaker;
  readonly names: readonly Name[];
}

interface Name {
  readonly text: string;
  readonly folded: string;
  /** The whole name folded, without what leads up to it. */
  readonly phrase: string;
  /** The words that tell it from other names. */
  readonly words: readonly Word[];
  /** The same with the parts of compounds, and in the singular. */
  readonly exacts: ReadonlySet<string>;
  readonly singulars: ReadonlySet<string>;
  /** Those of the words that begin with a capital, and their parts. */
  readonly proper: readonly Word[];
  readonly isAlias: boolean;
}

function readNames({ name, aliases }: Speaker): Name[] {
  return [readName(name), ...aliases.map(({ text }) => readName(text, true))];
}

const LEADING = new Set(
  'le la les l un une de du des d a au aux chez par selon m mme monsieur madame'.split(' '),
);

/** « le président russe » is « president russe », « M. Martin » is « martin ». */
function readName(typed: string, isAlias = false): Name {
  const all = analyse(typed);
  const first = all.findIndex((word) => !LEADING.has(word.exact));
  const rest = first < 0 ? all : all.slice(first);
  const words = contentOf(rest);
  return {
    text: typed,
    folded: foldPhrase(typed),
    phrase: rest.map((word) => word.exact).join(' '),
    words,
    exacts: new Set(withParts(words).map(({ exact }) => exact)),
    singulars: new Set(words.map(singularOf)),
    proper: withParts(words.filter(({ start }) => /\p{Lu}/u.test(typed.charAt(start)))),
    isAlias,
  };
}

/**
 * « Poutine » for Vladimir Poutine and « le G7 » for « le groupe du G7 »; but « la Russie » is not the man whom the
 * article also calls « président de la Russie »: of a role, the first word must be there.
 */
function isPartOf(wanted: Name, name: Name, has: (name: Name, word: Word) => boolean): boolean {
  const { words, proper, isAlias } = name;
  if (!wanted.words.every((word) => has(name, word))) return false;
  const [head] = words;
  return !isAlias || head === proper[0] || wanted.words.some((word) => word.exact === head?.exact);
}

function holds({ exacts }: Name, { exact }: Word): boolean {
  return exacts.has(exact);
}

/**
 * « analyste » for « certains analystes », and « Poutinne » for Poutine; but « la Russie » is not « le président
 * russe », as only names are misspelt by those who know them by ear.
 */
function nearlyHolds({ singulars, proper }: Name, word: Word, near: readonly string[]): boolean {
  if (singulars.has(singularOf(word))) return true;
  // What a vocabulary would correct, before one is made.
  if (!proper.some(({ exact }) => near.some((form) => isOneErrorAway(form, exact)))) return false;
  const vocabulary = new Vocabulary();
  vocabulary.add(proper);
  return vocabulary.read(word).recognition === 'typo';
}

function singularOf({ exact }: Word): string {
  return exact.replace(/[sx]$/u, '');
}

/** Whether a name has a word from which on it goes as typed: « cam » and « lindy cam » for « Lindy Cameron ». */
function beginsWithWords({ phrase }: Name, wanted: string): boolean {
  const at = phrase.indexOf(wanted);
  return at === 0 || (at > 0 && phrase.includes(` ${wanted}`));
}

function shortened(name: string): string {
  if (name.length <= LIMITS.suggestion) return name;
  let kept = '';
  for (const character of name) {
    if (kept.length + character.length >= LIMITS.suggestion) break;
    kept += character;
  }
  return kept.replace(/\s+\S*$/u, '');
}
