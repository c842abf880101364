import { isFunctionWord } from '../../french/functionWords.js';
import { determiner } from '../lexicon.js';
import type { Mention } from './mention.js';
import { nameFrom } from './names.js';
import { interpret, opensPhrase, phraseFrom } from './nounPhrases.js';
import { nounOf } from './nouns.js';
import { isSubjectPronoun, pronounAt, stressedPronoun, subjectPronoun } from './pronouns.js';
import type { Item } from './units.js';
import {
  BESIDE_VERB,
  closingParenthesis,
  endsSentence,
  finiteSoon,
  isAdverb,
  isDe,
  isFiniteAt,
  isMark,
  isPreposition,
  isTime,
  looksInfinitive,
  mayBeFiniteAt,
  openingParenthesis,
  opensClause,
  opensWithVerb,
  wordAt,
} from './words.js';

/** Whether an item is part of what someone said, whose verbs and subjects are not the narrator's. */
type IsReported = (index: number) => boolean;

const nothing: IsReported = () => false;

/** Further back than this, a subject is not looked for. */
const LONGEST_CLAUSE = 90;

/**
 * The subject of a verb, read backwards from it: « Lindy Cameron, directrice du Centre, a déclaré », « dans la
 * journée, le ministre a indiqué », « il a ajouté », « M. Hunt, qui a signalé ».
 *
 * @param before the item just before the verb and its pronouns
 */
export function subjectBefore(
  items: readonly Item[],
  before: number,
  isReported: IsReported = nothing,
): Mention | undefined {
  let at = before;
  const floor = Math.max(0, before - LONGEST_CLAUSE);
  for (;;) {
    const token = wordAt(items, at);
    if (!token) break;
    const beside =
      (BESIDE_VERB.has(token.form) && !isSubjectPronoun(token)) ||
      (isAdverb(token) &&
        !(token.exact === 'meme' && /^(?:le|la|les)$/u.test(wordAt(items, at - 1)?.form ?? ''))) ||
      (/^(?:meme|memes)$/u.test(token.exact) && token.isHung) ||
      (/^(?:lui|eux)$/u.test(token.form) &&
        !isPreposition(wordAt(items, at - 1)) &&
        !isDe(wordAt(items, at - 1)));
    if (!beside) break;
    at -= 1;
  }
  const token = wordAt(items, at);
  if (token) {
    const pronoun = subjectPronoun(items, at);
    if (pronoun && !token.isHung) {
      // « elle » after a preposition is no subject: « selon elle ».
      return isPreposition(wordAt(items, at - 1)) ? undefined : pronoun;
    }
    if (token.exact === 'qui') return antecedentOf(items, at);
    if (/^(?:et|puis|mais|ou)$/u.test(token.form)) return coordinatedSubject(items, at, isReported);
    if (/^(?:que|qu|si|comme|dont|quand|ce|cela|ca|ceci)$/u.test(token.exact)) return undefined;
  }
  // « Lui préfère parler de chance. »
  if (at < 0 || endsSentence(items, at) || isMark(items, at, ';:')) {
    const stressed = stressedPronoun(items, at + 1);
    return stressed && at + 1 <= before ? stressed : undefined;
  }
  if (isMark(items, at, ',')) return subjectAcrossComma(items, at, floor);
  if (isMark(items, at, ')')) {
    const open = openingParenthesis(items, at);
    if (open === undefined) return undefined;
    const subject = subjectBefore(items, open - 1);
    // « la protection maternelle et infantile (PMI) »: what has initials is a body.
    const isBody =
      open === at - 2 &&
      wordAt(items, open + 1)?.isAcronym === true &&
      subject?.kind === 'description' &&
      subject.nature === 'unknown';
    return isBody && subject ? { ...subject, nature: 'organisation' } : subject;
  }
  if (isMark(items, at, '–—-')) {
    // « le ministre – qui brigue la mairie – a déclaré »
    for (let back = at - 1; back > floor; back -= 1) {
      if (isMark(items, back, '–—-')) return subjectBefore(items, back - 1);
    }
    return undefined;
  }
  const found = phraseBefore(items, at, floor);
  // « Jean-Luc Mélenchon, le candidat à la présidentielle avait appelé »: the comma that closes is often forgotten.
  if (found?.kind === 'description' && found.nature === 'person' && isMark(items, found.first - 1, ',')) {
    return nameEndingAt(items, found.first - 2, floor) ?? found;
  }
  return found;
}

/** « M. Hunt, un expert, qui a signalé »: the noun phrase that « qui » takes up. */
export function antecedentOf(items: readonly Item[], qui: number): Mention | undefined {
  let end = isMark(items, qui - 1, ',') ? qui - 2 : qui - 1;
  const floor = Math.max(0, end - LONGEST_CLAUSE);
  for (let guard = 0; guard < 4 && end >= floor; guard += 1) {
    const phrase = phraseEndingAt(items, end, floor);
    if (phrase) {
      const named =
        phrase.kind === 'description' && isMark(items, phrase.first - 1, ',')
          ? nameEndingAt(items, phrase.first - 2, floor)
          : undefined;
      return named ?? phrase;
    }
    // « une pétition, signée par 2140 personnes, qui demande »
    const start = segmentStart(items, end, floor);
    if (!isMark(items, start - 1, ',')) return undefined;
    end = start - 2;
  }
  return undefined;
}

/** The longest noun phrase that ends at an item, subject or not: what a relative pronoun takes up. */
function phraseEndingAt(items: readonly Item[], end: number, floor: number): Mention | undefined {
  const last = isMark(items, end, ')') ? (openingParenthesis(items, end) ?? end) - 1 : end;
  const start = segmentStart(items, last, floor);
  if (
    /^(?:signe|soutenu|porte|publie|propose|cree|fonde|dirige|adopte|presente|concu|lance|elu|age|originaire|base|situe)e?s?$/u.test(
      wordAt(items, start)?.exact ?? '',
    )
  )
    return undefined;
  for (let at = start; at <= last; at += 1) {
    if (!opensPhrase(items, at) && !pronounAt(items, at)) continue;
    const before = wordAt(items, at - 1);
    if (at > start && (isDe(before) || determiner(before?.exact ?? ''))) continue;
    const phrase = phraseFrom(items, at);
    if (phrase && phrase.last >= last && !isTimePhrase(items, at))
      return { ...phrase, ...clip(items, phrase, last) };
  }
  return undefined;
}

/** « Le ministre a rejeté toute faute et a fait savoir »: the subject of the verb before « et ». */
function coordinatedSubject(items: readonly Item[], et: number, isReported: IsReported): Mention | undefined {
  const floor = Math.max(0, et - LONGEST_CLAUSE);
  for (let at = et - 1; at >= floor; at -= 1) {
    if (endsSentence(items, at) || isMark(items, at, ';')) return undefined;
    const token = wordAt(items, at);
    const item = items[at];
    // « la LFP « condamne les jets de projectiles » et annonce avoir saisi la commission »
    if (isReported(at)) continue;
    if (item?.kind === 'quoted' && opensWithVerb(item)) return subjectBefore(items, at - 1, isReported);
    if (!token) continue;
    if (token.isHung && isSubjectPronoun(token)) return subjectPronoun(items, at);
    if (!isFiniteAt(items, at) && !(mayBeFiniteAt(items, at) && !isPreposition(wordAt(items, at - 1))))
      continue;
    let first = at;
    while (BESIDE_VERB.has(wordAt(items, first - 1)?.form ?? '')) first -= 1;
    if (/^(?:qui|que|qu|dont|ou)$/u.test(wordAt(items, first - 1)?.exact ?? '')) continue;
    const subject = subjectBefore(items, first - 1, isReported);
    if (subject) return subject;
  }
  return undefined;
}

/**
 * « Lindy Cameron, directrice du Centre, a déclaré », « Le ministre, interrogé lundi, a dit », « Selon nos informations,
 * Paul Durand, lui, a refusé »: leftwards over what stands between commas to the noun phrase that is the subject.
 */
function subjectAcrossComma(items: readonly Item[], comma: number, floor: number): Mention | undefined {
  let end = comma - 1;
  let aside: Mention | undefined;
  for (let guard = 0; guard < 8 && end >= floor; guard += 1) {
    const start = segmentStart(items, end, floor);
    const opening = skipOpeners(items, start, end);
    const found = opening <= end ? subjectOfSegment(items, opening, end) : undefined;
    // « La députée prend le micro, défend son texte »: verbs side by side have one subject.
    if (found === 'clause') return aside ?? phraseFrom(items, opening);
    if (found) {
      const left = isMark(items, start - 1, ',') ? nameEndingAt(items, start - 2, floor) : undefined;
      // « Troy Hunt, un expert en sécurité, a signalé »: the name before describes the same person.
      if (left && found.kind === 'description' && isApposition(found)) return left;
      // « la nouvelle ministre des Sports, Roxana Maracineanu, est épinglée »
      return found;
    }
    if (!isMark(items, start - 1, ',')) return aside;
    end = start - 2;
  }
  return aside;
}

function isApposition(mention: Mention): boolean {
  return (
    mention.nature === 'person' || mention.determined === 'indefinite' || mention.nature === 'organisation'
  );
}

/** The name that ends just before an apposition, when that segment is a name or « role + name ». */
function nameEndingAt(items: readonly Item[], end: number, floor: number): Mention | undefined {
  const start = segmentStart(items, end, floor);
  const opening = skipOpeners(items, start, end);
  if (opening > end) return undefined;
  const found = subjectOfSegment(items, opening, end);
  return found && found !== 'clause' && found.kind === 'name' ? found : undefined;
}

function segmentStart(items: readonly Item[], end: number, floor: number): number {
  let at = end;
  while (at > floor) {
    if (isMark(items, at, ')')) {
      const open = openingParenthesis(items, at);
      if (open !== undefined && open > floor) {
        at = open - 1;
        continue;
      }
    }
    if (isMark(items, at - 1, ',;:') || endsSentence(items, at - 1)) break;
    at -= 1;
  }
  return at;
}

/** Past the adverbs and conjunctions that open a sentence: « Mais », « Et », « Or », « Pourtant », « D'ailleurs ». */
export function skipOpeners(items: readonly Item[], start: number, end: number): number {
  let at = start;
  for (; at <= end; at += 1) {
    const token = wordAt(items, at);
    if (isMark(items, at, '–—-•*#')) continue;
    if (!token) break;
    if (
      /^(?:mais|et|or|car|donc|puis|alors|pourtant|cependant|toutefois|enfin|ainsi|aussi|ensuite|bref|ailleurs)$/u.test(
        token.exact,
      )
    ) {
      if (/^(?:alors)$/u.test(token.exact) && /^qu?e?$/u.test(wordAt(items, at + 1)?.exact ?? '')) break;
      continue;
    }
    if (isAdverb(token) && !isSubjectPronoun(token)) continue;
    if (/^(?:comme|tout)$/u.test(token.exact) && opensPhrase(items, at + 1) && token.exact === 'comme')
      continue;
    if (token.exact === 'tout' && wordAt(items, at + 1)?.exact === 'comme') continue;
    if (token.exact === 'd' && wordAt(items, at + 1)?.exact === 'ailleurs') continue;
    break;
  }
  return at;
}

/** The subject that a segment between commas is, « clause » when it is a clause of its own, else nothing. */
function subjectOfSegment(
  items: readonly Item[],
  start: number,
  end: number,
): Mention | 'clause' | undefined {
  const first = wordAt(items, start);
  if (!first) return undefined;
  if (isPreposition(first) || (isDe(first) && !isPluralArticle(items, start))) return undefined;
  if (opensClause(first)) return undefined;
  if (/^(?:lui|elle|eux|elles)$/u.test(first.form) && start === end && isMark(items, start - 1, ','))
    return undefined;
  const pronoun = pronounAt(items, start);
  if (pronoun) {
    if (pronoun.last === end) return pronoun;
    if (isSubjectPronoun(first)) return 'clause';
  }
  if (/^(?:lui|elle|eux|elles)$/u.test(first.form) && start === end) return undefined;
  if (!opensPhrase(items, start)) return undefined;
  const phrase = phraseFrom(items, start);
  if (!phrase) return undefined;
  if (phrase.last >= end) return phrase;
  // « le ministre interrogé par l'AFP »: what is left must not hold a verb of its own.
  for (let at = phrase.last + 1; at <= end; at += 1) {
    if (isFiniteAt(items, at)) {
      return /^(?:qui|dont|que|qu|ou)$/u.test(wordAt(items, phrase.last + 1)?.exact ?? '')
        ? phrase
        : 'clause';
    }
  }
  return phrase;
}

/** « Des élèves ont dit »: an article, not « de » + « les ». */
function isPluralArticle(items: readonly Item[], at: number): boolean {
  return wordAt(items, at)?.exact === 'des' && (at === 0 || !wordAt(items, at - 1));
}

/** The noun phrase that ends at an item and is a subject there: the whole clause up to it is read from its start. */
function phraseBefore(items: readonly Item[], end: number, floor: number): Mention | undefined {
  let start = end;
  while (start > floor) {
    const before = start - 1;
    if (isMark(items, before, ',;:–—-') || endsSentence(items, before)) break;
    if (isMark(items, before, ')')) {
      const open = openingParenthesis(items, before);
      if (open === undefined) break;
      start = open;
      continue;
    }
    const token = wordAt(items, before);
    if (!token && items[before]?.kind !== 'quoted') break;
    if (token && opensClause(token)) {
      break;
    }
    if (isFiniteAt(items, before) || token?.isHung) break;
    start = before;
  }
  // The leftmost place where a phrase opens that no preposition governs and that reaches the verb.
  const opening = skipOpeners(items, start, end);
  let found: Mention | undefined;
  for (let at = opening; at <= end; at += 1) {
    if (!opensPhrase(items, at) && !pronounAt(items, at)) continue;
    const before = wordAt(items, at - 1);
    if (at > opening && (isPreposition(before) || isDe(before) || before?.exact === 'et')) {
      at = Math.max(at, nameFrom(items, at)?.last ?? at);
      continue;
    }
    if (at > opening && determiner(before?.exact ?? '')) continue;
    // « un carton ajouté au générique précisera »: no subject begins with « au ».
    if (/^aux?$/u.test(wordAt(items, at)?.form ?? '')) continue;
    if (isTimePhrase(items, at)) continue;
    const phrase = phraseFrom(items, at);
    if (!phrase) continue;
    if (phrase.last >= end) return { ...phrase, ...clip(items, phrase, end) };
    if (reaches(items, phrase.last + 1, end)) return phrase;
    found = undefined;
  }
  if (found) return found;
  // « Analystes et experts estiment »: bare plurals open a sentence.
  const head = wordAt(items, opening);
  if (
    head &&
    opening <= end &&
    nounOf(head.exact) &&
    !isFunctionWord(head.exact) &&
    (opening === 0 || isMark(items, opening - 1, ',;:–—.'))
  ) {
    return interpret(items, { first: opening, last: end });
  }
  return undefined;
}

function clip(items: readonly Item[], phrase: Mention, end: number): Partial<Mention> {
  return phrase.last > end ? interpret(items, { first: phrase.first, last: end }) : {};
}

/** Whether only complements stand between the core of a noun phrase and the verb: « le maire de la ville en colère a dit ». */
function reaches(items: readonly Item[], from: number, end: number): boolean {
  for (let at = from; at <= end; at += 1) {
    const token = wordAt(items, at);
    if (!token) {
      if (items[at]?.kind === 'quoted' || isMark(items, at, '()')) continue;
      return false;
    }
    if (opensClause(token) || isFiniteAt(items, at)) return false;
    const before = wordAt(items, at - 1);
    const isBareName =
      nameFrom(items, at) !== undefined &&
      !(isPreposition(before) || isDe(before) || determiner(before?.exact ?? '') || before?.isCapital);
    if (isBareName) return false;
    if (
      determiner(token.exact) &&
      !(isPreposition(before) || isDe(before) || determiner(before?.exact ?? '') || before?.exact === 'et') &&
      at > from
    )
      return false;
    if (determiner(token.exact) && at === from) return false;
  }
  return true;
}

/** « ce vendredi », « le 12 mars », « la semaine dernière »: no one who speaks. */
export function isTimePhrase(items: readonly Item[], at: number): boolean {
  const token = wordAt(items, at);
  if (!token) return false;
  if (isTime(token)) return true;
  if (!determiner(token.exact)) return false;
  const after = wordAt(items, at + 1);
  if (!after) return false;
  if (
    isTime(after) ||
    (/^\d/u.test(after.form) && /^\d{1,2}(?:er)?$/u.test(after.form) && isTime(wordAt(items, at + 2)))
  )
    return true;
  const isUnit = (word: string): boolean =>
    /^(?:semaine|mois|annee|an|jour|journee|soiree|matinee|nuit|veille|lendemain|heure|demi-heure|minute|fois|ete|hiver|automne|printemps|instant|moment|seconde|decennie|siecle|trimestre|week-end)s?$/u.test(
      word,
    );
  if (isUnit(after.exact)) return true;
  return (
    /^(?:\d{1,4}|demi|demie|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|quinze|vingt|trente|petite|petites|longue|longues|dernier|derniere|derniers|dernieres|prochain|prochaine|meme)$/u.test(
      after.exact,
    ) && isUnit(wordAt(items, at + 2)?.exact ?? '')
  );
}

/**
 * The subject that follows its verb, past adverbs and complements: « a déclaré lundi devant la presse le ministre
 * de l'Intérieur », « dit-on à la préfecture ».
 *
 * @param from the item after the verb
 */
export function subjectAfter(items: readonly Item[], from: number): Mention | undefined {
  let isGoverned = false;
  for (let at = from; at < items.length && at < from + 40; at += 1) {
    const item = items[at];
    if (!item) return undefined;
    if (item.kind === 'quoted') return undefined;
    if (item.kind === 'mark') {
      if (item.form === '(') {
        const close = closingParenthesis(items, at);
        if (close === undefined) return undefined;
        at = close;
        continue;
      }
      // « a ajouté, sous les applaudissements, le ministre »
      if (item.form !== ',') return undefined;
      // « ironise, elle, la députée »
      if (/^(?:lui|elle|eux|elles)$/u.test(wordAt(items, at + 1)?.form ?? '') && isMark(items, at + 2, ',')) {
        at += 2;
        continue;
      }
      const phrase = loneSubject(items, at + 1);
      if (phrase) return phrase;
      continue;
    }
    if (opensClause(item)) return undefined;
    if (isPreposition(item) || (isDe(item) && !(item.exact === 'des' && !isGoverned && at === from))) {
      // « a indiqué de son côté le maire »
      isGoverned = true;
      const skipped = endOfComplement(items, at);
      at = skipped;
      isGoverned = false;
      continue;
    }
    if (isAdverb(item) || isTime(item) || item.isHung || /^\d{1,4}(?:er)?$/u.test(item.form)) continue;
    if (isTimePhrase(items, at)) {
      at += 1;
      while (
        isTime(wordAt(items, at + 1)) ||
        /^(?:dernier|derniere|prochain|prochaine|passe|passee|suivant|suivante|meme)$/u.test(
          wordAt(items, at + 1)?.exact ?? '',
        ) ||
        /^\d{4}$/u.test(wordAt(items, at + 1)?.form ?? '')
      )
        at += 1;
      continue;
    }
    const pronoun = pronounAt(items, at);
    if (pronoun && pronoun.kind === 'pronoun' && !isSubjectPronoun(item)) return pronoun;
    const phrase = phraseFrom(items, at);
    if (phrase) return phrase;
    // « a indiqué source policière »
    if (nounOf(item.exact) && at === from) return interpret(items, { first: at, last: at });
    if (isFiniteAt(items, at)) return undefined;
  }
  return undefined;
}

/** A noun phrase after a comma that ends its clause, and so can be a subject put off. */
function loneSubject(items: readonly Item[], at: number): Mention | undefined {
  const phrase = opensPhrase(items, at) ? phraseFrom(items, at) : undefined;
  if (!phrase) return undefined;
  const after = items[phrase.last + 1];
  const ends = after === undefined || (after.kind === 'mark' && '.,;!?…'.includes(after.form));
  return ends ? phrase : undefined;
}

/** The last item of a complement that begins with a preposition: « à l'AFP », « devant la presse », « sur BFM TV ». */
export function endOfComplement(items: readonly Item[], preposition: number): number {
  let at = preposition + 1;
  // « au micro de », « au cours de », « lors d'un », « en marge du »
  while (isDe(wordAt(items, at)) || isPreposition(wordAt(items, at))) at += 1;
  if (stressedPronoun(items, at)) return at;
  const name = nameFrom(items, at);
  if (name) return withTail(items, name.last);
  let last = at - 1;
  for (; at < items.length; at += 1) {
    const token = wordAt(items, at);
    const item = items[at];
    // « assure aux « Échos » son directeur »
    if (item?.kind === 'quoted' && item.words <= 4) {
      last = at;
      continue;
    }
    if (!token) break;
    const before = wordAt(items, at - 1);
    const named = nameFrom(items, at);
    if (named) {
      // « dans la soirée Karim Benhaddou »: a name that nothing governs is the subject.
      const isLabelled =
        before !== undefined && /^(?:organisation|document)$/u.test(nounOf(before.exact)?.nature ?? '');
      const governed =
        isDe(before) ||
        isPreposition(before) ||
        determiner(before?.exact ?? '') !== undefined ||
        at === preposition + 1 ||
        isLabelled;
      if (!governed && last >= preposition + 1 && natureIsPerson(items, at)) break;
      last = named.last;
      at = named.last;
      continue;
    }
    if (opensClause(token) || isPreposition(token) || isAdverb(token) || isTime(token)) break;
    // « a assuré aux juges n'avoir jamais… »
    if (/^(?:ne|n|se|s|y)$/u.test(token.form) || looksInfinitive(token)) break;
    if (
      determiner(token.exact) &&
      !(isDe(before) || isPreposition(before) || determiner(before?.exact ?? ''))
    )
      break;
    if (isFiniteAt(items, at)) break;
    if (/^(?:et|ou)$/u.test(token.form)) break;
    last = at;
  }
  return Math.max(last, preposition);
}

function withTail(items: readonly Item[], last: number): number {
  let end = last;
  while (isDe(wordAt(items, end + 1)) && nameFrom(items, end + 2))
    end = nameFrom(items, end + 2)?.last ?? end + 2;
  return end;
}

function natureIsPerson(items: readonly Item[], at: number): boolean {
  const phrase = phraseFrom(items, at);
  return phrase?.nature === 'person' || (phrase?.name !== undefined && phrase.name.last > phrase.name.first);
}

/**
 * The subject of a main clause that begins at an item: « , le premier ministre, Étienne Delmotte, a rouvert », « , il a
 * rejeté ». Undefined where no clause begins.
 */
export function mainClauseAt(items: readonly Item[], at: number): Mention | undefined {
  const phrase = opensPhrase(items, at) || pronounAt(items, at) ? phraseFrom(items, at) : undefined;
  if (!phrase) return undefined;
  if (finiteSoon(items, phrase.last + 1)) return phrase;
  if (!isMark(items, phrase.last + 1, ',')) return undefined;
  const close = commaAfter(items, phrase.last + 2);
  if (close === undefined || !finiteSoon(items, close + 1)) return undefined;
  const name = nameFrom(items, phrase.last + 2);
  return (name && phrase.kind === 'description' ? phraseFrom(items, name.first) : undefined) ?? phrase;
}

export function commaAfter(items: readonly Item[], from: number): number | undefined {
  for (let at = from; at < items.length && at < from + 16; at += 1) {
    if (isMark(items, at, ',')) return at;
    const token = wordAt(items, at);
    if (!token || opensClause(token) || isFiniteAt(items, at)) return undefined;
  }
  return undefined;
}
