import type { Cited, Page } from './answer.js';
import { COMFORT } from './limits.js';
import type { Action, Block, Line, Reply } from './reply.js';
import { voiceLines } from './voiceLines.js';

/** What replies are made of, for the files that compose them. */
export function reply(blocks: readonly Block[], actions: readonly Action[] = []): Reply {
  return { blocks, actions };
}

export function heading(words: Line): Block {
  return { kind: 'heading', text: words };
}

export function text(words: Line): Block {
  return { kind: 'text', text: words };
}

export function list(items: readonly Line[]): Block {
  return { kind: 'list', items };
}

/**
 * Words of the article, with whose voice they are when that is known.
 *
 * @param lead what is said right before them
 * @param notes what is said right after them
 */
export function excerpt(cited: Cited, lead?: Line, notes: readonly Line[] = []): Block {
  return { kind: 'excerpt', cited, lead, notes: [...voiceLines(cited.voices), ...notes, ...cited.notes] };
}

/** What a proposed command needs to stay with an article that the request named. */
export function ofArticle(named: string | undefined): string {
  return named === undefined ? '' : ` --article ${named}`;
}

/** « page 2 sur 3 » */
export function pageOf({ number, of }: Page): string {
  return `page ${number} sur ${of}`;
}

/** The neighbours of a page, as far as there are any. */
export function turns({ number, of }: Page, command: (page: number) => string): Action[] {
  return [
    ...(number > 1 ? [{ label: 'Page précédente', command: command(number - 1) }] : []),
    ...(number < of ? [{ label: 'Page suivante', command: command(number + 1) }] : []),
  ];
}

/** « 1 passage », « 2 passages » */
export function countOf(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`;
}

/** « a », « b » et 3 autres: what was typed, or words of the article, in a length that a phone can show. */
export function listed(words: readonly string[], joint = ', '): string {
  const shown = words.slice(0, COMFORT.listed).map((word) => `« ${shortened(word)} »`);
  const rest = words.length - shown.length;
  return shown.join(joint) + (rest > 0 ? ` et ${rest === 1 ? '1 autre' : `${rest} autres`}` : '');
}

/** Something typed, repeated up to a comfortable length and cut at a word. */
export function shortened(typed: string, most: number = COMFORT.typed): string {
  const characters = [...typed];
  if (characters.length <= most) return typed;
  const kept = characters.slice(0, most).join('');
  return `${kept.replace(/\s+\S*$/u, '')}…`;
}
