import type { ReportingVerb } from '../reportingVerbs.js';
import { opensPhrase, phraseFrom } from './nounPhrases.js';
import { isSubjectPronoun } from './pronouns.js';
import { commaAfter, endOfComplement, isTimePhrase, mainClauseAt, subjectAfter } from './subjects.js';
import type { Item } from './units.js';
import type { VerbGroup } from './verbGroups.js';
import {
  closingParenthesis,
  endsSentence,
  isAdverb,
  isDe,
  isFiniteAt,
  isMark,
  isPreposition,
  isTime,
  looksInfinitive,
  opensClause,
  wordAt,
} from './words.js';

/** Words before « que » that make something else of it: « alors que », « plus que », « ainsi que ». */
const NOT_COMPLEMENT = new Set(
  (
    'alors tandis des avant apres pour afin bien parce plus moins aussi autant ainsi tel telle tels telles sans ' +
    'depuis pendant lors autre autres jusqu encore tant mieux pire sitot aussitot puis malgre davantage ' +
    'plutot peu rien ne seul seule pourvu moment mesure fois fait'
  ).split(' '),
);

/** How far after a verb its « que » may stand. */
const FARTHEST_QUE = 32;

/**
 * Where the « que » of a verb stands: « a déclaré dimanche sur BFM TV que », « a indiqué, bien avant ce sommet, que ».
 * A noun phrase in between would make it a relative: « a dénoncé la loi que… ».
 */
export function queAfter(items: readonly Item[], from: number): number | undefined {
  for (let at = from; at < items.length && at < from + FARTHEST_QUE; at += 1) {
    const item = items[at];
    if (!item) return undefined;
    if (item.kind === 'quoted') return undefined;
    if (item.kind === 'mark') {
      if (item.form === ',') {
        // « a estimé vendredi, au lendemain d'un vote très serré, que »
        const close = commaAfter(items, at + 1);
        if (close !== undefined) at = close - 1;
        continue;
      }
      if (item.form === '(') {
        const close = closingParenthesis(items, at);
        if (close === undefined) return undefined;
        at = close;
        continue;
      }
      return undefined;
    }
    if (/^qu?e?$/u.test(item.form) && /^(?:que|qu)$/u.test(item.form)) {
      const before = wordAt(items, at - 1);
      // « ajoute aussi que », « précise encore que »: right behind the verb they are adverbs.
      const isAdverbHere =
        at === from + 1 && /^(?:aussi|encore|ainsi|bien|plutot)$/u.test(before?.exact ?? '');
      const isOther = at > from && before && NOT_COMPLEMENT.has(before.exact) && !isTime(before);
      return isOther && !isAdverbHere ? undefined : at;
    }
    if (item.exact === 'puisqu' || opensClause(item)) return undefined;
    if (isPreposition(item) || isDe(item)) {
      const connective = connectiveEnd(items, at);
      if (connective !== undefined) {
        at = connective;
        continue;
      }
      // « tout de même »
      at = isAdverb(wordAt(items, at + 1)) ? at + 1 : endOfComplement(items, at);
      continue;
    }
    if (isAdverb(item) || isTime(item) || item.isHung) continue;
    if (
      /^\d{1,4}(?:er)?$/u.test(item.form) &&
      (isTime(wordAt(items, at - 1)) || isTime(wordAt(items, at + 1)))
    )
      continue;
    if (isTimePhrase(items, at)) {
      at += 1;
      while (
        isTime(wordAt(items, at + 1)) ||
        /^(?:dernier|derniere|prochain|prochaine|passe|passee|suivant|suivante)$/u.test(
          wordAt(items, at + 1)?.exact ?? '',
        ) ||
        /^\d{4}$/u.test(wordAt(items, at + 1)?.form ?? '')
      )
        at += 1;
      continue;
    }
    // « a rappelé, très ému, que »; « a dit, le regard sombre, que »
    if (isMark(items, at - 1, ',')) {
      const close = commaAfter(items, at);
      if (close !== undefined) {
        at = close;
        continue;
      }
    }
    if (/^(?:lui|elle|eux|tous|toutes|meme|ecrit|oral)$/u.test(item.exact)) continue;
    return undefined;
  }
  return undefined;
}

/**
 * The last item of a reported clause that begins at an item: it ends with its sentence, or where the narrator takes
 * the word again (« …, a-t-il ajouté », « …, soulignant que », « …, mais les députés ont refusé », « …, ce qui… »).
 */
export function clauseEnd(items: readonly Item[], from: number, groups: readonly VerbGroup[]): number {
  // « a confié que, selon lui, la neige ne tiendrait pas »
  const aside = isMark(items, from, ',') ? commaAfter(items, from + 1) : undefined;
  for (let at = aside === undefined ? from : aside + 1; at < items.length; at += 1) {
    if (endsSentence(items, at) || isMark(items, at, ';')) return at - 1;
    if (isMark(items, at, ':') && at > from) return at - 1;
    if (isMark(items, at, ',') && takesTheWordBack(items, at + 1, groups)) return at - 1;
    const token = wordAt(items, at);
    // « …ne pas être contre mais demandent une heure »
    if (
      at > from &&
      token?.exact === 'mais' &&
      groups.some((one) => one.first === at + 1 && one.mood === 'finite')
    )
      return at - 1;
    // « affirme que « les dépôts sont garantis » et invite la population »
    const opening = items[from];
    if (
      at === from + 1 &&
      token?.exact === 'et' &&
      opening?.kind === 'quoted' &&
      opening.words >= 4 &&
      isFiniteAt(items, at + 1)
    )
      return from;
    if (at > from && token && /^(?:et|avant|puis)$/u.test(token.exact) && reportsAgain(items, at, groups))
      return at - 1;
  }
  return items.length - 1;
}

/** Whether the narrator speaks again from here on. */
function takesTheWordBack(items: readonly Item[], at: number, groups: readonly VerbGroup[]): boolean {
  let next = at;
  // « …, alors que Téhéran affirme que »
  if (
    /^(?:alors|tandis)$/u.test(wordAt(items, at)?.exact ?? '') &&
    /^(?:que|qu)$/u.test(wordAt(items, at + 1)?.form ?? '')
  ) {
    const other = groups.find((one) => one.first > at && one.first <= at + 10);
    if (other?.mood === 'finite' && other.verb.que && queAfter(items, other.last + 1) !== undefined)
      return true;
  }
  while (isAdverb(wordAt(items, next)) || /^(?:tout|et|mais|puis)$/u.test(wordAt(items, next)?.exact ?? '')) {
    if (wordAt(items, next)?.exact === 'mais' && mainClauseFollows(items, next + 1)) return true;
    next += 1;
  }
  const token = wordAt(items, next);
  if (!token) return false;
  const group = groups.find((one) => one.first === next);
  if (group) {
    if (group.mood === 'gerund') return group.verb.que || group.verb.object !== false || group.verb.incise;
    if (group.mood === 'infinitive') return true;
    if (group.mood === 'finite') {
      if (group.hung !== undefined) return true;
      // « …, a précisé l'entreprise », « … et a ajouté que »
      const saysMore =
        queAfter(items, group.last + 1) !== undefined ||
        infinitiveAfter(items, group.last + 1, group.verb) !== undefined;
      return saysMore || subjectAfter(items, group.last + 1) !== undefined || next > at;
    }
    return false;
  }
  if (token.exact === 'ce' && /^(?:qui|que|qu|dont)$/u.test(wordAt(items, next + 1)?.exact ?? ''))
    return next === at;
  if (token.exact === 'comme' && next === at) return true;
  if (next === at && commentsInMarks(items, at, groups)) return true;
  if (/^(?:selon|d)$/u.test(token.exact) && next === at) {
    return token.exact === 'selon' || /^apres$/u.test(wordAt(items, next + 1)?.exact ?? '');
  }
  return token.exact === 'avant' && isDe(wordAt(items, next + 1)) && groups.some((one) => one.first === next);
}

/** « …, dont elle vante « la beauté » », « …, un résultat qu'ils qualifient de « préoccupant » »: a comment with a verb of its own. */
function commentsInMarks(items: readonly Item[], at: number, groups: readonly VerbGroup[]): boolean {
  const phrase = opensPhrase(items, at) ? phraseFrom(items, at) : undefined;
  const relative = phrase && /^une?$/u.test(wordAt(items, at)?.exact ?? '') ? phrase.last + 1 : at;
  const link = wordAt(items, relative)?.form ?? '';
  if (!(link === 'dont' && relative === at) && !(/^(?:que|qu)$/u.test(link) && relative > at)) return false;
  const group = groups.find((one) => one.first > relative);
  if (!group || group.first > relative + 8 || group.mood !== 'finite' || group.isPassive) return false;
  for (let next = group.last + 1; next <= group.last + 3; next += 1)
    if (items[next]?.kind === 'quoted') return true;
  return false;
}

/** « …, mais les organismes enquêtent toujours »: a subject and a finite verb of its own, without « que ». */
function mainClauseFollows(items: readonly Item[], at: number): boolean {
  const token = wordAt(items, at);
  if (!token || opensClause(token)) return false;
  if (isSubjectPronoun(token)) return true;
  const phrase = opensPhrase(items, at) ? phraseFrom(items, at) : undefined;
  if (!phrase) return false;
  for (let next = phrase.last + 1; next < items.length && next < phrase.last + 8; next += 1) {
    const word = wordAt(items, next);
    if (!word) return false;
    if (isFiniteAt(items, next)) return true;
  }
  return false;
}

/** « …et a ajouté que », « …avant d'ajouter »: the same subject reports again. */
function reportsAgain(items: readonly Item[], at: number, groups: readonly VerbGroup[]): boolean {
  const group = groups.find(
    (one) =>
      one.first === at || one.first === at + 1 || (one.first === at + 2 && isAdverb(wordAt(items, at + 1))),
  );
  if (!group || group.hung !== undefined) return false;
  if (group.mood === 'infinitive') return group.first === at;
  if (group.mood !== 'finite' && group.mood !== 'gerund') return false;
  const next = items[group.last + 1];
  return (
    (group.verb.que && queAfter(items, group.last + 1) !== undefined) ||
    next?.kind === 'quoted' ||
    isMark(items, group.last + 1, ':') ||
    (group.verb.infinitive && infinitiveAfter(items, group.last + 1, group.verb) !== undefined)
  );
}

/** « affirme par ailleurs avoir », « écrit au contraire que »: a connective of two or three words, and where it ends. */
function connectiveEnd(items: readonly Item[], at: number): number | undefined {
  const form = (offset: number): string => wordAt(items, at + offset)?.exact ?? '';
  const two = `${form(0)} ${form(1)}`;
  if (/^(?:par ailleurs|au contraire|en outre|en effet|en revanche|de nouveau|a nouveau|de meme)$/u.test(two))
    return at + 1;
  return /^(?:pour sa part|de son cote|a son tour|pour leur part|de leur cote|en meme temps)$/u.test(
    `${two} ${form(2)}`,
  )
    ? at + 2
    : undefined;
}

/** Where an infinitive complement begins: « avoir », « n'avoir », « ne pas vouloir », after « de » for « promettre de ». */
export function infinitiveAfter(
  items: readonly Item[],
  from: number,
  verb: ReportingVerb,
): number | undefined {
  let at = from;
  for (;;) {
    const connective = connectiveEnd(items, at);
    if (connective !== undefined) at = connective + 1;
    else if (isAdverb(wordAt(items, at)) || isTime(wordAt(items, at)) || wordAt(items, at)?.isHung) at += 1;
    else break;
  }
  // « a assuré aux juges n'avoir jamais », but « expliquer à tous les raisons d'être »
  const own = at;
  if (
    /^(?:a|au|aux|devant|sur|dans)$/u.test(wordAt(items, at)?.exact ?? '') &&
    isPreposition(wordAt(items, at)) &&
    verb.object !== 'à'
  )
    at = endOfComplement(items, at) + 1;
  const isNounsOwn = at > own && (isDe(wordAt(items, at)) || isDe(wordAt(items, at - 1)));
  if (at === own + 1 || (isNounsOwn && verb.implies !== 'promise')) return undefined;
  const link = wordAt(items, at);
  const takesDe = isDe(link) && link?.exact !== 'du' && link?.exact !== 'des';
  const takesA = link?.form === 'à' && verb.object === 'à';
  if (takesDe || takesA) at += 1;
  const first = at;
  while (
    /^(?:ne|n|pas|plus|jamais|rien|se|s|me|m|le|la|l|les|lui|leur|y|en|bien|toujours|deja|tout)$/u.test(
      wordAt(items, at)?.exact ?? '',
    )
  )
    at += 1;
  const token = wordAt(items, at);
  return token && looksInfinitive(token) && !isTime(token) ? first : undefined;
}

/** Where an infinitive complement ends: « dit vouloir attendre, et l'union publiera » is two clauses. */
export function infinitiveEnd(items: readonly Item[], from: number, groups: readonly VerbGroup[]): number {
  const end = clauseEnd(items, from, groups);
  for (let at = from; at < end; at += 1) {
    const isLink = isMark(items, at, ',') && /^(?:et|mais)$/u.test(wordAt(items, at + 1)?.exact ?? '');
    if (isLink && mainClauseAt(items, at + 2)) return at - 1;
  }
  return end;
}

/** Where a clause that opens its sentence ends: at the comma before the main clause (« En annonçant que…, le ministre a… »). */
export function frontedEnd(items: readonly Item[], from: number, end: number): number {
  for (let at = from; at < end; at += 1)
    if (isMark(items, at, ',') && mainClauseAt(items, at + 1)) return at - 1;
  return end;
}
