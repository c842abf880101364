import type { KnownWord } from '../search/articleSearch.js';
import { listed, shortened } from './blocks.js';
import type { Block, Line } from './reply.js';
import type { Catalogue } from './words/catalogue.js';

/** Words that no passage holds and that are not absent either, by where they are. */
export const UNFOUND: ReadonlySet<KnownWord['recognition']> = new Set([
  'absent',
  'title',
  'outside',
  'inside',
]);

/** How words were understood, when it is not simply as typed: « « NCSC » lu comme « Centre national… » ». */
export function readings(words: readonly KnownWord[], say: Catalogue): Block[] {
  const understood = words.flatMap(({ typed, recognition, readAs }): Line[] => {
    if (recognition === 'typo' || recognition === 'spelled out')
      return [say.words.readAs(typed, listed(readAs, say, say.alternatives))];
    return recognition === 'relative'
      ? [say.words.relatedTo(typed, listed(readAs, say, say.alternatives))]
      : [];
  });
  const absent = typedOf(words, 'absent');
  const missing = absent.length > 0 ? [say.words.absent(absent.length, listed(absent, say))] : [];
  return [...understood, ...missing, ...elsewhere(words, say)].map((sentence) => ({
    kind: 'notice',
    text: sentence,
  }));
}

/**
 * Why an answer is unsure: words that the article lacks, or words that do not stand together.
 *
 * @param what does not hold them all
 */
export function doubts(
  words: readonly KnownWord[],
  say: Catalogue,
  what: 'passage' | 'statement' = 'passage',
): Block[] {
  const apart = what === 'passage' ? say.words.notAllInPassage : say.words.notAllInStatement;
  const isLacking = words.some((word) => UNFOUND.has(word.recognition));
  return [...readings(words, say), ...(isLacking ? [] : [{ kind: 'notice', text: apart } as const])];
}

/** What was looked for in vain: what the article lacks, what it has apart from the rest, what looks like it. */
export function absences(words: readonly KnownWord[], say: Catalogue): Line[] {
  const absent = typedOf(words, 'absent');
  const present = words.filter((word) => !UNFOUND.has(word.recognition)).map((word) => word.typed);
  const nearest = [...new Set(words.flatMap((word) => (word.recognition === 'absent' ? word.nearest : [])))];
  return [
    ...(absent.length > 0 ? [say.words.nowhere(absent.length, listed(absent, say))] : []),
    ...(present.length > 0 && present.length < words.length
      ? [say.words.apart(present.length, listed(present, say))]
      : []),
    ...elsewhere(words, say),
    ...(nearest.length > 0 ? [say.words.alike(listed(nearest, say))] : []),
  ];
}

function elsewhere(words: readonly KnownWord[], say: Catalogue): Line[] {
  const [title, outside] = [typedOf(words, 'title'), typedOf(words, 'outside')];
  return [
    ...(outside.length > 0 ? [say.words.outside(listed(outside, say))] : []),
    ...(title.length > 0 ? [say.words.inTitle(listed(title, say))] : []),
    ...words
      .filter((word) => word.recognition === 'inside')
      .map((word) => say.words.inside(shortened(word.typed), listed(word.readAs, say, say.alternatives))),
  ];
}

function typedOf(words: readonly KnownWord[], recognition: KnownWord['recognition']): string[] {
  return words.filter((word) => word.recognition === recognition).map((word) => word.typed);
}
