/** Which events a session gets for its intents (discord/discord-api-docs, events/gateway, gateway intents). */
import { GatewayCloseCodes, GatewayIntentBits as I } from 'discord-api-types/v10';
import type { Message } from './model.js';
import { isReadable } from './wire.js';
import type { PrivilegedIntents, World } from './world.js';

const KNOWN = Object.values(I).reduce<number>((all, bit) => (typeof bit === 'number' ? all | bit : all), 0);

/** For events in guilds, and in private; an event that is not here needs no intent. */
const NEEDED: readonly (readonly [RegExp, inGuild: number, inPrivate: number])[] = [
  [/^GUILD_MEMBER_/u, I.GuildMembers, 0],
  [/^(GUILD_(CREATE|UPDATE|DELETE|ROLE_\w+)|CHANNEL_(CREATE|UPDATE|DELETE)|THREAD_\w+)$/u, I.Guilds, 0],
  [/^CHANNEL_PINS_UPDATE$/u, I.Guilds, I.DirectMessages],
  [/^MESSAGE_(CREATE|UPDATE|DELETE|DELETE_BULK)$/u, I.GuildMessages, I.DirectMessages],
  [/^MESSAGE_REACTION_/u, I.GuildMessageReactions, I.DirectMessageReactions],
];

export function canReceive(name: string, isGuild: boolean, intents: number): boolean {
  const [, inGuild, inPrivate] = NEEDED.find(([pattern]) => pattern.test(name)) ?? [];
  const needed = (isGuild ? inGuild : inPrivate) ?? 0;
  return (intents & needed) === needed;
}

/** The code that ends a connection: 4013 for bits that do not exist, 4014 for intents that are not switched on. */
export function intentsProblem(intents: unknown, privileged: PrivilegedIntents): number | undefined {
  if (typeof intents !== 'number' || (intents & ~KNOWN) !== 0) return GatewayCloseCodes.InvalidIntents;
  const forbidden =
    (privileged.members ? 0 : I.GuildMembers) |
    (privileged.presences ? 0 : I.GuildPresences) |
    (privileged.messageContent ? 0 : I.MessageContent);
  return (intents & forbidden) === 0 ? undefined : GatewayCloseCodes.DisallowedIntents;
}

/** Blanks what a session may not read of a message. */
export function forSession(world: World, name: string, data: object, intents: number): object {
  if (!/^MESSAGE_(CREATE|UPDATE)$/u.test(name) || (intents & I.MessageContent) !== 0) return data;
  const message = storedMessage(world, data);
  if (!message) return data;
  const referenced = 'referenced_message' in data ? storedMessage(world, data.referenced_message) : undefined;
  return {
    ...data,
    ...(isReadable(world, message) ? {} : BLANK),
    ...(referenced && 'referenced_message' in data && !isReadable(world, referenced)
      ? { referenced_message: Object.assign({}, data.referenced_message, BLANK) }
      : {}),
  };
}

const BLANK = { content: '', embeds: [], attachments: [], components: [] };

function storedMessage(world: World, data: unknown): Message | undefined {
  const id = typeof data === 'object' && data !== null && 'id' in data ? data.id : undefined;
  return typeof id === 'string' ? world.messages.get(id) : undefined;
}
