import type { APIMessageTopLevelComponent } from 'discord-api-types/v10';
import { type Command, type Context, run, type Values } from '../../commands/command.js';
import type { Article } from '../article/article.js';
import { findArticle, type Library } from '../article/library.js';
import type { Answer } from '../reply/answer.js';
import { compose } from '../reply/compose.js';
import { lineMarkdown, replyMarkdown } from '../reply/markdown.js';
import type { Action } from '../reply/reply.js';
import { typesetIn } from '../reply/typography.js';
import type { Catalogue } from '../reply/words/catalogue.js';
import type { Storage } from '../storage/storage.js';
import { buttonId, SHARE_ID } from './buttons.js';
import { type Button, messageOf } from './messages.js';
import type { Turns } from './turns.js';

/** How long an answer may take, in milliseconds, before Discord must be told that it will come later. */
export const LONGEST_SILENCE = 1_000;

/** Something asked for, and what is known of where. */
export interface Request {
  /** French path of the command, « article infos ». */
  readonly path: string;
  readonly command: Command;
  readonly values: Values;
  readonly context: Context;
  readonly say: Catalogue;
  /** Whether what is found may be shown to the others of the channel. */
  readonly isShareable: boolean;
  /** What a reader must know first, such as that the article is another. */
  readonly notices: readonly string[];
}

/** An answer, and how it is shown. */
export interface Message {
  readonly answer: Answer;
  readonly components: APIMessageTopLevelComponent[];
}

/** Turns requests into messages, one after the other. */
export class Answers {
  readonly #library: Library;
  readonly #storage: Storage;
  readonly #turns: Turns;
  readonly #now: () => Date;

  constructor(library: Library, storage: Storage, turns: Turns, now: () => Date) {
    this.#library = library;
    this.#storage = storage;
    this.#turns = turns;
    this.#now = now;
  }

  /** Whether Discord must be told that the answer will come later. */
  isSlow(request: Request): boolean {
    return this.#turns.foreseen(kindOf(request)) > LONGEST_SILENCE;
  }

  /** The message that answers a request, and what it says. */
  async messageFor(request: Request): Promise<Message> {
    const { command, values, context } = request;
    return this.#turns.take(kindOf(request), async () => {
      const answer = await run(command, values, context);
      return { answer, components: await this.#shown(answer, request) };
    });
  }

  /** An answer as a message. */
  async #shown(answer: Answer, request: Request): Promise<APIMessageTopLevelComponent[]> {
    const { say, notices } = request;
    const reply = compose(answer, say);
    const texts = [
      ...notices.map((notice) => `-# ${lineMarkdown(notice, say.language)}`),
      ...replyMarkdown(reply),
    ];
    const buttons = await Promise.all(reply.actions.map((action) => this.#buttonOf(action, request)));
    if (request.isShareable && isWorthSharing(answer))
      buttons.push({ id: SHARE_ID, label: say.discord.share });
    return messageOf(texts, distinct(buttons));
  }

  async #buttonOf({ label, command, values }: Action, request: Request): Promise<Button> {
    const { article: name, ...others } = values;
    const article = this.#articleNamed(name, request.context.article);
    const isTurn = command === request.path && ('page' in values || 'numero' in values);
    const id = await buttonId({ command, values: others, isTurn }, article, this.#storage.calls, this.#now());
    return { id, label: typesetIn[request.say.language](label) };
  }

  #articleNamed(name: string | number | undefined, current: Article): Article {
    return (name === undefined ? undefined : findArticle(this.#library, String(name))) ?? current;
  }
}

/** Requests that take about as long as each other: the same command on the same article with as much text. */
function kindOf({ path, values, context }: Request): string {
  const length = Object.values(values).join('').length;
  return `${path} ${context.article.id} ${Math.round(Math.log2(1 + length))}`;
}

function isWorthSharing({ kind }: Answer): boolean {
  return !['problem', 'help', 'greeting', 'thanks', 'unclear', 'chosen'].includes(kind);
}

function distinct(buttons: readonly Button[]): Button[] {
  return buttons.filter(({ id }, index) => buttons.findIndex((other) => other.id === id) === index);
}
