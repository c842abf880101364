import { fold, foldPhrase } from '../../french/characters.js';
import { conjugate } from '../../french/conjugation.js';
import { comparedText } from './compared.js';

/** Words that someone says are in the article. */
export interface Claim {
  /** The words as claimed, without outer quotation marks. */
  readonly words: string;
  /** Who is said to have said them, as typed: « Poutine », « le président russe ». */
  readonly saidBy: string | undefined;
}

/** The longest claim that is read: a Discord option holds no more. */
export const LONGEST_CLAIM = 6_000;

const PAIRS: Readonly<Record<string, string>> = {
  '«': '»',
  '“': '”',
  '„': '“”',
  '"': '"',
  '＂': '"＂',
  '‹': '›',
  '‘': '’',
};

/** Verbs by which a claim says whose words it gives; « a dit » is by far the commonest. */
const VERBS: ReadonlySet<string> = new Set(
  (
    'dire déclarer affirmer ajouter indiquer expliquer souligner estimer préciser assurer annoncer reconnaître ' +
    'confier répondre lancer marteler rappeler conclure écrire prétendre raconter insister soutenir avouer ' +
    'promettre avertir prévenir demander noter observer juger considérer penser poursuivre répéter dénoncer ' +
    'critiquer regretter commenter confirmer résumer rétorquer répliquer exiger admettre'
  )
    .split(' ')
    .flatMap((verb) => conjugate(verb))
    .filter(({ tense }) => tense !== 'infinitive')
    .map(({ form }) => fold(form)),
);
const AUXILIARIES: ReadonlySet<string> = new Set(
  'a ont avait avaient aurait auraient aura est etait'.split(' '),
);
/** Words that may stand beside the verb: « a-t-il également dit que », « qui avait déclaré ». */
const BESIDE_VERB: ReadonlySet<string> = new Set(
  't il elle on ils elles que qu bien vraiment egalement aussi encore deja hier jamais qui'.split(' '),
);
/** What stands for a name without being one. */
const NOT_A_NAME: ReadonlySet<string> = new Set(
  "qui il elle on ils elles je tu nous vous c ce cela ca quelqu quelqu'un quelquun article l'article le la les".split(
    ' ',
  ),
);
/** « Citation : « … » » announces words without saying whose they are. */
const ANNOUNCEMENTS: ReadonlySet<string> = new Set([
  ...'citation phrase extrait passage texte question verifie verifier verification verifiez vrai'.split(' '),
  'vrai ou faux',
  'est-ce vrai',
]);
const LONGEST_NAME = 80;
const MOST_WORDS_IN_NAME = 10;

/**
 * Reads what was typed: bare words, words between marks of any kind, or words with who is said to have said them.
 * Poutine a dit : « … » / « … », a déclaré Poutine / "…" (Poutine) / Selon Poutine, "…" / « … » — Poutine /
 * est-ce que Poutine a dit « … » ? Whatever is not one of these is claimed as it stands.
 */
export function readClaim(typed: string): Claim {
  const text = typed.trim();
  const marked = markedWords(text);
  if (!marked) return bareClaim(text);
  const before = text.slice(0, marked.start).trim();
  const after = text.slice(marked.end).trim();
  if (before === '' && isOnlyPunctuation(after)) {
    // « … » ? asks about the words; the question mark is not theirs.
    return { words: withoutOuterMarks(text.slice(0, marked.end)), saidBy: undefined };
  }
  const words = withoutOuterMarks(marked.words);
  const named = isOnlyPunctuation(after) ? nameBefore(before) : before === '' ? nameAfter(after) : undefined;
  return named ? { words, saidBy: named.name } : { words: withoutOuterMarks(text), saidBy: undefined };
}

/** Whether a claim has no word at all, so that there is nothing to compare. */
export function isEmptyClaim({ words }: Claim): boolean {
  return comparedText(words).words.length === 0;
}

const SIGNATURE = /[—–-]{1,2}\s?(\p{Lu}[^\n.!?:;—–]*)$/u;

/** « Les deux parties assument des engagements égaux. — Poutine »: a dash after the end of a sentence, then a name. */
function bareClaim(text: string): Claim {
  const tail = text.slice(-LONGEST_NAME);
  const signature = SIGNATURE.exec(tail);
  const name = asName(signature?.[1] ?? '');
  if (signature && name !== undefined) {
    const words = text.slice(0, text.length - tail.length + signature.index);
    if (/[.!?…]$|\n$/u.test(words.trimEnd()) || /\n[ \t]*$/u.test(words.slice(-3))) {
      return { words: withoutOuterMarks(words), saidBy: name };
    }
  }
  return { words: withoutOuterMarks(text), saidBy: undefined };
}

interface Marked {
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/** From the first opening mark to the last mark that can close it. */
function markedWords(text: string): Marked | undefined {
  const start = [...text.matchAll(/[«“„"＂]|<</gu)][0];
  if (!start) return undefined;
  const from = start.index + start[0].length;
  const closers = start[0] === '<<' ? ['>>'] : [...(PAIRS[start[0]] ?? '')];
  const ends = closers.map((closer) => ({ at: text.lastIndexOf(closer), length: closer.length }));
  const end = ends.reduce((last, one) => (one.at > last.at ? one : last));
  if (end.at < from) return undefined;
  return { words: text.slice(from, end.at), start: start.index, end: end.at + end.length };
}

/** Poutine a dit : / Selon Poutine, / Est-ce que Poutine a dit que / Poutine : */
function nameBefore(before: string): { name: string | undefined } | undefined {
  if (before.length > 2 * LONGEST_NAME) return undefined;
  const plain = before.replace(/[\s:,]+$/u, '').replace(/^(?:est-ce qu(?:e\s|['’]\s?)|c['’]est\s)/iu, '');
  const source = /^(?:selon|d['’]apr(?:è|e\u0300?)s|pour|dixit)\s+([\s\S]+)$/iu.exec(plain)?.[1];
  if (source !== undefined) return named(source);
  const words = plain.split(/[\s\u00A0\u202F]+/u);
  const verb = words.findLastIndex((word) => isVerb(word));
  const isAnnounced = /[:,]$/u.test(before);
  if (verb === -1) {
    if (!isAnnounced || words.length > MOST_WORDS_IN_NAME) return undefined;
    return ANNOUNCEMENTS.has(fold(plain)) ? { name: undefined } : named(plain);
  }
  if (!words.slice(verb + 1).every(isBesideVerb)) return undefined;
  let end = verb;
  while (end > 0 && isBesideVerb(words[end - 1] ?? '')) end -= 1;
  return named(words.slice(0, end).join(' '));
}

/** , a déclaré Poutine. / (Poutine) / — Poutine / selon Poutine / , dit Poutine */
function nameAfter(after: string): { name: string | undefined } | undefined {
  if (after.length > 2 * LONGEST_NAME) return undefined;
  const plain = after.replace(/^[\s.,]+/u, '').replace(/[\s.?!]+$/u, '');
  const signed = /^(?:\(([^()]+)\)|[—–-]{1,2}\s*([^—–]+))$/u.exec(plain);
  if (signed) return named(signed[1] ?? signed[2] ?? '');
  const source = /^(?:selon|d['’]apr(?:è|e\u0300?)s|dixit)\s+([\s\S]+)$/iu.exec(plain)?.[1];
  if (source !== undefined) return named(source);
  const words = plain.split(/[\s\u00A0\u202F]+/u);
  let first = 0;
  while (first < words.length && isBesideVerb(words[first] ?? '')) first += 1;
  if (!isVerb(words[first] ?? '')) return undefined;
  first += 1;
  while (first < words.length && isBesideVerb(words[first] ?? '')) first += 1;
  return named(words.slice(first).join(' '));
}

/** « dit », « a-t-il dit », « dit-il », « s'est exclamé »: the pieces of a word at its hyphens and apostrophe. */
function isVerb(word: string): boolean {
  const pieces = piecesOf(word);
  return (
    pieces.some((piece) => VERBS.has(piece)) && pieces.every((piece) => VERBS.has(piece) || isSmall(piece))
  );
}

function isBesideVerb(word: string): boolean {
  return piecesOf(word).every(isSmall);
}

function isSmall(piece: string): boolean {
  return AUXILIARIES.has(piece) || BESIDE_VERB.has(piece);
}

function piecesOf(word: string): string[] {
  return foldPhrase(word)
    .split(/[-'‐‑]/u)
    .map((piece) => piece.replace(/[.,:?!]+$/u, ''))
    .filter((piece) => piece !== '');
}

/** A name, or nobody when it is a pronoun (« il a dit »); nothing when the words are too many to be a name. */
function named(words: string): { name: string | undefined } | undefined {
  const name = asName(words);
  if (name !== undefined) return { name };
  return NOT_A_NAME.has(foldPhrase(words.trim())) || words.trim() === '' ? { name: undefined } : undefined;
}

function asName(words: string): string | undefined {
  // « Vladimir Poutine, le président russe », « Poutine (Russie) »: the name comes first.
  const name = (words.split(/[,;:(]/u)[0] ?? '').trim();
  if (name === '' || name.length > LONGEST_NAME || !/\p{L}/u.test(name)) return undefined;
  if (name.split(/\s+/u).length > MOST_WORDS_IN_NAME || NOT_A_NAME.has(foldPhrase(name))) return undefined;
  return name;
}

function isOnlyPunctuation(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text);
}

/** Words without the marks around them, as long as the two are a pair, and without the space inside. */
function withoutOuterMarks(text: string): string {
  let words = text.trim();
  for (let inner = insideMarks(words); inner !== undefined; inner = insideMarks(words)) words = inner.trim();
  return words;
}

function insideMarks(words: string): string | undefined {
  const opener = words.startsWith('<<') ? '<<' : words.charAt(0);
  const closers = opener === '<<' ? ['>>'] : [...(PAIRS[opener] ?? '')];
  const body = /[.,]$/u.test(words) ? words.slice(0, -1).trimEnd() : words;
  const closer = closers.find((mark) => body.endsWith(mark));
  if (closer === undefined || body.length < opener.length + closer.length) return undefined;
  const inner = body.slice(opener.length, -closer.length);
  return isBalanced(inner, opener, closer) ? inner : undefined;
}

/** « « Oui » et « non » » loses its outer marks, « Oui » et « non » loses none. */
function isBalanced(inner: string, opener: string, closer: string): boolean {
  if (opener === closer) return !inner.includes(opener);
  let depth = 0;
  for (let at = 0; at < inner.length; at += 1) {
    if (inner.startsWith(opener, at)) depth += 1;
    else if (inner.startsWith(closer, at)) depth -= 1;
    if (depth < 0) return false;
  }
  return true;
}
