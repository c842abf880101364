import { createHash } from 'node:crypto';
import { closingQuestionsOf, type DiscussionQuestion, isFurtherReading } from './closingQuestions.js';
import { type Damage, type DeclaredDamage, damageOf } from './damage.js';
import { pairMarks } from './marks.js';
import { paragraphsOf } from './paragraphs.js';
import { type Passage, passagesOf } from './passages.js';
import { type Sentence, sentencesOf } from './sentences.js';
import { type Span, sliceOf, spansWithin } from './span.js';

export type { Damage, DiscussionQuestion, Passage, Sentence, Span };

/** What an article's file says about it, apart from its text. */
export interface ArticleDetails {
  readonly title: string;
  readonly outlet: string | undefined;
  readonly authors: readonly string[];
  readonly url: string | undefined;
  /** « 2021 », « 2021-06 » or « 2021-06-13 »: as much of the date as is known. */
  readonly published: string | undefined;
  readonly damage: readonly DeclaredDamage[];
}

/**
 * An article and everything that is read off its text. The text never changes: a new text is a new
 * version, and every span is made of offsets into this one.
 */
export interface Article extends Omit<ArticleDetails, 'damage'> {
  readonly id: string;
  /** sha256 of the text in UTF-8, in hexadecimal. */
  readonly version: string;
  readonly language: 'fr';
  readonly text: string;
  /** The article's own sentences, in order, without its closing questions and titles of other articles. */
  readonly sentences: readonly Sentence[];
  readonly passages: readonly Passage[];
  /** Outermost pairs of quotation marks, marks included. */
  readonly quotationMarks: readonly Span[];
  readonly discussion: readonly DiscussionQuestion[];
  readonly damage: readonly Damage[];
}

/** Reads an article's structure off its text. Linear in its length; any text will do. */
export function makeArticle(id: string, details: ArticleDetails, text: string): Article {
  const paragraphs = paragraphsOf(text);
  const marks = pairMarks(text, paragraphs);
  const sentences = paragraphs.flatMap((paragraph) => sentencesOf(text, paragraph));
  const closing = closingQuestionsOf(text, sentences, marks.pairs);
  const pointers = new Set(
    paragraphs
      .filter((paragraph) => isFurtherReading(sliceOf(text, paragraph)))
      .flatMap((paragraph) => spansWithin(sentences, paragraph)),
  );
  const content = sentences.slice(0, closing.contentCount).filter((sentence) => !pointers.has(sentence));
  return {
    ...details,
    id,
    version: createHash('sha256').update(text).digest('hex'),
    language: 'fr',
    text,
    sentences: content,
    passages: passagesOf(text, paragraphs, content, marks.pairs),
    quotationMarks: marks.pairs,
    discussion: closing.questions,
    damage: damageOf(text, details.damage, sentences, marks),
  };
}

/** The sentences of one passage, in order. */
export function sentencesIn(article: Article, passage: Passage): Sentence[] {
  return spansWithin(article.sentences, passage);
}
