import { isFunctionWord } from '../../french/functionWords.js';
import {
  civility,
  countryOfDemonym,
  determiner,
  documentNoun,
  genderOfFirstName,
  genderOfOrganisationName,
  governmentOf,
  isCapitalisedOrdinary,
  isNameParticle,
  organisationNoun,
  roleNoun,
} from '../lexicon.js';
import type { Gender, Nature, Stretch } from './mention.js';
import { told } from './nouns.js';
import type { Token } from './tokens.js';
import type { Item } from './units.js';
import { isDe, isMark, isPreposition, isSentenceStart, wordAt } from './words.js';

/** More words than this are no name but a title in capitals. */
const LONGEST_NAME = 9;

/** The longest proper name that begins at an item: « Jean-Marie Le Pen », « G7 », « Evil Corp ». */
export function nameFrom(items: readonly Item[], index: number): Stretch | undefined {
  if (!isNamePart(items, index)) return undefined;
  let last = index;
  while (last - index < LONGEST_NAME) {
    const next = last + 1;
    const token = wordAt(items, next);
    // « J. Dupont », « George W. Bush »
    if (isMark(items, next, '.') && isInitial(wordAt(items, last)) && wordAt(items, next + 1)?.isCapital) {
      last = next + 1;
      continue;
    }
    // « Pixel & Cie »
    if (isMark(items, next, '&') && wordAt(items, next + 1)?.isCapital) {
      last = next + 1;
      continue;
    }
    if (!token) break;
    if (token.isHung) break;
    if (token.isCapital && (isNamePart(items, next) || isCapitalParticle(items, next))) {
      // « sur RTL Bruno Retailleau »: a first name after something else begins another name.
      if (startsAnother(items, index, next)) break;
      last = next;
      continue;
    }
    if (/^\d{1,4}$/u.test(token.form) && next === index + 1 && !wordAt(items, index)?.form.match(/^\d/u)) {
      last = next;
      continue;
    }
    // « Mohammed ben Salmane », « Dominique de Villepin »: a particle, then a capital.
    let beyond = next + 1;
    // « Joost van der Meer »
    while (
      wordAt(items, beyond) &&
      !wordAt(items, beyond)?.isCapital &&
      isNameParticle(wordAt(items, beyond)?.exact ?? '') &&
      beyond < next + 3
    )
      beyond += 1;
    if (
      wordAt(items, beyond)?.isCapital &&
      (isParticleInside(items, index, next) || isKnownPlace(items, index, beyond))
    ) {
      last = beyond;
      continue;
    }
    break;
  }
  return { first: index, last };
}

/** « Premier » of « le Premier ministre », « Monsieur »: capitals that begin no name. */
function isCommonCapital(items: readonly Item[], index: number): boolean {
  const token = wordAt(items, index);
  if (!token) return true;
  if (civility(token.exact)) return true;
  const after = wordAt(items, index + 1);
  return token.exact === 'premier' || token.exact === 'premiere' || token.exact === 'vice-premier'
    ? after !== undefined && (after.exact.startsWith('ministre') || after.exact.startsWith('secretaire'))
    : false;
}

function isNamePart(items: readonly Item[], index: number): boolean {
  const token = wordAt(items, index);
  if (!token?.isProper || isCommonCapital(items, index) || isNumeral(token)) return false;
  if (isSentenceStart(items, index)) {
    const after = wordAt(items, index + 1);
    const nameFollows = after?.isCapital === true && !isFunctionWord(after.exact);
    if (isFunctionWord(token.exact) || determiner(token.exact)) return false;
    if (isCapitalisedOrdinary(token.exact) && !(nameFollows && genderOfFirstName(token.exact))) return false;
    // « Posée à la cafétéria, », « Interrogé lundi, »: a participle opens the sentence.
    if (!nameFollows && /(?:[éï]e?s?|ant)$/u.test(token.form) && !genderOfFirstName(token.form)) return false;
    // « Enseignants et parents… »: a role or an organisation opens the sentence as a common noun.
    if (!nameFollows && (roleNoun(token.exact) || organisationNoun(token.exact) || documentNoun(token.exact)))
      return false;
  }
  if (determiner(token.exact) && !isAllCapitals(token)) return false;
  // « le Ghanéen »: a people, and someone of it.
  if (
    countryOfDemonym(token.exact) &&
    determiner(wordAt(items, index - 1)?.exact ?? '') &&
    !wordAt(items, index + 1)?.isCapital
  )
    return false;
  return !isRespected(items, index, token);
}

/** « la Commission irlandaise », « le Parquet fédéral »: a common noun with a capital of respect, not a name. */
function isRespected(items: readonly Item[], index: number, token: Token): boolean {
  if (!determiner(wordAt(items, index - 1)?.exact ?? '') || wordAt(items, index + 1)?.isCapital) return false;
  if (genderOfFirstName(token.form)) return false;
  return (
    Boolean(organisationNoun(token.exact) ?? documentNoun(token.exact)) &&
    !genderOfOrganisationName(token.exact)
  );
}

/** « Le tome II », « Chapitre IV »: a number, unless a name stands before it. */
function isNumeral(token: Token): boolean {
  return token.isAcronym && /^[ivx]{2,5}$/u.test(token.exact);
}

function isAllCapitals(token: Token): boolean {
  return token.end - token.start > 1 && token.form.length > 1 && token.exact.length > 2;
}

function isInitial(token: Token | undefined): boolean {
  return token?.isCapital === true && token.form.length === 1;
}

/** « Le » of « Bruno Le Roux ». */
function isCapitalParticle(items: readonly Item[], index: number): boolean {
  const token = wordAt(items, index);
  return token !== undefined && isNameParticle(token.exact) && wordAt(items, index + 1)?.isCapital === true;
}

function isParticleInside(items: readonly Item[], first: number, index: number): boolean {
  const token = wordAt(items, index);
  if (!token || !isNameParticle(token.exact)) return false;
  const isFrench = isDe(token) || token.exact === 'la' || token.exact === 'le';
  if (!isFrench) return true;
  // « Dominique de Villepin », but « Ligue de Paris » and « France de Emmanuel » are no single names.
  const head = wordAt(items, first);
  return (
    head !== undefined &&
    genderOfFirstName(head.exact) !== undefined &&
    index === first + 1 &&
    token.exact !== 'des' &&
    !isCountryLike(wordAt(items, index + 1))
  );
}

/** « le Quai d'Orsay », « l'Hôtel de Ville »: one name, as the lexicon has it. */
function isKnownPlace(items: readonly Item[], first: number, last: number): boolean {
  return last - first <= 3 && governmentOf(namedWords(items, { first, last })) !== undefined;
}

/** « de la Santé », « du Travail », « de l'Intérieur »: a capital that only completes a noun. */
function isDeBefore(items: readonly Item[], at: number): boolean {
  return (
    isDe(wordAt(items, at - 1)) ||
    (determiner(wordAt(items, at - 1)?.exact ?? '') !== undefined && isDe(wordAt(items, at - 2)))
  );
}

/** « ministre de la Défense », « secrétaire d'État au Travail »: the capital is a department's. */
function completesMinister(items: readonly Item[], first: number): boolean {
  let at = first - 1;
  while (isDe(wordAt(items, at)) || /^(?:la|l|a|au|aux)$/u.test(wordAt(items, at)?.exact ?? '')) at -= 1;
  return at < first - 1 && /^(?:ministre|secretaire|commissaire)s?$/u.test(wordAt(items, at)?.exact ?? '');
}

function isCountryLike(token: Token | undefined): boolean {
  return token !== undefined && governmentOf(token.exact) !== undefined;
}

function startsAnother(items: readonly Item[], first: number, next: number): boolean {
  const token = wordAt(items, next);
  const head = wordAt(items, first);
  if (!token || !head) return false;
  const after = wordAt(items, next + 1);
  // « à l'AFP Thierno Barry »: letters, then a name of two words.
  if (head.isAcronym && next === first + 1 && !token.isAcronym && after?.isCapital === true) return true;
  // « le ministre de la Défense Kaarel Tamm »: a department, then a name of two words that no list has.
  if (completesMinister(items, first) && next === first + 1 && after?.isCapital) return true;
  if (!genderOfFirstName(token.exact)) return false;
  // « le ministre de la Santé Roman Prymula »
  const governor = determiner(wordAt(items, first - 1)?.exact ?? '') ? first - 2 : first - 1;
  const completes =
    isDeBefore(items, first) ||
    isPreposition(wordAt(items, governor)) ||
    /^(?:au|aux|du)$/u.test(wordAt(items, first - 1)?.exact ?? '');
  if (completes && genderOfFirstName(head.exact) === undefined && after?.isCapital) return true;
  return false;
}

/** What a proper name tells by itself: a first name or a civility makes a person, a capital city a government. */
export function natureOf(
  items: readonly Item[],
  { first, last }: Stretch,
): { nature: Nature; gender: Gender } {
  const title = civilityBefore(items, first);
  if (title) return { nature: 'person', gender: told(title) };
  const token = wordAt(items, first);
  const words = namedWords(items, { first, last });
  const organisation = genderOfOrganisationName(words);
  const place = governmentOf(words);
  if (place?.kind === 'seat') return { nature: 'organisation', gender: told(place.gender) };
  const given = genderOfFirstName(token?.form ?? '');
  if (given && last > first && !organisation) return { nature: 'person', gender: told(given) };
  if (place) return { nature: 'place', gender: told(place.gender) };
  if (organisation) return { nature: 'organisation', gender: told(organisation) };
  if (given) return { nature: 'person', gender: told(given) };
  const noun = organisationNoun(token?.exact ?? '');
  if (noun) return { nature: 'organisation', gender: told(noun.gender) };
  return { nature: 'unknown', gender: undefined };
}

/** The title before a name: « M. », « Mme », « Me ». */
function civilityBefore(
  items: readonly Item[],
  first: number,
): 'masculine' | 'feminine' | 'either' | undefined {
  const at = isMark(items, first - 1, '.') ? first - 2 : first - 1;
  const token = wordAt(items, at);
  return token?.isCapital || (token && token.exact.length > 2) ? civility(token.exact) : undefined;
}

function namedWords(items: readonly Item[], { first, last }: Stretch): string {
  const words: string[] = [];
  for (let at = first; at <= last; at += 1) words.push(wordAt(items, at)?.exact ?? '');
  return words.join(' ').trim();
}
