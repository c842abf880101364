import type { Span } from '../article/span.js';
import type { Cited } from './answer.js';
import { shownLine } from './line.js';
import type { Block, Line, Reply, Source } from './reply.js';
import { typesetIn } from './typography.js';
import { visible } from './visible.js';
import type { Language } from './words/catalogue.js';

/** Every ASCII punctuation mark: Discord shows a backslash and one of these as the mark alone. */
const PUNCTUATION = /[!-/:-@[-`{-~]/gu;

/**
 * Text that Discord shows as it is: nothing in it is a heading, a list, a quotation, a mention, a link, an
 * emoji or a time. Every punctuation mark is escaped, as Discord's own list of special ones grows
 * (`-# ` and `[]()` are recent) and escaping too much is not seen.
 */
export function escapeMarkdown(text: string): string {
  return visible(text).replace(PUNCTUATION, '\\$&');
}

/**
 * An excerpt as a Discord block quotation: its words and nothing else, what matches in bold. Read back
 * without its `> ` and its bold, it is `visible(excerpt.text)`.
 */
export function excerptMarkdown({ excerpt, matches, answers }: Cited): string {
  const { text } = excerpt.article;
  const strong = matches.length > 0 ? matches : answers;
  let shown = '';
  let at = excerpt.start;
  for (const { start, end } of strong) {
    if (start < at || end > excerpt.end) continue;
    shown += escapeMarkdown(text.slice(at, start)) + bold(text, { start, end });
    at = end;
  }
  shown += escapeMarkdown(text.slice(at, excerpt.end));
  return shown.replace(/^/gmu, '> ');
}

function bold(text: string, span: Span): string {
  const escaped = escapeMarkdown(text.slice(span.start, span.end));
  return /\S/u.test(escaped) && !escaped.includes('\n') ? `**${escaped}**` : escaped;
}

/** A whole reply in Discord's Markdown, one string a block. */
export function replyMarkdown(reply: Reply): string[] {
  return reply.blocks.map((block) => blockMarkdown(block, reply.language));
}

/** How many characters of Discord's allowance a reply takes. */
export function markdownLength(reply: Reply): number {
  return replyMarkdown(reply).reduce((sum, shown) => sum + shown.length, 0);
}

function blockMarkdown(block: Block, language: Language): string {
  const shown = (line: Line): string => lineMarkdown(line, language);
  switch (block.kind) {
    case 'heading':
      return `**${shown(block.text)}**`;
    case 'text':
      return shown(block.text);
    case 'notice':
      return `-# ${shown(block.text)}`;
    case 'list':
      return block.items.map((item) => `- ${shown(item)}`).join('\n');
    case 'excerpt':
      return [
        ...(block.lead === undefined ? [] : [shown(block.lead)]),
        ...(block.source ? [sourceMarkdown(block.source, language)] : []),
        ...(block.cited.cutBefore ? ['> […]'] : []),
        excerptMarkdown(block.cited),
        ...(block.cited.cutAfter ? ['> […]'] : []),
        ...block.notes.map((note) => `-# ${shown(note)}`),
      ].join('\n');
  }
}

/** A line of ours, with the article's words in it as they are. */
export function lineMarkdown(line: Line, language: Language): string {
  return shownLine(line, (ours) => escapeMarkdown(typesetIn[language](ours)), escapeMarkdown);
}

/** Only « § 4 » carries the link: Discord shows the backslashes of what is escaped in the words of a link. */
function sourceMarkdown({ place, rest, link }: Source, language: Language): string {
  const words = lineMarkdown(rest, language);
  if (link === undefined) return lineMarkdown(place, language) + words;
  const address = link.replace(/[()<>\s]/gu, (mark) => encodeURIComponent(mark).replace(/[()]/gu, hex));
  return `[${typesetIn[language](place)}](<${address}>)${words}`;
}

function hex(mark: string): string {
  return `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;
}
