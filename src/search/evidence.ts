import type { Span } from '../article/span.js';
import type { QuestionKind } from './question.js';

/** What a sentence must hold to answer each kind of question. */
const EVIDENCE: Readonly<Partial<Record<QuestionKind, RegExp>>> = {
  // « Lindy Cameron », « le Service fédéral de sécurité » ; a capital that opens the sentence proves nothing.
  qui: /(?<=[\p{L}\p{N},;:»)]\s)(?:[LlDd]['’])?\p{Lu}[\p{L}\p{M}\d-]*(?:\s(?:d[eu]s?\s|d['’])?\p{Lu}[\p{L}\p{M}-]*)*|(?<!\p{L})\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+/gu,
  // « du 11 au 13 juin 2021 », « en 2012 », « à l'automne 2015 », « hier », « lundi dernier »
  quand:
    /(?<![\p{L}\p{N}])(?:(?:1er|\d{1,2})(?:\s(?:et|au|ou)\s\d{1,2})?\s(?:janvier|février|fevrier|mars|avril|mai|juin|juillet|août|aout|septembre|octobre|novembre|décembre|decembre)(?:\s\d{4})?|(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)(?:\s\d{4})?|1[0-9]\d\d|20\d\d|(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)|hier|avant-hier|demain|aujourd['’]hui|(?:printemps|été|automne|hiver)\s\d{4}|[IVXL]+e\ssiècle|\d{1,2}\s?(?:h|heures)(?:\s?\d\d)?)(?![\p{L}\p{N}])/giu,
  // « 10 000 euros », « 3,5 % », « trois pays », « une vingtaine »
  combien:
    /(?<![\p{L}\p{N}])(?:\d[\d\s\u00A0\u202F.,]*(?:\s?(?:%|€|\$|\p{L}+))?|(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cinquante|soixante|cent|cents|mille|millions?|milliards?|dizaines?|douzaine|quinzaine|vingtaine|trentaine|cinquantaine|centaines?|milliers?|moitié|tiers|quart|majorité|plupart)(?![\p{L}\p{N}]))/giu,
  // « vers les États-Unis », « à Paris », « en Estonie »
  où: /(?<![\p{L}\p{N}])(?:à|au|aux|en|dans|vers|depuis|chez|près de|de|du|des)\s(?:(?:l['’]|la|le|les)\s?)?(?:[\p{Ll}]+\s){0,2}\p{Lu}[\p{L}\p{M}-]*(?:\s\p{Lu}[\p{L}\p{M}-]*)*/gu,
  // « car », « parce que », « en raison de », « afin de », « pour résoudre »
  pourquoi:
    /(?<![\p{L}\p{N}])(?:car|parce qu['’e]|puisqu['’e]|en raison d['’eu]|à cause d['’eu]|grâce [àa]|du fait d['’eu]|afin d['’eu]|faute d['’eu]|en effet|c['’]est pourquoi|pour\s(?:\S+\s)?\p{L}{2,}(?:er|ir|re)(?![\p{L}]))/giu,
  // « en développant », « grâce à », « au moyen de », « par rançongiciels »
  comment:
    /(?<![\p{L}\p{N}])(?:en\s(?:\S+\s)?\p{L}{3,}ant(?![\p{L}])|grâce\s[àa]|au moyen d['’e]|à l['’]aide d|par\s\p{L}+|via|à travers|selon)/giu,
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
    end: sentence.start + match.index + match[0].trimEnd().length,
  }));
}

/** Whether a kind of question calls for evidence at all. */
export function callsForEvidence(kind: QuestionKind): boolean {
  return EVIDENCE[kind] !== undefined;
}
