import type { Span } from '../../src/article/span.js';
import type { AttributionClass, QuotationKind } from '../../src/quotations/quotation.js';
import type { GoldArticle, GoldQuote, PredictedQuote } from './goldQuotations.js';

/**
 * How well the quotations found in articles and their speakers agree with what a person annotated. Found and
 * annotated quotations are matched one to one by how much of their words they share; everything else is counted
 * from these matches.
 */

/** A quotation that was found, as far as it is measured. */
export type FoundQuote = Pick<
  PredictedQuote,
  'start' | 'end' | 'kind' | 'speaker' | 'class' | 'construction'
>;

/** How found quotations are matched with annotated ones. */
export interface Protocol {
  /** How much two spans are the same, from 0 to 1. */
  readonly likeness: (gold: Span, found: Span) => number;
  /** What that must be for a match. */
  readonly threshold: number;
  /** Whether one found span may stand for all the pieces of a quotation that an incise cuts. */
  readonly joinsPieces: boolean;
}

/** « More than » a threshold, where the others are « at least ». */
const MORE_THAN = 1e-9;

export const LENIENT: Protocol = { likeness: jaccard, threshold: 0.5, joinsPieces: true };
export const STRICT: Protocol = { likeness: jaccard, threshold: 0.9, joinsPieces: true };
/** The two measures of Asr et al., « The Gender Gap Tracker » (PLOS ONE, 2021). */
export const SFU_03: Protocol = { likeness: coverage, threshold: 0.3 + MORE_THAN, joinsPieces: false };
export const SFU_08: Protocol = { likeness: coverage, threshold: 0.8 + MORE_THAN, joinsPieces: false };

/** Characters that two spans share, of those that either has. */
export function jaccard(a: Span, b: Span): number {
  const both = shared(a, b);
  return both === 0 ? 0 : both / (a.end - a.start + (b.end - b.start) - both);
}

/** Characters of the gold span that the found one has: a longer one loses nothing. */
export function coverage(gold: Span, found: Span): number {
  return shared(gold, found) / (gold.end - gold.start);
}

function shared(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** A found quotation with the annotated one that it is, or with all the pieces of one that it joins. */
export interface Pair {
  readonly found: FoundQuote;
  readonly golds: readonly GoldQuote[];
}

/** The quotations found in one article, beside the annotated ones. */
export interface Matching {
  readonly article: GoldArticle;
  readonly pairs: readonly Pair[];
  readonly missed: readonly GoldQuote[];
  /** Found where there is no quotation. */
  readonly spurious: readonly FoundQuote[];
  /** Found where the annotation calls the quotation optional: neither right nor wrong. */
  readonly ignored: readonly FoundQuote[];
}

/** Having the optional quotation at all is enough to be ignored. */
const LIKE_OPTIONAL = 0.5;
/** A span over all the pieces comes before the same likeness with one quotation. */
const JOINED_FIRST = 0.001;

/** Matches found quotations with the required ones of an article, one to one, the most alike first. */
export function match(article: GoldArticle, found: readonly FoundQuote[], protocol: Protocol): Matching {
  const { likeness, threshold } = protocol;
  const required = article.quotes.filter((quote) => !quote.optional);
  const candidates = [
    ...candidatesOf(required, found, protocol),
    ...(protocol.joinsPieces ? joinedCandidates(required, found, protocol) : []),
  ].sort((a, b) => b.weight - a.weight);
  const pairs: Pair[] = [];
  const taken = new Set<FoundQuote | GoldQuote>();
  for (const { pair } of candidates) {
    if (taken.has(pair.found) || pair.golds.some((gold) => taken.has(gold))) continue;
    pairs.push(pair);
    for (const one of [pair.found, ...pair.golds]) taken.add(one);
  }
  const optional = article.quotes.filter((quote) => quote.optional);
  const isOptional = (one: FoundQuote): boolean =>
    optional.some((gold) => likeness(gold, one) >= Math.min(threshold, LIKE_OPTIONAL));
  const others = found.filter((one) => !taken.has(one));
  return {
    article,
    pairs,
    missed: required.filter((gold) => !taken.has(gold)),
    spurious: others.filter((one) => !isOptional(one)),
    ignored: others.filter(isOptional),
  };
}

interface Candidate {
  readonly pair: Pair;
  readonly weight: number;
}

function candidatesOf(
  required: readonly GoldQuote[],
  found: readonly FoundQuote[],
  { likeness, threshold }: Protocol,
): Candidate[] {
  return found
    .flatMap((one) =>
      required.map((gold) => ({ pair: { found: one, golds: [gold] }, weight: likeness(gold, one) })),
    )
    .filter(({ weight }) => weight >= threshold);
}

/** One span over all the pieces of a quotation, where it is more like the whole than like any piece. */
function joinedCandidates(
  required: readonly GoldQuote[],
  found: readonly FoundQuote[],
  { likeness, threshold }: Protocol,
): Candidate[] {
  return piecesIn(required).flatMap((golds) => {
    const whole = {
      start: Math.min(...golds.map(({ start }) => start)),
      end: Math.max(...golds.map(({ end }) => end)),
    };
    return found.flatMap((one): Candidate[] => {
      const like = likeness(whole, one);
      const isWhole = like >= threshold && golds.every((piece) => like > likeness(piece, one));
      return isWhole ? [{ pair: { found: one, golds }, weight: like + JOINED_FIRST }] : [];
    });
  });
}

/** The quotations in several pieces. */
function piecesIn(quotes: readonly GoldQuote[]): GoldQuote[][] {
  const groups = new Map<string | number, GoldQuote[]>();
  for (const quote of quotes) {
    if (quote.group === null) continue;
    const pieces = groups.get(quote.group);
    if (pieces) pieces.push(quote);
    else groups.set(quote.group, [quote]);
  }
  return [...groups.values()].filter((pieces) => pieces.length > 1);
}

/** Words before a name that are not of it: determiners, civilities. */
const LEADING: ReadonlySet<string> = new Set(
  (
    'le la les l un une des du de d ce cet cette ces son sa ses leur leurs mon ma mes notre nos votre vos au aux ' +
    'm mm mme mmes mlle monsieur madame mademoiselle messieurs dr docteur pr professeur me maitre'
  ).split(' '),
);
/** Words that name nobody, alone. */
const NOBODY: ReadonlySet<string> = new Set(
  (
    'il elle ils elles on lui eux je j nous vous tu qui ce cela ca celui celle ceux celles ' +
    'inconnu unknown null'
  ).split(' '),
);

/** The words of a name, without case, accents, apostrophes, leading determiners and civilities. */
export function nameWords(name: string): string[] {
  const words = name
    .normalize('NFD')
    .replace(/[\p{M}\u00AD\u200B]/gu, '')
    .toLowerCase()
    .replace(/œ/gu, 'oe')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const first = words.findIndex((word) => !LEADING.has(word));
  return words.slice(first < 0 ? -1 : first);
}

/** Whether the words of a short name stand in a row in a long one. */
function holds(long: readonly string[], short: readonly string[]): boolean {
  return long.some((_, at) => short.every((word, index) => long[at + index] === word));
}

function areNamesAlike(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && (holds(a, b) || holds(b, a));
}

function isNobody(words: readonly string[]): boolean {
  return words.length === 0 || (words.length === 1 && NOBODY.has(words[0] ?? ''));
}

/** Whether the annotation says who speaks: only there can a speaker be right. */
export function isNamed({ speaker }: GoldQuote): boolean {
  return speaker !== null && !NOBODY.has(nameWords(speaker).join(' '));
}

/** Whether a found speaker is the annotated one: the same name or alias, or one holds the other. */
export function isSpeakerOf(speaker: string | null, gold: GoldQuote): boolean {
  const words = nameWords(speaker ?? '');
  if (isNobody(words)) return false;
  return [gold.speaker ?? '', ...gold.aliases].some((name) => areNamesAlike(nameWords(name), words));
}

function isRight({ found, golds }: Pair): boolean {
  const named = golds.find(isNamed);
  return named !== undefined && isSpeakerOf(found.speaker, named);
}

/** Right ones of all. */
export interface Share {
  readonly right: number;
  readonly of: number;
}

/** The share as a number; nothing when there are none to be right about. */
export function rate({ right, of }: Share): number | undefined {
  return of === 0 ? undefined : right / of;
}

function shareOf<T>(all: readonly T[], isGood: (one: T) => boolean): Share {
  return { right: all.filter(isGood).length, of: all.length };
}

/** Precision, recall, and their harmonic mean. */
export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Finding nothing is precise where there is nothing to find, and only there. */
function scoreOf(found: Share, gold: Share): Score {
  const precision = rate(found) ?? (gold.of > 0 ? 0 : 1);
  const recall = rate(gold) ?? 1;
  const sum = precision + recall;
  return { precision, recall, f1: sum === 0 ? 0 : (2 * precision * recall) / sum };
}

/** One kind of quotation, or both. */
export type Kinds = QuotationKind | 'all';

/** An annotated quotation and its match, if it has one. */
interface Sought {
  readonly gold: GoldQuote;
  readonly found: FoundQuote | undefined;
}

function soughtIn(matchings: readonly Matching[], kinds: Kinds): Sought[] {
  return matchings
    .flatMap(({ pairs, missed }) => [
      ...pairs.flatMap(({ found, golds }) => golds.map((gold): Sought => ({ gold, found }))),
      ...missed.map((gold): Sought => ({ gold, found: undefined })),
    ])
    .filter(({ gold }) => kinds === 'all' || gold.kind === kinds);
}

function isSpeakerFound({ gold, found }: Sought): boolean {
  return found !== undefined && isNamed(gold) && isSpeakerOf(found.speaker, gold);
}

/** A found quotation that counts, with what it matches; spurious ones match nothing. */
function countedIn(matchings: readonly Matching[], kinds: Kinds): Pair[] {
  return matchings
    .flatMap(({ pairs, spurious }) => [...pairs, ...spurious.map((found): Pair => ({ found, golds: [] }))])
    .filter(({ found }) => kinds === 'all' || found.kind === kinds);
}

/** How well the words are found, whoever says them. Precision goes by the kind found, recall by the annotated one. */
export function spanScore(matchings: readonly Matching[], kinds: Kinds = 'all'): Score {
  return scoreOf(
    shareOf(countedIn(matchings, kinds), ({ golds }) => golds.length > 0),
    shareOf(soughtIn(matchings, kinds), ({ found }) => found !== undefined),
  );
}

/** Of the quotations whose words are found and whose speaker is known, those whose speaker is found. */
export function speakerAccuracy(matchings: readonly Matching[], kinds: Kinds = 'all'): Share {
  const matched = soughtIn(matchings, kinds).filter(({ gold, found }) => found && isNamed(gold));
  return shareOf(matched, isSpeakerFound);
}

/** How well words and speaker are found together, where the speaker is known. */
export function endToEndScore(matchings: readonly Matching[], kinds: Kinds = 'all'): Score {
  const found = countedIn(matchings, kinds).filter(({ golds }) => golds.length === 0 || golds.some(isNamed));
  const gold = soughtIn(matchings, kinds).filter((sought) => isNamed(sought.gold));
  return scoreOf(shareOf(found, isRight), shareOf(gold, isSpeakerFound));
}

/** How far a class of attribution can be trusted. */
export interface ClassMeasure {
  /** Found quotations of the class, optional ones apart. */
  readonly found: number;
  /** Of those that match a quotation whose speaker is known, those that name this speaker. */
  readonly speaker: Share;
}

/** The precision of the speaker for a class of attribution; of no use for `unattributed`, which abstains. */
export function classMeasure(matchings: readonly Matching[], which: AttributionClass): ClassMeasure {
  const found = countedIn(matchings, 'all').filter((pair) => pair.found.class === which);
  return {
    found: found.length,
    speaker: shareOf(
      found.filter(({ golds }) => golds.some(isNamed)),
      isRight,
    ),
  };
}

/** The annotated traps that were taken for quotations. */
export function trapsTaken(matchings: readonly Matching[]): Share {
  const all = matchings.flatMap(({ article, spurious, ignored }) =>
    article.traps.map((trap) => [...spurious, ...ignored].some((found) => isTrapped(trap, found))),
  );
  return shareOf(all, (isTaken) => isTaken);
}

function isTrapped(trap: Span, found: Span): boolean {
  return jaccard(trap, found) >= LENIENT.threshold;
}

/** What becomes of the quotations of one construction. */
export interface ConstructionMeasure {
  readonly count: number;
  /** Those whose words are found … */
  readonly span: number;
  /** … and their speaker too. */
  readonly speaker: number;
}

/**
 * The measures of each annotated construction, commonest first. Traits are counted beside the constructions:
 * « (pronoun speaker) », « #damaged ».
 */
export function constructionMeasures(matchings: readonly Matching[]): [string, ConstructionMeasure][] {
  const measures = new Map<string, ConstructionMeasure>();
  for (const sought of soughtIn(matchings, 'all')) {
    for (const name of [sought.gold.construction, ...traitsOf(sought.gold)]) {
      const { count, span, speaker } = measures.get(name) ?? { count: 0, span: 0, speaker: 0 };
      measures.set(name, {
        count: count + 1,
        span: span + Number(sought.found !== undefined),
        speaker: speaker + Number(isSpeakerFound(sought)),
      });
    }
  }
  return [...measures].sort(([, a], [, b]) => b.count - a.count);
}

function traitsOf(gold: GoldQuote): string[] {
  return [
    ...(gold.mixed ? ['(mixed)'] : []),
    ...(gold.group === null ? [] : ['(split group)']),
    ...howNamed(gold),
    ...gold.tags.map((tag) => `#${tag}`),
  ];
}

/** How the words beside the quotation name the speaker, unless by the name itself. */
function howNamed({ speaker, speakerMention }: GoldQuote): string[] {
  if (!speakerMention) return ['(no own speaker mention)'];
  const mention = nameWords(speakerMention);
  if (isNobody(mention)) return ['(pronoun speaker)'];
  const isDescription = speaker !== null && !areNamesAlike(mention, nameWords(speaker));
  return isDescription ? ['(speaker by description)'] : [];
}

/** What is wrong with one quotation. */
export interface Mistake {
  readonly article: string;
  readonly what: 'wrong speaker' | 'wrong speaker, inferred' | 'trap' | 'spurious' | 'missed' | 'no speaker';
  /** The annotated construction, or for what is not annotated the one it was taken for. */
  readonly construction: string;
  readonly expected: string | null;
  readonly found: string | null;
  readonly words: string;
}

/** Words in the wrong mouth are worst, words in none the least. */
const WORST_FIRST: readonly Mistake['what'][] = [
  'wrong speaker',
  'wrong speaker, inferred',
  'trap',
  'spurious',
  'missed',
  'no speaker',
];

/** Everything that is wrong, the worst first, then in reading order. */
export function mistakesIn(matchings: readonly Matching[]): Mistake[] {
  const rank = ({ what }: Mistake): number => WORST_FIRST.indexOf(what);
  return matchings.flatMap(mistakesOf).sort((a, b) => rank(a) - rank(b));
}

function mistakesOf(matching: Matching): Mistake[] {
  const { id, text, traps } = matching.article;
  const mistakes: (Mistake & { start: number })[] = [];
  const note = (at: Span, mistake: Omit<Mistake, 'article' | 'words'>): void => {
    mistakes.push({ article: id, ...mistake, words: text.slice(at.start, at.end), start: at.start });
  };
  for (const { gold, found } of soughtIn([matching], 'all')) {
    const { construction, speaker: expected } = gold;
    if (!found) note(gold, { what: 'missed', construction, expected, found: null });
    else if (isNamed(gold) && !isSpeakerOf(found.speaker, gold)) {
      note(gold, { what: wrongSpeaker(found), construction, expected, found: found.speaker });
    }
  }
  for (const found of matching.spurious) {
    const what = traps.some((trap) => isTrapped(trap, found)) ? 'trap' : 'spurious';
    note(found, { what, construction: found.construction, expected: null, found: found.speaker });
  }
  return mistakes.sort((a, b) => a.start - b.start).map(({ start, ...mistake }) => mistake);
}

function wrongSpeaker({ speaker, class: which }: FoundQuote): Mistake['what'] {
  if (speaker === null) return 'no speaker';
  return which === 'inferred' ? 'wrong speaker, inferred' : 'wrong speaker';
}
