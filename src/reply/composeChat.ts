import type { AnswerOf } from './answer.js';
import { heading, list, reply, text } from './blocks.js';
import type { Reply } from './reply.js';
import type { Catalogue } from './words/catalogue.js';

const MOST_EXAMPLES = 3;

/** Answers a greeting, thanks, or what is no question, with a few things to try. */
export function composeChat(
  { kind, title, examples }: AnswerOf<'greeting' | 'thanks' | 'unclear'>,
  say: Catalogue,
): Reply {
  return reply(say, [
    heading(say.chat[kind]),
    ...(kind === 'greeting' ? [text(say.help.current(title))] : []),
    text(kind === 'thanks' ? say.chat.toTryAgain : say.help.toTry),
    list(examples.slice(0, MOST_EXAMPLES)),
  ]);
}
