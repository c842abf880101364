import { createColors } from 'picocolors';
import { type Span, sliceOf } from '../article/span.js';
import type { Cited } from '../reply/answer.js';
import { shownLine } from '../reply/line.js';
import type { Block, Line, Reply } from '../reply/reply.js';
import { typeset } from '../reply/typography.js';
import { visible } from '../reply/visible.js';
import { lineToType } from './lineToType.js';

/** What the screen can do. */
export interface Screen {
  readonly colour: boolean;
  /** Breaks a text into lines that leave so many columns free; a pipe needs none. */
  readonly wrap: (text: string, columnsTaken: number) => string;
  /** True where words can carry a link of their own (OSC 8); elsewhere addresses are written out. */
  readonly hyperlinks: boolean;
}

const MARGIN = '  ';
/** In the margin of the sentences that answer, where their passage is shown around them. */
const ANSWER_MARGIN = '> ';

/** A reply as lines for a terminal; the article's words stand in a margin and nothing of theirs is obeyed. */
export function renderReply(reply: Reply, screen: Screen): string {
  const colours = createColors(screen.colour);
  const blocks = reply.blocks.map((block) => renderBlock(block, screen));
  const actions = reply.actions
    .map((action) => ({ label: action.label, typed: lineToType(action) }))
    .filter(({ typed }) => typed.length <= LONGEST_COMMAND)
    .map(({ label, typed }) =>
      colours.dim(ours(`${label}${label.endsWith('?') ? '' : ' :'} ${typed}`, screen)),
    );
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
      return block.items.map((item) => hang('- ', MARGIN, lineText(item), screen)).join('\n');
    case 'excerpt':
      return renderCited(block, screen);
  }
}

function renderCited({ cited, source, lead, notes }: Block & { kind: 'excerpt' }, screen: Screen): string {
  const colours = createColors(screen.colour);
  return [
    ...(lead === undefined ? [] : [ours(lead, screen)]),
    ...(source ? [colours.cyan(linked(ours(source.place + source.rest, screen), source.link, screen))] : []),
    ...(cited.cutBefore ? [`${MARGIN}[…]`] : []),
    renderExcerpt(cited, screen),
    ...(cited.cutAfter ? [`${MARGIN}[…]`] : []),
    ...(screen.colour ? [] : matchedWords(cited).map((line) => hang(MARGIN, MARGIN, line, screen))),
    ...notes.map((note) => colours.dim(hang(MARGIN, MARGIN, lineText(note), screen))),
    ...(source?.link === undefined || screen.hyperlinks ? [] : [colours.dim(MARGIN + visible(source.link))]),
  ].join('\n');
}

/** Words that lead to an address, in terminals that know how (OSC 8, gist.github.com/egmontkob/eb114294). */
function linked(words: string, address: string | undefined, { hyperlinks }: Screen): string {
  if (!hyperlinks || address === undefined) return words;
  return `\u001B]8;;${visible(address)}\u001B\\${words}\u001B]8;;\u001B\\`;
}

/** Where nothing can be set in bold, a line that names the words that match, as the article writes them. */
function matchedWords({ excerpt, matches }: Cited): string[] {
  const words = new Map<string, string>();
  for (const match of matches) {
    const word = visible(sliceOf(excerpt.article.text, match));
    if (!words.has(word.toLowerCase())) words.set(word.toLowerCase(), `« ${word} »`);
  }
  if (words.size === 0) return [];
  return [typeset(`Mots trouvés : ${[...words.values()].slice(0, MOST_MATCHES).join(', ')}`)];
}

const MOST_MATCHES = 8;

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

/** The excerpt cut at its answering sentences, wherever a space lets a line end; the space is the line's end. */
function pieces({ excerpt, answers }: Cited): Piece[] {
  const { text } = excerpt.article;
  const set = answers.filter(
    ({ start, end }) =>
      isBreak(text, excerpt, start) && isBreak(text, excerpt, end) && excerpt.start <= start,
  );
  const found: Piece[] = [];
  let at = excerpt.start;
  const add = (to: number, isAnswer: boolean): void => {
    if (text.slice(at, to).trim() !== '') found.push({ start: at, end: to, isAnswer });
    at = to;
    if (at < excerpt.end && SPACE.test(text.charAt(at))) at += 1;
  };
  for (const { start, end } of set) {
    const before = start > at && SPACE.test(text.charAt(start - 1)) ? start - 1 : start;
    if (before > at) add(before, false);
    at = start;
    add(end, true);
  }
  if (at < excerpt.end) add(excerpt.end, false);
  // All of it answers: nothing to set apart.
  const isMixed = found.some((piece) => piece.isAnswer) && found.some((piece) => !piece.isAnswer);
  return isMixed ? found : [{ start: excerpt.start, end: excerpt.end, isAnswer: false }];
}

const SPACE = /[ \t\n]/u;

/** Whether a line may end at an offset without putting a space where the article has none. */
function isBreak(text: string, excerpt: Span, at: number): boolean {
  return (
    at <= excerpt.start || at >= excerpt.end || SPACE.test(text.charAt(at - 1)) || SPACE.test(text.charAt(at))
  );
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
function ours(line: Line, screen: Screen): string {
  return hang('', '', lineText(line), screen);
}

/** A line of ours, which is French in a terminal, with the article's words in it as they are. */
export function lineText(line: Line): string {
  return shownLine(line, (own) => visible(typeset(own)), visible);
}

function hang(first: string, others: string, text: string, { wrap }: Screen): string {
  return first + wrap(text, others.length).replaceAll('\n', `\n${others}`);
}
