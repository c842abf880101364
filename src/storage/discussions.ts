import type { Kysely, Transaction } from 'kysely';
import { apply, applyAll } from '../discussion/machine.js';
import { type Board, type Prompt, promptOf } from '../discussion/prompt.js';
import type { Refusal } from '../discussion/refusals.js';
import type { Applied } from '../discussion/transition.js';
import type { Events } from './discussionBatch.js';
import { deleteAll, forgetMember, forgetOld } from './discussionForgetting.js';
import {
  archivedPrompts,
  boardOf,
  boardsOf,
  type Channel,
  channelOf,
  dueBy,
  guildsOf,
  logOf,
  nextDue,
  type StoredLogEntry,
  storedPrompt,
} from './discussionReads.js';
import { DiscussionWriter, type Engine } from './discussionWriter.js';
import { lockBoard, type Made, placeArchived, type Where, writeBoard } from './discussionWrites.js';
import { extend, free, giveBack, type Leased, nextTry, release, settle, stop, take } from './outbox.js';
import type { Schema } from './schema.js';

export { DISCUSSION_TABLES } from './discussionForgetting.js';
export type { Channel, StoredLogEntry } from './discussionReads.js';
export type { Engine } from './discussionWriter.js';
export type { Made, Where } from './discussionWrites.js';
export type { Leased } from './outbox.js';

/** How long an action is one process's to carry out, unless it asks for more. */
export const LEASE = 15_000;
/** When what Discord has not allowed is tried again by itself. */
const STOPPED = 10 * 60_000;

const everywhere = (): boolean => true;

/**
 * Discussions as they are stored. Whatever an event leads to is written in one transaction: all or nothing,
 * and one event after the other for each channel, in whatever process.
 */
export class Discussions {
  readonly #db: Kysely<Schema>;
  readonly #writer: DiscussionWriter;

  constructor(db: Kysely<Schema>, engine: Engine) {
    this.#db = db;
    this.#writer = new DiscussionWriter(db, engine);
  }

  /**
   * Calls whenever something was written that may have to be sent, or that changes what is due.
   *
   * @returns what ends it
   */
  watch(watcher: () => void): () => void {
    return this.#writer.watch(watcher);
  }

  boardOf(channel: string): Promise<Board | undefined> {
    return boardOf(this.#db, channel);
  }

  /** Every guild of which something is stored. */
  guilds(): Promise<readonly string[]> {
    return guildsOf(this.#db);
  }

  boardsOf(guild: string): Promise<readonly Board[]> {
    return boardsOf(this.#db, guild);
  }

  /** A prompt, archived or not. */
  promptOf(prompt: string): Promise<Prompt | undefined> {
    return storedPrompt(this.#db, prompt);
  }

  /** Where a prompt is, archived or not. */
  channelOf(prompt: string): Promise<Channel | undefined> {
    return channelOf(this.#db, prompt);
  }

  /** The archived prompts of a channel, newest first. */
  promptsOf(channel: string): Promise<readonly Prompt[]> {
    return archivedPrompts(this.#db, channel);
  }

  /** The moderators' log of a channel, or of one prompt, oldest first. */
  logOf(channel: string, prompt?: string): Promise<readonly StoredLogEntry[]> {
    return logOf(this.#db, channel, prompt);
  }

  /** The channels where something is due. */
  dueBy(now: Date): Promise<readonly Channel[]> {
    return dueBy(this.#db, now);
  }

  /** When something is next due, in milliseconds since 1970. */
  nextDue(isMine: (guild: string) => boolean = everywhere): Promise<number | undefined> {
    return nextDue(this.#db, isMine);
  }

  /**
   * Carries out an event, or several as one, all or none; a channel that has had none gets its board.
   *
   * @param events or what they are, given the board as nobody else can change it
   * @param once the id of the interaction that asks for it: Discord gives it to every process that is connected for
   *   the guild, and one of them does it; the others are refused (`doneAlready`)
   */
  apply(where: Where, events: Events, now: Date, once?: string): Promise<Applied | Refusal> {
    return this.#writer.apply({ where, events, now, once });
  }

  /**
   * The first action of a channel where nobody is at work: ours until the lease ends.
   *
   * @param holder tells this process from all others
   */
  async lease(
    holder: string,
    now: Date,
    isMine: (guild: string) => boolean = everywhere,
    milliseconds = LEASE,
  ): Promise<Leased | undefined> {
    const until = new Date(now.getTime() + milliseconds);
    const taken = await take(this.#db, holder, now, until, isMine);
    if (!taken) return undefined;
    const { channel, action } = taken;
    const [board, prompt] = [await this.boardOf(channel), await this.promptOf(action.prompt ?? '')];
    // Its guild has been forgotten meanwhile.
    if (!board) return undefined;
    const isArchived = prompt !== undefined && promptOf(board, prompt.id) === undefined;
    return { ...taken, board: isArchived ? { ...board, prompts: [...board.prompts, prompt] } : board };
  }

  /** Makes a lease last; false when it has been lost. */
  async renew(leased: Leased, now: Date, milliseconds = LEASE): Promise<boolean> {
    return extend(this.#db, leased, new Date(now.getTime() + milliseconds));
  }

  /**
   * Frees what a process that was killed had begun in the guilds of the one that starts, where nobody else can be
   * at work in them: a SQLite file is one bot's, whose shards each have their own guilds. What several processes
   * may share waits for the lease to end.
   */
  async takeOver(isMine: (guild: string) => boolean): Promise<void> {
    if (!this.#writer.engine.isShared) await free(this.#db, isMine);
  }

  /** When an action that waits can be tried again, in milliseconds since 1970. */
  async nextTry(now: Date, isMine: (guild: string) => boolean = everywhere): Promise<number | undefined> {
    return nextTry(this.#db, now, isMine);
  }

  /** An action was carried out, or there was nothing to do: it is never tried again, and what it made is noted. */
  async delivered(leased: Leased, made: readonly Made[], now: Date): Promise<void> {
    const { id, channel, action } = leased;
    await this.#writer.inTurn(channel, () =>
      this.#writer.write(async (t) => {
        const locked = await lockBoard(t, channel, this.#locksRows);
        if (!locked || !(await settle(t, id, now))) return;
        const { prompt } = action;
        if (prompt === undefined) return;
        if (action.kind !== 'tellModerators') await release(t, prompt);
        if (!promptOf(locked.board, prompt)) return placeArchived(t, prompt, made, id);
        const events = made.map((one) => ({ kind: 'delivered', prompt, ...one }) as const);
        const applied = applyAll(locked.board, events, now);
        if (applied.ok) await writeBoard(t, locked, applied, now);
      }),
    );
  }

  /** An action has failed for now. */
  async failed(leased: Leased, retryAt: Date): Promise<void> {
    await giveBack(this.#db, leased, retryAt);
  }

  /**
   * Discord does not allow an action: its prompt is stopped and moderators are told, once. It is tried again
   * when a moderator does something with the prompt, and now and then.
   */
  async blocked(leased: Leased, missing: readonly string[], now: Date): Promise<void> {
    const { channel, action } = leased;
    const { prompt } = action;
    // Whoever cannot be told cannot be told that either.
    if (prompt === undefined || action.kind === 'tellModerators') return this.delivered(leased, [], now);
    await this.#writer.inTurn(channel, () =>
      this.#writer.write(async (t) => {
        const locked = await lockBoard(t, channel, this.#locksRows);
        if (!locked) return;
        const stopped = await stop(t, leased, new Date(now.getTime() + STOPPED));
        if (stopped !== 'first') return;
        const applied = apply(locked.board, { kind: 'block', prompt, missing }, now);
        if (applied.ok) await writeBoard(t, locked, applied, now);
        // The prompt is archived or removed: it cannot be stopped, and nobody waits for this.
        else await settle(t, leased.id, now);
      }),
    );
  }

  /** Effaces what is stored about a member of a guild, at the member's wish. */
  eraseMember(guild: string, member: string, now: Date): Promise<void> {
    return this.#forget((t) => forgetMember(t, { guild, member, kind: 'erase' }, now, this.#locksRows));
  }

  /** The same when a member leaves. */
  memberLeft(guild: string, member: string, now: Date): Promise<void> {
    return this.#forget((t) => forgetMember(t, { guild, member, kind: 'left' }, now, this.#locksRows));
  }

  /** Deletes all discussions of a guild, and what was still to be done for them. */
  forgetGuild(guild: string): Promise<void> {
    return this.#forget((t) => deleteAll(t, 'guild', guild));
  }

  /** The same for a channel that is no more. */
  forgetChannel(channel: string): Promise<void> {
    return this.#forget((t) => deleteAll(t, 'channel', channel));
  }

  /** Blanks, deletes and effaces what has been kept long enough; to be called now and then. */
  async tidy(now: Date): Promise<void> {
    await this.#forget((t) => forgetOld(t, now));
    await this.#writer.effaceRest();
  }

  get #locksRows(): boolean {
    return this.#writer.engine.locksRows;
  }

  /** In one transaction, so that a crash leaves all or nothing. */
  async #forget(work: (t: Transaction<Schema>) => Promise<boolean>): Promise<void> {
    await this.#writer.write(async (t, destroyed) => {
      if (await work(t)) destroyed();
    });
  }
}
