import type { Language } from './words/catalogue.js';

const NO_BREAK = '\u00A0';
const NARROW_NO_BREAK = '\u202F';

/**
 * Sets the spaces of one of our own French sentences: no line may break before « : ; ! ? » or inside
 * « guillemets ». (Imprimerie nationale, « Ponctuation »: thin before ; ! ?, full before : and in « ».)
 * Never applied to an article's words, which keep the spaces they came with.
 */
export function typeset(sentence: string): string {
  return sentence
    .replace(/ (?=[;!?](?:[\s»)]|$))/gu, NARROW_NO_BREAK)
    .replace(/ (?=:(?:\s|$))/gu, NO_BREAK)
    .replace(/« /gu, `«${NO_BREAK}`)
    .replace(/ »/gu, `${NO_BREAK}»`)
    .replace(/§ (?=\d)/gu, `§${NO_BREAK}`);
}

/** Sets the spaces of one of our own sentences, in the language that it is in. */
export const typesetIn: Readonly<Record<Language, (sentence: string) => string>> = {
  fr: typeset,
  en: (sentence) => sentence.replace(/§ (?=\d)/gu, `§${NO_BREAK}`),
};
