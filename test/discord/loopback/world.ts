/** Everything the loopback knows: users, guilds, channels, messages, commands; without HTTP or gateway. */
import { EventEmitter } from 'node:events';
import { ChannelType } from 'discord-api-types/v10';
import { Clock, Snowflakes } from './clock.js';
import { DiscordError } from './errors.js';
import type { InteractionRecord } from './interactionRecord.js';
import type { Channel, Command, Guild, Message, Overwrite, Role, UploadedFile, User } from './model.js';
import { DEFAULT_OF_BOT, DEFAULT_OF_EVERYONE } from './permissions.js';
import { channelJson, guildCreateJson, memberJson, roleJson, userJson } from './wire.js';

/** Hands an event to the sessions that are entitled to it. */
export type Dispatch = (name: string, data: object, channel?: Channel, guildId?: string) => void;

export interface PrivilegedIntents {
  members: boolean;
  presences: boolean;
  messageContent: boolean;
}

export class World {
  readonly clock = new Clock();
  readonly ids = new Snowflakes(this.clock);
  readonly application: { id: string; name: string; owner: User };
  readonly bot: User;
  readonly users = new Map<string, User>();
  readonly guilds = new Map<string, Guild>();
  readonly channels = new Map<string, Channel>();
  readonly messages = new Map<string, Message>();
  readonly commands = new Map<string, Command>();
  readonly interactions = new Map<string, InteractionRecord>();
  readonly files = new Map<string, UploadedFile>();
  readonly privileged: PrivilegedIntents;
  /** Where attachments are served from. */
  cdn = 'http://127.0.0.1/attachments';
  dispatch: Dispatch = () => {};
  /** Set by whoever waits: called after anything has changed. */
  readonly #changes = new EventEmitter().setMaxListeners(0);

  constructor(privileged: PrivilegedIntents) {
    this.privileged = privileged;
    this.bot = this.addUser('qui-a-dit', { bot: true });
    this.application = { id: this.bot.id, name: 'Qui a dit', owner: this.addUser('propriétaire') };
  }

  /** Tells those who wait that something has changed. */
  changed(): void {
    this.#changes.emit('change');
  }

  /** Calls back after every change, until the returned function is called. */
  onChange(listener: () => void): () => void {
    this.#changes.on('change', listener);
    return () => this.#changes.off('change', listener);
  }

  addUser(username: string, details: Partial<Omit<User, 'id' | 'username'>> = {}): User {
    const user: User = {
      id: this.ids.next(),
      username,
      bot: false,
      locale: 'fr',
      closedToMessages: false,
      ...details,
    };
    this.users.set(user.id, user);
    return user;
  }

  /** @param withBot whether the bot is a member, with a role of its own */
  addGuild(name: string, withBot: boolean, details: { id?: string; botPermissions?: bigint } = {}): Guild {
    const id = details.id ?? this.ids.next();
    const owner = this.addUser(`propriétaire de ${name}`);
    const guild: Guild = { id, name, locale: 'fr', ownerId: owner.id, roles: new Map(), members: new Map() };
    this.guilds.set(id, guild);
    guild.roles.set(id, {
      id,
      name: '@everyone',
      permissions: DEFAULT_OF_EVERYONE,
      mentionable: false,
      managed: false,
    });
    this.addMember(guild, owner);
    if (withBot) {
      const role = this.addRole(guild, this.bot.username, details.botPermissions ?? DEFAULT_OF_BOT, {
        managed: true,
      });
      this.addMember(guild, this.bot, [role.id]);
      this.dispatch('GUILD_CREATE', guildCreateJson(this, guild), undefined, id);
    }
    return guild;
  }

  addRole(
    guild: Guild,
    name: string,
    permissions: bigint,
    details: Partial<Pick<Role, 'managed' | 'mentionable'>> = {},
  ): Role {
    const role: Role = {
      id: this.ids.next(),
      name,
      permissions,
      managed: false,
      mentionable: false,
      ...details,
    };
    guild.roles.set(role.id, role);
    this.dispatch(
      'GUILD_ROLE_CREATE',
      { guild_id: guild.id, role: roleJson(guild, role) },
      undefined,
      guild.id,
    );
    return role;
  }

  addMember(guild: Guild, user: User, roles: string[] = []): void {
    const member = { user, roles, joinedAt: this.clock.iso() };
    guild.members.set(user.id, member);
    this.dispatch('GUILD_MEMBER_ADD', { guild_id: guild.id, ...memberJson(member) }, undefined, guild.id);
  }

  removeMember(guild: Guild, user: User): void {
    guild.members.delete(user.id);
    if (user === this.bot) this.dispatch('GUILD_DELETE', { id: guild.id }, undefined, guild.id);
    else
      this.dispatch('GUILD_MEMBER_REMOVE', { guild_id: guild.id, user: userJson(user) }, undefined, guild.id);
    this.changed();
  }

  addChannel(details: Partial<Channel> & Pick<Channel, 'type' | 'name'>): Channel {
    const channel: Channel = {
      id: this.ids.next(),
      topic: null,
      guildId: undefined,
      parentId: undefined,
      position: this.channels.size,
      overwrites: new Map(),
      recipients: [],
      rateLimit: 0,
      lastMessageId: null,
      lastPin: null,
      thread: undefined,
      ...details,
    };
    this.channels.set(channel.id, channel);
    if (channel.guildId !== undefined && !channel.thread)
      this.dispatch('CHANNEL_CREATE', channelJson(this, channel), channel);
    return channel;
  }

  /** Removes a channel with its threads and messages. */
  removeChannel(channel: Channel): void {
    for (const thread of this.threadsOf(channel)) this.removeChannel(thread);
    this.channels.delete(channel.id);
    for (const message of this.messagesOf(channel)) this.messages.delete(message.id);
    this.dispatch(channel.thread ? 'THREAD_DELETE' : 'CHANNEL_DELETE', channelJson(this, channel), channel);
    this.changed();
  }

  threadsOf(parent: Channel): Channel[] {
    return [...this.channels.values()].filter(({ parentId }) => parentId === parent.id);
  }

  /** Adds to what a role or member may and may not do in a channel. */
  overwrite(channel: Channel, id: string, { allow = 0n, deny = 0n }: Partial<Omit<Overwrite, 'type'>>): void {
    channel.overwrites.set(id, { type: this.users.has(id) ? 1 : 0, allow, deny });
    this.dispatch('CHANNEL_UPDATE', channelJson(this, channel), channel);
  }

  /** The private channel of the bot and a user, made when it is first needed. */
  directChannel(user: User): Channel {
    const known = [...this.channels.values()].find(
      ({ type, recipients }) => type === ChannelType.DM && recipients[0] === user,
    );
    return known ?? this.addChannel({ type: ChannelType.DM, name: '', recipients: [user] });
  }

  /** The messages of a channel, oldest first, with ephemeral ones only for who sees them. */
  messagesOf(channel: Channel, viewer?: string): Message[] {
    return [...this.messages.values()].filter(
      (message) =>
        message.channel_id === channel.id &&
        (message.visibleTo === undefined || message.visibleTo === viewer),
    );
  }

  knownGuild(id: string): Guild {
    const guild = this.guilds.get(id);
    if (!guild?.members.has(this.bot.id)) throw new DiscordError(10004, id);
    return guild;
  }

  /** A channel that the bot can know of: of a guild where it is a member, or its own private channel. */
  knownChannel(id: string): Channel {
    const channel = this.channels.get(id);
    if (!channel || channel.type === ChannelType.GroupDM) throw new DiscordError(10003, id);
    if (channel.guildId !== undefined && !this.guilds.get(channel.guildId)?.members.has(this.bot.id))
      throw new DiscordError(50001, 'the bot is no member of this guild');
    return channel;
  }

  /** A message as a channel has it: ephemeral ones are not there. */
  knownMessage(channel: Channel, id: string): Message {
    const message = this.messages.get(id);
    if (message?.channel_id !== channel.id) throw new DiscordError(10008, id);
    if (message.visibleTo !== undefined)
      throw new DiscordError(10008, 'ephemeral, not to be had from the channel');
    return message;
  }

  knownUser(id: string): User {
    const user = this.users.get(id);
    if (!user) throw new DiscordError(10013, id);
    return user;
  }
}
