import { fold } from '../french/characters.js';
import { isFunctionWord } from '../french/functionWords.js';
import {
  FEMININE_DOCUMENTS,
  FEMININE_SOURCES,
  MASCULINE_DOCUMENTS,
  PLURAL_DOCUMENTS,
  SOURCES,
} from './data/documents.js';
import { FEMININE_ENDINGS, MASCULINE_ENDINGS } from './data/endings.js';
import {
  COMPOUND_EXCEPTIONS,
  COMPOUND_HEADS,
  FEMININE_FIRST_NAMES,
  MASCULINE_FIRST_NAMES,
  NAMES_OF_EITHER_GENDER,
  NOT_COMPOUNDS,
} from './data/firstNames.js';
import { CIVILITIES, DETERMINERS, NAME_PARTICLES } from './data/grammar.js';
import { ORDINARY_WORDS } from './data/ordinaryWords.js';
import {
  FEMININE_ORGANISATIONS,
  MASCULINE_ORGANISATIONS,
  ORGANISATION_NAMES,
  PLURAL_ORGANISATIONS,
} from './data/organisations.js';
import { CITY_DEMONYMS, COUNTRIES, SEATS_OF_POWER } from './data/places.js';
import {
  EPICENE_ROLES,
  FEMININE_ROLES,
  MASCULINE_ROLES,
  PLURAL_ROLES,
  REGULAR_ROLES,
  ROLES_IN_EURE,
  ROLES_IN_EUSE,
  ROLES_IN_PAIRS,
  ROLES_IN_RICE,
  ROLES_LIKE_VERBS,
} from './data/roles.js';

/**
 * Who speaks in French news, as lexicon: names, roles, bodies, documents, places, and the small words around them.
 *
 * Every lookup takes a word as the analyser gives it (`Word.exact`, or `Word.form`): accents, apostrophes, hyphens
 * and spaces do not matter, so that « porteparole », « porte-parole » and « Porte-Parole » are one. The tables are
 * built when they are first asked for.
 */

export type Gender = 'masculine' | 'feminine' | 'either';
export type GrammaticalNumber = 'singular' | 'plural' | 'either';

/** What a noun or a determiner lets one expect of the words that agree with it. */
export interface Agreement {
  readonly gender: Gender;
  readonly number: GrammaticalNumber;
}

export interface RoleNoun extends Agreement {
  /** The masculine singular, without accents: « presidente » and « presidents » are both « president ». */
  readonly lemma: string;
  /** Whether the same letters are a verb form, which only its place can tell: « accuse », « manifestant ». */
  readonly isVerbForm: boolean;
}

export type DeterminerKind = 'definite' | 'indefinite' | 'demonstrative' | 'possessive' | 'quantity';

export interface Determiner extends Agreement {
  readonly kind: DeterminerKind;
}

export interface Government extends Agreement {
  readonly country: string;
  readonly kind: 'capital' | 'seat';
}

/** Letters and figures only: « Quai d'Orsay » is « quaidorsay », « États-Unis » is « etatsunis ». */
function keyOf(text: string): string {
  if (PLAIN.test(text)) return text;
  return (FOLDED.test(text) ? text : fold(text)).replace(JOINTS, '');
}

const PLAIN = /^[a-z0-9]*$/;
const FOLDED = /^[a-z0-9 '-]*$/;
const JOINTS = /[^\p{L}\p{N}]+/gu;

/** A folded name as the analyser cuts it: « cote d'ivoire » is « cote d ivoire », « etats-unis » is « etatsunis ». */
function nameOf(folded: string): string {
  return folded.replace(HYPHEN, '').replace(JOINTS, ' ').trim();
}

const HYPHEN = /-/g;

function listed(list: string): string[] {
  return list.split(' ').filter((item) => item !== '');
}

/** The items without accents, hyphens kept. A list is folded at once, which costs less than folding each item. */
function foldedItems(list: string): string[] {
  return listed(fold(list));
}

/** A table that is made when it is first asked for, and then kept. */
function lazily<T>(build: () => T): () => T {
  let built: { readonly table: T } | undefined;
  return () => {
    built ??= { table: build() };
    return built.table;
  };
}

function setOf(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => listed(fold(list).replace(MARKS, ''))));
}

/** What stands inside the items of a list and not in a key: « Jean-Luc », « N'Djamena », « New+York+Times ». */
const MARKS = /[-'’+.]/g;

function merged<T extends string>(a: T | undefined, b: T): T | 'either' {
  return a === undefined || a === b ? b : 'either';
}

type Nouns = Map<string, Agreement>;

/** A form that is listed twice agrees with both: « époux » singular or plural, « chef » of a man or a woman. */
function addForm(nouns: Nouns, form: string, { gender, number }: Agreement): void {
  const key = keyOf(form);
  const known = nouns.get(key);
  nouns.set(key, { gender: merged(known?.gender, gender), number: merged(known?.number, number) });
}

/** A noun in the singular and in the plural. */
function addNoun(nouns: Nouns, singular: string, gender: Gender): void {
  addForm(nouns, singular, { gender, number: 'singular' });
  for (const form of pluralsOf(singular)) addForm(nouns, form, { gender, number: 'plural' });
}

interface Lists {
  readonly masculine?: string;
  readonly feminine?: string;
  readonly either?: string;
}

const GENDERS = ['masculine', 'feminine', 'either'] as const;

function nounsOf(singulars: Lists, plurals: Lists = {}): Nouns {
  const nouns: Nouns = new Map();
  for (const gender of GENDERS) {
    for (const noun of foldedItems(singulars[gender] ?? '')) addNoun(nouns, noun, gender);
    for (const noun of foldedItems(plurals[gender] ?? '')) addForm(nouns, noun, { gender, number: 'plural' });
  }
  return nouns;
}

// Inflection. Plurals are made of words without accents, feminines of either: « accusé, accusée ».

/** Plurals in -s, and those that do not follow: « les fils », « les généraux », « les vice-amiraux ». */
function pluralsOf(singular: string): string[] {
  const hyphen = singular.lastIndexOf('-');
  if (hyphen > 0) return pluralsOfCompound(singular.slice(0, hyphen), singular.slice(hyphen + 1));
  return [pluralOf(singular)];
}

const PLURALS_WITHOUT_RULE: ReadonlyMap<string, string> = new Map([
  ['monsieur', 'messieurs'],
  ['madame', 'mesdames'],
  ['mademoiselle', 'mesdemoiselles'],
  ['gentilhomme', 'gentilshommes'],
  ['bonhomme', 'bonshommes'],
  ['travail', 'travaux'],
  ['bail', 'baux'],
  ['festival', 'festivals'],
  ['bal', 'bals'],
  ['recital', 'recitals'],
]);

/** « rugbyman, rugbymen », not « musulman ». */
const ENGLISH_MAN = /(?:wo|tennis|rugby|sports|record|business|camera|bar|perch|police|gentle)man$/;

/** « journal, journaux », « bureau, bureaux », « avis, avis », « homme, hommes ». */
function pluralOf(singular: string): string {
  const given = PLURALS_WITHOUT_RULE.get(singular);
  if (given !== undefined) return given;
  if (/[sxz]$/.test(singular)) return singular;
  if (singular.endsWith('man') && ENGLISH_MAN.test(singular)) return `${singular.slice(0, -2)}en`;
  if (singular.endsWith('al')) return `${singular.slice(0, -1)}ux`;
  if (/(?:eau|eu)$/.test(singular)) return `${singular}x`;
  return `${singular}s`;
}

/** What comes before the hyphen and never takes a plural: « des porte-parole », « des vice-présidents ». */
const INVARIABLE_FIRST = new Set(
  listed('vice sous ex porte garde demi contre co non arriere avant extreme prete think post start trouble'),
);

/** « porte-parole(s) » (both spellings since 1990), « vice-présidents », « beaux-frères », « sages-femmes ». */
function pluralsOfCompound(first: string, second: string): string[] {
  if (second === 'parole' || second === 'drapeau')
    return [`${first}-${second}`, `${first}-${pluralOf(second)}`];
  if (second === 'major') return [`${pluralOf(first)}-majors`];
  const plural = INVARIABLE_FIRST.has(first) ? first : pluralOf(first);
  return [`${plural}-${pluralOf(second)}`, `${first}-${pluralOf(second)}`];
}

/** Feminines by rule: « élue », « policière », « historienne », « sportive », « religieuse », « professionnelle ». */
function feminineOf(masculine: string): string {
  if (masculine.endsWith('e')) return masculine;
  if (masculine.endsWith('er')) return `${masculine.slice(0, -2)}ere`;
  if (masculine.endsWith('f')) return `${masculine.slice(0, -1)}ve`;
  if (masculine.endsWith('eux')) return `${masculine.slice(0, -1)}se`;
  if (/(?:[eéiy]en|on|el)$/.test(masculine)) return `${masculine}${masculine.at(-1)}e`;
  return `${masculine}e`;
}

/** Masculines and their feminines, by rule or after a slash, without accents. */
function pairsOf(list: string): [masculine: string, feminine: string][] {
  const pairs = listed(list).map((item) => (item.includes('/') ? item : `${item}/${feminineOf(item)}`));
  return foldedItems(pairs.join(' ')).map((pair) => {
    const [masculine = '', feminine = ''] = pair.split('/');
    return [masculine, feminine];
  });
}

// First names

const firstNames = lazily(() => {
  const names = new Map<string, Gender>();
  const add = (list: string, gender: Gender): void => {
    for (const name of setOf(list)) names.set(name, merged(names.get(name), gender));
  };
  add(MASCULINE_FIRST_NAMES, 'masculine');
  add(FEMININE_FIRST_NAMES, 'feminine');
  for (const name of setOf(NAMES_OF_EITHER_GENDER)) names.set(name, 'either');
  return names;
});

const compoundNames = lazily(() => ({
  heads: setOf(COMPOUND_HEADS),
  masculine: setOf(COMPOUND_EXCEPTIONS.masculine),
  feminine: setOf(COMPOUND_EXCEPTIONS.feminine),
  excluded: setOf(NOT_COMPOUNDS),
}));

/** Accents that tell a French woman from an Italian man: « Michèle Alliot-Marie », « Michele Placido ». */
const FEMININE_BY_ACCENT: ReadonlySet<string> = new Set(['michèle', 'danièle', 'andrée', 'gabrièle']);

/** The gender that a first name lets one expect; undefined when it is not known as a first name. */
export function genderOfFirstName(name: string): Gender | undefined {
  if (FEMININE_BY_ACCENT.has(name)) return 'feminine';
  const key = keyOf(name);
  return firstNames().get(key) ?? genderOfCompoundName(key);
}

/** « Jean-Marie » is a man and « Marie-Pierre » a woman: the first half tells, unless it is open (« Claude-Hélène »). */
function genderOfCompoundName(key: string): Gender | undefined {
  const { heads, masculine, feminine, excluded } = compoundNames();
  if (excluded.has(key)) return undefined;
  if (masculine.has(key)) return 'masculine';
  if (feminine.has(key)) return 'feminine';
  for (let length = Math.min(MOST_IN_HEAD, key.length - LEAST_IN_NAME); length > 1; length -= 1) {
    const head = key.slice(0, length);
    const second = firstNames().get(key.slice(length));
    if (second === undefined || !heads.has(head)) continue;
    const first = firstNames().get(head) ?? second;
    return first === 'either' ? second : first;
  }
  return undefined;
}

const MOST_IN_HEAD = 10;
const LEAST_IN_NAME = 3;

// Nouns

const roles = lazily(() => {
  const nouns = new Map<string, RoleNoun>();
  const add = (form: string, lemma: string, { gender, number }: Agreement, isVerbForm: boolean): void => {
    const key = keyOf(form);
    const known = nouns.get(key);
    nouns.set(key, {
      gender: merged(known?.gender, gender),
      number: merged(known?.number, number),
      lemma: known?.lemma ?? keyOf(lemma),
      isVerbForm: isVerbForm || known?.isVerbForm === true,
    });
  };
  const addBoth = (form: string, lemma: string, gender: Gender, isVerbForm = false): void => {
    add(form, lemma, { gender, number: 'singular' }, isVerbForm);
    for (const plural of pluralsOf(form)) add(plural, lemma, { gender, number: 'plural' }, false);
  };
  const addPair = (
    masculine: string,
    feminine: string,
    gender: Gender = 'masculine',
    isVerbForm = false,
  ): void => {
    addBoth(masculine, masculine, gender, isVerbForm);
    addBoth(feminine, masculine, 'feminine');
  };
  const regular = listed(REGULAR_ROLES);
  for (const [index, [masculine, feminine]] of pairsOf(REGULAR_ROLES).entries()) {
    addPair(masculine, feminine, 'masculine', isVerbForm(regular[index] ?? ''));
  }
  for (const role of foldedItems(ROLES_IN_RICE)) addPair(role, `${role.slice(0, -3)}rice`);
  for (const role of foldedItems(ROLES_IN_EUSE)) addPair(role, `${role.slice(0, -1)}se`);
  for (const role of foldedItems(ROLES_IN_EURE)) addPair(role, `${role}e`, 'either');
  for (const [masculine, feminine] of pairsOf(ROLES_IN_PAIRS)) addPair(masculine, feminine);
  const likeVerbs = setOf(ROLES_LIKE_VERBS);
  for (const role of foldedItems(EPICENE_ROLES)) addBoth(role, role, 'either', likeVerbs.has(role));
  for (const role of foldedItems(MASCULINE_ROLES)) addBoth(role, role, 'masculine');
  for (const role of foldedItems(FEMININE_ROLES)) addBoth(role, role, 'feminine');
  for (const gender of ['masculine', 'feminine'] as const) {
    for (const role of foldedItems(PLURAL_ROLES[gender]))
      add(role, role, { gender, number: 'plural' }, false);
  }
  return nouns;
});

/** « l'accusé » folds into « il accuse », « le manifestant » is spelt like « manifestant sa colère ». */
function isVerbForm(role: string): boolean {
  return role.endsWith('é') || role.endsWith('ant');
}

/** What makes another role of a role: « l'ex-ministre », « la coprésidente », « un eurodéputé ». */
const ROLE_PREFIXES = [
  'ex',
  'vice',
  'co',
  'sous',
  'euro',
  'ultra',
  'neo',
  'non',
  'anti',
  'pro',
  'super',
  'cyber',
];

/** A noun that names a person by role, in any of its forms: « présidente », « porte-parole », « ex-ministres ». */
export function roleNoun(word: string): RoleNoun | undefined {
  const key = keyOf(word);
  const known = roles().get(key);
  if (known) return known;
  for (const prefix of ROLE_PREFIXES) {
    const rest = key.startsWith(prefix) ? roles().get(key.slice(prefix.length)) : undefined;
    if (rest) return { ...rest, isVerbForm: false };
  }
  return undefined;
}

/**
 * A noun that is not listed and is formed like a trade or a conviction: « rhumatologue », « altermondialiste »,
 * « techniciennes ». A guess: « liste » and « catalogue » are excepted, rarer ones are not.
 */
export function roleByEnding(word: string): Agreement | undefined {
  const key = keyOf(word);
  const number = key.endsWith('s') ? 'plural' : 'singular';
  const singular = number === 'plural' ? key.slice(0, -1) : key;
  if (singular.length < SHORTEST_GUESS || NO_ROLES.has(singular)) return undefined;
  if (/(?:iste|logue|crate|iatre|pathe|graphe)$/.test(singular)) return { gender: 'either', number };
  if (/icienne$/.test(singular)) return { gender: 'feminine', number };
  if (/icien$/.test(singular)) return { gender: 'masculine', number };
  return undefined;
}

const SHORTEST_GUESS = 7;
const NO_ROLES = setOf(
  'liste piste catalogue dialogue monologue prologue epilogue decalogue analogue checkliste playliste orthographe',
  'paragraphe autographe telegraphe sismographe epigraphe improviste batiste schiste kyste typographe pictographe',
);

const organisations = lazily(() =>
  nounsOf({ masculine: MASCULINE_ORGANISATIONS, feminine: FEMININE_ORGANISATIONS }, PLURAL_ORGANISATIONS),
);

/** A noun for a body that speaks: « ministère », « autorités », « quotidien ». */
export function organisationNoun(word: string): Agreement | undefined {
  return organisations().get(keyOf(word));
}

const organisationNames = lazily(() => {
  const names = new Map<string, Gender>();
  for (const gender of GENDERS) for (const name of setOf(ORGANISATION_NAMES[gender])) names.set(name, gender);
  return names;
});

/**
 * The gender of a body that has a name: « AFP », « Le Monde », « New York Times » (without its article, with or
 * without its spaces). Many are ordinary words in lower case: ask only about capitalised ones.
 */
export function genderOfOrganisationName(name: string): Gender | undefined {
  return organisationNames().get(keyOf(name));
}

const documents = lazily(() =>
  nounsOf({ masculine: MASCULINE_DOCUMENTS, feminine: FEMININE_DOCUMENTS }, PLURAL_DOCUMENTS),
);

/** A noun for what can be quoted without a person: « rapport », « étude », « chiffres ». */
export function documentNoun(word: string): Agreement | undefined {
  return documents().get(keyOf(word));
}

const sources = lazily(() => {
  const nouns = nounsOf({ feminine: FEMININE_SOURCES });
  for (const [masculine, feminine] of pairsOf(SOURCES)) {
    addNoun(nouns, masculine, 'masculine');
    addNoun(nouns, feminine, 'feminine');
  }
  return nouns;
});

/** A noun for someone who speaks without a name: « source », « proches », « observateurs ». */
export function sourceNoun(word: string): Agreement | undefined {
  return sources().get(keyOf(word));
}

// Places

interface Places {
  readonly demonyms: ReadonlyMap<string, string>;
  readonly governments: ReadonlyMap<string, Government>;
}

function foldedRows(rows: readonly string[]): string[] {
  return fold(rows.join('\n')).split('\n');
}

function cells(row: string): string[] {
  return row.split('|').map((cell) => cell.trim());
}

/** The items of a cell, separated by commas. */
function items(cell: string | undefined): string[] {
  return (cell ?? '')
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** « f », « mp »: gender, and plural or not. */
function agreementOf(code: string | undefined): Agreement {
  return {
    gender: code?.startsWith('f') ? 'feminine' : 'masculine',
    number: code?.endsWith('p') ? 'plural' : 'singular',
  };
}

/** « français, française, français, françaises »; a feminine that no rule gives follows a slash. */
function formsOfDemonym(demonym: string): string[] {
  const [masculine = '', feminine = feminineOf(masculine)] = demonym.split('/');
  return [masculine, feminine, pluralOf(masculine), pluralOf(feminine)].map(keyOf);
}

const places = lazily((): Places => {
  const demonyms = new Map<string, string>();
  const governments = new Map<string, Government>();
  const addDemonym = (form: string, country: string): void => {
    if (!demonyms.has(form)) demonyms.set(form, country);
  };
  for (const row of foldedRows(COUNTRIES)) {
    const [names, , capitals, people] = cells(row);
    const country = nameOf(items(names)[0] ?? '');
    for (const form of items(people).flatMap(formsOfDemonym)) addDemonym(form, country);
    for (const city of items(capitals)) {
      governments.set(keyOf(city), { country, kind: 'capital', gender: 'either', number: 'singular' });
    }
  }
  for (const row of foldedRows(SEATS_OF_POWER)) {
    const [names, code, country = ''] = cells(row);
    const seat: Government = { country: nameOf(country), kind: 'seat', ...agreementOf(code) };
    for (const name of items(names)) governments.set(keyOf(name), seat);
  }
  for (const row of foldedRows(CITY_DEMONYMS)) {
    const [people = '', country = ''] = cells(row);
    for (const form of listed(people).flatMap(formsOfDemonym)) addDemonym(form, nameOf(country));
  }
  return { demonyms, governments };
});

/**
 * The power that a place stands for: « Moscou prévient », « l'Élysée dément ». The name is without its article,
 * in one piece or in several words, and capitalised in the text: « commission » in lower case is any commission. « Bruxelles » is the European Union, which is what newspapers mean by it most.
 */
export function governmentOf(name: string): Government | undefined {
  return places().governments.get(keyOf(name));
}

/** The country of an adjective or of a people: « russe », « Américains »; of « congolais » the larger of the two. */
export function countryOfDemonym(word: string): string | undefined {
  return places().demonyms.get(keyOf(word));
}

// Small words

const determiners = lazily(() => {
  const table = new Map<string, Determiner>();
  for (const row of DETERMINERS) {
    const [gender, number, kind, ...words] = row.split(' ');
    const determiner: Determiner = {
      gender: gender === 'm' ? 'masculine' : gender === 'f' ? 'feminine' : 'either',
      number: number === 's' ? 'singular' : 'plural',
      kind: kind as DeterminerKind,
    };
    for (const word of words) table.set(word, determiner);
  }
  return table;
});

/** A determiner and what it shows of its noun; « du » and « aux » hold a definite article. */
export function determiner(word: string): Determiner | undefined {
  return determiners().get(keyOf(word));
}

const particles = lazily(() => setOf(NAME_PARTICLES));

/** A small word inside a name, capitalised or not: « de » Gaulle, « ben » Salmane, « von der » Leyen. */
export function isNameParticle(word: string): boolean {
  return particles().has(keyOf(word));
}

const civilities = lazily(() => {
  const titles = new Map<string, Gender>();
  for (const gender of GENDERS) for (const title of setOf(CIVILITIES[gender])) titles.set(title, gender);
  return titles;
});

/**
 * The gender that a title before a name shows: « Mme », « Mgr »; « Me » and « Dr » show none. « me » and « m » are
 * also pronouns: a title is followed by a name.
 */
export function civility(word: string): Gender | undefined {
  return civilities().get(keyOf(word));
}

const ordinaryWords = lazily(() => setOf(ORDINARY_WORDS));

/** A word whose capital at the start of a sentence proves nothing: « Auparavant », « Selon », « Lundi ». */
export function isCapitalisedOrdinary(word: string): boolean {
  const key = keyOf(word);
  return isFunctionWord(key) || ordinaryWords().has(key) || determiners().has(key);
}

// Gender by ending

const endings = lazily(() => {
  const genders = new Map<string, Gender>();
  const exceptions = new Map<string, Gender>();
  const add = (rows: string, gender: Gender, other: Gender): void => {
    for (const row of fold(rows).split('\n')) {
      const [regular = '', open = ''] = row.split('?');
      const [rule = '', opposite = ''] = regular.split('!');
      genders.set(keyOf(listed(rule)[0] ?? ''), gender);
      for (const noun of setOf(opposite)) exceptions.set(noun, other);
      for (const noun of setOf(open)) exceptions.set(noun, 'either');
    }
  };
  add(FEMININE_ENDINGS, 'feminine', 'masculine');
  add(MASCULINE_ENDINGS, 'masculine', 'feminine');
  return { genders, exceptions };
});

const LONGEST_ENDING = 6;

/**
 * The gender that the ending of a noun lets one expect: « organisation », « gouvernement »; the longest ending
 * decides, in the singular first. Undefined when no ending tells: « site », « groupe ».
 */
export function genderByEnding(word: string): Gender | undefined {
  const key = keyOf(word);
  if (key.endsWith('aux')) return key === 'eaux' || key === 'peaux' ? 'feminine' : 'masculine';
  const singular = /[^s]s$|eaux$|eux$/.test(key) ? genderOfSingular(key.slice(0, -1)) : undefined;
  return singular ?? genderOfSingular(key);
}

function genderOfSingular(key: string): Gender | undefined {
  const { genders, exceptions } = endings();
  const exception = exceptions.get(key);
  if (exception !== undefined) return exception;
  for (let length = Math.min(LONGEST_ENDING, key.length - 1); length > 0; length -= 1) {
    const gender = genders.get(key.slice(-length));
    if (gender !== undefined) return gender;
  }
  return undefined;
}
