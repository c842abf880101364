/** Makes, changes and removes messages, and sends the events that follow. */
import {
  ChannelType,
  ComponentType,
  InteractionType,
  MessageFlags,
  MessageReferenceType,
  MessageType,
} from 'discord-api-types/v10';
import type { Component, MessageBody } from './bodies.js';
import { walk } from './componentRules.js';
import { DiscordError } from './errors.js';
import { ALL_KINDS, mentionsOf, USERS_ONLY } from './mentions.js';
import type { Attachment, Channel, InteractionMetadata, Message, UploadedFile, User } from './model.js';
import { memberJsonWithoutUser, messageJson } from './wire.js';
import type { World } from './world.js';

const MOST_BYTES = 10 * 1_048_576;

export interface Draft {
  /** The first message of a forum post has the post's id. */
  id?: string;
  channel: Channel;
  author: User;
  body: MessageBody;
  files?: readonly UploadedFile[];
  type?: MessageType;
  flags?: number;
  /** For answers to interactions. */
  metadata?: InteractionMetadata;
  /** Who alone sees it. */
  visibleTo?: string;
}

/** Stores a new message and tells the gateway, unless it is ephemeral. */
export function createMessage(world: World, draft: Draft): Message {
  const { channel, author, body, metadata } = draft;
  const id = draft.id ?? world.ids.next();
  const attachments = attach(world, channel, body, draft.files ?? [], [], draft.visibleTo !== undefined);
  const components = stored(world, body.components ?? [], attachments);
  const referenced = body.message_reference
    ? world.messages.get(body.message_reference.message_id)
    : undefined;
  const isReply = Boolean(body.message_reference) && draft.type === undefined;
  const message: Message = {
    id,
    type: draft.type ?? typeOfMessage(isReply, metadata),
    channel_id: channel.id,
    author,
    content: body.content ?? '',
    embeds: (body.embeds ?? []).map(storedEmbed),
    components,
    attachments,
    flags: (body.flags ?? 0) | (draft.flags ?? 0),
    timestamp: world.clock.iso(),
    edited_timestamp: null,
    tts: false,
    pinned: false,
    reactions: new Map(),
    ...mentionsOf(world, {
      channel,
      authorId: author.id,
      content: body.content ?? '',
      components,
      allowed: body.allowed_mentions,
      byDefault: metadata ? USERS_ONLY : ALL_KINDS,
      repliedTo: isReply ? referenced?.author : undefined,
    }),
    ...(body.nonce === undefined || body.nonce === null ? {} : { nonce: body.nonce }),
    ...(body.message_reference
      ? {
          message_reference: {
            type: MessageReferenceType.Default,
            channel_id: channel.id,
            message_id: body.message_reference.message_id,
            ...(channel.guildId === undefined ? {} : { guild_id: channel.guildId }),
          },
        }
      : {}),
    ...(metadata
      ? {
          interaction_metadata: metadata,
          webhook_id: world.application.id,
          application_id: world.application.id,
        }
      : {}),
    ...(draft.visibleTo === undefined ? {} : { visibleTo: draft.visibleTo }),
  };
  world.messages.set(id, message);
  if (message.visibleTo === undefined) {
    channel.lastMessageId = id;
    if (channel.thread) countInThread(channel.thread, world.clock.iso(), author.id);
    dispatchMessage(world, 'MESSAGE_CREATE', message, channel);
  }
  world.changed();
  return message;
}

function typeOfMessage(isReply: boolean, metadata: InteractionMetadata | undefined): MessageType {
  if (isReply) return MessageType.Reply;
  if (metadata?.type !== InteractionType.ApplicationCommand) return MessageType.Default;
  return metadata.target_message_id === undefined
    ? MessageType.ChatInputCommand
    : MessageType.ContextMenuCommand;
}

function countInThread(thread: NonNullable<Channel['thread']>, at: string, authorId: string): void {
  thread.messageCount += 1;
  thread.totalMessages += 1;
  if (!thread.members.has(authorId)) thread.members.set(authorId, at);
}

/** Applies an edit; mentions are computed anew, with default allowances where the edit gives none. */
export function editMessage(
  world: World,
  message: Message,
  body: MessageBody,
  files: readonly UploadedFile[] = [],
): void {
  const channel = world.channels.get(message.channel_id);
  if (!channel) throw new DiscordError(10003);
  if (body.attachments || files.length > 0) {
    const kept = body.attachments
      ? message.attachments.filter(({ id }) => body.attachments?.some((one) => one.id === id))
      : message.attachments;
    message.attachments = attach(world, channel, body, files, kept, message.visibleTo !== undefined);
  }
  if (body.content !== undefined) message.content = body.content ?? '';
  if (body.embeds !== undefined) message.embeds = (body.embeds ?? []).map(storedEmbed);
  if (body.components !== undefined)
    message.components = stored(world, body.components ?? [], message.attachments);
  if (body.flags !== undefined && body.flags !== null) {
    const kept = message.flags & ~MessageFlags.SuppressEmbeds;
    message.flags = kept | (body.flags & (MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2));
  }
  message.flags &= ~MessageFlags.Loading;
  message.edited_timestamp = world.clock.iso();
  Object.assign(
    message,
    mentionsOf(world, {
      channel,
      authorId: message.author.id,
      content: message.content,
      components: message.components,
      allowed: body.allowed_mentions,
      byDefault: message.interaction_metadata ? USERS_ONLY : ALL_KINDS,
      repliedTo: undefined,
    }),
  );
  if (message.visibleTo === undefined) dispatchMessage(world, 'MESSAGE_UPDATE', message, channel);
  world.changed();
}

export function deleteMessage(world: World, message: Message): void {
  const channel = world.channels.get(message.channel_id);
  world.messages.delete(message.id);
  if (channel?.thread) channel.thread.messageCount -= 1;
  if (channel && message.visibleTo === undefined)
    world.dispatch(
      'MESSAGE_DELETE',
      { id: message.id, channel_id: channel.id, ...guildId(channel) },
      channel,
    );
  world.changed();
}

/** Sends MESSAGE_CREATE or MESSAGE_UPDATE; the gateway blanks what a session may not read. */
export function dispatchMessage(world: World, name: string, message: Message, channel: Channel): void {
  const member = world.guilds.get(channel.guildId ?? '')?.members.get(message.author.id);
  world.dispatch(
    name,
    {
      ...messageJson(world, message),
      channel_type: channel.type,
      ...guildId(channel),
      ...(member && message.webhook_id === undefined ? { member: memberJsonWithoutUser(member) } : {}),
    },
    channel,
  );
}

export function guildId(channel: Channel): { guild_id?: string } {
  return channel.guildId === undefined ? {} : { guild_id: channel.guildId };
}

function storedEmbed(embed: object): object {
  return JSON.parse(
    JSON.stringify({ type: 'rich', ...embed }, (key, value) =>
      key === 'inline' ? Boolean(value) : (value ?? undefined),
    ),
  );
}

/** Components as Discord keeps them: every one has an id, defaults are filled in, files have their address. */
function stored(
  world: World,
  components: readonly Component[],
  attachments: readonly Attachment[],
): Component[] {
  const copy: Component[] = JSON.parse(
    JSON.stringify(components, (_, value) => (value === null ? undefined : value)),
  );
  const placed = walk(copy);
  const taken = new Set(placed.flatMap(({ component }) => component.id || []));
  let next = 1;
  for (const { component } of placed) {
    while (taken.has(next)) next += 1;
    if (!component.id) {
      component.id = next;
      taken.add(next);
    }
    Object.assign(component, { ...defaultsOf(component), ...component });
    for (const part of [component, ...(component.items ?? [])]) {
      if ('media' in part && part.media) part.media = unfurled(world, part.media.url, attachments);
    }
    if (component.file) {
      component.file = unfurled(world, component.file.url, attachments);
      Object.assign(component, { name: null, size: null, spoiler: false });
    }
  }
  return copy;
}

function defaultsOf({ type, items }: Component): object {
  switch (type) {
    case ComponentType.Container:
      return { accent_color: null, spoiler: false };
    case ComponentType.Separator:
      return { spacing: 1, divider: true };
    case ComponentType.Thumbnail:
      return { description: null, spoiler: false };
    case ComponentType.MediaGallery:
      return {
        items: items?.map((item) => Object.assign(item, { description: null, spoiler: false, ...item })),
      };
    case ComponentType.StringSelect:
    case ComponentType.UserSelect:
    case ComponentType.RoleSelect:
    case ComponentType.ChannelSelect:
    case ComponentType.MentionableSelect:
      return { min_values: 1, max_values: 1 };
    default:
      return {};
  }
}

function unfurled(world: World, url: string, attachments: readonly Attachment[]): { url: string } {
  const name = /^attachment:\/\/(.*)$/u.exec(url)?.[1];
  if (name === undefined) return { id: world.ids.next(), proxy_url: url, url } as { url: string };
  const attachment = attachments.find(({ filename }) => filename === name);
  if (!attachment)
    throw new DiscordError(50035, '', [
      {
        path: ['components'],
        code: 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
        message: `No file ${name}`,
      },
    ]);
  const { id, url: address, proxy_url, content_type, width, height } = attachment;
  const media = {
    id: world.ids.next(),
    url: address,
    proxy_url,
    content_type,
    width,
    height,
    attachment_id: id,
  };
  return media;
}

function attach(
  world: World,
  channel: Channel,
  { attachments: listed }: MessageBody,
  files: readonly UploadedFile[],
  kept: readonly Attachment[],
  ephemeral: boolean,
): Attachment[] {
  for (const { id } of listed ?? [])
    if (!kept.some((one) => one.id === id) && !files.some(({ key }) => key === `files[${id}]`))
      throw new DiscordError(50035, '', [
        {
          path: ['attachments'],
          code: 'ATTACHMENT_NOT_FOUND',
          message: `Attachment ${id} is neither kept nor sent`,
        },
      ]);
  const added = files.map((file): Attachment => {
    if (file.bytes.length > MOST_BYTES)
      throw new DiscordError(40005, `${file.name} has ${file.bytes.length} bytes`);
    const details = listed?.find(({ id }) => file.key === `files[${id}]`);
    const id = world.ids.next();
    const filename = (details?.filename ?? file.name).replaceAll(/[^\w.-]/gu, '_');
    const place = `${channel.id}/${id}/${filename}`;
    world.files.set(place, file);
    return {
      id,
      filename,
      size: file.bytes.length,
      url: `${world.cdn}/${place}`,
      proxy_url: `${world.cdn}/${place}`,
      content_type: file.type,
      ...(details?.description ? { description: details.description } : {}),
      ...sizeOfPng(file.bytes),
      ...(ephemeral ? { ephemeral } : {}),
    };
  });
  return [...kept, ...added];
}

/** Width and height from the header of a PNG; nothing for other files. */
function sizeOfPng(bytes: Uint8Array): { width?: number; height?: number } {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const isPng = data.length >= 24 && data.subarray(1, 4).toString('latin1') === 'PNG';
  return isPng ? { width: data.readUInt32BE(16), height: data.readUInt32BE(20) } : {};
}

/** Whether messages can be sent to a channel at all. */
export function isTextBased({ type }: Channel): boolean {
  return type !== ChannelType.GuildForum && type !== ChannelType.GuildCategory;
}
