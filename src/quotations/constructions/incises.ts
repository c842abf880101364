import type { Span } from '../../article/span.js';
import type { Mention } from '../grammar/mention.js';
import { opensPhrase, phraseFrom } from '../grammar/nounPhrases.js';
import { nounOf } from '../grammar/nouns.js';
import { isSubjectPronoun, subjectPronoun } from '../grammar/pronouns.js';
import { subjectAfter } from '../grammar/subjects.js';
import type { Token } from '../grammar/tokens.js';
import type { Item, Quoted } from '../grammar/units.js';
import { type VerbGroup, verbGroupsIn } from '../grammar/verbGroups.js';
import { isAdverb, isMark, isTime, wordAt } from '../grammar/words.js';
import { determiner } from '../lexicon.js';

interface Incise {
  readonly pieces: readonly Span[];
  readonly cue: Span;
  readonly mention: Mention | undefined;
}

/** « Cette loi, c'est le démantèlement, affirme-t-elle. Je crois en une université publique. »: the narrator breaks in. */
export function inciseInside({ inner, inside: tokens }: Quoted): Incise | undefined {
  const inside = nested(tokens);
  const groups = verbGroupsIn(inside);
  for (const group of groups) {
    if (group.mood !== 'finite' || group.isPassive || group.isNegated) continue;
    if (!(group.verb.incise || group.verb.que) || (group.verb.weak && group.hung === undefined)) continue;
    const before = inside[group.first - 1];
    if (group.first < 2 || !before || before.kind !== 'mark' || !',?!…–—'.includes(before.form)) continue;
    if (/^(?:me|m|nous|te|t|vous)$/u.test(wordAt(inside, group.first)?.form ?? '')) continue;
    const mention = inciseSubject(inside, group);
    if (!mention) continue;
    const last = Math.max(group.last, mention.last);
    const stop = inciseEnd(inside, last + 1);
    if (stop === undefined) continue;
    const first: Span = {
      start: inner.start,
      end:
        before.form === ',' || before.form === '–' || before.form === '—'
          ? (inside[group.first - 2]?.end ?? before.start)
          : before.end,
    };
    const next = inside[stop + 1];
    const second: Span | undefined =
      next && next.start < inner.end ? { start: next.start, end: inner.end } : undefined;
    const cueLast = group.hung === group.last ? group.last - 1 : group.last;
    const cue = {
      start: inside[group.first]?.start ?? 0,
      end: inside[Math.max(group.first, cueLast)]?.end ?? 0,
    };
    return { pieces: second ? [first, second] : [first], cue, mention };
  }
  return undefined;
}

/** The tokens between marks with the inner pairs of marks as one item each: « assure aux “Échos” son patron ». */
function nested(tokens: readonly Token[]): Item[] {
  const items: Item[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token) continue;
    const closer = token.kind === 'mark' ? CLOSER_OF[token.form] : undefined;
    const close =
      closer === undefined
        ? -1
        : tokens.findIndex((one, index) => index > at && index < at + LONGEST_NESTED && one.form === closer);
    const last = tokens[close];
    if (!last || close === at + 1) {
      items.push(token);
      continue;
    }
    const inside = tokens.slice(at + 1, close);
    const [first] = inside;
    const inner = { start: first?.start ?? token.end, end: inside.at(-1)?.end ?? token.end };
    const words = inside.filter((one) => one.kind === 'word').length;
    items.push({ kind: 'quoted', start: token.start, end: last.end, inner, inside, words });
    at = close;
  }
  return items;
}

const CLOSER_OF: Readonly<Record<string, string>> = { '«': '»', '“': '”', '‹': '›' };

const LONGEST_NESTED = 40;

function inciseSubject(inside: readonly Item[], group: VerbGroup): Mention | undefined {
  if (group.hung !== undefined) {
    const pronoun = subjectPronoun(inside, group.hung);
    return pronoun && /^(?:il|elle|ils|elles)$/u.test(pronoun.head ?? '') ? pronoun : undefined;
  }
  let next = group.last + 1;
  while (isAdverb(wordAt(inside, next)) || isTime(wordAt(inside, next))) next += 1;
  const phrase = opensPhrase(inside, next) ? phraseFrom(inside, next) : subjectAfter(inside, next);
  if (!phrase || isSubjectPronoun(wordAt(inside, phrase.first))) return undefined;
  return phrase.nature === 'person' || phrase.kind === 'name' ? phrase : undefined;
}

/** Where the incise ends: at the comma or the stop that closes it, adverbs and complements of time and place included. */
function inciseEnd(inside: readonly Item[], from: number): number | undefined {
  const comma = isMark(inside, from, ',') ? from : undefined;
  const next = comma === undefined ? undefined : wordAt(inside, comma + 1);
  // « s'agace Fanta, 28 ans, médiatrice à la maison de quartier. »
  const describes =
    next !== undefined &&
    !next.isCapital &&
    (/^\d+$/u.test(next.form) ||
      nounOf(next.exact)?.nature === 'person' ||
      (determiner(next.exact) !== undefined &&
        nounOf(wordAt(inside, (comma ?? 0) + 2)?.exact ?? '')?.nature === 'person'));
  if (describes) {
    for (let at = from + 1; at < Math.min(inside.length, from + 24); at += 1)
      if (isMark(inside, at, '.;:!?')) return at;
    return inside.length - 1;
  }
  for (let at = from; at < Math.min(inside.length, from + 16); at += 1) {
    const token = inside[at];
    if (token?.kind === 'mark' && ',.;:!?…–—'.includes(token.form)) return at;
  }
  return from >= inside.length
    ? inside.length - 1
    : from + 16 > inside.length
      ? inside.length - 1
      : undefined;
}
