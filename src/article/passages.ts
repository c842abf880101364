import { isCredit, type Sentence } from './sentences.js';
import { firstEndingAfter, type Span, sliceOf } from './span.js';

/** The unit that is indexed and cited: whole sentences, numbered « § 1 … § n » in reading order. */
export interface Passage extends Span {
  readonly number: number;
}

/** A paragraph beyond this many characters is cut into passages, at sentence ends. */
const LONGEST_PARAGRAPH = 1_000;
/** About the length that such passages aim at: the middle of the paragraphs of French news. */
const USUAL_PASSAGE = 550;
const LONGEST_HEADING = 120;

/**
 * Groups sentences into passages. They follow the text's own paragraphs; where a scrape has glued the
 * paragraphs together, its glued sentence ends (« Poutine.Le président ») tell where they were; where
 * there is neither, sentences are grouped to about the length of a paragraph. A passage never cuts a
 * quotation, a heading goes with what it heads, and a credit line with what it credits.
 *
 * @param paragraphs the paragraphs shown by line breaks, in order
 * @param sentences the sentences to be covered, in order, each inside one paragraph
 * @param pairs outermost pairs of quotation marks
 */
export function passagesOf(
  text: string,
  paragraphs: readonly Span[],
  sentences: readonly Sentence[],
  pairs: readonly Span[],
): Passage[] {
  const isInsideQuotation = insideOf(pairs);
  const groups = byParagraph(paragraphs, sentences).flatMap((group, _, { length }) =>
    length === 1 || lengthOf(group) > LONGEST_PARAGRAPH ? byGlue(group) : [group],
  );
  const passages: Span[] = [];
  let headings: Sentence[] = [];
  const whole = joinWhere(
    groups,
    (before, after) => isInsideQuotation(endOf(before)) || isAnnounced(text, before, after),
  );
  for (const [index, group] of whole.entries()) {
    const words = sliceOf(text, { start: startOf(group), end: endOf(group) });
    const previous = passages.at(-1);
    if (isHeading(words, group) && index < whole.length - 1) {
      headings.push(...group);
    } else if (isCredit(words) && previous && headings.length === 0) {
      passages[passages.length - 1] = { start: previous.start, end: endOf(group) };
    } else {
      for (const span of cutLong(headings.concat(group), isInsideQuotation)) passages.push(span);
      headings = [];
    }
  }
  return passages.map(({ start, end }, index) => ({ start, end, number: index + 1 }));
}

function byParagraph(paragraphs: readonly Span[], sentences: readonly Sentence[]): Sentence[][] {
  const groups: Sentence[][] = [];
  let index = 0;
  for (const paragraph of paragraphs) {
    const group: Sentence[] = [];
    for (; index < sentences.length; index += 1) {
      const sentence = sentences[index];
      if (!sentence || sentence.start >= paragraph.end) break;
      group.push(sentence);
    }
    if (group.length > 0) groups.push(group);
  }
  return groups;
}

function byGlue(sentences: readonly Sentence[]): Sentence[][] {
  const groups: Sentence[][] = [];
  let group: Sentence[] = [];
  for (const sentence of sentences) {
    group.push(sentence);
    if (!sentence.gluedToNext) continue;
    groups.push(group);
    group = [];
  }
  if (group.length > 0) groups.push(group);
  return groups;
}

/** Joins a group to the next one wherever what is before and what is after must not be parted. */
function joinWhere(
  groups: readonly Sentence[][],
  belongTogether: (before: readonly Sentence[], after: readonly Sentence[]) => boolean,
): Sentence[][] {
  const joined: Sentence[][] = [];
  for (const group of groups) {
    const previous = joined.at(-1);
    if (previous && belongTogether(previous, group)) for (const sentence of group) previous.push(sentence);
    else joined.push([...group]);
  }
  return joined;
}

const LIST_ITEM = /^[-*+•–—]\s/u;

/** « Il propose trois mesures : » goes with its list or its quotation, and list items with one another. */
function isAnnounced(text: string, before: readonly Sentence[], after: readonly Sentence[]): boolean {
  const end = endOf(before);
  return text.charAt(end - 1) === ':' || LIST_ITEM.test(text.slice(startOf(after), startOf(after) + 2));
}

/**
 * Cuts an over-long group at the sentence ends that come closest to cutting it into equal lengths, but
 * never inside a quotation.
 */
function cutLong(group: readonly Sentence[], isInsideQuotation: (at: number) => boolean): Span[] {
  const start = startOf(group);
  const length = lengthOf(group);
  if (length <= LONGEST_PARAGRAPH) return [{ start, end: endOf(group) }];
  const aim = length / Math.round(length / USUAL_PASSAGE);
  const spans: Span[] = [];
  let from = start;
  let target = start + aim;
  for (const [index, sentence] of group.entries()) {
    const next = group[index + 1];
    const isNextCloser = next && Math.abs(next.end - target) < Math.abs(sentence.end - target);
    if (next && (isInsideQuotation(sentence.end) || isNextCloser)) continue;
    spans.push({ start: from, end: sentence.end });
    from = next?.start ?? sentence.end;
    target = start + aim * (Math.round((sentence.end - start) / aim) + 1);
  }
  return spans;
}

/** A short line of its own without an end to its sentence: « Les banques face aux pirates ». */
function isHeading(words: string, group: readonly Sentence[]): boolean {
  return group.length === 1 && words.length <= LONGEST_HEADING && !/[.!?…»”":;,]$/u.test(words);
}

/** Whether an offset lies strictly inside a pair, as pairs are ordered and apart. */
function insideOf(pairs: readonly Span[]): (at: number) => boolean {
  return (at) => (pairs[firstEndingAfter(pairs, at)]?.start ?? at) < at;
}

function startOf(group: readonly Sentence[]): number {
  return group[0]?.start ?? 0;
}

function lengthOf(group: readonly Sentence[]): number {
  return endOf(group) - startOf(group);
}

function endOf(group: readonly Sentence[]): number {
  return group.at(-1)?.end ?? 0;
}
