import type { KnownWord } from '../search/articleSearch.js';
import { listed, shortened } from './blocks.js';
import type { Block } from './reply.js';

/** Words that no passage holds and that are not absent either, by where they are. */
export const UNFOUND: ReadonlySet<KnownWord['recognition']> = new Set([
  'absent',
  'title',
  'outside',
  'inside',
]);

/** How words were understood, when it is not simply as typed: « « NCSC » lu comme « Centre national… » ». */
export function readings(words: readonly KnownWord[]): Block[] {
  const understood = words.flatMap(({ typed, recognition, readAs }): string[] => {
    if (recognition === 'typo' || recognition === 'spelled out')
      return [`« ${typed} » lu comme ${listed(readAs, ' ou ')}.`];
    return recognition === 'relative' ? [`« ${typed} » rapproché de ${listed(readAs, ' ou ')}.`] : [];
  });
  const absent = words.filter((word) => word.recognition === 'absent').map((word) => word.typed);
  const missing =
    absent.length > 0
      ? [`${absent.length > 1 ? 'Absents' : 'Absent'} de l’article : ${listed(absent)}.`]
      : [];
  return [...understood, ...missing, ...elsewhere(words)].map((sentence) => ({
    kind: 'notice',
    text: sentence,
  }));
}

/**
 * Why an answer is unsure: words that the article lacks, or words that do not stand together.
 *
 * @param what « ce passage », « cette parole »: what does not hold them all
 */
export function doubts(words: readonly KnownWord[], what = 'Ce passage'): Block[] {
  const apart: Block = { kind: 'notice', text: `${what} ne réunit pas tous les mots de la question.` };
  return [...readings(words), ...(words.some((word) => UNFOUND.has(word.recognition)) ? [] : [apart])];
}

/** What was looked for in vain: what the article lacks, what it has apart from the rest, what looks like it. */
export function absences(words: readonly KnownWord[]): string[] {
  const absent = words.filter((word) => word.recognition === 'absent');
  const present = words.filter((word) => !UNFOUND.has(word.recognition));
  const lines: string[] = [];
  if (absent.length > 0) {
    const verb = absent.length > 1 ? 'N’apparaissent nulle part' : 'N’apparaît nulle part';
    lines.push(`${verb} dans l’article : ${listed(absent.map((word) => word.typed))}.`);
  }
  if (present.length > 0 && present.length < words.length) {
    const verb = present.length > 1 ? 'S’y trouvent' : 'S’y trouve';
    lines.push(`${verb}, mais sans le reste : ${listed(present.map((word) => word.typed))}.`);
  }
  lines.push(...elsewhere(words));
  const nearest = [...new Set(absent.flatMap((word) => word.nearest))];
  if (nearest.length > 0) lines.push(`Mots de l’article qui ressemblent : ${listed(nearest)}.`);
  return lines;
}

function elsewhere(words: readonly KnownWord[]): string[] {
  const typed = (recognition: KnownWord['recognition']): string[] =>
    words.filter((word) => word.recognition === recognition).map((word) => word.typed);
  const [title, outside] = [typed('title'), typed('outside')];
  return [
    ...(outside.length > 0
      ? [`Hors des passages (questions aux lecteurs, renvois) : ${listed(outside)}.`]
      : []),
    ...(title.length > 0 ? [`Dans le titre seulement : ${listed(title)}.`] : []),
    ...words
      .filter((word) => word.recognition === 'inside')
      .map(
        (word) => `« ${shortened(word.typed)} » n’est qu’à l’intérieur de ${listed(word.readAs, ' ou ')}.`,
      ),
  ];
}
