import type { Article } from '../article/article.js';
import { articleOfId, type Library } from '../article/library.js';
import type { Storage } from '../storage/storage.js';

/** Where something is asked, by which the article is chosen. */
export interface Place {
  /** The server; in private messages the channel stands for it. */
  readonly guild: string;
  /** The channel, then the one that it is a thread of. */
  readonly channels: readonly string[];
}

interface Located {
  readonly guildId: string | null;
  readonly channelId: string | null;
  readonly channel: { readonly parentId?: string | null; isThread?(): boolean } | null;
}

export function placeOf({ guildId, channelId, channel }: Located): Place {
  const parent = channel?.isThread?.() ? channel.parentId : undefined;
  const channels = [channelId, parent].filter((id) => typeof id === 'string');
  return { guild: guildId ?? channelId ?? '', channels };
}

/** The article of a place: its own choice while that article exists, else the one that the bot opens on. */
export class Places {
  readonly #library: Library;
  readonly #storage: Storage;
  readonly #usual: Article;

  constructor(library: Library, storage: Storage, usual: Article) {
    this.#library = library;
    this.#storage = storage;
    this.#usual = usual;
  }

  /** @returns `isGone` when the place has chosen an article that is no longer there */
  async articleOf({ guild, channels }: Place): Promise<{ article: Article; isGone: boolean }> {
    const chosen = await this.#storage.choices.articleOf(guild, channels);
    const article = chosen === undefined ? undefined : articleOfId(this.#library, chosen);
    return { article: article ?? this.#usual, isGone: chosen !== undefined && !article };
  }

  async choose(
    { guild, channels: [channel] }: Place,
    article: Article,
    isForChannel: boolean,
  ): Promise<void> {
    const where = isForChannel && channel !== undefined ? { channel } : {};
    await this.#storage.choices.choose({ guild, ...where, article: article.id });
  }
}
