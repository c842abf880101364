import { createHash } from 'node:crypto';
import { DiscordAPIError, type REST, RESTJSONErrorCodes } from 'discord.js';
import {
  type APIChannel,
  type APIMessage,
  type APIMessageTopLevelComponent,
  type APIThreadChannel,
  MessageFlags,
  Routes,
} from 'discord-api-types/v10';
import { nonceOf } from '../../discussion/action.js';
import { twice } from '../answering.js';

/** A message to send or to bring in line with the state. */
export interface Outgoing {
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly files?: readonly { readonly name: string; readonly data: Buffer; readonly description?: string }[];
  /** The one role that may be notified. */
  readonly role?: string;
}

export interface ThreadChange {
  readonly archived?: boolean;
  readonly locked?: boolean;
  readonly rate_limit_per_user?: number;
}

const CLOSED: ThreadChange = { archived: true, locked: true };

/** Messages looked at to find one that was sent before the process was killed. */
const LATELY = 50;

/** Sends what discussions publish, each of it once. */
export class Publisher {
  readonly #rest: REST;

  constructor(rest: REST) {
    this.#rest = rest;
  }

  /**
   * Posts a message. Discord gives the first one back for a nonce that it remembers; for a nonce that it may have
   * forgotten, the message is looked for by the mark that it bears.
   *
   * @param wasTried whether it may have been sent before
   * @returns its id
   */
  async post(channel: string, message: Outgoing, key: string, wasTried: boolean): Promise<string> {
    const found = wasTried ? await this.#findMarked(channel, key) : undefined;
    if (found !== undefined) return found;
    const body = { ...bodyOf(message, key), nonce: nonceOf(key), enforce_nonce: true };
    const sent = await twice(() =>
      this.#rest.post(Routes.channelMessages(channel), { body, files: filesOf(message) }),
    );
    return (sent as APIMessage).id;
  }

  /** Opens a post in a forum: it has no nonce, so that it is looked for whenever it may have been made before. */
  async postInForum(
    place: { readonly guild: string; readonly forum: string },
    title: string,
    message: Outgoing,
    key: string,
    wasTried: boolean,
  ): Promise<string> {
    const found = wasTried ? await this.#findPost(place, key) : undefined;
    if (found !== undefined) return found;
    const body = { name: title, message: bodyOf(message, key) };
    const made = await this.#rest.post(Routes.threads(place.forum), { body });
    return (made as APIChannel).id;
  }

  /** Changes a message, in a thread that is closed too. One that was deleted is left alone. */
  async edit(channel: string, id: string, message: Outgoing, key?: string): Promise<void> {
    const body = bodyOf(message, key);
    const edit = (): Promise<unknown> =>
      twice(() => this.#rest.patch(Routes.channelMessage(channel, id), { body, files: filesOf(message) }));
    try {
      await edit().catch(async (error: unknown) => {
        if (!isArchived(error)) throw error;
        const isLocked = await this.#isLocked(channel);
        await this.#patch(channel, { archived: false });
        await edit();
        // One that Discord has archived for its silence may stay open.
        if (isLocked) await this.#patch(channel, CLOSED);
      });
    } catch (error) {
      if (!isGone(error)) throw error;
    }
  }

  /** Changes a thread that is open. */
  async changeThread(thread: string, change: ThreadChange): Promise<void> {
    try {
      await this.#patch(thread, change);
    } catch (error) {
      if (!isGone(error)) throw error;
    }
  }

  /** Locks and archives a thread; one that was archived for its silence must be opened to be locked. */
  async closeThread(thread: string): Promise<void> {
    try {
      await this.#patch(thread, CLOSED).catch(async (error: unknown) => {
        if (!isArchived(error)) throw error;
        if (await this.#isLocked(thread)) return;
        await this.#patch(thread, { archived: false });
        await this.#patch(thread, CLOSED);
      });
    } catch (error) {
      if (!isGone(error)) throw error;
    }
  }

  async #patch(thread: string, change: ThreadChange): Promise<void> {
    await twice(() => this.#rest.patch(Routes.channel(thread), { body: change }));
  }

  async #isLocked(thread: string): Promise<boolean> {
    const channel = (await this.#rest.get(Routes.channel(thread))) as APIThreadChannel;
    return channel.thread_metadata?.locked === true;
  }

  /** @returns the thread of a message, which has the message's id: made now, or by an earlier try */
  async openThread(channel: string, message: string, name: string, slowMode: number): Promise<string> {
    const body = { name, rate_limit_per_user: slowMode, auto_archive_duration: LONGEST_SILENCE };
    try {
      await twice(() => this.#rest.post(Routes.threads(channel, message), { body }));
    } catch (error) {
      if (!isCode(error, RESTJSONErrorCodes.ThreadAlreadyCreatedForMessage)) throw error;
    }
    return message;
  }

  async pin(channel: string, message: string): Promise<void> {
    try {
      await twice(() => this.#rest.put(Routes.channelMessagesPin(channel, message)));
    } catch (error) {
      if (!isGone(error)) throw error;
    }
  }

  async #findMarked(channel: string, key: string): Promise<string | undefined> {
    const query = new URLSearchParams({ limit: String(LATELY) });
    const messages = await this.#rest.get(Routes.channelMessages(channel), { query });
    return (messages as APIMessage[]).find((message) => isMarked(message, key))?.id;
  }

  async #findPost(
    { guild, forum }: { readonly guild: string; readonly forum: string },
    key: string,
  ): Promise<string | undefined> {
    const { threads } = (await this.#rest.get(Routes.guildActiveThreads(guild))) as {
      threads: (APIChannel & { readonly parent_id?: string | null })[];
    };
    for (const { id, parent_id } of threads.filter((thread) => thread.parent_id === forum)) {
      // The first message of a post has the post's id.
      const first = await this.#rest.get(Routes.channelMessage(id, id)).catch((error: unknown) => {
        if (isGone(error)) return undefined;
        throw error;
      });
      if (parent_id === forum && first !== undefined && isMarked(first as APIMessage, key)) return id;
    }
    return undefined;
  }
}

/** A week, in minutes: what a thread may stay silent before Discord archives it by itself. */
const LONGEST_SILENCE = 10_080;

export function isCode(error: unknown, ...codes: readonly number[]): boolean {
  return error instanceof DiscordAPIError && codes.some((code) => error.code === code);
}

/** An archived thread takes new messages only. */
function isArchived(error: unknown): boolean {
  return isCode(error, RESTJSONErrorCodes.InvalidActionOnArchivedThread);
}

/** Whether someone has deleted a message or a channel. */
export function isGone(error: unknown): boolean {
  return isCode(error, RESTJSONErrorCodes.UnknownMessage, RESTJSONErrorCodes.UnknownChannel);
}

/** The number that a message bears as the `id` of its first component: the same for the same key (components/reference). */
function markOf(key: string): number {
  return 1_000_000 + (createHash('sha256').update(key).digest().readUInt32BE(0) % 2_000_000_000);
}

function isMarked({ components }: APIMessage, key: string): boolean {
  return components?.[0]?.id === markOf(key);
}

function bodyOf({ components, files = [], role }: Outgoing, key: string | undefined): object {
  const [first, ...others] = components;
  const marked = first && key !== undefined ? [{ ...first, id: markOf(key) }, ...others] : components;
  return {
    components: marked,
    flags: MessageFlags.IsComponentsV2,
    allowed_mentions: { parse: [], ...(role === undefined ? {} : { roles: [role] }) },
    attachments: files.map(({ name, description }, id) => ({
      id: String(id),
      filename: name,
      ...(description === undefined ? {} : { description }),
    })),
  };
}

function filesOf({ files = [] }: Outgoing) {
  return files.map(({ name, data }) => ({ name, data }));
}
