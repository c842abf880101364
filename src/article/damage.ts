import type { Marks } from './marks.js';
import type { Sentence } from './sentences.js';
import { overlaps, type Span } from './span.js';

/** What is wrong: what the front matter says, or what can be seen in the text itself. */
export type KindOfDamage =
  /** `note`: one French sentence for readers. */
  | { readonly kind: 'declared'; readonly note: string }
  /** Two sentences stuck together: a paragraph break was lost. */
  | { readonly kind: 'glued' | 'unmatched mark' | 'empty quotation' | 'broken character' };

/** Something wrong with the stored text, which stays as it came: it is shown, never mended. */
export type Damage = Span & KindOfDamage;

/** A damage that the article's front matter declares: the words where it is, and what happened there. */
export interface DeclaredDamage {
  readonly words: string;
  readonly note: string;
}

const EMPTY_QUOTATION = /«\s*»|“\s*”/gu;
/** U+FFFD, control characters, and UTF-8 read as Latin-1 (« Ã© » for « é », « â€™ » for « ’ »). */
const BROKEN_CHARACTER =
  /\uFFFD|[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]|Ã[\u0080-\u00BF©¨ª®§´»]|â€[™œ\u009D“”]/gu;

/**
 * The damage of a text: what the front matter declares, then what can be seen in the text itself.
 *
 * @param declared damage by its words, each of which occurs in the text
 * @returns damage in reading order
 */
export function damageOf(
  text: string,
  declared: readonly DeclaredDamage[],
  sentences: readonly Sentence[],
  marks: Marks,
): Damage[] {
  const damage: Damage[] = declared.map(({ words, note }) => {
    const start = text.indexOf(words);
    return { start, end: start + words.length, kind: 'declared', note };
  });
  for (const sentence of sentences) {
    if (!sentence.gluedToNext) continue;
    const span = { start: sentence.end - 1, end: sentence.end };
    damage.push({ ...span, kind: 'glued' });
  }
  for (const mark of marks.unmatched) {
    damage.push({ ...mark, kind: 'unmatched mark' });
  }
  const found = (pattern: RegExp, kind: 'empty quotation' | 'broken character'): void => {
    for (const match of text.matchAll(pattern)) {
      damage.push({ start: match.index, end: match.index + match[0].length, kind });
    }
  };
  found(EMPTY_QUOTATION, 'empty quotation');
  found(BROKEN_CHARACTER, 'broken character');
  return damage.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The damage that touches a span; glue between two passages touches neither. */
export function damageWithin(damage: readonly Damage[], span: Span): Damage[] {
  return damage.filter((one) => one.kind !== 'glued' && overlaps(one, span));
}
