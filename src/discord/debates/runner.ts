import { randomUUID } from 'node:crypto';
import type { Action } from '../../discussion/action.js';
import { type Board, isOpen, openPrompt, type Prompt } from '../../discussion/prompt.js';
import { type Channel, type Discussions, LEASE, type Leased, type Made } from '../../storage/discussions.js';
import { type Logger, traceOf } from '../log.js';
import { failureOf } from './failure.js';

/** Carries out one action, and says what it has made; nothing when there is nothing to do any more. */
export type Deliver = (leased: Leased) => Promise<readonly Made[]>;
/** The names of the permissions that a discussion needs and the bot lacks in a channel. */
export type MissingFor = (guild: string, channel: string, prompt: Prompt) => Promise<readonly string[]>;

/** What a runner works with. */
export interface RunnerServices {
  readonly discussions: Discussions;
  readonly deliver: Deliver;
  readonly missingFor: MissingFor;
  /** Whether this process looks after a guild, where shards share them. */
  readonly isMine: (guild: string) => boolean;
  readonly log: Logger;
  readonly now: () => Date;
  /** How long an action of this process is left to it when it is not heard of any more; `LEASE` unless given. */
  readonly lease?: number;
}

/** In how many channels something is sent at once. */
const MOST_CHANNELS = 5;
/** How often to look for what another process has left behind; all else wakes the runner. */
const LONGEST_SLEEP = 30_000;
const SHORTEST_SLEEP = 50;
/** After an error of the database, or of Discord when it was asked for permissions. */
const SLEEP_AFTER_FAILURE = 5_000;
const FIRST_RETRY = 2_000;
const LONGEST_RETRY = 5 * 60_000;
/** What Discord refuses as it is, is given up after so many tries. */
const MOST_TRIES = 5;
const TIDY_EVERY = 60 * 60_000;

/** Without these there is no discussion: they are not given up when what they need is gone. */
const ESSENTIAL: readonly Action['kind'][] = ['postPrompt', 'openThread', 'postRecap'];

/**
 * Lets the clock of discussions run and carries out what they ask for, in this process's guilds: in each
 * channel one action after the other. What is due while no process runs is done when one starts.
 */
export class Runner {
  readonly #services: RunnerServices;
  readonly #holder = randomUUID();
  readonly #underWay = new Set<Promise<void>>();
  #unwatch: (() => void) | undefined;
  #round: Promise<void> | undefined;
  #isWanted = false;
  #timer: NodeJS.Timeout | undefined;
  #hasTakenOver = false;
  #tidiedAt = Number.NEGATIVE_INFINITY;

  constructor(services: RunnerServices) {
    this.#services = services;
  }

  start(): void {
    this.#unwatch ??= this.#services.discussions.watch(() => this.wake());
    this.wake();
  }

  /** Something may have to be done; does nothing unless started. */
  wake(): void {
    if (!this.#unwatch) return;
    this.#isWanted = true;
    this.#round ??= this.#rounds().finally(() => {
      this.#round = undefined;
      if (this.#isWanted) this.wake();
    });
  }

  /** Finishes what is under way and begins nothing more. */
  async stop(): Promise<void> {
    this.#unwatch?.();
    this.#unwatch = undefined;
    this.#isWanted = false;
    await this.idle();
    clearTimeout(this.#timer);
  }

  /** Waits until there is nothing to do by now. */
  async idle(): Promise<void> {
    while (this.#round || this.#underWay.size > 0) await Promise.all([this.#round, ...this.#underWay]);
  }

  get #isRunning(): boolean {
    return this.#unwatch !== undefined;
  }

  async #rounds(): Promise<void> {
    while (this.#isWanted && this.#isRunning) {
      this.#isWanted = false;
      clearTimeout(this.#timer);
      const next = await this.#once();
      if (this.#isRunning) this.#timer = setTimeout(() => this.wake(), next).unref();
    }
  }

  /** Does what is due and begins what can be sent; how long to sleep then, in milliseconds. */
  async #once(): Promise<number> {
    const { discussions, isMine, now, log } = this.#services;
    try {
      if (!this.#hasTakenOver) {
        await discussions.takeOver(isMine);
        this.#hasTakenOver = true;
      }
      if (now().getTime() - this.#tidiedAt >= TIDY_EVERY) {
        await discussions.tidy(now());
        this.#tidiedAt = now().getTime();
      }
      const isComplete = await this.#tickAll();
      while (this.#isRunning && this.#underWay.size < MOST_CHANNELS) {
        const leased = await discussions.lease(this.#holder, now(), isMine, this.#services.lease);
        if (!leased) break;
        this.#begin(leased);
      }
      if (!isComplete) return SLEEP_AFTER_FAILURE;
      const times = [await discussions.nextDue(isMine), await discussions.nextTry(now(), isMine)];
      const sleeps = times.map((time) => (time ?? Number.POSITIVE_INFINITY) - now().getTime());
      return Math.max(SHORTEST_SLEEP, Math.min(LONGEST_SLEEP, ...sleeps));
    } catch (error) {
      log.error({ error: traceOf(error) }, 'discussions could not be looked after');
      return SLEEP_AFTER_FAILURE;
    }
  }

  /** @returns whether nothing has failed */
  async #tickAll(): Promise<boolean> {
    const { discussions, isMine, now, log } = this.#services;
    let isComplete = true;
    for (const where of await discussions.dueBy(now())) {
      if (!isMine(where.guild) || !this.#isRunning) continue;
      try {
        await this.#tick(where);
      } catch (error) {
        isComplete = false;
        log.error({ channel: where.channel, error: traceOf(error) }, 'what was due failed');
      }
    }
    return isComplete;
  }

  /** Does what is due in a channel, save what the bot is not allowed to carry out. */
  async #tick({ guild, channel }: Channel): Promise<void> {
    const { discussions, missingFor, now } = this.#services;
    const board = await discussions.boardOf(channel);
    if (!board) return;
    const missing = new Map<string, readonly string[]>();
    for (const prompt of dueIn(board, now())) {
      missing.set(prompt.id, await missingFor(guild, channel, prompt));
    }
    const time = now();
    await discussions.apply(
      { guild, channel },
      // Another process may have done it meanwhile: only what is due still.
      (current) => [
        ...dueIn(current, time).flatMap(({ id }) => {
          const lacks = missing.get(id) ?? [];
          return lacks.length > 0 ? [{ kind: 'block', prompt: id, missing: lacks } as const] : [];
        }),
        { kind: 'tick' },
      ],
      time,
    );
  }

  #begin(leased: Leased): void {
    const { log } = this.#services;
    const work = this.#carryOut(leased)
      .catch((error: unknown) => log.error({ action: leased.id, error: traceOf(error) }, 'action not noted'))
      .finally(() => {
        this.#underWay.delete(work);
        this.wake();
      });
    this.#underWay.add(work);
  }

  async #carryOut(leased: Leased): Promise<void> {
    const { discussions, deliver, now, log, lease = LEASE } = this.#services;
    // Discord may make us wait for longer than a lease lasts.
    const renewal = setInterval(() => {
      discussions.renew(leased, now(), lease).catch((error: unknown) => {
        log.warn({ action: leased.id, error: traceOf(error) }, 'lease not renewed');
      });
    }, lease / 3).unref();
    let made: readonly Made[];
    try {
      made = await deliver(leased);
    } catch (error) {
      await this.#failed(leased, error);
      return;
    } finally {
      clearInterval(renewal);
    }
    await discussions.delivered(leased, made, now());
  }

  async #failed(leased: Leased, error: unknown): Promise<void> {
    const { discussions, log, now } = this.#services;
    const { id, action, attempts } = leased;
    const failure = failureOf(error);
    const isOver = failure === 'gone' || (failure === 'refused' && attempts + 1 >= MOST_TRIES);
    log.warn({ action: id, attempts, failure, error: traceOf(error) }, 'action failed');
    if (failure === 'forbidden' || (failure === 'gone' && ESSENTIAL.includes(action.kind))) {
      await discussions.blocked(leased, await this.#missing(leased), now());
    } else if (isOver) {
      log.error({ action: id, failure }, 'action given up');
      await discussions.delivered(leased, [], now());
    } else {
      const pause = Math.min(LONGEST_RETRY, FIRST_RETRY * 2 ** attempts);
      await discussions.failed(leased, new Date(now().getTime() + pause));
    }
  }

  /** What is missing, by name; a channel that cannot be seen when that cannot be told. */
  async #missing({ guild, channel, action, board }: Leased): Promise<readonly string[]> {
    const prompt = board.prompts.find(({ id }) => id === action.prompt);
    const missing = prompt && (await this.#services.missingFor(guild, channel, prompt).catch(() => []));
    return missing && missing.length > 0 ? missing : ['ViewChannel'];
  }
}

/** The prompts with which something is to be done outside by now. */
function dueIn(board: Board, now: Date): readonly Prompt[] {
  const time = now.getTime();
  const { prompts, queue, rhythmAt } = board;
  const isBeat = rhythmAt !== null && rhythmAt <= time && openPrompt(board) === undefined;
  return prompts.filter((prompt) => {
    const { id, endsAt, scheduledFor } = prompt;
    if (isOpen(prompt)) return endsAt !== null && endsAt <= time;
    return (scheduledFor !== null && scheduledFor <= time) || (isBeat && id === queue[0]);
  });
}
