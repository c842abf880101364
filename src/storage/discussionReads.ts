import type { Kysely } from 'kysely';
import type { LogEntry } from '../discussion/event.js';
import { type Board, type Prompt, promptOf, readBoard, readPrompt } from '../discussion/prompt.js';
import type { Schema } from './schema.js';

/** A channel with discussions. */
export interface Channel {
  readonly guild: string;
  readonly channel: string;
}

/** A line of the moderators' log; `who` is undefined for a moderator whose id was blanked. */
export type StoredLogEntry = Omit<LogEntry, 'who'> & { readonly who: LogEntry['who'] | undefined };

export async function boardOf(db: Kysely<Schema>, channel: string): Promise<Board | undefined> {
  const row = await db
    .selectFrom('discussion_boards')
    .select('state')
    .where('channel', '=', channel)
    .executeTakeFirst();
  return row && readBoard(JSON.parse(row.state));
}

/** Every guild that has a board: nothing is stored of one that has none. */
export async function guildsOf(db: Kysely<Schema>): Promise<readonly string[]> {
  const rows = await db.selectFrom('discussion_boards').select('guild').distinct().orderBy('guild').execute();
  return rows.map(({ guild }) => guild);
}

export async function boardsOf(db: Kysely<Schema>, guild: string): Promise<readonly Board[]> {
  const rows = await db
    .selectFrom('discussion_boards')
    .select('state')
    .where('guild', '=', guild)
    .orderBy('channel')
    .execute();
  return rows.map(({ state }) => readBoard(JSON.parse(state)));
}

/** A prompt, archived or not. */
export async function storedPrompt(db: Kysely<Schema>, prompt: string): Promise<Prompt | undefined> {
  const row = await db
    .selectFrom('discussion_prompts as prompt')
    .leftJoin('discussion_boards as board', 'board.channel', 'prompt.channel')
    .select(['prompt.state as archived', 'board.state as board'])
    .where('prompt.id', '=', prompt)
    .executeTakeFirst();
  if (!row) return undefined;
  if (row.archived !== null) return readPrompt(JSON.parse(row.archived));
  return row.board === null ? undefined : promptOf(readBoard(JSON.parse(row.board)), prompt);
}

/** Where a prompt is, archived or not. */
export async function channelOf(db: Kysely<Schema>, prompt: string): Promise<Channel | undefined> {
  return db
    .selectFrom('discussion_prompts')
    .select(['guild', 'channel'])
    .where('id', '=', prompt)
    .executeTakeFirst();
}

/** The archived prompts of a channel, newest first. */
export async function archivedPrompts(db: Kysely<Schema>, channel: string): Promise<readonly Prompt[]> {
  const rows = await db
    .selectFrom('discussion_prompts')
    .select('state')
    .where('channel', '=', channel)
    .where('state', 'is not', null)
    .orderBy('archived_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(({ state }) => readPrompt(JSON.parse(state ?? 'null')));
}

/** The moderators' log of a channel, or of one prompt, oldest first. */
export async function logOf(
  db: Kysely<Schema>,
  channel: string,
  prompt?: string,
): Promise<readonly StoredLogEntry[]> {
  const lines = db.selectFrom('discussion_log').selectAll().where('channel', '=', channel);
  const chosen = prompt === undefined ? lines : lines.where('prompt', '=', prompt);
  const rows = await chosen.orderBy('position').execute();
  return rows.map(({ at, prompt, actor, who, what, from_status, to_status, why }) => ({
    at,
    prompt: prompt ?? undefined,
    who: actor === 'clock' ? { kind: 'clock' } : who === null ? undefined : { kind: 'moderator', id: who },
    // Written by `addLog` from an entry.
    what: what as LogEntry['what'],
    from: (from_status ?? undefined) as LogEntry['from'],
    to: (to_status ?? undefined) as LogEntry['to'],
    why: why ?? undefined,
  }));
}

/** The channels where something is due. */
export async function dueBy(db: Kysely<Schema>, now: Date): Promise<readonly Channel[]> {
  return db
    .selectFrom('discussion_boards')
    .select(['guild', 'channel'])
    .where('due_at', '<=', now.getTime())
    .orderBy('due_at')
    .orderBy('channel')
    .execute();
}

/** When something is next due, in milliseconds since 1970. */
export async function nextDue(
  db: Kysely<Schema>,
  isMine: (guild: string) => boolean,
): Promise<number | undefined> {
  const rows = await db
    .selectFrom('discussion_boards')
    .select((row) => ['guild', row.fn.min('due_at').as('due_at')])
    .where('due_at', 'is not', null)
    .groupBy('guild')
    .execute();
  const times = rows.flatMap(({ guild, due_at }) => (due_at !== null && isMine(guild) ? [due_at] : []));
  return times.length === 0 ? undefined : times.reduce((a, b) => Math.min(a, b));
}
