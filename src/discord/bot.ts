import {
  Client,
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  HTTPError,
  Options,
  Partials,
  type RESTOptions,
  Status,
} from 'discord.js';
import { GatewayCloseCodes, GatewayIntentBits } from 'discord-api-types/v10';
import type { Article } from '../article/article.js';
import { type Library, versionOf } from '../article/library.js';
import { speechOf } from '../quotations/speech.js';
import { searchOf } from '../search/articleSearch.js';
import type { DiscordSettings } from '../settings.js';
import type { Storage } from '../storage/storage.js';
import { NO_MENTIONS } from './answering.js';
import { Answers } from './answers.js';
import { Chat } from './chat.js';
import { Debates } from './debates/debates.js';
import { Delivery } from './debates/delivery.js';
import { missingIn } from './debates/preflight.js';
import { Publisher } from './debates/publisher.js';
import { Runner } from './debates/runner.js';
import { Upkeep } from './debates/upkeep.js';
import type { Health } from './health.js';
import { Interactions } from './interactions.js';
import { type Logger, traceOf } from './log.js';
import { Places } from './places.js';
import { type Difference, Registration } from './registration.js';
import type { Services } from './services.js';
import { Turns } from './turns.js';

/** The bot cannot be on Discord, now or any more: one French sentence that says why, and what to do. */
export class RefusedLogin extends Error {
  override readonly name = 'RefusedLogin';
}

/** What a shard tells the process that started it. */
export interface ShardState {
  readonly ready: boolean;
}

/** No privileged intent: Discord gives the words of messages that mention the bot or are written to it. */
const INTENTS = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];

/** How long what is under way may take, once the bot has been told to stop. */
const LONGEST_FAREWELL = 10_000;

/** How the bot speaks to Discord's API. */
export function restOptions(api: string | undefined): Partial<RESTOptions> {
  return {
    ...(api === undefined ? {} : { api }),
    // An answer that has not left after this is too late anyway.
    timeout: 5_000,
    // Answers to interactions do not count for the global limit of 50 a second (topics/rate-limits), and the
    // others are few: what Discord refuses all the same (429) is sent again when it says.
    globalRequestsPerSecond: 1_000,
  };
}

/** The bot on Discord, from login to farewell. */
export class Bot {
  readonly #settings: DiscordSettings;
  readonly #library: Library;
  readonly #log: Logger;
  readonly #client: Client;
  readonly #runner: Runner;
  /** Whatever is being answered. */
  readonly #underWay = new Set<Promise<void>>();
  readonly #started = Date.now();
  #isLeaving = false;

  constructor(settings: DiscordSettings, library: Library, usual: Article, storage: Storage, log: Logger) {
    this.#settings = settings;
    this.#library = library;
    this.#log = log;
    this.#client = new Client({
      intents: INTENTS,
      // Private messages arrive in channels that were never announced.
      partials: [Partials.Channel],
      allowedMentions: NO_MENTIONS,
      rest: restOptions(settings.api),
      makeCache: Options.cacheWithLimits({
        ...Options.DefaultMakeCacheSettings,
        MessageManager: 0,
        UserManager: { maxSize: 100, keepOverLimit: (user) => user.id === user.client.user.id },
        GuildMemberManager: { maxSize: 20, keepOverLimit: (member) => member.id === member.client.user.id },
      }),
    });
    const now = (): Date => new Date();
    const turns = new Turns(() => performance.now());
    const answers = new Answers(library, storage, turns, now);
    const basics = { library, storage, places: new Places(library, storage, usual), answers, log, now };
    const services: Services = { ...basics, debates: new Debates(basics) };
    const interactions = new Interactions(services);
    const upkeep = new Upkeep(this.#client, storage, log);
    const chat = new Chat(services);
    this.#client.on(Events.InteractionCreate, (interaction) => this.#do(interactions.handle(interaction)));
    this.#client.on(Events.MessageCreate, (message) => this.#do(chat.handle(message)));
    this.#client.on(Events.GuildDelete, (guild) => {
      // A server that is only out of reach comes back.
      if (guild.available) this.#do(upkeep.forgetGuild(guild.id));
    });
    this.#client.on(Events.ChannelDelete, ({ id }) => this.#do(storage.discussions.forgetChannel(id)));
    this.#client.on(Events.GuildCreate, ({ id }) => this.#do(upkeep.forgetGoneChannels(id)));
    this.#client.on(Events.ClientReady, ({ guilds }) => {
      for (const id of guilds.cache.keys()) this.#do(upkeep.forgetGoneChannels(id));
      this.#do(upkeep.forgetGoneGuilds());
    });
    this.#runner = this.#runnerOf(library, storage);
    this.#watch();
  }

  /**
   * Reads every article, so that no member waits for it, then connects.
   *
   * @throws RefusedLogin when Discord does not take the token, or cannot be reached
   */
  async start(): Promise<void> {
    const started = performance.now();
    for (const { article } of this.#library.articles) {
      searchOf(article);
      speechOf(article);
    }
    this.#log.info(
      { articles: this.#library.articles.length, ms: Math.round(performance.now() - started) },
      'articles read',
    );
    const ready = new Promise<void>((resolve) => this.#client.once(Events.ClientReady, () => resolve()));
    try {
      await this.#client.login(this.#settings.token);
    } catch (error) {
      throw refusalOf(error) ?? unreachable(error) ?? error;
    }
    await ready;
    this.#runner.start();
  }

  /** What lets the clock of discussions run and sends what they publish, in the servers of this process. */
  #runnerOf(library: Library, { discussions }: Storage): Runner {
    const { cache } = this.#client.guilds;
    const delivery = new Delivery(new Publisher(this.#client.rest), library);
    return new Runner({
      discussions,
      deliver: (leased) => delivery.deliver(leased),
      missingFor: async (guild, channel, { settings }) => missingIn(cache.get(guild), channel, settings),
      isMine: (guild) => cache.has(guild),
      log: this.#log,
      now: () => new Date(),
    });
  }

  /** Settled when Discord has closed the connection for good, as it does when the token is changed. */
  get lost(): Promise<RefusedLogin> {
    return new Promise((resolve) => {
      this.#client.once(Events.ShardDisconnect, ({ code }) => resolve(refusalFor(code)));
    });
  }

  /** Whether this process speaks for the bot as a whole, where shards share its servers. */
  get isFirst(): boolean {
    return this.#client.shard?.ids.includes(0) ?? true;
  }

  /** How the commands that Discord has registered differ from those of this version. */
  outdatedCommands(): Promise<Difference[]> {
    return new Registration(this.#client.rest).differences();
  }

  health(): Health {
    // The state of the whole stays « Ready » once it was: only that of its shards follows what happens.
    const state = this.#client.ws.shards.first()?.status ?? Status.Idle;
    return {
      ready: this.#client.isReady() && state === Status.Ready,
      gateway: Status[state] ?? 'unknown',
      uptimeSeconds: Math.round((Date.now() - this.#started) / 1_000),
      index: versionOf(this.#library),
    };
  }

  /** Lets what is under way come to its end, then leaves. */
  async stop(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, LONGEST_FAREWELL);
    });
    while (this.#underWay.size > 0) {
      const isOver = await Promise.race([
        Promise.all(this.#underWay).then(() => true),
        tooLong.then(() => false),
      ]);
      if (!isOver) {
        this.#log.warn({ underWay: this.#underWay.size }, 'left before all was answered');
        break;
      }
    }
    await Promise.race([this.#runner.stop(), tooLong]);
    clearTimeout(timer);
    this.#isLeaving = true;
    await this.#client.destroy();
  }

  /** discord.js does not tell the sharding manager of a shard that is back in a new session. */
  #tellManager(): void {
    const told: ShardState = { ready: this.health().ready };
    this.#client.shard?.send(told).catch((error: unknown) => {
      this.#log.warn({ error: traceOf(error) }, 'the manager of the shards could not be told');
    });
  }

  #do(work: Promise<void>): void {
    const done = work
      .catch((error: unknown) => this.#log.error({ error: traceOf(error) }, 'handler failed'))
      .finally(() => this.#underWay.delete(done));
    this.#underWay.add(done);
  }

  #watch(): void {
    const log = this.#log;
    this.#client.on(Events.ClientReady, ({ guilds }) => log.info({ servers: guilds.cache.size }, 'ready'));
    this.#client.on(Events.ShardDisconnect, ({ code }, shard) =>
      log.error({ shard, code }, 'disconnected for good'),
    );
    this.#client.on(Events.ShardReconnecting, (shard) => {
      // discord.js says so of every closed connection, the one that we close for good included.
      if (!this.#isLeaving) log.warn({ shard }, 'reconnecting');
    });
    this.#client.on(Events.ShardResume, (shard, replayed) => log.info({ shard, replayed }, 'resumed'));
    this.#client.on(Events.ShardError, (error, shard) =>
      log.error({ shard, error: traceOf(error) }, 'gateway error'),
    );
    const tellManager = (): void => this.#tellManager();
    this.#client.on(Events.ClientReady, tellManager);
    this.#client.on(Events.ShardReady, tellManager);
    this.#client.on(Events.ShardResume, tellManager);
    this.#client.on(Events.ShardReconnecting, tellManager);
    this.#client.on(Events.ShardDisconnect, tellManager);
    this.#client.on(Events.Error, (error) => log.error({ error: traceOf(error) }, 'client error'));
    this.#client.on(Events.Warn, () => log.warn('client warning'));
    this.#client.rest.on('rateLimited', ({ timeToReset, global, method }) =>
      log.warn({ timeToReset, global, method }, 'rate limited'),
    );
  }
}

const INVALID_TOKEN =
  'DISCORD_TOKEN : Discord refuse ce jeton. Copiez-le de nouveau depuis le portail des développeurs.';
const DISALLOWED_INTENTS =
  'Discord refuse les intentions du bot : vérifiez la page « Bot » du portail des développeurs.';
const TOO_FEW_SHARDS = 'Discord demande plus de processus pour tant de serveurs : mettez SHARDING=auto.';

/** What the operator must do when Discord does not let the bot in. */
export function refusalOf(error: unknown): RefusedLogin | undefined {
  if (!(error instanceof Error)) return undefined;
  const isInvalid =
    (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) ||
    (error instanceof DiscordAPIError && error.status === 401) ||
    /authentication failed/iu.test(error.message);
  if (isInvalid) return new RefusedLogin(INVALID_TOKEN);
  if (/disallowed intents/iu.test(error.message)) return new RefusedLogin(DISALLOWED_INTENTS);
  return /sharding is required/iu.test(error.message) ? new RefusedLogin(TOO_FEW_SHARDS) : undefined;
}

/** The same for the code with which Discord has ended a connection (topics/opcodes-and-status-codes). */
function refusalFor(code: number): RefusedLogin {
  if (code === GatewayCloseCodes.AuthenticationFailed) return new RefusedLogin(INVALID_TOKEN);
  if (code === GatewayCloseCodes.DisallowedIntents) return new RefusedLogin(DISALLOWED_INTENTS);
  if (code === GatewayCloseCodes.ShardingRequired) return new RefusedLogin(TOO_FEW_SHARDS);
  return new RefusedLogin(`Discord a fermé la connexion et n’en veut pas d’autre (code ${code}).`);
}

/** Discord is not there, or has troubles of its own. */
export function unreachable(error: unknown): RefusedLogin | undefined {
  if (error instanceof HTTPError)
    return new RefusedLogin(
      `Discord ne répond pas comme il faut (erreur ${error.status}) : réessayez plus tard.`,
    );
  const isOnTheWay =
    error instanceof Error &&
    (error.name === 'AbortError' ||
      ('code' in error && /^(?:E[A-Z]+|UND_ERR_\w+)$/u.test(String(error.code))));
  return isOnTheWay
    ? new RefusedLogin(
        'Discord est injoignable : vérifiez la connexion au réseau, et DISCORD_API s’il est réglé.',
      )
    : undefined;
}
