/** Messages of channels, and reactions. */
import * as spec from 'discord-api-spec/zod';
import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import { channelOf, refuseArchived } from './channelRoutes.js';
import { DiscordError } from './errors.js';
import { createMessage, deleteMessage, editMessage, guildId, isTextBased } from './messages.js';
import type { Channel } from './model.js';
import * as oracle from './oracle.js';
import { permissionsIn, requirePermissions } from './permissions.js';
import { type Call, type Result, type Route, route } from './routing.js';
import { channelJson, messageJson } from './wire.js';
import type { World } from './world.js';

const message = { answer: spec.MessageResponseSchema };

export const MESSAGE_ROUTES: readonly Route[] = [
  route('GET /channels/:channel/messages', listMessages, { ...message, list: true }),
  route('POST /channels/:channel/messages', sendMessage, message),
  route('GET /channels/:channel/messages/:message', getMessage, message),
  route('PATCH /channels/:channel/messages/:message', patchMessage, message),
  route('DELETE /channels/:channel/messages/:message', removeMessage),
  route('POST /channels/:channel/messages/bulk-delete', removeMessages),
  route('PUT /channels/:channel/messages/:message/reactions/:emoji/@me', (call) => react(call, true)),
  route('DELETE /channels/:channel/messages/:message/reactions/:emoji/@me', (call) => react(call, false)),
];

function listMessages(call: Call): Result {
  const { world, query } = call;
  const channel = channelOf(call);
  if (!mayReadHistory(world, channel)) return { body: [] };
  const limit = Number(query.get('limit') ?? 50);
  if (!(limit >= 1 && limit <= 100))
    throw new DiscordError(50035, '', [
      { path: ['limit'], code: 'NUMBER_TYPE_MAX', message: 'Value must be between 1 and 100' },
    ]);
  const [before, after] = [query.get('before'), query.get('after')];
  const found = world
    .messagesOf(channel)
    .filter(({ id }) => (!before || BigInt(id) < BigInt(before)) && (!after || BigInt(id) > BigInt(after)));
  const chosen = after ? found.slice(0, limit) : found.slice(-limit);
  return { body: chosen.reverse().map((one) => messageJson(world, one, 'what the bot may')) };
}

function mayReadHistory(world: World, channel: Channel): boolean {
  if (channel.guildId === undefined) return true;
  return (permissionsIn(world, channel, world.bot.id) & PermissionFlagsBits.ReadMessageHistory) !== 0n;
}

function getMessage(call: Call): Result {
  const channel = channelOf(call, 'ReadMessageHistory');
  const found = call.world.knownMessage(channel, call.param('message'));
  return { body: messageJson(call.world, found, 'what the bot may') };
}

function sendMessage(call: Call): Result {
  const { world, files } = call;
  const channel = world.knownChannel(call.param('channel'));
  const body = oracle.newMessage(call.body, files.length);
  requirePermissions(world, channel, channel.thread ? 'SendMessagesInThreads' : 'SendMessages');
  if (files.length > 0) requirePermissions(world, channel, 'AttachFiles');
  if (!isTextBased(channel)) throw new DiscordError(50008);
  if (channel.recipients.some(({ closedToMessages }) => closedToMessages)) throw new DiscordError(50007);
  if (body.message_reference) {
    requirePermissions(world, channel, 'ReadMessageHistory');
    const { message_id, fail_if_not_exists } = body.message_reference;
    if (world.messages.get(message_id)?.channel_id !== channel.id) {
      if (fail_if_not_exists !== false)
        throw new DiscordError(50035, '', [
          { path: ['message_reference'], code: 'REPLIES_UNKNOWN_MESSAGE', message: 'Unknown message' },
        ]);
      delete body.message_reference;
    }
  }
  openForMessage(world, channel);
  const earlier = body.enforce_nonce && body.nonce ? earlierOf(world, channel, body.nonce) : undefined;
  const sent = earlier ?? createMessage(world, { channel, author: world.bot, body, files });
  return { body: messageJson(world, sent) };
}

/** « If a message with the same nonce was created by the same author recently, that message is returned. » */
function earlierOf(world: World, channel: Channel, nonce: string | number) {
  return world
    .messagesOf(channel)
    .find((one) => one.author === world.bot && String(one.nonce) === String(nonce));
}

/** A message opens an archived thread, unless it is locked and the bot no moderator (topics/threads). */
function openForMessage(world: World, channel: Channel): void {
  const { thread } = channel;
  if (!thread) return;
  const isModerator =
    (permissionsIn(world, channel, world.bot.id) & PermissionFlagsBits.ManageThreads) !== 0n;
  if (thread.locked && !isModerator) throw new DiscordError(50083, `${channel.name} is locked`);
  if (!thread.archived) return;
  thread.archived = false;
  thread.archiveTimestamp = world.clock.iso();
  world.dispatch('THREAD_UPDATE', channelJson(world, channel), channel);
}

function patchMessage(call: Call): Result {
  const { world, files } = call;
  const channel = channelOf(call);
  const edited = world.knownMessage(channel, call.param('message'));
  const body = oracle.editedMessage(call.body, edited, files.length);
  refuseArchived(channel);
  if (edited.author !== world.bot) throw new DiscordError(50005, edited.id);
  if (files.length > 0) requirePermissions(world, channel, 'AttachFiles');
  editMessage(world, edited, body, files);
  return { body: messageJson(world, edited) };
}

function removeMessage(call: Call): undefined {
  const { world } = call;
  const channel = channelOf(call);
  const removed = world.knownMessage(channel, call.param('message'));
  refuseArchived(channel);
  if (removed.author !== world.bot) {
    if (channel.type === ChannelType.DM) throw new DiscordError(50013, "someone else's message in a DM");
    requirePermissions(world, channel, 'ManageMessages');
  }
  deleteMessage(world, removed);
}

function removeMessages(call: Call): undefined {
  const { world, body } = call;
  const channel = channelOf(call, 'ManageMessages', 'ReadMessageHistory');
  const listed = typeof body === 'object' && body !== null && 'messages' in body ? body.messages : undefined;
  if (!Array.isArray(listed) || listed.length < 2 || listed.length > 100)
    throw new DiscordError(50035, '', [
      { path: ['messages'], code: 'BASE_TYPE_BAD_LENGTH', message: 'Must be between 2 and 100 in length.' },
    ]);
  const removed = world.messagesOf(channel).filter(({ id }) => listed.includes(id));
  for (const { id } of removed) world.messages.delete(id);
  const ids = removed.map(({ id }) => id);
  world.dispatch('MESSAGE_DELETE_BULK', { ids, channel_id: channel.id, ...guildId(channel) }, channel);
  world.changed();
}

function react(call: Call, isAdding: boolean): undefined {
  const { world } = call;
  const channel = channelOf(call, 'ReadMessageHistory');
  const target = world.knownMessage(channel, call.param('message'));
  refuseArchived(channel);
  const emoji = call.param('emoji');
  const users = target.reactions.get(emoji) ?? new Set();
  if (isAdding && users.size === 0) requirePermissions(world, channel, 'AddReactions');
  if (isAdding) users.add(world.bot.id);
  else users.delete(world.bot.id);
  if (users.size > 0) target.reactions.set(emoji, users);
  else target.reactions.delete(emoji);
  const [name, id] = emoji.split(':');
  world.dispatch(
    isAdding ? 'MESSAGE_REACTION_ADD' : 'MESSAGE_REACTION_REMOVE',
    {
      user_id: world.bot.id,
      channel_id: channel.id,
      message_id: target.id,
      ...guildId(channel),
      emoji: { id: id ?? null, name },
      type: 0,
      burst: false,
      ...(isAdding ? { message_author_id: target.author.id } : {}),
    },
    channel,
  );
  world.changed();
}
