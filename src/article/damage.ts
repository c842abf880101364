import type { Marks } from './marks.js';
import type { Sentence } from './sentences.js';
import { overlaps, type Span } from './span.js';

/** Something wrong with the stored text, which stays as it came: it is shown, never mended. */
export interface Damage extends Span {
  readonly kind: 'declared' | 'glued' | 'unmatched mark' | 'empty quotation' | 'broken character';
  /** One French sentence for readers. */
  readonly note: string;
}

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
    damage.push({
      ...span,
      kind: 'glued',
      note: 'Deux phrases sont collées : un saut de paragraphe s’est perdu.',
    });
  }
  for (const mark of marks.unmatched) {
    damage.push({ ...mark, kind: 'unmatched mark', note: 'Un guillemet n’a pas son pendant.' });
  }
  const found = (pattern: RegExp, kind: Damage['kind'], note: string): void => {
    for (const match of text.matchAll(pattern)) {
      damage.push({ start: match.index, end: match.index + match[0].length, kind, note });
    }
  };
  found(EMPTY_QUOTATION, 'empty quotation', 'Une citation est vide : ses mots se sont perdus.');
  found(BROKEN_CHARACTER, 'broken character', 'Un caractère est illisible.');
  return damage.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The damage that touches a span; glue between two passages touches neither. */
export function damageWithin(damage: readonly Damage[], span: Span): Damage[] {
  return damage.filter((one) => one.kind !== 'glued' && overlaps(one, span));
}
