import { isFiniteVerb } from '../reportingVerbs.js';
import { type Gender, type GrammaticalNumber, type Mention, type Stretch, spanOf } from './mention.js';
import type { Token } from './tokens.js';
import type { Item } from './units.js';
import { isAdverb, isDe, isPreposition, opensClause, wordAt } from './words.js';

const SUBJECT_PRONOUNS: Readonly<Record<string, readonly [Gender, GrammaticalNumber]>> = {
  il: ['masculine', 'singular'],
  elle: ['feminine', 'singular'],
  ils: ['masculine', 'plural'],
  elles: ['feminine', 'plural'],
  on: [undefined, 'singular'],
  je: [undefined, 'singular'],
  j: [undefined, 'singular'],
  nous: [undefined, 'plural'],
};

const STRESSED_PRONOUNS: Readonly<Record<string, readonly [Gender, GrammaticalNumber]>> = {
  lui: ['masculine', 'singular'],
  elle: ['feminine', 'singular'],
  eux: ['masculine', 'plural'],
  elles: ['feminine', 'plural'],
};

const DEMONSTRATIVES: Readonly<Record<string, readonly [Gender, GrammaticalNumber]>> = {
  celui: ['masculine', 'singular'],
  celle: ['feminine', 'singular'],
  ceux: ['masculine', 'plural'],
  celles: ['feminine', 'plural'],
};

/** « certains », « d'autres », « plusieurs »: they stand for people nobody names. */
const INDEFINITE_PRONOUNS: Readonly<Record<string, readonly [Gender, GrammaticalNumber]>> = {
  certains: ['masculine', 'plural'],
  certaines: ['feminine', 'plural'],
  beaucoup: [undefined, 'plural'],
  plusieurs: [undefined, 'plural'],
  chacun: ['masculine', 'singular'],
  chacune: ['feminine', 'singular'],
  tous: ['masculine', 'plural'],
  toutes: ['feminine', 'plural'],
  autres: [undefined, 'plural'],
  un: ['masculine', 'singular'],
  une: ['feminine', 'singular'],
};

export function isSubjectPronoun(token: Token | undefined): boolean {
  return token !== undefined && token.form in SUBJECT_PRONOUNS;
}

function pronounMention(
  items: readonly Item[],
  stretch: Stretch,
  [gender, number]: readonly [Gender, GrammaticalNumber],
  determined: Mention['determined'] = 'definite',
): Mention {
  return {
    ...spanOf(items, stretch),
    kind: 'pronoun',
    name: undefined,
    description: undefined,
    head: wordAt(items, stretch.first)?.exact,
    nature: 'unknown',
    gender,
    number,
    determined,
  };
}

/** « il », « elle », « on » as the subject of a verb. */
export function subjectPronoun(items: readonly Item[], index: number): Mention | undefined {
  const features = SUBJECT_PRONOUNS[wordAt(items, index)?.form ?? ''];
  return features && pronounMention(items, { first: index, last: index }, features);
}

/** « lui », « elle », « eux » after a preposition: « selon lui », « pour elle ». */
export function stressedPronoun(items: readonly Item[], index: number): Mention | undefined {
  const features = STRESSED_PRONOUNS[wordAt(items, index)?.form ?? ''];
  return features && pronounMention(items, { first: index, last: index }, features);
}

/** « celui-ci », « celle-là ». */
function demonstrativePronoun(items: readonly Item[], index: number): Mention | undefined {
  const features = DEMONSTRATIVES[wordAt(items, index)?.form ?? ''];
  const after = wordAt(items, index + 1);
  if (!features || !after?.isHung) return undefined;
  return pronounMention(items, { first: index, last: index + 1 }, features, 'demonstrative');
}

/** « ce dernier », « cette dernière », « le même », « la seconde ». */
function ordinalPronoun(items: readonly Item[], index: number): Mention | undefined {
  const first = wordAt(items, index)?.form ?? '';
  const second = wordAt(items, index + 1)?.form ?? '';
  const number = /s$/u.test(second) ? 'plural' : 'singular';
  if (/^(?:ce|cette|ces)$/u.test(first) && /^derni(?:er|ère)s?$/u.test(second)) {
    const gender = /ère/u.test(second) ? 'feminine' : 'masculine';
    return pronounMention(items, { first: index, last: index + 1 }, [gender, number], 'demonstrative');
  }
  if (/^(?:le|la|les)$/u.test(first) && /^mêmes?$/u.test(second)) {
    const after = wordAt(items, index + 2);
    if (after && !isAdverb(after) && !isPreposition(after) && !isFiniteVerb(after.form)) return undefined;
    return pronounMention(
      items,
      { first: index, last: index + 1 },
      [first === 'la' ? 'feminine' : first === 'le' ? 'masculine' : undefined, number],
      'demonstrative',
    );
  }
  return undefined;
}

/** « certains », « d'autres », « beaucoup » without a noun: they describe nobody further. */
function indefinitePronoun(items: readonly Item[], index: number): Mention | undefined {
  let first = index;
  let word = wordAt(items, index);
  const takesDe = word?.exact === 'd' && wordAt(items, index + 1)?.exact === 'autres';
  if (takesDe) word = wordAt(items, index + 1);
  const features = INDEFINITE_PRONOUNS[word?.form ?? ''];
  if (!features) return undefined;
  const last = takesDe ? index + 1 : index;
  const after = wordAt(items, last + 1);
  if (
    after &&
    !isPreposition(after) &&
    !isDe(after) &&
    !opensClause(after) &&
    !isFiniteVerb(after.form) &&
    !isAdverb(after) &&
    !/^(?:s|se|ne|n|y|en|l|le|la|les|lui|leur)$/u.test(after.form)
  )
    return undefined;
  if (/^une?$/u.test(word?.form ?? '')) return undefined;
  first = index;
  return pronounMention(items, { first, last }, features, 'quantity');
}

/** « l'un d'eux », « l'une d'entre elles »: one of those spoken of, and nobody in particular. */
function oneOfThem(items: readonly Item[], index: number): Mention | undefined {
  const one = wordAt(items, index + 1);
  if (
    wordAt(items, index)?.form !== 'l' ||
    !/^une?$/u.test(one?.form ?? '') ||
    wordAt(items, index + 2)?.form !== 'd'
  )
    return undefined;
  const last = wordAt(items, index + 3)?.exact === 'entre' ? index + 4 : index + 3;
  if (!/^(?:eux|elles|nous)$/u.test(wordAt(items, last)?.form ?? '')) return undefined;
  const gender = one?.form === 'une' ? 'feminine' : 'masculine';
  return pronounMention(items, { first: index, last }, [gender, 'singular'], 'quantity');
}

/** Any pronoun that can be the subject, at its first word. */
export function pronounAt(items: readonly Item[], index: number): Mention | undefined {
  return (
    oneOfThem(items, index) ??
    ordinalPronoun(items, index) ??
    demonstrativePronoun(items, index) ??
    indefinitePronoun(items, index) ??
    subjectPronoun(items, index)
  );
}
