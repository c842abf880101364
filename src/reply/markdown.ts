import type { Span } from '../article/span.js';
import type { Cited } from './answer.js';
import { shownLine } from './line.js';
import type { Reference } from './reference.js';
import type { Block, Line, Reply } from './reply.js';
import { typeset } from './typography.js';
import { visible } from './visible.js';

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
  return reply.blocks.map(blockMarkdown);
}

/** How many characters of Discord's allowance a reply takes. */
export function markdownLength(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + blockMarkdown(block).length, 0);
}

function blockMarkdown(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `**${lineMarkdown(block.text)}**`;
    case 'text':
      return lineMarkdown(block.text);
    case 'notice':
      return `-# ${lineMarkdown(block.text)}`;
    case 'list':
      return block.items.map((item) => `- ${lineMarkdown(item)}`).join('\n');
    case 'excerpt':
      return [
        ...(block.lead === undefined ? [] : [lineMarkdown(block.lead)]),
        ...(block.cited.reference ? [referenceMarkdown(block.cited.reference)] : []),
        ...(block.cited.cutBefore ? ['> […]'] : []),
        excerptMarkdown(block.cited),
        ...(block.cited.cutAfter ? ['> […]'] : []),
        ...block.notes.map((note) => `-# ${lineMarkdown(note)}`),
      ].join('\n');
  }
}

/** A line of ours, with the article's words in it as they are. */
export function lineMarkdown(line: Line): string {
  return shownLine(line, (ours) => escapeMarkdown(typeset(ours)), escapeMarkdown);
}

function referenceMarkdown(reference: Reference): string {
  const words = escapeMarkdown(referenceText(reference));
  if (reference.link === undefined) return words;
  const address = reference.link.replace(/[()<>\s]/gu, (mark) =>
    encodeURIComponent(mark).replace(/[()]/gu, hex),
  );
  return `[${words}](<${address}>)`;
}

/** « § 4, Developpez.com, juin 2021 » */
export function referenceText({ number, outlet, date }: Reference): string {
  return typeset([`§ ${number}`, outlet, date].filter((part) => part !== undefined).join(', '));
}

function hex(mark: string): string {
  return `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;
}
