import { analyse } from '../french/analyse.js';
import { fold } from '../french/characters.js';
import { isCredit, type Sentence } from './sentences.js';
import { contains, type Span, sliceOf } from './span.js';

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
const READER_WORDS = new Set('vous votre vos tu toi ton ta tes'.split(' '));
/** « Peut-on aboutir à… ? », « Faut-il… ? », « Devrait-on… ? » open a question that is anyone's to answer. */
const IMPERSONAL_OPENING =
  /^(?:et |alors,? |mais )?(?:peut|pourra|pourrait|doit|devra|devrait|est|va|sait|saura)-(?:t-)?on\b|^(?:et |alors,? |mais )?(?:faut|faudra|faudrait|suffit|serait|est)-il\b/u;
/** Words by which a question points back to the sentence before it. */
const POINTING_WORDS = new Set('ce cet cette ces cela ca celui celle y en'.split(' '));

/** « Dites-le en commentaire. », « Voir aussi : … », « Propos recueillis par… » may follow the questions. */
const TAIL_MATTER =
  /^(?:source|via|credit|voir aussi|[aà] lire|lire aussi|propos recueillis|avec (?:l')?(?:afp|reuters|ap)\b|partagez|dites|donnez|reagissez|participez|(?:n'h[eé]sitez pas)|votre avis|vos avis|laissez|commentez)/u;
const READERS_HEADING = /^(?:et vous|votre avis|qu'en pensez[- ]vous)\s*[?:.…]*$/u;

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
  const isQuestion = (index: number): boolean => {
    const sentence = sentences[index];
    if (!sentence || !/\?[\s»”")\]]*$/u.test(sliceOf(text, sentence))) return false;
    return !pairs.some((pair) => contains(pair, sentence));
  };
  const folded = (index: number): string => {
    const sentence = sentences[index];
    return sentence ? fold(sliceOf(text, sentence)).replaceAll('’', "'") : '';
  };

  let last = sentences.length - 1;
  const floor = Math.max(0, sentences.length - LONGEST_BLOCK);
  while (last >= floor && !isQuestion(last) && TAIL_MATTER.test(folded(last))) last -= 1;
  let first = last + 1;
  while (first - 1 >= floor && (isQuestion(first - 1) || READERS_HEADING.test(folded(first - 1)))) first -= 1;
  while (first <= last && !putToReaders(folded(first)) && !followedByReaders(first, last, folded)) first += 1;
  if (first > last) return { questions: [], contentCount: sentences.length };

  const credit = sentences.findLastIndex(
    (sentence, index) => index >= floor && index < first && isCredit(sliceOf(text, sentence)),
  );
  const statements = credit >= 0 ? first - credit - 1 : 0;
  const blockStart = credit >= 0 && statements <= last - first + 1 ? credit + 1 : first;
  const questions: DiscussionQuestion[] = [];
  for (let index = blockStart; index <= last; index += 1) {
    const question = sentences[index];
    if (!question || !isQuestion(index)) continue;
    questions.push({ question: spanOf(question), statement: statementFor(index) });
  }
  return { questions, contentCount: blockStart };

  function statementFor(index: number): Span | undefined {
    const pointing =
      READERS_HEADING.test(folded(index)) ||
      analyse(folded(index)).some((word) => POINTING_WORDS.has(word.exact));
    if (!pointing) return undefined;
    for (let before = index - 1; before >= 0; before -= 1) {
      const sentence = sentences[before];
      if (sentence && !isQuestion(before) && !isCredit(sliceOf(text, sentence))) return spanOf(sentence);
    }
    return undefined;
  }
}

function putToReaders(folded: string): boolean {
  return IMPERSONAL_OPENING.test(folded) || analyse(folded).some((word) => READER_WORDS.has(word.exact));
}

/** A question of the same run counts when a later one is put to the readers outright. */
function followedByReaders(first: number, last: number, folded: (index: number) => string): boolean {
  for (let index = first + 1; index <= last; index += 1) if (putToReaders(folded(index))) return true;
  return false;
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
