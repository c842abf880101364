import type { Span } from '../../article/span.js';
import type { ArticleWords, ComparedText, ComparedWord } from './compared.js';
import { blocksOf, type Step, spanOf, type WordRange } from './differences.js';
import { type Qualifier, qualifierOf, valuesOf } from './qualifiers.js';

/** What a change of words does to the sentence. */
export type ConcernKind =
  | 'negation added'
  | 'negation removed'
  /** « ne… pas » for « ne… plus » */
  | 'negation changed'
  | 'number changed'
  | 'date changed'
  | 'name changed'
  | 'hedge added'
  | 'hedge removed'
  | 'hedge changed'
  /** « est » for « serait », « doit » for « peut » */
  | 'modality changed'
  /** « tous » for « certains », « toujours » for « parfois » */
  | 'scope changed'
  /** « a » for « à », « demande » for « demandé »: only the accent, but another word */
  | 'accent changed'
  /** a question for a statement, or the reverse */
  | 'question changed'
  | 'other';

/** What matters in one change: the words concerned, in the claim and in the article; either may be empty. */
export interface Concern {
  readonly kind: ConcernKind;
  readonly claim: readonly Span[];
  readonly article: readonly Span[];
}

type Feature = Qualifier | 'name';

/** « ne » and « pas » are one negation when no more words than these are kept between them. */
const NEGATION_REACH = 4;

/** What each change concerns, in reading order. A change that concerns nothing in particular is `other`. */
export function concernsOf(steps: readonly Step[], claim: ComparedText, article: ArticleWords): Concern[] {
  const concerns: Concern[] = [];
  let keptSince = 0;
  for (const block of blocksOf(steps)) {
    if (block[0]?.kind === 'kept') {
      keptSince = block.length;
      continue;
    }
    for (const concern of concernsOfBlock(block, claim, article)) {
      const last = concerns.at(-1);
      // « ne … pas » is one negation.
      const continues = last?.kind === concern.kind && concern.kind.startsWith('negation');
      if (last && continues && keptSince <= NEGATION_REACH)
        concerns[concerns.length - 1] = together(last, concern);
      else concerns.push(concern);
    }
  }
  return concerns;
}

function together(one: Concern, other: Concern): Concern {
  return { kind: one.kind, claim: one.claim.concat(other.claim), article: one.article.concat(other.article) };
}

function concernsOfBlock(block: readonly Step[], claim: ComparedText, article: ArticleWords): Concern[] {
  const added = changedIn(block, 'added', 'claim');
  const removed = changedIn(block, 'removed', 'article');
  if (
    isOnlyAccents(
      added.map((at) => claim.words[at]),
      removed.map((at) => article.words[at]),
    )
  ) {
    return [wholeChange('accent changed', added, removed, claim, article)];
  }
  const claimed = featuresIn(added, claim, (at) => isNameInClaim(claim, at, article));
  const written = featuresIn(removed, article, (at) => isNameInArticle(article, at));
  // « Macron a dit » for « Les Russes ont dit »: opening a claim, a capital proves nothing unless a name is gone.
  if (written.has('name') && !claimed.has('name')) {
    const capitals = added.filter((at) => claim.words[at]?.isCapital && !claim.words[at]?.isFunctionWord);
    if (capitals.length > 0) claimed.set('name', capitals);
  }
  const found: Concern[] = [];
  for (const feature of ['negation', 'hedge', 'date', 'number', 'name', 'modality', 'scope'] as const) {
    const c = claimed.get(feature) ?? [];
    const a = written.get(feature) ?? [];
    const kind = kindOf(
      feature,
      c.map((at) => claim.words[at]),
      a.map((at) => article.words[at]),
    );
    if (!kind) continue;
    found.push({
      kind,
      claim: c.map((at) => spanOf(claim, { first: at, end: at + 1 })),
      article: a.map((at) => spanOf(article, { first: at, end: at + 1 })),
    });
  }
  return found.length > 0 ? found : [wholeChange('other', added, removed, claim, article)];
}

function wholeChange(
  kind: ConcernKind,
  added: readonly number[],
  removed: readonly number[],
  claim: ComparedText,
  article: ComparedText,
): Concern {
  return {
    kind,
    claim: added.length > 0 ? [spanOf(claim, covering(added))] : [],
    article: removed.length > 0 ? [spanOf(article, covering(removed))] : [],
  };
}

/** « traite » for « traité », « a » for « à » */
function isOnlyAccents(
  claim: readonly (ComparedWord | undefined)[],
  article: readonly (ComparedWord | undefined)[],
): boolean {
  const spelt = (words: readonly (ComparedWord | undefined)[]): string =>
    words.map((word) => word?.folded ?? '').join(' ');
  return spelt(claim) === spelt(article);
}

/** Nothing when neither side has the feature, or when both say the same number. */
function kindOf(
  feature: Feature,
  claim: readonly (ComparedWord | undefined)[],
  article: readonly (ComparedWord | undefined)[],
): ConcernKind | undefined {
  if (claim.length === 0 && article.length === 0) return undefined;
  const [c, a] = [claim, article].map((words) => words.filter((word) => word !== undefined)) as [
    ComparedWord[],
    ComparedWord[],
  ];
  if ((feature === 'number' || feature === 'date') && valuesOf(c) === valuesOf(a)) return undefined;
  if (feature !== 'negation' && feature !== 'hedge') return `${feature} changed`;
  if (a.length === 0) return `${feature} added`;
  return c.length === 0 ? `${feature} removed` : `${feature} changed`;
}

function changedIn(block: readonly Step[], kind: 'added' | 'removed', side: 'claim' | 'article'): number[] {
  return block.filter((step) => step.kind === kind).map((step) => step[side].first);
}

function covering(places: readonly number[]): WordRange {
  const range = { first: places[0] ?? 0, end: places.at(-1) ?? 0 };
  return { first: range.first, end: range.end + 1 };
}

function featuresIn(
  places: readonly number[],
  { text, words }: ComparedText,
  isName: (at: number) => boolean,
): Map<Feature, number[]> {
  const features = new Map<Feature, number[]>();
  for (const at of places) {
    const feature = qualifierOf({ words, at, text }) ?? (isName(at) ? 'name' : undefined);
    if (feature) features.set(feature, [...(features.get(feature) ?? []), at]);
  }
  return features;
}

/** A capitalised word where no sentence begins, or a word that the article capitalises elsewhere. */
function isNameInArticle(article: ArticleWords, at: number): boolean {
  const id = article.ids[at] ?? -1;
  return (article.words[at]?.isCapital ?? false) && article.isName(id);
}

/** A name of the article, in whatever case it was typed; or a capital inside the claim on a word unknown to it. */
function isNameInClaim(claim: ComparedText, at: number, article: ArticleWords): boolean {
  const word = claim.words[at];
  if (!word || word.isFunctionWord) return false;
  const id = article.id(word);
  if (article.isName(id)) return true;
  if (!word.isCapital || at === 0 || article.count(id) > 0 || isShouted(claim.text)) return false;
  return !/[.:!?…«“"]/u.test(claim.text.slice(claim.words[at - 1]?.end ?? 0, word.start));
}

/** A claim all in capitals, which then tell no names. */
function isShouted(text: string): boolean {
  return !/\p{Ll}/u.test(text);
}
