import { isCredit, type Sentence } from './sentences.js';
import { type Span, sliceOf } from './span.js';

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
  const groups = paragraphs.length > 1 ? byParagraph(paragraphs, sentences) : byGlue(sentences);
  const passages: Span[] = [];
  let heading: Sentence[] = [];
  const whole = joinWhere(groups, (before) => isInsideQuotation(endOf(before)));
  for (const [index, group] of whole.entries()) {
    const words = sliceOf(text, { start: group[0]?.start ?? 0, end: endOf(group) });
    const previous = passages.at(-1);
    if (isHeading(words, group) && index < whole.length - 1) {
      heading.push(...group);
      continue;
    }
    if (isCredit(words) && previous && heading.length === 0) {
      passages[passages.length - 1] = { start: previous.start, end: endOf(group) };
      continue;
    }
    passages.push(...cutLong([...heading, ...group], isInsideQuotation));
    heading = [];
  }
  if (heading.length > 0) passages.push(...cutLong(heading, isInsideQuotation));
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

/** Joins a group to the next one wherever the break between them falls inside a quotation. */
function joinWhere(groups: readonly Sentence[][], broken: (before: Sentence[]) => boolean): Sentence[][] {
  const joined: Sentence[][] = [];
  for (const group of groups) {
    const previous = joined.at(-1);
    if (previous && broken(previous)) previous.push(...group);
    else joined.push([...group]);
  }
  return joined;
}

/** Cuts an over-long group into passages of about equal length, at sentence ends outside quotations. */
function cutLong(group: readonly Sentence[], isInsideQuotation: (at: number) => boolean): Span[] {
  const start = group[0]?.start ?? 0;
  const length = endOf(group) - start;
  if (length <= LONGEST_PARAGRAPH) return [{ start, end: endOf(group) }];
  const aim = length / Math.round(length / USUAL_PASSAGE);
  const spans: Span[] = [];
  let from = start;
  for (const [index, sentence] of group.entries()) {
    const next = group[index + 1];
    const reached = sentence.end - from;
    const overshoot = next ? next.end - from - aim : 0;
    if (next && (isInsideQuotation(sentence.end) || (reached < aim && overshoot < aim - reached))) continue;
    spans.push({ start: from, end: sentence.end });
    from = next?.start ?? sentence.end;
  }
  return spans;
}

/** A short line of its own without an end to its sentence: « Les banques face aux pirates ». */
function isHeading(words: string, group: readonly Sentence[]): boolean {
  return group.length === 1 && words.length <= LONGEST_HEADING && !/[.!?…»”":;,]$/u.test(words);
}

/** Whether an offset lies strictly inside a pair, by binary search, as pairs are ordered and apart. */
function insideOf(pairs: readonly Span[]): (at: number) => boolean {
  return (at) => {
    let low = 0;
    let high = pairs.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const pair = pairs[middle];
      if (!pair) return false;
      if (at <= pair.start) high = middle - 1;
      else if (at >= pair.end) low = middle + 1;
      else return true;
    }
    return false;
  };
}

function endOf(group: readonly Sentence[]): number {
  return group.at(-1)?.end ?? 0;
}
