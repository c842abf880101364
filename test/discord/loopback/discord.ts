/**
 * A Discord of our own on 127.0.0.1: REST and gateway for the bot, people for the tests. It judges everything that
 * the bot sends by Discord's own schemas and documented rules, and keeps a record of what it refused.
 */
import type { AddressInfo } from 'node:net';
import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import { applicationRoutes } from './applicationRoutes.js';
import { CHANNEL_ROUTES } from './channelRoutes.js';
import type { Faults } from './faults.js';
import { Gateway } from './gateway.js';
import type { Until } from './interaction.js';
import { INTERACTION_ROUTES } from './interactionRoutes.js';
import { MESSAGE_ROUTES } from './messageRoutes.js';
import type { Channel, Guild, Message, RecordedRequest, Refusal, Role, User } from './model.js';
import { Person } from './person.js';
import { Rest } from './rest.js';
import { channelJson } from './wire.js';
import { type PrivilegedIntents, World } from './world.js';

/** Not beginning with « Bot » or « Bearer », which discord.js strips. */
const TOKEN = 'jeton-de-essai.du-bot.sans-valeur';
/** Milliseconds of real time after which waiting fails: before Jest's own limit, whose message says nothing. */
const PATIENCE = 4_500;

export type PermissionName = keyof typeof PermissionFlagsBits;

export interface Options {
  token?: string;
  /** How many shards `GET /gateway/bot` recommends. */
  shards?: number;
  /** Milliseconds. */
  heartbeatInterval?: number;
  /** Milliseconds of real time that `until` waits. */
  patience?: number;
  /** Which privileged intents are switched on; none by default. */
  privileged?: Partial<PrivilegedIntents>;
}

export class LoopbackDiscord {
  readonly token: string;
  readonly world: World;
  readonly gateway: Gateway;
  readonly #rest: Rest;
  readonly #expected: number[] = [];
  readonly #patience: number;
  #port = 0;

  private constructor(options: Options) {
    this.token = options.token ?? TOKEN;
    this.#patience = options.patience ?? PATIENCE;
    this.world = new World({
      members: false,
      presences: false,
      messageContent: false,
      ...options.privileged,
    });
    const gatewayUrl = (): string => `ws://127.0.0.1:${this.#port}/gateway`;
    const routes = [
      ...applicationRoutes(gatewayUrl, () => options.shards ?? 1),
      ...CHANNEL_ROUTES,
      ...MESSAGE_ROUTES,
      ...INTERACTION_ROUTES,
    ];
    this.#rest = new Rest(this.world, this.token, routes);
    this.gateway = new Gateway(this.world, this.token, this.#rest.server, gatewayUrl);
    this.gateway.heartbeatInterval = options.heartbeatInterval ?? this.gateway.heartbeatInterval;
  }

  static async start(options: Options = {}): Promise<LoopbackDiscord> {
    const discord = new LoopbackDiscord(options);
    const { server } = discord.#rest;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    discord.#port = (server.address() as AddressInfo).port; // A server on a port has no other kind of address.
    discord.world.cdn = `http://127.0.0.1:${discord.#port}/attachments`;
    return discord;
  }

  async close(): Promise<void> {
    await this.gateway.close();
    const { server } = this.#rest;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }

  /** The base address of the API, without a version: the setting `rest.api` of discord.js. */
  get api(): string {
    return `http://127.0.0.1:${this.#port}/api`;
  }

  get requests(): readonly RecordedRequest[] {
    return this.#rest.requests;
  }

  get refusals(): readonly Refusal[] {
    return this.#rest.refusals;
  }

  get faults(): Faults {
    return this.#rest.faults;
  }

  get bot(): User {
    return this.world.bot;
  }

  /** Milliseconds since 1970 on the loopback's clock. */
  now(): number {
    return this.world.clock.now();
  }

  /** Ages tokens and deadlines without waiting. */
  advance(ms: number): void {
    this.world.clock.advance(ms);
  }

  /**
   * @param withBot false for a guild where only people who have installed the app can use it
   * @param shard its number and how many there are: the guild gets an id that falls to it
   */
  guild(
    name = 'Rédaction',
    {
      withBot = true,
      botPermissions,
      shard,
    }: { withBot?: boolean; botPermissions?: PermissionName[]; shard?: readonly [number, number] } = {},
  ): Guild {
    return this.world.addGuild(name, withBot, {
      ...(shard ? { id: this.world.ids.ofShard(...shard) } : {}),
      ...(botPermissions ? { botPermissions: bits(botPermissions) } : {}),
    });
  }

  channel(guild: Guild, name = 'général', type: ChannelType = ChannelType.GuildText): Channel {
    return this.world.addChannel({ type, name, guildId: guild.id });
  }

  role(
    guild: Guild,
    name: string,
    details: { permissions?: PermissionName[]; mentionable?: boolean } = {},
  ): Role {
    const { permissions = [], mentionable = false } = details;
    return this.world.addRole(guild, name, bits(permissions), { mentionable });
  }

  /**
   * A person, member of all guilds there are unless told otherwise.
   *
   * @param permissions beyond what everyone may, by a role of their own
   * @param hasInstalled whether they have installed the app for themselves
   */
  user({
    name,
    locale = 'fr',
    permissions = [],
    guilds = [...this.world.guilds.values()],
    hasInstalled = false,
    closedToMessages = false,
  }: {
    name: string;
    locale?: string;
    permissions?: PermissionName[];
    guilds?: Guild[];
    hasInstalled?: boolean;
    closedToMessages?: boolean;
  }): Person {
    const user = this.world.addUser(name, { locale, closedToMessages });
    for (const guild of guilds) {
      const roles = permissions.length > 0 ? [this.role(guild, `rôle de ${name}`, { permissions }).id] : [];
      this.world.addMember(guild, user, roles);
    }
    const isServed = (guildId: string | undefined): boolean => this.gateway.isServed(guildId);
    return new Person(this.world, user, { until: this.until, hasInstalled, isServed });
  }

  groupDm(name: string, people: readonly Person[]): Channel {
    return this.world.addChannel({
      type: ChannelType.GroupDM,
      name,
      recipients: people.map(({ user }) => user),
    });
  }

  /** Allows and denies in a channel, for a person, a role, the bot, or everyone (the guild). */
  setPermissions(
    channel: Channel,
    who: { id: string },
    { allow = [], deny = [] }: { allow?: PermissionName[]; deny?: PermissionName[] },
  ): void {
    this.world.overwrite(channel, who.id, { allow: bits(allow), deny: bits(deny) });
  }

  /** A person leaves a guild, or the bot is thrown out of it. */
  leave(guild: Guild, who: User | Person): void {
    this.world.removeMember(guild, who instanceof Person ? who.user : who);
  }

  /** A moderator archives, opens, locks or unlocks a thread. */
  changeThread(thread: Channel, change: { archived?: boolean; locked?: boolean }): void {
    Object.assign(thread.thread ?? {}, change);
    this.world.dispatch('THREAD_UPDATE', channelJson(this.world, thread), thread);
  }

  /** Messages of a channel that everyone there sees, oldest first; with `viewer`, also their ephemeral ones. */
  messages(channel: Channel, viewer?: Person): Message[] {
    return this.world.messagesOf(channel, viewer?.id);
  }

  /** The requests of a route, such as « POST /channels/:channel/messages ». */
  requestsTo(line: string): RecordedRequest[] {
    return this.requests.filter(({ method, route }) => `${method} ${route}` === line);
  }

  /** Waits until something is there, looking after every change; fails when patience ends, and says what was awaited. */
  readonly until: Until = (find, what) =>
    new Promise((resolve, reject) => {
      const look = (): boolean => {
        const found = find();
        if (found === undefined || found === false) return false;
        stop();
        resolve(found);
        return true;
      };
      const timer = setTimeout(() => {
        stop();
        reject(new Error(`waited in vain for ${what}\n${this.#lately()}`));
      }, this.#patience);
      const forget = this.world.onChange(look);
      const stop = (): void => {
        clearTimeout(timer);
        forget();
      };
      look();
    });

  /** Waits until so many shards are connected. */
  async connected(shards = 1): Promise<void> {
    await this.until(() => this.gateway.connected.length >= shards, `${shards} shards to be connected`);
  }

  /** Announces that the bot will be refused with this code (0 for an unknown route or a missing token). */
  expectRefusal(code: number, times = 1): void {
    for (let time = 0; time < times; time++) this.#expected.push(code);
  }

  /** Throws if anything was refused that was not announced, or was announced and did not come. */
  assertClean(): void {
    const expected = [...this.#expected];
    const surprises = this.refusals.filter(({ code }) => {
      const at = expected.indexOf(code);
      if (at >= 0) expected.splice(at, 1);
      return at < 0;
    });
    const problems = [
      ...surprises.map(describe),
      ...expected.map((code) => `a refusal with code ${code} was expected and did not come`),
      ...this.#rest.dishonest.map((fault) => `the loopback itself: ${fault}`),
    ];
    if (problems.length > 0) throw new Error(`Discord is not content:\n${problems.join('\n')}`);
  }

  #lately(): string {
    const requests = this.requests
      .slice(-8)
      .map(({ method, path, status }) => `  ${method} ${path} → ${status}`);
    const refusals = this.refusals.slice(-5).map((one) => `  ${describe(one)}`);
    const connections = `connected shards: ${this.gateway.connected.length}`;
    return [connections, 'last requests:', ...requests, 'last refusals:', ...refusals].join('\n');
  }
}

function describe({ method, path, code, reason, body }: Refusal): string {
  return `${method} ${path}: ${code} ${reason}\n    ${(JSON.stringify(body) ?? '').slice(0, 500)}`;
}

function bits(names: readonly PermissionName[]): bigint {
  return names.reduce((all, name) => all | PermissionFlagsBits[name], 0n);
}
