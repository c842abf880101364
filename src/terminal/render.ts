import { createColors } from 'picocolors';
import type { Cited } from '../reply/answer.js';
import { referenceText } from '../reply/markdown.js';
import type { Block, Reply } from '../reply/reply.js';
import { typeset } from '../reply/typography.js';
import { visible } from '../reply/visible.js';

/** What the screen can do. */
export interface Screen {
  readonly colour: boolean;
  /** Breaks a text into lines that leave so many columns free; a pipe needs none. */
  readonly wrap: (text: string, columnsTaken: number) => string;
}

const MARGIN = '  ';
/** In the margin of the sentences that answer, where their passage is shown around them. */
const ANSWER_MARGIN = '> ';

/** A reply as lines for a terminal; the article's words stand in a margin and nothing of theirs is obeyed. */
export function renderReply(reply: Reply, screen: Screen): string {
  const colours = createColors(screen.colour);
  const blocks = reply.blocks.map((block) => renderBlock(block, screen));
  const actions = reply.actions
    .filter((action) => action.command.length <= LONGEST_COMMAND)
    .map(({ label, command }) => colours.dim(ours(`${label} : ${command}`, screen)));
  return [...blocks, ...(actions.length > 0 ? [actions.join('\n')] : [])].join('\n\n');
}

/** A longer line to type again is no help. */
const LONGEST_COMMAND = 160;

function renderBlock(block: Block, screen: Screen): string {
  const colours = createColors(screen.colour);
  switch (block.kind) {
    case 'heading':
      return colours.bold(ours(block.text, screen));
    case 'text':
      return ours(block.text, screen);
    case 'notice':
      return colours.dim(ours(block.text, screen));
    case 'list':
      return block.items.map((item) => hang('- ', MARGIN, visible(typeset(item)), screen)).join('\n');
    case 'excerpt':
      return renderCited(block.cited, screen);
  }
}

function renderCited(cited: Cited, screen: Screen): string {
  const colours = createColors(screen.colour);
  const { reference } = cited;
  return [
    ...(reference ? [colours.cyan(ours(referenceText(reference), screen))] : []),
    ...(cited.cutBefore ? [`${MARGIN}[…]`] : []),
    renderExcerpt(cited, screen),
    ...(cited.cutAfter ? [`${MARGIN}[…]`] : []),
    ...cited.notes.map((note) => colours.dim(hang(MARGIN, MARGIN, visible(typeset(note)), screen))),
    ...(reference?.link === undefined ? [] : [colours.dim(MARGIN + visible(reference.link))]),
  ].join('\n');
}

/**
 * The words of an excerpt, each line behind a margin. Where only some sentences answer, they stand on lines
 * of their own behind « > »; a line is never broken there unless the text has a space to break at.
 */
export function renderExcerpt(cited: Cited, screen: Screen): string {
  return pieces(cited)
    .map(({ start, end, isAnswer }) => {
      const margin = isAnswer ? ANSWER_MARGIN : MARGIN;
      return hang(margin, margin, marked(cited, start, end, screen), screen);
    })
    .join('\n');
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly isAnswer: boolean;
}

function pieces({ excerpt, answers }: Cited): Piece[] {
  const { text } = excerpt.article;
  const found: Piece[] = [];
  let at = excerpt.start;
  const add = (to: number, isAnswer: boolean): void => {
    const whole = text.slice(at, to);
    const start = at + (whole.length - whole.trimStart().length);
    const end = to - (whole.length - whole.trimEnd().length);
    if (start < end) found.push({ start, end, isAnswer });
    at = to;
  };
  const isSpaced = (offset: number): boolean =>
    offset === excerpt.start || offset === excerpt.end || /\s/u.test(text.slice(offset - 1, offset + 1));
  for (const { start, end } of answers) {
    if (start < at || !isSpaced(start) || !isSpaced(end)) continue;
    add(start, false);
    add(end, true);
  }
  add(excerpt.end, false);
  // All of it answers: nothing to set apart.
  if (found.every((piece) => piece.isAnswer))
    return [{ start: excerpt.start, end: excerpt.end, isAnswer: false }];
  return found;
}

/** The words of a piece, those that match in bold where the screen has it. */
function marked({ excerpt, matches }: Cited, start: number, end: number, screen: Screen): string {
  const { text } = excerpt.article;
  const colours = createColors(screen.colour);
  let shown = '';
  let at = start;
  for (const match of matches) {
    if (match.start < at || match.end > end) continue;
    shown += visible(text.slice(at, match.start)) + colours.bold(visible(text.slice(match.start, match.end)));
    at = match.end;
  }
  return shown + visible(text.slice(at, end));
}

/** One of our own sentences, wrapped. */
function ours(text: string, screen: Screen): string {
  return hang('', '', visible(typeset(text)), screen);
}

function hang(first: string, others: string, text: string, { wrap }: Screen): string {
  return first + wrap(text, others.length).replaceAll('\n', `\n${others}`);
}
