import { type Kysely, type Migration, Migrator, sql } from 'kysely';
import { createAskedTable, createDiscussionTables } from './discussionTables.js';
import type { Schema } from './schema.js';
import { StorageError } from './storageError.js';

/** Every change of the tables, in order of their names. One that has been released is never edited. */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '001-choices-calls-shares': {
    async up(db: Kysely<unknown>): Promise<void> {
      await db.schema
        .createTable('choices')
        .addColumn('guild', 'text', (column) => column.notNull())
        .addColumn('channel', 'text', (column) => column.notNull())
        .addColumn('article', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('choices_key', ['guild', 'channel'])
        .execute();
      await db.schema
        .createTable('calls')
        .addColumn('id', 'text', (column) => column.primaryKey().notNull())
        .addColumn('call', 'text', (column) => column.notNull())
        .addColumn('used_at', 'bigint', (column) => column.notNull())
        .execute();
      await db.schema.createIndex('calls_used_at').on('calls').column('used_at').execute();
      await db.schema
        .createTable('shares')
        .addColumn('key', 'text', (column) => column.primaryKey().notNull())
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('changed_at', 'bigint', (column) => column.notNull())
        .execute();
      await db.schema.createIndex('shares_changed_at').on('shares').column('changed_at').execute();
    },
  },
  '002-discussions': { up: createDiscussionTables },
  '003-discussion-asked': { up: createAskedTable },
};

/**
 * Brings the tables up to date, all or nothing. Of several processes that start at once, one does it and the
 * others wait: for an advisory lock on PostgreSQL, for the write lock on SQLite.
 *
 * @param engine PostgreSQL needs its statement timeout lifted, which would end the wait
 * @throws StorageError when the database has been migrated by a newer program; else the error of the engine
 */
export async function migrate(
  db: Kysely<Schema>,
  where: string,
  engine: 'sqlite' | 'postgres',
): Promise<void> {
  await db.connection().execute(async (connection) => {
    const provider = { getMigrations: () => Promise.resolve({ ...MIGRATIONS }) };
    if (engine === 'postgres') await sql`set statement_timeout = 0`.execute(connection);
    const { error } = await new Migrator({ db: connection, provider }).migrateToLatest();
    if (engine === 'postgres') await sql`reset statement_timeout`.execute(connection);
    if (error === undefined) return;
    // Kysely tells this case by its message alone.
    const unknown = error instanceof Error && /migration (\S+) is missing$/u.exec(error.message)?.[1];
    if (!unknown) throw error;
    throw new StorageError(
      `${where} : la base de données vient d’une version plus récente du programme (${unknown}), mettez-le à jour.`,
    );
  });
}
