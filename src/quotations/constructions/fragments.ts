import type { Mention } from '../grammar/mention.js';
import { opensPhrase, phraseFrom } from '../grammar/nounPhrases.js';
import { subjectBefore } from '../grammar/subjects.js';
import { type VerbGroup, verbGroupsIn } from '../grammar/verbGroups.js';
import { endsSentence, isFiniteAt, isMark, opensClause, opensWithVerb, wordAt } from '../grammar/words.js';
import { isSpeechNoun, nominalAfter, nominalBefore } from './announcements.js';
import { inciseInside } from './incises.js';
import {
  add,
  clauseStart,
  type Found,
  previousQuoted,
  type Reading,
  record,
  recordQuoted,
  type Source,
  withoutLastComma,
} from './reading.js';
import { selonPhrase } from './selon.js';
import { isCharge, looksLikeTitle, looksSpoken } from './shape.js';
import { agentAfter, canSpeak, cueOf, isSomebody, placeOfOn, subjectOf } from './speakers.js';

/** La LFP « condamne avec la plus grande fermeté les jets de projectiles »: the verb of saying is inside the marks. */
export function verbsInMarks(reading: Reading): void {
  const { items } = reading;
  for (let at = 1; at < items.length; at += 1) {
    const quoted = reading.quoted(at);
    if (!quoted || reading.settled.has(at) || !opensWithVerb(quoted)) continue;
    const [group] = verbGroupsIn(quoted.inside);
    const reports = group !== undefined && group.first === 0 && group.mood === 'finite' && !group.verb.weak;
    const mention = subjectBefore(items, at - 1);
    if (!mention || !isSomebody(mention) || mention.nature === 'document') continue;
    if (!reports && (mention.nature === 'unknown' || quoted.words < 4)) continue;
    const cue = reports
      ? {
          start: quoted.inside[group.first]?.start ?? quoted.start,
          end: quoted.inside[group.last]?.end ?? quoted.end,
        }
      : undefined;
    record(reading, { first: at, last: at }, { construction: 'fragment', cue, mention, isCertain: reports });
  }
}

/** « … », a également été qualifiée de rhétorique pour d'autres: the quotation is the subject, « par » or « pour » its author. */
export function passives(reading: Reading): void {
  const { items } = reading;
  for (const group of reading.groups) {
    if (!group.isPassive || group.isNegated || NAMING.test(group.verb.lemma)) continue;
    const quoted = previousQuoted(reading, group.first);
    const opensWith = quoted === undefined ? -1 : clauseStart(reading, quoted);
    // « … » a été qualifié de…; « Ces mots, « … », ont été prononcés par X »
    const isSubject =
      quoted !== undefined &&
      group.mood === 'finite' &&
      !reading.settled.has(quoted) &&
      (quoted === opensWith || isSpeechNoun(wordAt(items, opensWith + 1)));
    const agent = agentAfter(items, group.last + 1);
    if (isSubject && quoted !== undefined && agent) {
      record(
        reading,
        { first: quoted, last: quoted },
        {
          construction: 'passive',
          cue: reading.span({ first: group.first, last: Math.max(group.last, agent.first - 2) }),
          mention: agent,
        },
      );
      continue;
    }
    // « Un effort jugé « très loin du compte » par la CGT »
    const next = marksGoverned(reading, group);
    if (next === undefined) continue;
    const between = agentAfter(items, group.last + 1);
    const by = between && between.last < next ? between : agentAfter(items, next + 1);
    if (by)
      record(
        reading,
        { first: next, last: next },
        { construction: 'passive', cue: cueOf(reading, group), mention: by },
      );
  }
}

/** Verbs that give a name: « baptisé », « surnommé ». */
const NAMING = /^(?:baptiser|rebaptiser|surnommer|nommer|appeler|intituler|dénommer)$/u;

/** How far after its verb a quotation may stand that the verb governs. */
const FARTHEST_MARKS = 26;

/** The marks that a verb governs: « affirme « … » », « parle d'un climat « délétère » », « qualifie le texte de « … » ». */
export function marksGoverned(reading: Reading, group: VerbGroup): number | undefined {
  const { items } = reading;
  for (let at = group.last + 1; at < Math.min(items.length, group.last + FARTHEST_MARKS); at += 1) {
    if (reading.quoted(at)) return reading.settled.has(at) ? undefined : at;
    if (endsSentence(items, at) || isMark(items, at, ':;')) return undefined;
    if (
      reading.groups.some(
        (other) => other !== group && other.first === at && other.mood !== 'bare participle',
      )
    )
      return undefined;
    const token = wordAt(items, at);
    if (token && (opensClause(token) || isFiniteAt(items, at)) && !/^comme$/u.test(token.exact))
      return undefined;
  }
  return undefined;
}

/** X affirme « … » / X dénonce « … » / a parlé de « … » / en demandant une suspension, afin de « … ». */
export function governedMarks(reading: Reading): void {
  const { items } = reading;
  for (const group of reading.groups) {
    if (group.isNegated || group.isPassive || group.mood === 'bare participle') continue;
    const at = marksGoverned(reading, group);
    const quoted = at === undefined ? undefined : reading.quoted(at);
    if (at === undefined || !quoted) continue;
    const subject = subjectOf(reading, group);
    const isOn = subject.mention?.head === 'on' && subject.mention.kind === 'pronoun';
    // « Du côté de la présidence, on se dit « pleinement conscient » »
    const place = isOn ? placeOfOn(items, subject.mention?.first ?? 0) : undefined;
    const mention = place ?? subject.mention;
    const { implicit } = subject;
    if (mention ? !canSpeak(mention, group.verb.weak ? group.verb : undefined) : implicit === undefined)
      continue;
    // « On évoque un « pôle de santé » »: nobody's words.
    if (isOn && !place && !(quoted.words >= 5 && looksSpoken(quoted))) continue;
    if (/^(?:think|fear)$/u.test(group.verb.implies) && quoted.words < 5 && !looksSpoken(quoted)) continue;
    const isNext = at === group.last + 1;
    const isSentence = quoted.words >= 5 && isNext && (group.verb.que || group.verb.incise);
    if (quoted.words < 3 && !governsWords(reading, group, at)) continue;
    if (looksLikeTitle(quoted) && !/^(?:judge|accuse|deny|exclaim)$/u.test(group.verb.implies)) continue;
    if (mention && !isSomebody(mention)) continue;
    if (group.verb.weak && !(isSentence || looksSpoken(quoted))) continue;
    record(
      reading,
      { first: at, last: at },
      {
        construction: isSentence ? 'verb and marks' : 'fragment',
        cue: cueOf(reading, group),
        mention,
        implicit,
      },
    );
    // « entre « A » et « B » », « « A », « B » et « C » »
    for (let more = at + 1; more < Math.min(items.length, at + 12); more += 1) {
      if (endsSentence(items, more) || isMark(items, more, ';:')) break;
      const token = wordAt(items, more);
      if (token && isFiniteAt(items, more)) break;
      if (reading.quoted(more) && !reading.settled.has(more) && (reading.quoted(more)?.words ?? 0) >= 3) {
        record(
          reading,
          { first: more, last: more },
          { construction: 'fragment', cue: cueOf(reading, group), mention, implicit },
        );
      }
    }
  }
}

/** « qualifie de « bluff » », « dénonce un « déni » »: one word or two are someone's when the verb takes just them. */
function governsWords(reading: Reading, group: VerbGroup, at: number): boolean {
  const { verb } = group;
  if (/^(?:appeler|nommer|baptiser|surnommer|intituler)$/u.test(verb.lemma) || verb.weak) return false;
  const isNear = at - group.last <= 3;
  const isMany = (reading.quoted(at)?.words ?? 0) >= 2;
  return (
    verb.object === 'de' ||
    verb.object === 'comme' ||
    (isNear && isMany && GOVERNS_WORDS.has(verb.implies)) ||
    (isNear && verb.implies === 'accuse' && isMany)
  );
}

const GOVERNS_WORDS: ReadonlySet<string> = new Set(['judge', 'accuse', 'deny', 'announce', 'reveal']);

/** « … », selon X. / « … » (Paul Durand) / « … » – Paul Durand. */
export function citedAfter(reading: Reading): void {
  const { items } = reading;
  for (let at = 0; at < items.length; at += 1) {
    const quoted = reading.quoted(at);
    if (!quoted || reading.settled.has(at)) continue;
    let next = at + 1;
    const isSigned = isMark(items, next, '–—(') && quoted.words >= 4;
    while (isMark(items, next, ',')) next += 1;
    const nominal = nominalAfter(reading, at);
    if (nominal) {
      record(reading, { first: clauseStart(reading, at), last: at }, nominal);
      continue;
    }
    const selon = selonPhrase(items, next, true);
    if (selon) {
      const source: Source = { construction: 'selon', cue: reading.span(selon.cue), mention: selon.mention };
      record(reading, { first: clauseStart(reading, at), last: at }, source);
      reading.cover({ first: next, last: selon.last });
      continue;
    }
    if (!isSigned || at !== clauseStart(reading, at)) continue;
    const phrase = opensPhrase(items, at + 2) ? phraseFrom(items, at + 2) : undefined;
    const closes = phrase && (isMark(items, phrase.last + 1, ').,') || items[phrase.last + 1] === undefined);
    if (phrase && closes && phrase.kind === 'name' && phrase.nature === 'person') {
      record(reading, { first: at, last: at }, { construction: 'block', cue: undefined, mention: phrase });
    }
  }
}

/** A fragment that the narrator's sentence carries without a verb of saying: three words at least, and a clause of its own. */
export function looseFragments(reading: Reading): void {
  const { items } = reading;
  const isWhole = (at: number): boolean =>
    clauseStart(reading, at) === at && (items[at + 1] === undefined || isMark(items, at + 1, '.'));
  for (let at = 0; at < items.length; at += 1) {
    const quoted = reading.quoted(at);
    if (!quoted || reading.settled.has(at) || isWhole(at)) continue;
    if (
      !looksSpoken(quoted) ||
      isCharge(items, at) ||
      /^(?:surnomme|baptise|rebaptise|nomme|intitule|denomme|dit)e?s?$/u.test(
        wordAt(items, at - 1)?.exact ?? '',
      )
    )
      continue;
    const owner = nominalBefore(reading, at);
    if (owner) {
      record(reading, { first: at, last: at }, owner);
      continue;
    }
    const carrier = carrierOf(reading, at);
    // « Non seulement j'assume mais je revendique cette méthode » de négociation.
    const opens = clauseStart(reading, at) === at && quoted.words >= 5;
    add(reading, {
      ...withoutLastComma(quoted),
      kind: 'direct',
      fragments: [],
      construction: opens ? 'bare' : 'fragment',
      cue: carrier ? cueOf(reading, carrier.group) : undefined,
      mention: carrier?.mention,
      implicit: carrier ? carrier.implicit : opens ? 'previous' : 'unknown',
      isCertain: carrier !== undefined,
    });
    reading.settled.add(at);
    reading.cover({ first: at, last: at });
  }
}

/** The verb of saying in the same sentence whose subject the fragment may be from. */
function carrierOf(
  reading: Reading,
  quoted: number,
): { group: VerbGroup; mention: Mention | undefined; implicit: Found['implicit'] } | undefined {
  for (let at = quoted - 1; at >= 0; at -= 1) {
    if (endsSentence(reading.items, at)) return undefined;
    const group = reading.groups.find((one) => one.last === at);
    if (!group || group.isNegated || group.isPassive || group.mood === 'bare participle' || group.verb.weak)
      continue;
    const { mention, implicit } = subjectOf(reading, group);
    if (mention ? canSpeak(mention, undefined) : implicit) return { group, mention, implicit };
  }
  return undefined;
}

/** « B. » alone: who speaks is a matter of what stands around. */
export function wholeQuotes(reading: Reading): void {
  const { items } = reading;
  for (let at = 0; at < items.length; at += 1) {
    const quoted = reading.quoted(at);
    if (!quoted || reading.settled.has(at) || clauseStart(reading, at) !== at) continue;
    const incise = inciseInside(quoted);
    const after = items[at + 1];
    const alone = after === undefined || (after.kind === 'mark' && '.!?…'.includes(after.form));
    if (!incise && !alone && quoted.words < 5) continue;
    if (!incise && quoted.words < 4 && !/[.!?…]$/u.test(quoted.inside.at(-1)?.form ?? '')) continue;
    if (!incise && alone && looksLikeTitle(quoted)) continue;
    reading.settled.add(at);
    recordQuoted(reading, at, {
      construction: 'bare',
      cue: undefined,
      mention: undefined,
      implicit: 'previous',
      isCertain: false,
    });
  }
}
