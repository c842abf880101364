import type { KindOfDamage } from '../article/damage.js';
import type { Span } from '../article/span.js';
import type { AttributionClass, QuotationKind } from '../quotations/quotation.js';
import type { ConcernKind } from '../quotations/verification/concerns.js';
import type { CharacterDifference } from '../quotations/verification/likeness.js';
import type { SpeakerVerdict } from '../quotations/verification/speakerCheck.js';
import type { Verdict } from '../quotations/verification/verify.js';
import type { KnownWord } from '../search/articleSearch.js';
import type { Explanation } from '../search/explanation.js';
import type { QuestionKind } from '../search/question.js';
import type { Excerpt } from './excerpt.js';
import type { Reference } from './reference.js';
import type { CodedProblem, Language } from './words/catalogue.js';

/** A few words of an article, such as a name, to be shown inside one of our sentences. */
export interface Snippet {
  readonly excerpt: Excerpt;
  /** True when words before the excerpt, or after it, are left out. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/** Something that a reader should know of some words: what is wrong with them, or that they begin inside a quotation. */
export type Note = KindOfDamage | { readonly kind: 'inside a quotation' };

/** Words of an article made fit to be shown. */
export interface Cited extends Snippet {
  /** Where the words stand; absent for the closing questions, which belong to no passage. */
  readonly reference: Reference | undefined;
  /** The words that match the query; spans of the article inside the excerpt. */
  readonly matches: readonly Span[];
  /** The words that are what is asked for (a date for « quand »), where that is sure. */
  readonly answering: readonly Snippet[];
  /** The sentences that answer; spans of the article inside the excerpt. */
  readonly answers: readonly Span[];
  readonly notes: readonly Note[];
  /** Whose voice the words are, where that was asked: what answers or matches first. */
  readonly voices: readonly CitedVoice[];
}

/** Who says some words, how sure that is, and the words of the article that prove it. */
export interface Attributed {
  readonly class: AttributionClass;
  readonly kind: QuotationKind;
  readonly speaker: Snippet | undefined;
  /** All those who may speak when the article does not let one choose. */
  readonly candidates: readonly Snippet[];
  readonly cue: Snippet | undefined;
  readonly mention: Snippet | undefined;
  /** The name that the mention stands for. */
  readonly antecedent: Snippet | undefined;
  /** Cue and mention as they are to be shown: one stretch where they stand together. */
  readonly evidence: readonly Snippet[];
}

/** One voice of a cited stretch. */
export interface CitedVoice {
  readonly voice: Attributed | 'narration';
  /** How each stretch in this voice begins. */
  readonly beginnings: readonly Snippet[];
  /** Whether what answers or matches is in this voice. */
  readonly answers: boolean;
}

/** A quotation made fit to be shown, with who says it. */
export interface Said {
  readonly cited: Cited;
  readonly attribution: Attributed;
  /** The sentence that a deduced name is deduced from. */
  readonly antecedent: Cited | undefined;
}

/** How often someone speaks, by class. */
export interface SpeakerCount {
  readonly speaker: Snippet;
  readonly quoted: number;
  readonly reported: number;
  readonly inferred: number;
  readonly total: number;
}

/** One speaker; several between whom one cannot choose; or nobody who can be named. */
export type Sayer = readonly Snippet[];

/** A speaker asked for: as typed, and all those that the name may mean. */
export interface SpeakerAsked {
  readonly typed: string;
  readonly speakers: readonly Snippet[];
}

/** Words of a claim, as typed, with their offsets in it. */
export interface Claimed extends Span {
  readonly text: string;
}

/** A place of the article where claimed words stand. */
export interface ClaimedPlace {
  /** The words themselves. */
  readonly words: Snippet;
  /** The sentences around them, with whose voice they are. */
  readonly cited: Cited;
  /** Who says them, one for each quotation that they touch. */
  readonly attributions: readonly Attributed[];
  readonly voice: 'quotation' | 'narration' | 'both';
  /** Whether the article only reports what was said there, in its own words. */
  readonly isReported: boolean;
  readonly isExact: boolean;
}

/** A word-by-word difference between the article and a claim, and the article's words right before it. */
export interface Difference {
  readonly kind: 'added' | 'removed' | 'replaced' | 'omitted' | 'leap';
  readonly claim: Claimed | undefined;
  readonly article: Snippet | undefined;
  readonly after: Snippet | undefined;
}

/** What a change of words does to the sentence. */
export interface Change {
  readonly kind: ConcernKind;
  readonly claim: readonly Claimed[];
  readonly article: readonly Snippet[];
}

/** Which page of how many, counted from 1. */
export interface Page {
  readonly number: number;
  readonly of: number;
}

/** What a command found: facts and spans, no layout. A renderer never adds to it. */
export type Answer =
  | {
      readonly kind: 'passages';
      /** The article as it was named in the request, when it was; what is proposed next must name it too. */
      readonly articleNamed: string | undefined;
      readonly query: string;
      readonly title: string;
      readonly total: number;
      readonly page: Page;
      readonly passages: readonly Cited[];
      readonly words: readonly KnownWord[];
    }
  | {
      readonly kind: 'sentences';
      readonly articleNamed: string | undefined;
      readonly question: string;
      readonly asks: QuestionKind;
      readonly sure: boolean;
      readonly title: string;
      readonly passages: readonly Cited[];
      readonly words: readonly KnownWord[];
    }
  | {
      readonly kind: 'absence';
      readonly articleNamed: string | undefined;
      readonly query: string;
      readonly title: string;
      /** How much was compared: every passage of the article. */
      readonly searchedPassages: number;
      readonly words: readonly KnownWord[];
    }
  | {
      /** Quotations that hold some words. */
      readonly kind: 'said';
      readonly articleNamed: string | undefined;
      readonly query: string;
      readonly title: string;
      readonly asked: SpeakerAsked | undefined;
      /** Whether they hold the words in a row, are about them, or are only the nearest. */
      readonly fit: 'phrase' | 'sure' | 'unsure';
      readonly total: number;
      readonly page: Page;
      /** Whoever says one of them, on whatever page, best first. */
      readonly sayers: readonly Sayer[];
      readonly quotations: readonly Said[];
      readonly words: readonly KnownWord[];
    }
  | {
      /** No quotation holds some words, or the article's own voice does so better. */
      readonly kind: 'unsaid';
      readonly articleNamed: string | undefined;
      readonly query: string;
      readonly title: string;
      readonly asked: SpeakerAsked | undefined;
      /** How many quotations were compared. */
      readonly searchedQuotations: number;
      readonly words: readonly KnownWord[];
      /** Everyone who speaks in the article, those who speak most first; when someone was asked for, those who do say it. */
      readonly sayers: readonly Sayer[];
      /** The sentence of the article's own voice that is nearest. */
      readonly narration: Cited | undefined;
      /** Whether that sentence says it, rather than something near it. */
      readonly narrated: boolean;
    }
  | {
      /** What someone says, in reading order. */
      readonly kind: 'speech';
      readonly articleNamed: string | undefined;
      readonly title: string;
      readonly asked: SpeakerAsked;
      readonly subject: string | undefined;
      readonly sure: boolean;
      readonly total: number;
      /** How many of these they may have said, or someone else. */
      readonly uncertain: number;
      readonly page: Page;
      readonly quotations: readonly Said[];
      readonly words: readonly KnownWord[];
    }
  | {
      /** Who speaks, and how often. */
      readonly kind: 'speakers';
      readonly articleNamed: string | undefined;
      readonly title: string;
      readonly total: number;
      readonly page: Page;
      readonly quotations: number;
      readonly unattributed: number;
      readonly speakers: readonly SpeakerCount[];
    }
  | {
      /** Someone who was asked for and does not speak. */
      readonly kind: 'unheard';
      readonly articleNamed: string | undefined;
      readonly title: string;
      readonly typed: string;
      /** Where the article names them all the same. */
      readonly named: Cited | undefined;
      readonly speakers: readonly Snippet[];
    }
  | {
      /** What comparing a claimed quotation with the article has found. */
      readonly kind: 'verdict';
      readonly articleNamed: string | undefined;
      readonly title: string;
      readonly verdict: Verdict;
      readonly claim: string;
      /** One for a single stretch; each occurrence; or each piece. As many as can be shown. */
      readonly places: readonly ClaimedPlace[];
      readonly placesInAll: number;
      readonly characters: readonly CharacterDifference[];
      readonly differences: readonly Difference[];
      readonly changes: readonly Change[];
      /** What the claim leaves out between its pieces. */
      readonly omitted: readonly Snippet[];
      readonly isOmissionMarked: boolean;
      readonly isReordered: boolean;
      readonly isAcrossSpeakers: boolean;
      readonly compared: { readonly passages: number; readonly words: number };
      /** The sentence that is nearest to an absent claim. */
      readonly nearest: Cited | undefined;
      /** Whether the claim names the right speaker, when it names one. */
      readonly speaker:
        | {
            readonly verdict: SpeakerVerdict;
            readonly claimed: string;
            readonly saidBy: readonly Snippet[];
            readonly isNamed: boolean;
          }
        | undefined;
      /** Other articles that hold the claim. */
      readonly elsewhere: readonly {
        readonly id: string;
        readonly title: string;
        readonly verdict: Verdict;
      }[];
    }
  | {
      /** Why a passage stands where it does for a search. */
      readonly kind: 'why';
      readonly articleNamed: string | undefined;
      readonly query: string;
      readonly title: string;
      readonly passage: Cited;
      /** How many the article has. */
      readonly passages: number;
      readonly explanation: Explanation;
    }
  | {
      readonly kind: 'passage';
      readonly articleNamed: string | undefined;
      readonly title: string;
      readonly total: number;
      readonly passage: Cited;
      readonly before: Cited | undefined;
      readonly after: Cited | undefined;
    }
  | {
      readonly kind: 'article';
      readonly articleNamed: string | undefined;
      readonly id: string;
      readonly version: string;
      readonly title: string;
      readonly outlet: string | undefined;
      readonly authors: readonly string[];
      /** « 2021-06-13 », as much of it as is known. */
      readonly published: string | undefined;
      readonly url: string | undefined;
      readonly passages: number;
      readonly sentences: number;
      readonly characters: number;
      /** Those who speak most, and how many speak in all. */
      readonly speakers: readonly SpeakerCount[];
      readonly speakersInAll: number;
      readonly questions: readonly { readonly question: Cited; readonly statement: Cited | undefined }[];
      /** The damage that readers are told of; every kind is counted. */
      readonly damage: readonly { readonly damage: KindOfDamage; readonly count: number }[];
    }
  | {
      readonly kind: 'articles';
      readonly page: Page;
      readonly articles: readonly {
        readonly id: string;
        readonly title: string;
        readonly outlet: string | undefined;
        readonly published: string | undefined;
        readonly passages: number;
        readonly current: boolean;
      }[];
      /** Why files were refused, in French: the first few, and how many there are. */
      readonly refused: readonly string[];
      readonly refusedInAll: number;
    }
  | {
      /** Which article a server or a channel now reads. */
      readonly kind: 'chosen';
      readonly title: string;
      readonly isForChannel: boolean;
    }
  | {
      readonly kind: 'help';
      readonly title: string;
      readonly commands: readonly {
        readonly usage: Readonly<Record<Language, string>>;
        readonly description: Readonly<Record<Language, string>>;
      }[];
      readonly examples: readonly string[];
    }
  | {
      /** What was said needs no search: a greeting, thanks, or nothing that can be understood. */
      readonly kind: 'greeting' | 'thanks' | 'unclear';
      readonly title: string;
      readonly examples: readonly string[];
    }
  | ({ readonly kind: 'problem' } & CodedProblem);

export type AnswerOf<Kind extends Answer['kind']> = Extract<Answer, { readonly kind: Kind }>;
