import { isSpace, type Span } from '../../article/span.js';
import { analyse } from '../../french/analyse.js';
import { APOSTROPHES, fold, HYPHENS, INVISIBLES, normalise } from '../../french/characters.js';
import {
  documentNoun,
  genderOfFirstName,
  genderOfOrganisationName,
  governmentOf,
  isCapitalisedOrdinary,
  organisationNoun,
  roleNoun,
} from '../lexicon.js';
import { isFiniteVerb, mayBeFiniteVerb, reportingForms } from '../reportingVerbs.js';

/** A word or one mark of punctuation. */
export interface Token extends Span {
  readonly kind: 'word' | 'mark';
  /** Composed, lower case, accents kept, elision mark dropped: « l », « états-unis », « , ». */
  readonly form: string;
  /** `form` without accents. */
  readonly exact: string;
  /** Whether it begins with a capital. */
  readonly isCapital: boolean;
  /** Whether that capital may be a name's: no word that is only capitalised where sentences begin. */
  readonly isProper: boolean;
  /** Capitals and figures only, two at least: « LR », « G7 », « ONF ». */
  readonly isAcronym: boolean;
  /** A pronoun hung to the verb before it by a hyphen: « il » in « dit-il ». */
  readonly isHung: boolean;
}

const HYPHEN = new RegExp(`^[${HYPHENS}]$`, 'u');
const INVISIBLE = new RegExp(`^[${INVISIBLES}]$`, 'u');
const CURVED = /[’ʼ‘]/gu;
const ELISION = /['’ʼ‘]$/u;
const SOUND_T = /^[tT]$/u;

/** The words and marks of a text, in order; hyphens inside words and the « t » of « a-t-il » are neither. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const marksUntil = (end: number): void => {
    for (; at < end; at += 1) {
      if (isSpace(text.charCodeAt(at)) || INVISIBLE.test(text.charAt(at))) continue;
      const mark = text.charAt(at);
      const joins =
        HYPHEN.test(mark) && !isSpace(text.charCodeAt(at - 1)) && !isSpace(text.charCodeAt(at + 1));
      // « qu' » before a mark, as in « qu'« il », keeps its apostrophe apart.
      if (joins || SOUND_T.test(mark) || (APOSTROPHES.includes(mark) && tokens.at(-1)?.end === at)) continue;
      tokens.push({
        start: at,
        end: at + 1,
        kind: 'mark',
        form: mark,
        exact: mark,
        isCapital: false,
        isProper: false,
        isAcronym: false,
        isHung: false,
      });
    }
  };
  for (const { start, end } of analyse(text)) {
    marksUntil(start);
    const site = siteFrom(tokens, text.slice(start, end), start);
    if (site !== undefined) {
      tokens.splice(-2, 2, word(text, site, end, false));
      at = end;
      continue;
    }
    const isHung = HYPHEN.test(text.charAt(start - 1)) && tokens.at(-1)?.kind === 'word';
    const seam = gluedAt(normalise(text.slice(start, end)));
    if (seam > 0) tokens.push(word(text, start, start + seam, isHung), word(text, start + seam, end, false));
    else tokens.push(word(text, start, end, isHung));
    at = end;
  }
  marksUntil(text.length);
  return withoutOpeningCapitals(tokens);
}

/** « Mer.info », « Service-public.fr »: where the name of a site begins whose last part is this word. */
function siteFrom(tokens: readonly Token[], part: string, start: number): number | undefined {
  const [name, dot] = tokens.slice(-2);
  const isJoined = name?.kind === 'word' && dot?.form === '.' && name.end === dot.start && dot.end === start;
  return isJoined && /^[a-z]{2,6}$/u.test(part) ? name.start : undefined;
}

function word(text: string, start: number, end: number, isHung: boolean): Token {
  const surface = text.slice(start, end);
  const form = normalise(surface.replace(ELISION, '')).replace(CURVED, "'");
  const isCapital = /^\p{Lu}/u.test(surface);
  return {
    start,
    end,
    kind: 'word',
    form,
    exact: fold(form),
    isCapital,
    isProper: isCapital,
    isAcronym: /^\p{Lu}[\p{Lu}\p{N}]+$/u.test(surface),
    isHung,
  };
}

/** « Changement de ton » is no one's name: a word that has its capital only where a sentence begins, if nothing says otherwise. */
function withoutOpeningCapitals(tokens: readonly Token[]): Token[] {
  const insideSentences = new Set<string>();
  for (const [index, token] of tokens.entries()) {
    if (token.isCapital && !opensSentence(tokens, index)) insideSentences.add(token.exact);
  }
  return tokens.map((token, index) => {
    // « A Toulouse » is « À », « A. Montebourg » an initial.
    if (token.form === 'a' && token.isCapital)
      return tokens[index + 1]?.form === '.' ? token : { ...token, isProper: false };
    if (!token.isCapital || !opensSentence(tokens, index) || insideSentences.has(token.exact)) return token;
    return isNameByItself(tokens, index) ? token : { ...token, isProper: false };
  });
}

function opensSentence(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  return before === undefined || (before.kind === 'mark' && '.!?…:;«“"‹‘(–—-•*#'.includes(before.form));
}

/** « Febelfin annonce », « Anne Martin », « FSB », « Moscou »: a name even where it opens the sentence. */
function isNameByItself(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (!token) return false;
  if (next?.kind === 'word' && next.isCapital) return true;
  if (genderOfFirstName(token.form) || genderOfOrganisationName(token.exact) || governmentOf(token.exact))
    return true;
  if (/\p{N}/u.test(token.form)) return true;
  if (next?.kind !== 'word' || isCapitalisedOrdinary(token.exact)) return false;
  if (isFiniteVerb(next.form)) return true;
  // « Sofrapack ferme son usine »: a word that no list has, before what may be a verb.
  const isUnknown =
    !roleNoun(token.exact) &&
    !organisationNoun(token.exact) &&
    !documentNoun(token.exact) &&
    !mayBeFiniteVerb(token.form);
  return isUnknown && mayBeFiniteVerb(next.form) && !/(?:s|x|tion|té|ment|age)$/u.test(token.form);
}

/** Small words that a scrape glues to what follows them, when the link between them is lost. */
const GLUED = /^(?:du|des|de|la|le|les|au|aux|par)(?=\p{L}{6})/u;

/** « Un rapport dusuggère que »: where a lost link has glued a small word to a verb that reports; 0 elsewhere. */
function gluedAt(form: string): number {
  const seam = GLUED.exec(form)?.[0].length ?? 0;
  if (seam === 0 || mayBeFiniteVerb(form) || reportingForms(form).length > 0) return 0;
  const isVerb = reportingForms(form.slice(seam)).some(
    ({ verb, tense, person }) => verb.que && !verb.weak && person === 3 && tense !== 'subjunctive',
  );
  return isVerb ? seam : 0;
}
