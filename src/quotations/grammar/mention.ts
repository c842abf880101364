import type { Span } from '../../article/span.js';
import type { Item } from './units.js';

export type Gender = 'masculine' | 'feminine' | undefined;

export type GrammaticalNumber = 'singular' | 'plural' | undefined;

/** What kind of thing can say something. */
export type Nature = 'person' | 'organisation' | 'document' | 'place' | 'source' | 'unknown';

/** A stretch of items of one unit, both ends included. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** A noun phrase that names or describes someone or something, or a pronoun that stands for it. */
export interface Mention extends Span, Stretch {
  readonly kind: 'name' | 'description' | 'pronoun';
  /** The proper name in it: « Roman Prymula » in « le ministre de la Santé Roman Prymula ». */
  readonly name: (Span & Stretch) | undefined;
  /** The words that describe: « le ministre de la Santé ». */
  readonly description: (Span & Stretch) | undefined;
  /** The noun that heads the description, without accents: « ministre ». */
  readonly head: string | undefined;
  readonly nature: Nature;
  readonly gender: Gender;
  readonly number: GrammaticalNumber;
  /** How its determiner presents it: « le » as known, « un » as new. */
  readonly determined: 'definite' | 'indefinite' | 'demonstrative' | 'possessive' | 'quantity' | 'bare';
}

/** The stretch of the text that a stretch of items covers. */
export function spanOf(items: readonly Item[], { first, last }: Stretch): Span & Stretch {
  return { first, last, start: items[first]?.start ?? 0, end: items[last]?.end ?? 0 };
}
