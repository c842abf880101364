import type { Sought } from './sought.js';

/**
 * How far the article accounts for a question: « sure », « unsure » when words that matter are missing from
 * the article, « absent » when what it has is not about the question.
 */
export type Confidence = 'sure' | 'unsure' | 'absent';

/**
 * What share of the question's weight the best passage accounts for, from which on the article is taken to
 * speak of it, to answer it, and to answer it although it lacks a word.
 */
const COVERED = { atAll: 0.17, surely: 0.5, surelyWithoutAWord: 0.6 };
/**
 * What share of all that a question's words tell a passage must account for to be about it. Between what questions
 * put to another article reach and what those put to their own do: `npm run eval:answers` counts both errors.
 */
const ON_TOPIC = 0.28;
/** What share of the question's words the passage must hold for a sure answer. */
const ENOUGH_HELD = 0.5;
/** What is left of these shares when the article lacks a name, acronym or number of the question. */
const WITHOUT_NAME = { covered: 0.4, onTopic: 0.5 };

/**
 * Judges the best passage found.
 *
 * @param coverage what share of the question's weight the passage accounts for
 * @param held what share of the question's words the passage holds, rare or not: one rare word among three is
 *   no answer (« combien de rançons ont été payées en 2021 ? » where only 2021 is found)
 * @param sought the words of the question that carry its subject
 */
export function confidenceOf(coverage: number, held: number, sought: readonly Sought[]): Confidence {
  const judged = lacksName(sought) ? coverage * WITHOUT_NAME.covered : coverage;
  return judged < COVERED.atAll ? 'absent' : howSure(judged, held, sought);
}

/**
 * The same for the best passage of an article, which is on topic or not whatever else the article speaks of.
 *
 * @param topic what share of what the question's words tell the passages account for at best
 */
export function confidenceInArticle(
  topic: number,
  coverage: number,
  held: number,
  sought: readonly Sought[],
): Confidence {
  const lacks = lacksName(sought);
  if (topic * (lacks ? WITHOUT_NAME.onTopic : 1) < ON_TOPIC) return 'absent';
  return howSure(coverage * (lacks ? WITHOUT_NAME.covered : 1), held, sought);
}

function lacksName(sought: readonly Sought[]): boolean {
  return sought.some(({ recognition, isName }) => recognition === 'absent' && isName);
}

function howSure(judged: number, held: number, sought: readonly Sought[]): Confidence {
  // « Qui a interviewé Marie Lenoir ? » is not answered where only her name is found.
  const enough = sought.some((one) => one.recognition === 'absent')
    ? COVERED.surelyWithoutAWord
    : COVERED.surely;
  return judged < enough || held < ENOUGH_HELD ? 'unsure' : 'sure';
}
