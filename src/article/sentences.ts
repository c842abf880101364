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
const CLOSERS = /(?:\s*»|”|[)\]]|\[\d{1,3}\])+/uy;
/** « puis part », but not « iPhone » or « eBay », which begin a sentence as they are, nor « b) Le second point ». */
const GOES_ON_IN_LOWER_CASE = /^\p{Ll}\p{M}*(?!\p{Lu}|\)\s)/u;
/** « Le », « L'armée », « À Paris », « Y a-t-il », « A-t-il », « « Si »: how a sentence begins; « NET » and « CO2 » do not. */
const GLUED_START = /^(?:\p{Lu}\p{M}*(?:\p{Ll}|['’])|[AÀY]\p{M}*(?:\s|-t-)|[«“]|["(]\p{Lu})/u;

/** How far back a rule looks for the words before a stop, so that hostile text stays linear. */
const LOOK_BACK = 40;
/** The longest address that is recognised by its beginning, « https:// ». */
const LONGEST_ADDRESS = 400;

/**
 * Cuts one paragraph into sentences. Every stop is a boundary unless one of the rules below joins it to
 * what follows: split too much, then merge by rules (the habit of wooorm/parse-latin). Linear; sentences
 * are trimmed, never empty, never overlap, and cover every visible character of the paragraph.
 */
export function sentencesOf(text: string, paragraph: Span): Sentence[] {
  const sentences: Sentence[] = [];
  const straightMarks = new StraightMarks(text, paragraph.start);
  let from = paragraph.start;
  const end = (at: number, gluedToNext: boolean): void => {
    const span = trimSpan(text, { start: from, end: at });
    if (span.end > span.start) sentences.push(...cutAfterCredit(text, { ...span, gluedToNext }));
    from = at;
  };
  for (const match of text.slice(paragraph.start, paragraph.end).matchAll(RUN)) {
    const at = paragraph.start + match.index;
    const stop = stopAt(text, from, at, at + match[0].length, paragraph.end, straightMarks);
    if (stop.next < paragraph.end && !JOINING_RULES.some((joins) => joins(stop))) {
      end(stop.end, stop.next === stop.end);
    }
  }
  end(paragraph.end, false);
  return sentences;
}

function stopAt(
  text: string,
  from: number,
  at: number,
  runEnd: number,
  limit: number,
  straightMarks: StraightMarks,
): Stop {
  let end = runEnd;
  let reached: number;
  do {
    reached = end;
    CLOSERS.lastIndex = end;
    end = Math.min(end + (CLOSERS.exec(text)?.[0].length ?? 0), limit);
    end = Math.min(straightMarks.closingAfter(end), limit);
  } while (end > reached);
  let next = end;
  while (next < limit && isSpace(text.charCodeAt(next))) next += 1;
  return { text, from, at, runEnd, end, next, limit };
}

/** Straight marks look alike at both ends: only counting tells whether `Oui."Le` closes or opens one. */
class StraightMarks {
  private readonly text: string;
  private counted: number;
  private isOpen = false;

  constructor(text: string, start: number) {
    this.text = text;
    this.counted = start;
  }

  /** The offset after the straight mark that closes at `at`, perhaps after a space (`" Oui ! "`); else `at`. */
  closingAfter(at: number): number {
    this.countTo(at);
    const mark = this.text.charAt(at) === '"' ? at : at + 1;
    if (this.text.charAt(mark) !== '"') return at;
    const isBeforeWord = /[\p{L}\p{N}]/u.test(this.text.charAt(mark + 1));
    const spaceBefore = mark > at;
    if (spaceBefore && !(this.isOpen && !isBeforeWord && isSpace(this.text.charCodeAt(at)))) return at;
    return this.isOpen || !isBeforeWord ? mark + 1 : at;
  }

  private countTo(at: number): void {
    for (; this.counted < at; this.counted += 1) {
      if (this.text.charAt(this.counted) !== '"') continue;
      const isInch = !this.isOpen && /\d/u.test(this.text.charAt(this.counted - 1));
      if (!isInch) this.isOpen = !this.isOpen;
    }
  }
}

const JOINING_RULES: readonly ((stop: Stop) => boolean)[] = [
  runsOn,
  isOmission,
  isCutBeginning,
  isInsideNumberOrAddress,
  isInsideAddress,
  isInsideAcronym,
  isBeforeName,
  isBeforeNumber,
  isLawArticle,
  isInitial,
  isListNumber,
  isBrand,
];

/** « Quel échec ! » dit-elle. / « Oui ! », a-t-il lancé. / Il hésite… puis part. / Vraiment ? ! */
function runsOn({ text, next, limit }: Stop): boolean {
  const after = text.slice(next, Math.min(next + 6, limit));
  return (
    GOES_ON_IN_LOWER_CASE.test(after) ||
    /^[,;:.!?…)\]»”]/u.test(after) ||
    /^[-–—]\s?(?:\p{Ll}|[,;])/u.test(after)
  );
}

/** Nous demandons à la Russie [...] d'identifier. / Il a dit (…) Rien. / Le maire [ … ] Paul. */
function isOmission({ text, at, runEnd }: Stop): boolean {
  return (
    /[[(]\s?$/u.test(text.slice(Math.max(0, at - 2), at)) && /^\s?[\])]/u.test(text.slice(runEnd, runEnd + 2))
  );
}

/** Il écrit : « …Les dangers que nous courons. » (an ellipsis that opens what is quoted) */
function isCutBeginning({ text, from, at, runEnd }: Stop): boolean {
  return (
    /^(?:…|\.{3})$/u.test(text.slice(at, runEnd)) &&
    /[«“"(]\s?$/u.test(text.slice(Math.max(from, at - 2), at))
  );
}

/** 3.5 % / developpez.com / ASP.NET: what follows without a space does not look like a sentence. */
function isInsideNumberOrAddress({ text, end, next }: Stop): boolean {
  return next === end && !GLUED_START.test(text.slice(end, end + 6));
}

/** https://exemple.fr/Page.Html / www.Exemple.Fr / Jean.Dupont@exemple.fr / Booking.Com */
function isInsideAddress({ text, at, end, next, limit }: Stop): boolean {
  if (next > end) return false;
  let start = at;
  const first = Math.max(0, at - LONGEST_ADDRESS);
  while (start > first && !isSpace(text.charCodeAt(start - 1))) start -= 1;
  if (/:\/\/|^[^\p{L}]*www\.|\p{L}@\p{L}/iu.test(text.slice(start, at + 1))) return true;
  const after = text.slice(end, Math.min(end + LOOK_BACK, limit));
  return /^[\p{L}\p{N}._+-]+@\p{L}/u.test(after) || /^(?:Com|Fr|Org|Eu|Info)(?![\p{L}\p{M}'’-])/u.test(after);
}

/** O.N.U. / U.S.A: a dot between two single capitals. */
function isInsideAcronym({ text, at, end, next }: Stop): boolean {
  const words = before(text, at);
  if (next > end || !endsInInitial(words)) return false;
  const after = text.slice(end, end + 4);
  const isLast = /\p{Lu}\p{M}*\.\p{Lu}\p{M}*$/u.test(words) && /^\p{Lu}(?![\p{L}\p{M}'’])/u.test(after);
  return isLast || /^\p{Lu}\p{M}*\./u.test(after);
}

/**
 * Abbreviations that stand before a name: the sentence goes on. (Imprimerie nationale, « Abréviations ».)
 * Titles are capitalised: « 10 m. » is a length and « le col. » the end of a sentence.
 */
const BEFORE_A_NAME = new Set(
  (
    'M MM Mr Mme Mmes Mlle Mlles Dr Drs Pr Prs Prof Me Mes Mgr St Ste Sts Gal Cdt Cne Lt Sgt Ch Chr Ph Th Éd ' +
    'dr drs mme mmes mlle mgr Cf cf vs éd av bd bld ap apr ets'
  )
    .split(' ')
    .map((word) => word.normalize('NFC')),
);

/** M. Dupont arrive. / cf. Le Monde / p. ex. Paris / c.-à-d. Paris / en 52 av. J.-C. */
function isBeforeName({ text, at, runEnd, next }: Stop): boolean {
  if (!isFullStop(text, at, runEnd) || !/[\p{Lu}\p{N}«“"]/u.test(text.charAt(next))) return false;
  return (
    BEFORE_A_NAME.has(wordBefore(text, at)) || /(?:c\.-[àa]\u0300?-d|\bp\.\s?ex)$/iu.test(before(text, at))
  );
}

/** Abbreviations that stand before a number: « art. 3 », « p. 12 », « t. II ». */
const BEFORE_A_NUMBER = new Set(
  'art al p pp n no num vol t ch chap fig tab sect env av apr tel ann h min'.split(' '),
);
/** Months that are abbreviated stand before a year: « 3 sept. 2021 », but « ils étaient sept. 12 autres… ». */
const BEFORE_A_YEAR = new Set('janv fev fevr avr juill sept oct nov dec'.split(' '));

/** L'art. 3 du traité. / Le t. II de ses œuvres. / Le 3 sept. 2021. */
function isBeforeNumber({ text, at, runEnd, next }: Stop): boolean {
  if (!isFullStop(text, at, runEnd)) return false;
  const word = fold(wordBefore(text, at));
  const after = text.slice(next, next + 8);
  if (BEFORE_A_YEAR.has(word)) return /^\d{4}(?!\d)/u.test(after);
  return BEFORE_A_NUMBER.has(word) && /^(?:\p{N}|[IVXLC]+(?![\p{L}\p{M}'’]))/u.test(after);
}

/** L'article L. 121-1 du code de la route. / Les articles L. 121-1 et R. 412-6. / L'art. R. 412-6. */
function isLawArticle({ text, at, runEnd, next }: Stop): boolean {
  if (!isFullStop(text, at, runEnd)) return false;
  const after = text.slice(next, next + 12);
  if (fold(wordBefore(text, at)) === 'art') return /^[LRDA]\.\s?\d/u.test(after);
  if (!/(?<![\p{L}\p{N}])[LRDA]$/u.test(before(text, at))) return false;
  return (
    /^\d{1,4}-\d/u.test(after) ||
    (/^\d/u.test(after) && /\b[Aa]rt(?:icles?|\.)\s[LRDA]$/u.test(before(text, at)))
  );
}

/** Nouns that a letter follows: « la vitamine C. Marie en prend », « le plan B. La France… » end there. */
const LETTERED = new Set(
  (
    'vitamine vitamines hepatite hepatites plan groupe groupes categorie classe type zone annexe option lettre ' +
    'ligne serie division bloc section porte terminal rer niveau point cas batiment escalier article'
  ).split(' '),
);

/** J. Chirac / George W. Bush / J.-P. Raffarin / J. Le Goff; but « la vitamine C. Elle… » ends. */
function isInitial({ text, from, at, runEnd, next, limit }: Stop): boolean {
  const words = before(text, at, from);
  if (!isFullStop(text, at, runEnd) || !endsInInitial(words)) return false;
  if (isWholeAcronym(words) || isLetterOfNoun(words) || isBeforeChrist(words)) return false;
  const after = text.slice(next, Math.min(next + 30, limit));
  if (/^(?:L[ea]|D[eu]s?|Van|Von|El|Al|Ben|Mc|Mac)\s\p{Lu}/u.test(after)) return true;
  const word = /^[\p{L}\p{M}]+/u.exec(after)?.[0];
  return word !== undefined && (opensSentence(words) || !isFunctionWord(fold(word)));
}

function endsInInitial(words: string): boolean {
  return /(?<![\p{L}\p{M}\p{N}])\p{Lu}\p{M}*$/u.test(words);
}

/** A sentence that has nothing but initials so far: « A. Son », « J. R. R. Tolkien ». */
function opensSentence(words: string): boolean {
  return /^[\s«“"(]*(?:\p{Lu}\p{M}*\.[\s-]?)*\p{Lu}\p{M}*$/u.test(words);
}

/** « l'O.N.U. Guterres… », « les U.S.A. Washington… »: a determiner tells acronyms from initials (« J.F. Kennedy »), but not a company's form (« la S.A. Martin »). */
function isWholeAcronym(words: string): boolean {
  return /(?<!\p{L})(?:[Ll]['’]|(?:[Ll][ae]s?|[Dd][ue]s?|[Aa]ux?|[Cc]et(?:te)?)\s)(?!S\.A(?:\.R\.L)?$)(?:\p{Lu}\p{M}*\.)+\p{Lu}\p{M}*$/u.test(
    words,
  );
}

function isLetterOfNoun(words: string): boolean {
  const noun = /([\p{L}\p{M}]+)\s\p{Lu}$/u.exec(words)?.[1];
  return noun !== undefined && LETTERED.has(fold(noun));
}

/** « en 52 av. J.-C. César… »: the date ends with Christ's initials, whose name never follows. */
function isBeforeChrist(words: string): boolean {
  return /\b(?:av|ap|apr|avant|apres)\.? ?j\.-c$/u.test(fold(words));
}

/** 1. Le premier point. / 2.1. Objet. / iv. Conclusion. (a number that opens the sentence) */
function isListNumber({ text, from, at, runEnd }: Stop): boolean {
  return (
    isFullStop(text, at, runEnd) &&
    at - from <= LOOK_BACK &&
    /^\s*\(?(?:\d{1,3}(?:\.\d{1,2})*|[ivx]{1,4}|[IVX]{1,4})$/u.test(text.slice(from, at))
  );
}

/** Names that end in a stop: « Yahoo! Mail »; but « chez Yahoo! Le rachat… » ends. */
const BRANDS = new Set('yahoo jeopardy joomla wham'.split(' '));

function isBrand({ text, at, runEnd, next, limit }: Stop): boolean {
  if (runEnd - at !== 1 || text[at] !== '!' || !BRANDS.has(fold(wordBefore(text, at)))) return false;
  const word = /^[\p{L}\p{M}]+/u.exec(text.slice(next, Math.min(next + 30, limit)))?.[0];
  return word !== undefined && !isFunctionWord(fold(word));
}

function isFullStop(text: string, at: number, runEnd: number): boolean {
  return runEnd - at === 1 && text[at] === '.';
}

function before(text: string, at: number, from = 0): string {
  return text.slice(Math.max(from, at - LOOK_BACK), at);
}

function wordBefore(text: string, at: number): string {
  const words = text.slice(Math.max(0, at - 12), at).normalize('NFC');
  return /(?<![\p{L}\p{M}])[\p{L}\p{M}]+$/u.exec(words)?.[0] ?? '';
}

/** French outlets whose name begins with its article: in « Source : journal Le Monde daté… » no sentence begins there. */
const OUTLET =
  /^(?:Le (?:Monde|Figaro|Parisien|Point|Temps|Soir|Devoir|Progrès|Télégramme)|La (?:Croix|Tribune|Provence|Dépêche|Presse)|Les Échos|L['’](?:Express|Obs|Équipe|Humanité|Union|Est))(?!\p{L})/u;
const SENTENCE_AFTER_CREDIT =
  /(?<=([\p{L}\p{M}\p{N}]+|[»)])\s)(?:L[ea]s?|Une?|Des|Cet?|Cette|Ces|Ils?|Elles?|On|L['’]\p{L}+)\s+\S+\s+\S+\s+\S/gu;

/**
 * « Source : Communiqué du sommet du G7 Le G7 s'engage à… » is a credit that lost its line break: the
 * next sentence begins at a capitalised determiner or pronoun that no punctuation explains.
 */
function cutAfterCredit(text: string, sentence: Sentence): Sentence[] {
  const words = text.slice(sentence.start, sentence.end);
  if (!isCredit(words) || !/[.!?…»]$/u.test(words)) return [sentence];
  for (const next of words.slice(0, LONGEST_CREDIT).matchAll(SENTENCE_AFTER_CREDIT)) {
    // « Source : Le Monde et Les Échos du matin. »: a word that calls for a name comes before.
    if (isFunctionWord(fold(next[1] ?? '')) || OUTLET.test(words.slice(next.index).normalize('NFC')))
      continue;
    const at = sentence.start + next.index;
    return [
      { ...trimSpan(text, { start: sentence.start, end: at }), gluedToNext: true },
      { start: at, end: sentence.end, gluedToNext: sentence.gluedToNext },
    ];
  }
  return [sentence];
}

/** A credit runs into the next sentence within this many characters or not at all. */
const LONGEST_CREDIT = 400;

/** « Source : AFP », « Sources : … », « Crédit photo : … », « Via Le Monde »: where the article comes from. */
export function isCredit(words: string): boolean {
  return /^\s*(?:sources?|cr[ée]dits?(?:\s+photos?)?|via)\s*:/iu.test(
    words.slice(0, LOOK_BACK).normalize('NFC'),
  );
}
