import type { Span } from './span.js';

/** What the quotation marks of a text pair up to. */
export interface Marks {
  /** Outermost pairs in reading order, marks included; pairs never overlap. */
  readonly pairs: readonly Span[];
  /** Marks without a partner, one character each. */
  readonly unmatched: readonly Span[];
}

interface Open {
  readonly mark: string;
  readonly at: number;
  readonly paragraph: number;
}

const MARK = /[«»“”"]/gu;
const OPENER_OF: Readonly<Record<string, string>> = { '»': '«', '”': '“', '"': '"' };

/** A pair longer than this is taken for two marks that lost their partners (a page is about 3,000 characters). */
const LONGEST_QUOTATION = 6_000;

/**
 * Pairs the quotation marks of a text: « », “ ” and straight " ". Nothing is invented: a mark without a
 * partner stays unmatched. A « that opens a paragraph inside an open « re-opens it, as French printing has
 * it (« Lexique des règles typographiques en usage à l'Imprimerie nationale », « Guillemets »).
 *
 * @param paragraphs the paragraphs of the text, in order; a straight mark never pairs across them
 */
export function pairMarks(text: string, paragraphs: readonly Span[]): Marks {
  const stack: Open[] = [];
  const pairs: Span[] = [];
  const unmatched: Span[] = [];
  let paragraph = 0;
  const strike = (open: Open): void => {
    unmatched.push({ start: open.at, end: open.at + 1 });
  };

  for (const match of text.matchAll(MARK)) {
    const at = match.index;
    const mark = match[0];
    while (paragraph + 1 < paragraphs.length && (paragraphs[paragraph + 1]?.start ?? at + 1) <= at) {
      paragraph += 1;
    }
    const opensParagraph = paragraphs[paragraph]?.start === at;
    while (stack.at(-1)?.mark === '"' && stack.at(-1)?.paragraph !== paragraph) {
      const stray = stack.pop();
      if (stray) strike(stray);
    }
    if (isOpening(text, at, mark, stack)) {
      const reopens = opensParagraph && stack.at(-1)?.mark === mark;
      if (!reopens) stack.push({ mark, at, paragraph });
      continue;
    }
    const partner = stack.findLastIndex((open) => open.mark === OPENER_OF[mark]);
    const opened = stack[partner];
    if (!opened || at - opened.at > LONGEST_QUOTATION) {
      unmatched.push({ start: at, end: at + 1 });
      continue;
    }
    for (const stray of stack.splice(partner).slice(1)) strike(stray);
    pairs.push({ start: opened.at, end: at + 1 });
  }
  stack.forEach(strike);
  unmatched.sort((a, b) => a.start - b.start);
  return { pairs: outermost(pairs), unmatched };
}

/** A straight mark opens when it stands before a word and after a space, and closes when it is the reverse. */
function isOpening(text: string, at: number, mark: string, stack: readonly Open[]): boolean {
  if (mark === '«' || mark === '“') return true;
  if (mark !== '"') return false;
  const spaceBefore = at === 0 || /[\s([{'’«“]/u.test(text.charAt(at - 1));
  const spaceAfter = at + 1 >= text.length || /[\s.,;:!?…)\]}»”]/u.test(text.charAt(at + 1));
  if (spaceBefore !== spaceAfter) return spaceBefore;
  return !stack.some((open) => open.mark === '"');
}

function outermost(pairs: Span[]): Span[] {
  pairs.sort((a, b) => a.start - b.start || b.end - a.end);
  const outer: Span[] = [];
  for (const pair of pairs) {
    if (pair.end > (outer.at(-1)?.end ?? -1)) outer.push(pair);
  }
  return outer;
}
