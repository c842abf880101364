/** A person who uses Discord: types commands, clicks, speaks. Nothing is sent that Discord's client would not send. */
import {
  ApplicationCommandType,
  ComponentType,
  InteractionType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import type { Component, Embed } from './bodies.js';
import { contextOf, givenOptions, isBotThere, type OptionValue, offeredCommand } from './clientChecks.js';
import { controlsOf, Interaction, type Until } from './interaction.js';
import type { InteractionRecord } from './interactionRecord.js';
import { createMessage, deleteMessage, editMessage } from './messages.js';
import { modalFields } from './modal.js';
import type { Channel, Command, InteractionMetadata, Message, User } from './model.js';
import { permissionsIn, sees } from './permissions.js';
import { channelJson, memberJson, messageJson, roleJson, userJson } from './wire.js';
import type { World } from './world.js';

export interface Attached {
  name: string;
  type: string;
  bytes: Uint8Array;
}

interface Start {
  type: InteractionType;
  channel: Channel;
  data: object;
  /** By which kinds of installation the command is there: 0 guild, 1 user. */
  kinds?: readonly number[];
  source?: Message;
  metadata?: Partial<InteractionMetadata>;
}

export class Person {
  readonly user: User;
  readonly #world: World;
  readonly #until: Until;
  readonly #hasInstalled: boolean;
  readonly #isServed: (guildId: string | undefined) => boolean;

  constructor(
    world: World,
    user: User,
    details: { until: Until; hasInstalled: boolean; isServed: (guildId: string | undefined) => boolean },
  ) {
    this.#world = world;
    this.user = user;
    this.#until = details.until;
    this.#hasInstalled = details.hasInstalled;
    this.#isServed = details.isServed;
  }

  get id(): string {
    return this.user.id;
  }

  /** Where this person and the bot write to each other. */
  get directChannel(): Channel {
    return this.#world.directChannel(this.user);
  }

  /** @param line the name of the command and of its sub-commands: « article infos » */
  slash(channel: Channel, line: string, options: Record<string, OptionValue> = {}): Interaction {
    const [name = '', ...path] = line.split(' ');
    const command = this.#command(channel, name, ApplicationCommandType.ChatInput);
    const given = givenOptions(command, path, options);
    return this.#start({
      type: InteractionType.ApplicationCommand,
      channel,
      data: { ...commandData(command), options: given, ...this.#resolved(channel, command, options) },
      kinds: command.integration_types ?? [0],
    });
  }

  /** @param focused the option that is being typed; its value so far is among the options */
  autocomplete(
    channel: Channel,
    line: string,
    options: Record<string, OptionValue>,
    focused: string,
  ): Interaction {
    const [name = '', ...path] = line.split(' ');
    const command = this.#command(channel, name, ApplicationCommandType.ChatInput);
    return this.#start({
      type: InteractionType.ApplicationCommandAutocomplete,
      channel,
      data: { ...commandData(command), options: givenOptions(command, path, options, focused) },
      kinds: command.integration_types ?? [0],
    });
  }

  /** Chooses an entry of the apps menu of a message. */
  messageMenu(channel: Channel, name: string, message: Message): Interaction {
    this.#see(message);
    const command = this.#command(channel, name, ApplicationCommandType.Message);
    return this.#start({
      type: InteractionType.ApplicationCommand,
      channel,
      data: {
        ...commandData(command),
        target_id: message.id,
        resolved: { messages: { [message.id]: messageJson(this.#world, message) } },
      },
      kinds: command.integration_types ?? [0],
      metadata: { target_message_id: message.id },
    });
  }

  /** @param button its label or its custom_id */
  click(message: Message, button: string): Interaction {
    const component = this.#control(message, button);
    if (component.type !== ComponentType.Button || !component.custom_id)
      throw new Error(`« ${button} » is no button that can be clicked`);
    return this.#use(message, component, {});
  }

  /** @param select its custom_id or placeholder, @param values of options, or ids */
  select(message: Message, select: string, values: readonly string[]): Interaction {
    const component = this.#control(message, select);
    const least = component.min_values ?? 1;
    const most = component.max_values ?? 1;
    if (values.length < least || values.length > most)
      throw new Error(`« ${select} » takes ${least} to ${most} values, not ${values.length}`);
    const unknown = values.find(
      (value) => component.options && !component.options.some((one) => one.value === value),
    );
    if (unknown !== undefined) throw new Error(`« ${select} » has no option « ${unknown} »`);
    return this.#use(message, component, { values });
  }

  /** @param fields by custom_id or label; what is not given keeps the value it was shown with */
  submitModal(shown: Interaction, fields: Record<string, string | readonly string[]>): Interaction {
    const { modal, source, channel, metadata, user } = shown.record;
    if (!modal || user !== this.user)
      throw new Error('no modal was shown to this person by this interaction');
    return this.#start({
      type: InteractionType.ModalSubmit,
      channel,
      data: { custom_id: modal.custom_id, components: modalFields(modal, fields) },
      metadata: { triggering_interaction_metadata: metadata },
      kinds: Object.keys(metadata.authorizing_integration_owners).map(Number),
      ...(source ? { source } : {}),
    });
  }

  /** Writes a message; `<@id>` mentions. */
  say(
    channel: Channel,
    text: string,
    {
      replyTo,
      embeds,
      attachments = [],
    }: { replyTo?: Message; embeds?: Embed[]; attachments?: Attached[] } = {},
  ): Message {
    this.#enter(channel);
    this.#require(channel, channel.thread ? 'SendMessagesInThreads' : 'SendMessages');
    return createMessage(this.#world, {
      channel,
      author: this.user,
      body: {
        content: text,
        ...(embeds ? { embeds } : {}),
        ...(replyTo ? { message_reference: { message_id: replyTo.id } } : {}),
      },
      files: attachments.map((file, index) => ({ key: `files[${index}]`, ...file })),
    });
  }

  /** Writes to the bot in private. */
  dm(text: string, details: Parameters<Person['say']>[2] = {}): Message {
    return this.say(this.directChannel, text, details);
  }

  edit(message: Message, text: string): void {
    if (message.author !== this.user) throw new Error('only the author edits a message');
    editMessage(this.#world, message, { content: text });
  }

  delete(message: Message): void {
    this.#see(message);
    const channel = this.#world.channels.get(message.channel_id);
    if (message.author !== this.user && channel) this.#require(channel, 'ManageMessages');
    deleteMessage(this.#world, message);
  }

  /** The messages that this person sees in a channel, oldest first. */
  messagesIn(channel: Channel): Message[] {
    this.#enter(channel);
    return this.#world.messagesOf(channel, this.id);
  }

  #command(channel: Channel, name: string, type: ApplicationCommandType): Command {
    this.#enter(channel);
    return offeredCommand(this.#world, channel, this.user, this.#hasInstalled, name, type);
  }

  #enter(channel: Channel): void {
    if (this.#world.channels.get(channel.id) !== channel) throw new Error(`channel ${channel.name} is gone`);
    if (!sees(this.#world, channel, this.id))
      throw new Error(`${this.user.username} does not see ${channel.name}`);
  }

  #require(channel: Channel, permission: keyof typeof PermissionFlagsBits): void {
    if (channel.guildId === undefined) return;
    if (!(permissionsIn(this.#world, channel, this.id) & PermissionFlagsBits[permission]))
      throw new Error(`${this.user.username} lacks ${permission} in ${channel.name}`);
  }

  #see(message: Message): Channel {
    const channel = this.#world.channels.get(message.channel_id);
    if (!channel || this.#world.messages.get(message.id) !== message) throw new Error('the message is gone');
    this.#enter(channel);
    if (message.visibleTo !== undefined && message.visibleTo !== this.id)
      throw new Error(`${this.user.username} does not see this ephemeral message`);
    return channel;
  }

  #control(message: Message, name: string): Component {
    this.#see(message);
    const controls = controlsOf(message);
    const found = controls.filter((one) => [one.custom_id, one.label, one.placeholder].includes(name));
    const [component] = found;
    if (!component || found.length > 1) {
      const all = controls.map(({ label, custom_id }) => `${label ?? ''} (${custom_id})`).join(', ');
      throw new Error(`${found.length} controls are called « ${name} » among: ${all || 'none'}`);
    }
    if (component.disabled) throw new Error(`« ${name} » is disabled`);
    return component;
  }

  #use(source: Message, { id, type, custom_id }: Component, data: object): Interaction {
    const owners = source.interaction_metadata?.authorizing_integration_owners;
    return this.#start({
      type: InteractionType.MessageComponent,
      channel: this.#see(source),
      data: { id, component_type: type, custom_id, ...data },
      source,
      metadata: { interacted_message_id: source.id },
      kinds: owners ? Object.keys(owners).map(Number) : [0],
    });
  }

  /** The users, channels and roles that options name. */
  #resolved(channel: Channel, command: Command, options: Record<string, OptionValue>): object {
    const world = this.#world;
    const guild = world.guilds.get(channel.guildId ?? '');
    const ids = Object.values(options).filter(
      (value) => typeof value === 'string' && /^\d{15,}$/u.test(value),
    );
    if (!JSON.stringify(command.options ?? []).match(/"type":(6|7|8)\b/u)) return {};
    const users = ids.flatMap((id) => world.users.get(String(id)) ?? []);
    const channels = ids.flatMap((id) => world.channels.get(String(id)) ?? []);
    const roles = ids.flatMap((id) => guild?.roles.get(String(id)) ?? []);
    return {
      resolved: {
        roles: Object.fromEntries(guild ? roles.map((one) => [one.id, roleJson(guild, one)]) : []),
        users: Object.fromEntries(users.map((one) => [one.id, userJson(one)])),
        members: Object.fromEntries(
          users.flatMap((one) => {
            const member = guild?.members.get(one.id);
            return member ? [[one.id, { ...memberJson(member), user: undefined, permissions: '0' }]] : [];
          }),
        ),
        channels: Object.fromEntries(
          channels.map((one) => [
            one.id,
            { ...channelJson(world, one), permissions: permissionsIn(world, one, this.id).toString() },
          ]),
        ),
      },
    };
  }

  #start({ type, channel, data, kinds = [0], source, metadata = {} }: Start): Interaction {
    const world = this.#world;
    const isThere = isBotThere(world, channel);
    const servedGuild = isThere ? channel.guildId : undefined;
    if (!this.#isServed(servedGuild))
      throw new Error('the bot is not connected: nobody would get this interaction');
    const owners: Record<string, string> = {
      ...(kinds.includes(0) && isThere ? { 0: channel.guildId ?? '0' } : {}),
      ...(kinds.includes(1) && this.#hasInstalled ? { 1: this.id } : {}),
    };
    const id = world.ids.next();
    const record: InteractionRecord = {
      id,
      token: `jeton-${id}`,
      type,
      user: this.user,
      channel,
      createdAt: world.clock.advanced,
      metadata: { ...metadata, id, type, user: userJson(this.user), authorizing_integration_owners: owners },
      isUserInstalled: !isThere,
      source,
      answer: undefined,
      choices: undefined,
      modal: undefined,
      original: undefined,
      isLoading: false,
      isSettled: false,
      followUps: [],
      sentAt: performance.now(),
      latencyMs: undefined,
    };
    world.interactions.set(id, record);
    world.dispatch('INTERACTION_CREATE', this.#payload(record, data), undefined, servedGuild);
    return new Interaction(world, record, this.#until);
  }

  #payload({ id, token, type, channel, source, metadata }: InteractionRecord, data: object): object {
    const world = this.#world;
    const guild = world.guilds.get(channel.guildId ?? '');
    const member = guild?.members.get(this.id);
    const permissions = permissionsIn(world, channel, this.id).toString();
    return {
      id,
      application_id: world.application.id,
      type,
      data,
      token,
      version: 1,
      channel_id: channel.id,
      channel: { ...channelJson(world, channel), permissions },
      ...(guild && member
        ? {
            guild_id: guild.id,
            guild: { id: guild.id, locale: guild.locale, features: [] },
            guild_locale: guild.locale,
            member: { ...memberJson(member), permissions },
          }
        : { user: userJson(this.user) }),
      ...(source ? { message: messageJson(world, source) } : {}),
      locale: this.user.locale,
      app_permissions: permissionsIn(
        world,
        channel,
        isBotThere(world, channel) ? world.bot.id : '',
      ).toString(),
      entitlements: [],
      authorizing_integration_owners: metadata.authorizing_integration_owners,
      context: contextOf(channel),
      attachment_size_limit: 10_485_760,
    };
  }
}

function commandData({ id, name, type, guildId }: Command): object {
  return { id, name, type: type ?? 1, ...(guildId === undefined ? {} : { guild_id: guildId }) };
}
