import { foldPhrase } from '../french/characters.js';
import { isCredit, type Sentence } from './sentences.js';
import { overlaps, type Span, sliceOf } from './span.js';

/** A question that the outlet puts to its readers, and the statement that it asks about, if it points to one. */
export interface DiscussionQuestion {
  readonly question: Span;
  readonly statement: Span | undefined;
}

export interface ClosingQuestions {
  readonly questions: readonly DiscussionQuestion[];
  /** How many sentences at the head of the list are the article's own; the rest is the call to discuss. */
  readonly contentCount: number;
}

/** A closing block longer than this is not one: it is the article. */
const LONGEST_BLOCK = 16;

/** « Et vous ? », « Qu'en pensez-vous ? », « Selon toi, … ? » */
const READER_WORDS = /(?<![a-z])(?:vous|votre|vos|tu|toi|ton|ta|tes)(?![a-z])/u;
/** « Peut-on aboutir à… ? », « Faut-il… ? », « Devrait-on… ? » open a question that is anyone's to answer. */
const IMPERSONAL_OPENING =
  /^(?:et |alors,? |mais )?(?:(?:peut|pourra|pourrait|doit|devra|devrait|est|va|sait|saura)-(?:t-)?on|(?:faut|faudra|faudrait|suffit|vaut|vaudrait)-il)\b/u;
/** « Est-il souhaitable de… ? », but not « Est-il coupable ? », which asks about someone. */
const IMPERSONAL_JUDGEMENT =
  /^(?:et |alors,? |mais )?(?:est|serait)-il (?:\p{L}+ )?(?:possible|normal|utile|necessaire|juste|souhaitable|acceptable|raisonnable|legitime|urgent|temps) /u;
/** « Pensez-vous que… ? », « Selon vous, … ? », « Quel est votre avis ? »: an opinion is asked for. */
const OPINION =
  /(?:^|[ ',])(?:(?:pensez|croyez|trouvez|jugez|estimez|diriez|feriez)-vous|(?:penses|crois|trouves|dirais|ferais)-tu)\b|\b(?:selon|d'apres|pour|et) (?:vous|toi)\b|\b(?:votre|ton) (?:avis|opinion)\b/u;
/** How many sentences before the questions tell whom the text speaks to. */
const ADDRESS_LOOK_BACK = 40;
/** « ces déclarations », « cela », « celles-ci »: a question points back to the sentence before it; « est-ce que », « ce qui » do not. */
const POINTING_WORD =
  /(?<!-)\b(?:ce(?! qu| dont)|cet|cette|ces|cela|ca)\b|\b(?:celui|celle|ceux|celles)-(?:ci|la)\b/u;
/** « Qu'en pensez-vous ? », « Y croyez-vous ? »: the pronouns, not « en France » nor « il y a ». */
const POINTING_PRONOUN = /(?:^|[' ])(?:en|y) (?:pens|dis|dit|croi|croy|voyez|feriez|ferais)/u;
/** Words that only ask for an opinion, so that the question can but be about what was just said. */
const BARE_APPEAL =
  /^(?:et (?:vous|toi)|(?:votre|ton) avis|(?:et )?qu'en pense[sz][- ](?:vous|tu)|quel est (?:votre|ton) avis)\s*[?:.…]*$/u;

/** « Dites-le en commentaire. », « Propos recueillis par… », « Source : … » may follow the questions. */
const TAIL_MATTER =
  /^(?:(?:source|sources|via|credits?|propos recueillis|partage[rz]?|dites|dis|donne[rz]?|reagisse[rz]|reagir|participe[rz]?|n'hesite[rz]? pas|votre avis|vos avis|laisse[rz]?|commente[rz]?|abonnez|suivez|rejoignez|retrouvez|votez)\b|\(?avec (?:l')?(?:afp|reuters|ap)\b)/u;
/** « Voir aussi » heads a list of other articles, whose titles may be questions themselves. */
const FURTHER_READING =
  /^\W*(?:(?:voir|a lire|lire) (?:aussi|egalement)\b|(?:sur le meme sujet|pour aller plus loin|dans la meme rubrique)\s*(?::|$))/u;

/**
 * « Lire aussi : Que risque le maire ? », on a line of its own: the title of another article, which this one
 * does not say.
 */
export function isFurtherReading(line: string): boolean {
  return (
    line.length <= LONGEST_POINTER &&
    /^\W*(?:voir|a lire|lire) (?:aussi|egalement)\s*:\s*\S/u.test(foldPhrase(line))
  );
}

const LONGEST_POINTER = 250;

/**
 * Finds the questions with which an outlet sends its readers to the comments: « Croyez-vous en ces
 * déclarations ? », « Pensez-vous que… ? », « Peut-on… ? », « Et vous ? ». They close the article; only
 * calls to comment, credits and links to further reading may follow. A question that someone quoted asks,
 * or that the article goes on to answer, is content.
 *
 * A statement between the credit line (« Source : … ») and the questions belongs to them, not to the article.
 *
 * @param sentences all the sentences of the article, in order
 * @param pairs the outermost pairs of quotation marks
 */
export function closingQuestionsOf(
  text: string,
  sentences: readonly Sentence[],
  pairs: readonly Span[],
): ClosingQuestions {
  const floor = Math.max(0, sentences.length - LONGEST_BLOCK);
  const block = sentences.slice(floor).map((sentence) => lineOf(text, sentence, pairs));

  const last = lastQuestion(block);
  let first = last + 1;
  while (block[first - 1]?.isQuestion || BARE_APPEAL.test(block[first - 1]?.folded ?? '')) first -= 1;
  const run = block.slice(first, last + 1);
  const none = { questions: [], contentCount: sentences.length };
  const before = sentences.slice(0, floor + first).slice(-ADDRESS_LOOK_BACK);
  const isPut = before.some((sentence) => addressesSomeone(text, sentence, pairs))
    ? asksOpinion
    : isPutToReaders;
  if (!run.some((line) => line.isQuestion) || !run.some(isPut)) return none;

  const credit = block.findLastIndex((line, index) => index < first && line.isCredit);
  const statements = first - credit - 1;
  const start = credit >= 0 && statements <= run.length ? credit + 1 : first;
  // A quotation that runs from the article into the questions makes them part of it.
  const boundary = block[start]?.span.start ?? 0;
  if (pairs.some((pair) => pair.start < boundary && boundary < pair.end)) return none;

  const questions = run
    .map((line, index) => ({ line, index: first + index }))
    .filter(({ line }) => line.isQuestion)
    .map(({ line, index }) => ({ question: line.span, statement: statementFor(block, index) }));
  return { questions, contentCount: floor + start };
}

/** One of the last sentences, with what has to be known of it. */
interface Line {
  readonly span: Span;
  readonly folded: string;
  /** Asked by the article itself, not by someone it quotes. */
  readonly isQuestion: boolean;
  readonly isCredit: boolean;
}

/** Longer sentences are not calls to readers, and reading them whole would not be cheap. */
const LONGEST_LINE = 600;

function lineOf(text: string, sentence: Sentence, pairs: readonly Span[]): Line {
  const words = sliceOf(text, sentence);
  const isQuoted = pairs.some((pair) => overlaps(pair, { start: sentence.end - 1, end: sentence.end }));
  return {
    span: { start: sentence.start, end: sentence.end },
    folded: foldPhrase(words.slice(0, LONGEST_LINE)),
    isQuestion: words.length <= LONGEST_LINE && /\?[\s.!?…)\]]*$/u.test(words) && !isQuoted,
    isCredit: isCredit(words),
  };
}

/** The last line before the tail matter, -1 if there is none. */
function lastQuestion(block: readonly Line[]): number {
  const reading = block.findIndex(
    ({ folded }, index) => FURTHER_READING.test(folded) && !block.slice(index + 1).some(asksOpinion),
  );
  let last = reading >= 0 ? reading - 1 : block.length - 1;
  while (last >= 0 && !block[last]?.isQuestion && TAIL_MATTER.test(block[last]?.folded ?? '')) last -= 1;
  return last;
}

function isPutToReaders(line: Line): boolean {
  return asksOpinion(line) || (line.isQuestion && READER_WORDS.test(line.folded));
}

/** « Croyez-vous… ? », « Peut-on… ? », « Et vous ? »: anyone's to answer, whoever else the text speaks to. */
function asksOpinion({ folded, isQuestion }: Line): boolean {
  if (BARE_APPEAL.test(folded)) return true;
  if (!isQuestion) return false;
  return [IMPERSONAL_OPENING, IMPERSONAL_JUDGEMENT, OPINION].some((pattern) => pattern.test(folded));
}

/** « Vous aviez promis, monsieur le ministre »: an open letter or an interview, whose « vous » is not the reader. */
function addressesSomeone(text: string, sentence: Sentence, pairs: readonly Span[]): boolean {
  const words = foldPhrase(sliceOf(text, sentence).slice(0, LONGEST_LINE));
  return READER_WORDS.test(words) && !pairs.some((pair) => overlaps(pair, sentence));
}

/** A statement is more than a title of two words or the end of a block of code. */
const SEVERAL_WORDS = /(?:\S+\s+){3}\S/u;

/** The sentence that a question points back to: the last one before it that is neither a question nor a credit. */
function statementFor(block: readonly Line[], index: number): Span | undefined {
  const folded = block[index]?.folded ?? '';
  if (!POINTING_WORD.test(folded) && !POINTING_PRONOUN.test(folded) && !BARE_APPEAL.test(folded))
    return undefined;
  return block.findLast(
    (line, at) =>
      at < index &&
      !line.isQuestion &&
      !line.isCredit &&
      !BARE_APPEAL.test(line.folded) &&
      SEVERAL_WORDS.test(line.folded),
  )?.span;
}
