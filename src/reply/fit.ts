import type { Answer } from './answer.js';
import { compose } from './compose.js';
import { MOST_BLOCKS, MOST_TEXT } from './limits.js';
import { markdownLength } from './markdown.js';
import { catalogueOf, LANGUAGES } from './words/catalogue.js';

/** How much of the usual length of excerpts is tried, until the reply fits. */
const SCALES = [1, 0.7, 0.5, 0.3, 0.15, 0.05] as const;

/**
 * Makes an answer whose reply Discord can show: its excerpts are made shorter, at sentence ends, until the
 * whole message is within the limits in every language, escaped text and addresses included: whoever asks may share
 * it with someone of another language.
 *
 * @param make the answer with its excerpts cut to `scale` times their usual length
 */
export function fitToMessage(make: (scale: number) => Answer): Answer {
  let answer = make(SCALES[0]);
  for (const scale of SCALES.slice(1)) {
    if (fits(answer)) break;
    answer = make(scale);
  }
  return answer;
}

function fits(answer: Answer): boolean {
  return LANGUAGES.every((language) => {
    const reply = compose(answer, catalogueOf(language));
    return markdownLength(reply) <= MOST_TEXT && reply.blocks.length <= MOST_BLOCKS;
  });
}
