import type { Transaction } from 'kysely';
import { nextDue } from '../discussion/clock.js';
import type { LogEntry } from '../discussion/event.js';
import { KEPT } from '../discussion/phases.js';
import {
  type Board,
  type Configuration,
  newBoard,
  type PlaceName,
  readBoard,
  readPrompt,
  withoutArchived,
} from '../discussion/prompt.js';
import { type Refusal, refuse } from '../discussion/refusals.js';
import type { Applied } from '../discussion/transition.js';
import { enqueue, release } from './outbox.js';
import type { Schema } from './schema.js';

/** Where a discussion is, and what is set for a channel that has had none. */
export interface Where {
  readonly guild: string;
  readonly channel: string;
  readonly configuration?: Partial<Configuration>;
}

/** A board that nobody else can change until the transaction ends. */
export interface Locked {
  readonly guild: string;
  readonly board: Board;
  readonly sequence: number;
  /** It was made for this transaction. */
  readonly isNew?: boolean;
}

/** Something that Discord keeps, and where the prompt keeps its id. */
export interface Made {
  readonly place: PlaceName;
  readonly id: string;
}

/** A refusal that undoes the transaction. */
export class Undone extends Error {
  override readonly name = 'Undone';
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.reason.kind);
    this.refusal = refusal;
  }
}

/**
 * Reads the board of a channel and keeps others from changing it; undefined when there is none.
 *
 * @param locksRows SQLite locks the whole file instead, from the beginning of the transaction
 */
export async function lockBoard(
  t: Transaction<Schema>,
  channel: string,
  locksRows: boolean,
): Promise<Locked | undefined> {
  const query = t
    .selectFrom('discussion_boards')
    .select(['guild', 'state', 'sequence'])
    .where('channel', '=', channel);
  const row = await (locksRows ? query.forUpdate() : query).executeTakeFirst();
  return row && { guild: row.guild, board: readBoard(JSON.parse(row.state)), sequence: row.sequence };
}

/** The same, where a channel without a board gets one. */
export async function lockOrMakeBoard(
  t: Transaction<Schema>,
  where: Where,
  locksRows: boolean,
): Promise<Locked> {
  const { guild, channel, configuration } = where;
  const known = await lockBoard(t, channel, locksRows);
  if (known) return known;
  const made = newBoard(channel, configuration);
  const inserted = await t
    .insertInto('discussion_boards')
    .values({ channel, guild, state: JSON.stringify(made), due_at: null, sequence: 0 })
    .onConflict((conflict) => conflict.column('channel').doNothing())
    .returning('channel')
    .executeTakeFirst();
  if (inserted) return { guild, board: made, sequence: 0, isNew: true };
  // Another process has made it meanwhile, and its transaction has ended. It may even have deleted it.
  return (await lockBoard(t, channel, locksRows)) ?? lockOrMakeBoard(t, where, locksRows);
}

/**
 * Writes what an event has made of a board.
 *
 * @returns whether something was destroyed, which must be effaced once the transaction has ended
 * @throws Undone when a new prompt has the id of another one
 */
export async function writeBoard(
  t: Transaction<Schema>,
  { guild, board: before, sequence }: Locked,
  applied: Applied,
  now: Date,
): Promise<boolean> {
  const { state, log, actions, forget } = applied;
  if (state === before && log.length === 0 && actions.length === 0) return false;
  const { channel } = before;
  const { board, archived } = withoutArchived(state);
  await t
    .updateTable('discussion_boards')
    .set({
      state: JSON.stringify(board),
      due_at: nextDue(board) ?? null,
      sequence: sequence + log.length + actions.length,
    })
    .where('channel', '=', channel)
    .execute();

  const known = new Set(before.prompts.map(({ id }) => id));
  const kept = new Set(state.prompts.map(({ id }) => id));
  for (const id of [...kept].filter((id) => !known.has(id))) await addPrompt(t, { guild, channel }, id);
  for (const prompt of archived) {
    await t
      .updateTable('discussion_prompts')
      .set({ state: JSON.stringify(prompt), archived_at: now.getTime() })
      .where('id', '=', prompt.id)
      .execute();
  }
  await addLog(t, { guild, channel }, log, sequence);
  const removed = [...known].filter((id) => !kept.has(id));
  if (removed.length > 0) {
    await t.deleteFrom('discussion_prompts').where('id', 'in', removed).execute();
    await t
      .updateTable('discussion_log')
      .set({ blank_at: now.getTime() + KEPT })
      .where('prompt', 'in', removed)
      .execute();
  }
  await enqueue(t, { guild, channel }, actions, sequence + log.length, now);
  if (forget.length > 0) {
    await t
      .updateTable('discussion_log')
      .set({ who: null, blank_at: null })
      .where('prompt', 'in', forget)
      .execute();
    await t
      .deleteFrom('discussion_outbox')
      .where('prompt', 'in', forget)
      .where('sent_at', 'is not', null)
      .execute();
  }
  return destroys(before, board);
}

/** A moderator has seen to it: what was stopped of a prompt may go on. */
export async function releaseFor(t: Transaction<Schema>, event: object): Promise<void> {
  if ('by' in event && 'prompt' in event && typeof event.prompt === 'string') await release(t, event.prompt);
}

/** What was made for a prompt that is archived already; of a removed one nothing is kept. */
export async function placeArchived(
  t: Transaction<Schema>,
  id: string,
  made: readonly Made[],
  key: string,
): Promise<void> {
  const row = await t
    .selectFrom('discussion_prompts')
    .select('state')
    .where('id', '=', id)
    .executeTakeFirst();
  if (row && row.state !== null && made.length > 0) {
    const prompt = readPrompt(JSON.parse(row.state));
    const places = { ...prompt.places, ...Object.fromEntries(made.map(({ place, id }) => [place, id])) };
    await t
      .updateTable('discussion_prompts')
      .set({ state: JSON.stringify({ ...prompt, places }) })
      .where('id', '=', id)
      .execute();
  }
  await t.deleteFrom('discussion_outbox').where('key', '=', key).execute();
}

async function addPrompt(
  t: Transaction<Schema>,
  where: { readonly guild: string; readonly channel: string },
  id: string,
): Promise<void> {
  const added = await t
    .insertInto('discussion_prompts')
    .values({ id, ...where, state: null, archived_at: null })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!added) throw new Undone(refuse({ kind: 'takenId' }));
}

async function addLog(
  t: Transaction<Schema>,
  where: { readonly guild: string; readonly channel: string },
  log: readonly LogEntry[],
  position: number,
): Promise<void> {
  if (log.length === 0) return;
  const lines = log.map(({ at, prompt = null, who, what, from, to, why }, index) => ({
    ...where,
    position: position + index,
    prompt,
    at,
    actor: who.kind,
    who: who.kind === 'moderator' ? who.id : null,
    what,
    from_status: from ?? null,
    to_status: to ?? null,
    why: why ?? null,
    // What belongs to no prompt is archived with none.
    blank_at: prompt === null ? at + KEPT : null,
  }));
  await t.insertInto('discussion_log').values(lines).execute();
}

/** Whether a secret, a ballot, an argument or a whole prompt has gone. */
function destroys(before: Board, after: Board): boolean {
  return before.prompts.some((one) => {
    const now = after.prompts.find(({ id }) => id === one.id);
    if (now === one) return false;
    if (now === undefined || (one.secret !== null && now.secret === null)) return true;
    const voters = new Set(now.ballots.map(({ voter }) => voter));
    const given = new Set(now.arguments.map(({ id }) => id));
    return (
      one.ballots.some(({ voter }) => !voters.has(voter)) || one.arguments.some(({ id }) => !given.has(id))
    );
  });
}
