import type { Values } from '../../commands/command.js';
import type { Article } from '../article/article.js';
import { type Chosen, chosenFrom, positionsIn, subjectOf } from '../discussion/settings.js';
import { TEXT } from '../discussion/text.js';
import { foldPhrase } from '../french/characters.js';
import { french } from '../reply/words/french.js';
import { UsageError } from './parse.js';

/**
 * What is to be discussed: « 2 », « question 2 » is one of the article's questions, everything else is one's own.
 *
 * @throws UsageError when the article has no question of that number
 */
export function chosenIn(typed: string, values: Values, article: Article): Chosen {
  const number = /^(?:question )?(?:n° ?)?(\d{1,3})$/iu.exec(typed)?.[1];
  const asked = article.discussion[Number(number) - 1];
  if (number !== undefined && !asked)
    throw new UsageError(french.debates.noSuchQuestion(article.discussion.length));
  const chosen = asked ? chosenFrom(article, asked) : { question: typed, article: subjectOf(article) };
  const positions = values['positions'];
  return positions === undefined
    ? chosen
    : { ...chosen, positions: positionsIn(unquoted(String(positions))) };
}

/**
 * The position that words begin with, accents optional, and the words that follow: of several, the longest.
 *
 * @throws UsageError when they begin with none
 */
export function positionIn(typed: string, positions: readonly string[]): { position: number; rest: string } {
  const all = typed.split(' ');
  // A position has no more words than characters.
  for (let taken = Math.min(all.length, TEXT.position.most); taken > 0; taken -= 1) {
    const named = foldPhrase(unquoted(all.slice(0, taken).join(' ')).replace(/[\s,:]+$/u, ''));
    const position = positions.findIndex((one) => foldPhrase(one) === named);
    if (position >= 0) return { position, rest: all.slice(taken).join(' ') };
  }
  throw unknownPosition(positions);
}

/** That words name no position. */
export function unknownPosition(positions: readonly string[]): UsageError {
  return new UsageError(french.debates.noSuchPosition(positions.join(', ')));
}

/** Words without the quotation marks around them, which a line keeps. */
function unquoted(typed: string): string {
  return typed.replace(/^["«“]\s*|\s*["»”]$/gu, '');
}
