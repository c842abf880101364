import type { Verdict } from '../quotations/verification/verify.js';
import type { AnswerOf, Attributed, Change, Claimed, ClaimedPlace, Difference, Snippet } from './answer.js';
import { excerpt, heading, list, reply, shortened, text, toPassage } from './blocks.js';
import { COMFORT } from './limits.js';
import { enumerate, joinLines, line, nameIn } from './line.js';
import type { Block, Line, Reply } from './reply.js';
import { evidenceLine, whoAndHow } from './voiceLines.js';
import type { Catalogue } from './words/catalogue.js';

/** A verdict on a claimed quotation: the verdict first, then who speaks, what changes the sense, each difference, the true text. */
export function composeVerdict(answer: AnswerOf<'verdict'>, say: Catalogue): Reply {
  const { articleNamed, verdict, places, differences, changes, elsewhere } = answer;
  const senses = changes.flatMap((change) => changeLine(change, say)).slice(0, COMFORT.differences);
  const [only] = places.length === 1 ? places : [];
  const number = only?.cited.reference?.number;
  return reply(
    say,
    [
      heading(joinLines(say.announced(say.verdicts.names[verdict]), ' ', sentenceOf(answer, say))),
      ...callouts(answer, say).map(text),
      ...(senses.length > 1 ? [list(senses)] : senses.map(text)),
      ...differenceBlocks(differences, verdict, say),
      ...characterBlocks(answer, say),
      ...places.map((place, index) => placeBlock(place, only ? undefined : index, answer, say)),
      ...absenceBlocks(answer, say),
      ...elsewhereBlocks(answer, say),
    ],
    [
      ...(number === undefined ? [] : [toPassage(say.actions.readAround, number, articleNamed)]),
      ...elsewhere.slice(0, 1).map(({ id }) => ({
        label: say.actions.verifyElsewhere,
        command: 'verifier',
        values: { citation: answer.claim, article: id },
      })),
    ],
  );
}

function sentenceOf(answer: AnswerOf<'verdict'>, say: Catalogue): Line {
  const { verdict, places, placesInAll, isOmissionMarked } = answer;
  const { headings } = say.verdicts;
  const where = placesOf(places, say);
  switch (verdict) {
    case 'exact':
      return isOmissionMarked ? headings.exactAndMarked(where) : headings.exact(where);
    case 'typography':
      return isOmissionMarked ? headings.typographyAndMarked(where) : headings.typography(where);
    case 'modified':
      return headings.modified(where);
    case 'cut or joined':
      return headings[reasonOf(answer)](where);
    case 'ambiguous':
      return headings.ambiguous(placesInAll, where);
    case 'absent':
      return headings.absent;
  }
}

/** What is wrong with a montage, the gravest first. */
function reasonOf({
  isAcrossSpeakers,
  isReordered,
  places,
  omitted,
  isOmissionMarked,
}: AnswerOf<'verdict'>):
  | 'acrossSpeakers'
  | 'reordered'
  | 'joinedOpenly'
  | 'joined'
  | 'cut'
  | 'notInOnePiece' {
  if (isAcrossSpeakers) return 'acrossSpeakers';
  if (isReordered) return 'reordered';
  const passages = new Set(places.map(({ cited }) => cited.reference?.number));
  if (isOmissionMarked) return 'joinedOpenly';
  if (passages.size > 1) return 'joined';
  return omitted.length > 0 ? 'cut' : 'notInOnePiece';
}

/** « , § 2 » or « , § 2 et § 5 » */
function placesOf(places: readonly ClaimedPlace[], say: Catalogue): Line {
  const numbers = [...new Set(places.flatMap(({ cited }) => cited.reference?.number ?? []))];
  return numbers.length === 0 ? '' : line`, ${say.and(numbers.map((number) => `§ ${number}`))}`;
}

/** Who speaks: what the claim has wrong about it, or else simply who it is; and whether the words are theirs. */
function callouts({ verdict, places, speaker }: AnswerOf<'verdict'>, say: Catalogue): Line[] {
  const words = say.verdicts.callouts;
  if (places.length > 0 && places.every(({ voice }) => voice === 'narration')) {
    return [speaker ? words.ownVoiceNot(shortened(speaker.claimed)) : words.ownVoice];
  }
  const only = onlyVoice(places.flatMap((place) => place.attributions));
  const said = only && verdict !== 'ambiguous' ? [say.voices.speaking(whoAndHow(only, say))] : [];
  const who = speaker ? checkLines(speaker, verdict, only, say) : said;
  // Each occurrence says for itself whose it is.
  if (verdict === 'ambiguous') return who;
  return [
    ...who,
    ...(places.some(({ voice }) => voice !== 'quotation') ? [words.partlyOwnVoice] : []),
    ...(places.some(({ isReported }) => isReported) ? [words.reported] : []),
  ];
}

/** Who says all of it, when it is one speaker and equally sure throughout. */
function onlyVoice(attributions: readonly Attributed[]): Attributed | undefined {
  const [first] = attributions;
  const isSame = ({ speaker, class: kind }: Attributed): boolean =>
    kind === first?.class && speaker?.excerpt.start === first.speaker?.excerpt.start;
  return attributions.length === 1 || (first?.speaker && attributions.every(isSame)) ? first : undefined;
}

/** @param only who says the words and how sure that is, when one speaker says all of them */
function checkLines(
  { verdict: check, claimed, saidBy, isNamed }: NonNullable<AnswerOf<'verdict'>['speaker']>,
  verdict: Verdict,
  only: Attributed | undefined,
  say: Catalogue,
): Line[] {
  const words = say.verdicts.callouts;
  const name = shortened(claimed);
  const speakers = saidBy.map((one) => nameIn(one, say));
  const names = only?.speaker ? whoAndHow(only, say) : say.and(speakers);
  switch (check) {
    case 'confirmed':
      return [words.confirmed(names)];
    case 'other speaker':
      return [words.otherSpeaker(name, names)];
    case 'several speakers':
      return [words.severalSpeakers(name, names)];
    case 'article own voice':
      return [words.ownVoiceNot(name)];
    case 'unknown name':
      return [words.unknownName(name)];
    case 'cannot be said':
      if (verdict === 'absent') return isNamed ? [] : [words.unknownName(name)];
      return [saidBy.length > 0 ? words.choice(name, say.or(speakers)) : words.cannotSay(name)];
  }
}

/** What a change does to the sentence, for the changes that matter. */
function changeLine({ kind, claim, article }: Change, say: Catalogue): Line[] {
  const { changes } = say.verdicts;
  const [now, before] = [wordsOf(claim, say), wordsOf(article, say)];
  switch (kind) {
    case 'negation removed':
      return [changes.negationRemoved(before, article.length)];
    case 'negation added':
      return [changes.negationAdded(now, claim.length)];
    case 'hedge removed':
      return [changes.hedgeRemoved(before)];
    case 'hedge added':
      return [changes.hedgeAdded(now)];
    case 'question changed':
      return [claim.length > 0 ? changes.madeQuestion : changes.madeStatement];
    case 'other':
      return [];
    default: {
      const what = changes.kinds[kind];
      if (article.length === 0) return [changes.added(what, now, claim.length)];
      if (claim.length === 0) return [changes.removed(what, before, article.length)];
      return [changes.changed(what, before, now)];
    }
  }
}

/** « ne » et « pas » */
function wordsOf(words: readonly (Claimed | Snippet)[], say: Catalogue): Line {
  return say.and(
    words.slice(0, COMFORT.names).map((one) => ('excerpt' in one ? say.quoted(one) : typedWords(one, say))),
  );
}

function typedWords({ text: typed }: Claimed, { quoted }: Catalogue): Line {
  return quoted(shortened(typed, COMFORT.name));
}

/** Each difference as a sentence of its own: readable without colour, and aloud. */
function differenceBlocks(differences: readonly Difference[], verdict: Verdict, say: Catalogue): Block[] {
  if (differences.length === 0) return [];
  const words = say.verdicts.differences;
  const shown = differences.slice(0, COMFORT.differences).map((one) => differenceLine(one, say));
  const rest = differences.length - shown.length;
  const more = rest > 0 ? [words.more(rest)] : [];
  return [
    text(verdict === 'cut or joined' ? words.doneToText : words.wordForWord),
    list([...shown, ...more]),
  ];
}

function differenceLine({ kind, claim, article, after }: Difference, say: Catalogue): Line {
  const words = say.verdicts.differences;
  const typed = claim ? typedWords(claim, say) : '';
  const original: Line = article ? say.quoted(article) : '';
  const where: Line = after ? words.after(say.quoted(after)) : words.atStart;
  switch (kind) {
    case 'replaced':
      return words.replaced(original, typed, where);
    case 'removed':
      return words.removed(original, where);
    case 'added':
      return words.added(typed, where);
    case 'omitted':
      return words.omitted(original, where);
    case 'leap':
      return words.leap(where);
  }
}

function characterBlocks({ characters, omitted, verdict }: AnswerOf<'verdict'>, say: Catalogue): Block[] {
  const words = say.verdicts;
  const counts = new Map<string, number>();
  for (const { kind, count } of characters) {
    const name = words.characters.kinds[kind];
    counts.set(name, (counts.get(name) ?? 0) + count);
  }
  const kinds = [...counts].map(([name, count]) => `${name} (${count})`);
  const isFair = verdict === 'exact' || verdict === 'typography';
  return [
    ...(kinds.length === 0 ? [] : [text(words.characters.only(enumerate(kinds, ', ')))]),
    ...(isFair && omitted.length > 0
      ? [text(words.leftOut(say.and(omitted.map((one) => say.quoted(one)))))]
      : []),
  ];
}

function placeBlock(
  { cited, attributions, isReported }: ClaimedPlace,
  index: number | undefined,
  { placesInAll, verdict }: AnswerOf<'verdict'>,
  say: Catalogue,
): Block {
  const words = say.verdicts;
  const evidence = attributions.slice(0, MOST_ATTRIBUTIONS).flatMap((one) => evidenceLine(one, say, true));
  const isOneVoice = cited.voices.length <= 1;
  if (index === undefined) {
    // Who speaks stands above already.
    return excerpt({ ...cited, voices: isOneVoice ? [] : cited.voices }, say, words.trueText, evidence);
  }
  if (verdict !== 'ambiguous') return excerpt(cited, say, words.piece(index + 1, placesInAll), evidence);
  const reported = isReported ? [words.articlesWords] : [];
  return excerpt(cited, say, words.place(index + 1, placesInAll), [...evidence, ...reported]);
}

const MOST_ATTRIBUTIONS = 2;

function absenceBlocks({ verdict, compared, nearest }: AnswerOf<'verdict'>, say: Catalogue): Block[] {
  if (verdict !== 'absent') return [];
  return [
    text(say.verdicts.compared(compared.passages, compared.words)),
    ...(nearest ? [excerpt(nearest, say, say.verdicts.nearest)] : []),
  ];
}

function elsewhereBlocks({ elsewhere, verdict }: AnswerOf<'verdict'>, say: Catalogue): Block[] {
  if (elsewhere.length === 0) return [];
  const words = say.verdicts.elsewhere;
  const shown = elsewhere.slice(0, COMFORT.names);
  const rest = elsewhere.length - shown.length;
  return [
    text(verdict === 'absent' ? words.onlyThere(elsewhere.length) : words.thereToo(elsewhere.length)),
    list([
      ...shown.map(({ id, title, verdict: other }) =>
        words.one(say.verdicts.names[other], shortened(title), id),
      ),
      ...(rest > 0 ? [words.more(rest)] : []),
    ]),
  ];
}
