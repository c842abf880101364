import { analyse, type Word, withParts } from '../french/analyse.js';
import { foldPhrase } from '../french/characters.js';
import { contentOf } from '../search/query.js';
import { Vocabulary } from '../search/vocabulary.js';
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
  const tiers: ((name: Name) => boolean)[] = [
    (name) => name.phrase === wanted.phrase,
    // A suggestion is cut where Discord cuts it.
    (name) => wanted.phrase.length >= SHORTEST_BEGINNING && name.phrase.startsWith(wanted.phrase),
    (name) => isPartOf(wanted, name, holds),
    (name) => isPartOf(wanted, name, nearlyHolds),
  ];
  for (const fits of tiers) {
    const found = named.filter(({ names }) => names.some(fits)).map(({ speaker }) => speaker);
    if (found.length > 0) return found;
  }
  return [];
}

/** One choice that Discord offers while a name is typed. */
export interface Suggestion {
  readonly name: string;
  readonly value: string;
}

/** Discord's limits on what autocompletion may offer (discord-api-docs, « Application Commands »). */
const SUGGESTIONS = { most: 25, longest: 100 };
const SHORTEST_BEGINNING = 20;

/**
 * The speakers to offer for what has been typed so far: those whose name it is, then those of whom a word
 * begins so, then those that a typing error parts from it; those who speak most when nothing is typed yet.
 */
export function suggestSpeakers(speech: Speech, typed: string): Suggestion[] {
  const tallies = talliesOf(speech).map(({ speaker }) => speaker);
  const beginning = foldPhrase(typed).trim();
  const begins = (speaker: Speaker): boolean =>
    namesOf(speaker).some((name) => beginsWithWords(readName(name), beginning));
  const ranked =
    beginning === ''
      ? tallies
      : [
          ...tallies.filter((speaker) => namesOf(speaker).some((name) => foldPhrase(name) === beginning)),
          ...tallies.filter(begins),
          ...findSpeakers(speech, typed),
        ];
  const suggestions = new Map<string, Suggestion>();
  for (const speaker of ranked) {
    const value = shortened(speaker.name);
    const alias = speaker.aliases.find(({ text }) => beginsWithWords(readName(text), beginning));
    const isByAlias = beginning !== '' && alias && !beginsWithWords(readName(speaker.name), beginning);
    const name = isByAlias ? shortened(`${speaker.name} (${alias.text})`) : value;
    if (!suggestions.has(value)) suggestions.set(value, { name, value });
  }
  return [...suggestions.values()].slice(0, SUGGESTIONS.most);
}

const known = new WeakMap<Speech, readonly Named[]>();

/** Everyone who speaks or may speak, with their names read once. */
function namedIn(speech: Speech): readonly Named[] {
  const { quotations, speakers } = speech;
  let named = known.get(speech);
  if (!named) {
    const all = new Set([...speakers, ...quotations.flatMap(({ attribution }) => attribution.candidates)]);
    named = [...all].map((speaker) => ({
      speaker,
      names: namesOf(speaker).map((name, index) => readName(name, index > 0)),
    }));
    known.set(speech, named);
  }
  return named;
}

interface Named {
  readonly speaker: Speaker;
  readonly names: readonly Name[];
}

interface Name {
  /** The whole name folded, without what leads up to it. */
  readonly phrase: string;
  /** The words that tell it from other names. */
  readonly words: readonly Word[];
  /** Those of them that begin with a capital. */
  readonly proper: readonly Word[];
  readonly isAlias: boolean;
}

function namesOf({ name, aliases }: Speaker): string[] {
  return [name, ...aliases.map(({ text }) => text)];
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
    phrase: rest.map((word) => word.exact).join(' '),
    words,
    proper: words.filter(({ start }) => /\p{Lu}/u.test(typed.charAt(start))),
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

function holds({ words }: Name, { exact }: Word): boolean {
  return withParts(words).some((word) => word.exact === exact);
}

/**
 * « analyste » for « certains analystes », and « Poutinne » for Poutine; but « la Russie » is not « le président
 * russe », as only names are misspelt by those who know them by ear.
 */
function nearlyHolds({ words, proper }: Name, word: Word): boolean {
  const singular = ({ exact }: Word): string => exact.replace(/[sx]$/u, '');
  if (words.some((one) => singular(one) === singular(word))) return true;
  const vocabulary = new Vocabulary();
  vocabulary.add(withParts(proper));
  return vocabulary.read(word).recognition === 'typo';
}

/** Whether a name has a word from which on it goes as typed: « cam » and « lindy cam » for « Lindy Cameron ». */
function beginsWithWords({ phrase }: Name, beginning: string): boolean {
  const wanted = readName(beginning).phrase || beginning;
  return phrase.startsWith(wanted) || phrase.includes(` ${wanted}`);
}

function shortened(name: string): string {
  const characters = [...name];
  if (name.length <= SUGGESTIONS.longest) return name;
  let kept = '';
  for (const character of characters) {
    if (kept.length + character.length >= SUGGESTIONS.longest) break;
    kept += character;
  }
  return kept.replace(/\s+\S*$/u, '');
}
