import { clauseEnd, frontedEnd, infinitiveAfter, infinitiveEnd, queAfter } from '../grammar/clauses.js';
import type { Mention } from '../grammar/mention.js';
import { mainClauseAt, skipOpeners, subjectAfter } from '../grammar/subjects.js';
import type { Item } from '../grammar/units.js';
import type { VerbGroup } from '../grammar/verbGroups.js';
import {
  endsSentence,
  isAdverb,
  isDe,
  isFiniteAt,
  isMark,
  isPreposition,
  isTime,
  looksInfinitive,
  mayBeFiniteAt,
  opensClause,
  wordAt,
} from '../grammar/words.js';
import { determiner } from '../lexicon.js';
import { clauseStart, countWords, type Reading, record, type Source } from './reading.js';
import { endsInQuestion, hasFinite } from './shape.js';
import {
  agentAfter,
  canSpeak,
  cueOf,
  isNobody,
  isSomebody,
  placeOfOn,
  sourceOfOn,
  subjectOf,
} from './speakers.js';

/** X a déclaré que C. / …, soulignant que C. / avant d'ajouter qu'« … ». */
export function queClauses(reading: Reading): void {
  for (const group of reading.groups) {
    const que = mayReport(reading, group) ? queOf(reading.items, group) : undefined;
    if (que === undefined || reading.isCovered({ first: que + 1, last: que + 1 })) continue;
    const source = sourceOfClause(reading, group, que);
    if (source)
      record(
        reading,
        { first: que + 1, last: endOfReport(reading, group, source, que + 1) },
        source,
        WHOLLY_QUOTED,
      );
  }
}

/** What share of a clause must stand between marks to be a direct quotation. */
const WHOLLY_QUOTED = 0.8;

/** Whether a verb says that something is so: not « sans dire que », « a-t-il dit que… ? ». */
function mayReport(reading: Reading, group: VerbGroup): boolean {
  const { items } = reading;
  const { verb, mood } = group;
  if (group.isNegated || mood === 'bare participle') return false;
  if (!verb.que && !readBySomeone(reading, group)) return false;
  if (group.isPassive && !isImpersonal(items, group)) return false;
  const isWithout = mood === 'infinitive' && wordAt(items, group.first)?.form === 'sans';
  if (isWithout && wordAt(items, group.first - 1)?.exact !== 'non') return false;
  return !(group.hung !== undefined && endsInQuestion(items, group.last));
}

/** « il a été annoncé que » */
function isImpersonal(items: readonly Item[], group: VerbGroup): boolean {
  return group.isPassive && wordAt(items, group.first - 1)?.form === 'il';
}

function queOf(items: readonly Item[], group: VerbGroup): number | undefined {
  return hasItsObject(items, group) ? undefined : (queAfter(items, group.last + 1) ?? siAfter(items, group));
}

/** Who says a clause, if somebody does. */
function sourceOfClause(reading: Reading, group: VerbGroup, que: number): Source | undefined {
  const { items } = reading;
  const { mention, implicit } = sayerOf(reading, group, que);
  if (mention ? isNobody(items, mention) || isHypothetical(items, mention, group) : implicit === undefined)
    return undefined;
  const end = clauseEnd(items, que + 1, reading.groups);
  const holdsMarks = reading.quotedIn({ first: que + 1, last: end }).length > 0;
  // Marks prove speech, whatever the verb and its subject.
  if (!holdsMarks && !reportsWithoutMarks(reading, group, mention)) return undefined;
  if (mention && !canSpeak(mention, holdsMarks ? undefined : group.verb)) return undefined;
  const isAnnounced = mention?.kind === 'pronoun' && isFronted(reading, group, mention);
  const ahead = isAnnounced ? mainAhead(items, que + 1) : undefined;
  return {
    construction: group.mood === 'finite' ? 'que clause' : 'participle',
    cue: cueOf(reading, group),
    mention: ahead ?? mention,
    implicit,
    isCertain: ahead === undefined,
  };
}

function sayerOf(
  reading: Reading,
  group: VerbGroup,
  que: number,
): { mention: Mention | undefined; implicit: Source['implicit'] } {
  const { items } = reading;
  if (isImpersonal(items, group)) {
    // « Il a été annoncé par la mairie que »
    const agent = agentAfter(items, group.last + 1);
    return { mention: agent && agent.last <= que ? agent : undefined, implicit: undefined };
  }
  const { mention, implicit } = subjectOf(reading, group);
  if (mention?.head !== 'on')
    return { mention: mention ?? subjectAfterQueVerb(reading, group, que), implicit };
  const source = sourceOfOn(items, group.last + 1, que - 1) ?? placeOfOn(items, mention.first);
  return { mention: source ?? mention, implicit };
}

/** Whether a verb reports a clause without marks: « prévoit que » when somebody does, « on pourrait croire que » never. */
function reportsWithoutMarks(reading: Reading, group: VerbGroup, mention: Mention | undefined): boolean {
  const { items } = reading;
  const { verb } = group;
  if (mention?.head === 'on' && (verb.lemma === 'demander' || verb.implies === 'think')) return false;
  // « On dirait que la mer bout. »: a comparison.
  if (
    mention?.head === 'on' &&
    verb.lemma === 'dire' &&
    group.first === group.last &&
    isConditional(items, group)
  )
    return false;
  if (verb.implies === 'think' && mention && !isSomebody(mention)) return false;
  if (!verb.weak || readBySomeone(reading, group)) return true;
  const isForecast = /^(?:prévoir|anticiper)$/u.test(verb.lemma);
  const isAdmitted = /^(?:cacher|dissimuler|exclure)$/u.test(verb.lemma) && isNegatedHere(items, group);
  return (isForecast || isAdmitted) && /^(?:person|organisation)$/u.test(mention?.nature ?? '');
}

function isConditional(items: readonly Item[], group: VerbGroup): boolean {
  return /rai(?:t|ent)$/u.test(wordAt(items, group.head)?.form ?? '');
}

/** Where the clause ends, the narrator's own verb apart when it comes after it. */
function endOfReport(reading: Reading, group: VerbGroup, { mention }: Source, from: number): number {
  const { items } = reading;
  const end = clauseEnd(items, from, reading.groups);
  if (isFronted(reading, group, mention)) return frontedEnd(items, from, end);
  return isInRelative(items, group) ? relativeEnd(items, from, end) : end;
}

/** « on lit sur Le Point que », « on apprend de source policière que »: what is read or heard has a source. */
function readBySomeone({ items }: Reading, group: VerbGroup): boolean {
  if (!/^(?:lire|apprendre|pouvoir lire)$/u.test(group.verb.lemma)) return false;
  return wordAt(items, group.hung ?? group.first - 1)?.form === 'on';
}

/** « demande si » */
function siAfter(items: readonly Item[], group: VerbGroup): number | undefined {
  if (!/^(?:demander|interroger|savoir|ignorer)$/u.test(group.verb.lemma.replace(/^s(?:e |')/u, '')))
    return undefined;
  const next = group.last + 1;
  return /^(?:si|s)$/u.test(wordAt(items, next)?.form ?? '') ? next : undefined;
}

/** « Me Lamrani, qui rappelle que son client est innocent, dénonce… »: the verb of saying is in a relative clause. */
function isInRelative(items: readonly Item[], group: VerbGroup): boolean {
  return wordAt(items, group.first - 1)?.form === 'qui' && isMark(items, group.first - 2, ',');
}

/** The comma after which the main verb comes at last. */
function relativeEnd(items: readonly Item[], from: number, end: number): number {
  for (let at = from; at < end; at += 1) {
    if (!isMark(items, at, ',')) continue;
    let next = at + 1;
    while (/^(?:ne|n|me|m|se|s|y|l|le|la|les|lui|leur|en)$/u.test(wordAt(items, next)?.form ?? '')) next += 1;
    const token = wordAt(items, next);
    if (
      token &&
      !isPreposition(token) &&
      !isDe(token) &&
      (isFiniteAt(items, next) || mayBeFiniteAt(items, next)) &&
      !determiner(token.exact)
    )
      return at - 1;
  }
  return end;
}

/** « En annonçant que… », « Alors que Roman Prymula avait affirmé que… »: the main clause is still to come. */
function isFronted({ items }: Reading, group: VerbGroup, subject: Mention | undefined): boolean {
  let start = group.first;
  while (start > 0 && !endsSentence(items, start - 1) && items[start - 1]?.kind !== 'quoted') start -= 1;
  const opening = skipOpeners(items, start, group.first);
  if (group.mood === 'gerund') return opening >= group.first;
  const first = wordAt(items, opening);
  const isSubordinate =
    first !== undefined &&
    /^(?:alors|si|s|quand|lorsque|lorsqu|tandis|bien|puisque|puisqu|comme|apres|pendant|depuis|des|meme)$/u.test(
      first.exact,
    );
  return isSubordinate && subject !== undefined && subject.first > opening;
}

/** « n'a pas caché que », « n'exclut pas que » */
function isNegatedHere(items: readonly Item[], group: VerbGroup): boolean {
  for (let at = group.first; at <= group.last + 1; at += 1)
    if (/^(?:pas|jamais)$/u.test(wordAt(items, at)?.exact ?? '')) return true;
  return false;
}

/** « S'il reconnaît que…, Urs Keller refuse »: the name that a pronoun announces. */
function mainAhead(items: readonly Item[], from: number): Mention | undefined {
  for (let at = from; at < items.length && !endsSentence(items, at); at += 1) {
    const main = isMark(items, at, ',') ? mainClauseAt(items, at + 1) : undefined;
    if (main) return main.kind === 'name' ? main : undefined;
  }
  return undefined;
}

/** « C'est ce que l'entreprise a fait savoir dans un courrier que… »: the verb has its object already. */
function hasItsObject(items: readonly Item[], group: VerbGroup): boolean {
  for (let at = group.first - 1; at > Math.max(0, group.first - 12); at -= 1) {
    if (isMark(items, at, ',;:') || endsSentence(items, at)) return false;
    if (/^(?:que|qu)$/u.test(wordAt(items, at)?.form ?? '')) return wordAt(items, at - 1)?.form === 'ce';
  }
  return false;
}

/** « Si le premier ministre disait demain que… »: nobody has said it. */
function isHypothetical(items: readonly Item[], subject: Mention, group: VerbGroup): boolean {
  const si = wordAt(items, subject.first - 1);
  if (!si || !/^(?:si|s)$/u.test(si.form) || wordAt(items, subject.first - 2)?.exact === 'meme') return false;
  return /ai(?:t|ent)$/u.test(wordAt(items, group.head)?.form ?? '');
}

/** « Comme l'a rappelé le ministre, … que »: inverted subjects between verb and « que » are rare but there. */
function subjectAfterQueVerb(reading: Reading, group: VerbGroup, que: number): Mention | undefined {
  if (group.mood !== 'finite') return undefined;
  const mention = subjectAfter(reading.items, group.last + 1);
  return mention && mention.last < que ? mention : undefined;
}

/** « Dans une interview accordée au réalisateur, qu'« … » »: a scrape has lost the verb, and the speaker goes on. */
export function orphanedQue(reading: Reading): void {
  const { items } = reading;
  for (let at = 1; at < items.length; at += 1) {
    if (!reading.quoted(at) || reading.settled.has(at)) continue;
    if (
      !/^(?:que|qu)$/u.test(wordAt(items, at - 1)?.form ?? '') ||
      NOT_AFTER.test(wordAt(items, at - 2)?.exact ?? '')
    )
      continue;
    const start = clauseStart(reading, at - 1);
    if (hasFinite(items, start, at - 1) || (reading.quoted(at)?.words ?? 0) < 5) continue;
    record(
      reading,
      { first: at, last: at },
      {
        construction: 'que clause',
        cue: undefined,
        mention: undefined,
        implicit: 'previous',
        isCertain: false,
      },
    );
  }
}

const NOT_AFTER = /^(?:plus|moins|alors|tandis|ainsi|parce|afin|bien|tel|telle)$/u;

/** X affirme avoir… / dit attendre… / a promis d'engager… / s'est dite prête à… */
export function infinitives(reading: Reading): void {
  const { items } = reading;
  for (const group of reading.groups) {
    if (!group.verb.infinitive || group.isNegated || group.isPassive || group.mood === 'bare participle')
      continue;
    if (group.verb.weak || /^(?:ask|order)$/u.test(group.verb.implies)) continue;
    if (/^(?:espérer|souhaiter|craindre|redouter|escompter)$/u.test(group.verb.lemma)) continue;
    const from =
      saidOfOneself(reading, group) ??
      infinitiveAfter(items, group.last + 1, group.verb) ??
      accusedOf(items, group) ??
      infinitiveInMarks(reading, group);
    if (from === undefined || reading.isCovered({ first: from, last: from })) continue;
    const { mention, implicit } = subjectOf(reading, group);
    if (mention ? !canSpeak(mention, group.verb) : implicit === undefined) continue;
    if (mention?.head === 'on' && mention.kind === 'pronoun') continue;
    if (/^(?:think|promise)$/u.test(group.verb.implies) && mention && !isSomebody(mention)) continue;
    const last = infinitiveEnd(items, from, reading.groups);
    const end = isInRelative(items, group) ? relativeEnd(items, from, last) : last;
    record(
      reading,
      { first: from, last: end },
      { construction: 'infinitive', cue: cueOf(reading, group), mention, implicit },
      0.8,
    );
  }
}

/** « accuse la ministre d'avoir laissé filer le vote », « reproche au maire d'avoir menti »: what the accused has done. */
function accusedOf(items: readonly Item[], group: VerbGroup): number | undefined {
  if (group.verb.implies !== 'accuse') return undefined;
  for (let de = group.last + 2; de < group.last + 12; de += 1) {
    const token = wordAt(items, de);
    if (!token || opensClause(token) || isFiniteAt(items, de)) return undefined;
    if (isDe(token) && /^(?:avoir|être)$/u.test(wordAt(items, de + 1)?.form ?? '')) return de + 1;
  }
  return undefined;
}

/** « a annoncé mercredi soir « mettre en pause » la construction »: the infinitive stands between marks. */
function infinitiveInMarks({ items }: Reading, group: VerbGroup): number | undefined {
  let at = group.last + 1;
  while (isAdverb(wordAt(items, at)) || isTime(wordAt(items, at)) || isDe(wordAt(items, at))) at += 1;
  const item = items[at];
  // « a reconnu ne « pas avoir été assez attentive » »
  const isNegated = /^(?:ne|n)$/u.test(wordAt(items, at)?.form ?? '');
  const marks = isNegated ? items[at + 1] : item;
  if (marks?.kind !== 'quoted') return undefined;
  const first = isNegated
    ? marks.inside.find((token) => !/^(?:pas|plus|jamais|rien)$/u.test(token.form))
    : marks.inside[0];
  return first && (looksInfinitive(first) || first.form === 'avoir' || first.form === 'être')
    ? at
    : undefined;
}

/** « s'est dite prête à… », « se dit favorable à… »: three words at least, or it is a mood and not a statement. */
function saidOfOneself(reading: Reading, group: VerbGroup): number | undefined {
  if (!/^(?:dire|déclarer)$/u.test(group.verb.lemma) || !hasSe(reading, group)) return undefined;
  const next = group.last + 1;
  const token = wordAt(reading.items, next);
  if (!token || isPreposition(token) || opensClause(token) || isDe(token)) return undefined;
  if (/(?:er|ir|oir|re)$/u.test(token.form) && token.form.length > 4) return undefined;
  const end = clauseEnd(reading.items, next, reading.groups);
  return countWords(reading.items, { first: next, last: end }) >= 3 ? next : undefined;
}

function hasSe(reading: Reading, group: VerbGroup): boolean {
  for (let at = group.first; at <= group.head; at += 1)
    if (/^(?:se|s)$/u.test(wordAt(reading.items, at)?.form ?? '')) return true;
  return false;
}
