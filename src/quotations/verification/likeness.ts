import { diffArrays } from 'diff';
import { fold, INVISIBLES, normalise } from '../../french/characters.js';
import type { ComparedWord } from './compared.js';

/** What sets two spellings of the same words apart. */
export type CharacterKind =
  /** é in one character or in two */
  | 'composition'
  /** no-break or plain, one or several, a space or a line's end */
  | 'space'
  /** ' or ’ */
  | 'apostrophe'
  /** « » or " " */
  | 'quotation mark'
  /** - or – */
  | 'dash'
  /** … or ... */
  | 'ellipsis'
  /** œ or oe */
  | 'ligature'
  /** soft hyphen, zero-width space */
  | 'invisible'
  /** É or é */
  | 'case'
  /** é or e, where the word stays the same */
  | 'accent'
  | 'punctuation';

/** Characters that differ in the same way, with how often they do. */
export interface CharacterDifference {
  readonly kind: CharacterKind;
  /** As claimed; empty where the claim lacks them. */
  readonly claim: string;
  /** As in the article; empty where the claim adds them. */
  readonly article: string;
  readonly count: number;
}

/** `identical`: the same characters; `typography`: the same word written otherwise; `different`: another word. */
export type Likeness = 'identical' | 'typography' | 'different';

/** A word where it is written. */
export interface WrittenWord {
  readonly word: ComparedWord;
  readonly surface: string;
}

/**
 * How alike a claimed word and an article's word are. Case, composition, ligatures, apostrophes and invisible
 * characters are typography. So is an accent that is missing (« Federation », « Etats-Unis »), unless the accent
 * makes another word of French: then the word is different, even in a claim typed without any accent, since
 * nobody can tell a slip from a change.
 */
export function wordLikeness(claim: WrittenWord, article: WrittenWord): Likeness {
  if (claim.surface === article.surface) return 'identical';
  if (claim.word.form === article.word.form) return 'typography';
  if (claim.word.folded !== article.word.folded) return 'different';
  const [bare, accented] =
    accentsOf(claim.word) < accentsOf(article.word) ? [claim, article] : [article, claim];
  return isSameWithoutAccents(bare, accented) ? 'typography' : 'different';
}

function accentsOf({ form }: ComparedWord): number {
  return form.normalize('NFD').length - form.length;
}

function isSameWithoutAccents(bare: WrittenWord, accented: WrittenWord): boolean {
  const letters = [...bare.word.form];
  const full = [...accented.word.form];
  if (letters.length !== full.length) return false;
  const apart = [...letters.keys()].filter((index) => letters[index] !== full[index]);
  if (apart.every((index) => isReformedAccent(full, letters, index))) return true;
  // « élève » and « élevé »: each lacks what the other has.
  if (apart.some((index) => fold(letters[index] ?? '') !== letters[index])) return false;
  if (isCapitalWithoutAccent(bare.surface, apart)) return true;
  return !TOLD_BY_ACCENT.has(bare.word.form) && !isParticipleMadePresent(bare, accented, apart);
}

/** « événement » and « évènement », « réglementation » and « règlementation »: one word in two spellings since 1990. */
function isReformedAccent(one: readonly string[], other: readonly string[], index: number): boolean {
  const accents = `${one[index]}${other[index]}`;
  if (accents !== 'éè' && accents !== 'èé') return false;
  return /^[^aeiouyàâéèêëîïôùûü]+e/u.test(one.slice(index + 1).join(''));
}

/** « A l'automne », « Etats-Unis », « ETAT »: capitals often go without their accents. */
function isCapitalWithoutAccent(surface: string, apart: readonly number[]): boolean {
  const letters = [...surface.normalize('NFC').replace(INVISIBLE, '')];
  return apart.every((index) => /\p{Lu}/u.test(letters[index] ?? ''));
}

/**
 * Words that an accent turns into other words (« ou » and « où », « a » and « à », « du » and « dû », « sur » and
 * « sûr », « ne » and « né », « fut » and « fût »), as they are without it.
 */
const TOLD_BY_ACCENT: ReadonlySet<string> = new Set(
  (
    'a ou la des du sur mur ne cote cotes jeune jeunes tache taches tacher mais notre votre pale roder ' +
    'colon colons cru crus eut fut fit dit vint put sut dut mit prit'
  ).split(' '),
);

/**
 * « le groupe demande » and « le groupe demandé », « le marche » and « le marché »: only the last « é » is missing,
 * and what is left can be another form of the word. Not when an auxiliary before it leaves no choice (« il a
 * demande »), nor when the word lacks other accents too (« securite »), nor for nouns in « -té » (« liberte »).
 */
function isParticipleMadePresent(
  bare: WrittenWord,
  accented: WrittenWord,
  apart: readonly number[],
): boolean {
  const { form } = accented.word;
  const last = form.endsWith('s') ? form.length - 2 : form.length - 1;
  if (form[last] !== 'é' || apart.length !== 1 || apart[0] !== last) return false;
  return !bare.word.followsAuxiliary && !QUALITY.test(form) && !OTHER_NOUNS.has(form.replace(/s$/u, ''));
}

/** « prospérité », « volonté », « nouveauté »: endings of nouns that no common verb shares. */
const QUALITY =
  /(?:alité|[bns]ilité|arité|[ou]rité|ivité|acité|osité|[aiu]nité|idité|uité|ersité|eauté|[nlym]auté)s?$/u;
const OTHER_NOUNS: ReadonlySet<string> = new Set(
  (
    'santé bonté volonté liberté fierté sûreté cité comité café clé degré gré blé thé curé publicité simplicité ' +
    'complicité authenticité proximité unanimité entité quantité identité'
  ).split(' '),
);

const INVISIBLE = new RegExp(`[${INVISIBLES}]`, 'gu');
const APOSTROPHE = /^['’ʼ‘´`]$/u;
const QUOTE = /^(?:[«»“”„‟‹›"＂'’‘]|<<|>>)$/u;
const DASH = /^[-‐‑‒–—―−]$/u;
const ELLIPSIS = /…|\.(?:\s?\.){2}/gu;
/** « […] », « (...) », « [ . . . ] »: words are left out here. */
const OMISSION = /[[(]\s{0,3}(?:…|\.\s?\.\s?\.)\s{0,3}[\])]/gu;

/**
 * How alike what stands between two claimed words and between the same two words of the article are.
 * - `question`: only one of them asks a question, which makes another sentence of it
 * - `omission`: the article marks here that words are left out, and the claim hides it
 */
export function betweenLikeness(
  claim: string,
  article: string,
): 'identical' | 'typography' | 'question' | 'omission' {
  if (claim === article) return 'identical';
  if (claim.includes('?') !== article.includes('?')) return 'question';
  return hasOmission(article) && !hasOmission(claim) ? 'omission' : 'typography';
}

/** Whether a stretch holds « […] » or « (…) ». */
function hasOmission(text: string): boolean {
  return omissionsIn(text).length > 0;
}

/** Where a text says « […] » or « (…) », as offsets. */
export function omissionsIn(text: string): { start: number; end: number }[] {
  return [...text.matchAll(OMISSION)].map(({ 0: mark, index }) => ({
    start: index,
    end: index + mark.length,
  }));
}

/** A run of white space, an ellipsis, or a character with its marks. */
const UNIT = /\s+|\.{3}|\P{M}\p{M}*|\p{M}+/gu;
/** Beyond so many differing characters, which ones they are says nothing. */
const MOST_APART = 60;

/** The characters in which two spellings of the same words differ, one by one. */
export function charactersApart(claim: string, article: string): CharacterDifference[] {
  const changes = diffArrays(article.match(UNIT) ?? [], claim.match(UNIT) ?? [], {
    maxEditLength: MOST_APART,
  });
  if (!changes) return [{ kind: kindOf(claim, article), claim, article, count: 1 }];
  const apart: CharacterDifference[] = [];
  let claimed: readonly string[] = [];
  let written: readonly string[] = [];
  const flush = (): void => {
    apart.push(
      ...pairsOf(claimed, written).map(([c, a]) => ({ kind: kindOf(c, a), claim: c, article: a, count: 1 })),
    );
    claimed = [];
    written = [];
  };
  for (const { added, removed, value } of changes) {
    if (added) claimed = value;
    else if (removed) written = value;
    else flush();
  }
  flush();
  return apart;
}

/** Adds up the differences that are alike, in the order in which they first occur. */
export function counted(differences: readonly CharacterDifference[]): CharacterDifference[] {
  const totals = new Map<string, CharacterDifference>();
  for (const difference of differences) {
    const key = [difference.kind, difference.claim, difference.article].join('\u0000');
    totals.set(key, { ...difference, count: (totals.get(key)?.count ?? 0) + difference.count });
  }
  return [...totals.values()];
}

/** Which of the differing characters stand for which: all for all (« œ » for « oe »), else one for one, spaces apart. */
function pairsOf(claim: readonly string[], article: readonly string[]): [string, string][] {
  if (claim.length === 0 && article.length === 0) return [];
  const whole: [string, string] = [claim.join(''), article.join('')];
  if (claim.length !== article.length && kindOf(...whole) !== 'punctuation') return [whole];
  if (claim.length === article.length) return claim.map((unit, index) => [unit, article[index] ?? '']);
  const spaces = [
    ...claim.filter(isBlank).map((unit): [string, string] => [unit, '']),
    ...article.filter(isBlank).map((unit): [string, string] => ['', unit]),
  ];
  const [marksClaimed, marksWritten] = [claim, article].map((units) =>
    units.filter((unit) => !isBlank(unit)),
  );
  const longest = Math.max(marksClaimed?.length ?? 0, marksWritten?.length ?? 0);
  const marks = Array.from({ length: longest }, (_, index): [string, string] => [
    marksClaimed?.[index] ?? '',
    marksWritten?.[index] ?? '',
  ]);
  return marks.concat(spaces);
}

function isBlank(unit: string): boolean {
  return unit.trim() === '';
}

function kindOf(claim: string, article: string): CharacterKind {
  const [c, a] = [claim, article].map((text) => text.normalize('NFC')) as [string, string];
  if (c === a) return 'composition';
  if (c.replace(INVISIBLE, '') === a.replace(INVISIBLE, '')) return 'invisible';
  if (isBlank(c) && isBlank(a)) return 'space';
  if (c.replace(ELLIPSIS, '…') === a.replace(ELLIPSIS, '…')) return 'ellipsis';
  if (APOSTROPHE.test(c) && APOSTROPHE.test(a)) return 'apostrophe';
  if ([c, a].every((text) => text === '' || QUOTE.test(text))) return 'quotation mark';
  // « avant-port » and « avant port »
  if ((DASH.test(c) || DASH.test(a)) && [c, a].every((text) => DASH.test(text) || isBlank(text)))
    return 'dash';
  if (c.toLowerCase() === a.toLowerCase()) return 'case';
  if (normalise(c) === normalise(a)) return 'ligature';
  return c !== '' && a !== '' && fold(c) === fold(a) ? 'accent' : 'punctuation';
}
