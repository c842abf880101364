import type { Span } from '../article/span.js';
import type { KnownWord } from '../search/articleSearch.js';
import type { QuestionKind } from '../search/question.js';
import type { Excerpt } from './excerpt.js';
import type { Reference } from './reference.js';

/** Words of an article made fit to be shown. */
export interface Cited {
  readonly excerpt: Excerpt;
  /** Where the words stand; absent for the closing questions, which belong to no passage. */
  readonly reference: Reference | undefined;
  /** The words that match the query; spans of the article inside the excerpt. */
  readonly matches: readonly Span[];
  /** The sentences that answer; spans of the article inside the excerpt. */
  readonly answers: readonly Span[];
  /** True when words before the excerpt, or after it, are left out. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
  /** What a reader should know of these words, such as damage of the text: French sentences. */
  readonly notes: readonly string[];
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
      readonly date: string | undefined;
      readonly url: string | undefined;
      readonly passages: number;
      readonly sentences: number;
      readonly characters: number;
      readonly questions: readonly { readonly question: Cited; readonly statement: Cited | undefined }[];
      /** The damage that readers are told of; every kind is counted. */
      readonly damage: readonly { readonly note: string; readonly count: number }[];
    }
  | {
      readonly kind: 'articles';
      readonly page: Page;
      readonly articles: readonly {
        readonly id: string;
        readonly title: string;
        readonly outlet: string | undefined;
        readonly date: string | undefined;
        readonly passages: number;
        readonly current: boolean;
      }[];
      /** Why files were refused: the first few, and how many there are. */
      readonly refused: readonly string[];
      readonly refusedInAll: number;
    }
  | {
      readonly kind: 'help';
      readonly title: string;
      readonly commands: readonly { readonly usage: string; readonly description: string }[];
      readonly examples: readonly string[];
    }
  | { readonly kind: 'problem'; readonly problem: string; readonly advice: string };
