import { clauseEnd, queAfter } from '../grammar/clauses.js';
import type { Mention } from '../grammar/mention.js';
import { nameFrom, natureOf } from '../grammar/names.js';
import { opensPhrase, phraseFrom } from '../grammar/nounPhrases.js';
import { nounOf } from '../grammar/nouns.js';
import { antecedentOf, skipOpeners } from '../grammar/subjects.js';
import type { Item } from '../grammar/units.js';
import {
  closingParenthesis,
  endsSentence,
  isFiniteAt,
  isMark,
  mayBeFiniteAt,
  wordAt,
} from '../grammar/words.js';
import { add, clauseStart, type Reading, record, type Source, trimContent } from './reading.js';
import { selonPhrase } from './selon.js';
import { hasMainVerb } from './shape.js';
import { isSomebody } from './speakers.js';

/** Selon X, C. / C, selon X. / C, d'après X, C. / Pour lui, C. */
export function selons(reading: Reading): void {
  const { items } = reading;
  for (let at = 0; at < items.length; at += 1) {
    const selon = selonPhrase(items, at);
    if (!selon || reading.isCovered({ first: at, last: selon.mention.last }) || pointsBackHere(items, at))
      continue;
    if (isInsideReport(reading, at)) continue;
    const source: Source = { construction: 'selon', cue: reading.span(selon.cue), mention: selon.mention };
    const opensHere = isClauseOpening(reading, at);
    const after = afterApposition(items, afterMention(items, selon.mention, selon.last), opensHere);
    reading.cover({ first: at, last: after - 1 });
    if (opensHere) {
      if (isMark(items, after, ',') || reading.quoted(after)) {
        const from = isMark(items, after, ',') ? after + 1 : after;
        const end = selonEnd(reading, from);
        if (hasMainVerb(items, from, end) || reading.quotedIn({ first: from, last: end }).length > 0)
          record(reading, { first: from, last: end }, source, 0.85);
      }
      continue;
    }
    if (selon.opensOnly) continue;
    // « C, selon X. » or « C selon X. »
    const start = clauseStart(reading, at - 1);
    const stop = items[after];
    const closes = stop === undefined || (stop.kind === 'mark' && '.;!?…'.includes(stop.form));
    if (closes) {
      // « Une réponse insuffisante aux yeux de la députée »: no clause, nothing said.
      if (hasMainVerb(items, start, at - 1) || reading.quotedIn({ first: start, last: at - 1 }).length > 0)
        record(reading, { first: start, last: at - 1 }, source);
      continue;
    }
    if (isMark(items, after, ',') && isMark(items, at - 1, ',')) {
      // « ce qui a pu permettre, d'après l'opposition, à des députés de rejoindre »: the clause goes around it.
      const end = clauseEnd(items, after + 1, reading.groups);
      const opening = innermostClause(items, start, at - 1);
      const whole = { first: opening, last: end };
      if (!reading.isCovered({ first: opening, last: at - 1 }) && end > after) {
        const trimmed = trimContent(items, whole);
        if (trimmed) {
          const quoted = reading.quotedIn(trimmed);
          for (const index of quoted) reading.settled.add(index);
          add(reading, {
            ...reading.span(trimmed),
            kind: 'indirect',
            fragments: quoted.flatMap((index) => reading.quoted(index)?.inner ?? []),
            ...source,
          });
          reading.cover(trimmed);
        }
      }
    } else if (isMark(items, after, ',')) {
      record(reading, { first: start, last: at - 1 }, source);
    }
  }
}

/** « X a confié que, selon lui, la neige ne tiendrait pas »: X says it all. */
function isInsideReport({ items, groups }: Reading, at: number): boolean {
  const que = at - 2;
  if (!isMark(items, at - 1, ',') || !/^(?:que|qu)$/u.test(wordAt(items, que)?.form ?? '')) return false;
  return groups.some((one) => one.verb.que && !one.isNegated && queAfter(items, one.last + 1) === que);
}

/** « Nadine Prigent, sa vice-présidente, pour qui les échanges ne suffisent pas »: a relative that gives someone's view. */
export function relativeViews(reading: Reading): void {
  const { items } = reading;
  for (let at = 1; at < items.length - 1; at += 1) {
    if (
      !/^(?:pour|selon)$/u.test(wordAt(items, at)?.form ?? '') ||
      !/^(?:qui|lequel|laquelle|lesquels|lesquelles)$/u.test(wordAt(items, at + 1)?.form ?? '')
    )
      continue;
    const mention = antecedentOf(items, at);
    if (!mention || !isSomebody(mention)) continue;
    const end = clauseEnd(items, at + 2, reading.groups);
    record(
      reading,
      { first: at + 2, last: end },
      { construction: 'selon', cue: reading.span({ first: at, last: at + 1 }), mention },
    );
  }
}

/** « Pour Bruno Lecannelier, président du club, le plus dur commence »: past what describes the speaker. */
function afterApposition(items: readonly Item[], comma: number, opensHere: boolean): number {
  if (!isMark(items, comma, ',')) return comma;
  const token = wordAt(items, comma + 1);
  if (token && /^(?:qui|dont|lequel|laquelle)$/u.test(token.exact)) {
    // « selon l'AFP, qui cite deux diplomates, le sommet est reporté »
    let hasVerb = false;
    for (let at = comma + 2; at < items.length && !endsSentence(items, at); at += 1) {
      if (isFiniteAt(items, at) || mayBeFiniteAt(items, at)) hasVerb = true;
      if (hasVerb && isMark(items, at, ',')) return at;
      // « C, d'après la Commission, qui a publié les résultats. »
      if (!opensHere && hasVerb && (at === items.length - 1 || endsSentence(items, at + 1))) return at + 1;
    }
    return comma;
  }
  // « Pour la cheffe du groupe, Irena Machová, ce départ ne règle rien »
  const name = nameFrom(items, comma + 1);
  if (name && isMark(items, name.last + 1, ',') && natureOf(items, name).nature === 'person')
    return name.last + 1;
  const isBareRole = token !== undefined && nounOf(token.exact)?.nature === 'person';
  const described = opensPhrase(items, comma + 1) ? phraseFrom(items, comma + 1) : undefined;
  const describes =
    described !== undefined &&
    described.kind === 'description' &&
    described.nature === 'person' &&
    isMark(items, described.last + 1, ',');
  if (
    !isBareRole &&
    !describes &&
    !/^(?:interroge|joint|cite|interviewe|contacte)e?s?$/u.test(token?.exact ?? '')
  )
    return comma;
  for (let at = comma + 1; at < items.length; at += 1) {
    if (isMark(items, at, ',')) return at;
    if (endsSentence(items, at) || isFiniteAt(items, at)) return comma;
  }
  return comma;
}

/** « C'est ce qu'on a appris de source judiciaire »: the sentence before is what was said, not this one. */
function pointsBackHere(items: readonly Item[], before: number): boolean {
  for (let at = 0; at + 2 < before; at += 1) {
    if (
      wordAt(items, at)?.form === 'c' &&
      wordAt(items, at + 1)?.form === 'est' &&
      wordAt(items, at + 2)?.form === 'ce'
    )
      return true;
  }
  return false;
}

function afterMention(items: readonly Item[], mention: Mention, last: number): number {
  let after = Math.max(last, mention.last) + 1;
  if (isMark(items, after, '(')) after = (closingParenthesis(items, after) ?? after - 1) + 1;
  // « selon les chercheurs qui ont analysé les données », « selon X, interrogé par Y, C »
  if (/^(?:qui|dont|que|qu|ou)$/u.test(wordAt(items, after)?.exact ?? '')) {
    while (after < items.length && items[after]?.kind === 'word') after += 1;
    return after;
  }
  while (after < items.length && items[after]?.kind === 'word') {
    const token = wordAt(items, after);
    if (!token || isFiniteAt(items, after)) break;
    after += 1;
  }
  return after;
}

function isClauseOpening(reading: Reading, at: number): boolean {
  const { items } = reading;
  if (at === 0 || endsSentence(items, at - 1) || isMark(items, at - 1, ';:–—-')) return true;
  const start = clauseStart(reading, at - 1);
  const opening = skipOpeners(items, start, at - 1);
  return opening === at || (isMark(items, opening, ',') && opening + 1 === at);
}

/** « …, ce qui a pu permettre, d'après X, à des députés »: a relative clause of comment is the clause meant. */
function innermostClause(items: readonly Item[], start: number, end: number): number {
  for (let at = end - 1; at > start; at -= 1) {
    if (
      isMark(items, at, ',') &&
      wordAt(items, at + 1)?.exact === 'ce' &&
      /^(?:qui|que)$/u.test(wordAt(items, at + 2)?.exact ?? '')
    )
      return at + 1;
  }
  return start;
}

function selonEnd(reading: Reading, from: number): number {
  return clauseEnd(reading.items, from, reading.groups);
}
