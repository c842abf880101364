import type { Cited, Snippet } from './answer.js';
import type { Language } from './words/catalogue.js';

/** One of our sentences, or one typed by someone; the article's words in it, such as a name, stay apart. */
export type Line = string | readonly (string | Snippet)[];

/** One part of a reply. */
export type Block =
  /** The first line: it answers. */
  | { readonly kind: 'heading'; readonly text: Line }
  | { readonly kind: 'text'; readonly text: Line }
  | { readonly kind: 'list'; readonly items: readonly Line[] }
  /** Words of the article, with where they stand, what leads up to them, and what a reader must know of them. */
  | {
      readonly kind: 'excerpt';
      readonly cited: Cited;
      readonly source: Source | undefined;
      readonly lead: Line | undefined;
      readonly notes: readonly Line[];
    }
  /** Something that a reader must know about what stands above. */
  | { readonly kind: 'notice'; readonly text: Line };

/** Where words of the article stand, as it is shown. */
export interface Source {
  /** « § 4 »: letters, figures and spaces only. */
  readonly place: string;
  /** « , Developpez.com, juin 2021 » */
  readonly rest: string;
  /** The article's address, with a text fragment when the words occur exactly once. */
  readonly link: string | undefined;
}

/** Something that can be done next: a button on Discord, a line to type in the terminal. */
export interface Action {
  readonly label: string;
  /** The French names of a command: « passage », « article infos ». */
  readonly command: string;
  /** Its options by their French names, in the order in which they are typed. */
  readonly values: Readonly<Record<string, string | number>>;
}

/** What is said to a member, whatever the platform. */
export interface Reply {
  /** That of our sentences, by which their spaces are set; the article's words are French. */
  readonly language: Language;
  readonly blocks: readonly Block[];
  readonly actions: readonly Action[];
}
