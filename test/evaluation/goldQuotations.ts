import { basename, extname } from 'node:path';
import * as v from 'valibot';
import { type Article, makeArticle } from '../../src/article/article.js';
import { type Span, sliceOf } from '../../src/article/span.js';
import type { AttributionClass, Construction, QuotationKind } from '../../src/quotations/quotation.js';
import { speechOf } from '../../src/quotations/speech.js';

const DOCUMENT = v.object({ id: v.string(), text: v.string() });
const OFFSET = v.pipe(v.number(), v.integer(), v.minValue(0));
const SPAN = { start: OFFSET, end: OFFSET };
const QUOTE = v.object({
  ...SPAN,
  text: v.string(),
  kind: v.picklist(['direct', 'indirect']),
  /** The fullest name in the article; null where nobody can be named. */
  speaker: v.nullable(v.string()),
  aliases: v.optional(v.array(v.string()), []),
  /** The words that name the speaker beside the quotation: « le ministre », « il ». */
  speakerMention: v.nullish(v.string(), null),
  construction: v.optional(v.string(), '?'),
  /** An indirect clause that holds words between marks. */
  mixed: v.optional(v.boolean(), false),
  /** Borderline: neither rewarded nor punished. */
  optional: v.optional(v.boolean(), false),
  /** Pieces of one quotation cut by an incise share a group. */
  group: v.nullish(v.union([v.string(), v.number()]), null),
  tags: v.optional(v.array(v.string()), []),
});
const GOLD = v.object({
  ...DOCUMENT.entries,
  quotes: v.array(QUOTE),
  /** Stretches that look like speech and are not: titles, terms, irony. */
  traps: v.optional(v.array(v.object(SPAN)), []),
});

/** A text to read. */
export type Document = Readonly<v.InferOutput<typeof DOCUMENT>>;
/** A quotation that a person found in a text. */
export type GoldQuote = Readonly<v.InferOutput<typeof QUOTE>>;
/** A text with all the quotations that a person found in it. */
export type GoldArticle = Readonly<v.InferOutput<typeof GOLD>>;

/** A quotation as the product reads it, for a scorer: stretches that prove who speaks are given by their words. */
export interface PredictedQuote extends Span {
  readonly text: string;
  readonly kind: QuotationKind;
  readonly speaker: string | null;
  readonly class: AttributionClass;
  readonly construction: Construction;
  readonly candidates: readonly string[];
  readonly cue: string | null;
  readonly mention: string | null;
  readonly antecedent: string | null;
}

/** The quotations of one text, in reading order. */
export interface PredictedDocument {
  readonly id: string;
  readonly quotes: readonly PredictedQuote[];
}

/** Files of these are text whatever they begin with: « [Mise à jour] Le maire… ». */
const TEXT_FILES: ReadonlySet<string> = new Set(['.txt', '.md']);

/**
 * The documents of a file: one JSON object `{id, text}` or a list of them, or else the whole file as one text.
 *
 * @throws Error of one line that names the file, when it should be such JSON and is not
 */
export function documentsOf(file: string, content: string): Document[] {
  const extension = extname(file).toLowerCase();
  const isJson = extension === '.json' || (!TEXT_FILES.has(extension) && /^\s*[[{]/u.test(content));
  return isJson ? parsed(DOCUMENT, file, content) : [{ id: basename(file, extname(file)), text: content }];
}

/**
 * The annotated articles of a JSON file: one object or a list of them.
 *
 * @throws Error of one line that names the file, and the quotation whose offsets do not fit its words
 */
export function goldArticlesOf(file: string, content: string): GoldArticle[] {
  const articles = parsed(GOLD, file, content);
  for (const { id, text, quotes } of articles) {
    const wrong = quotes.find((quote) => quote.text === '' || sliceOf(text, quote) !== quote.text);
    if (wrong) throw new Error(`${file}: ${id}: the words at ${wrong.start} are not those of the quotation`);
  }
  return articles;
}

/** One JSON value or a list of them, each of the form given. */
function parsed<T>(form: v.GenericSchema<unknown, T>, file: string, content: string): T[] {
  const value = jsonOf(file, content);
  const { success, output, issues } = v.safeParse(v.array(form), Array.isArray(value) ? value : [value]);
  if (success) return output;
  const [issue] = issues;
  // « 0.text » in a list, « text » alone.
  const path = (v.getDotPath(issue) ?? '').replace(/^0\.?/u, (first) => (Array.isArray(value) ? first : ''));
  throw new Error(`${[file, path].filter(Boolean).join(': ')}: ${issue.message.replace(/\s+/gu, ' ')}`);
}

/** Node's own message may hold some lines of the file, and does not name it. */
function jsonOf(file: string, content: string): unknown {
  try {
    return JSON.parse(content.replace(/^\uFEFF/u, ''));
  } catch {
    throw new Error(`${file}: this is not JSON`);
  }
}

/** The quotations of every document of a file. */
export function extractFrom(file: string, content: string): PredictedDocument[] {
  return documentsOf(file, content).map(({ id, text }) => ({ id, quotes: quotesOf(id, text) }));
}

/** The product's own reading of a text. */
export function quotesOf(id: string, text: string): PredictedQuote[] {
  const words = (span: Span | undefined): string | null => (span ? sliceOf(text, span) : null);
  return speechOf(bareArticle(id, text)).quotations.map(
    ({ start, end, kind, construction, attribution }) => ({
      text: text.slice(start, end),
      start,
      end,
      kind,
      construction,
      speaker: attribution.speaker?.name ?? null,
      class: attribution.class,
      candidates: attribution.candidates.map(({ name }) => name),
      cue: words(attribution.cue),
      mention: words(attribution.mention),
      antecedent: words(attribution.antecedent),
    }),
  );
}

/** A text as an article of which nothing else is known. */
export function bareArticle(id: string, text: string): Article {
  const nothing = { outlet: undefined, authors: [], url: undefined, published: undefined, damage: [] };
  return makeArticle(id, { title: id, ...nothing }, text);
}
