import type { Span } from '../article/span.js';
import type { QuestionKind } from './question.js';

const MONTH =
  '(?:janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre)';
const DAY = '(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)';
const DURATION = '(?:secondes?|minutes?|heures?|jours?|semaines?|mois|ans?|années?|décennies|siècles?)';
const NUMBER_WORD =
  '(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cinquante|soixante|cents?|mille|millions?|milliards?|dizaines?|douzaine|quinzaine|vingtaine|trentaine|cinquantaine|centaines?|milliers?|moitié|tiers|quart|majorité|plupart)';
/** Not in the middle of a word: « hier » is not in « chantier ». */
const alone = (words: string): string => `(?<![\\p{L}\\p{M}\\p{N}])(?:${words})(?![\\p{L}\\p{M}\\p{N}])`;

const NAME = "\\p{Lu}[\\p{L}\\p{M}\\p{N}-]*(?:\\s(?:d[eu]s?\\s|d['’])?\\p{Lu}[\\p{L}\\p{M}-]*)*";

/** What a sentence must hold to answer each kind of question: patterns, any of which will do. */
const EVIDENCE: Readonly<Partial<Record<QuestionKind, RegExp>>> = {
  // « Lindy Cameron », « le Service fédéral de sécurité »; one capital that opens the sentence proves nothing.
  qui: either(
    'gu',
    `(?<=[\\p{L}\\p{M}\\p{N},;:»)]\\s)(?:[LlDd]['’])?${NAME}`,
    '(?<!\\p{L})\\p{Lu}\\p{Ll}+\\s\\p{Lu}\\p{Ll}+',
  ),
  quand: either(
    'giu',
    // « 11 au 13 juin 2021 », « 1er mai », « juin 2021 », « en mars »
    alone(`(?:(?:(?:1er|\\d{1,2})(?:\\s(?:et|au|ou)\\s(?:1er|\\d{1,2}))?\\s)?${MONTH})(?:\\s\\d{4})?`),
    // « 2012 », « XIXe siècle », « automne 2015 », « 18 h 30 »
    alone(
      '1\\d\\d\\d|20\\d\\d|[IVX]+e\\ssiècle|(?:printemps|été|automne|hiver)\\s\\d{4}|\\d{1,2}\\s?(?:h|heures)(?:\\s?\\d\\d)?',
    ),
    // « lundi », « hier », « la veille », « ce matin », « la semaine dernière », « il y a dix ans »
    alone(
      `${DAY}|hier|avant-hier|demain|aujourd['’]hui|la veille|le lendemain|ce (?:matin|soir)|cette (?:nuit|semaine|année)`,
    ),
    alone(
      `(?:semaine|mois|année|an|été|hiver|automne|printemps)\\s(?:dernière?|prochaine?|passée?)|il y a\\s(?:\\S+\\s){1,3}${DURATION}`,
    ),
  ),
  combien: either(
    'giu',
    // « 10 000 euros », « 3,5 % », but neither « 13 juin », « en 2012 » nor « COVID-19 »
    `(?<![\\p{L}\\p{M}\\p{N}-])(?<!(?:${MONTH}|automne|été|hiver|printemps|(?<!\\p{L})(?:en|depuis|dès|avant|après|fin|début))\\s)(?!(?:1er|\\d{1,2})(?:\\s(?:et|au|ou)\\s\\d{1,2})?\\s${MONTH})\\d+(?:[\\s.,]\\d+)*(?:\\s?(?:%|€|\\$|£|\\p{L}+))?`,
    // « trois pays », « une vingtaine »
    alone(NUMBER_WORD),
  ),
  // « vers les États-Unis », « à Paris », « en Estonie », « d'Iran »
  où: either(
    'gu',
    `(?<![\\p{L}\\p{M}\\p{N}])(?:(?:[Àà]|[Aa]ux?|[Ee]n|[Dd]ans|[Vv]ers|[Dd]epuis|[Cc]hez|[Pp]rès de|[Dd][eu]s?)\\s(?:(?:l['’]|la\\s|le\\s|les\\s))?(?:\\p{Ll}+\\s){0,2}|[Dd]['’])${NAME}`,
  ),
  // « car », « parce que », « en raison de », « afin de », « pour résoudre »
  pourquoi: either(
    'giu',
    '(?<![\\p{L}\\p{M}\\p{N}])(?<!\\b(?:un|le|en|du|des|ce)\\s)car(?![\\p{L}\\p{M}])',
    "(?<![\\p{L}\\p{M}\\p{N}])(?:parce qu['’e]|puisqu['’e]|en raison d['’eu]|à cause d['’eu]|à la suite d['’eu]|grâce (?:à|aux?)|du fait d['’eu]|afin (?:d['’e]|qu['’e])|faute d['’e])",
    alone("en effet|c['’]est pourquoi|pour\\s(?:\\S+\\s)?\\p{L}{2,}(?:er|ir|re)"),
  ),
  // « en développant », « grâce à », « au moyen de », « par rançongiciels »
  comment: either(
    'giu',
    alone('en\\s(?:\\S+\\s)?\\p{L}{2,}ant|par\\s\\p{L}+|via|à travers|selon'),
    "(?<![\\p{L}\\p{M}\\p{N}])(?:grâce (?:à|aux?)|au moyen d['’eu]|à l['’]aide d['’eu])",
  ),
};

/**
 * The words of a sentence that could answer a kind of question: names for « qui », dates for « quand »,
 * numbers for « combien », places for « où », causes for « pourquoi », means for « comment ».
 *
 * @returns spans in the article's text; none for a kind that any sentence may answer
 */
export function evidenceIn(text: string, sentence: Span, kind: QuestionKind): Span[] {
  const pattern = EVIDENCE[kind];
  if (!pattern) return [];
  return [...text.slice(sentence.start, sentence.end).matchAll(pattern)].map((match) => ({
    start: sentence.start + match.index,
    end: sentence.start + match.index + match[0].length,
  }));
}

/** What follows a word that is being defined: « est un… », « , directrice du… », « (Evil Corp) ». */
const DEFINED_AFTER =
  /^(?:[^.!?,;:()«»]{0,40}?(?<!\p{L})(?:est|sont|était|étaient|désigne|signifie)\s(?:une?|l[ea]s?|des)(?!\p{L})|\s?,\s(?:(?:une?|l[ea]|ancien(?:ne)?|le nouveau|la nouvelle)\s)?\p{Ll}{4,}|\s?\()/u;
/** What comes before it: « le groupe de cybercriminels (Evil Corp) », « le président russe Vladimir Poutine ». */
const DEFINED_BEFORE = /(?:\p{L}\s?\(|(?<=(?:^|\s)(?:[Ll][ea]\s|[Ll]['’]))(?:\p{Ll}+\s){1,3})$/u;
/** A longer stretch of text beside a word does not define it. */
const LONGEST_DEFINITION = 80;

/**
 * The places of a sentence where it says what something is, beside the words that name it.
 *
 * @param named where the sentence names what is to be defined
 */
export function definitionsIn(text: string, sentence: Span, named: readonly Span[]): Span[] {
  return named.flatMap(({ start, end }): Span[] => {
    const before = DEFINED_BEFORE.exec(
      text.slice(Math.max(sentence.start, start - LONGEST_DEFINITION), start),
    );
    if (before) return [{ start: start - before[0].length, end: start }];
    const after = DEFINED_AFTER.exec(text.slice(end, Math.min(sentence.end, end + LONGEST_DEFINITION)));
    return after ? [{ start: end, end: end + after[0].length }] : [];
  });
}

/** Whether a kind of question calls for evidence at all. */
export function callsForEvidence(kind: QuestionKind): boolean {
  return EVIDENCE[kind] !== undefined;
}

function either(flags: string, ...patterns: readonly string[]): RegExp {
  return new RegExp(patterns.join('|'), flags);
}
