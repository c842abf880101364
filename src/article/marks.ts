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

const MARK = /[«»“”"‹›‘’'„]/gu;
const OPENER_OF: Readonly<Record<string, string>> = {
  '»': '«',
  '”': '“',
  '"': '"',
  '›': '‹',
  '’': '‘',
  "'": "'",
};

/**
 * Pairs the quotation marks of a text: « », “ ”, ‹ ›, ‘ ’, „ “ and straight " " and ' '. Nothing is invented: a mark
 * without a partner stays unmatched, and an apostrophe is no mark. A « that opens a paragraph inside an open « re-opens it, as French printing has
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
    const mark = match[0] === '“' && open.last('„') !== undefined ? '”' : match[0];
    const single = SINGLES.includes(mark) ? singleRole(text, at, mark, open) : undefined;
    if (single === 'apostrophe') continue;
    while (paragraph + 1 < paragraphs.length && (paragraphs[paragraph + 1]?.start ?? at + 1) <= at) {
      paragraph += 1;
    }
    const paragraphStart = paragraphs[paragraph]?.start ?? 0;
    for (const kind of ['"', "'", '‘']) {
      const straight = open.last(kind);
      if (straight === undefined || straight >= paragraphStart) continue;
      open.close(kind, straight);
      // A single mark that opens nothing was an apostrophe.
      if (kind === '"') strike(straight);
    }
    if (single === 'opening') {
      open.open(mark, at, false);
      continue;
    }
    if (isOpening(text, at, mark, open.last('"') !== undefined)) {
      open.open(mark, at, paragraphStart === at && open.innermost() === mark);
      continue;
    }
    const opener = mark === '”' && open.last('„') !== undefined ? '„' : (OPENER_OF[mark] ?? mark);
    const openedAt = open.close(opener, at - LONGEST_QUOTATION);
    if (openedAt === undefined || at - openedAt > LONGEST_QUOTATION) {
      strike(at);
      if (openedAt !== undefined) strike(openedAt);
      continue;
    }
    for (const lost of open.closeAfter(openedAt)) if (!SINGLES.includes(text.charAt(lost))) strike(lost);
    pairs.push({ start: openedAt, end: at + 1 });
  }
  for (const lost of open.closeAfter(-1)) if (!SINGLES.includes(text.charAt(lost))) strike(lost);
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
  private readonly stacks: Readonly<Record<string, Open[]>> = {
    '«': [],
    '“': [],
    '"': [],
    '‹': [],
    '‘': [],
    '„': [],
    "'": [],
  };

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
  if (mark === '«' || mark === '“' || mark === '‹' || mark === '„') return true;
  if (mark !== '"') return false;
  const spaceBefore = at === 0 || /[\s([{'’«“]/u.test(text.charAt(at - 1));
  const spaceAfter = at + 1 >= text.length || /[\s.,;:!?…)\]}»”]/u.test(text.charAt(at + 1));
  if (spaceBefore !== spaceAfter) return spaceBefore;
  return !isStraightOpen;
}

/** Marks that are apostrophes most of the time. */
const SINGLES = "'‘’";

/**
 * What a single mark does. It opens before a letter or figure and after a space, closes before a space or a stop when
 * one is open, and is an apostrophe otherwise: « 'La route n'est pas coupée', a-t-il dit ».
 */
function singleRole(
  text: string,
  at: number,
  mark: string,
  open: OpenMarks,
): 'opening' | 'closing' | 'apostrophe' {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  const spaceBefore = at === 0 || /[\s([{«“"]/u.test(before);
  if (mark !== '’' && spaceBefore && /[\p{L}\p{N}]/u.test(after)) return 'opening';
  const opener = mark === '’' ? '‘' : mark;
  const closes =
    open.last(opener) !== undefined && !spaceBefore && (after === '' || /[\s.,;:!?…)\]}»”"]/u.test(after));
  return closes && mark !== '‘' ? 'closing' : 'apostrophe';
}

function outermost(pairs: Span[]): Span[] {
  pairs.sort((a, b) => a.start - b.start || b.end - a.end);
  const outer: Span[] = [];
  for (const pair of pairs) {
    if (pair.end > (outer.at(-1)?.end ?? -1)) outer.push(pair);
  }
  return outer;
}
