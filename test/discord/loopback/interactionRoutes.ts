/** Answers to interactions: the callback, then the webhook of the token. No bot token is needed. */
import * as spec from 'discord-api-spec/zod';
import { InteractionResponseType, MessageFlags, PermissionFlagsBits } from 'discord-api-types/v10';
import type { MessageBody } from './bodies.js';
import { DiscordError } from './errors.js';
import { answerable, type InteractionRecord, messageOf, reachable } from './interactionRecord.js';
import { createMessage, deleteMessage, editMessage } from './messages.js';
import type { Message, UploadedFile } from './model.js';
import * as oracle from './oracle.js';
import { permissionsIn } from './permissions.js';
import { type Call, type Result, type Route, route } from './routing.js';
import { judgeCallbackType } from './rules.js';
import { messageJson } from './wire.js';
import type { World } from './world.js';

/** Of a user-installed app in a guild where it is no member. */
const MOST_FOLLOW_UPS = 5;
const open = { open: true };
const message = { open: true, answer: spec.MessageResponseSchema };

export const INTERACTION_ROUTES: readonly Route[] = [
  route('POST /interactions/:interaction/:token/callback', answer, {
    ...open,
    answer: spec.InteractionCallbackResponseSchema,
  }),
  route('POST /webhooks/:application/:token', followUp, message),
  route('GET /webhooks/:application/:token/messages/:message', getMessage, message),
  route('PATCH /webhooks/:application/:token/messages/:message', patchMessage, message),
  route('DELETE /webhooks/:application/:token/messages/:message', removeMessage, open),
];

function answer({ world, param, query, body, files }: Call): Result | undefined {
  const record = world.interactions.get(param('interaction'));
  const callback = oracle.callback(body, record?.source, files.length);
  const current = answerable(world, param('interaction'), param('token'));
  judgeCallbackType(callback.type, current.type, current.source !== undefined);
  if (current.channel.thread?.archived && current.channel.thread.locked)
    throw new DiscordError(50083, 'answers are refused in a thread that is archived and locked');
  apply(world, current, callback, files);
  current.answer = { type: callback.type, data: callback.data };
  current.latencyMs = performance.now() - current.sentAt;
  world.changed();
  return query.get('with_response') === 'true'
    ? { body: callbackJson(world, current, callback.type) }
    : undefined;
}

function apply(
  world: World,
  record: InteractionRecord,
  callback: oracle.Callback,
  files: readonly UploadedFile[],
): void {
  switch (callback.type) {
    case InteractionResponseType.ChannelMessageWithSource:
      record.original = say(world, record, callback.data, files).id;
      record.isSettled = true;
      break;
    case InteractionResponseType.DeferredChannelMessageWithSource:
      record.isLoading = true;
      record.original = say(world, record, callback.data, [], MessageFlags.Loading).id;
      break;
    case InteractionResponseType.DeferredMessageUpdate:
      record.original = record.source?.id;
      break;
    case InteractionResponseType.UpdateMessage:
      if (record.source && !world.messages.has(record.source.id))
        throw new DiscordError(10008, record.source.id);
      if (record.source) editMessage(world, record.source, callback.data, files);
      record.original = record.source?.id;
      record.isSettled = true;
      break;
    case InteractionResponseType.ApplicationCommandAutocompleteResult:
      record.choices = callback.data;
      record.isSettled = true;
      break;
    case InteractionResponseType.Modal:
      record.modal = callback.data;
      record.isSettled = true;
      break;
  }
}

/** A new message in answer to an interaction, ephemeral if it says so or if the user may not share answers. */
function say(
  world: World,
  { channel, user, metadata, isUserInstalled }: InteractionRecord,
  body: MessageBody,
  files: readonly UploadedFile[],
  flags = 0,
): Message {
  const mayShare =
    !isUserInstalled ||
    channel.guildId === undefined ||
    (permissionsIn(world, channel, user.id) & PermissionFlagsBits.UseExternalApps) !== 0n;
  const isEphemeral = ((body.flags ?? 0) & MessageFlags.Ephemeral) !== 0 || !mayShare;
  return createMessage(world, {
    channel,
    author: world.bot,
    body,
    files,
    metadata,
    flags: flags | (isEphemeral ? MessageFlags.Ephemeral : 0),
    ...(isEphemeral ? { visibleTo: user.id } : {}),
  });
}

function callbackJson(world: World, record: InteractionRecord, type: InteractionResponseType): object {
  const original = record.original === undefined ? undefined : world.messages.get(record.original);
  const hasMessage =
    type === InteractionResponseType.ChannelMessageWithSource ||
    type === InteractionResponseType.UpdateMessage;
  return {
    interaction: {
      id: record.id,
      type: record.type,
      ...(original
        ? {
            response_message_id: original.id,
            response_message_loading: (original.flags & MessageFlags.Loading) !== 0,
            response_message_ephemeral: (original.flags & MessageFlags.Ephemeral) !== 0,
          }
        : {}),
    },
    ...(hasMessage && original ? { resource: { type, message: messageJson(world, original) } } : {}),
  };
}

/** A follow-up; the first one after a deferral is the deferred answer. */
function followUp({ world, param, body, files }: Call): Result {
  const judged = oracle.followUp(body, files.length);
  const record = reachable(world, param('application'), param('token'));
  const loading = record.isLoading ? world.messages.get(record.original ?? '') : undefined;
  if (loading) {
    settle(world, record, loading, judged, files);
    return { body: messageJson(world, loading) };
  }
  if (record.isUserInstalled && record.followUps.length >= MOST_FOLLOW_UPS) throw new DiscordError(40094);
  const said = say(world, record, judged, files);
  said.interaction_metadata = {
    ...record.metadata,
    ...(record.original ? { original_response_message_id: record.original } : {}),
  };
  record.followUps.push(said.id);
  world.changed();
  return { body: messageJson(world, said) };
}

function getMessage({ world, param }: Call): Result {
  const record = reachable(world, param('application'), param('token'));
  return { body: messageJson(world, messageOf(world, record, param('message'))) };
}

function patchMessage({ world, param, body, files }: Call): Result {
  const record = reachable(world, param('application'), param('token'));
  const edited = messageOf(world, record, param('message'));
  settle(world, record, edited, oracle.editedFollowUp(body, edited, files.length), files);
  return { body: messageJson(world, edited) };
}

function settle(
  world: World,
  record: InteractionRecord,
  edited: Message,
  body: MessageBody,
  files: readonly UploadedFile[],
): void {
  if (edited.id === record.original) {
    record.isLoading = false;
    record.isSettled = true;
  }
  editMessage(world, edited, body, files);
}

function removeMessage({ world, param }: Call): undefined {
  const record = reachable(world, param('application'), param('token'));
  const removed = messageOf(world, record, param('message'));
  if (removed.id === record.original) {
    record.isLoading = false;
    record.isSettled = true;
  }
  deleteMessage(world, removed);
}
