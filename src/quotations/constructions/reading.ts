import type { Span } from '../../article/span.js';
import type { Mention, Stretch } from '../grammar/mention.js';
import type { Item, Quoted, Unit } from '../grammar/units.js';
import { type VerbGroup, verbGroupsIn } from '../grammar/verbGroups.js';
import { endsSentence, isMark } from '../grammar/words.js';
import type { Construction, QuotationKind } from '../quotation.js';
import { inciseInside } from './incises.js';
import { hasMainVerb } from './shape.js';

/** A quotation as one construction shows it, before anyone has asked whom its mention stands for. */
export interface Found extends Span {
  readonly kind: QuotationKind;
  readonly construction: Construction;
  readonly fragments: readonly Span[];
  readonly cue: Span | undefined;
  readonly mention: Mention | undefined;
  /** Where the speaker comes from when no words name him: whoever speaks last before, in the unit or ahead of it. */
  readonly implicit: 'previous' | 'unknown' | undefined;
  /** Whether the cue is one of saying; « pour lui, c'est : « … » » only lets it be understood. */
  readonly isCertain: boolean;
}

export interface Source {
  readonly construction: Construction;
  readonly cue: Span | undefined;
  readonly mention: Mention | undefined;
  readonly implicit?: Found['implicit'];
  readonly isCertain?: boolean;
}

/** One sentence of the narrator, and what has been found in it so far. */
export class Reading {
  readonly items: readonly Item[];
  readonly groups: readonly VerbGroup[];
  readonly found: Found[] = [];
  /** Quoted items that have been dealt with, as speech or as none. */
  readonly settled = new Set<number>();
  readonly #covered: Stretch[] = [];

  constructor(unit: Unit) {
    this.items = unit.items;
    this.groups = verbGroupsIn(unit.items);
  }

  isCovered({ first, last }: Stretch): boolean {
    return this.#covered.some((one) => first <= one.last && last >= one.first);
  }

  cover(stretch: Stretch): void {
    this.#covered.push(stretch);
  }

  span({ first, last }: Stretch): Span {
    return { start: this.items[first]?.start ?? 0, end: this.items[last]?.end ?? 0 };
  }

  quotedIn({ first, last }: Stretch): number[] {
    const within: number[] = [];
    for (let at = first; at <= last; at += 1) if (this.items[at]?.kind === 'quoted') within.push(at);
    return within;
  }

  quoted(index: number): Quoted | undefined {
    const item = this.items[index];
    return item?.kind === 'quoted' ? item : undefined;
  }
}

/** What share of a clause must stand between marks for the marks alone to be the quotation. */
const MOSTLY_QUOTED = 0.3;

/**
 * Records a stretch as said: between marks if it is made of them, else as an indirect clause that may hold
 * fragments between marks.
 */
export function record(reading: Reading, content: Stretch, source: Source, mostly = MOSTLY_QUOTED): boolean {
  const { items } = reading;
  const trimmed = trimContent(items, content);
  if (!trimmed || reading.isCovered(trimmed)) return false;
  const quoted = reading.quotedIn(trimmed).filter((index) => !reading.settled.has(index));
  const words = countWords(items, trimmed);
  const inMarks = quoted.reduce((sum, index) => sum + (reading.quoted(index)?.words ?? 0), 0);
  const isSubstantial = inMarks === words || quoted.some((index) => (reading.quoted(index)?.words ?? 0) >= 3);
  const [only] = quoted;
  // « Il obtiendrait sa réintégration « en deux semaines à peine », calcule-t-elle »: the clause is said, not its end alone.
  const isClause =
    source.construction === 'inverted clause' &&
    only !== undefined &&
    quoted.length === 1 &&
    inMarks < words * 0.6 &&
    hasMainVerb(items, trimmed.first, only - 1);
  if (quoted.length > 0 && inMarks >= words * mostly && isSubstantial && !isClause) {
    for (const index of quoted) {
      const share = (reading.quoted(index)?.words ?? 0) / words;
      reading.settled.add(index);
      // « l'accord « historique » … « nous avons tenu », a dit Paul »: a word in marks beside a sentence is none.
      if (quoted.length > 1 && (reading.quoted(index)?.words ?? 0) < 3 && share < 0.2) continue;
      reading.cover({ first: index, last: index });
      recordQuoted(reading, index, source);
    }
    return true;
  }
  reading.cover(trimmed);
  for (const index of quoted) reading.settled.add(index);
  const fragments = quoted.flatMap((index) => {
    const inner = reading.quoted(index)?.inner;
    return inner && inner.end > inner.start ? [inner] : [];
  });
  if (words < 2) return false;
  if (fragments.length === 0 && isOpened(items, content, trimmed)) {
    add(reading, { ...reading.span(trimmed), kind: 'direct', fragments, ...source });
    return true;
  }
  add(reading, { ...reading.span(trimmed), kind: 'indirect', fragments, ...source });
  return true;
}

/** « La fête aura lieu, a conclu Alain. » whose marks never close, « — La route est coupée, dit-il. »: the words themselves all the same. */
function isOpened(items: readonly Item[], content: Stretch, trimmed: Stretch): boolean {
  const before = items[trimmed.first - 1];
  if (before?.kind !== 'mark' || content.first >= trimmed.first) return false;
  const opensUnit = trimmed.first === 1;
  return (
    before.form === '«' || before.form === '“' || (opensUnit && (before.form === '—' || before.form === '–'))
  );
}

export function add(
  reading: Reading,
  one: Span & Source & { kind: QuotationKind; fragments: readonly Span[] },
): void {
  reading.found.push({
    start: one.start,
    end: one.end,
    kind: one.kind,
    construction: one.construction,
    fragments: one.fragments,
    cue: one.cue,
    mention: one.mention,
    implicit: one.implicit,
    isCertain: one.isCertain ?? true,
  });
}

/** Records a clause with the incise inside it as one indirect quotation; false when it is made of marks. */
export function recordAround(reading: Reading, content: Stretch, source: Source): boolean {
  const trimmed = trimContent(reading.items, content);
  if (!trimmed) return false;
  const quoted = reading.quotedIn(trimmed).filter((index) => !reading.settled.has(index));
  const inMarks = quoted.reduce((sum, index) => sum + (reading.quoted(index)?.words ?? 0), 0);
  if (
    inMarks >= countWords(reading.items, trimmed) * 0.6 &&
    quoted.some((index) => (reading.quoted(index)?.words ?? 0) >= 3)
  ) {
    return record(reading, trimmed, { ...source, construction: 'incise' });
  }
  if (reading.isCovered(trimmed)) return false;
  reading.cover(trimmed);
  for (const index of quoted) reading.settled.add(index);
  const fragments = quoted.flatMap((index) => reading.quoted(index)?.inner ?? []);
  add(reading, { ...reading.span(trimmed), kind: 'indirect', fragments, ...source });
  return true;
}

/** Records what stands between one pair of marks, cut where the narrator breaks in: « Oui, dit-elle. Et vite. ». */
export function recordQuoted(reading: Reading, index: number, source: Source): void {
  const quoted = reading.quoted(index);
  if (!quoted || quoted.inner.end <= quoted.inner.start) return;
  const incise = inciseInside(quoted);
  if (incise) {
    for (const piece of incise.pieces) {
      add(reading, {
        ...piece,
        kind: 'direct',
        fragments: [],
        construction: 'incise',
        cue: incise.cue,
        mention: incise.mention ?? source.mention,
        implicit: undefined,
      });
    }
    return;
  }
  add(reading, { ...withoutLastComma(quoted), kind: 'direct', fragments: [], ...source });
}

/** « Je n'ai enfreint aucune règle, » a-t-il estimé: the comma belongs to the narrator. */
export function withoutLastComma({ inner, inside }: Quoted): Span {
  const last = inside.at(-1);
  if (last?.kind === 'mark' && last.form === ',' && inside.length > 1) {
    return { start: inner.start, end: inside.at(-2)?.end ?? inner.end };
  }
  return inner;
}

export function trimContent(items: readonly Item[], { first, last }: Stretch): Stretch | undefined {
  let from = first;
  let to = last;
  // A mark that has lost its partner is no part of the words.
  while (from <= to && isMark(items, from, ',;:–—-.\'’«“»”"')) from += 1;
  while (to >= from && isMark(items, to, ',;:–—-.«“»”"')) to -= 1;
  return from <= to ? { first: from, last: to } : undefined;
}

export function countWords(items: readonly Item[], { first, last }: Stretch): number {
  let words = 0;
  for (let at = first; at <= last; at += 1) {
    const item = items[at];
    if (item?.kind === 'word') words += 1;
    else if (item?.kind === 'quoted') words += item.words;
  }
  return words;
}

/** Where the clause that ends at an item began: its sentence, or what stands after the last quotation already found. */
export function clauseStart(reading: Reading, end: number): number {
  let at = end;
  while (
    at > 0 &&
    !endsSentence(reading.items, at - 1) &&
    !isMark(reading.items, at - 1, ';') &&
    !reading.isCovered({ first: at - 1, last: at - 1 })
  ) {
    at -= 1;
  }
  return at;
}

/** The quoted item that ends just before an item, a comma apart. */
export function previousQuoted(reading: Reading, before: number): number | undefined {
  let at = before - 1;
  while (isMark(reading.items, at, ',–—-.')) at -= 1;
  return reading.quoted(at) ? at : undefined;
}
