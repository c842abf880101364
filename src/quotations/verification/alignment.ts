import type { ArticleWords, ComparedWord } from './compared.js';
import { isQualifier } from './qualifiers.js';

/** Words that follow each other in the claim and in the article: first word in each, as indices, and how many. */
export interface Run {
  readonly claim: number;
  readonly article: number;
  readonly length: number;
}

/** A stretch of the article that a stretch of the claim goes back to, with the runs of words that they share. */
export interface Piece {
  readonly runs: readonly [Run, ...Run[]];
}

/** How many places of one word are tried: a word that occurs more often says little about where the claim stands. */
const MOST_PLACES = 512;
/** How many words that follow each other make a run worth looking at; fewer only if one of them is rare. */
const SEED = 3;
/** A word of which the article has no more than these is a trace by itself. */
const RARE = 3;
/** The most runs that are chained, the heaviest first. */
const MOST_RUNS = 1_200;
/** What it costs to go on elsewhere in the article: a piece of fewer words is taken for chance. */
const JUMP = 3;
/** What each word costs that stands between two runs, in the claim or in the article. */
const EDIT = 0.5;

/** More words than these are not repeated by mistake: the claim goes back to an earlier place. */
const LONGEST_REPETITION = 3;

/** At least so many more words left out than put in, within a sentence, are an omission; fewer are a change. */
const SHORTEST_OMISSION = 4;
/** More words than these between two runs are not one sentence reworded. */
const LONGEST_REWORDING = 40;
/** A piece from another sentence needs so many words: names and set phrases have fewer. */
const FEWEST_WORDS = 5;
/** A piece from the same sentence as the one beside it, or from the sentence next to it. */
const FEWEST_WORDS_NEARBY = 3;

/** Sentences that follow each other are two numbers apart: what stands between them, if anything does, has its own. */
const NEXT_SENTENCE = 2;

const LIGHT = 0.5;

/**
 * What a word weighs when stretches are told to be the same: a half for grammar, for numbers, hedges and the like, and
 * for names, which any sentence on the subject shares; 2 for other words, 3 for those that the article has at most twice.
 */
export function weightOf(word: ComparedWord, article: ArticleWords): number {
  const id = article.id(word);
  if (word.isFunctionWord || article.isName(id) || article.isOnlyInNames(id)) return LIGHT;
  if ((id === -1 && word.isCapital) || isQualifier(word)) return LIGHT;
  return article.count(id) <= 2 ? 3 : 2;
}

/**
 * The stretches of the article that the claim is made of, in the order of the claim: runs of shared words are found
 * from seeds of three words (or a rare one), chained so that they keep as much of the claim as possible with
 * as few leaps as possible, and parted where something is left out or the order is not the article's.
 */
export function piecesOf(claim: readonly ComparedWord[], article: ArticleWords): Piece[] {
  const chain = settled(chainOf(runsOf(claim, article), claim, article), claim, article);
  const pieces = parted(chain, article);
  if (pieces.length < 2) return pieces;
  const strong = pieces.filter((piece, index) =>
    isStrong(piece, [pieces[index - 1], pieces[index + 1]], claim, article),
  );
  return parted(
    strong.flatMap(({ runs }) => runs),
    article,
  );
}

/** All longest runs of shared words, each found from its first seed. */
function runsOf(claim: readonly ComparedWord[], article: ArticleWords): Run[] {
  const sought = Int32Array.from(claim, (word) => article.id(word));
  /** Up to where in the claim each diagonal (article minus claim) is already covered. */
  const covered = new Map<number, number>();
  const runs: Run[] = [];
  const extend = (at: number, place: number): void => {
    const diagonal = place - at;
    if (at < (covered.get(diagonal) ?? 0)) return;
    let first = at;
    while (first > 0 && isShared(sought, article, first - 1, diagonal)) first -= 1;
    let end = at;
    while (end < sought.length && isShared(sought, article, end, diagonal)) end += 1;
    covered.set(diagonal, end);
    runs.push({ claim: first, article: first + diagonal, length: end - first });
  };
  for (const at of sought.keys()) {
    const seed = seedAt(at, sought, claim, article);
    if (!seed) continue;
    for (const place of article.placesOf(sought[seed.rarest] ?? -1, MOST_PLACES)) {
      const diagonal = place - seed.rarest;
      if (seed.indices.every((index) => isShared(sought, article, index, diagonal)))
        extend(at, at + diagonal);
    }
  }
  return runs;
}

function isShared(sought: Int32Array, article: ArticleWords, index: number, diagonal: number): boolean {
  const id = sought[index] ?? -1;
  return id >= 0 && article.ids[index + diagonal] === id;
}

/** The words from `at` that must all be found together, and the rarest of them, whose places are tried. */
function seedAt(
  at: number,
  sought: Int32Array,
  claim: readonly ComparedWord[],
  article: ArticleWords,
): { indices: number[]; rarest: number } | undefined {
  const count = (index: number): number => article.count(sought[index] ?? -1);
  if (count(at) === 0) return undefined;
  if (count(at) <= RARE && !claim[at]?.isFunctionWord) return { indices: [at], rarest: at };
  const size = Math.min(SEED, Math.max(2, claim.length - 2));
  const indices = Array.from({ length: size }, (_, offset) => at + offset);
  const rarest = indices.reduce((best, index) => (count(index) < count(best) ? index : best));
  return count(rarest) === 0 ? undefined : { indices, rarest };
}

/** The best chain of runs that follow each other in the claim: words kept (a rare one counts more), less the cost of gaps. */
function chainOf(runs: readonly Run[], claim: readonly ComparedWord[], article: ArticleWords): Run[] {
  const upTo = [0];
  for (const word of claim) upTo.push((upTo.at(-1) ?? 0) + Math.max(1, weightOf(word, article)));
  const weight = ({ claim: first, length }: Run): number => (upTo[first + length] ?? 0) - (upTo[first] ?? 0);
  const heaviest = runs
    .map((run) => ({ run, weight: weight(run) }))
    .sort((a, b) => b.weight - a.weight || a.run.article - b.run.article)
    .slice(0, MOST_RUNS)
    .map(({ run }) => run)
    .sort((a, b) => a.claim + a.length - (b.claim + b.length) || a.article - b.article);

  const best: { score: number; from: number; run: Run }[] = [];
  for (const run of heaviest) {
    let chosen = { score: weight(run), from: -1, run };
    for (const [index, before] of best.entries()) {
      const trimmed = trimmedAfter(run, before.run);
      if (!trimmed) continue;
      const score = before.score + weight(trimmed) - costOf(before.run, trimmed);
      if (score > chosen.score) chosen = { score, from: index, run: trimmed };
    }
    best.push(chosen);
  }
  let at = best.reduce((top, { score }, index) => (score > (best[top]?.score ?? 0) ? index : top), 0);
  const chain: Run[] = [];
  for (let link = best[at]; link; link = best[at]) {
    chain.push(link.run);
    at = link.from;
  }
  return chain.reverse();
}

/**
 * « …la région. Ils | demandent le respect »: where the words at a cut fit on both sides of it, the cut goes to where
 * the article begins a sentence.
 */
function settled(chain: readonly Run[], claim: readonly ComparedWord[], article: ArticleWords): Run[] {
  const runs = [...chain];
  for (const [index, next] of runs.entries()) {
    const before = runs[index - 1];
    if (!before || before.claim + before.length !== next.claim || article.isLimit(next.article)) continue;
    const fits = (shift: number): boolean => {
      const word = claim[next.claim - shift];
      return shift < before.length && !!word && article.ids[next.article - shift] === article.id(word);
    };
    for (let shift = 1; fits(shift); shift += 1) {
      if (!article.isLimit(next.article - shift)) continue;
      runs[index - 1] = { ...before, length: before.length - shift };
      runs[index] = {
        claim: next.claim - shift,
        article: next.article - shift,
        length: next.length + shift,
      };
      break;
    }
  }
  return runs;
}

/**
 * What is left of a run when the words that the run before it has taken are cut off; none if nothing is. The article's
 * words too are taken once only: in « il ne ne pourra pas », one « ne » is the claim's own.
 */
function trimmedAfter(run: Run, before: Run): Run | undefined {
  const inClaim = Math.max(0, before.claim + before.length - run.claim);
  const inArticle = before.article + before.length - run.article;
  const isRepeated = inArticle > inClaim && inArticle <= LONGEST_REPETITION && run.length > inArticle;
  const overlap = isRepeated ? inArticle : inClaim;
  if (overlap >= run.length) return undefined;
  return { claim: run.claim + overlap, article: run.article + overlap, length: run.length - overlap };
}

function costOf(before: Run, next: Run): number {
  const { claim, article } = gapBetween(before, next);
  return article < 0 ? JUMP : Math.min(JUMP, EDIT * (claim + article));
}

/** How many words stand between two runs in the claim and in the article; fewer than none when the order is turned. */
function gapBetween(before: Run, next: Run): { claim: number; article: number } {
  return {
    claim: next.claim - before.claim - before.length,
    article: next.article - before.article - before.length,
  };
}

function parted(chain: readonly Run[], article: ArticleWords): Piece[] {
  const pieces: [Run, ...Run[]][] = [];
  for (const run of chain) {
    const last = pieces.at(-1)?.at(-1);
    if (last && !isParted(last, run, article)) pieces.at(-1)?.push(run);
    else pieces.push([run]);
  }
  return pieces.map((runs) => ({ runs }));
}

/**
 * Where a change ends and a cut begins. « la Russie le fera […] si l'autre partie accepte »: at least four more
 * words left out than put in, or words left out across the limit of two sentences, are a cut; so is any
 * change of order. One to three words out of one sentence (« pas », « probablement ») are a change.
 */
function isParted(before: Run, next: Run, article: ArticleWords): boolean {
  const gap = gapBetween(before, next);
  const omitted = gap.article - gap.claim;
  if (gap.article < 0 || gap.article > LONGEST_REWORDING || omitted >= SHORTEST_OMISSION) return true;
  if (omitted <= 0) return false;
  const sentenceOf = (place: number): number => article.sentences[place] ?? -1;
  const end = before.article + before.length;
  const staysInFirst = sentenceOf(end - 1) === sentenceOf(next.article - 1);
  const staysInSecond = sentenceOf(end) === sentenceOf(next.article);
  return !staysInFirst && !staysInSecond;
}

/** Whether a piece has enough words not to be there by chance: a name, a set phrase. */
function isStrong(
  piece: Piece,
  neighbours: readonly (Piece | undefined)[],
  claim: readonly ComparedWord[],
  article: ArticleWords,
): boolean {
  const indices = piece.runs.flatMap((run) =>
    Array.from({ length: run.length }, (_, offset) => run.claim + offset),
  );
  if (!indices.some((index) => !claim[index]?.isFunctionWord)) return false;
  if (indices.length >= FEWEST_WORDS) return true;
  const sentencesOf = ({ runs }: Piece): number[] => runs.map((run) => article.sentences[run.article] ?? -1);
  const own = sentencesOf(piece);
  const isBesideSame = neighbours.some(
    (other) =>
      other && sentencesOf(other).some((one) => own.some((mine) => Math.abs(mine - one) <= NEXT_SENTENCE)),
  );
  return indices.length >= FEWEST_WORDS_NEARBY && isBesideSame;
}
