import type { Span } from '../article/span.js';

/** `direct`: the words themselves, between marks; `indirect`: what they come to, in the narrator's sentence. */
export type QuotationKind = 'direct' | 'indirect';

/**
 * How sure the article lets us be of who speaks.
 * - `quoted`: words between marks, and the article names who said them (« … », a déclaré X)
 * - `reported`: what someone said, in the narrator's words, and the article names who (X a déclaré que…)
 * - `inferred`: the name is deduced from the context: a pronoun, a description that the article nowhere gives with
 *   the name, a quotation that goes on; `antecedent` is the name that it is deduced from
 * - `unattributed`: nobody can be named, or two people can and both are in `candidates`
 */
export type AttributionClass = 'quoted' | 'reported' | 'inferred' | 'unattributed';

/** The construction by which French attributes words, named after the commonest example of each. */
export type Construction =
  /** « … », a déclaré X */
  | 'inverted clause'
  /** « …, affirme X, … » or « … », affirme X, « … » */
  | 'incise'
  /** X déclare : « … » */
  | 'colon'
  /** X affirme « … » */
  | 'verb and marks'
  /** X déclare que… */
  | 'que clause'
  /** X affirme avoir… */
  | 'infinitive'
  /** selon X, … */
  | 'selon'
  /** …, a précisé X. (no marks) */
  | 'closing clause'
  /** …, ajoutant que… */
  | 'participle'
  /** « … » after a quotation whose speaker goes on */
  | 'continuation'
  /** a parlé de « … » */
  | 'fragment'
  /** « … » a été qualifiée de… par X */
  | 'passive'
  /** cette petite phrase de X */
  | 'nominal'
  /** C'est ce qu'a annoncé X */
  | 'anaphora'
  /** a quotation set apart, announced by the sentence before it */
  | 'block'
  /** marks around speech that nothing attributes */
  | 'bare';

/** A way in which the article names a speaker, and where it does. */
export interface Alias {
  readonly text: string;
  readonly span: Span;
}

/** Someone or something that speaks in one article: a person, an organisation, a document, an unnamed source. */
export interface Speaker {
  /** The fullest name in the article, a slice of it: « Vladimir Poutine », « certains analystes ». */
  readonly name: string;
  /** Where that name stands. */
  readonly span: Span;
  /** Other names, roles and acronyms, each once, in reading order, without leading determiner unless it is indefinite. */
  readonly aliases: readonly Alias[];
}

/** Who speaks, how sure that is, and the stretches of the article that prove it. */
export interface Attribution {
  readonly class: AttributionClass;
  readonly speaker: Speaker | undefined;
  /** All those who are possible, when several are and none is chosen; empty otherwise. */
  readonly candidates: readonly Speaker[];
  /** The words that report: « a déclaré », « selon ». */
  readonly cue: Span | undefined;
  /** The words that name who speaks where they do: « le président russe », « il ». */
  readonly mention: Span | undefined;
  /** The name that the mention stands for, when it does not name anyone itself. */
  readonly antecedent: Span | undefined;
}

/**
 * Spoken or written words. A direct one spans the words between the marks, marks and outer spaces apart; an
 * indirect one the clause that reports, without « que » and the full stop.
 */
export interface Quotation extends Span {
  readonly kind: QuotationKind;
  readonly construction: Construction;
  /** Stretches between marks inside an indirect quotation, marks apart. */
  readonly fragments: readonly Span[];
  readonly attribution: Attribution;
}

/** All the speech of one article, in reading order; quotations never overlap. */
export interface Speech {
  readonly quotations: readonly Quotation[];
  /** Everyone who says at least one quotation, in the order in which they first speak. */
  readonly speakers: readonly Speaker[];
}
