/** Discord's JSON of what the loopback keeps. Complete, so that a client which reads a field finds it. */
import { ChannelType } from 'discord-api-types/v10';
import type { Channel, Command, Guild, Member, Message, Role, User } from './model.js';
import type { World } from './world.js';

export function userJson({ id, username, bot }: User): object {
  return {
    id,
    username,
    global_name: bot ? null : username,
    discriminator: bot ? '0001' : '0',
    avatar: null,
    avatar_decoration_data: null,
    collectibles: null,
    banner: null,
    accent_color: null,
    primary_guild: null,
    public_flags: 0,
    flags: 0,
    ...(bot ? { bot } : {}),
  };
}

export function ownUserJson(world: World): object {
  return {
    ...userJson(world.bot),
    mfa_enabled: false,
    locale: 'fr',
    verified: true,
    email: null,
    premium_type: 0,
  };
}

export function memberJson({ user, roles, joinedAt }: Member): object {
  return { ...memberJsonWithoutUser({ roles, joinedAt }), user: userJson(user) };
}

/** As messages and resolved data have it. */
export function memberJsonWithoutUser({ roles, joinedAt }: Pick<Member, 'roles' | 'joinedAt'>): object {
  return {
    avatar: null,
    avatar_decoration_data: null,
    banner: null,
    collectibles: null,
    communication_disabled_until: null,
    deaf: false,
    flags: 0,
    joined_at: joinedAt,
    mute: false,
    nick: null,
    pending: false,
    premium_since: null,
    roles,
  };
}

export function roleJson(guild: Guild, { id, name, permissions, mentionable, managed }: Role): object {
  return {
    id,
    name,
    permissions: permissions.toString(),
    position: [...guild.roles.keys()].indexOf(id),
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    managed,
    mentionable,
    icon: null,
    unicode_emoji: null,
    flags: 0,
  };
}

export function channelJson(world: World, channel: Channel): object {
  const common = { id: channel.id, type: channel.type, flags: 0, last_message_id: channel.lastMessageId };
  if (channel.guildId === undefined)
    return {
      ...common,
      recipients: channel.recipients.map(userJson),
      ...(channel.type === ChannelType.GroupDM
        ? { name: channel.name, icon: null, owner_id: channel.recipients[0]?.id }
        : {}),
    };
  const inGuild = {
    ...common,
    guild_id: channel.guildId,
    name: channel.name,
    parent_id: channel.parentId ?? null,
    rate_limit_per_user: channel.rateLimit,
    last_pin_timestamp: channel.lastPin,
  };
  const { thread } = channel;
  if (!thread)
    return {
      ...inGuild,
      topic: channel.topic,
      nsfw: false,
      position: channel.position,
      permission_overwrites: [...channel.overwrites].map(([id, { type, allow, deny }]) => ({
        id,
        type,
        allow: allow.toString(),
        deny: deny.toString(),
      })),
      ...(channel.type === ChannelType.GuildForum
        ? {
            available_tags: [],
            default_reaction_emoji: null,
            default_sort_order: null,
            default_forum_layout: 0,
          }
        : {}),
    };
  const joined = thread.members.get(world.bot.id);
  return {
    ...inGuild,
    owner_id: thread.ownerId,
    message_count: thread.messageCount,
    member_count: thread.members.size,
    total_message_sent: thread.totalMessages,
    applied_tags: thread.appliedTags,
    thread_metadata: {
      archived: thread.archived,
      locked: thread.locked,
      auto_archive_duration: thread.autoArchiveDuration,
      archive_timestamp: thread.archiveTimestamp,
      create_timestamp: thread.createTimestamp,
    },
    ...(joined === undefined ? {} : { member: threadMemberJson(channel.id, world.bot.id, joined) }),
  };
}

export function threadMemberJson(threadId: string, userId: string, joinedAt: string): object {
  return { id: threadId, user_id: userId, join_timestamp: joinedAt, flags: 0 };
}

export function guildJson(guild: Guild): object {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    description: null,
    home_header: null,
    splash: null,
    discovery_splash: null,
    features: [],
    banner: null,
    owner_id: guild.ownerId,
    application_id: null,
    region: 'deprecated',
    afk_channel_id: null,
    afk_timeout: 300,
    system_channel_id: null,
    system_channel_flags: 0,
    widget_enabled: false,
    widget_channel_id: null,
    verification_level: 0,
    roles: [...guild.roles.values()].map((role) => roleJson(guild, role)),
    default_message_notifications: 1,
    mfa_level: 0,
    explicit_content_filter: 0,
    max_presences: null,
    max_members: 500_000,
    max_stage_video_channel_users: 50,
    max_video_channel_users: 25,
    vanity_url_code: null,
    premium_tier: 0,
    premium_subscription_count: 0,
    preferred_locale: guild.locale,
    rules_channel_id: null,
    safety_alerts_channel_id: null,
    public_updates_channel_id: null,
    premium_progress_bar_enabled: false,
    nsfw: false,
    nsfw_level: 0,
    emojis: [],
    stickers: [],
    incidents_data: null,
  };
}

/** The GUILD_CREATE of a guild, with everything that the gateway adds. */
export function guildCreateJson(world: World, guild: Guild): object {
  const channels = [...world.channels.values()].filter(({ guildId }) => guildId === guild.id);
  const bot = guild.members.get(world.bot.id);
  return {
    ...guildJson(guild),
    joined_at: bot?.joinedAt,
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    voice_states: [],
    members: bot ? [memberJson(bot)] : [],
    channels: channels.filter(({ thread }) => !thread).map((channel) => channelJson(world, channel)),
    threads: channels
      .filter(({ thread }) => thread && !thread.archived)
      .map((channel) => channelJson(world, channel)),
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

export function commandJson(world: World, command: Command, withLocalizations: boolean): object {
  const { guildId, ...body } = command;
  const json = {
    ...body,
    application_id: world.application.id,
    type: command.type ?? 1,
    description: command.description ?? '',
    default_member_permissions: command.default_member_permissions?.toString() ?? null,
    options: command.options ?? [],
    integration_types: command.integration_types ?? [0],
    nsfw: false,
    ...(guildId === undefined
      ? { contexts: command.contexts ?? null }
      : { guild_id: guildId, contexts: null }),
  };
  return JSON.parse(JSON.stringify(json, withLocalizations ? dropNulls : dropLocalizations));
}

function dropNulls(key: string, value: unknown): unknown {
  return value === null && key !== 'contexts' && key !== 'default_member_permissions' ? undefined : value;
}

function dropLocalizations(key: string, value: unknown): unknown {
  return key.endsWith('_localizations') ? undefined : dropNulls(key, value);
}

/**
 * A message as the API gives it. `reader` sees the content or not: without the privileged intent a bot sees only
 * its own messages, private ones and those that mention it (topics/gateway, message content intent).
 */
export function messageJson(
  world: World,
  message: Message,
  sees: 'content' | 'what the bot may' = 'content',
): object {
  const { author, mentions, visibleTo: _visibleTo, pinnedAt: _pinnedAt, reactions, ...fields } = message;
  const isBlank =
    sees === 'what the bot may' && !world.privileged.messageContent && !isReadable(world, message);
  const referenced = world.messages.get(message.message_reference?.message_id ?? '');
  const thread = world.channels.get(message.id);
  return {
    ...fields,
    author: userJson(author),
    mentions: mentions.map(userJson),
    ...(reactions.size > 0
      ? { reactions: [...reactions].map(([emoji, users]) => reactionJson(world, emoji, users)) }
      : {}),
    ...(message.type === 19
      ? { referenced_message: referenced ? basicMessageJson(world, referenced, sees) : null }
      : {}),
    ...(thread ? { thread: channelJson(world, thread) } : {}),
    ...(isBlank ? { content: '', embeds: [], attachments: [], components: [] } : {}),
  };
}

function basicMessageJson(world: World, message: Message, sees: 'content' | 'what the bot may'): object {
  const { message_reference, ...withoutReference } = message;
  return {
    ...messageJson(world, { ...withoutReference, type: message.type === 19 ? 0 : message.type }, sees),
    type: message.type,
    ...(message_reference ? { message_reference } : {}),
  };
}

/** Whether the bot reads this message without the intent MESSAGE_CONTENT. */
export function isReadable(world: World, { author, mentions, channel_id }: Message): boolean {
  return (
    author === world.bot ||
    mentions.includes(world.bot) ||
    world.channels.get(channel_id)?.guildId === undefined
  );
}

function reactionJson(world: World, emoji: string, users: ReadonlySet<string>): object {
  const [name, id] = emoji.split(':');
  return {
    emoji: { id: id ?? null, name },
    count: users.size,
    count_details: { normal: users.size, burst: 0 },
    burst_colors: [],
    me_burst: false,
    me: users.has(world.bot.id),
  };
}

export function applicationJson(world: World): object {
  const { id, name, owner } = world.application;
  return {
    id,
    name,
    icon: null,
    description: '',
    type: null,
    flags: applicationFlags(world),
    flags_new: applicationFlags(world).toString(),
    bot: userJson(world.bot),
    bot_public: true,
    bot_require_code_grant: false,
    integration_types_config: { 0: {}, 1: {} },
    verify_key: '0'.repeat(64),
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    owner: userJson(owner),
    approximate_guild_count: world.guilds.size,
    approximate_user_install_count: 0,
    approximate_user_authorization_count: 0,
    explicit_content_filter: 0,
    team: null,
    eligible_oauth2_scopes: [],
  };
}

/** The « limited » flags, which an application has for the privileged intents that are switched on. */
export function applicationFlags({ privileged }: World): number {
  return (
    (privileged.presences ? 1 << 13 : 0) |
    (privileged.members ? 1 << 15 : 0) |
    (privileged.messageContent ? 1 << 19 : 0)
  );
}
