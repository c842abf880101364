import { fold } from '../french/characters.js';
import { isFunctionWord } from '../french/functionWords.js';
import { isSpace, type Span, trimSpan } from './span.js';

export interface Sentence extends Span {
  /**
   * True when the break after this sentence was lost by a scrape: « réciproque.« Si nous », or a credit
   * line that runs into the next sentence. The text has no space where a paragraph used to end.
   */
  readonly gluedToNext: boolean;
}

/** A place where a sentence may end: a run of full stops or the like, and the closing marks that follow it. */
interface Stop {
  readonly text: string;
  /** Where the sentence began. */
  readonly from: number;
  /** Offsets of the run of `.`, `!`, `?`, `…`. */
  readonly at: number;
  readonly runEnd: number;
  /** After the closing marks that go with it. */
  readonly end: number;
  /** The first visible character after `end`, or the limit of the paragraph. */
  readonly next: number;
  readonly limit: number;
}

const RUN = /[.!?…]+/gu;
/** Closing marks after a stop: « suite. » », « ! ) », “ ” ”, footnote calls « [12] ». */
const CLOSERS = /(?:[\s\u00A0\u202F]{0,2}»|”|[)\]]|\[\d{1,3}\])+/uy;
const LOWER = /^\p{Ll}/u;
/** « Le », « L'armée », « À », « Élysée »: how a sentence begins; « NET » and « CO2 » do not. */
const SENTENCE_START = /^(?:\p{Lu}(?:\p{Ll}|['’\s])|[«“])/u;

/** How far back a rule looks for the word before a stop, so that hostile text stays linear. */
const LOOK_BACK = 80;

/**
 * Cuts one paragraph into sentences. Every stop is a boundary unless one of the rules below joins it to
 * what follows: split too much, then merge by rules (the habit of wooorm/parse-latin). Linear; sentences
 * are trimmed, never empty, never overlap, and cover every visible character of the paragraph.
 */
export function sentencesOf(text: string, paragraph: Span): Sentence[] {
  const sentences: Sentence[] = [];
  let from = paragraph.start;
  const end = (at: number, gluedToNext: boolean): void => {
    const span = trimSpan(text, { start: from, end: at });
    if (span.end > span.start) sentences.push(...cutAfterCredit(text, { ...span, gluedToNext }));
    from = at;
  };
  RUN.lastIndex = paragraph.start;
  for (let match = RUN.exec(text); match && match.index < paragraph.end; match = RUN.exec(text)) {
    const stop = stopAt(text, from, match.index, match.index + match[0].length, paragraph.end);
    RUN.lastIndex = Math.max(stop.end, RUN.lastIndex);
    if (stop.next < paragraph.end && !JOINING_RULES.some((joins) => joins(stop))) {
      end(stop.end, stop.next === stop.end);
    }
  }
  RUN.lastIndex = 0;
  end(paragraph.end, false);
  return sentences;
}

function stopAt(text: string, from: number, at: number, runEnd: number, limit: number): Stop {
  CLOSERS.lastIndex = runEnd;
  let end = Math.min(runEnd + (CLOSERS.exec(text)?.[0].length ?? 0), limit);
  if (text[end] === '"' && !isOpeningStraight(text, end)) end += 1;
  let next = end;
  while (next < limit && isSpace(text.charCodeAt(next))) next += 1;
  return { text, from, at, runEnd, end, next, limit };
}

function isOpeningStraight(text: string, at: number): boolean {
  return /\s/u.test(text.charAt(at - 1)) || /[\p{L}\p{N}]/u.test(text.charAt(at + 1));
}

const JOINING_RULES: readonly ((stop: Stop) => boolean)[] = [
  runsOn,
  isOmission,
  isInsideNumberOrAddress,
  isAbbreviation,
  isInitial,
  isListNumber,
];

/** « Quel échec ! » dit-elle. / « Oui ! », a-t-il lancé. / Il hésite… puis part. / Vraiment ? ! */
function runsOn({ text, next, limit }: Stop): boolean {
  const after = text.slice(next, Math.min(next + 6, limit));
  return LOWER.test(after) || /^[,;:.!?…)\]»”]/u.test(after) || /^[-–—]\s?(?:\p{Ll}|[,;])/u.test(after);
}

/** Nous demandons à la Russie [...] d'identifier. / Il a dit (…) Rien. */
function isOmission({ text, at, runEnd }: Stop): boolean {
  return /[[(]/u.test(text.charAt(at - 1)) && /[\])]/u.test(text.charAt(runEnd));
}

/** 3.5 % / developpez.com / https://exemple.fr/Page.Html : nothing follows that looks like a sentence. */
function isInsideNumberOrAddress({ text, at, end, next }: Stop): boolean {
  if (next > end) return false;
  if (!SENTENCE_START.test(text.slice(end, end + 2)) && !/^["(]\p{Lu}/u.test(text.slice(end, end + 2)))
    return true;
  const before = text.slice(Math.max(0, at - LOOK_BACK), at);
  const token = before.slice(before.search(/\S*$/u));
  return /:\/\/|^www\.|@/iu.test(token);
}

/** Abbreviations that stand before a name: the sentence goes on. (Imprimerie nationale, « Abréviations ».) */
const BEFORE_A_NAME = new Set(
  'm mm mme mmes mlle dr drs pr prs me mes mgr st ste sts gal cdt cne col lt sgt cf vs ex ed'.split(' '),
);
/** Abbreviations that stand before a number: « art. 3 », « p. 12 », « janv. 2021 ». */
const BEFORE_A_NUMBER = new Set(
  'art al p pp n no num vol t chap fig tab sect env av apr janv fevr avr juill sept oct nov dec tel ann'.split(
    ' ',
  ),
);

/** M. Dupont arrive. / L'art. 3 du traité. / Le 3 sept. 2021. / p. ex. Paris */
function isAbbreviation({ text, at, runEnd, next }: Stop): boolean {
  if (runEnd - at !== 1 || text[at] !== '.') return false;
  const before = wordBefore(text, at);
  const after = text.charAt(next);
  if (BEFORE_A_NAME.has(before)) return /[\p{Lu}\p{N}]/u.test(after);
  return BEFORE_A_NUMBER.has(before) && /[\p{N}IVXLC]/u.test(after);
}

/** J. Chirac / George W. Bush / J.-P. Raffarin; but « la vitamine C. Elle… » ends. */
function isInitial({ text, from, at, runEnd, next, limit }: Stop): boolean {
  if (runEnd - at !== 1 || text[at] !== '.' || !/\p{Lu}/u.test(text.charAt(at - 1))) return false;
  if (/[\p{L}\p{N}]/u.test(text.charAt(at - 2))) return false;
  const after = text.slice(next, Math.min(next + 30, limit));
  if (/^(?:L[ea]|D[eu]s?|Van|Von|El|Al|Ben|Mc|Mac)\s\p{Lu}/u.test(after)) return true;
  const word = /^[\p{L}]+/u.exec(after)?.[0];
  if (word === undefined) return /^-\p{Lu}/u.test(after);
  return at - from < 3 || !isFunctionWord(fold(word));
}

/** 1. Le premier point. (a number that opens the sentence) */
function isListNumber({ text, from, at }: Stop): boolean {
  return at - from <= 4 && /^\s*\(?[\divxIVX]{1,4}$/u.test(text.slice(from, at));
}

function wordBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 12), at);
  return fold(/[\p{L}\p{M}]+(?:\.-?[\p{L}]+)*$/u.exec(before)?.[0] ?? '');
}

/**
 * « Source : Communiqué du sommet du G7 Le G7 s'engage à… » is a credit that lost its line break: the
 * next sentence begins at a capitalised determiner or pronoun that no punctuation explains.
 */
function cutAfterCredit(text: string, sentence: Sentence): Sentence[] {
  const words = text.slice(sentence.start, sentence.end);
  if (!isCredit(words)) return [sentence];
  const next =
    /(?<=[\p{L}\p{N})»]\s)(?:L[ea]s?|Une?|Des|Cet?|Cette|Ces|Ils?|Elles?|On|L['’]\p{L}+)\s+\S+\s+\S+\s+\S/u.exec(
      words,
    );
  if (!next || !/[.!?…»]$/u.test(words)) return [sentence];
  const at = sentence.start + next.index;
  return [
    { ...trimSpan(text, { start: sentence.start, end: at }), gluedToNext: true },
    { start: at, end: sentence.end, gluedToNext: sentence.gluedToNext },
  ];
}

/** « Source : AFP », « Sources : … », « Crédit photo : … », « Via Le Monde »: where the article comes from. */
export function isCredit(words: string): boolean {
  return /^\s*(?:sources?|cr[ée]dits?(?:\s+photos?)?|via)\s*:/iu.test(words);
}
