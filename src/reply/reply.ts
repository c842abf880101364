import type { Cited, Snippet } from './answer.js';

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
      readonly lead: Line | undefined;
      readonly notes: readonly Line[];
    }
  /** Something that a reader must know about what stands above. */
  | { readonly kind: 'notice'; readonly text: Line };

/** Something that can be done next: a button on Discord, a line to type in the terminal. */
export interface Action {
  readonly label: string;
  /** A command line: « /chercher rançon --page 2 ». */
  readonly command: string;
}

/** What is said to a member, whatever the platform. */
export interface Reply {
  readonly blocks: readonly Block[];
  readonly actions: readonly Action[];
}
