import { type ExpressionBuilder, type Kysely, sql } from 'kysely';
import type { Action } from '../discussion/action.js';
import type { Board } from '../discussion/prompt.js';
import type { Schema } from './schema.js';

/** An action that is ours to carry out until the lease ends; `renew` makes it last. */
export interface Leased {
  /** The key of the action. */
  readonly id: string;
  readonly holder: string;
  readonly guild: string;
  readonly channel: string;
  readonly action: Action;
  /** The board as it is now; the prompt of the action is in it even when it is archived, unless it was removed. */
  readonly board: Board;
  /** How often it was tried before: more than never may mean that it was carried out and not noted. */
  readonly attempts: number;
  /** Milliseconds since 1970; now for what was not tried before. */
  readonly firstTriedAt: number;
}

type Row = ExpressionBuilder<Schema & { row: Schema['discussion_outbox'] }, 'row'>;

/** Adds actions to the outbox, in order; one with a slot takes the place of what waits there. */
export async function enqueue(
  db: Kysely<Schema>,
  where: { readonly guild: string; readonly channel: string },
  actions: readonly Action[],
  position: number,
  now: Date,
): Promise<void> {
  const stopped = new Map<string, number | null>();
  for (const [index, action] of actions.entries()) {
    const { key, prompt = null, slot } = action;
    if (slot !== undefined && actions.slice(index + 1).some((later) => later.slot === slot)) continue;
    const waiting =
      slot === undefined
        ? undefined
        : await db
            .deleteFrom('discussion_outbox')
            .where('slot', '=', slot)
            .where('sent_at', 'is', null)
            // What someone may be sending now stays, so that nothing overtakes it.
            .where('holder', 'is', null)
            .returning(['not_before', 'attempts', 'first_tried_at'])
            .executeTakeFirst();
    // Notices do not wait for the permission that they tell of.
    const isStopped = prompt !== null && action.kind !== 'tellModerators';
    if (isStopped && !stopped.has(prompt)) {
      const row = await db
        .selectFrom('discussion_outbox')
        .select('not_before')
        .where('prompt', '=', prompt)
        .where('blocked', '=', 1)
        .where('sent_at', 'is', null)
        .orderBy('position')
        .limit(1)
        .executeTakeFirst();
      if (row) stopped.set(prompt, row.not_before);
    }
    const blocked = isStopped && stopped.has(prompt);
    await db
      .insertInto('discussion_outbox')
      .values({
        key,
        ...where,
        prompt,
        slot: slot ?? null,
        position: position + index,
        action: JSON.stringify(action),
        queued_at: now.getTime(),
        sent_at: null,
        holder: null,
        held_until: null,
        not_before: blocked ? (stopped.get(prompt) ?? null) : (waiting?.not_before ?? null),
        attempts: waiting?.attempts ?? 0,
        first_tried_at: waiting?.first_tried_at ?? null,
        blocked: blocked ? 1 : 0,
      })
      .onConflict((conflict) => conflict.column('key').doNothing())
      .execute();
  }
}

/**
 * Takes the first action of a channel where nobody is at work; of several who try, one gets it. An action that
 * waits to be tried again holds up those behind it; one that Discord has not allowed holds up its prompt alone.
 *
 * @param isMine the guilds whose actions may be taken
 */
export async function take(
  db: Kysely<Schema>,
  holder: string,
  now: Date,
  until: Date,
  isMine: (guild: string) => boolean,
): Promise<Omit<Leased, 'board'> | undefined> {
  const time = now.getTime();
  const first = await db
    .selectFrom('discussion_outbox as row')
    .select(['row.key', 'row.guild'])
    .where('row.sent_at', 'is', null)
    .where((row) => row.or([row('row.not_before', 'is', null), row('row.not_before', '<=', time)]))
    .where((row) => row.not(row.exists(isHeld(row, time))))
    .where((row) => row.not(row.exists(isBefore(row))))
    .orderBy('row.queued_at')
    .orderBy('row.channel')
    .orderBy('row.position')
    .execute();
  for (const { key, guild } of first) {
    if (!isMine(guild)) continue;
    const taken = await db
      .updateTable('discussion_outbox')
      .set((row) => ({
        holder,
        held_until: until.getTime(),
        attempts: row('attempts', '+', 1),
        first_tried_at: row.fn.coalesce('first_tried_at', sql.lit(time)),
      }))
      .where('key', '=', key)
      .where('sent_at', 'is', null)
      .where((row) => row.or([row('held_until', 'is', null), row('held_until', '<=', time)]))
      .returning(['key', 'guild', 'channel', 'action', 'attempts', 'first_tried_at'])
      .executeTakeFirst();
    // Another process was faster.
    if (!taken || taken.action === null) continue;
    return {
      id: taken.key,
      holder,
      guild: taken.guild,
      channel: taken.channel,
      // Written by this program, in the transaction that made it.
      action: JSON.parse(taken.action) as Action,
      attempts: taken.attempts - 1,
      firstTriedAt: taken.first_tried_at ?? time,
    };
  }
  return undefined;
}

/** Someone is at work in the channel. */
function isHeld(row: Row, time: number) {
  return row
    .selectFrom('discussion_outbox as held')
    .select('held.key')
    .whereRef('held.channel', '=', 'row.channel')
    .where('held.sent_at', 'is', null)
    .where('held.held_until', '>', time);
}

/** Something else of the channel, or of a prompt that was stopped, comes first. */
function isBefore(row: Row) {
  return row
    .selectFrom('discussion_outbox as earlier')
    .select('earlier.key')
    .whereRef('earlier.channel', '=', 'row.channel')
    .where('earlier.sent_at', 'is', null)
    .whereRef('earlier.position', '<', 'row.position')
    .where((other) =>
      other.or([
        other.and([other('row.blocked', '=', 0), other('earlier.blocked', '=', 0)]),
        other.and([other('row.blocked', '=', 1), other('earlier.prompt', '=', other.ref('row.prompt'))]),
      ]),
    );
}

/** When something that waits, or that someone has, can be tried again; undefined when nothing will by itself. */
export async function nextTry(
  db: Kysely<Schema>,
  now: Date,
  isMine: (guild: string) => boolean,
): Promise<number | undefined> {
  const time = now.getTime();
  const waiting = await db
    .selectFrom('discussion_outbox')
    .select(['guild', 'not_before', 'held_until'])
    .where('sent_at', 'is', null)
    .where((row) => row.or([row('not_before', '>', time), row('held_until', '>', time)]))
    .execute();
  const times = waiting
    .filter(({ guild }) => isMine(guild))
    .map(({ not_before, held_until }) => Math.max(not_before ?? 0, held_until ?? 0));
  return times.length === 0 ? undefined : times.reduce((a, b) => Math.min(a, b));
}

/** Gives an action back, not to be tried before a time. */
export async function giveBack(db: Kysely<Schema>, { id, holder }: Leased, retryAt: Date): Promise<void> {
  await db
    .updateTable('discussion_outbox')
    .set({ holder: null, held_until: null, not_before: retryAt.getTime() })
    .where('key', '=', id)
    .where('holder', '=', holder)
    .execute();
}

/** Makes a lease last; false when it has been lost. */
export async function extend(db: Kysely<Schema>, { id, holder }: Leased, until: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('discussion_outbox')
    .set({ held_until: until.getTime() })
    .where('key', '=', id)
    .where('holder', '=', holder)
    .where('sent_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Frees what processes hold in some guilds. */
export async function free(db: Kysely<Schema>, isMine: (guild: string) => boolean): Promise<void> {
  const held = await db
    .selectFrom('discussion_outbox')
    .select('guild')
    .distinct()
    .where('sent_at', 'is', null)
    .where('holder', 'is not', null)
    .execute();
  for (const { guild } of held) {
    if (!isMine(guild)) continue;
    await db
      .updateTable('discussion_outbox')
      .set({ holder: null, held_until: null })
      .where('guild', '=', guild)
      .where('sent_at', 'is', null)
      .where('holder', 'is not', null)
      .execute();
  }
}

/** Notes that an action was carried out; false when that was known, or when it is not there any more. */
export async function settle(db: Kysely<Schema>, id: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('discussion_outbox')
    .set({
      sent_at: now.getTime(),
      action: null,
      holder: null,
      held_until: null,
      not_before: null,
      blocked: 0,
    })
    .where('key', '=', id)
    .where('sent_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Lets what was stopped of a prompt go on. */
export async function release(db: Kysely<Schema>, prompt: string): Promise<void> {
  await db
    .updateTable('discussion_outbox')
    .set({ blocked: 0, not_before: null })
    .where('prompt', '=', prompt)
    .where('blocked', '=', 1)
    .execute();
}

/**
 * Stops what waits of a prompt, save notices, until a time.
 *
 * @returns `again` when it was stopped already, `gone` when the action is not there any more
 */
export async function stop(
  db: Kysely<Schema>,
  { id, action }: Leased,
  retryAt: Date,
): Promise<'first' | 'again' | 'gone'> {
  const row = await db
    .updateTable('discussion_outbox')
    .set({ holder: null, held_until: null })
    .where('key', '=', id)
    .where('sent_at', 'is', null)
    .returning('blocked')
    .executeTakeFirst();
  if (!row) return 'gone';
  await db
    .updateTable('discussion_outbox')
    .set({ blocked: 1, not_before: retryAt.getTime() })
    .where('prompt', '=', action.prompt ?? '')
    .where('sent_at', 'is', null)
    .where('key', 'not like', '%/tellModerators')
    .execute();
  return row.blocked === 1 ? 'again' : 'first';
}
