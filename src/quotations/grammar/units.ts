import type { Article } from '../../article/article.js';
import { type Span, trimSpan } from '../../article/span.js';
import { type Token, tokenise } from './tokens.js';

/** A stretch between quotation marks, which the sentence around it treats as one word. */
export interface Quoted extends Span {
  readonly kind: 'quoted';
  /** Without the marks and the spaces inside them. */
  readonly inner: Span;
  /** How many words it holds. */
  readonly words: number;
  /** What stands between the marks. */
  readonly inside: readonly Token[];
}

/** What a sentence is made of, seen from the narrator. */
export type Item = Token | Quoted;

/** A stretch of narration made of whole sentences, as few as leave every quotation whole. */
export interface Unit extends Span {
  readonly items: readonly Item[];
  /** Which paragraph it belongs to: units of one paragraph go together. */
  readonly paragraph: number;
}

/** A sentence with more words of the narrator than this is a list or has lost its full stops: nothing in it is sure. */
const LONGEST_SENTENCE = 600;

/** The units of an article, in reading order. Linear in the length of the text. */
export function unitsOf(article: Article): Unit[] {
  const { text, sentences, passages, quotationMarks } = article;
  const tokens = tokenise(text);
  const units: Unit[] = [];
  let token = 0;
  let pair = 0;
  let passage = 0;
  for (let index = 0; index < sentences.length; index += 1) {
    const first = sentences[index];
    if (!first) continue;
    const start = first.start;
    let end = first.end;
    while (pair < quotationMarks.length && (quotationMarks[pair]?.end ?? 0) <= start) pair += 1;
    // A quotation that goes on after this sentence takes the next ones with it.
    let ahead = pair;
    for (;;) {
      while ((quotationMarks[ahead]?.end ?? Number.POSITIVE_INFINITY) <= end) ahead += 1;
      const open = quotationMarks[ahead];
      const next = sentences[index + 1];
      if (!open || open.start >= end || !next || next.start >= open.end) break;
      index += 1;
      end = next.end;
    }
    while (passage + 1 < passages.length && (passages[passage + 1]?.start ?? 0) <= start) passage += 1;
    const items: Item[] = [];
    while ((tokens[token]?.end ?? Number.POSITIVE_INFINITY) <= start) token += 1;
    while (token < tokens.length && (tokens[token]?.start ?? end) < end) {
      const one = tokens[token];
      const open = quotationMarks[pair];
      if (!one) break;
      if (open && open.end <= one.start) {
        pair += 1;
      } else if (open && open.start <= one.start) {
        const inner = trimSpan(text, { start: open.start + 1, end: open.end - 1 });
        const from = token;
        while ((tokens[token]?.start ?? open.end) < open.end) token += 1;
        const inside = tokens
          .slice(from, token)
          .filter((one) => one.start >= inner.start && one.end <= inner.end);
        const words = inside.filter((one) => one.kind === 'word').length;
        items.push({ kind: 'quoted', start: open.start, end: open.end, inner, words, inside });
      } else {
        items.push(one);
        token += 1;
      }
    }
    units.push({ start, end, items: items.length > LONGEST_SENTENCE ? [] : items, paragraph: passage });
  }
  return units;
}
