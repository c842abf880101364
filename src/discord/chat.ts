import {
  type APIMessageTopLevelComponent,
  DiscordAPIError,
  type Message,
  MessageFlags,
  RESTJSONErrorCodes,
} from 'discord.js';
import { LRUCache } from 'lru-cache';
import { type Exchange, readTurn, rememberAnswer } from '../../commands/conversation.js';
import { debateCommandsIn } from '../../commands/debates.js';
import { pathOf } from '../../commands/index.js';
import { speechOf } from '../quotations/speech.js';
import type { Answer } from '../reply/answer.js';
import { compose } from '../reply/compose.js';
import { replyMarkdown } from '../reply/markdown.js';
import { catalogueOf } from '../reply/words/catalogue.js';
import { examplesFrom } from '../search/examples.js';
import { NO_MENTIONS, twice } from './answering.js';
import type { Request } from './answers.js';
import { incidentOf, traceOf } from './log.js';
import { messageOf, saying } from './messages.js';
import { plainText } from './messageText.js';
import { placeOf } from './places.js';
import type { Services } from './services.js';

/** How many conversations are remembered, and how long after their last exchange. */
const MEMORY = { max: 1_000, ttl: 60 * 60 * 1_000 };

/** Members write to the bot in French, whatever the language of their Discord. */
const say = catalogueOf('fr');

/** Answers those who mention the bot or write to it privately, in plain French. */
export class Chat {
  readonly #services: Services;
  /** The last exchange with each member in each channel or thread, from which « et sur le traité ? » goes on. */
  readonly #exchanges = new LRUCache<string, Exchange>(MEMORY);

  constructor(services: Services) {
    this.#services = services;
  }

  /** Never throws: this is where every error ends. */
  async handle(message: Message): Promise<void> {
    if (!isAddressed(message)) return;
    const { log } = this.#services;
    try {
      await this.#answer(message);
    } catch (error) {
      // Whoever takes a question back waits for no answer.
      if (isWithdrawn(error)) return;
      if (isForbidden(error)) return this.#sayPrivately(message);
      const incident = incidentOf(log, 'message', error);
      await reply(message, saying(say.discord.incident(incident), say)).catch((reason: unknown) => {
        log.error({ incident, error: traceOf(reason) }, 'no answer could be given');
      });
    }
  }

  async #answer(message: Message): Promise<void> {
    const { library, places, answers } = this.#services;
    const place = placeOf(message);
    const { article, isGone } = await places.articleOf(place);
    const who = `${message.channelId} ${message.author.id}`;
    const before = this.#exchanges.get(who);
    const turn = readTurn(spokenIn(message), speechOf(article), before);
    if (turn.kind !== 'call') {
      const said: Answer = { kind: turn.kind, title: article.title, examples: examplesFrom(article) };
      return reply(message, messageOf(replyMarkdown(compose(said, say))));
    }
    const { command, values } = turn.call;
    const request: Request = {
      path: pathOf(command),
      command,
      values,
      context: {
        library,
        article,
        choose: (chosen, isForChannel) => places.choose(place, chosen, isForChannel),
        alsoThere: debateCommandsIn(message.inGuild() ? 'server' : 'private message'),
      },
      say,
      isShareable: false,
      notices: isGone ? [say.discord.goneChoice] : [],
    };
    if (answers.isSlow(request) && message.channel.isSendable()) await message.channel.sendTyping();
    const { answer, components } = await answers.messageFor(request);
    const after = rememberAnswer(turn.next, answer, before);
    if (after) this.#exchanges.set(who, after);
    await reply(message, components);
  }

  /** Where the bot may not write, it tells whoever asked in a private message, if they take any. */
  async #sayPrivately(message: Message): Promise<void> {
    const { log } = this.#services;
    const components = saying(say.discord.cannotWrite, say);
    try {
      await message.author.send({
        components,
        flags: MessageFlags.IsComponentsV2,
        allowedMentions: NO_MENTIONS,
      });
    } catch (error) {
      log.warn({ error: traceOf(error) }, 'a member could not be answered, in the channel or privately');
    }
  }
}

/** Whether a member speaks to the bot: in private, or by naming it (not through @everyone or a role). */
function isAddressed({ author, system, webhookId, mentions, client, channel }: Message): boolean {
  // The author that a webhook gives itself is nobody to talk with (resources/message, « author »).
  if (author.bot || system || webhookId !== null) return false;
  return channel.isDMBased() || mentions.users.has(client.user.id);
}

/** What a message says to the bot, without its name. */
function spokenIn({ content, client }: Message): string {
  return plainText(content.replaceAll(new RegExp(`<@!?${client.user.id}>`, 'gu'), ' ')).trim();
}

/** Posts an answer once: a second try with the same nonce gives the first message back (resources/message, « nonce »). */
async function reply(message: Message, components: APIMessageTopLevelComponent[]): Promise<void> {
  await twice(() =>
    message.reply({
      components,
      flags: MessageFlags.IsComponentsV2,
      allowedMentions: NO_MENTIONS,
      nonce: message.id,
      enforceNonce: true,
    }),
  );
}

function isForbidden(error: unknown): boolean {
  const codes: unknown[] = [RESTJSONErrorCodes.MissingPermissions, RESTJSONErrorCodes.MissingAccess];
  return error instanceof DiscordAPIError && codes.includes(error.code);
}

/** Whether the message that is replied to was deleted meanwhile. */
function isWithdrawn(error: unknown): boolean {
  return (
    error instanceof DiscordAPIError &&
    error.code === RESTJSONErrorCodes.InvalidFormBodyOrContentType &&
    JSON.stringify(error.rawError).includes('REPLIES_UNKNOWN_MESSAGE')
  );
}
