import { type Action, actionOf, type Step } from './action.js';
import type { DiscussionEvent, LogEntry, Who } from './event.js';
import { type Board, openPrompt, type Prompt, promptOf } from './prompt.js';
import { type Refusal, refuse } from './refusals.js';

/** What an event leads to: to be stored and sent together, or not at all. */
export interface Applied {
  readonly ok: true;
  readonly state: Board;
  readonly log: readonly LogEntry[];
  /** In the order in which they are to be carried out. */
  readonly actions: readonly Action[];
  /** Prompts whose log lines must lose the moderators' ids, as they are archived. */
  readonly forget: readonly string[];
}

/** A transition that is being made: the board as it becomes, and what follows from it. */
export class Transition {
  readonly now: number;
  readonly who: Who;
  readonly #what: DiscussionEvent['kind'];
  #board: Board;
  readonly #log: LogEntry[] = [];
  readonly #actions: Action[] = [];
  readonly #forget: string[] = [];

  constructor(board: Board, event: DiscussionEvent, now: Date) {
    this.#board = board;
    this.#what = event.kind;
    this.now = now.getTime();
    this.who = 'by' in event ? { kind: 'moderator', id: event.by } : { kind: 'clock' };
  }

  get board(): Board {
    return this.#board;
  }

  set(changes: Partial<Board>): void {
    this.#board = { ...this.#board, ...changes };
  }

  /** The prompt as it is now. */
  find(id: string): Prompt | Refusal {
    return promptOf(this.#board, id) ?? refuse({ kind: 'unknownPrompt' });
  }

  get open(): Prompt | undefined {
    return openPrompt(this.#board);
  }

  /** Changes a prompt; it leaves the queue unless it is queued, at the end unless it was there. */
  change(prompt: Prompt, changes: Partial<Prompt>): Prompt {
    const changed = { ...prompt, ...changes };
    const { prompts, queue } = this.#board;
    const others = queue.filter((id) => id !== prompt.id);
    const isQueued = changed.status === 'queued';
    const kept = queue.includes(prompt.id) === isQueued ? queue : isQueued ? [...others, prompt.id] : others;
    this.set({ prompts: prompts.map((one) => (one.id === prompt.id ? changed : one)), queue: kept });
    return changed;
  }

  /** Moves a prompt to another state, which is logged. */
  move(prompt: Prompt, status: Prompt['status'], changes: Partial<Prompt>, why?: string): Prompt {
    const moved = this.change(prompt, { ...changes, status });
    this.log(moved, prompt.status, status, why);
    return moved;
  }

  log(prompt: Prompt | undefined, from?: Prompt['status'], to?: Prompt['status'], why?: string): void {
    const reason = why === '' ? undefined : why;
    this.#log.push({
      at: this.now,
      prompt: prompt?.id,
      who: this.who,
      what: this.#what,
      from,
      to,
      why: reason,
    });
  }

  /** Adds an outgoing action for a prompt. */
  act(id: string, step: Step): void {
    const prompt = promptOf(this.#board, id);
    if (!prompt) return;
    this.#actions.push(actionOf(step, prompt.id, prompt, prompt.sequence));
    this.change(prompt, { sequence: prompt.sequence + 1 });
  }

  /** Adds an outgoing action for the channel; `sequence` must tell it from all others. */
  actForChannel(step: Step, sequence: string): void {
    this.#actions.push(actionOf(step, this.#board.channel, undefined, sequence));
  }

  forget(id: string): void {
    this.#forget.push(id);
  }

  done(): Applied {
    return { ok: true, state: this.#board, log: this.#log, actions: this.#actions, forget: this.#forget };
  }
}
