import type { Article } from '../article/article.js';
import { type Attributed, attribute } from './attribution.js';
import { Cast, type Entity, withoutArticle } from './cast.js';
import { isPointer, pointsBack } from './constructions/announcements.js';
import type { Found } from './constructions/reading.js';
import { mainSubjectOf } from './constructions/speakers.js';
import { constructionsIn } from './constructions.js';
import { addTurns } from './dialogue.js';
import { type Unit, unitsOf } from './grammar/units.js';
import type { Quotation, Speaker, Speech } from './quotation.js';
import { Discourse, WEIGHT } from './resolution.js';

const known = new WeakMap<Article, Speech>();

/** The speech of an article, read when it is first asked for. */
export function speechOf(article: Article): Speech {
  const speech = known.get(article) ?? readSpeech(article);
  known.set(article, speech);
  return speech;
}

/**
 * Reads who says what: each unit's constructions, then, in reading order, whom their mentions stand for. Linear in
 * the length of the text.
 */
function readSpeech(article: Article): Speech {
  const { text } = article;
  const units = unitsOf(article);
  const found = units.map((unit, index) => foundIn(unit, units[index + 1]));
  addTurns(text, units, found);
  const cast = new Cast(text, units);
  const paragraphs = units.map(({ paragraph }) => paragraph);
  const discourse = new Discourse(cast, text, paragraphs);
  const titles = titlesOfOthers(units);
  const said: { one: Found; attributed: Attributed }[] = [];
  for (const [index, unit] of units.entries()) {
    for (const { entity, start, end, isFree } of cast.inUnit(index)) {
      discourse.note(entity, { start, end }, index, isFree ? WEIGHT.free : WEIGHT.governed);
    }
    noteSubject(discourse, unit, index);
    let last: Attributed | undefined;
    for (const one of found[index] ?? []) {
      if (one.construction === 'bare' && titles.has(index)) continue;
      last = attribute(one, index, { text, units, found, discourse, last });
      noteSpeaker(discourse, one, last, index);
      said.push({ one, attributed: last });
    }
  }
  // Only now is every name known by which the article calls its speakers.
  const speakers = new Speakers(text);
  const quotations = said.map(({ one, attributed }) => toQuotation(one, attributed, speakers));
  const apart = withoutOverlap(quotations.sort((a, b) => a.start - b.start || b.end - a.end));
  const heard = new Set(apart.flatMap(({ attribution }) => attribution.speaker ?? []));
  return { quotations: apart, speakers: [...heard] };
}

/** The constructions of a unit; a sentence of narration that the next one points back to (« C'est ce qu'a annoncé X ») is said. */
function foundIn(unit: Unit, next: Unit | undefined): Found[] {
  const found = constructionsIn(unit);
  const back = found.length === 0 && next ? pointsBack(next) : undefined;
  const last = unit.items.at(-1);
  if (!back || back.from > 1 || !last || unit.items.some((item) => item.kind === 'quoted')) return found;
  const isStopped = last.kind === 'mark' && '.!…'.includes(last.form);
  return [
    {
      start: unit.start,
      end: isStopped ? (unit.items.at(-2)?.end ?? last.start) : last.end,
      kind: 'indirect',
      construction: 'anaphora',
      fragments: [],
      cue: back.cue,
      mention: back.mention,
      implicit: undefined,
      isCertain: true,
    },
  ];
}

/** « A lire aussi : « Pourquoi les fleuves débordent » »: the units that are titles of other articles, not speech. */
function titlesOfOthers(units: readonly Unit[]): ReadonlySet<number> {
  const titles = new Set<number>();
  for (const [index, unit] of units.entries()) {
    const before = units[index - 1];
    const isOnlyMarks = unit.items.length === 1 && unit.items[0]?.kind === 'quoted';
    if (before && (isPointer(before) || (titles.has(index - 1) && isOnlyMarks))) titles.add(index);
  }
  return titles;
}

/** The subject of a sentence weighs more than what else it names. */
function noteSubject(discourse: Discourse, unit: Unit, index: number): void {
  const subject = mainSubjectOf(unit);
  const entity = subject && discourse.resolve(subject, index).entity;
  if (subject && entity) discourse.note(entity, subject, index, WEIGHT.subject);
}

/** Whoever has just spoken weighs most, even where nothing names him. */
function noteSpeaker(
  discourse: Discourse,
  one: Found,
  { resolved, mention }: Attributed,
  index: number,
): void {
  const { entity, antecedent } = resolved;
  if (!entity) return;
  if (mention) discourse.note(entity, mention, index, WEIGHT.speaker);
  else discourse.note(entity, antecedent ?? entity.name, index, WEIGHT.speaker, one.start);
}

/** One speaker an entity. */
class Speakers {
  readonly #text: string;
  readonly #speakers = new Map<Entity, Speaker>();

  constructor(text: string) {
    this.#text = text;
  }

  of(entity: Entity): Speaker {
    const speaker = this.#speakers.get(entity) ?? this.#make(entity);
    this.#speakers.set(entity, speaker);
    return speaker;
  }

  #make(entity: Entity): Speaker {
    const { start, end } = entity.name;
    const name = this.#text.slice(start, end);
    const own = new Set([name, withoutArticle(name)]);
    const aliases = [...entity.aliases.values()].filter((alias) => !own.has(alias.text));
    return { name, span: { start, end }, aliases: aliases.sort((a, b) => a.span.start - b.span.start) };
  }
}

function toQuotation(one: Found, attributed: Attributed, speakers: Speakers): Quotation {
  const { resolved, cue, mention } = attributed;
  const goesOn = one.construction === 'bare' && attributed.class === 'inferred';
  return {
    start: one.start,
    end: one.end,
    kind: one.kind,
    construction: goesOn ? 'continuation' : one.construction,
    fragments: one.fragments,
    attribution: {
      class: attributed.class,
      speaker: resolved.entity && speakers.of(resolved.entity),
      candidates: resolved.candidates.map((entity) => speakers.of(entity)),
      cue,
      mention,
      antecedent: resolved.antecedent,
    },
  };
}

/** Of two readings of the same words the earlier and longer one stays. */
function withoutOverlap(quotations: readonly Quotation[]): Quotation[] {
  const apart: Quotation[] = [];
  for (const quotation of quotations) {
    if (quotation.start >= (apart.at(-1)?.end ?? 0)) apart.push(quotation);
  }
  return apart;
}
