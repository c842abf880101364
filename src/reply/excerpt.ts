import type { Article } from '../article/article.js';
import { type Span, sliceOf } from '../article/span.js';

/**
 * The only way to show an article's words: a version of an article and a span of it. Its text is always
 * `article.text.slice(start, end)`; nothing else makes one.
 */
export class Excerpt implements Span {
  readonly article: Article;
  readonly start: number;
  readonly end: number;

  private constructor(article: Article, { start, end }: Span) {
    this.article = article;
    this.start = start;
    this.end = end;
  }

  /**
   * @throws RangeError for a span that is not inside the text, is empty, or cuts a character in two
   */
  static of(article: Article, span: Span): Excerpt {
    const { start, end } = span;
    const { text } = article;
    const fits =
      Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length;
    if (!fits || cutsCharacter(text, start) || cutsCharacter(text, end)) {
      throw new RangeError(
        `Excerpt: ${start} to ${end} is not a stretch of ${article.id} (${text.length} units)`,
      );
    }
    return new Excerpt(article, span);
  }

  get text(): string {
    return sliceOf(this.article.text, this);
  }

  toJSON(): { article: string; version: string; start: number; end: number; text: string } {
    const { start, end, text } = this;
    return { article: this.article.id, version: this.article.version, start, end, text };
  }
}

/** Whether an offset falls between the two units of a character outside the basic plane. */
function cutsCharacter(text: string, at: number): boolean {
  return /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at));
}
