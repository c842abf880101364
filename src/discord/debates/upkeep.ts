import { type REST, RESTJSONErrorCodes } from 'discord.js';
import { Routes } from 'discord-api-types/v10';
import type { Discussions } from '../../storage/discussions.js';
import { isCode } from './publisher.js';

/** Forgets what Discord has no channel for any more. */
export class Upkeep {
  readonly #rest: REST;
  readonly #boards: Discussions;

  constructor(rest: REST, boards: Discussions) {
    this.#rest = rest;
    this.#boards = boards;
  }

  /** Forgets the discussions of channels that were deleted while the bot was away. One that it may not see is kept. */
  async forgetGoneChannels(guild: string): Promise<void> {
    for (const { channel } of await this.#boards.boardsOf(guild)) {
      try {
        await this.#rest.get(Routes.channel(channel));
      } catch (error) {
        if (isCode(error, RESTJSONErrorCodes.UnknownChannel)) await this.#boards.forgetChannel(channel);
        else if (!isCode(error, RESTJSONErrorCodes.MissingAccess)) throw error;
      }
    }
  }
}
