import { expect } from '@jest/globals';
import { type Span, sliceOf } from '../../src/article/span.js';
import type { AttributionClass, Quotation, QuotationKind } from '../../src/quotations/quotation.js';
import { speechOf } from '../../src/quotations/speech.js';
import { articleOf } from '../support.js';

/** What a row says of the evidence as well, where that is its point. */
interface Evidence {
  readonly cue?: string;
  readonly mention?: string;
  readonly antecedent?: string;
  readonly fragments?: readonly string[];
  /** Everyone possible, in any order; nobody unless a row says so. */
  readonly candidates?: readonly string[];
}

/** One quotation that a text must give: its kind, its words, the speaker's name and how sure that is. */
export type Expected = readonly [
  kind: QuotationKind,
  words: string,
  speaker: string | undefined,
  attribution: AttributionClass,
  evidence?: Evidence,
];

/** What the row shows, a text, and every quotation in it. */
export type Row = [shows: string, text: string, ...expected: Expected[]];

/** Expects that a text holds these quotations and no others, in this order, each exactly these words. */
export function shows(_shows: string, text: string, ...expected: readonly Expected[]): void {
  const { quotations } = speechOf(articleOf(text));
  const seen = quotations.map((quotation, index) => seenAs(text, quotation, expected[index]?.[4]));
  expect(seen).toEqual(expected.map(comparable));
}

/** Names are compared without case and leading definite article, as the rules of annotation allow. */
function bare(name: string | undefined): string | undefined {
  return name?.toLowerCase().replace(/^(?:les? |la |l['’])/u, '');
}

function comparable([kind, words, speaker, attribution, evidence = {}]: Expected) {
  const candidates = (evidence.candidates ?? []).map(bare).sort();
  return { kind, words, speaker: bare(speaker), attribution, evidence: { ...evidence, candidates } };
}

/** A quotation in the shape of the row, with only as much evidence as the row asks for. */
function seenAs(text: string, quotation: Quotation, asked: Evidence = {}) {
  const { kind, fragments, attribution } = quotation;
  const slice = (span: Span | undefined) => span && sliceOf(text, span);
  const evidence = {
    candidates: attribution.candidates.map(({ name }) => bare(name)).sort(),
    ...(asked.cue === undefined ? {} : { cue: slice(attribution.cue) }),
    ...(asked.mention === undefined ? {} : { mention: slice(attribution.mention) }),
    ...(asked.antecedent === undefined ? {} : { antecedent: slice(attribution.antecedent) }),
    ...(asked.fragments === undefined ? {} : { fragments: fragments.map(slice) }),
  };
  return {
    kind,
    words: sliceOf(text, quotation),
    speaker: bare(attribution.speaker?.name),
    attribution: attribution.class,
    evidence,
  };
}
