import { analyse, type Word } from '../src/french/analyse.js';

const OPENING =
  /^(?:(?:bonjour|bonsoir|salut|et|mais|alors|au fait|dis|dites|dis moi|dites moi|s il (?:te|vous) plait|stp|svp|merci) )+/u;
const IN_ARTICLE = /(?: dans (?:l|cet|ce|le) (?:article|texte))$/u;

export type Range = readonly [start: number, end: number];

/** A sentence as a line of its words without accents or capitals, each of which leads back to what was typed. */
export class Sentence {
  readonly line: string;
  readonly #typed: string;
  readonly #words: readonly Word[];
  /** Where each word begins in the line. */
  readonly #starts: readonly number[];

  constructor(typed: string) {
    const words = analyse(typed);
    const all = words.map((word) => word.exact).join(' ');
    const opening = OPENING.exec(`${all} `)?.[0] ?? '';
    const isAllOpening = opening.length > all.length;
    const skipped = isAllOpening ? 0 : opening.split(' ').length - 1;
    this.#typed = typed;
    this.#words = words.slice(skipped);
    const line = this.#words.map((word) => word.exact).join(' ');
    this.line = line.replace(IN_ARTICLE, '');
    let at = 0;
    this.#starts = this.#words.map(({ exact }) => {
      const start = at;
      at += exact.length + 1;
      return start;
    });
  }

  matches(pattern: RegExp): boolean {
    return pattern.test(this.line);
  }

  /** What was typed for the group « part » of a pattern. */
  part(pattern: RegExp): string | undefined {
    return this.groups(pattern)?.['part'];
  }

  range(pattern: RegExp): Range | undefined {
    return new RegExp(pattern, 'du').exec(this.line)?.indices?.groups?.['part'];
  }

  /** What was typed for each named group of a pattern. */
  groups(pattern: RegExp): Record<string, string | undefined> | undefined {
    const groups = new RegExp(pattern, 'du').exec(this.line)?.indices?.groups;
    if (!groups) return undefined;
    const ranges: [string, Range | undefined][] = Object.entries(groups);
    return Object.fromEntries(ranges.map(([name, range]) => [name, range && this.slice(range)]));
  }

  /** Where in a stretch of the line a name may end: after each word that means something. */
  endsOfNames([from, to]: Range): number[] {
    return this.#words.flatMap((word, index) => {
      const start = this.#starts[index] ?? 0;
      const end = start + word.exact.length;
      return start >= from && end <= to && !word.isFunctionWord ? [end] : [];
    });
  }

  /** What was typed from the first to the last word of a stretch of the line. */
  slice([from, to]: Range): string {
    const first = this.#starts.findIndex((start) => start >= from);
    const last = this.#starts.findLastIndex((start) => start < to);
    const [start, end] = [this.#words[first]?.start ?? 0, this.#words[last]?.end ?? 0];
    return this.#typed.slice(start, end).trim();
  }
}
