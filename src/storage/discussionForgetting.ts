import type { Transaction } from 'kysely';
import { apply } from '../discussion/machine.js';
import { KEPT } from '../discussion/phases.js';
import { lockBoard, writeBoard } from './discussionWrites.js';
import type { Schema } from './schema.js';

/** The tables where something may have to be effaced. */
export const DISCUSSION_TABLES = [
  'discussion_boards',
  'discussion_prompts',
  'discussion_log',
  'discussion_outbox',
  'discussion_asked',
] as const;

/** Milliseconds: Discord takes no answer to an interaction after 15 minutes, so that nobody acts on it any more. */
const KEPT_ASKED = 15 * 60_000;

/** Deletes all that is stored of a guild or of a channel; whether there was anything. */
export async function deleteAll(
  t: Transaction<Schema>,
  column: 'guild' | 'channel',
  id: string,
): Promise<boolean> {
  let deleted = 0n;
  for (const table of DISCUSSION_TABLES) {
    deleted += (await t.deleteFrom(table).where(column, '=', id).executeTakeFirst()).numDeletedRows;
  }
  return deleted > 0n;
}

/** Removes a member from all boards and lines of a guild; whether there was anything. */
export async function forgetMember(
  t: Transaction<Schema>,
  {
    guild,
    member,
    kind,
  }: { readonly guild: string; readonly member: string; readonly kind: 'erase' | 'left' },
  now: Date,
  locksRows: boolean,
): Promise<boolean> {
  const boards = await t
    .selectFrom('discussion_boards')
    .select('channel')
    .where('guild', '=', guild)
    // In one order everywhere, so that two who do this do not wait for each other.
    .orderBy('channel')
    .execute();
  let isChanged = false;
  for (const { channel } of boards) {
    const locked = await lockBoard(t, channel, locksRows);
    const applied = locked && apply(locked.board, { kind, member }, now);
    if (locked && applied?.ok && (await writeBoard(t, locked, applied, now))) isChanged = true;
  }
  const { numUpdatedRows } = await t
    .updateTable('discussion_log')
    .set({ who: null, blank_at: null })
    .where('guild', '=', guild)
    .where('who', '=', member)
    .executeTakeFirst();
  return isChanged || numUpdatedRows > 0n;
}

/** Blanks the moderators of lines that no archiving will blank, and deletes what was sent for no prompt, in time. */
export async function forgetOld(t: Transaction<Schema>, now: Date): Promise<boolean> {
  await t
    .deleteFrom('discussion_outbox')
    .where('prompt', 'is', null)
    .where('sent_at', '<=', now.getTime() - KEPT)
    .execute();
  await t
    .deleteFrom('discussion_asked')
    .where('at', '<=', now.getTime() - KEPT_ASKED)
    .execute();
  const { numUpdatedRows } = await t
    .updateTable('discussion_log')
    .set({ who: null, blank_at: null })
    .where('blank_at', '<=', now.getTime())
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
