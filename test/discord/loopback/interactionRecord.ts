/** What became of one interaction. */
import { InteractionResponseType } from 'discord-api-types/v10';
import type { ChoicesBody, MessageBody, ModalBody } from './bodies.js';
import { DiscordError } from './errors.js';
import type { Channel, InteractionMetadata, Message, User } from './model.js';
import type { World } from './world.js';

/** Milliseconds to acknowledge, and that the token lives (interactions/receiving-and-responding). */
export const DEADLINE = 3_000;
export const TOKEN_LIFE = 900_000;

/** The bot's first answer. */
export interface Answer {
  type: InteractionResponseType;
  data: MessageBody | ChoicesBody | ModalBody | undefined;
}

export interface InteractionRecord {
  id: string;
  token: string;
  type: number;
  user: User;
  channel: Channel;
  /** On the clock that only tests advance, see Clock.advanced. */
  createdAt: number;
  metadata: InteractionMetadata;
  /** The bot is no member of the guild, or has no part in the private channel. */
  isUserInstalled: boolean;
  /** The message whose component was used, also by way of a modal. */
  source: Message | undefined;
  answer: Answer | undefined;
  choices: ChoicesBody | undefined;
  modal: ModalBody | undefined;
  /** Id of what `@original` stands for. */
  original: string | undefined;
  /** A deferred answer that has not been given yet. */
  isLoading: boolean;
  /** Something other than a deferral has been answered. */
  isSettled: boolean;
  followUps: string[];
  /** Monotonic milliseconds, for latency only. */
  sentAt: number;
  latencyMs: number | undefined;
}

/** The interaction of a callback. 10062 if it is unknown or too late, 40060 if it was answered before. */
export function answerable(world: World, id: string, token: string): InteractionRecord {
  const record = world.interactions.get(id);
  if (record?.token !== token) throw new DiscordError(10062, 'unknown id or token');
  if (record.answer) throw new DiscordError(40060, `answered with type ${record.answer.type}`);
  if (world.clock.advanced - record.createdAt > DEADLINE)
    throw new DiscordError(10062, 'over three seconds old');
  return record;
}

/** The interaction behind a webhook token. 50027 after fifteen minutes, 10015 if it is unknown or unanswered. */
export function reachable(world: World, application: string, token: string): InteractionRecord {
  const record = [...world.interactions.values()].find((one) => one.token === token);
  if (!record || application !== world.application.id) throw new DiscordError(10015, 'unknown token');
  if (world.clock.advanced - record.createdAt > TOKEN_LIFE)
    throw new DiscordError(50027, 'over fifteen minutes old');
  const { answer } = record;
  if (!answer || answer.type === InteractionResponseType.ApplicationCommandAutocompleteResult)
    throw new DiscordError(10015, 'the interaction has no answer that could be followed up');
  return record;
}

/** The message that `@original` stands for, or one of the follow-ups. */
export function messageOf(world: World, record: InteractionRecord, id: string): Message {
  const wanted = id === '@original' ? record.original : id;
  const isOurs = wanted !== undefined && (wanted === record.original || record.followUps.includes(wanted));
  const message = isOurs ? world.messages.get(wanted) : undefined;
  if (!message) throw new DiscordError(10008, `${id} of this interaction`);
  return message;
}
