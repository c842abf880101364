import type { Article } from '../src/article/article.js';
import { findArticle, type Library } from '../src/article/library.js';
import type { Answer, Page } from '../src/reply/answer.js';
import type { Catalogue, CodedProblem, ProblemCode, ProblemDetails } from '../src/reply/words/catalogue.js';
import type { KnownWord } from '../src/search/articleSearch.js';
import { suggestArticles, suggestVoices } from './suggestions.js';

/** A name or a description: French by default, English where Discord is set to `en-US` or `en-GB`. */
export interface Wording {
  readonly fr: string;
  readonly en: string;
}

export interface OptionDeclaration {
  readonly name: Wording;
  readonly description: Wording;
  readonly type: 'string' | 'integer' | 'boolean';
  readonly required?: true;
  /** For integers. */
  readonly minimum?: number;
  /** In a terminal: takes the words typed that belong to no other option, as the first required option does. */
  readonly main?: true;
  /** In a terminal: takes every word up to the next option. */
  readonly severalWords?: true;
  /** On Discord: asked for in a form when it is left out, as a long text is hard to paste into a command line. */
  readonly longText?: true;
  /** What may be meant by what has been typed so far, best first, within Discord's limits; see `suggestions.ts`. */
  readonly suggest?: Suggest;
}

/** One choice that is offered while an option is typed. */
export interface Suggestion {
  /** What is shown. */
  readonly name: string;
  /** What the option becomes. */
  readonly value: string | number;
}

/** Offers choices. Any text may be typed; it never throws. */
export type Suggest = (
  typed: string,
  values: Values,
  context: Context,
  say: Catalogue,
) => readonly Suggestion[];

/** What a command is given: options by their French name. */
export type Values = Readonly<Record<string, string | number | boolean | undefined>>;

/** What a command may know: never who calls it. */
export interface Context {
  readonly library: Library;
  /** The article of the conversation. */
  readonly article: Article;
  /** Makes an article that of the conversation: for the whole server, or for one channel. */
  readonly choose: (article: Article, isForChannel: boolean) => Promise<void>;
  /** What can be typed there besides the commands that are run here: `/aide` names it. */
  readonly alsoThere?: readonly Listed[];
}

/** A command as `/aide` names it. */
export interface Listed {
  readonly name: Wording;
  readonly description: Wording;
}

/** Something that can be run. In a terminal its first required option takes all the words typed. */
export interface Command {
  readonly name: Wording;
  readonly description: Wording;
  readonly options: readonly OptionDeclaration[];
  /** Whether it changes something for everyone, so that on Discord only moderators may use it. */
  readonly forModerators?: true;
  /** @throws Problem when the request cannot be met */
  readonly execute: (values: Values, context: Context) => Answer | Promise<Answer>;
}

/** A command with its options, ready to run. */
export interface Call {
  readonly command: Command;
  readonly values: Values;
}

/** « /article infos », « /article liste »: commands under one name. */
export interface CommandGroup {
  readonly name: Wording;
  readonly description: Wording;
  readonly commands: readonly Command[];
}

/** A request that cannot be met: what is wrong and what to do about it are worded when it is answered. */
export class Problem<Code extends ProblemCode = ProblemCode> extends Error {
  override readonly name = 'Problem';
  readonly coded: CodedProblem;
  /** @param details what varies in the sentences about it */
  constructor(code: Code, ...details: ProblemDetails[Code]) {
    super(code);
    const coded: CodedProblem<Code> = { code, details };
    // TypeScript does not see that a code with its own details is one of all those that there are.
    this.coded = coded as CodedProblem;
  }
}

/** Runs a command; a problem becomes the answer. */
export async function run(command: Command, values: Values, context: Context): Promise<Answer> {
  try {
    return await command.execute(values, context);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { kind: 'problem', ...error.coded };
  }
}

/** The option by which most commands choose an article other than that of the conversation. */
export const ARTICLE_OPTION = {
  name: { fr: 'article', en: 'article' },
  description: {
    fr: 'Un autre article que celui en cours (voir /article liste)',
    en: 'Another article than the current one (see /article liste)',
  },
  type: 'string',
  suggest: suggestArticles,
} as const satisfies OptionDeclaration;

export const PAGE_OPTION = {
  name: { fr: 'page', en: 'page' },
  description: { fr: 'La page de résultats', en: 'The page of results' },
  type: 'integer',
  minimum: 1,
} as const satisfies OptionDeclaration;

/**
 * The article that `article` names, or that of the conversation.
 *
 * @throws Problem when no article has that name
 */
export function articleAsked(values: Values, { library, article }: Context): Article {
  const name = values['article'];
  if (name === undefined) return article;
  const found = findArticle(library, String(name));
  if (!found) throw new Problem('noSuchArticle', String(name));
  return found;
}

/** The option that narrows a search to one speaker. */
export const SPEAKER_OPTION = {
  name: { fr: 'locuteur', en: 'speaker' },
  description: {
    fr: 'Une personne, une organisation ou un document qui parle',
    en: 'A person, an organisation or a document that speaks',
  },
  type: 'string',
  severalWords: true,
  suggest: suggestVoices,
} as const satisfies OptionDeclaration;

/** The article as the request names it, if it does. */
export function articleNamed(values: Values): string | undefined {
  return values['article'] === undefined ? undefined : String(values['article']);
}

/** That an article does not hold what was typed: every passage was searched. */
export function absence(
  values: Values,
  article: Article,
  query: string,
  words: readonly KnownWord[],
): Answer {
  const { title, passages } = article;
  return {
    kind: 'absence',
    articleNamed: articleNamed(values),
    query,
    title,
    searchedPassages: passages.length,
    words,
  };
}

/** A page of results out of all of them. */
export function pageFrom<T>(
  all: readonly T[],
  values: Values,
  size: number,
): { readonly page: Page; readonly shown: readonly T[] } {
  const of = Math.max(1, Math.ceil(all.length / size));
  const number = pageAsked(values, of);
  return { page: { number, of }, shown: all.slice((number - 1) * size, number * size) };
}

/** What was typed in a text option, white space aside. */
export function textOf(values: Values, name: string): string {
  return String(values[name] ?? '').trim();
}

/**
 * The page asked for, from 1.
 *
 * @throws Problem when there are fewer pages
 */
export function pageAsked(values: Values, pages: number): number {
  const page = Number(values['page'] ?? 1);
  if (Number.isInteger(page) && page >= 1 && page <= pages) return page;
  throw new Problem('noSuchPage', String(values['page']), pages);
}
