import type { Article } from '../../article/article.js';
import { firstEndingAfter, firstIndex, type Span, sliceOf } from '../../article/span.js';
import type { Quotation, Speaker, Speech } from '../quotation.js';
import { articleWords, comparedText, occurrencesOf } from './compared.js';

/**
 * Whether the words are those of the person that the claim names.
 * - `confirmed`: at least one place is attributed to them, and no place to anyone else unless the claim is ambiguous
 * - `other speaker`: the article attributes the words to `saidBy`, and not to the person named
 * - `several speakers`: some of the words are theirs and some are not
 * - `article own voice`: nobody is quoted there; the words are the journalist's
 * - `unknown name`: nobody can be named, and the article does not have the name either
 * - `cannot be said`: the words are not there, or the article does not say who said them, or the claim describes
 *   someone (« le président russe ») in words that the article does not use for anyone
 */
export type SpeakerVerdict =
  | 'confirmed'
  | 'other speaker'
  | 'several speakers'
  | 'article own voice'
  | 'unknown name'
  | 'cannot be said';

export interface SpeakerCheck {
  readonly verdict: SpeakerVerdict;
  /** The name that was claimed. */
  readonly claimed: string;
  /** Those to whom the article attributes the words; if to nobody, those who are possible. */
  readonly saidBy: readonly Speaker[];
  /** Whether the claimed name occurs in the article at all. */
  readonly isNamed: boolean;
}

/** A place where the claimed words stand, and the quotations that it shares words with. */
export interface VoicedPlace extends Span {
  readonly quotations: readonly Quotation[];
  readonly voice: 'quotation' | 'narration' | 'both';
}

/**
 * Who the article says has spoken the words at `places`, against the name that the claim gives.
 *
 * @param everyone who speaks in the article
 * @param isAnyPlace whether the places are alternatives (an ambiguous claim) rather than parts of one quotation
 */
export function checkSpeaker(
  article: Article,
  claimed: string,
  places: readonly VoicedPlace[],
  everyone: readonly Speaker[],
  isAnyPlace: boolean,
): SpeakerCheck {
  const quotations = places.flatMap((place) => place.quotations);
  const speakers = [...new Set(quotations.flatMap(({ attribution }) => attribution.speaker ?? []))];
  const candidates = [...new Set(quotations.flatMap(({ attribution }) => attribution.candidates))];
  const isNamed = occurrencesOf(nameWords(claimed), articleWords(article)).length > 0;
  const check = (verdict: SpeakerVerdict, saidBy: readonly Speaker[]): SpeakerCheck => ({
    verdict,
    claimed,
    saidBy,
    isNamed,
  });
  const named = speakers.filter((speaker) => isNameOf(claimed, speaker, article));
  if (named.length > 0) {
    const isWhole = isAnyPlace || named.length === speakers.length;
    return check(isWhole ? 'confirmed' : 'several speakers', isAnyPlace ? named : speakers);
  }
  if (speakers.length > 0) {
    const isSomeone =
      !isDescription(claimed) || everyone.some((speaker) => isNameOf(claimed, speaker, article));
    return check(isSomeone ? 'other speaker' : 'cannot be said', speakers);
  }
  if (places.length > 0 && places.every(({ voice }) => voice === 'narration'))
    return check('article own voice', []);
  return check(isNamed || candidates.length > 0 ? 'cannot be said' : 'unknown name', candidates);
}

/**
 * « le président russe », « la patronne du comité »: words that may well describe whoever spoke, although the article
 * does not call them so; « le Kremlin » and « macron » are names.
 */
function isDescription(claimed: string): boolean {
  const [first, ...rest] = comparedText(claimed).words;
  return (
    /^(?:les?|la|l|une?|des|ce|cet|cette)$/u.test(first?.folded ?? '') &&
    !rest.some(({ isCapital }) => isCapital)
  );
}

const TITLES: ReadonlySet<string> = new Set(
  (
    'm mr mme mlle monsieur madame docteur dr pr maitre president presidente ministre premier premiere chef ' +
    'directeur directrice general depute deputee senateur senatrice maire'
  ).split(' '),
);
/** Names of groups are said by their proper part: « le G7 » for « le groupe du G7 »; « le Kremlin » is not its spokesman. */
const GROUPS: ReadonlySet<string> = new Set(
  (
    'groupe parti mouvement organisation association agence entreprise societe collectif syndicat ministere ' +
    'gouvernement ong federation alliance institut'
  ).split(' '),
);

interface NameWord {
  readonly folded: string;
  readonly isCapital: boolean;
}

/**
 * Whether a name as typed is one of a speaker's: word by word, accents and case aside, never by a part of a word.
 * « poutine », « Vladimir Poutine », « le président Poutine » and « le président russe » are all the same man when the
 * article calls him by these words; « Putin », « Vlad » and « la Russie » are not.
 */
export function isNameOf(claimed: string, speaker: Speaker, article: Article): boolean {
  const words = nameWords(claimed).map(({ folded }) => folded);
  if (words.length === 0) return false;
  const names = [speaker.name, ...speaker.aliases.map(({ span }) => sliceOf(article.text, span))]
    .concat(speaker.aliases.map(({ text }) => text))
    .map((name): readonly NameWord[] => nameWords(name));
  if (
    names.some((name) =>
      isSameSet(
        words,
        name.map(({ folded }) => folded),
      ),
    )
  )
    return true;
  const proper = new Set(names.flatMap(properWords));
  const known = new Set(names.flat().map(({ folded }) => folded));
  return words.some((word) => proper.has(word)) && words.every((word) => known.has(word) || TITLES.has(word));
}

function nameWords(name: string): ReturnType<typeof comparedText>['words'] {
  return comparedText(name).words.filter(({ isFunctionWord }) => !isFunctionWord);
}

/** The words that stand for the whole name: all of a name that begins with a capital, the proper part of a group's. */
function properWords(name: readonly NameWord[]): string[] {
  const first = name[0];
  if (!first?.isCapital && !GROUPS.has(first?.folded ?? '')) return [];
  return name.filter(({ isCapital }) => isCapital).map(({ folded }) => folded);
}

function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.every((word) => other.includes(word)) && other.every((word) => one.includes(word));
}

/** Whose voice a stretch is: the quotations that share words with it, and whether they cover all its words. */
export function voicedPlace(text: string, speech: Speech, { start, end }: Span): VoicedPlace {
  const quotations = quotationsIn(speech.quotations, { start, end });
  let outside = '';
  let from = start;
  for (const quotation of quotations) {
    outside += text.slice(from, Math.max(from, quotation.start));
    from = Math.max(from, quotation.end);
  }
  outside += text.slice(from, end);
  const isCovered = !/[\p{L}\p{N}]/u.test(outside);
  const voice = quotations.length === 0 ? 'narration' : isCovered ? 'quotation' : 'both';
  return { start, end, quotations, voice };
}

/** The quotations that share characters with a stretch; they are in order and apart. */
function quotationsIn(quotations: readonly Quotation[], span: Span): Quotation[] {
  const first = firstEndingAfter(quotations, span.start);
  const end = firstIndex(quotations.length, (index) => (quotations[index]?.start ?? 0) >= span.end);
  return quotations.slice(first, Math.max(first, end));
}

/** Two stretches whose speakers are known and not the same. */
export function areDifferentSpeakers(places: readonly VoicedPlace[]): boolean {
  const known = places
    .map(({ quotations }) => quotations.flatMap(({ attribution }) => attribution.speaker ?? []))
    .filter((speakers): speakers is Speaker[] => speakers.length > 0);
  return new Set(known.flat()).size > 1;
}
