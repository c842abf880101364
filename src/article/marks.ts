import type { Span } from './span.js';

/** What the quotation marks of a text pair up to. */
export interface Marks {
  /** Outermost pairs in reading order, marks included; pairs never overlap. */
  readonly pairs: readonly Span[];
  /** Marks without a partner, one character each. */
  readonly unmatched: readonly Span[];
}

/** A pair longer than this is taken for two marks that lost their partners (a page is about 3,000 characters). */
const LONGEST_QUOTATION = 6_000;

const MARK = /[«»“”"]/gu;
const OPENER_OF: Readonly<Record<string, string>> = { '»': '«', '”': '“', '"': '"' };

/**
 * Pairs the quotation marks of a text: « », “ ” and straight " ". Nothing is invented: a mark without a
 * partner stays unmatched. A « that opens a paragraph inside an open « re-opens it, as French printing has
 * it (« Lexique des règles typographiques en usage à l'Imprimerie nationale », « Guillemets »).
 *
 * @param paragraphs the paragraphs of the text, in order; a straight mark never pairs across them
 */
export function pairMarks(text: string, paragraphs: readonly Span[]): Marks {
  const open = new OpenMarks();
  const pairs: Span[] = [];
  const unmatched: Span[] = [];
  const strike = (at: number): void => {
    unmatched.push({ start: at, end: at + 1 });
  };

  let paragraph = 0;
  for (const match of text.matchAll(MARK)) {
    const at = match.index;
    const mark = match[0];
    while (paragraph + 1 < paragraphs.length && (paragraphs[paragraph + 1]?.start ?? at + 1) <= at) {
      paragraph += 1;
    }
    const paragraphStart = paragraphs[paragraph]?.start ?? 0;
    const straight = open.last('"');
    if (straight !== undefined && straight < paragraphStart) {
      open.close('"', straight);
      strike(straight);
    }
    if (isOpening(text, at, mark, open.last('"') !== undefined)) {
      open.open(mark, at, paragraphStart === at && open.innermost() === mark);
      continue;
    }
    const opener = OPENER_OF[mark] ?? mark;
    const openedAt = open.close(opener, at - LONGEST_QUOTATION);
    if (openedAt === undefined || at - openedAt > LONGEST_QUOTATION) {
      strike(at);
      if (openedAt !== undefined) strike(openedAt);
      continue;
    }
    open.closeAfter(openedAt).forEach(strike);
    pairs.push({ start: openedAt, end: at + 1 });
  }
  open.closeAfter(-1).forEach(strike);
  unmatched.sort((a, b) => a.start - b.start);
  return { pairs: outermost(pairs), unmatched };
}

interface Open {
  readonly at: number;
  /** Whether it repeats, at the head of a paragraph, the mark opened before it. */
  readonly reopens: boolean;
}

/** The marks that wait for their partner, a stack for each kind so that a partner is found at once. */
class OpenMarks {
  private readonly stacks: Readonly<Record<string, Open[]>> = { '«': [], '“': [], '"': [] };

  open(mark: string, at: number, reopens: boolean): void {
    this.stacks[mark]?.push({ at, reopens });
  }

  /** Where the last open mark of a kind stands. */
  last(mark: string): number | undefined {
    return this.stacks[mark]?.at(-1)?.at;
  }

  /** Closes the last open mark of a kind and those that it re-opens, not before `floor`; says where the first stands. */
  close(mark: string, floor: number): number | undefined {
    const stack = this.stacks[mark];
    let open = stack?.pop();
    while (open?.reopens && (stack?.at(-1)?.at ?? -1) >= floor) open = stack?.pop();
    return open?.at;
  }

  /** The kind of the last mark opened. */
  innermost(): string | undefined {
    const kinds = Object.keys(this.stacks).filter((kind) => this.last(kind) !== undefined);
    return kinds.sort((a, b) => (this.last(b) ?? 0) - (this.last(a) ?? 0))[0];
  }

  /** Removes and returns the marks of all kinds opened after an offset. */
  closeAfter(offset: number): number[] {
    const closed: number[] = [];
    for (const stack of Object.values(this.stacks)) {
      while ((stack.at(-1)?.at ?? -1) > offset) closed.push(stack.pop()?.at ?? 0);
    }
    return closed;
  }
}

/** A straight mark opens when it stands before a word and after a space, and closes when it is the reverse. */
function isOpening(text: string, at: number, mark: string, isStraightOpen: boolean): boolean {
  if (mark === '«' || mark === '“') return true;
  if (mark !== '"') return false;
  const spaceBefore = at === 0 || /[\s([{'’«“]/u.test(text.charAt(at - 1));
  const spaceAfter = at + 1 >= text.length || /[\s.,;:!?…)\]}»”]/u.test(text.charAt(at + 1));
  if (spaceBefore !== spaceAfter) return spaceBefore;
  return !isStraightOpen;
}

function outermost(pairs: Span[]): Span[] {
  pairs.sort((a, b) => a.start - b.start || b.end - a.end);
  const outer: Span[] = [];
  for (const pair of pairs) {
    if (pair.end > (outer.at(-1)?.end ?? -1)) outer.push(pair);
  }
  return outer;
}
