import { type Span, trimSpan } from './span.js';

const LINE_BREAK = /\r\n|[\n\r\u2028\u2029]/gu;
/** A Markdown heading, quotation, list item or numbered item: a new paragraph even in hard-wrapped text. */
const MARKED_LINE = /^\s*(?:#{1,6}\s|>|[-*+•–—]\s|\d{1,3}[.)]\s)/u;
const HEADING_LINE = /^\s*#{1,6}\s/u;
const HAS_WORD = /[\p{L}\p{N}]/u;
const ONLY_CLOSING_MARKS = /^[\s»”")\]]+$/u;
const ONLY_OPENING_MARKS = /^[\s«“(]+$/u;

/**
 * The paragraphs that the text itself shows by its line breaks, trimmed, in order; lines without a letter
 * or figure (rules, rows of stars) belong to none, but a « or a » left alone on its line by a scrape belongs
 * to the words that it encloses.
 *
 * A text is either hard-wrapped, and then only blank lines part paragraphs (plain-text mail, Markdown), or
 * it is not, and then every line is a paragraph (most scrapes). Hard-wrapped text gives itself away by
 * going on in lower case after the break.
 */
export function paragraphsOf(text: string): Span[] {
  const lines = linesOf(text);
  const wrapped = isHardWrapped(text, lines);
  const paragraphs: Span[] = [];
  let open: Span | undefined;
  let awaitsWords = false;
  const close = (): void => {
    if (!open || awaitsWords) return;
    const words = text.slice(open.start, open.end);
    const previous = paragraphs.at(-1);
    if (HAS_WORD.test(words)) paragraphs.push(trimSpan(text, open));
    else if (previous && ONLY_CLOSING_MARKS.test(words)) {
      paragraphs[paragraphs.length - 1] = { start: previous.start, end: trimSpan(text, open).end };
    }
    open = undefined;
  };
  for (const line of lines) {
    const words = text.slice(line.start, line.end);
    if (words.trim() === '') {
      close();
      continue;
    }
    if (!wrapped || MARKED_LINE.test(words)) close();
    awaitsWords = (open === undefined || awaitsWords) && ONLY_OPENING_MARKS.test(words);
    open = { start: open?.start ?? line.start, end: line.end };
    if (HEADING_LINE.test(words)) close();
  }
  close();
  return paragraphs;
}

function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(LINE_BREAK)) {
    lines.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  lines.push({ start, end: text.length });
  return lines;
}

/** Whether at least a third of the breaks between two lines of text are followed by a lower-case letter. */
function isHardWrapped(text: string, lines: readonly Span[]): boolean {
  let breaks = 0;
  let runOn = 0;
  let previousHasText = false;
  for (const line of lines) {
    const words = text.slice(line.start, line.end).trimStart();
    if (words !== '' && previousHasText) {
      breaks += 1;
      if (/^\p{Ll}/u.test(words)) runOn += 1;
    }
    previousHasText = words !== '';
  }
  return breaks > 0 && runOn * 3 >= breaks;
}
