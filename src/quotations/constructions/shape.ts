import type { Item, Quoted } from '../grammar/units.js';
import {
  endsSentence,
  isFiniteAt,
  isMark,
  isPreposition,
  looksInfinitive,
  mayBeFiniteAt,
  wordAt,
} from '../grammar/words.js';
import { determiner } from '../lexicon.js';
import { isFiniteVerb } from '../reportingVerbs.js';

/** Whether a stretch has a verb that is not only that of a relative clause. */
export function hasMainVerb(items: readonly Item[], from: number, to: number): boolean {
  let isRelative = false;
  for (let at = from; at <= to; at += 1) {
    const token = wordAt(items, at);
    if (!token) continue;
    if (/^(?:qui|dont|lequel|laquelle|lesquels|lesquelles)$/u.test(token.exact) || token.form === 'où')
      isRelative = true;
    else if (
      isFiniteAt(items, at) ||
      (mayBeFiniteAt(items, at) &&
        !determiner(wordAt(items, at - 1)?.exact ?? '') &&
        !isPreposition(wordAt(items, at - 1)))
    ) {
      if (!isRelative) return true;
      isRelative = false;
    }
  }
  return false;
}

export function hasFinite(items: readonly Item[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const token = wordAt(items, at);
    if (token && mayBeFiniteAt(items, at)) return true;
  }
  return false;
}

export function noFinite(items: readonly Item[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const token = wordAt(items, at);
    if (token && isFiniteAt(items, at)) return false;
  }
  return true;
}

export function endsInQuestion(items: readonly Item[], from: number): boolean {
  for (let at = from; at < items.length; at += 1) if (endsSentence(items, at)) return isMark(items, at, '?');
  return false;
}

export function onlyWords(items: readonly Item[], from: number, to: number): boolean {
  for (let at = from; at <= to; at += 1) if (items[at]?.kind !== 'word') return false;
  return true;
}

/** « Les Oubliés », « La Vie parisienne »: a capital, no verb and no full stop make a title or a name. */
export function looksLikeTitle({ inside, words }: Quoted): boolean {
  const last = inside.at(-1);
  const isStopped = last?.kind === 'mark' && '.!?…'.includes(last.form);
  return (
    words <= 6 &&
    !isStopped &&
    inside[0]?.isCapital === true &&
    !hasMainVerb(inside, 1, inside.length - 1) &&
    !inside.some(looksInfinitive)
  );
}

/** « si le public le veut » and not « nouveau modèle français » nor « Comment tenir une tribune »: words of a sentence. */
export function looksSpoken({ inside, words }: Quoted): boolean {
  if (words < 3) return false;
  const [first] = inside;
  if (first?.isCapital && words < 8) return false;
  const verbs = inside.filter(
    (token) => token.kind === 'word' && (isFiniteVerb(token.form) || looksInfinitive(token)),
  );
  return verbs.length > 0 || words >= 7;
}

/** « poursuivi pour « tentative d'homicide volontaire » »: words of the law. */
export function isCharge(items: readonly Item[], at: number): boolean {
  if (!/^(?:pour|de|d|du|chef)$/u.test(wordAt(items, at - 1)?.exact ?? '')) return false;
  for (let back = at - 2; back >= Math.max(0, at - 8); back -= 1) {
    const exact = wordAt(items, back)?.exact ?? '';
    if (
      /^(?:poursuivi|juge|condamne|renvoye|interpelle|examen|enquete|information|plainte|soupconne|accuse|prevenu|inculpe|coupable|delit|crime|charge|chef|comparait|comparaissait|incarcere|ecroue)e?s?$/u.test(
        exact,
      )
    )
      return true;
  }
  return false;
}
