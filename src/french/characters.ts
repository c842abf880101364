/** Both apostrophes of French texts, the modifier letter, and the opening quote that some keyboards put instead. */
export const APOSTROPHES = "'’ʼ‘";

/** Hyphens that join the parts of a word: the keyboard's, U+2010, and the non-breaking U+2011. */
export const HYPHENS = '-‐‑';

/** Characters that are in a word without being seen: soft hyphen, zero-width space and joiners, BOM. */
export const INVISIBLES = '\u00AD\u200B-\u200D\u2060\uFEFF';

const INVISIBLE = new RegExp(`[${INVISIBLES}]+`, 'gu');

/** Plain small letters and figures are as they will be: most words of a text are. */
const PLAIN = /^[a-z0-9]*$/;

/**
 * A word as it is compared with its accents: composed (NFKC, so that « ﬁ » and NFD read like typed
 * letters), lower case, ligatures spelt out (« cœur » is « coeur »), invisible characters dropped.
 */
export function normalise(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae');
}

const APOSTROPHE = new RegExp(`[${APOSTROPHES}]`, 'gu');

/** `fold`, with every apostrophe the keyboard's: for comparing whole phrases by pattern. */
export function foldPhrase(text: string): string {
  return fold(text).replace(APOSTROPHE, "'");
}

/** `normalise`, then without accents: what someone types on a phone. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text;
  return normalise(text)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC');
}
