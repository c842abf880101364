import PorterStemmerFr from 'natural/lib/natural/stemmers/porter_stemmer_fr.js';
import { fold } from './characters.js';
import { isFunctionWord } from './functionWords.js';

/**
 * The only importer of natural. By subpath, never its root, which loads databases and prints
 * advertisements (naturalNode/natural, `lib/natural/index.js`).
 */

/** French texts repeat their words and natural stems some 35,000 a second, so stems are remembered. */
const remembered = new Map<string, string>();
const MOST_REMEMBERED = 50_000;
/** No French word is longer, compounds included; beyond it a « word » is noise that suffix rules would grind on. */
const LONGEST_WORD = 60;

/**
 * The French stem of one word, without accents: natural's Porter stemmer reads the accented word
 * (its suffix rules need « é »), and accents are folded afterwards.
 *
 * @param form a word in NFC and lower case, without apostrophe (see `analyse`)
 * @returns the folded stem, or the accented one where folding would make a function word of it (« née » and
 *   « ne »); the empty string for the empty string, for which natural answers "undefined"
 */
export function stem(form: string): string {
  if (form === '') return '';
  if (form.length > LONGEST_WORD) return fold(form);
  let found = remembered.get(form);
  if (found === undefined) {
    const accented = PorterStemmerFr.stem(form);
    const folded = fold(accented);
    // « née » must not meet « ne ».
    found = isFunctionWord(folded) ? accented : folded;
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(form, found);
  }
  return found;
}

/**
 * « opèrent » as « opère »: the third person plural, which natural leaves apart from the singular (as Snowball
 * does, since « -ent » also ends nouns). For looking up a word that has no match as it is; -ment is left alone.
 */
export function singularVerb(form: string): string {
  return /[^m]ent$/u.test(form) ? form.slice(0, -2) : form;
}
