import type { Kysely } from 'kysely';

/** Makes the table of what was done already. */
export async function createAskedTable(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('discussion_asked')
    .addColumn('key', 'text', (column) => column.primaryKey().notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('guild', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('discussion_asked_at').on('discussion_asked').column('at').execute();
}

/** Makes the tables of discussions. */
export async function createDiscussionTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('discussion_boards')
    .addColumn('channel', 'text', (column) => column.primaryKey().notNull())
    .addColumn('guild', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('due_at', 'bigint')
    .addColumn('sequence', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('discussion_boards_guild').on('discussion_boards').column('guild').execute();
  await db.schema.createIndex('discussion_boards_due').on('discussion_boards').column('due_at').execute();
  await db.schema
    .createTable('discussion_prompts')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('guild', 'text', (column) => column.notNull())
    .addColumn('state', 'text')
    .addColumn('archived_at', 'bigint')
    .execute();
  await db.schema
    .createIndex('discussion_prompts_channel')
    .on('discussion_prompts')
    .columns(['channel', 'archived_at'])
    .execute();
  await db.schema
    .createTable('discussion_log')
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('guild', 'text', (column) => column.notNull())
    .addColumn('position', 'bigint', (column) => column.notNull())
    .addColumn('prompt', 'text')
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('actor', 'text', (column) => column.notNull())
    .addColumn('who', 'text')
    .addColumn('what', 'text', (column) => column.notNull())
    .addColumn('from_status', 'text')
    .addColumn('to_status', 'text')
    .addColumn('why', 'text')
    .addColumn('blank_at', 'bigint')
    .execute();
  await db.schema
    .createIndex('discussion_log_channel')
    .on('discussion_log')
    .columns(['channel', 'at'])
    .execute();
  await db.schema.createIndex('discussion_log_prompt').on('discussion_log').column('prompt').execute();
  await db.schema.createIndex('discussion_log_who').on('discussion_log').columns(['guild', 'who']).execute();
  await db.schema
    .createTable('discussion_outbox')
    .addColumn('key', 'text', (column) => column.primaryKey().notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('guild', 'text', (column) => column.notNull())
    .addColumn('prompt', 'text')
    .addColumn('slot', 'text')
    .addColumn('position', 'bigint', (column) => column.notNull())
    .addColumn('action', 'text')
    .addColumn('queued_at', 'bigint', (column) => column.notNull())
    .addColumn('sent_at', 'bigint')
    .addColumn('holder', 'text')
    .addColumn('held_until', 'bigint')
    .addColumn('not_before', 'bigint')
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('first_tried_at', 'bigint')
    .addColumn('blocked', 'integer', (column) => column.notNull())
    .execute();
  // What waits is found by a null in `sent_at`, and is little; what was sent stays until its prompt is archived.
  await db.schema
    .createIndex('discussion_outbox_waiting')
    .on('discussion_outbox')
    .columns(['sent_at', 'channel', 'position'])
    .execute();
  await db.schema.createIndex('discussion_outbox_prompt').on('discussion_outbox').column('prompt').execute();
}
