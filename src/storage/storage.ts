import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Dialect, Kysely } from 'kysely';
import { Calls } from './calls.js';
import { Choices } from './choices.js';
import { migrate } from './migrations.js';
import { openPostgres, serverOf } from './postgres.js';
import type { Schema } from './schema.js';
import { Shares } from './shares.js';
import { openSqlite } from './sqlite.js';
import { StorageError, storageError } from './storageError.js';

/** What the bot remembers. Nothing is kept in memory: several processes may share one database. */
export interface Storage {
  readonly choices: Choices;
  readonly calls: Calls;
  readonly shares: Shares;
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
  try {
    db = new Kysely<Schema>({ dialect: await connect() });
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
    close: () => opened.destroy(),
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
