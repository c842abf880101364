import type { Kysely } from 'kysely';
import type { Schema } from './schema.js';

/** A guild, or one of its channels. */
export interface Place {
  readonly guild: string;
  readonly channel?: string | undefined;
}

/** No channel has this id; a NULL could not be part of the key. */
const WHOLE_GUILD = '';

/** Which article is read where. */
export class Choices {
  readonly #db: Kysely<Schema>;
  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  /**
   * The id of the article chosen for a channel, else for the guild.
   *
   * @param channels the channel, then the one that it is a thread of: the first that has chosen counts
   */
  async articleOf(guild: string, channels: readonly string[]): Promise<string | undefined> {
    const places = [...channels, WHOLE_GUILD];
    const choices = await this.#db
      .selectFrom('choices')
      .select(['channel', 'article'])
      .where('guild', '=', guild)
      .where('channel', 'in', places)
      .execute();
    const articles = new Map(choices.map(({ channel, article }) => [channel, article]));
    return articles.get(places.find((place) => articles.has(place)) ?? WHOLE_GUILD);
  }

  /** Chooses an article for a channel, or for the guild when no channel is given. */
  async choose({
    guild,
    channel = WHOLE_GUILD,
    article,
  }: Place & { readonly article: string }): Promise<void> {
    await this.#db
      .insertInto('choices')
      .values({ guild, channel, article })
      .onConflict((conflict) => conflict.columns(['guild', 'channel']).doUpdateSet({ article }))
      .execute();
  }

  /** Forgets the choice of that channel alone, or that of the guild alone. */
  async clear({ guild, channel = WHOLE_GUILD }: Place): Promise<void> {
    await this.#db.deleteFrom('choices').where('guild', '=', guild).where('channel', '=', channel).execute();
  }

  /** Forgets all that a guild and its channels have chosen. */
  async forgetGuild(guild: string): Promise<void> {
    await this.#db.deleteFrom('choices').where('guild', '=', guild).execute();
  }
}
