import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { DiscussionEvent } from '../discussion/event.js';
import { applyAll } from '../discussion/machine.js';
import type { Board } from '../discussion/prompt.js';
import { type Refusal, refuse } from '../discussion/refusals.js';
import type { Applied } from '../discussion/transition.js';
import { lockOrMakeBoard, releaseFor, Undone, type Where, writeBoard } from './discussionWrites.js';
import type { Schema } from './schema.js';

/** Events that are one: all of them happen or none. Or what they are, given a board that nobody else can change. */
export type Events =
  | DiscussionEvent
  | readonly DiscussionEvent[]
  | ((board: Board) => readonly DiscussionEvent[]);

/** What someone asks for, and waits to hear. */
export interface Asked {
  readonly where: Where;
  readonly events: Events;
  readonly now: Date;
  /** The id of what asks for it, which is done once, whichever processes are asked. */
  readonly once?: string | undefined;
}

export type Outcome =
  | { readonly result: Applied | Refusal; readonly error?: undefined }
  | { readonly error: unknown };

/**
 * Applies what was asked for in one channel, one after the other, and writes it together: when hundreds vote
 * at once, writing each vote by itself would keep the last ones waiting for seconds. What is refused changes
 * nothing for the others.
 *
 * @throws NothingAccepted; Undone when a new prompt has the id of another one
 */
export async function applyAsked(
  t: Transaction<Schema>,
  asked: readonly [Asked, ...Asked[]],
  locksRows: boolean,
): Promise<{ readonly outcomes: readonly Outcome[]; readonly destroyed: boolean }> {
  const locked = await lockOrMakeBoard(t, asked[0].where, locksRows);
  const outcomes: Outcome[] = [];
  const accepted: { readonly applied: Applied; readonly events: readonly DiscussionEvent[] }[] = [];
  const done = await doneOf(t, asked);
  const keys: string[] = [];
  let { board } = locked;
  let now = asked[0].now;
  for (const one of asked) {
    const key = one.once === undefined ? undefined : keyOf(one.once);
    if (key !== undefined && done.has(key)) {
      outcomes.push({ result: refuse({ kind: 'doneAlready' }) });
      continue;
    }
    try {
      const events = typeof one.events === 'function' ? one.events(board) : [one.events].flat();
      const result = applyAll(board, events, one.now);
      outcomes.push({ result });
      if (!result.ok) continue;
      board = result.state;
      now = one.now;
      if (key !== undefined) keys.push(key);
      accepted.push({ applied: result, events });
    } catch (error) {
      // A mistake of the one who asked.
      outcomes.push({ error });
    }
  }
  // Nor is a board kept for nothing, such as a tick of a channel that was forgotten meanwhile.
  const isForNothing = locked.isNew === true && board === locked.board;
  if (accepted.length === 0 || isForNothing) throw new NothingAccepted(outcomes);
  const { guild, channel } = asked[0].where;
  if (keys.length > 0)
    await t
      .insertInto('discussion_asked')
      .values(keys.map((key) => ({ key, channel, guild, at: now.getTime() })))
      .execute();
  for (const event of accepted.flatMap(({ events }) => events)) await releaseFor(t, event);
  const all: Applied = {
    ok: true,
    state: board,
    log: accepted.flatMap(({ applied }) => applied.log),
    actions: accepted.flatMap(({ applied }) => applied.actions),
    forget: accepted.flatMap(({ applied }) => applied.forget),
  };
  return { outcomes, destroyed: await writeBoard(t, locked, all, now) };
}

/** What was done already, by its key; what is asked for in one channel is done in turn. */
async function doneOf(t: Transaction<Schema>, asked: readonly Asked[]): Promise<ReadonlySet<string>> {
  const keys = asked.flatMap(({ once }) => (once === undefined ? [] : keyOf(once)));
  if (keys.length === 0) return new Set();
  const rows = await t.selectFrom('discussion_asked').select('key').where('key', 'in', keys).execute();
  return new Set(rows.map(({ key }) => key));
}

/** Nothing that leads back to an interaction is kept. */
function keyOf(once: string): string {
  return createHash('sha256').update(once).digest('base64url').slice(0, 22);
}

/** Undoes the transaction, which has changed nothing but may have made a board. */
export class NothingAccepted extends Error {
  override readonly name = 'NothingAccepted';
  readonly outcomes: readonly Outcome[];
  constructor(outcomes: readonly Outcome[]) {
    super('nothing was accepted');
    this.outcomes = outcomes;
  }
}

/** What came of it once the transaction was undone; undefined when that is for another reason. */
export function outcomesOf(error: unknown): readonly Outcome[] | undefined {
  if (error instanceof NothingAccepted) return error.outcomes;
  return error instanceof Undone ? [{ result: error.refusal }] : undefined;
}
