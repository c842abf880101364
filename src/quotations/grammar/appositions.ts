import { determiner, roleNoun } from '../lexicon.js';
import type { Mention } from './mention.js';
import { nameFrom } from './names.js';
import { interpret, opensPhrase, phraseFrom } from './nounPhrases.js';
import { nounOf } from './nouns.js';
import type { Item } from './units.js';
import { closingParenthesis, isDe, isFiniteAt, isMark, isPreposition, opensClause, wordAt } from './words.js';

/** « le ministre de la Santé Roman Prymula », « le président du groupe, Christian Jacob, ». */
export function describedBefore(items: readonly Item[], first: number): Mention | undefined {
  let end = first - 1;
  while (isMark(items, end, '.') || /^(?:m|mme|mlle|dr|pr|me)$/u.test(wordAt(items, end)?.exact ?? ''))
    end -= 1;
  const isApart = isMark(items, end, ',');
  if (isApart) end -= 1;
  const closing = wordAt(items, end);
  // « la porte-parole de la RTBF »: the name completes the noun.
  if (!closing || isPreposition(closing) || isDe(closing) || determiner(closing.exact)) return undefined;
  if (isApart && !closesApposition(items, first)) return undefined;
  // Leftwards to the determiner that opens the description.
  for (let at = end; at > Math.max(-1, end - 16); at -= 1) {
    const token = wordAt(items, at);
    if (!token) return undefined;
    if (opensClause(token) || isFiniteAt(items, at)) return undefined;
    const before = wordAt(items, at - 1);
    if (!opensPhrase(items, at) || isDe(token) || isDe(before) || nameFrom(items, at)) continue;
    // « le chercheur dit avoir contacté LockNest »: the phrase must reach the name.
    const phrase = phraseFrom(items, at);
    if (!phrase || phrase.last < end) return undefined;
    const mention = interpret(items, { first: at, last: end });
    if (
      mention.name === undefined &&
      (mention.nature === 'person' || mention.nature === 'source') &&
      mention.number !== 'plural'
    )
      return mention;
    if (isApart) return undefined;
    if (mention.nature === 'organisation' && mention.name === undefined) return mention;
  }
  const bare = nounOf(wordAt(items, end)?.exact ?? '');
  if (bare?.nature === 'person' && !isApart) return interpret(items, { first: end, last: end });
  return isApart ? bareRoleBefore(items, end) : undefined;
}

/** « Avant d'être nommée ministre de la Culture, Françoise Nyssen », « Députée du Rhône, Anne Martin »: no determiner. */
function bareRoleBefore(items: readonly Item[], end: number): Mention | undefined {
  for (let at = end; at > Math.max(-1, end - 10); at -= 1) {
    const token = wordAt(items, at);
    if (!token || isMark(items, at, ',')) return undefined;
    const mention = nounOf(token.exact)?.nature === 'person' ? bareRole(items, at) : undefined;
    if (!mention || mention.last !== end) continue;
    const before = wordAt(items, at - 1);
    return before === undefined ||
      /^(?:nomme|elu|devenu|designe|ancien|ancienne|etre|tant|comme)e?s?$/u.test(before.exact)
      ? mention
      : undefined;
  }
  return undefined;
}

/** The description that ends at an item: « l'Office national des forêts » before its acronym. */
export function descriptionEndingAt(items: readonly Item[], end: number): Mention | undefined {
  for (let at = end - 1; at >= Math.max(0, end - 14); at -= 1) {
    if (!wordAt(items, at)) return undefined;
    if (!opensPhrase(items, at) || isDe(wordAt(items, at)) || isDe(wordAt(items, at - 1))) continue;
    const phrase = phraseFrom(items, at);
    if (phrase && phrase.last >= end) return interpret(items, { first: at, last: end });
  }
  return undefined;
}

function closesApposition(items: readonly Item[], first: number): boolean {
  const name = nameFrom(items, first);
  const after = name && items[name.last + 1];
  return after === undefined || (after.kind === 'mark' && ',.;:!?()…'.includes(after.form));
}

/** « Lindy Cameron, directrice du Centre national », « Troy Hunt, un expert », « Paul Durand (PS), maire de ». */
export function describedAfter(items: readonly Item[], from: number): Mention | undefined {
  let at = from;
  if (isMark(items, at, '(')) {
    const close = closingParenthesis(items, at);
    if (close === undefined) return undefined;
    at = close + 1;
  }
  const copula = /^(?:est|etait|devient|reste|sera)$/u.test(wordAt(items, at)?.exact ?? '');
  if (!copula && !isMark(items, at, ',')) return undefined;
  const first = at + 1;
  const token = wordAt(items, first);
  if (!token) return undefined;
  const phrase =
    opensPhrase(items, first) && !nameFrom(items, first) ? phraseFrom(items, first) : bareRole(items, first);
  if (!phrase || phrase.name || phrase.kind === 'pronoun') return undefined;
  if (phrase.nature !== 'person' && phrase.nature !== 'source' && phrase.nature !== 'organisation')
    return undefined;
  if (copula && phrase.determined === 'bare' && phrase.first === phrase.last && phrase.nature !== 'person')
    return undefined;
  if (isFiniteAt(items, phrase.last + 1) && !copula) return undefined;
  return phrase;
}

/** « directrice du Centre national de cybersécurité »: no determiner. */
function bareRole(items: readonly Item[], first: number): Mention | undefined {
  let head = first;
  while (
    /^(?:ancien|ancienne|ex|jeune|nouveau|nouvelle|vice|premier|premiere|grand|grande|futur|future|ex-)$/u.test(
      wordAt(items, head)?.exact ?? '',
    )
  )
    head += 1;
  const word = wordAt(items, head)?.exact ?? '';
  if (nounOf(word)?.nature !== 'person' || roleNoun(word)?.isVerbForm) return undefined;
  let last = head;
  for (let at = head + 1; at < items.length; at += 1) {
    const token = wordAt(items, at);
    if (!token || opensClause(token) || isFiniteAt(items, at)) break;
    if (isPreposition(token) && !/^(?:a|au|aux|en|pour|chez)$/u.test(token.exact)) break;
    last = at;
  }
  return interpret(items, { first, last });
}
