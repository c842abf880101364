import { shownLine } from '../../src/reply/line.js';
import type { Line } from '../../src/reply/reply.js';

const as = (text: string): string => text;

/** A line without the care of any renderer. */
export function plain(line: Line): string {
  return shownLine(line, as, as);
}

/** The parts of a line that are not the article's words. */
export function ownWords(line: Line): string[] {
  return typeof line === 'string' ? [line] : line.filter((piece) => typeof piece === 'string');
}
