import { clauseEnd, queAfter } from '../grammar/clauses.js';
import type { Mention } from '../grammar/mention.js';
import { opensPhrase, phraseFrom } from '../grammar/nounPhrases.js';
import { pronounAt, subjectPronoun } from '../grammar/pronouns.js';
import { isTimePhrase, skipOpeners, subjectAfter, subjectBefore } from '../grammar/subjects.js';
import type { Item } from '../grammar/units.js';
import type { VerbGroup } from '../grammar/verbGroups.js';
import {
  isAdverb,
  isDe,
  isFiniteAt,
  isMark,
  isPreposition,
  looksInfinitive,
  mayBeFiniteAt,
  opensClause,
  wordAt,
} from '../grammar/words.js';
import { mayBeFiniteVerb, REPORTING_NOUNS } from '../reportingVerbs.js';
import { clauseStart, previousQuoted, type Reading, record, recordAround, type Source } from './reading.js';
import { endsInQuestion, hasMainVerb, looksLikeTitle, onlyWords } from './shape.js';
import {
  canSpeak,
  clauseStop,
  cueOf,
  isInverted,
  isLikelySomebody,
  isSomebody,
  sourceOfOn,
  subjectOf,
  withName,
} from './speakers.js';

/**
 * « … », a déclaré X. / « … », dit-il, « … ». / Le site sera fermé, a précisé l'entreprise. / « …», peut-on lire
 * dans le communiqué.
 */
export function inversions(reading: Reading): void {
  for (const group of reading.groups) {
    if (!mayClose(reading, group)) continue;
    const quoted = previousQuoted(reading, group.first);
    if (quoted === undefined) closingClause(reading, group);
    else invertedClause(reading, group, quoted);
  }
  unlistedInversions(reading);
}

/** Whether a verb stands where it can give what precedes it to someone. */
function mayClose(reading: Reading, group: VerbGroup): boolean {
  const { items } = reading;
  const { verb, hung } = group;
  if (group.mood !== 'finite' || group.isNegated || group.isPassive || group.first === 0) return false;
  if (!isInverted(reading, group) || !(verb.incise || verb.que || verb.object !== false)) return false;
  if (/^(?:je|j|nous)$/u.test(wordAt(items, hung ?? -1)?.form ?? '')) return false;
  return hung !== undefined || !infinitiveFollows(reading, group);
}

/** « … », a déclaré X. / « … », dit-il, « … ». */
function invertedClause(reading: Reading, group: VerbGroup, quoted: number): void {
  const { items } = reading;
  const isHung = group.hung !== undefined;
  const marks = reading.quoted(quoted);
  // « Les Eaux lentes » raconte la vie d'un batelier.
  if (!isHung && marks && looksLikeTitle(marks) && !isMark(items, group.first - 1, ',')) return;
  const { mention, last } = speakerOfInversion(reading, group);
  const cue = cueOf(reading, group);
  if (!mention && !group.verb.weak && isMark(items, group.last + 1, '.')) {
    // « La neige tombera », a déclaré . (a scrape has lost the name)
    const nobody: Source = { construction: 'inverted clause', cue, mention: undefined, implicit: 'unknown' };
    record(reading, { first: quoted, last: quoted }, nobody);
    return;
  }
  if (!mention || !canSpeak(mention, undefined)) return;
  // « auteur de « The Octopus Trap », y voit un vieux travers »: the marks are part of the subject.
  const isObject = group.verb.weak || isInsidePhrase(reading, quoted);
  if (!isHung && !isSomebody(mention) && isObject) return;
  const source: Source = { construction: 'inverted clause', cue, mention };
  record(reading, { first: contentStart(reading, group), last: group.first - 1 }, source);
  reading.cover({ first: group.first, last });
  resumed(reading, last + 1, source);
}

/** Le site sera fermé, a précisé l'entreprise. / L'adaptation, a-t-il promis, sera muette. */
function closingClause(reading: Reading, group: VerbGroup): void {
  const { items, groups } = reading;
  const isHung = group.hung !== undefined;
  if (introducesMore(reading, group)) return;
  const { mention, last } = speakerOfInversion(reading, group);
  if (!mention || !canSpeak(mention, undefined) || announcesMarks(reading, group, mention, last)) return;
  if (!isHung && !isCloser(items, group, mention)) return;
  // « Cette phrase augure-t-elle d'une vague de cessions ? » asks.
  if (endsInQuestion(items, group.last)) return;
  const first = contentStart(reading, group);
  if (!isHung && closesRelative(items, first, group.first - 1)) return;
  // « Tout comme Nadine Morano, l'avait appelée… » is no clause.
  const isWhole = hasMainVerb(items, first, group.first - 1);
  const isCut = isMark(items, last + 1, ',');
  const end = isCut ? clauseEnd(items, last + 2, groups) : last;
  const source: Source = { construction: 'closing clause', cue: cueOf(reading, group), mention };
  const isResumed = isWhole ? goesOnAfter(items, last + 2) : isHung || mainVerbSoon(items, last + 2);
  if (isCut && isResumed && recordAround(reading, { first, last: end }, source)) return;
  if (!isWhole) return;
  record(reading, { first, last: group.first - 1 }, source);
  reading.cover({ first: group.first, last });
  resumed(reading, last + 1, source);
}

/** « Washington, qui avait pris des mesures, a salué la décision »: the comma closes a relative clause, and the subject stands before it. */
function closesRelative(items: readonly Item[], start: number, comma: number): boolean {
  const opening = skipOpeners(items, start, comma);
  const subject = opensPhrase(items, opening) ? phraseFrom(items, opening) : undefined;
  if (!subject || !isMark(items, subject.last + 1, ',')) return false;
  if (
    !/^(?:qui|dont|lequel|laquelle|lesquels|lesquelles)$/u.test(wordAt(items, subject.last + 2)?.form ?? '')
  )
    return false;
  for (let at = subject.last + 2; at < comma; at += 1) if (isMark(items, at, ',')) return false;
  return true;
}

/** « a précisé l'entreprise »: somebody, and nothing that would make an object of him. */
function isCloser(items: readonly Item[], group: VerbGroup, mention: Mention): boolean {
  if (!closesClause(items, mention)) return false;
  if (group.verb.weak) return mention.nature === 'person';
  return isSomebody(mention) || isLikelySomebody(mention, group.verb);
}

/** Where what a verb closes began. */
function contentStart(reading: Reading, group: VerbGroup): number {
  const goesOn = mainVerbSoon(reading.items, clauseStop(reading.items, group.last + 1) + 2);
  return afterColon(reading, clauseStart(reading, group.first - 1), group.first - 1, goesOn);
}

/** Whether the clause goes on with its verb: « …, prévient X, continuera ». */
function mainVerbSoon(items: readonly Item[], from: number): boolean {
  for (let at = from; at < from + 4; at += 1) {
    const token = wordAt(items, at);
    if (!token || opensClause(token) || isPreposition(token)) return false;
    if (isFiniteAt(items, at) || (mayBeFiniteAt(items, at) && at === from)) return true;
    if (!/^(?:ne|n|se|s|le|la|les|l|y|en|lui|leur|ou|et)$/u.test(token.form) && !isAdverb(token))
      return false;
  }
  return false;
}

/** « Pas question de revenir en arrière : le texte sera voté, dit-on »: what is said begins after the colon. */
function afterColon({ items }: Reading, start: number, end: number, goesOn: boolean): number {
  for (let at = end - 1; at > start; at -= 1) {
    if (!isMark(items, at, ':')) continue;
    // « … : les sénateurs, prédit-il, le videront »: the verb is still to come.
    const subject = goesOn && opensPhrase(items, at + 1) ? phraseFrom(items, at + 1) : undefined;
    if (subject?.last === end - 1 || hasMainVerb(items, at + 1, end)) return at + 1;
  }
  return start;
}

/** « Mais, prévient X, « … » », « Car, dit-elle, « … » »: the incise comes before the words. */
function announcesMarks(reading: Reading, group: VerbGroup, mention: Mention, last: number): boolean {
  const { items } = reading;
  const start = clauseStart(reading, group.first - 1);
  if (skipOpeners(items, start, group.first - 1) < group.first - 1) return false;
  const next = isMark(items, last + 1, ',:') ? last + 2 : last + 1;
  if (!reading.quoted(next) || reading.settled.has(next)) return false;
  return record(
    reading,
    { first: next, last: next },
    { construction: 'incise', cue: cueOf(reading, group), mention },
  );
}

/** « n'exclut pas de reprendre », « propose d'agir »: what follows is the verb's complement, so its subject stands before. */
function infinitiveFollows({ items }: Reading, group: VerbGroup): boolean {
  let next = group.last + 1;
  while (isAdverb(wordAt(items, next)) || /^(?:pas|plus)$/u.test(wordAt(items, next)?.exact ?? '')) next += 1;
  const link = wordAt(items, next);
  if (!(isDe(link) || link?.form === 'à')) return false;
  for (let at = next + 1; at <= next + 4; at += 1) {
    const token = wordAt(items, at);
    if (!token) return false;
    if (looksInfinitive(token) || token.form === 'être') return true;
    if (!/^(?:ne|n|pas|se|s|le|la|l|les|y|en|lui|leur)$/u.test(token.form)) return false;
  }
  return false;
}

/** Whether marks stand at the end of a stretch without a verb: « Robert Haynes, auteur de « The Octopus Trap » ». */
function isInsidePhrase(reading: Reading, quoted: number): boolean {
  const start = clauseStart(reading, quoted);
  return start < quoted && !hasMainVerb(reading.items, start, quoted - 1);
}

/** « …, dit-elle, et « ont donné une heure » », « …, explique X, mais… »: the clause is taken up again. */
function goesOnAfter(items: readonly Item[], at: number): boolean {
  if (items[at]?.kind === 'quoted') return false;
  return /^(?:et|mais|ou|que|qu)$/u.test(wordAt(items, at)?.form ?? '');
}

/** « …, ajoute qu'il », « …, dit : »: the verb has words of its own after it, so that it closes nothing. */
function introducesMore(reading: Reading, group: VerbGroup): boolean {
  const next = group.last + 1;
  if (isMark(reading.items, next, ':')) return true;
  const que = queAfter(reading.items, next);
  return que !== undefined && group.hung === undefined && subjectAfter(reading.items, next) === undefined;
}

/** « C, a précisé l'entreprise. »: after the subject the sentence ends, or goes on behind a comma or a preposition. */
function closesClause(items: readonly Item[], mention: Mention): boolean {
  const next = mention.last + 1;
  const token = wordAt(items, next);
  if (!token) return true;
  return (
    isPreposition(token) ||
    isDe(token) ||
    opensClause(token) ||
    isAdverb(token) ||
    isTimePhrase(items, next) ||
    token.exact === 'et' ||
    /(?:e|es|ee|ees|ant|i|is|u|us)$/u.test(token.exact)
  );
}

/** Who speaks in an inverted clause, and where the clause ends; « peut-on lire dans X » names a document. */
function speakerOfInversion(
  reading: Reading,
  group: VerbGroup,
): { mention: Mention | undefined; last: number } {
  const { items } = reading;
  if (group.hung !== undefined) {
    const pronoun = subjectPronoun(items, group.hung);
    const end = clauseStop(items, group.last + 1);
    if (pronoun?.head === 'on') {
      const source = sourceOfOn(items, group.last + 1, end);
      return { mention: source ?? pronoun, last: end };
    }
    return { mention: pronoun, last: end };
  }
  const mention = subjectAfter(items, group.last + 1);
  const named = mention && withName(items, mention);
  return { mention: named, last: named ? clauseStop(items, named.last + 1) : group.last };
}

/** « A », dit-il, « B ». / « A », explique X, « B »: the words go on after the clause. */
function resumed(reading: Reading, from: number, source: Source): void {
  const { items } = reading;
  let at = from;
  while (isMark(items, at, ',.:;–—-')) at += 1;
  if (at === from) return;
  if (reading.quoted(at) === undefined || reading.settled.has(at)) return;
  // Another clause of its own may follow and claim it: « A », dit X, « B », répond Y.
  const own = reading.groups.find(
    (group) => group.first > at && previousQuoted(reading, group.first) === at && isInverted(reading, group),
  );
  if (own) return;
  record(reading, { first: at, last: at }, { ...source, construction: 'incise' });
}

/** « …», tonne-t-elle. / « … », grince Paul Durand.: verbs that no list foresees, betrayed by the inversion after marks. */
function unlistedInversions(reading: Reading): void {
  const { items } = reading;
  for (let at = 0; at < items.length; at += 1) {
    if (!reading.quoted(at) || reading.settled.has(at)) continue;
    let verb = at + 1;
    const hasComma = isMark(items, verb, ',');
    while (isMark(items, verb, ',–—-')) verb += 1;
    const first = verb;
    while (/^(?:se|s|me|m|lui|leur|y|en|l|le|la|les|ne|n)$/u.test(wordAt(items, verb)?.form ?? '')) verb += 1;
    const token = wordAt(items, verb);
    if (!token || token.isCapital || reading.isCovered({ first: verb, last: verb })) continue;
    const pronounAtEnd = [verb + 1, verb + 2, verb + 3].find(
      (index) =>
        wordAt(items, index)?.isHung && /^(?:il|elle|ils|elles)$/u.test(wordAt(items, index)?.form ?? ''),
    );
    const hung =
      pronounAtEnd !== undefined && onlyWords(items, verb, pronounAtEnd)
        ? subjectPronoun(items, pronounAtEnd)
        : undefined;
    const looksFinite = mayBeFiniteVerb(token.form) || /(?:e|t|d|a|ait|ent)$/u.test(token.form);
    const named =
      !hung &&
      hasComma &&
      looksFinite &&
      !isPreposition(token) &&
      !opensClause(token) &&
      !isAdverb(token) &&
      !isDe(token) &&
      !REPORTING_NOUNS.has(token.form)
        ? (somebodyRightAfter(items, verb + 1) ??
          (isMark(items, verb + 1, ',') && mayBeFiniteVerb(token.form)
            ? somebodyAfter(items, verb + 1)
            : undefined))
        : undefined;
    const mention = hung ?? named;
    if (!mention) continue;
    const last = hung ? mention.last : verb;
    const cue = reading.span({ first, last: hung ? Math.max(first, mention.last - 1) : verb });
    const start = clauseStart(reading, at);
    record(reading, { first: start, last: at }, { construction: 'inverted clause', cue, mention });
    reading.cover({ first, last: clauseStop(items, Math.max(last, mention.last) + 1) });
    resumed(reading, clauseStop(items, Math.max(last, mention.last) + 1) + 1, {
      construction: 'incise',
      cue,
      mention,
    });
  }
}

/** « …», rigolait, une demi-heure après le match, Mickaël Tavernier. */
function somebodyAfter(items: readonly Item[], at: number): Mention | undefined {
  const phrase = subjectAfter(items, at);
  return phrase?.nature === 'person' ? withName(items, phrase) : undefined;
}

function somebodyRightAfter(items: readonly Item[], at: number): Mention | undefined {
  const phrase = opensPhrase(items, at) ? phraseFrom(items, at) : undefined;
  if (!phrase || phrase.kind === 'pronoun') return undefined;
  if (
    !/^(?:person|organisation|source)$/u.test(phrase.nature) &&
    !(phrase.kind === 'name' && phrase.nature !== 'place')
  )
    return undefined;
  const after = items[phrase.last + 1];
  const ends =
    after === undefined ||
    after.kind !== 'word' ||
    isPreposition(after) ||
    isTimePhrase(items, phrase.last + 1) ||
    isAdverb(after);
  return ends ? withName(items, phrase) : undefined;
}

/** « … », le ministre a-t-il dit / « … », X explique: subject first, between two commas or at the end. */
export function namedIncises(reading: Reading): void {
  const { items } = reading;
  for (let at = 0; at < items.length; at += 1) {
    if (!reading.quoted(at) || reading.settled.has(at)) continue;
    let next = at + 1;
    while (isMark(items, next, ',:–—-')) next += 1;
    if (next === at + 1 && !wordAt(items, next)) continue;
    const phrase = opensPhrase(items, next) || pronounAt(items, next) ? phraseFrom(items, next) : undefined;
    if (!phrase || !canSpeak(phrase, undefined)) {
      thusSaid(reading, at, next);
      continue;
    }
    const group = reading.groups.find(
      (one) =>
        one.first > phrase.last &&
        one.first <= phrase.last + 2 &&
        one.mood === 'finite' &&
        !one.isNegated &&
        !one.isPassive,
    );
    const ends =
      group &&
      (items[group.last + 1] === undefined ||
        items[group.last + 1]?.kind !== 'word' ||
        isPreposition(wordAt(items, group.last + 1)));
    const closes =
      group &&
      ends &&
      queAfter(items, group.last + 1) === undefined &&
      !reading.quoted(group.last + 1) &&
      !isMark(items, group.last + 1, ':');
    if (group && closes && (group.verb.incise || group.verb.que)) {
      const source: Source = { construction: 'inverted clause', cue: cueOf(reading, group), mention: phrase };
      record(reading, { first: clauseStart(reading, at), last: at }, source);
      continue;
    }
    thusSaid(reading, at, next);
  }
}

/** « Un choc », c'est ainsi qu'il a qualifié… / « … » : c'est par ces mots que le maire a conclu. */
function thusSaid(reading: Reading, quoted: number, from: number): void {
  const { items } = reading;
  if (welcomed(reading, quoted, from)) return;
  if (
    !/^(?:c|ce)$/u.test(wordAt(items, from)?.form ?? '') ||
    !/^(?:est|etait|sont|fut)$/u.test(wordAt(items, from + 1)?.exact ?? '')
  )
    return;
  for (let at = from + 2; at < Math.min(items.length, from + 9); at += 1) {
    if (!/^(?:que|qu)$/u.test(wordAt(items, at)?.form ?? '')) continue;
    const group = reading.groups.find((one) => one.first > at && one.mood === 'finite' && !one.isNegated);
    if (!group) return;
    const { mention } = subjectOf(reading, group);
    const inverted = mention ?? subjectAfter(items, group.last + 1);
    if (!inverted || !canSpeak(inverted, undefined)) return;
    record(
      reading,
      { first: quoted, last: quoted },
      {
        construction: 'inverted clause',
        cue: reading.span({ first: from, last: group.last }),
        mention: inverted,
      },
    );
    return;
  }
}

/** « … » : voilà comment Zoomy a accueilli l'annonce. / « … » : ainsi parle le maire. */
function welcomed(reading: Reading, quoted: number, from: number): boolean {
  const { items } = reading;
  let at = from;
  while (isMark(items, at, ':')) at += 1;
  if (!/^(?:voila|ainsi)$/u.test(wordAt(items, at)?.exact ?? '')) return false;
  for (let next = at + 1; next < at + 6; next += 1) {
    if (!isFiniteAt(items, next) && !mayBeFiniteAt(items, next)) continue;
    const mention = subjectBefore(items, next - 1) ?? subjectAfter(items, next + 1);
    if (!mention || !isSomebody(mention)) return false;
    return record(
      reading,
      { first: quoted, last: quoted },
      { construction: 'inverted clause', cue: reading.span({ first: at, last: next }), mention },
    );
  }
  const phrase = opensPhrase(items, at + 2) ? phraseFrom(items, at + 2) : undefined;
  if (!phrase || !isSomebody(phrase)) return false;
  return record(
    reading,
    { first: quoted, last: quoted },
    { construction: 'inverted clause', cue: reading.span({ first: at, last: at + 1 }), mention: phrase },
  );
}

/** Comme le rappelle Jean-Luc Pichard, « … » / « … », comme l'a dit le ministre. */
export function commes(reading: Reading): void {
  const { items } = reading;
  for (const group of reading.groups) {
    if (group.mood !== 'finite' || group.isNegated || group.isPassive) continue;
    const comme = [group.first - 1, group.first - 2, group.first - 3].find(
      (at) =>
        wordAt(items, at)?.exact === 'comme' ||
        (wordAt(items, at)?.exact === 'que' && wordAt(items, at - 1)?.exact === 'ainsi'),
    );
    if (comme === undefined) continue;
    const before = comme === group.first - 1 ? undefined : subjectBefore(items, group.first - 1);
    const mention =
      before ??
      (group.hung === undefined ? subjectAfter(items, group.last + 1) : subjectPronoun(items, group.hung));
    if (!mention || !isSomebody(mention) || !canSpeak(mention, undefined)) continue;
    const source: Source = {
      construction: 'closing clause',
      cue: reading.span({ first: comme, last: group.last }),
      mention,
    };
    const last = clauseStop(items, Math.max(group.last, mention.last) + 1);
    const next = isMark(items, last + 1, ',:') ? last + 2 : last + 1;
    if (reading.quoted(next) && !reading.settled.has(next))
      record(reading, { first: next, last: next }, source);
    const earlier = previousQuoted(reading, comme);
    if (earlier !== undefined && !reading.settled.has(earlier))
      record(reading, { first: earlier, last: earlier }, source);
    const isToUs = /^(?:nous|me|m|vous)$/u.test(wordAt(items, group.first)?.form ?? '');
    if (
      earlier !== undefined ||
      reading.quoted(next) ||
      group.verb.weak ||
      !group.verb.que ||
      isToUs ||
      mention.kind === 'pronoun'
    )
      continue;
    const start = clauseStart(reading, comme);
    if (
      comme > start &&
      isMark(items, comme - 1, ',') &&
      (hasMainVerb(items, start, comme - 1) || comme - start >= 5) &&
      !reading.groups.some((one) => one.first >= start && one.last < comme)
    ) {
      record(reading, { first: start, last: comme - 1 }, source);
    } else if (isMark(items, comme - 1, ',') && isMark(items, last + 1, ',') && comme - start < 7) {
      // « Le loup, comme le souligne X, évite les hommes. »: the clause goes around it.
      const whole = { first: start, last: clauseEnd(items, last + 2, reading.groups) };
      if (opensPhrase(items, start) && mainVerbSoon(items, last + 2)) record(reading, whole, source);
    } else if (skipOpeners(items, start, comme) >= comme && isMark(items, last + 1, ',')) {
      record(reading, { first: last + 2, last: clauseEnd(items, last + 2, reading.groups) }, source);
    }
  }
}
