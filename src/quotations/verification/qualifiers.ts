import { sliceOf } from '../../article/span.js';
import { conjugate } from '../../french/conjugation.js';
import type { ComparedWord } from './compared.js';

/** What a word says about how far a sentence holds: whether, how surely, how much, when. */
export type Qualifier = 'hedge' | 'negation' | 'date' | 'number' | 'modality' | 'scope';

/** A word among the others, which rules may look at. */
export interface WordPlace {
  readonly words: readonly ComparedWord[];
  readonly at: number;
  readonly text: string;
}

type Rule = (place: WordPlace) => boolean;

function folded({ words, at }: WordPlace, offset = 0): string {
  return words[at + offset]?.folded ?? '';
}

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

const NEGATIONS = wordsOf('ne n pas jamais aucun aucune aucuns rien ni nul nulle nullement guere non sans');
const NEGATION_REACH = 4;

/** « ne », « pas », « jamais », « aucune », « sans », « non écrites »; but « sans doute » is a hedge and « un pas » a step. */
function isNegation(place: WordPlace): boolean {
  const word = folded(place);
  if (word === 'plus' || word === 'personne') return isNegativeBesideNe(place);
  if (word === 'sans') return folded(place, 1) !== 'doute';
  if (word === 'pas') return !['un', 'le', 'premier', 'grand', 'du', 'des'].includes(folded(place, -1));
  return NEGATIONS.has(word);
}

/** « il ne vient plus », « personne n'est venu »; but « plus grande », « une personne ». */
function isNegativeBesideNe(place: WordPlace): boolean {
  if (['une', 'la', 'cette', 'de', 'le', 'les'].includes(folded(place, -1))) return false;
  const isNe = (offset: number): boolean => ['ne', 'n'].includes(folded(place, offset));
  const reach = Array.from({ length: NEGATION_REACH }, (_, index) => index + 1);
  return (
    reach.some((offset) => isNe(-offset)) || (folded(place) === 'personne' && reach.slice(0, 2).some(isNe))
  );
}

/** « un » is left out: it is an article far more often. */
const UNITS: ReadonlyMap<string, number> = new Map([
  ['zero', 0],
  ...'deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'
    .split(' ')
    .map((word, index): [string, number] => [word, index + 2]),
  ['vingt', 20],
  ['vingts', 20],
  ['trente', 30],
  ['quarante', 40],
  ['cinquante', 50],
  ['soixante', 60],
]);
const SCALES: ReadonlyMap<string, number> = new Map([
  ['mille', 1e3],
  ['million', 1e6],
  ['millions', 1e6],
  ['milliard', 1e9],
  ['milliards', 1e9],
]);
const AMOUNTS = wordsOf(
  'cent cents dizaine dizaines douzaine vingtaine trentaine quarantaine cinquantaine centaine centaines millier ' +
    'milliers demi demie moitie tiers quart quarts double triple quadruple premier premiere second seconde deuxieme ' +
    'troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme',
);

/** « 12 », « 3,5 », « 1er », « % », « € », « −5 »: figures, their signs; « sept », « une dizaine », « la moitié ». */
function isNumber(place: WordPlace): boolean {
  const word = folded(place);
  return /[\p{Nd}%‰\p{Sc}±]|^[-+]$/u.test(word) || UNITS.has(word) || SCALES.has(word) || AMOUNTS.has(word);
}

/**
 * The numbers that some words say, so that « 22 » and « vingt-deux » are the same: figures as they are, words
 * added up by the rules of French (« quatre-vingt-dix » is 4 × 20 + 10).
 */
export function valuesOf(words: readonly ComparedWord[]): string {
  const values: string[] = [];
  let sum: number | undefined;
  const close = (): void => {
    if (sum !== undefined) values.push(String(sum));
    sum = undefined;
  };
  for (const { folded: word } of words) {
    const unit = UNITS.get(word);
    const scale = SCALES.get(word);
    const low = (sum ?? 0) % 1000;
    if (/^\d+(?:\.\d+)?$/u.test(word)) {
      close();
      sum = Number(word);
    } else if (unit === 20 && low % 100 === 4) sum = (sum ?? 0) + 76;
    else if (unit !== undefined) sum = (sum ?? 0) + unit;
    else if (word === 'cent' || word === 'cents') sum = (sum ?? 0) - low + (low || 1) * 100;
    else if (scale !== undefined) sum = (sum ?? 1) * scale;
    else if (word !== 'et') {
      close();
      values.push(word);
    }
  }
  close();
  return values.join(' ');
}

const MONTHS = wordsOf(
  'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre',
);
const DAYS = wordsOf(
  'lundi mardi mercredi jeudi vendredi samedi dimanche hier aujourdhui demain lendemain veille automne hiver printemps',
);

/** « 13 juin 2021 », « du 11 au 13 juin », « mardi », « hier », « l'automne », « 2015 ». */
function isDate(place: WordPlace): boolean {
  const word = folded(place);
  if (MONTHS.has(word) || DAYS.has(word)) return true;
  if (isYear(place)) return true;
  if (!/^(?:[12]?\d|3[01])(?:er)?$/u.test(word)) return false;
  for (let offset = 1; offset <= 4; offset += 1) {
    const next = folded(place, offset);
    if (MONTHS.has(next)) return true;
    if (!/^(?:au|et|a|ou|\d{1,2}(?:er)?)$/u.test(next)) return false;
  }
  return false;
}

/** « en 2021 », but not « 2 021 personnes » nor « 2021 euros ». */
function isYear(place: WordPlace): boolean {
  const word = place.words[place.at];
  if (!word || !/^(?:1[5-9]|20)\d\d$/u.test(sliceOf(place.text, word))) return false;
  const next = place.words[place.at + 1];
  const isCounted = next && !next.isFunctionWord && place.text.slice(word.end, next.start).trim() === '';
  return (
    !isCounted || ['en', 'de', 'depuis', 'l'].includes(folded(place, -1)) || MONTHS.has(folded(place, -1))
  );
}

const HEDGES = wordsOf(
  'probablement vraisemblablement apparemment eventuellement possiblement potentiellement presque environ quasi ' +
    'quasiment semble semblent semblait semblaient semblerait sembleraient parait paraissait approximativement ' +
    'relativement visiblement officieusement peutetre selon presume presumee presumes presumees suppose supposee ' +
    'supposes supposees pretendu pretendue pretendus pretendues pretendument plutot theoriquement generalement ' +
    'habituellement normalement potentiel potentielle potentiels potentielles possible possibles hypothetique',
);
/** Hedges of several words; « # » stands for a number. */
const HEDGE_PHRASES: readonly (readonly string[])[] = [
  'sans doute',
  'sans aucun doute',
  'peut etre',
  'au moins',
  'au plus',
  'au maximum',
  'au minimum',
  'plus de #',
  'moins de #',
  'pres de #',
  'autour de #',
  'jusqu a #',
  'a peu pres',
  'plus ou moins',
  'en principe',
  'en partie',
  'en theorie',
  'd apres',
  'dit on',
  'soi disant',
  'a priori',
  'il se peut',
].map((phrase) => phrase.split(' '));

/** « probablement », « environ », « selon »; « sans doute », « au moins », « plus de 300 ». */
function isHedge(place: WordPlace): boolean {
  return HEDGES.has(folded(place)) || HEDGE_PHRASES.some((phrase) => isInPhrase(place, phrase));
}

function isInPhrase(place: WordPlace, phrase: readonly string[]): boolean {
  const own = folded(place);
  return phrase.some((word, index) => {
    if (word !== own) return false;
    return phrase.every((other, position) => {
      const offset = position - index;
      return other === '#' ? isNumber({ ...place, at: place.at + offset }) : other === folded(place, offset);
    });
  });
}

/** How much or how often: « tous », « certains », « toujours », « parfois », « seulement ». */
const SCOPES = wordsOf(
  'tous toutes tout toute certain certains certaine certaines quelques plusieurs chaque plupart majorite minorite ' +
    'parfois souvent toujours rarement frequemment systematiquement seulement uniquement exclusivement seul seule ' +
    'seuls seules totalement entierement completement absolument partiellement beaucoup peu',
);

function isScope(place: WordPlace): boolean {
  return SCOPES.has(folded(place));
}

const MODALS: ReadonlySet<string> = new Set(
  ['pouvoir', 'devoir', 'falloir', 'vouloir'].flatMap((verb) => conjugate(verb).map(({ form }) => form)),
);
const CONDITIONAL = /(?:[eid]r|[vu]r|ss?er|tt?r)(?:ais|ait|ions|iez|aient)$/u;
/** Verbs whose imperfect has the same end: « il ouvrait », « elle tirait ». */
const IMPERFECT =
  /(?:ouvr|offr|souffr|livr|oeuvr|mesur|assur|dur|jur|tir|admir|desir|désir|inspir|aspir|respir|expir|conspir|transpir|vir|soupir)(?:ais|ait|ions|iez|aient)$/u;

/** « serait », « aurait », « déclarerait »; « peut », « doit », « il faut ». */
function isModal(place: WordPlace): boolean {
  const form = place.words[place.at]?.form ?? '';
  return MODALS.has(form) || (CONDITIONAL.test(form) && !IMPERFECT.test(form));
}

/**
 * The rules in the order in which they claim a word: a word concerns one thing only, and « plus de 300 » is a
 * hedge before it is a negation, « 13 juin » a date before it is a number.
 */
const RULES: readonly (readonly [qualifier: Qualifier, rule: Rule])[] = [
  ['hedge', isHedge],
  ['negation', isNegation],
  ['date', isDate],
  ['number', isNumber],
  ['modality', isModal],
  ['scope', isScope],
];

/** What a word qualifies where it stands, if anything. */
export function qualifierOf(place: WordPlace): Qualifier | undefined {
  return RULES.find(([, applies]) => applies(place))?.[0];
}

/** Whether a word alone, wherever it stands, is a number, a date, a hedge, a modal verb or the like. */
export function isQualifier(word: ComparedWord): boolean {
  return qualifierOf({ words: [word], at: 0, text: word.form }) !== undefined;
}
