import type { Kysely, Transaction } from 'kysely';
import { apply, applyAll } from '../discussion/machine.js';
import { KEPT } from '../discussion/phases.js';
import { type Board, type Prompt, promptOf } from '../discussion/prompt.js';
import type { Refusal } from '../discussion/refusals.js';
import type { Applied } from '../discussion/transition.js';
import { type Asked, applyAsked, type Events, type Outcome, outcomesOf } from './discussionBatch.js';
import {
  archivedPrompts,
  boardOf,
  boardsOf,
  type Channel,
  channelOf,
  dueBy,
  logOf,
  nextDue,
  type StoredLogEntry,
  storedPrompt,
} from './discussionReads.js';
import { lockBoard, type Made, placeArchived, type Where, writeBoard } from './discussionWrites.js';
import { extend, giveBack, type Leased, nextTry, release, settle, stop, take } from './outbox.js';
import type { Schema } from './schema.js';

export type { Channel, StoredLogEntry } from './discussionReads.js';
export type { Made, Where } from './discussionWrites.js';
export type { Leased } from './outbox.js';

/** How long an action is one process's to carry out, unless it asks for more. */
export const LEASE = 15_000;
/** When what Discord has not allowed is tried again by itself. */
const STOPPED = 10 * 60_000;

/** The tables where something may have to be effaced. */
export const DISCUSSION_TABLES = [
  'discussion_boards',
  'discussion_prompts',
  'discussion_log',
  'discussion_outbox',
] as const;

/** What the two engines do each in their own way. */
export interface Engine {
  /** Whether rows are locked one by one, so that reading a row to change it must say so. */
  readonly locksRows: boolean;
  /** Removes what was deleted from where it can still be read; false when it must be tried again. */
  efface(): Promise<boolean>;
}

/** Someone who waits for what comes of an event. */
interface Waiting extends Asked {
  resolve(result: Applied | Refusal): void;
  reject(error: unknown): void;
}

/** How many events are written together at most. */
const MOST_TOGETHER = 100;

const everywhere = (): boolean => true;

/**
 * Discussions as they are stored. Whatever an event leads to is written in one transaction: all or nothing,
 * and one event after the other for each channel, in whatever process.
 */
export class Discussions {
  readonly #db: Kysely<Schema>;
  readonly #engine: Engine;
  /** The last event of each channel that is being written by this process: the next waits without a connection. */
  readonly #turns = new Map<string, Promise<unknown>>();
  /** What was asked for in each channel and waits for its turn. */
  readonly #asked = new Map<string, Waiting[]>();
  readonly #watchers = new Set<() => void>();
  #mustEfface = false;

  constructor(db: Kysely<Schema>, engine: Engine) {
    this.#db = db;
    this.#engine = engine;
  }

  /**
   * Calls whenever something was written that may have to be sent, or that changes what is due.
   *
   * @returns what ends it
   */
  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  boardOf(channel: string): Promise<Board | undefined> {
    return boardOf(this.#db, channel);
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
   */
  apply(where: Where, events: Events, now: Date): Promise<Applied | Refusal> {
    const { channel } = where;
    return new Promise((resolve, reject) => {
      const waiting = this.#asked.get(channel) ?? [];
      this.#asked.set(channel, waiting);
      waiting.push({ where, events, now, resolve, reject });
      // Those who wait for one turn have the next one together.
      void this.#inTurn(channel, () => this.#applyAsked(channel));
    });
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

  /** When an action that waits can be tried again, in milliseconds since 1970. */
  async nextTry(now: Date, isMine: (guild: string) => boolean = everywhere): Promise<number | undefined> {
    return nextTry(this.#db, now, isMine);
  }

  /** An action was carried out, or there was nothing to do: it is never tried again, and what it made is noted. */
  async delivered(leased: Leased, made: readonly Made[], now: Date): Promise<void> {
    const { id, channel, action } = leased;
    await this.#inTurn(channel, () =>
      this.#write(async (t) => {
        const locked = await lockBoard(t, channel, this.#engine.locksRows);
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
    await this.#inTurn(channel, () =>
      this.#write(async (t) => {
        const locked = await lockBoard(t, channel, this.#engine.locksRows);
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
  async eraseMember(guild: string, member: string, now: Date): Promise<void> {
    await this.#forgetMember(guild, member, 'erase', now);
  }

  /** The same when a member leaves. */
  async memberLeft(guild: string, member: string, now: Date): Promise<void> {
    await this.#forgetMember(guild, member, 'left', now);
  }

  /** Deletes all discussions of a guild, and what was still to be done for them. */
  forgetGuild(guild: string): Promise<void> {
    return this.#deleteAll('guild', guild);
  }

  /** The same for a channel that is no more. */
  forgetChannel(channel: string): Promise<void> {
    return this.#deleteAll('channel', channel);
  }

  /** Blanks and deletes what has been kept long enough; to be called now and then. */
  async tidy(now: Date): Promise<void> {
    await this.#write(async (t, destroyed) => {
      const { numUpdatedRows } = await t
        .updateTable('discussion_log')
        .set({ who: null, blank_at: null })
        .where('blank_at', '<=', now.getTime())
        .executeTakeFirst();
      if (numUpdatedRows > 0n) destroyed();
      await t
        .deleteFrom('discussion_outbox')
        .where('prompt', 'is', null)
        .where('sent_at', '<=', now.getTime() - KEPT)
        .execute();
    });
    if (this.#mustEfface) await this.#efface();
  }

  async #deleteAll(column: 'guild' | 'channel', id: string): Promise<void> {
    await this.#write(async (t, destroyed) => {
      for (const table of DISCUSSION_TABLES) {
        const { numDeletedRows } = await t.deleteFrom(table).where(column, '=', id).executeTakeFirst();
        if (numDeletedRows > 0n) destroyed();
      }
    });
  }

  /** All boards of the guild at once, so that a crash leaves all or nothing of a member. */
  async #forgetMember(guild: string, member: string, kind: 'erase' | 'left', now: Date): Promise<void> {
    await this.#write(async (t, destroyed) => {
      const boards = await t
        .selectFrom('discussion_boards')
        .select('channel')
        .where('guild', '=', guild)
        // In one order everywhere, so that two who wait for each other's rows do not.
        .orderBy('channel')
        .execute();
      for (const { channel } of boards) {
        const locked = await lockBoard(t, channel, this.#engine.locksRows);
        if (!locked) continue;
        const applied = apply(locked.board, { kind, member }, now);
        if (applied.ok && (await writeBoard(t, locked, applied, now))) destroyed();
      }
      const { numUpdatedRows } = await t
        .updateTable('discussion_log')
        .set({ who: null, blank_at: null })
        .where('guild', '=', guild)
        .where('who', '=', member)
        .executeTakeFirst();
      if (numUpdatedRows > 0n) destroyed();
    });
  }

  async #applyAsked(channel: string): Promise<void> {
    const asked = this.#asked.get(channel)?.splice(0, MOST_TOGETHER) ?? [];
    if (this.#asked.get(channel)?.length === 0) this.#asked.delete(channel);
    const [first, ...others] = asked;
    if (!first) return;
    try {
      const outcomes = await this.#outcomesOf([first, ...others]);
      for (const [index, { resolve, reject }] of asked.entries()) {
        const outcome = outcomes[index];
        if (outcome && 'result' in outcome) resolve(outcome.result);
        else reject(outcome?.error);
      }
    } catch (error) {
      for (const { reject } of asked) reject(error);
    }
  }

  async #outcomesOf(asked: readonly [Asked, ...Asked[]]): Promise<readonly Outcome[]> {
    try {
      return await this.#write(async (t, destroyed) => {
        const applied = await applyAsked(t, asked, this.#engine.locksRows);
        if (applied.destroyed) destroyed();
        return applied.outcomes;
      });
    } catch (error) {
      const outcomes = outcomesOf(error);
      if (!outcomes) throw error;
      if (outcomes.length === asked.length) return outcomes;
      // One of them has undone all: each for itself.
      const alone: Outcome[] = [];
      for (const one of asked) alone.push(...(await this.#outcomesOf([one])));
      return alone;
    }
  }

  /** A transaction; then effaces what it has destroyed, and tells those who watch. */
  async #write<T>(work: (t: Transaction<Schema>, destroyed: () => void) => Promise<T>): Promise<T> {
    let mustEfface = false;
    const destroyed = (): void => {
      mustEfface = true;
    };
    const result = await this.#db.transaction().execute((t) => work(t, destroyed));
    if (mustEfface) await this.#efface();
    for (const watcher of this.#watchers) watcher();
    return result;
  }

  /** What was written stays written when this fails: it is tried again by `tidy`. */
  async #efface(): Promise<void> {
    this.#mustEfface = true;
    this.#mustEfface = !(await this.#engine.efface().catch(() => false));
  }

  /** One after the other for each channel. */
  async #inTurn<T>(channel: string, work: () => Promise<T>): Promise<T> {
    const before = this.#turns.get(channel) ?? Promise.resolve();
    const turn = before.then(work);
    const ended = turn.catch(() => undefined);
    this.#turns.set(channel, ended);
    try {
      return await turn;
    } finally {
      if (this.#turns.get(channel) === ended) this.#turns.delete(channel);
    }
  }
}
