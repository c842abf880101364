import type { Span } from '../../article/span.js';
import { type Mention, spanOf } from '../grammar/mention.js';
import { contractedPhrase, opensPhrase, phraseFrom } from '../grammar/nounPhrases.js';
import { stressedPronoun, subjectPronoun } from '../grammar/pronouns.js';
import { skipOpeners, subjectAfter, subjectBefore } from '../grammar/subjects.js';
import type { Token } from '../grammar/tokens.js';
import type { Item, Unit } from '../grammar/units.js';
import { verbGroupsIn } from '../grammar/verbGroups.js';
import { endsSentence, isAdverb, isDe, isMark, isPreposition, wordAt } from '../grammar/words.js';
import { REPORTING_NOUNS } from '../reportingVerbs.js';
import { add, clauseStart, Reading, record, type Source } from './reading.js';
import { hasMainVerb, looksLikeTitle, noFinite } from './shape.js';
import {
  canSpeak,
  cueOf,
  isInverted,
  isSomebody,
  mainSubject,
  placeOfOn,
  sourceOfOn,
  subjectOf,
  withName,
} from './speakers.js';

/** X déclare : « … » / la jeune femme s'inquiète toutefois : « … » / Réponse du maire : « … » / Jean Dupont : « … » */
export function colons(reading: Reading): void {
  const { items } = reading;
  for (let at = 1; at < items.length; at += 1) {
    if (!isMark(items, at, ':')) continue;
    const quoted = at + 1;
    if (isMark(items, quoted, '«“') && !reading.isCovered({ first: quoted, last: quoted })) {
      unclosed(reading, at);
      continue;
    }
    if (!reading.quoted(quoted) || reading.settled.has(quoted)) continue;
    const source = announcer(reading, at);
    if (!source) continue;
    // « Le jury n'a primé qu'un seul film : « Les Oubliés » »
    const marks = reading.quoted(quoted);
    if (source.isCertain === false && marks && looksLikeTitle(marks)) continue;
    record(reading, { first: quoted, last: quoted }, source);
    // « X dénonce : « A » et « B » »
    for (let more = quoted + 1; more < items.length && !endsSentence(items, more); more += 1) {
      if (reading.quoted(more) && !reading.settled.has(more))
        record(reading, { first: more, last: more }, { ...source, construction: 'colon' });
    }
  }
}

/** « Le maire a conclu : « La fête aura lieu. » whose second mark is lost: its sentence, and no more, is his. */
function unclosed(reading: Reading, colon: number): void {
  const { items } = reading;
  const source = announcer(reading, colon);
  const first = colon + 2;
  if (!source?.mention || source.isCertain === false || !wordAt(items, first)) return;
  let last = first;
  while (last < items.length - 1 && !endsSentence(items, last)) last += 1;
  reading.cover({ first, last });
  add(reading, { ...reading.span({ first, last }), kind: 'direct', fragments: [], ...source });
}

function announcer(reading: Reading, colon: number): Source | undefined {
  const { items, groups } = reading;
  let start = colon;
  while (
    start > 0 &&
    !endsSentence(items, start - 1) &&
    !isMark(items, start - 1, ';') &&
    items[start - 1]?.kind !== 'quoted'
  )
    start -= 1;
  const before = groups.filter(
    (group) =>
      group.first >= start && group.last < colon && !group.isPassive && group.mood !== 'bare participle',
  );
  if (before.at(-1)?.isNegated) return affected(items, start, colon);
  for (const group of before.reverse()) {
    const { mention, implicit } = subjectOf(reading, group);
    if (mention?.head === 'on' && mention.kind === 'pronoun') {
      const place = sourceOfOn(items, group.last + 1, colon - 1) ?? placeOfOn(items, mention.first);
      if (place)
        return {
          construction: 'colon',
          cue: cueOf(reading, group),
          mention: place,
          isCertain: !/^(?:vouloir|montrer)$/u.test(group.verb.lemma) && !group.verb.weak,
        };
    }
    const isWords = mention !== undefined && group.verb.weak && isUtterance(wordAt(items, mention.first + 1));
    if (!isWords && (mention ? canSpeak(mention, group.verb.weak ? group.verb : undefined) : implicit)) {
      const isMood = group.verb.weak && group.verb.implies === 'think';
      return {
        construction: 'colon',
        cue: isMood ? undefined : cueOf(reading, group),
        mention,
        implicit,
        isCertain: !isMood,
      };
    }
    const isRelative = /^(?:que|qu|comme)$/u.test(wordAt(items, group.first - 1)?.exact ?? '');
    const inverted =
      isInverted(reading, group) || isRelative ? subjectAfter(items, group.last + 1) : undefined;
    if (inverted) return { construction: 'colon', cue: cueOf(reading, group), mention: inverted };
  }
  const opening = skipOpeners(items, start, colon - 1);
  // « Jean Dupont : « … » », « Le maire (PS) : « … » »
  const whole = opensPhrase(items, opening) ? phraseFrom(items, opening) : undefined;
  const reaches = whole && (whole.last === colon - 1 || isMark(items, whole.last + 1, ',('));
  if (whole && reaches && whole.kind === 'name' && noFinite(items, whole.last + 1, colon)) {
    return { construction: 'colon', cue: reading.span({ first: colon, last: colon }), mention: whole };
  }
  // « Puis : « … » », « Et encore : « … » »
  const isLight =
    opening >= colon ||
    (colon - start <= 6 &&
      noFinite(items, start, colon) &&
      !opensPhrase(items, opening) &&
      isMark(items, opening, ','));
  if (isLight)
    return {
      construction: 'colon',
      cue: undefined,
      mention: undefined,
      implicit: 'previous',
      isCertain: false,
    };
  const nominal = nominalAnnouncer(reading, start, colon);
  if (nominal) return nominal;
  // « Son message est simple : », « Une réponse qui fait sourire : »: words are not who says them.
  if (isUtterance(wordAt(items, opening + 1)))
    return wordsAnnounced(reading, opening) ?? affected(items, start, colon);
  const met = lastPerson(items, start, colon);
  if (met) return { construction: 'colon', cue: undefined, mention: met, isCertain: false };
  const pour = pourPronoun(items, start, colon);
  if (pour) return { construction: 'colon', cue: undefined, mention: pour, isCertain: false };
  const subject = mainSubject(items, opening, colon);
  if (
    subject &&
    canSpeak(subject, undefined) &&
    (subject.kind === 'pronoun'
      ? subject.head !== 'on' && !/^(?:ce|c)$/u.test(subject.head ?? '')
      : subject.nature !== 'unknown' || subject.kind === 'name')
  ) {
    return { construction: 'colon', cue: undefined, mention: subject, isCertain: false };
  }
  return affected(items, start, colon);
}

/** « Réponse de l'intéressé : « … » », « Même son de cloche chez Paul Durand : « … » », « L'avis de X : ». */
function nominalAnnouncer(reading: Reading, start: number, colon: number): Source | undefined {
  const { items } = reading;
  const isOwned =
    isSpeechNoun(wordAt(items, start + 1)) &&
    /^(?:est|sont|vient|viennent|revient)$/u.test(wordAt(items, start + 2)?.exact ?? '');
  if (!isOwned && !noFinite(items, start, colon)) return undefined;
  for (let at = start; at < colon; at += 1) {
    const token = wordAt(items, at);
    if (!token) continue;
    const isNoun =
      REPORTING_NOUNS.has(token.form) ||
      /^(?:cloche|analyse|cri|avis|mot|mots|conclusion|question|temoignage|bilan)$/u.test(token.exact);
    if (!isNoun) continue;
    for (let next = at + 1; next < colon; next += 1) {
      const link = wordAt(items, next);
      if (!link || !(isDe(link) || /^(?:chez|cote|pour|par)$/u.test(link.exact))) continue;
      let to = next + 1;
      while (isDe(wordAt(items, to)) || wordAt(items, to)?.exact === 'cote') to += 1;
      const mention =
        stressedPronoun(items, to) ??
        contractedPhrase(items, next) ??
        (opensPhrase(items, to) ? phraseFrom(items, to) : undefined);
      if (mention && mention.last < colon && canSpeak(mention, undefined)) {
        const isCue = token.exact !== 'cloche';
        return {
          construction: 'colon',
          cue: isCue ? reading.span({ first: at, last: at }) : undefined,
          mention: withName(items, mention),
          isCertain: isCue,
        };
      }
    }
  }
  return undefined;
}

/** A noun for words that someone said, and not for a paper that speaks by itself, as « le communiqué » does. */
function isUtterance(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    /^(?:message|reponse|replique|reaction|riposte|mot|phrase|consigne|demande)s?$/u.test(token.exact)
  );
}

/** « La réponse de la banque est tombée : » is the bank's; « Son message est simple : » goes on with whoever was spoken of. */
function wordsAnnounced(reading: Reading, opening: number): Source | undefined {
  const { items } = reading;
  const noun = { first: opening + 1, last: opening + 1 };
  const author = complementOf(items, noun.first);
  if (author) return { construction: 'colon', cue: reading.span(noun), mention: author };
  return /^(?:son|sa|ses)$/u.test(wordAt(items, opening)?.exact ?? '')
    ? { construction: 'colon', cue: undefined, mention: undefined, implicit: 'previous', isCertain: false }
    : undefined;
}

/** « Pas de quoi convaincre ce navetteur croisé sur le quai : « … » »: the person whom a verbless sentence leads to. */
function lastPerson(items: readonly Item[], start: number, colon: number): Mention | undefined {
  if (!noFinite(items, start, colon)) return undefined;
  let found: Mention | undefined;
  for (let at = start; at < colon; at += 1) {
    if (!opensPhrase(items, at)) continue;
    const phrase = phraseFrom(items, at);
    if (!phrase || phrase.last >= colon) continue;
    if (phrase.nature === 'person') found = phrase;
    at = phrase.last;
  }
  return found;
}

/** « Cette chronologie ne convainc pas Maëlle Quéré : « … » »: a thing moves one person, who answers. */
function affected(items: readonly Item[], start: number, colon: number): Source | undefined {
  const subject = mainSubject(items, start, colon);
  const isThing =
    subject === undefined || isUtterance(wordAt(items, subject.first + 1)) || !isSomebody(subject);
  if (!isThing || subject?.kind === 'pronoun') return undefined;
  const met: Mention[] = [];
  for (let at = start; at < colon; at += 1) {
    const phrase = opensPhrase(items, at) ? phraseFrom(items, at) : undefined;
    if (!phrase || phrase.last >= colon) continue;
    const isGoverned = isDe(wordAt(items, at - 1)) || isPreposition(wordAt(items, at - 1));
    const isName = phrase.kind === 'name' && phrase.nature === 'unknown' && !isGoverned;
    if (phrase.number !== 'plural' && (phrase.nature === 'person' || isName)) met.push(phrase);
    at = phrase.last;
  }
  const [only] = met;
  return only && met.length === 1
    ? { construction: 'colon', cue: undefined, mention: only, isCertain: false }
    : undefined;
}

/** « l'enseignement est pour lui une vocation : « … » » */
function pourPronoun(items: readonly Item[], start: number, colon: number): Mention | undefined {
  for (let at = start; at < colon - 1; at += 1) {
    if (wordAt(items, at)?.form === 'pour' || wordAt(items, at)?.form === 'selon') {
      const pronoun = stressedPronoun(items, at + 1);
      if (pronoun) return pronoun;
    }
  }
  return undefined;
}

/** « … » : ces mots de M. Delmotte ont fait le tour du pays. / « … », une phrase de X. */
export function nominalAfter(reading: Reading, quoted: number): Source | undefined {
  const { items } = reading;
  let at = quoted + 1;
  while (isMark(items, at, ',:–—-')) at += 1;
  if (
    at > quoted + 1 &&
    wordAt(items, at)?.form === 'c' &&
    /^(?:est|etait)$/u.test(wordAt(items, at + 1)?.exact ?? '')
  )
    at += 2;
  if (at === quoted + 1 || !/^(?:ces|cette|ce|une|un|des|la|le|les|l)$/u.test(wordAt(items, at)?.exact ?? ''))
    return undefined;
  for (let noun = at + 1; noun <= at + 3; noun += 1) {
    if (!isSpeechNoun(wordAt(items, noun))) continue;
    const mention = complementOf(items, noun);
    if (!mention) continue;
    return { construction: 'nominal', cue: reading.span({ first: at, last: noun }), mention };
  }
  return undefined;
}

/** « La promesse de Bruno Castex de « ne licencier personne » »: a noun of saying, its author, then the marks. */
export function nominalBefore(reading: Reading, quoted: number): Source | undefined {
  const { items } = reading;
  const link = wordAt(items, quoted - 1);
  if (!isDe(link) && !/^(?:que|qu|selon)$/u.test(link?.exact ?? '')) return undefined;
  for (let noun = quoted - 3; noun > Math.max(0, quoted - 14); noun -= 1) {
    if (!isSpeechNoun(wordAt(items, noun))) continue;
    const author = complementOf(items, noun);
    return author && author.last === quoted - 2
      ? { construction: 'nominal', cue: reading.span({ first: noun, last: noun }), mention: author }
      : undefined;
  }
  return undefined;
}

/** « phrase », « mots », « formule »: words that someone said. */
export function isSpeechNoun(token: Token | undefined): boolean {
  return token !== undefined && REPORTING_NOUNS.has(token.form);
}

/** « l'expression, employée par le contrôleur général »: the author behind a participle. */
function authorBy(items: readonly Item[], from: number): Mention | undefined {
  const at = isMark(items, from, ',') ? from + 1 : from;
  if (
    !/^(?:employe|utilise|prononce|lance|signe|ecrit|lache|publie|poste|repete|martele|repris)e?s?$/u.test(
      wordAt(items, at)?.exact ?? '',
    )
  )
    return undefined;
  for (let par = at + 1; par < at + 5; par += 1) {
    if (wordAt(items, par)?.form !== 'par') continue;
    const mention = opensPhrase(items, par + 1) ? phraseFrom(items, par + 1) : undefined;
    return mention && isSomebody(mention) ? mention : undefined;
  }
  return undefined;
}

/** The author in the complement of a noun: « de M. Delmotte », « du ministre ». */
function complementOf(items: readonly Item[], noun: number): Mention | undefined {
  const by = authorBy(items, noun + 1);
  if (by) return by;
  const link = wordAt(items, noun + 1);
  if (!isDe(link)) return undefined;
  const mention =
    contractedPhrase(items, noun + 1) ??
    (opensPhrase(items, noun + 2) ? phraseFrom(items, noun + 2) : undefined);
  return mention && isSomebody(mention) ? mention : undefined;
}

/** « Le trafic a baissé de moitié, c'est ce que révèle une étude. »: the clause before is what was said. */
export function taken(reading: Reading): void {
  const back = pointsBack({ items: reading.items, start: 0, end: 0, paragraph: 0 });
  if (!back || back.from === 0) return;
  const start = clauseStart(reading, back.from - 1);
  if (!hasMainVerb(reading.items, start, back.from - 1)) return;
  record(
    reading,
    { first: start, last: back.from - 1 },
    { construction: 'anaphora', cue: back.cue, mention: back.mention },
  );
}

/** A sentence that says who speaks in the quotation before or after it. */
export interface Announcement {
  readonly mention: Mention;
  readonly cue: Span | undefined;
  /** Whether it says so in as many words. */
  readonly isCertain: boolean;
}

/** The sentence after a quotation that says who spoke, if it does. */
export function announcedBack({ items }: Unit): Announcement | undefined {
  const signed = signature(items);
  if (signed) return { mention: signed, cue: undefined, isCertain: true };
  return saidSo(items) ?? theseWordsOf(items);
}

/** « C'est ce qu'a annoncé X. », « Ainsi parle X. », « Voilà comment X a répondu. » */
function saidSo(items: readonly Item[]): Announcement | undefined {
  const opening = skipOpeners(items, 0, items.length - 1);
  const pointsTo = /^(?:c|ce|voila|tel|telle|ainsi)$/u;
  if (!pointsTo.test(wordAt(items, opening)?.exact ?? '') && wordAt(items, 0)?.exact !== 'ainsi')
    return undefined;
  for (const group of verbGroupsIn(items)) {
    if (group.mood !== 'finite' || group.isNegated || group.isPassive || group.first > opening + 12) continue;
    const mention =
      group.hung === undefined
        ? (subjectAfter(items, group.last + 1) ?? subjectBefore(items, group.first - 1))
        : subjectPronoun(items, group.hung);
    if (mention && canSpeak(mention, undefined)) {
      return { mention, cue: spanOf(items, { first: opening, last: group.last }), isCertain: true };
    }
  }
  return undefined;
}

/** « Cette petite phrase d'Arnaud Montebourg… », « Ces mots sont du ministre. » */
function theseWordsOf(items: readonly Item[]): Announcement | undefined {
  const opening = skipOpeners(items, 0, items.length - 1);
  if (!/^(?:cette|ces|ce)$/u.test(wordAt(items, opening)?.exact ?? '')) return undefined;
  for (let noun = opening + 1; noun < opening + 4; noun += 1) {
    if (!isSpeechNoun(wordAt(items, noun))) continue;
    const isVerb = /^(?:est|sont|etait|etaient)$/u.test(wordAt(items, noun + 1)?.exact ?? '');
    const mention = complementOf(items, isVerb ? noun + 1 : noun);
    if (mention) return { mention, cue: spanOf(items, { first: opening, last: noun }), isCertain: true };
  }
  return undefined;
}

/** « A lire aussi : », « Voir également »: a line that leads to another article. */
export function isPointer({ items }: Unit): boolean {
  return pointsElsewhere(items, 0) || pointsElsewhere(items, 1);
}

/** « lire aussi », « voir également » at an item. */
export function pointsElsewhere(items: readonly Item[], at: number): boolean {
  return (
    /^(?:lire|voir|ecouter)$/u.test(wordAt(items, at)?.exact ?? '') &&
    /^(?:aussi|egalement)$/u.test(wordAt(items, at + 1)?.exact ?? '')
  );
}

/** « – Gérard Vidal », « (Le maire) »: a line that only signs. */
function signature(items: readonly Item[]): Mention | undefined {
  if (!isMark(items, 0, '–—-')) return undefined;
  const phrase = opensPhrase(items, 1) ? phraseFrom(items, 1) : undefined;
  const ends = phrase && (items[phrase.last + 1] === undefined || isMark(items, phrase.last + 1, ',.('));
  return ends && phrase.kind === 'name' ? phrase : undefined;
}

/** « La maire a répondu aux riverains : »: a sentence that ends in a colon announces the quotation after it. */
export function announcedAhead(unit: Unit): Announcement | undefined {
  const { items } = unit;
  const colon = items.length - 1;
  if (!isMark(items, colon, ':')) return undefined;
  const source = announcer(new Reading(unit), colon);
  return source?.mention && { mention: source.mention, cue: source.cue, isCertain: source.isCertain ?? true };
}

/** « C'est ce qu'a annoncé mardi la préfète », « c'est ce qui ressort d'une enquête »: what points back, and from where on. */
export function pointsBack({ items }: Unit): { mention: Mention; cue: Span; from: number } | undefined {
  for (let at = 0; at + 2 < items.length; at += 1) {
    if (
      !/^(?:c|ce)$/u.test(wordAt(items, at)?.form ?? '') ||
      !/^(?:est|etait)$/u.test(wordAt(items, at + 1)?.exact ?? '')
    )
      continue;
    if (at > 0 && !isMark(items, at - 1, ',')) continue;
    let ce = at + 2;
    while (isAdverb(wordAt(items, ce)) || /^(?:du|moins)$/u.test(wordAt(items, ce)?.form ?? '')) ce += 1;
    if (wordAt(items, ce)?.form !== 'ce' || !/^(?:que|qu|qui)$/u.test(wordAt(items, ce + 1)?.form ?? ''))
      continue;
    const group = verbGroupsIn(items).find(
      (one) =>
        one.first >= ce + 2 &&
        one.first <= ce + 10 &&
        one.mood === 'finite' &&
        !one.isNegated &&
        !one.isPassive,
    );
    const isDrawn = /^(?:ressort|ressortait|emerge)$/u.test(wordAt(items, ce + 2)?.exact ?? '');
    const end = group?.last ?? ce + 2;
    if (group && !isDrawn && (group.verb.weak || !(group.verb.que || group.verb.incise))) return undefined;
    const on =
      group && wordAt(items, group.first - 1)?.form === 'on'
        ? sourceOfOn(items, group.last + 1, items.length - 1)
        : undefined;
    const mention = isDrawn
      ? drawnFrom(items, ce + 3)
      : on
        ? on
        : group &&
          (subjectBefore(items, group.first - 1) ??
            (group.hung === undefined
              ? subjectAfter(items, group.last + 1)
              : subjectPronoun(items, group.hung)));
    if (!mention || !isSomebody(mention)) return undefined;
    return { mention, cue: { start: items[at]?.start ?? 0, end: items[end]?.end ?? 0 }, from: at };
  }
  return undefined;
}

function drawnFrom(items: readonly Item[], de: number): Mention | undefined {
  return (
    contractedPhrase(items, de) ??
    (isDe(wordAt(items, de)) && opensPhrase(items, de + 1) ? phraseFrom(items, de + 1) : undefined)
  );
}
