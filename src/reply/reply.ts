import type { Cited } from './answer.js';

/** One part of a reply. All words are ours or typed by someone, except in `excerpt`. */
export type Block =
  /** The first line: it answers. */
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** Words of the article, with where they stand. */
  | { readonly kind: 'excerpt'; readonly cited: Cited }
  /** Something that a reader must know about what stands above. */
  | { readonly kind: 'notice'; readonly text: string };

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
