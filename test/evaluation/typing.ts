import { pick } from '../bench/french.js';

/** What someone types on a phone: small letters, no accent. */
export function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'] as [string, ...string[]];
/** A slip in a shorter word makes another word of it more often than not. */
const LONG_WORD = /\p{L}{6,}/gu;

/**
 * A text with one typing error in one of its long words, not in its first letter: a letter less, double, other, or
 * swapped with the next. As it is when it has no long word.
 */
export function withOneSlip(text: string, random: () => number): string {
  const words = [...text.matchAll(LONG_WORD)];
  const chosen = words[Math.floor(random() * words.length)];
  if (!chosen) return text;
  const [word] = chosen;
  const at = 1 + Math.floor(random() * (word.length - 2));
  const [before, letter, next, after] = [word.slice(0, at), word[at], word[at + 1], word.slice(at + 2)];
  const slipped = pick(random, [
    `${before}${next}${after}`,
    `${before}${letter}${letter}${next}${after}`,
    `${before}${next}${letter}${after}`,
    `${before}${pick(random, LETTERS)}${next}${after}`,
  ]);
  return text.slice(0, chosen.index) + slipped + text.slice(chosen.index + word.length);
}
