/** Channels, threads and pins. */
import * as spec from 'discord-api-spec/zod';
import { ChannelType, MessageType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { ChannelBody, ThreadBody } from './bodies.js';
import { DiscordError } from './errors.js';
import { createMessage, dispatchMessage, guildId } from './messages.js';
import type { Channel } from './model.js';
import * as oracle from './oracle.js';
import { permissionsIn, requirePermissions } from './permissions.js';
import { type Call, type Result, type Route, route } from './routing.js';
import { channelJson, messageJson, threadMemberJson } from './wire.js';
import type { World } from './world.js';

const MOST_PINS = 250;

export const CHANNEL_ROUTES: readonly Route[] = [
  route('GET /channels/:channel', getChannel),
  route('PATCH /channels/:channel', patchChannel),
  route('DELETE /channels/:channel', removeChannel),
  route('POST /channels/:channel/typing', type),
  route('POST /channels/:channel/threads', startThread, { answer: spec.CreatedThreadResponseSchema }),
  route('POST /channels/:channel/messages/:message/threads', startThreadFromMessage, {
    answer: spec.CreatedThreadResponseSchema,
  }),
  route('GET /channels/:channel/thread-members', threadMembers, {
    answer: spec.ThreadMemberResponseSchema,
    list: true,
  }),
  route('PUT /channels/:channel/thread-members/:user', (call) => changeThreadMember(call, true)),
  route('DELETE /channels/:channel/thread-members/:user', (call) => changeThreadMember(call, false)),
  route('GET /channels/:channel/threads/archived/public', archivedThreads, {
    answer: spec.ThreadsResponseSchema,
  }),
  route('GET /channels/:channel/messages/pins', pins, { answer: spec.PinnedMessagesResponseSchema }),
  route('GET /channels/:channel/pins', oldPins, { answer: spec.MessageResponseSchema, list: true }),
  route('PUT /channels/:channel/messages/pins/:message', (call) => pin(call, true)),
  route('PUT /channels/:channel/pins/:message', (call) => pin(call, true)),
  route('DELETE /channels/:channel/messages/pins/:message', (call) => pin(call, false)),
  route('DELETE /channels/:channel/pins/:message', (call) => pin(call, false)),
  route('POST /users/@me/channels', openDirectChannel, { answer: spec.PrivateChannelResponseSchema }),
];

/** The channel of a call, if the bot sees it and may do what is asked. */
export function channelOf(
  { world, param }: Call,
  ...permissions: (keyof typeof PermissionFlagsBits)[]
): Channel {
  const channel = world.knownChannel(param('channel'));
  requirePermissions(world, channel, ...permissions);
  return channel;
}

/** An archived thread takes new messages only; everything else needs it to be opened first. */
export function refuseArchived(channel: Channel): void {
  if (channel.thread?.archived) throw new DiscordError(50083, channel.name);
}

function getChannel(call: Call): Result {
  return { body: channelJson(call.world, channelOf(call)) };
}

function type(call: Call): undefined {
  channelOf(call, 'SendMessages');
}

function patchChannel(call: Call): Result {
  const channel = channelOf(call);
  const change = oracle.changeOfChannel(call.body, channel.thread !== undefined);
  if (channel.thread) changeThread(call.world, channel, channel.thread, change);
  else {
    requirePermissions(call.world, channel, 'ManageChannels');
    if (change.topic !== undefined) channel.topic = change.topic;
  }
  if (change.name) channel.name = change.name;
  if (change.rate_limit_per_user !== undefined) channel.rateLimit = change.rate_limit_per_user ?? 0;
  const json = channelJson(call.world, channel);
  call.world.dispatch(channel.thread ? 'THREAD_UPDATE' : 'CHANNEL_UPDATE', json, channel);
  return { body: json };
}

/**
 * The owner of a thread may rename, archive and open it; the rest needs MANAGE_THREADS, and so does opening a
 * locked one (topics/threads, permissions).
 */
function changeThread(
  world: World,
  channel: Channel,
  thread: NonNullable<Channel['thread']>,
  change: ChannelBody,
): void {
  const isModerator =
    (permissionsIn(world, channel, world.bot.id) & PermissionFlagsBits.ManageThreads) !== 0n;
  const isOwner = thread.ownerId === world.bot.id;
  const forModerators = ['locked', 'rate_limit_per_user', 'applied_tags'].some((field) => field in change);
  const opensLocked = change.archived === false && thread.locked;
  const opensOnly = change.archived === false && Object.keys(change).length === 1;
  if (!isModerator && (forModerators || opensLocked || !(isOwner || opensOnly)))
    throw new DiscordError(50013, `ManageThreads in ${channel.name}`);
  if (thread.archived && change.archived !== false) refuseArchived(channel);
  if (typeof change.archived === 'boolean') {
    thread.archived = change.archived;
    thread.archiveTimestamp = world.clock.iso();
  }
  if (typeof change.locked === 'boolean') thread.locked = change.locked;
  if (change.auto_archive_duration) thread.autoArchiveDuration = change.auto_archive_duration;
  if (change.applied_tags) thread.appliedTags = change.applied_tags;
}

function removeChannel(call: Call): Result {
  const channel = call.world.knownChannel(call.param('channel'));
  requirePermissions(call.world, channel, channel.thread ? 'ManageThreads' : 'ManageChannels');
  const body = channelJson(call.world, channel);
  if (channel.guildId !== undefined) call.world.removeChannel(channel);
  return { body };
}

function startThread(call: Call): Result {
  const parent = channelOf(call);
  if (parent.type === ChannelType.GuildForum) return startPost(call, parent);
  const body = oracle.thread(call.body);
  if (parent.type !== ChannelType.GuildText)
    throw new DiscordError(50024, `a thread in channel type ${parent.type}`);
  requirePermissions(
    call.world,
    parent,
    body.type === ChannelType.PublicThread ? 'CreatePublicThreads' : 'CreatePrivateThreads',
  );
  const thread = makeThread(call.world, parent, body);
  createMessage(call.world, {
    channel: parent,
    author: call.world.bot,
    body: { content: thread.name, message_reference: { message_id: thread.id }, allowed_mentions: {} },
    type: MessageType.ThreadCreated,
  });
  return { status: 201, body: channelJson(call.world, thread) };
}

function startPost(call: Call, parent: Channel): Result {
  const body = oracle.forumThread(call.body, call.files.length);
  requirePermissions(call.world, parent, 'SendMessages');
  const thread = makeThread(call.world, parent, { ...body, type: ChannelType.PublicThread });
  const message = createMessage(call.world, {
    id: thread.id,
    channel: thread,
    author: call.world.bot,
    body: body.message,
    files: call.files,
  });
  return {
    status: 201,
    body: { ...channelJson(call.world, thread), message: messageJson(call.world, message) },
  };
}

function startThreadFromMessage(call: Call): Result {
  const parent = channelOf(call, 'CreatePublicThreads', 'ReadMessageHistory');
  const body = oracle.threadOfMessage(call.body);
  const message = call.world.knownMessage(parent, call.param('message'));
  if (parent.thread || parent.guildId === undefined)
    throw new DiscordError(50024, 'a thread in a thread or a DM');
  if (call.world.channels.has(message.id)) throw new DiscordError(160004, message.id);
  const thread = makeThread(call.world, parent, body, message.id);
  message.flags |= 32;
  dispatchMessage(call.world, 'MESSAGE_UPDATE', message, parent);
  return { status: 201, body: channelJson(call.world, thread) };
}

function makeThread(world: World, parent: Channel, body: ThreadBody, id = world.ids.next()): Channel {
  const now = world.clock.iso();
  const thread = world.addChannel({
    id,
    type: body.type ?? ChannelType.PublicThread,
    name: body.name,
    guildId: parent.guildId,
    parentId: parent.id,
    rateLimit: body.rate_limit_per_user ?? 0,
    thread: {
      ownerId: world.bot.id,
      archived: false,
      locked: false,
      autoArchiveDuration: body.auto_archive_duration ?? 4_320,
      archiveTimestamp: now,
      createTimestamp: now,
      members: new Map([[world.bot.id, now]]),
      messageCount: 0,
      totalMessages: 0,
      appliedTags: body.applied_tags ?? [],
    },
  });
  world.dispatch('THREAD_CREATE', { ...channelJson(world, thread), newly_created: true }, thread);
  world.changed();
  return thread;
}

function threadMembers(call: Call): Result {
  const channel = channelOf(call);
  const members = [...(channel.thread?.members ?? [])];
  return { body: members.map(([user, joined]) => threadMemberJson(channel.id, user, joined)) };
}

function changeThreadMember(call: Call, isJoining: boolean): undefined {
  const { world, param } = call;
  const channel = channelOf(call);
  if (!channel.thread) throw new DiscordError(50024);
  refuseArchived(channel);
  const isSelf = param('user') === '@me';
  const user = isSelf ? world.bot : world.knownUser(param('user'));
  if (!isSelf) requirePermissions(world, channel, isJoining ? 'SendMessagesInThreads' : 'ManageThreads');
  if (!isSelf && !world.guilds.get(channel.guildId ?? '')?.members.has(user.id))
    throw new DiscordError(10007);
  const now = world.clock.iso();
  if (isJoining) channel.thread.members.set(user.id, now);
  else channel.thread.members.delete(user.id);
  world.dispatch(
    'THREAD_MEMBERS_UPDATE',
    {
      id: channel.id,
      ...guildId(channel),
      member_count: channel.thread.members.size,
      ...(isJoining
        ? { added_members: [threadMemberJson(channel.id, user.id, now)] }
        : { removed_member_ids: [user.id] }),
    },
    channel,
  );
}

function archivedThreads(call: Call): Result {
  const { world } = call;
  const threads = world
    .threadsOf(channelOf(call, 'ReadMessageHistory'))
    .filter(({ thread }) => thread?.archived);
  return {
    body: { threads: threads.map((thread) => channelJson(world, thread)), members: [], has_more: false },
  };
}

function pinned(call: Call): { pinned_at: string | undefined; message: object }[] {
  const { world } = call;
  const channel = channelOf(call, 'ReadMessageHistory');
  return world
    .messagesOf(channel)
    .filter(({ pinned }) => pinned)
    .sort((a, b) => (a.pinnedAt ?? '').localeCompare(b.pinnedAt ?? ''))
    .reverse()
    .map((message) => ({
      pinned_at: message.pinnedAt,
      message: messageJson(world, message, 'what the bot may'),
    }));
}

function pins(call: Call): Result {
  return { body: { items: pinned(call), has_more: false } };
}

function oldPins(call: Call): Result {
  return { body: pinned(call).map(({ message }) => message) };
}

/** PIN_MESSAGES is a permission of its own since February 2026; MANAGE_MESSAGES pins no longer. */
function pin(call: Call, isPinned: boolean): undefined {
  const { world } = call;
  const channel = channelOf(call, 'PinMessages', 'ReadMessageHistory');
  const message = world.knownMessage(channel, call.param('message'));
  refuseArchived(channel);
  if (message.pinned === isPinned) return;
  if (isPinned && world.messagesOf(channel).filter(({ pinned: is }) => is).length >= MOST_PINS)
    throw new DiscordError(30003);
  message.pinned = isPinned;
  message.pinnedAt = world.clock.iso();
  channel.lastPin = message.pinnedAt;
  world.dispatch(
    'CHANNEL_PINS_UPDATE',
    { channel_id: channel.id, ...guildId(channel), last_pin_timestamp: channel.lastPin },
    channel,
  );
  dispatchMessage(world, 'MESSAGE_UPDATE', message, channel);
  if (isPinned)
    createMessage(world, {
      channel,
      author: world.bot,
      body: { message_reference: { message_id: message.id }, allowed_mentions: {} },
      type: MessageType.ChannelPinnedMessage,
    });
  world.changed();
}

function openDirectChannel({ world, body }: Call): Result {
  const { recipient_id } = oracle.directChannel(body);
  return { body: channelJson(world, world.directChannel(world.knownUser(recipient_id ?? ''))) };
}
