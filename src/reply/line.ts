import type { Snippet } from './answer.js';
import type { Line } from './reply.js';
import type { Catalogue } from './words/catalogue.js';

/**
 * A line as a renderer shows it. The article's words are never typeset, and as a line is one line, a line end in
 * them is shown as a space; what is left out at their ends is marked « […] » outside them.
 *
 * @param ours makes our own words fit to be shown
 * @param theirs makes the article's words fit to be shown
 */
export function shownLine(
  line: Line,
  ours: (text: string) => string,
  theirs: (text: string) => string,
): string {
  if (typeof line === 'string') return ours(line);
  return line
    .map((piece) => {
      if (typeof piece === 'string') return ours(piece);
      const words = theirs(piece.excerpt.text.replace(/[^\S\v\f]*[\n\r\u0085\u2028\u2029][^\S\v\f]*/gu, ' '));
      return `${piece.cutBefore ? ours('[…] ') : ''}${words}${piece.cutAfter ? ours(' […]') : ''}`;
    })
    .join('');
}

/** Lines put end to end. */
export function joinLines(...lines: readonly Line[]): Line {
  const pieces: (string | Snippet)[] = [];
  for (const piece of lines.flatMap((line) => (typeof line === 'string' ? [line] : line))) {
    const last = pieces.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') pieces[pieces.length - 1] = last + piece;
    else if (piece !== '') pieces.push(piece);
  }
  const [first = ''] = pieces;
  return pieces.length <= 1 && typeof first === 'string' ? first : pieces;
}

/** A sentence of ours with lines and numbers in it, put end to end. */
export function line(ours: TemplateStringsArray, ...values: readonly (Line | number)[]): Line {
  return joinLines(
    ...ours.flatMap((words, index): Line[] => {
      const value = values[index];
      return [words, typeof value === 'number' ? String(value) : (value ?? '')];
    }),
  );
}

/** « a, b et c »: with commas or something else between, and what comes before the last. */
export function enumerate(items: readonly Line[], last: string, between = ', '): Line {
  return joinLines(
    ...items.flatMap((item, index): Line[] => {
      if (index === 0) return [item];
      return [index === items.length - 1 ? last : between, item];
    }),
  );
}

/**
 * A name as a sentence of ours holds it: « Vladimir Poutine » as it is, « d'autres » between quotation marks, as it
 * is no name.
 */
export function nameIn(name: Snippet, { quoted }: Catalogue): Line {
  return /^\p{Lu}/u.test(name.excerpt.text) ? [name] : quoted(name);
}
