/**
 * The part of discord-markdown-parser that we use, in place of its own declarations (see `paths` in tsconfig.json),
 * which do not pass the strict checks of this project.
 */
export interface Node {
  readonly type: string;
  readonly content?: string | Node | readonly Node[];
}
export function parse(markdown: string, type: 'extended'): Node[];
