import type { Span } from '../article/span.js';
import type { Entity } from './cast.js';
import { announcedAhead, announcedBack } from './constructions/announcements.js';
import type { Found } from './constructions/reading.js';
import type { Mention } from './grammar/mention.js';
import type { Unit } from './grammar/units.js';
import type { AttributionClass } from './quotation.js';
import type { Discourse, Resolved } from './resolution.js';

/** Whom a quotation is given to, and what says so. */
export interface Attributed {
  readonly class: AttributionClass;
  readonly resolved: Resolved;
  readonly mention: Span | undefined;
  readonly cue: Span | undefined;
}

/** What stands around a quotation. */
export interface Surroundings {
  readonly text: string;
  readonly units: readonly Unit[];
  readonly found: readonly (readonly Found[])[];
  /** What the text has been speaking of, up to the quotation. */
  readonly discourse: Discourse;
  /** The quotation attributed just before in the same unit. */
  readonly last: Attributed | undefined;
}

/** « Verdict ? », « Et pour cause. »: a sentence of so few items does not change who speaks. */
const SHORT_ASIDE = 4;
/** « La levée partielle des sanctions ? »: nor does a question of so few. */
const SHORT_QUESTION = 12;
/** How many units back a quotation without attribution may continue one. */
const CONTINUES = 1;
/** And across a short aside. */
const CONTINUES_ACROSS = 3;

const NOBODY: Resolved = { entity: undefined, isDeduced: false, antecedent: undefined, candidates: [] };

/**
 * Attributes a quotation: to whom its mention stands for, or, when nothing names anyone, to whom the sentences around
 * it let one deduce. In doubt to nobody.
 *
 * @param unit the place of its unit among the units
 */
export function attribute(one: Found, unit: number, around: Surroundings): Attributed {
  if (one.mention) return byMention(one, one.mention, unit, around);
  if (one.implicit === 'previous') return byContext(one, unit, around);
  return unattributed(one);
}

function byMention(one: Found, mention: Mention, unit: number, around: Surroundings): Attributed {
  const resolved = whatIsRead(one, mention, unit, around) ?? around.discourse.resolve(mention, unit);
  return given(one, resolved, mention, one.cue, one.isCertain);
}

/** « … », peut-on lire.: in the newspaper or document spoken of last. */
function whatIsRead(
  one: Found,
  mention: Mention,
  unit: number,
  { text, discourse }: Surroundings,
): Resolved | undefined {
  const isRead = one.cue !== undefined && /\bli(?:t|re|sait)\b/u.test(text.slice(one.cue.start, one.cue.end));
  if (mention.head !== 'on' || mention.kind !== 'pronoun' || !isRead) return undefined;
  const source = discourse.lastReadable(mention.start, unit);
  return source && deduced(source.entity, source.span);
}

/** A quotation that nothing attributes: announced by the sentence after or before it, or the last speaker goes on. */
function byContext(one: Found, unit: number, around: Surroundings): Attributed {
  return announced(one, unit, around) ?? continued(one, unit, around) ?? unattributed(one);
}

/** « … » C'est ce qu'a dit X. / X a répondu aux riverains :⏎« … » */
function announced(
  one: Found,
  unit: number,
  { units, discourse, last }: Surroundings,
): Attributed | undefined {
  if (one.construction !== 'bare') return undefined;
  const next = units[unit + 1];
  const before = last ? undefined : units[unit - 1];
  const back = next && announcedBack(next);
  const ahead = before && announcedAhead(before);
  for (const [announcement, at] of [[back, unit + 1] as const, [ahead, unit - 1] as const]) {
    const resolved = announcement && discourse.resolve(announcement.mention, at);
    if (announcement && resolved?.entity) {
      return given(one, resolved, announcement.mention, announcement.cue, announcement.isCertain);
    }
  }
  return undefined;
}

/** « A », a dit X. « B. »: X, or the subject of the sentence before, or the one person whom it names. */
function continued(one: Found, unit: number, around: Surroundings): Attributed | undefined {
  const { units, found, discourse, last } = around;
  // What was said by one of two in the same sentence goes on being said by one of two.
  if (last) return goesOn(one, last.resolved, last.mention ?? last.resolved.antecedent);
  const before = units[unit - 1];
  if (!before) return undefined;
  const speaks = (found[unit - 1] ?? []).length > 0;
  const speaker = speaks ? discourse.lastSpeaker(one.start, unit, CONTINUES) : undefined;
  const subject = discourse.lastSubject(one.start, unit, CONTINUES);
  const isAside = one.cue !== undefined || isShortAside(before, around.text);
  const source =
    speaker ??
    (subject && canGoOn(subject.entity) ? subject : undefined) ??
    discourse.solePerson(one.start, unit) ??
    (isAside ? discourse.lastSpeaker(one.start, unit, CONTINUES_ACROSS) : undefined);
  return source && goesOn(one, deduced(source.entity, source.span), source.span);
}

function canGoOn({ nature }: Entity): boolean {
  return nature === 'person' || nature === 'organisation' || nature === 'source';
}

function isShortAside(before: Unit, text: string): boolean {
  const asks = text.charAt(before.end - 1) === '?';
  return before.items.length <= (asks ? SHORT_QUESTION : SHORT_ASIDE);
}

function goesOn(one: Found, { entity, candidates }: Resolved, antecedent: Span | undefined): Attributed {
  const resolved = { entity, isDeduced: true, antecedent: entity && antecedent, candidates };
  return { class: entity ? 'inferred' : 'unattributed', resolved, mention: undefined, cue: one.cue };
}

function given(
  one: Found,
  resolved: Resolved,
  { start, end }: Span,
  cue: Span | undefined,
  isCertain: boolean,
): Attributed {
  const named = one.kind === 'direct' ? 'quoted' : 'reported';
  const known = resolved.isDeduced || !isCertain ? 'inferred' : named;
  return { class: resolved.entity ? known : 'unattributed', resolved, mention: { start, end }, cue };
}

function deduced(entity: Entity, antecedent: Span): Resolved {
  return { entity, isDeduced: true, antecedent, candidates: [] };
}

function unattributed(one: Found): Attributed {
  return { class: 'unattributed', resolved: NOBODY, mention: undefined, cue: one.cue };
}
