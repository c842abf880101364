/** Bounds of what moderators and members type, in characters as people count them (code points). */
export const TEXT = {
  question: { least: 3, most: 300 },
  position: { least: 1, most: 34 },
  /** A thread's name (Discord, channel object). */
  title: { least: 1, most: 100 },
  reason: { least: 0, most: 300 },
  sentence: { least: 1, most: 300 },
  conclusion: { least: 10, most: 2_000 },
} as const;

export type TextField = keyof typeof TEXT;

/** `<@123>`, `<@!123>` and a bare id: 17 to 20 digits is what Discord's ids have had since 2015. */
const MEMBER_ID = /<@!?\d+>|(?<!\d)\d{17,20}(?!\d)/gu;
const REORDERING_OR_CONTROL =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/**
 * What is kept of a text that someone typed: composed, white space put in order, and without the ids of
 * members, which a mention writes into the text and which would outlive the discussion.
 */
export function tidy(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/\r\n?/gu, '\n')
    .replace(REORDERING_OR_CONTROL, '')
    .replace(LONE_SURROGATE, '\uFFFD')
    .replace(MEMBER_ID, '[membre]')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

/** `tidy` on a single line: for labels, titles, questions and sentences. */
export function tidyLine(typed: string): string {
  return tidy(typed).replace(/\n+/gu, ' ');
}

export function lengthOf(text: string): number {
  return [...text].length;
}

export function fits(text: string, field: TextField): boolean {
  const length = lengthOf(text);
  return length >= TEXT[field].least && length <= TEXT[field].most;
}

/** A text cut at a word, with « … », so that it has at most `most` characters. */
export function shorten(text: string, most: number): string {
  const characters = [...text];
  if (characters.length <= most) return text;
  const cut = characters.slice(0, most - 1).join('');
  const atWord = cut.replace(/\s+\S*$/u, '');
  return `${(atWord === '' ? cut : atWord).trimEnd()}…`;
}
