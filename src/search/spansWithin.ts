import type { Span } from '../article/span.js';

/** The spans that lie wholly in a stretch, found by binary search: `spans` are in order of their starts. */
export function spansWithin<T extends Span>(spans: readonly T[], stretch: Span): T[] {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < stretch.start) low = middle + 1;
    else high = middle;
  }
  const within: T[] = [];
  for (let index = low; index < spans.length; index += 1) {
    const span = spans[index];
    if (!span || span.start >= stretch.end) break;
    if (span.end <= stretch.end) within.push(span);
  }
  return within;
}
