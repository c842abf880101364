/**
 * A stretch of a text, as JavaScript string offsets: UTF-16 code units, `end` exclusive, so that
 * `text.slice(span.start, span.end)` is the stretch itself.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The words of `text` that `span` covers. */
export function sliceOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** Whether `inner` lies wholly inside `outer` (equal spans count). */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether two spans share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The span without the white space at its two ends; an all-white span becomes empty at its start. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return { start, end };
}

/** JavaScript's `\s` for one UTF-16 unit: French texts use U+00A0 and U+202F as well as the plain space. */
export function isSpace(unit: number): boolean {
  return (
    unit === 0x20 ||
    (unit >= 0x09 && unit <= 0x0d) ||
    unit === 0xa0 ||
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000 ||
    unit === 0xfeff
  );
}

/** The first index from which on something is so, found by halving; `length` when it never is. */
export function firstIndex(length: number, isSo: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isSo(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The first span that ends after an offset, by its index: `spans` are in order and apart. */
export function firstEndingAfter(spans: readonly Span[], offset: number): number {
  return firstIndex(spans.length, (index) => (spans[index]?.end ?? 0) > offset);
}

/** The spans that lie wholly in a stretch, found by binary search: `spans` are in order of their starts. */
export function spansWithin<T extends Span>(spans: readonly T[], stretch: Span): T[] {
  const first = firstIndex(spans.length, (index) => (spans[index]?.start ?? 0) >= stretch.start);
  const within: T[] = [];
  for (let index = first; index < spans.length; index += 1) {
    const span = spans[index];
    if (!span || span.start >= stretch.end) break;
    if (span.end <= stretch.end) within.push(span);
  }
  return within;
}
