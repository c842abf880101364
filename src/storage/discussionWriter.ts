import type { Kysely, Transaction } from 'kysely';
import type { Refusal } from '../discussion/refusals.js';
import type { Applied } from '../discussion/transition.js';
import { type Asked, applyAsked, type Outcome, outcomesOf } from './discussionBatch.js';
import type { Schema } from './schema.js';
import { codeOf } from './storageError.js';

/** What the two engines do each in their own way. */
export interface Engine {
  /** Whether rows are locked one by one, so that reading a row to change it must say so. */
  readonly locksRows: boolean;
  /** Whether several bots may look after the same guilds. */
  readonly isShared: boolean;
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
/** Two transactions of PostgreSQL wait for each other: it has undone one of them. */
const DEADLOCK = '40P01';
const ATTEMPTS = 5;

/** The transactions of discussions: for each channel one after the other, and what comes after each of them. */
export class DiscussionWriter {
  readonly engine: Engine;
  readonly #db: Kysely<Schema>;
  /** The last work of each channel in this process: the next waits for it without a connection. */
  readonly #turns = new Map<string, Promise<unknown>>();
  /** What was asked for in each channel and waits for its turn. */
  readonly #asked = new Map<string, Waiting[]>();
  readonly #watchers = new Set<() => void>();
  #mustEfface = false;

  constructor(db: Kysely<Schema>, engine: Engine) {
    this.#db = db;
    this.engine = engine;
  }

  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  /** Applies what is asked for; all that waits for one turn of a channel has the next one together. */
  apply(asked: Asked): Promise<Applied | Refusal> {
    const { channel } = asked.where;
    return new Promise((resolve, reject) => {
      const waiting = this.#asked.get(channel) ?? [];
      this.#asked.set(channel, waiting);
      waiting.push({ ...asked, resolve, reject });
      void this.inTurn(channel, () => this.#applyAsked(channel));
    });
  }

  /**
   * A transaction; then effaces what it has destroyed, and tells those who watch.
   *
   * @param work may be run again when it was undone by the engine
   */
  async write<T>(work: (t: Transaction<Schema>, destroyed: () => void) => Promise<T>): Promise<T> {
    for (let attempts = 1; ; attempts++) {
      let hasDestroyed = false;
      const destroyed = (): void => {
        hasDestroyed = true;
      };
      try {
        const result = await this.#db.transaction().execute((t) => work(t, destroyed));
        if (hasDestroyed) await this.#efface();
        for (const watcher of this.#watchers) watcher();
        return result;
      } catch (error) {
        if (codeOf(error) !== DEADLOCK || attempts === ATTEMPTS) throw error;
      }
    }
  }

  /** Effaces what could not be when it was destroyed. */
  async effaceRest(): Promise<void> {
    if (this.#mustEfface) await this.#efface();
  }

  /** One after the other for each channel. */
  async inTurn<T>(channel: string, work: () => Promise<T>): Promise<T> {
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
      return await this.write(async (t, destroyed) => {
        const applied = await applyAsked(t, asked, this.engine.locksRows);
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

  /** What was written stays written when this fails: it is tried again by `effaceRest`. */
  async #efface(): Promise<void> {
    this.#mustEfface = true;
    this.#mustEfface = !(await this.engine.efface().catch(() => false));
  }
}
