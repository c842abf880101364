import * as v from 'valibot';
import type { Frozen } from './frozen.js';

/** How many arguments one member may give in one discussion. */
export const MOST_ARGUMENTS = 10;

/** A passage of the article that a member ties to a position, and what they say of it. */
export const ARGUMENT = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/u)),
  /** `authorKey`; null once the discussion is archived. */
  author: v.nullable(v.string()),
  /** The position that it supports, by its index. */
  position: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  passage: v.strictObject({
    version: v.string(),
    number: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  }),
  /** In the member's own words, if they gave any. */
  sentence: v.nullable(v.string()),
  /** Whether the member lets the recap show the sentence, without a name. */
  consents: v.boolean(),
});
export type Argument = Frozen<v.InferOutput<typeof ARGUMENT>>;

/** A passage and how many arguments rest on it. */
export interface PassageUse {
  readonly number: number;
  readonly version: string;
  readonly uses: number;
}

/** The arguments with one added; a member's second one for the same passage and position takes the place of the first. */
export function withArgument(all: readonly Argument[], given: Argument): readonly Argument[] {
  const former = all.findIndex((one) => isSameSupport(one, given));
  return former < 0 ? [...all, given] : all.with(former, given);
}

/** Whether two arguments of one member support one position by one passage. */
export function isSameSupport(one: Argument, other: Argument): boolean {
  return (
    one.author !== null &&
    one.author === other.author &&
    one.position === other.position &&
    one.passage.number === other.passage.number &&
    one.passage.version === other.passage.version
  );
}

/** Position by position, the passages that support it, most used first. */
export function supportOf(all: readonly Argument[], positions: number): PassageUse[][] {
  return Array.from({ length: positions }, (_, position) =>
    usesOf(all.filter((argument) => argument.position === position)),
  );
}

/** The passages by how many arguments rest on them, most used first, then in reading order. */
export function usesOf(all: readonly Argument[]): PassageUse[] {
  const uses = new Map<string, PassageUse>();
  for (const { passage } of all) {
    const key = `${passage.version} ${passage.number}`;
    uses.set(key, { ...passage, uses: (uses.get(key)?.uses ?? 0) + 1 });
  }
  return [...uses.values()].sort(
    (a, b) => b.uses - a.uses || a.number - b.number || (a.version < b.version ? -1 : 1),
  );
}

/** The passages of a dossier, by number, that no argument rests on. */
export function unusedOf(
  all: readonly Argument[],
  dossier: { readonly version: string; readonly passages: readonly { readonly number: number }[] },
): number[] {
  const used = new Set(
    all.filter(({ passage }) => passage.version === dossier.version).map(({ passage }) => passage.number),
  );
  return dossier.passages.map(({ number }) => number).filter((number) => !used.has(number));
}

/** What is kept when a discussion is archived: no author, and no sentence that its author did not give for it. */
export function anonymised(all: readonly Argument[]): Argument[] {
  return all.map((argument) => ({
    ...argument,
    author: null,
    sentence: argument.consents ? argument.sentence : null,
  }));
}
