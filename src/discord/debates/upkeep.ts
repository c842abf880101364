import { type Client, RESTJSONErrorCodes, ShardClientUtil } from 'discord.js';
import { Routes } from 'discord-api-types/v10';
import type { Storage } from '../../storage/storage.js';
import type { Logger } from '../log.js';
import { isCode } from './publisher.js';

/** Forgets what Discord has no server or no channel for any more. */
export class Upkeep {
  readonly #client: Client;
  readonly #storage: Storage;
  readonly #log: Logger;

  constructor(client: Client, storage: Storage, log: Logger) {
    this.#client = client;
    this.#storage = storage;
    this.#log = log;
  }

  async forgetGuild(guild: string): Promise<void> {
    await this.#storage.choices.forgetGuild(guild);
    await this.#storage.discussions.forgetGuild(guild);
  }

  /**
   * Forgets the servers of this process's shards that the bot has left while it was away. Discord lists all that it is
   * in as it connects, those that are out of reach included (topics/gateway-events, « Ready »). They are known by their
   * discussions, which are held only where it is: an article alone may be chosen where it never was, by members who
   * have it for themselves.
   */
  async forgetGoneGuilds(): Promise<void> {
    let servers = 0;
    for (const guild of await this.#storage.discussions.guilds()) {
      // Looked at right before, as the bot may be let in again meanwhile.
      if (!this.#isGone(guild)) continue;
      await this.forgetGuild(guild);
      servers++;
    }
    if (servers > 0) this.#log.info({ servers }, 'forgot servers that were left');
  }

  #isGone(guild: string): boolean {
    const { guilds, ws, options } = this.#client;
    const shard = ShardClientUtil.shardIdForGuildId(guild, options.shardCount ?? 1);
    return ws.shards.has(shard) && !guilds.cache.has(guild);
  }

  /** Forgets the discussions of channels that were deleted while the bot was away. One that it may not see is kept. */
  async forgetGoneChannels(guild: string): Promise<void> {
    const { discussions } = this.#storage;
    for (const { channel } of await discussions.boardsOf(guild)) {
      try {
        await this.#client.rest.get(Routes.channel(channel));
      } catch (error) {
        if (isCode(error, RESTJSONErrorCodes.UnknownChannel)) await discussions.forgetChannel(channel);
        else if (!isCode(error, RESTJSONErrorCodes.MissingAccess)) throw error;
      }
    }
  }
}
