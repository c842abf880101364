import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { type Article, type ArticleDetails, makeArticle } from '../../src/article/article.js';
import { paragraphsOf } from '../../src/article/paragraphs.js';
import { type Sentence, sentencesOf } from '../../src/article/sentences.js';
import { type Span, sliceOf } from '../../src/article/span.js';

export const DETAILS: ArticleDetails = {
  title: 'Titre',
  outlet: undefined,
  authors: [],
  url: undefined,
  published: undefined,
  damage: [],
};

export function articleOf(text: string): Article {
  return makeArticle('essai', DETAILS, text);
}

/** The body of the first article, as the corpus stores it: everything after its front matter. */
export function firstArticleText(): string {
  const file = readFileSync(new URL('../../corpus/g7-russie-rancongiciels.md', import.meta.url), 'utf8');
  return file.slice(file.indexOf('\n---\n') + '\n---\n'.length);
}

export function slices(text: string, spans: readonly Span[]): string[] {
  return spans.map((span) => sliceOf(text, span));
}

export function sentenceSpans(text: string): Sentence[] {
  return paragraphsOf(text).flatMap((paragraph) => sentencesOf(text, paragraph));
}

/** Any string, and strings of what French segmentation turns on. */
export const hostileText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.array(fc.constantFrom(...'.!?…« »“”"()[]\n abA1’'), { maxLength: 120 }).map((units) => units.join('')),
  fc
    .array(
      fc.constantFrom(
        ...[
          'Le maire',
          'M.',
          'J.',
          'art.',
          'O.N.U.',
          'il',
          'Source :',
          'Et vous ?',
          'Peut-on',
          'http://a.',
          '1.',
        ],
        ...[
          ' ',
          ' ',
          '\n',
          '\r\n',
          '.',
          ' ?',
          '« ',
          ' »',
          '"',
          '“',
          '”',
          '[…]',
          '- ',
          '# ',
          ',',
          ':',
          '\u00A0!',
        ],
      ),
      { maxLength: 60 },
    )
    .map((units) => units.join('')),
);

/** What every list of spans inside a paragraph or a text owes its readers. */
export function expectCleanSpans(text: string, within: Span, spans: readonly Span[]): void {
  let end = within.start;
  for (const span of spans) {
    if (span.start < end || span.end > within.end || span.end <= span.start) throw new Error('out of order');
    if (sliceOf(text, span) !== sliceOf(text, span).trim()) throw new Error('not trimmed');
    if (text.slice(end, span.start).trim() !== '') throw new Error('words left out between');
    end = span.end;
  }
  if (text.slice(end, within.end).trim() !== '') throw new Error('words left out at the end');
}
