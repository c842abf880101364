import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Dialect, Kysely, sql } from 'kysely';
import { Calls } from './calls.js';
import { Choices } from './choices.js';
import { DISCUSSION_TABLES, Discussions, type Engine } from './discussions.js';
import { migrate } from './migrations.js';
import { openPostgres, serverOf } from './postgres.js';
import type { Schema } from './schema.js';
import { Shares } from './shares.js';
import { openSqlite, PatientDialect } from './sqlite.js';
import { StorageError, storageError } from './storageError.js';

/** What the bot remembers. Nothing is kept in memory: several processes may share one database. */
export interface Storage {
  readonly choices: Choices;
  readonly calls: Calls;
  readonly shares: Shares;
  readonly discussions: Discussions;
  /** Waits for the statements under way, then closes the file or the connections. */
  close(): Promise<void>;
}

/**
 * Opens the database, and brings its tables up to date.
 *
 * @param address `postgres://…`, `file:…`, the path of a SQLite file, or `:memory:`
 * @throws StorageError with one French sentence, which never holds the password of the address
 */
export async function openStorage(address: string): Promise<Storage> {
  if (/^postgres(?:ql)?:\/\//u.test(address)) {
    return open('postgres', serverOf(address), () => openPostgres(address));
  }
  const file = fileOf(address);
  return open('sqlite', file, () => openSqlite(file));
}

async function open(
  engine: 'sqlite' | 'postgres',
  where: string,
  connect: () => Dialect | Promise<Dialect>,
): Promise<Storage> {
  let db: Kysely<Schema> | undefined;
  let dialect: Dialect;
  try {
    dialect = await connect();
    db = new Kysely<Schema>({ dialect });
    await migrate(db, where, engine);
  } catch (error) {
    // A database that cannot be read may not be closed in good order either; the first error tells why.
    await db?.destroy().catch(() => undefined);
    throw storageError(where, error);
  }
  const opened = db;
  return {
    choices: new Choices(opened),
    calls: new Calls(opened),
    shares: new Shares(opened),
    discussions: new Discussions(opened, engineOf(opened, dialect)),
    close: () => opened.destroy(),
  };
}

/**
 * How what was deleted is effaced. PostgreSQL keeps old versions of rows until they are vacuumed, and its
 * write-ahead log and backups for as long as whoever runs it has chosen.
 */
export function engineOf(db: Kysely<Schema>, dialect: Dialect): Engine {
  if (dialect instanceof PatientDialect) {
    return {
      locksRows: false,
      isShared: false,
      // On the one connection, so that no transaction of this process is under way.
      efface: () => db.connection().execute(() => dialect.emptyLog()),
    };
  }
  return {
    locksRows: true,
    isShared: true,
    efface: async () => {
      await sql`vacuum ${sql.join(DISCUSSION_TABLES.map((name) => sql.table(name)))}`.execute(db);
      return true;
    },
  };
}

/** libsql takes an absolute path for nothing else, where other addresses might lead it to the network. */
function fileOf(address: string): string {
  if (address === ':memory:') return address;
  // A single letter is a drive.
  const [, scheme] = /^([a-z][a-z0-9+.-]+):/iu.exec(address) ?? [];
  try {
    if (address.startsWith('file://')) return fileURLToPath(address);
    if (scheme === 'file' && address !== 'file:') return resolve(address.slice('file:'.length));
    if (scheme === undefined && address.trim() !== '') return resolve(address);
  } catch {
    // The error quotes the address.
  }
  throw new StorageError(
    'L’adresse de la base de données est illisible : attendu le chemin d’un fichier, file:… ou postgres://….',
  );
}
