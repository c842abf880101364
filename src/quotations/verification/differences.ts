import { diffArrays } from 'diff';
import { type Span, sliceOf } from '../../article/span.js';
import type { Piece, Run } from './alignment.js';
import type { ArticleWords, ComparedText, ComparedWord } from './compared.js';
import { wordLikeness } from './likeness.js';

/**
 * One stretch of a comparison, in reading order. Spans of `claim` are offsets into the claimed words, those of
 * `article` offsets into the article's text.
 * - `kept`: in both, up to typography
 * - `added`: only in the claim
 * - `removed`: only in the article, inside what is quoted
 * - `omitted`: what the claim leaves out between two pieces of the article
 * - `leap`: here the claim goes back to an earlier place of the article
 */
export type WordDifference =
  | { readonly kind: 'kept'; readonly claim: Span; readonly article: Span }
  | { readonly kind: 'added'; readonly claim: Span }
  | { readonly kind: 'removed'; readonly article: Span }
  | { readonly kind: 'omitted'; readonly article: Span }
  | { readonly kind: 'leap' };

/** Words that follow each other, as indices, `end` exclusive. */
export interface WordRange {
  readonly first: number;
  readonly end: number;
}

/** One step of a comparison, by words. What is added has no words in the article, what is removed none in the claim. */
export interface Step {
  readonly kind: 'kept' | 'added' | 'removed';
  readonly claim: WordRange;
  readonly article: WordRange;
}

/** More words than these outside the shared ones are no rewording of what the article has there. */
const LONGEST_END = 40;
/** No more words than these are taken to stand for as many others where nothing else says so. */
const LONGEST_SUBSTITUTE = 2;
/** How many more words than the claim has before (or after) its first shared word may reach a clause's limit. */
const LIMIT_REACH = 2;

/**
 * The word-by-word comparison of one piece of the article with the words of the claim from `range.first` to
 * `range.end`. What the claim has before the first shared word and after the last is compared with what the
 * article has there, inside the same sentence, if the piece is the claim's first or last.
 */
export function stepsOf(
  piece: Piece,
  range: WordRange,
  claim: ComparedText,
  article: ArticleWords,
  ends: { readonly isFirst: boolean; readonly isLast: boolean },
): Step[] {
  const comparison = new Comparison(claim, article);
  const first = piece.runs[0];
  const last = piece.runs.at(-1) ?? first;
  const before = { first: range.first, end: first.claim };
  const after = { first: last.claim + last.length, end: range.end };
  const steps: Step[] = ends.isFirst
    ? comparison.before(before, first.article)
    : addedOf(before, first.article);
  let previous: Run | undefined;
  for (const run of piece.runs) {
    if (previous) {
      const claimed = { first: previous.claim + previous.length, end: run.claim };
      steps.push(
        ...comparison.between(claimed, { first: previous.article + previous.length, end: run.article }),
      );
    }
    for (const step of comparison.ofRun(run)) steps.push(step);
    previous = run;
  }
  const end = last.article + last.length;
  for (const step of ends.isLast ? comparison.after(after, end) : addedOf(after, end)) steps.push(step);
  return withoutGlue(steps, claim, article);
}

class Comparison {
  private readonly claim: ComparedText;
  private readonly article: ArticleWords;

  constructor(claim: ComparedText, article: ArticleWords) {
    this.claim = claim;
    this.article = article;
  }

  /** Words that are alike but for accents: kept, or changed where the accent makes another word. */
  ofRun(run: Run): Step[] {
    return Array.from({ length: run.length }, (_, offset) => {
      const claim = { first: run.claim + offset, end: run.claim + offset + 1 };
      const article = { first: run.article + offset, end: run.article + offset + 1 };
      return this.isSame(claim.first, article.first)
        ? [{ kind: 'kept' as const, claim, article }]
        : changed(claim, article);
    }).flat();
  }

  /** The words between two runs. */
  between(claim: WordRange, article: WordRange): Step[] {
    const written = this.article.words.slice(article.first, article.end);
    const claimed = this.claim.words.slice(claim.first, claim.end);
    const changes = diffArrays(written, claimed, {
      comparator: (w, c) => areSame(c, this.claim, w, this.article),
    });
    const steps: Step[] = [];
    let at = claim.first;
    let place = article.first;
    for (const { added, removed, count } of changes) {
      for (let index = 0; index < count; index += 1) {
        const claimRange = { first: at, end: removed ? at : at + 1 };
        const articleRange = { first: place, end: added ? place : place + 1 };
        const kind = added ? 'added' : removed ? 'removed' : 'kept';
        steps.push({ kind, claim: claimRange, article: articleRange });
        at = claimRange.end;
        place = articleRange.end;
      }
    }
    return steps;
  }

  /** « Macron n'y a donné aucune suite » for « Les Américains n'y… »: words before the first shared one. */
  before(claim: WordRange, place: number): Step[] {
    const length = claim.end - claim.first;
    if (length === 0 || length > LONGEST_END) return addedOf(claim, place);
    const limit = this.limitFrom(place - 1, -1, length + LIMIT_REACH);
    const first = limit === undefined ? this.sameSentenceFrom(place, -1, length) : limit;
    const steps = this.between(claim, { first, end: place });
    return this.outerChange(steps, limit !== undefined, 1);
  }

  /** « ils sont injustes » for « ils sont équitables »: words after the last shared one. */
  after(claim: WordRange, place: number): Step[] {
    const length = claim.end - claim.first;
    if (length === 0 || length > LONGEST_END) return addedOf(claim, place);
    const limit = this.limitFrom(place, 1, length + LIMIT_REACH);
    const end = limit === undefined ? this.sameSentenceFrom(place - 1, 1, length) + 1 : limit;
    const steps = this.between(claim, { first: place, end: Math.max(place, end) });
    return this.outerChange(steps.reverse(), limit !== undefined, -1).reverse();
  }

  /**
   * Outside the shared words, nothing says that a word of the article was replaced rather than not quoted: it is
   * part of the comparison only where the sentence begins (or ends) there, or where it plainly has a substitute.
   *
   * @param steps from the outside inwards
   * @param inwards where the shared words are: after these steps in the text (1) or before them (-1)
   */
  private outerChange(steps: readonly Step[], isAtLimit: boolean, inwards: 1 | -1): Step[] {
    const inner = steps.findIndex(({ kind }) => kind === 'kept');
    const outer = inner === -1 ? steps : steps.slice(0, inner);
    const added = outer.filter(({ kind }) => kind === 'added');
    const removed = outer.filter(({ kind }) => kind === 'removed');
    if ((isAtLimit && added.length > 0) || this.isSubstitution(added, removed, inwards)) return [...steps];
    return added.concat(inner === -1 ? [] : steps.slice(inner));
  }

  /** « le COVID-20 » for « le COVID-19 », « vers les Pays-Bas » for « vers les États-Unis »: as many words of the same kind. */
  private isSubstitution(added: readonly Step[], removed: readonly Step[], inwards: 1 | -1): boolean {
    if (added.length !== removed.length || added.length === 0 || added.length > LONGEST_SUBSTITUTE)
      return false;
    const kinds = (steps: readonly Step[], side: 'claim' | 'article'): string =>
      steps.map((step) => natureOf(this[side].words[step[side].first])).join(' ');
    if (kinds(added, 'claim') !== kinds(removed, 'article')) return false;
    const places = removed.map(({ article }) => article.first);
    const [first, last] = [Math.min(...places), Math.max(...places)];
    const joined =
      inwards === 1 ? { first, end: last + 2 } : { first: Math.max(0, first - 1), end: last + 1 };
    return !/[.,;:!?…«»“”"()]/u.test(sliceOf(this.article.text, spanOf(this.article, joined)));
  }

  /** The limit of the clause of the neighbouring shared word, if it is at most so many words away. */
  private limitFrom(place: number, direction: 1 | -1, most: number): number | undefined {
    // Before the word at `limit` the clause begins, or ends.
    let limit = direction === 1 ? place : place + 1;
    for (let step = 0; step <= most; step += 1, limit += direction) {
      if (this.article.isLimit(limit) || /[,;:()]/u.test(this.article.before(limit))) return limit;
    }
    return undefined;
  }

  private sameSentenceFrom(place: number, direction: 1 | -1, most: number): number {
    const { sentences } = this.article;
    let at = place;
    for (let step = 0; step < most && sentences[at + direction] === sentences[place]; step += 1)
      at += direction;
    return at;
  }

  private isSame(claim: number, article: number): boolean {
    const [c, a] = [this.claim.words[claim], this.article.words[article]];
    return c !== undefined && a !== undefined && areSame(c, this.claim, a, this.article);
  }
}

function natureOf(word: ComparedWord | undefined): 'number' | 'grammar' | 'name' | 'word' {
  if (!word || word.isFunctionWord) return 'grammar';
  if (/\p{Nd}/u.test(word.form)) return 'number';
  return word.isCapital ? 'name' : 'word';
}

function areSame(c: ComparedWord, claim: ComparedText, a: ComparedWord, article: ComparedText): boolean {
  if (c.folded !== a.folded) return false;
  const [claimed, written] = [
    { word: c, surface: sliceOf(claim.text, c) },
    { word: a, surface: sliceOf(article.text, a) },
  ];
  return wordLikeness(claimed, written) !== 'different';
}

function addedOf(claim: WordRange, place: number): Step[] {
  return Array.from({ length: claim.end - claim.first }, (_, offset) => ({
    kind: 'added' as const,
    claim: { first: claim.first + offset, end: claim.first + offset + 1 },
    article: { first: place, end: place },
  }));
}

function changed(claim: WordRange, article: WordRange): Step[] {
  return [
    { kind: 'removed', claim: { first: claim.first, end: claim.first }, article },
    { kind: 'added', claim, article: { first: article.end, end: article.end } },
  ];
}

/** The stretches of steps that are not kept, and those that are, in order. */
export function blocksOf(steps: readonly Step[]): Step[][] {
  const blocks: Step[][] = [];
  for (const step of steps) {
    const last = blocks.at(-1);
    if (last && (last[0]?.kind === 'kept') === (step.kind === 'kept')) last.push(step);
    else blocks.push([step]);
  }
  return blocks;
}

/** All that steps which follow each other cover, in the claim or in the article. */
export function rangeOf(steps: readonly Step[], side: 'claim' | 'article'): WordRange {
  return { first: steps[0]?.[side].first ?? 0, end: steps.at(-1)?.[side].end ?? 0 };
}

/** Words that are two others written together, which only the space tells apart: « par fois », « sur tout ». */
const TOLD_BY_SPACE: ReadonlySet<string> = new Set(
  (
    'parfois partout surtout autour autant pourtant enfin afin bientot aussitot plutot davantage quelquefois ' +
    'peutetre longtemps toutefois entretemps sinon quoique sitot tantot avenir affaire malgre'
  ).split(' '),
);

/** « dusuggère » for « du suggère », « cyber guerre » for « cyberguerre »: only the space between words differs. */
function withoutGlue(steps: readonly Step[], claim: ComparedText, article: ArticleWords): Step[] {
  return blocksOf(steps).flatMap((block) => {
    if (block[0]?.kind === 'kept') return block;
    const claimed = rangeOf(block, 'claim');
    const written = rangeOf(block, 'article');
    if (claimed.end - claimed.first === written.end - written.first) return block;
    const [c, a] = [joined(claim, claimed), joined(article, written)];
    if (c === undefined || c !== a || TOLD_BY_SPACE.has(c)) return block;
    return [{ kind: 'kept', claim: claimed, article: written }];
  });
}

/** The words without the spaces between them; none where an elision would be lost with its apostrophe (« l'a », « la »). */
function joined(text: ComparedText, { first, end }: WordRange): string | undefined {
  const words = text.words.slice(first, end);
  if (words.length === 0) return undefined;
  if (words.length > 1 && words.some((word) => word.form.length < 2)) return undefined;
  if (words.length > 1 && words.some((word) => /['’ʼ‘]$/u.test(sliceOf(text.text, word)))) return undefined;
  return words.map(({ folded }) => folded).join('');
}

/** The span of some words in their text. */
export function spanOf(text: ComparedText, { first, end }: WordRange): Span {
  const start = text.words[first]?.start ?? 0;
  return { start, end: Math.max(start, text.words[end - 1]?.end ?? start) };
}

/** Steps as stretches of text, neighbours of one kind together. */
export function wordDifferences(
  steps: readonly Step[],
  claim: ComparedText,
  article: ComparedText,
): WordDifference[] {
  return blocksOf(steps).flatMap((block) => {
    const kinds = block[0]?.kind === 'kept' ? (['kept'] as const) : (['removed', 'added'] as const);
    return kinds.flatMap((kind): WordDifference[] => {
      const own = block.filter((step) => step.kind === kind);
      if (own.length === 0) return [];
      const claimSpan = spanOf(claim, rangeOf(own, 'claim'));
      const articleSpan = spanOf(article, rangeOf(own, 'article'));
      if (kind === 'kept') return [{ kind, claim: claimSpan, article: articleSpan }];
      return [kind === 'added' ? { kind, claim: claimSpan } : { kind, article: articleSpan }];
    });
  });
}
