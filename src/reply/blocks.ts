import type { Cited, Note, Page } from './answer.js';
import { COMFORT } from './limits.js';
import { enumerate } from './line.js';
import type { Reference } from './reference.js';
import type { Action, Block, Line, Reply, Source } from './reply.js';
import { voiceLines } from './voiceLines.js';
import type { Catalogue } from './words/catalogue.js';

/** What replies are made of, for the files that compose them. */
export function reply(
  { language }: Catalogue,
  blocks: readonly Block[],
  actions: readonly Action[] = [],
): Reply {
  return { language, blocks, actions };
}

export function heading(words: Line): Block {
  return { kind: 'heading', text: words };
}

export function text(words: Line): Block {
  return { kind: 'text', text: words };
}

/** What a reader should know of what stands above. */
export function notice(words: Line): Block {
  return { kind: 'notice', text: words };
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
export function excerpt(cited: Cited, say: Catalogue, lead?: Line, notes: readonly Line[] = []): Block {
  return {
    kind: 'excerpt',
    cited,
    source: cited.reference && sourceOf(cited.reference, say),
    lead,
    notes: [
      ...answeringLine(cited, say),
      ...voiceLines(cited.voices, say),
      ...notes,
      ...cited.notes.map((note) => noteLine(note, say)),
    ],
  };
}

/** « Ce qui répond : « à l'automne 2015 ». » */
function answeringLine({ answering }: Cited, say: Catalogue): Line[] {
  if (answering.length === 0) return [];
  return [say.passages.answering(say.and(answering.map((words) => say.quoted(words))))];
}

/** « § 4, Developpez.com, juin 2021 » */
function sourceOf({ number, outlet, published, link }: Reference, say: Catalogue): Source {
  const date = published === undefined ? undefined : say.date(published);
  const rest = [outlet, date].filter((part) => part !== undefined);
  return { place: `§ ${number}`, rest: rest.map((part) => `, ${part}`).join(''), link };
}

function noteLine(note: Note, { notes }: Catalogue): string {
  if (note.kind === 'inside a quotation') return notes.insideQuotation;
  return notes.damaged(note.kind === 'declared' ? note.note : notes.damage[note.kind]);
}

/** What a proposed command needs to stay with an article that the request named. */
export function ofArticle(named: string | undefined): Action['values'] {
  return named === undefined ? {} : { article: named };
}

/** Leads to the passage of a number. */
export function toPassage(label: string, numero: number, articleNamed: string | undefined): Action {
  return { label, command: 'passage', values: { numero, ...ofArticle(articleNamed) } };
}

/** The neighbours of a page, as far as there are any. */
export function turns(
  { number, of }: Page,
  { actions }: Catalogue,
  command: string,
  values: (page: number) => Action['values'],
): Action[] {
  return [
    ...(number > 1 ? [{ label: actions.previousPage, command, values: values(number - 1) }] : []),
    ...(number < of ? [{ label: actions.nextPage, command, values: values(number + 1) }] : []),
  ];
}

/** « a », « b » et 3 autres: what was typed, or words of the article, in a length that a phone can show. */
export function listed(
  words: readonly string[],
  say: Catalogue,
  joined = (items: readonly Line[]): Line => enumerate(items, ', '),
): Line {
  const shown = joined(words.slice(0, COMFORT.listed).map((word) => say.quoted(shortened(word))));
  const rest = words.length - COMFORT.listed;
  return rest > 0 ? say.andOthers(shown, rest) : shown;
}

/** Something typed, repeated up to a comfortable length and cut at a word. */
export function shortened(typed: string, most: number = COMFORT.typed): string {
  const characters = [...typed];
  if (characters.length <= most) return typed;
  const kept = characters.slice(0, most).join('');
  return `${kept.replace(/\s+\S*$/u, '')}…`;
}
