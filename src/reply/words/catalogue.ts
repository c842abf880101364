import { english } from './english.js';
import { french } from './french.js';

/** The languages that members are answered in; the article's words are French in both. */
export type Language = 'fr' | 'en';

export const LANGUAGES: readonly Language[] = ['fr', 'en'];

/**
 * Everything that we say: plain sentences, and functions of what varies in them. The French one is the model, so
 * that a sentence that is missing in another language, or takes something else, does not compile. What was typed is
 * given as it is and comes out between quotation marks; a `Line` comes out as it is.
 */
export type Catalogue = Omit<typeof french, 'language'> & { readonly language: Language };

/** A request that cannot be met, worded: what is wrong, and what to do about it (empty when that is all). */
export interface WordedProblem {
  readonly problem: string;
  readonly advice: string;
}

export type ProblemCode = keyof Catalogue['problems'];

/** What varies in the sentences about each problem. */
export type ProblemDetails = { readonly [Code in ProblemCode]: Parameters<Catalogue['problems'][Code]> };

/** A problem by its code, with what varies in its sentences; of any code, or of one. */
export type CodedProblem<Code extends ProblemCode = ProblemCode> = {
  readonly [One in Code]: { readonly code: One; readonly details: ProblemDetails[One] };
}[Code];

export function catalogueOf(language: Language): Catalogue {
  return language === 'fr' ? french : english;
}

/** Says what is wrong, and what to do about it. */
export function wordProblem<Code extends ProblemCode>(
  { code, details }: CodedProblem<Code>,
  say: Catalogue,
): WordedProblem {
  const problems: { readonly [One in ProblemCode]: (...details: ProblemDetails[One]) => WordedProblem } =
    say.problems;
  return problems[code](...details);
}
