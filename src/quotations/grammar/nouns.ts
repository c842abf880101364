import { fold } from '../../french/characters.js';
import {
  type Agreement,
  countryOfDemonym,
  documentNoun,
  genderByEnding,
  organisationNoun,
  roleByEnding,
  roleNoun,
  sourceNoun,
} from '../lexicon.js';
import type { Gender, GrammaticalNumber, Nature } from './mention.js';

export interface Noun {
  readonly nature: Nature;
  readonly gender: Gender;
  readonly number: GrammaticalNumber;
}

/** Who or what a common noun names, as far as the lexicon knows. */
export function nounOf(word: string): Noun | undefined {
  return (
    noun('person', roleNoun(word)) ??
    noun('organisation', organisationNoun(word)) ??
    noun('source', sourceNoun(word)) ??
    noun('document', documentNoun(word)) ??
    noun('person', roleByEnding(word)) ??
    noun('person', agentByEnding(word)) ??
    (countryOfDemonym(word)
      ? { nature: 'person', gender: undefined, number: /[^s]s$/u.test(word) ? 'plural' : undefined }
      : undefined)
  );
}

/** Nouns in « -eur » that name no one who acts. */
const NO_AGENTS =
  /^(?:valeur|chaleur|couleur|erreur|peur|douleur|faveur|rigueur|vigueur|fureur|moteur|secteur|facteur|interieur|exterieur|ampleur|hauteur|longueur|largeur|profondeur|ordinateur|ascenseur|tracteur|reacteur|compteur|indicateur|serveur|vapeur|sueur|rumeur|humeur|lueur|tumeur|horreur|terreur|odeur|saveur|ferveur|torpeur|rancoeur|coeur|soeur|heure|demeure|meilleur|majeur|mineur|honneur|bonheur|malheur|ailleurs|plusieurs|leur|fleur|vecteur|capteur|processeur|navigateur|lecteur|moniteur|generateur|simulateur|ventilateur|carburateur|detecteur|multiplicateur|coefficient|denominateur|superieur|inferieur|anterieur|ulterieur|posterieur|premiere|nombreuse|serieuse|grandeur|lenteur|blancheur|fraicheur|maigreur|noirceur|rondeur|rousseur|splendeur|stupeur|pudeur|ardeur|candeur|douceur|laideur|minceur|tiedeur|raideur|froideur|rougeur|paleur|moiteur|rouleur|pesanteur|apesanteur|contour|labeur|liqueur)s?$/u;

/** « loueur », « bailleresse » are made like « vendeur »: whoever does what the verb says. */
function agentByEnding(word: string): Agreement | undefined {
  const exact = fold(word);
  if (exact.length < 6 || NO_AGENTS.test(exact)) return undefined;
  const number = exact.endsWith('s') ? 'plural' : 'singular';
  if (/[^i]eurs?$/u.test(exact) || /ieurs?$/u.test(exact)) return { gender: 'masculine', number };
  return /(?:trices?)$/u.test(exact) ? { gender: 'feminine', number } : undefined;
}

export function noun(nature: Nature, agreement: Agreement | undefined): Noun | undefined {
  return agreement && { nature, gender: told(agreement.gender), number: told(agreement.number) };
}

/** « either » tells nothing. */
export function told<T extends string>(value: T | 'either'): T | undefined {
  return value === 'either' ? undefined : value;
}

export function endingGender(head: string | undefined): Gender {
  const gender = head === undefined ? undefined : genderByEnding(head);
  return gender && told(gender);
}
