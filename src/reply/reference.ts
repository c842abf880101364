import type { Article, Passage } from '../article/article.js';
import type { Span } from '../article/span.js';
import { fold } from '../french/characters.js';

/** Where an excerpt stands: enough to find it again. */
export interface Reference {
  readonly article: string;
  readonly version: string;
  readonly title: string;
  /** The passage number, « § 4 ». */
  readonly number: number;
  readonly outlet: string | undefined;
  /** « 2021 », « 2021-06 » or « 2021-06-13 »: as much of the date as is known. */
  readonly published: string | undefined;
  /** The article's address, with a text fragment when the words occur exactly once. */
  readonly link: string | undefined;
}

/** The reference of a passage, its link leading to the first words of `span`. */
export function referenceTo(article: Article, passage: Passage, span: Span = passage): Reference {
  const fragment =
    article.url === undefined ? undefined : textFragment(article.text, span, comparedOf(article));
  return {
    article: article.id,
    version: article.version,
    title: article.title,
    number: passage.number,
    outlet: article.outlet,
    published: article.published,
    link: fragment === undefined ? article.url : `${withoutFragment(article.url ?? '')}#:~:text=${fragment}`,
  };
}

const FEWEST_WORDS = 4;
const MOST_WORDS = 10;
/** A longer one would take the place of the article's words in a message. */
const LONGEST_FRAGMENT = 200;

/**
 * The text fragment that leads a browser to the first words of a span (WICG scroll-to-text-fragment), if a
 * few of them occur exactly once in the text. The comparison is the specification's: by whole words, without
 * case or accents. A hyphen must be encoded although `encodeURIComponent` leaves it.
 *
 * @param whole the text as it is compared
 */
export function textFragment(text: string, span: Span, whole = spaced(text)): string | undefined {
  const pieces = [
    ...text.slice(span.start, Math.min(span.end, span.start + 400)).matchAll(/\S*[\p{L}\p{N}]\S*/gu),
  ];
  for (let count = FEWEST_WORDS; count <= Math.min(MOST_WORDS, pieces.length); count += 1) {
    const last = pieces[count - 1];
    if (!last) return undefined;
    const from = span.start + (pieces[0]?.index ?? 0);
    const words = text
      .slice(from, span.start + last.index + last[0].length)
      .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
    if (/\p{Surrogate}/u.test(words)) return undefined;
    if (!occursOnce(whole, spaced(words))) continue;
    const fragment = encodeURIComponent(words).replaceAll('-', '%2D');
    return fragment.length <= LONGEST_FRAGMENT ? fragment : undefined;
  }
  return undefined;
}

const compared = new WeakMap<Article, string>();

/** An article's text as it is compared, made once: it is needed for every excerpt. */
function comparedOf(article: Article): string {
  const known = compared.get(article) ?? spaced(article.text);
  compared.set(article, known);
  return known;
}

/** A text as its words are compared, with a space before and after each. */
function spaced(text: string): string {
  return ` ${fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}

function occursOnce(whole: string, words: string): boolean {
  const first = whole.indexOf(words);
  return first >= 0 && whole.indexOf(words, first + 1) < 0;
}

function withoutFragment(url: string): string {
  return url.replace(/#.*$/u, '');
}
