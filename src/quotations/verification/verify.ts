import type { Article, Sentence } from '../../article/article.js';
import { contains, firstIndex, type Span } from '../../article/span.js';
import type { Speech } from '../quotation.js';
import { speechOf } from '../speech.js';
import { type Piece, piecesOf, weightOf } from './alignment.js';
import { type Claim, isEmptyClaim } from './claim.js';
import {
  type ArticleWords,
  articleWords,
  type ComparedText,
  comparedText,
  firstWordFrom,
  occurrencesOf,
} from './compared.js';
import { type Concern, concernsOf } from './concerns.js';
import {
  rangeOf,
  type Step,
  spanOf,
  stepsOf,
  type WordDifference,
  type WordRange,
  wordDifferences,
} from './differences.js';
import { type CharacterDifference, counted, omissionsIn } from './likeness.js';
import { nearestSentence } from './nearest.js';
import { isSame, Reader, type Reading } from './reading.js';
import {
  areDifferentSpeakers,
  checkSpeaker,
  type SpeakerCheck,
  type VoicedPlace,
  voicedPlace,
} from './speakerCheck.js';

/**
 * - `exact`: the claimed words are a slice of the article
 * - `typography`: the same words, written with other characters
 * - `modified`: one stretch of the article with other words in it, or fewer, or more
 * - `cut or joined`: stretches of the article with words left out between them that nothing marks, or put together
 * - `ambiguous`: the words stand in several places
 * - `absent`: none of these; the words may still have been said elsewhere
 */
export type Verdict = 'exact' | 'typography' | 'modified' | 'cut or joined' | 'ambiguous' | 'absent';

/** Where claimed words stand in the article, and whose voice that is. */
export interface Place extends VoicedPlace {
  /** Whether the claim has these very characters. */
  readonly isExact: boolean;
}

/** What comparing a claim with an article has found: one verdict, with everything that it rests on. */
export interface Verification {
  readonly verdict: Verdict;
  readonly claim: Claim;
  /** One for a single stretch; each occurrence for `ambiguous`; each piece in the order of the claim; none for `absent`. */
  readonly places: readonly Place[];
  /** Whether the words stand in more places than are listed. */
  readonly hasMorePlaces: boolean;
  /** The characters that differ, for `typography`. */
  readonly characters: readonly CharacterDifference[];
  /** The comparison word by word, for `modified` and `cut or joined`. */
  readonly words: readonly WordDifference[];
  readonly concerns: readonly Concern[];
  /** What the claim leaves out between its pieces. */
  readonly omitted: readonly Span[];
  /** Whether the claim says « […] » wherever it leaves something out. */
  readonly isOmissionMarked: boolean;
  /** Whether the pieces are not in the article's order. */
  readonly isReordered: boolean;
  /** Whether two pieces are known to be the words of different speakers. */
  readonly isAcrossSpeakers: boolean;
  /** What was compared: all of it, and no other article. */
  readonly compared: { readonly passages: number; readonly words: number };
  /** For `absent`, the sentence that shares most with the claim; not what was claimed. */
  readonly nearest: Sentence | undefined;
  /** Whether the claim names the right speaker, when it names one. */
  readonly speaker: SpeakerCheck | undefined;
}

/**
 * Compares claimed words with an article. It depends on the words alone, never on a degree of similarity: what is kept,
 * added, removed and left out is said, and where. The first comparison with an article reads all of it, later
 * ones use what was read.
 *
 * @param speech who speaks in the article
 * @throws RangeError when the claim has no word (see `isEmptyClaim`)
 */
export function verify(article: Article, claim: Claim, speech: Speech = speechOf(article)): Verification {
  if (isEmptyClaim(claim)) throw new RangeError('A claim must have at least one word.');
  const claimed = comparedText(claim.words);
  const words = articleWords(article);
  const finding = new Verifier(article, speech, words, claimed).finding();
  const places = finding.readings.map((reading) => placeOf(article, speech, reading));
  const isAbsent = finding.verdict === 'absent';
  return {
    verdict: finding.verdict,
    claim,
    places,
    hasMorePlaces: finding.hasMorePlaces,
    characters:
      finding.verdict === 'typography' ? counted(finding.readings.flatMap((one) => one.characters)) : [],
    words: finding.words,
    concerns: finding.concerns,
    omitted: finding.omitted,
    isOmissionMarked: finding.isOmissionMarked,
    isReordered: isReordered(places) && finding.verdict !== 'ambiguous',
    isAcrossSpeakers: finding.verdict !== 'ambiguous' && areDifferentSpeakers(places),
    compared: { passages: article.passages.length, words: words.words.length },
    nearest: isAbsent ? nearestSentence(article, claimed, words) : undefined,
    speaker:
      claim.saidBy === undefined
        ? undefined
        : checkSpeaker(article, claim.saidBy, places, speech.speakers, finding.verdict === 'ambiguous'),
  };
}

/** What a claim is in one article of several. */
export interface LibraryVerification {
  readonly verification: Verification;
  /** Other articles that have the very words; or, when the current one has nothing of them, anything of them. */
  readonly elsewhere: readonly { readonly article: Article; readonly verification: Verification }[];
}

/**
 * Compares a claim with the current article, then with the others.
 *
 * @throws RangeError as `verify` does
 */
export function verifyInLibrary(
  articles: readonly Article[],
  current: Article,
  claim: Claim,
  speechIn: (article: Article) => Speech = speechOf,
): LibraryVerification {
  const verification = verify(current, claim, speechIn(current));
  const elsewhere = articles
    .filter((article) => article !== current)
    .map((article) => ({ article, verification: verify(article, claim, speechIn(article)) }))
    .filter(({ verification: { verdict } }) =>
      verification.verdict === 'absent'
        ? verdict !== 'absent'
        : verdict === 'exact' || verdict === 'typography' || verdict === 'ambiguous',
    );
  return { verification, elsewhere };
}

const ENDS = { isFirst: true, isLast: true };

interface Finding {
  readonly verdict: Verdict;
  readonly readings: readonly Reading[];
  readonly words: readonly WordDifference[];
  readonly concerns: readonly Concern[];
  readonly omitted: readonly Span[];
  readonly isOmissionMarked: boolean;
  readonly hasMorePlaces: boolean;
}

const NOTHING: Omit<Finding, 'verdict' | 'readings'> = {
  words: [],
  concerns: [],
  omitted: [],
  isOmissionMarked: false,
  hasMorePlaces: false,
};

/** No more places of one claim are read and listed: nobody would look through them. */
const MOST_PLACES = 300;
/** Fewer when the claim is long … */
const MOST_WORDS_READ = 100_000;
/** … but always so many. */
const FEWEST_PLACES = 20;
/** A claim with more « […] » than these is read as if they were not there. */
const MOST_PARTS = 40;
/** One stretch is the claimed sentence when so much of the weight of the claim's words is kept … */
const KEPT_OF_CLAIM = 2 / 3;
/** … and so much of the weight of what the article has there: a condition that no two sentences meet by chance. */
const KEPT_OF_ARTICLE = 0.5;
const FEWEST_KEPT = 3;
/** Pieces put together are a montage of the article when hardly anything else is in the claim. */
const KEPT_OF_MONTAGE = 0.75;
/** So many words of the article in a row are no chance, whatever is added to them. */
const LONG_RUN = 12;
/** Nor is a whole sentence of so many. */
const LONG_SENTENCE = 5;

class Verifier {
  private readonly article: Article;
  private readonly speech: Speech;
  private readonly words: ArticleWords;
  private readonly claim: ComparedText;

  constructor(article: Article, speech: Speech, words: ArticleWords, claim: ComparedText) {
    this.article = article;
    this.speech = speech;
    this.words = words;
    this.claim = claim;
  }

  finding(): Finding {
    const places = occurrencesOf(this.claim.words, this.words);
    const whole = this.readingsOf(places);
    const same = whole.filter(isSame);
    const hasMorePlaces = places.length > whole.length;
    if (same.length > 1) return { ...NOTHING, verdict: 'ambiguous', readings: same, hasMorePlaces };
    if (same[0]) return { ...NOTHING, verdict: verdictOfSame(same), readings: same };
    return this.withMarkedOmissions() ?? this.wholeButChanged(whole) ?? this.pieced();
  }

  /** Everywhere that all the words stand in a row, accents aside. */
  private readingsOf(places: readonly number[]): Reading[] {
    const { length } = this.claim.words;
    const most = Math.min(MOST_PLACES, Math.max(FEWEST_PLACES, Math.floor(MOST_WORDS_READ / length)));
    return places.slice(0, most).map((place) => this.readWhole(this.claim, place));
  }

  private readWhole(claim: ComparedText, article: number): Reading {
    const { length } = claim.words;
    return this.read({ runs: [{ claim: 0, article, length }] }, { first: 0, end: length }, claim, ENDS);
  }

  /**
   * « la Russie le fera […] si l'autre partie accepte »: each part stands in the article, in this order, and
   * the claim says that something is left out. Inside one quotation (or one passage) that is fair quoting.
   */
  private withMarkedOmissions(): Finding | undefined {
    const parts = partsOf(this.claim.text);
    if (parts.length < 2 || parts.length > MOST_PARTS) return undefined;
    const places = this.tightest(parts);
    const readings = parts.flatMap((part, index) => {
      const place = places[index];
      return place === undefined ? [] : [this.readWhole(part, place)];
    });
    if (readings.length < parts.length || !readings.every(isSame)) return undefined;
    const omitted = this.omittedBetween(readings);
    const isFair = readings.every((reading, index) => {
      const next = readings[index + 1];
      return !next || this.areInOneVoice(reading.span, next.span);
    });
    if (isFair)
      return { ...NOTHING, verdict: verdictOfSame(readings), readings, omitted, isOmissionMarked: true };
    const kept = readings.map(({ span }, index) => [keptPart(parts[index], span)]);
    const words = withCuts(kept, readings, omitted);
    return { ...NOTHING, verdict: 'cut or joined', readings, words, omitted, isOmissionMarked: true };
  }

  /** For each start, the nearest places of the other parts after it; of these the shortest stretch. */
  private tightest(parts: readonly ComparedText[]): readonly number[] {
    const everywhere = parts.map(({ words }) => occurrencesOf(words, this.words));
    let best: readonly number[] = [];
    const extent = (places: readonly number[]): number => (places.at(-1) ?? 0) - (places[0] ?? 0);
    for (const start of everywhere[0]?.slice(0, MOST_PLACES) ?? []) {
      const chosen = [start];
      for (const [index, places] of everywhere.slice(1).entries()) {
        const end = (chosen.at(-1) ?? 0) + (parts[index]?.words.length ?? 0);
        const next = places[firstAtLeast(places, end)];
        if (next === undefined) break;
        chosen.push(next);
      }
      if (chosen.length < parts.length) break;
      if (best.length === 0 || extent(chosen) < extent(best)) best = chosen;
    }
    return best;
  }

  /** All the words in a row, but an accent that makes another word, a question, or an omission that is hidden. */
  private wholeButChanged(whole: readonly Reading[]): Finding | undefined {
    const [best] = [...whole].sort((a, b) => changesIn(a) - changesIn(b));
    if (!best) return undefined;
    const concerns = [...this.concernsOf(best), ...best.questions];
    const words = wordDifferences(best.steps, this.claim, this.words);
    const isOnlyHidden = best.hidden.length > 0 && concerns.length === 0;
    return {
      ...NOTHING,
      verdict: isOnlyHidden ? 'cut or joined' : 'modified',
      readings: [best],
      words,
      concerns,
      omitted: best.hidden,
    };
  }

  /** Part of the words, in one stretch or in several. */
  private pieced(): Finding {
    const pieces = piecesOf(this.claim.words, this.words);
    if (pieces.length > 1) {
      const montage = this.montageOf(pieces);
      if (montage) return montage;
    }
    const byWeight = [...pieces].sort((a, b) => this.weightKept(b) - this.weightKept(a));
    return (byWeight[0] && this.oneStretch(byWeight[0])) ?? { ...NOTHING, verdict: 'absent', readings: [] };
  }

  private oneStretch(piece: Piece): Finding | undefined {
    const reading = this.read(piece, { first: 0, end: this.claim.words.length }, this.claim, ENDS);
    if (isSame(reading)) return { ...NOTHING, verdict: 'typography', readings: [reading] };
    if (!this.isSameSentence(piece, reading)) return undefined;
    return {
      ...NOTHING,
      verdict: 'modified',
      readings: [reading],
      words: wordDifferences(reading.steps, this.claim, this.words),
      concerns: [...this.concernsOf(reading), ...reading.questions],
      omitted: reading.hidden,
    };
  }

  /**
   * Whether a stretch with changes in it is what was claimed: at least three words are kept, most of what the claim
   * says (grammar and names weigh little, rare words much: `weightOf`), and half of what the article says there.
   * Or the stretch is a whole sentence, most of whose words are kept. Or twelve words in a row, or a whole
   * sentence, are the article's, whatever the claim adds to them.
   */
  private isSameSentence(piece: Piece, { steps }: Reading): boolean {
    const kept = steps.filter((step) => step.kind === 'kept' || this.isReworded(step, steps));
    if (piece.runs.some(({ article, length }) => this.isBeyondChance(article, length))) return true;
    if (kept.length < FEWEST_KEPT) return false;
    const said = this.weightOf(steps, 'claim') + this.weightOf(this.danglingAdditions(steps), 'claim');
    const isClose =
      this.weightOf(kept, 'claim') >= KEPT_OF_CLAIM * said &&
      this.weightOf(kept, 'article') >= KEPT_OF_ARTICLE * this.weightOf(steps, 'article');
    const stretch = rangeOf(steps, 'article');
    const longest = Math.max(this.claim.words.length, stretch.end - stretch.first);
    return isClose || (this.isWholeSentence(stretch) && kept.length >= KEPT_OF_CLAIM * longest);
  }

  /** « constituent » for « constituaient », « demande » for « demandé »: the same word in another form is half kept. */
  private isReworded(step: Step, steps: readonly Step[]): boolean {
    const stemOf = ({ kind, claim, article }: Step): string =>
      (kind === 'added' ? this.claim.words[claim.first] : this.words.words[article.first])?.stem ?? '';
    return steps.some(
      (other) => other.kind !== 'kept' && other.kind !== step.kind && stemOf(other) === stemOf(step),
    );
  }

  /**
   * « les services américains ont déclaré [la guerre à…] »: what a claim adds where the article's sentence goes on
   * otherwise weighs twice, as it makes another sentence; not where the article's sentence begins or ends.
   */
  private danglingAdditions(steps: readonly Step[]): Step[] {
    const { first, end } = rangeOf(steps, 'article');
    const isAdded = ({ kind }: Step): boolean => kind === 'added';
    const firstKept = steps.findIndex(({ kind }) => kind === 'kept');
    const lastKept = steps.findLastIndex(({ kind }) => kind === 'kept');
    const leading = this.words.isLimit(first) ? [] : steps.slice(0, firstKept).filter(isAdded);
    const trailing = this.words.isLimit(end) ? [] : steps.slice(lastKept + 1).filter(isAdded);
    return leading.concat(trailing);
  }

  private isBeyondChance(first: number, length: number): boolean {
    const isLong = length >= LONG_SENTENCE && this.isWholeSentence({ first, end: first + length });
    return length >= LONG_RUN || isLong;
  }

  /** Whether a stretch is one whole sentence, or all of a quotation. */
  private isWholeSentence({ first, end }: WordRange): boolean {
    const { sentences } = this.words;
    return this.words.isLimit(first) && this.words.isLimit(end) && sentences[end - 1] === sentences[first];
  }

  private montageOf(pieces: readonly Piece[]): Finding | undefined {
    const kept = pieces.reduce((sum, piece) => sum + this.weightKept(piece), 0);
    const { words } = this.claim;
    const total = words.reduce((sum, word) => sum + weightOf(word, this.words), 0);
    if (kept < KEPT_OF_MONTAGE * total) return undefined;
    const readings = pieces.map((piece, index) => {
      const isFirst = index === 0;
      const isLast = index === pieces.length - 1;
      const first = isFirst ? 0 : endInClaim(pieces[index - 1]);
      const end = isLast ? words.length : endInClaim(piece);
      return this.read(piece, { first, end }, this.claim, { isFirst, isLast });
    });
    const omitted = this.omittedBetween(readings);
    const marks = omissionsIn(this.claim.text);
    const isOmissionMarked = pieces.every((piece, index) => {
      const next = pieces[index + 1];
      if (!next) return true;
      const gap = spanOf(this.claim, { first: endInClaim(piece) - 1, end: next.runs[0].claim + 1 });
      const isForward = next.runs[0].article >= endInArticle(piece);
      return isForward && marks.some((mark) => contains(gap, mark));
    });
    const isFair =
      isOmissionMarked &&
      readings.every((one, index) => {
        const next = readings[index + 1];
        return !next || this.areInOneVoice(one.span, next.span);
      });
    const concerns = readings.flatMap((reading) => [...this.concernsOf(reading), ...reading.questions]);
    return {
      ...NOTHING,
      // Everything left out is said to be: what remains to be told are the words that were changed.
      verdict: isFair ? (readings.every(isSame) ? verdictOfSame(readings) : 'modified') : 'cut or joined',
      readings,
      words: withCuts(
        readings.map(({ steps }) => wordDifferences(steps, this.claim, this.words)),
        readings,
        omitted,
      ),
      concerns,
      omitted: omitted.concat(readings.flatMap(({ hidden }) => hidden)),
      isOmissionMarked,
    };
  }

  private read(
    piece: Piece,
    range: WordRange,
    claim: ComparedText,
    ends: { readonly isFirst: boolean; readonly isLast: boolean },
  ): Reading {
    const steps = stepsOf(piece, range, claim, this.words, ends);
    if (ends.isLast && steps.at(-1)?.kind === 'kept') steps.push(...this.lostNegation(claim, steps));
    const reader = new Reader(claim, this.words);
    for (const step of steps) reader.step(step);
    const first = piece.runs[0];
    const inside = {
      first: Math.min(first.article, ...steps.slice(0, 1).map(({ article }) => article.first)),
      end: Math.max(endInArticle(piece), steps.at(-1)?.article.end ?? 0),
    };
    const span = spanOf(this.words, inside);
    const isWholeEnd = ends.isLast && steps.at(-1)?.kind === 'kept';
    return { ...reader.reading(isWholeEnd ? reader.end(span) : span), steps };
  }

  /**
   * « Je l'accepte. » for « Je l'accepte pas. »: words cut off at the end of a claim are not missed, but a claim that
   * says that its sentence is over has lost a negation that follows at once.
   */
  private lostNegation(claim: ComparedText, steps: readonly Step[]): Step[] {
    const first = rangeOf(steps, 'article').end;
    const word = this.words.words[first];
    const end = claim.words.length;
    const isOver = /^[^[(]*[.!]/u.test(claim.text.slice(claim.words.at(-1)?.end));
    if (!isOver || !word || !TRAILING_NEGATIONS.has(word.folded) || /\S/u.test(this.words.before(first)))
      return [];
    return [{ kind: 'removed', claim: { first: end, end }, article: { first, end: first + 1 } }];
  }

  private concernsOf({ steps }: Reading): Concern[] {
    return concernsOf(steps, this.claim, this.words);
  }

  private weightKept({ runs }: Piece): number {
    return runs.reduce((sum, { claim, length }) => {
      const words = this.claim.words.slice(claim, claim + length);
      return sum + words.reduce((weight, word) => weight + weightOf(word, this.words), 0);
    }, 0);
  }

  private weightOf(steps: readonly Step[], side: 'claim' | 'article'): number {
    const { words } = side === 'claim' ? this.claim : this.words;
    return steps.reduce((sum, step) => {
      const own = words.slice(step[side].first, step[side].end);
      return sum + own.reduce((weight, word) => weight + weightOf(word, this.words), 0);
    }, 0);
  }

  /** What stands between pieces that follow each other in the article. */
  private omittedBetween(readings: readonly Reading[]): Span[] {
    return readings.flatMap(({ span }, index) => {
      const next = readings[index + 1]?.span;
      const words =
        next && next.start > span.end ? wordsBetween(this.words, span.end, next.start) : undefined;
      return words && words.end > words.first ? [spanOf(this.words, words)] : [];
    });
  }

  /** Whether « […] » may stand between two stretches: in one quotation, one passage, or both outside any quotation. */
  private areInOneVoice(one: Span, other: Span): boolean {
    const { passages, quotationMarks } = this.article;
    if (areDifferentSpeakers([one, other].map((span) => voicedPlace(this.article.text, this.speech, span))))
      return false;
    const whole = { start: one.start, end: other.end };
    const around = quotationMarks.filter((pair) => contains(pair, one) || contains(pair, other));
    return (
      around.length === 0 || [...passages, ...quotationMarks].some((stretch) => contains(stretch, whole))
    );
  }
}

const TRAILING_NEGATIONS: ReadonlySet<string> = new Set(
  'pas plus jamais rien guere aucun aucune personne'.split(' '),
);

function verdictOfSame(readings: readonly Reading[]): 'exact' | 'typography' {
  return readings.every(({ isExact }) => isExact) ? 'exact' : 'typography';
}

function changesIn({ steps, questions, hidden }: Reading): number {
  return steps.filter(({ kind }) => kind !== 'kept').length + questions.length + hidden.length;
}

function endInClaim(piece: Piece | undefined): number {
  const run = piece?.runs.at(-1);
  return run ? run.claim + run.length : 0;
}

function endInArticle({ runs }: Piece): number {
  const run = runs.at(-1) ?? runs[0];
  return run.article + run.length;
}

/** The parts of a claim between its « […] », each a text of its own with its offset in the claim. */
function partsOf(claim: string): (ComparedText & { readonly offset: number })[] {
  let from = 0;
  return [...omissionsIn(claim), { start: claim.length, end: claim.length }].flatMap(({ start, end }) => {
    const part = { ...comparedText(claim.slice(from, start)), offset: from };
    from = end;
    return part.words.length > 0 ? [part] : [];
  });
}

function keptPart(
  part: (ComparedText & { readonly offset: number }) | undefined,
  article: Span,
): WordDifference {
  const own = part ? spanOf(part, { first: 0, end: part.words.length }) : { start: 0, end: 0 };
  const offset = part?.offset ?? 0;
  return { kind: 'kept', claim: { start: own.start + offset, end: own.end + offset }, article };
}

/** The differences of all pieces in one list, with what is left out between them or the leap back. */
function withCuts(
  pieces: readonly (readonly WordDifference[])[],
  readings: readonly Reading[],
  omitted: readonly Span[],
): WordDifference[] {
  return pieces.flatMap((differences, index): WordDifference[] => {
    const [before, here] = [readings[index - 1]?.span, readings[index]?.span];
    if (!before || !here) return [...differences];
    if (here.start < before.end) return [{ kind: 'leap' }, ...differences];
    const left = omitted.find(({ start, end }) => start >= before.end && end <= here.start);
    return left ? [{ kind: 'omitted', article: left }, ...differences] : [...differences];
  });
}

function isReordered(places: readonly Span[]): boolean {
  return places.some((place, index) => place.start < (places[index - 1]?.start ?? 0));
}

/** The index of the first of some numbers in order that is at least so much. */
function firstAtLeast(numbers: readonly number[], least: number): number {
  return firstIndex(numbers.length, (index) => (numbers[index] ?? 0) >= least);
}

/** The words that stand between two offsets. */
function wordsBetween({ words }: ComparedText, start: number, end: number): WordRange {
  return { first: firstWordFrom(words, start), end: firstWordFrom(words, end) };
}

function placeOf(article: Article, speech: Speech, { span, isExact }: Reading): Place {
  return { ...voicedPlace(article.text, speech, span), isExact };
}
