import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type QueryResult,
  SelectQueryNode,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
} from 'kysely';
import Database from 'libsql';
import { codeOf } from './storageError.js';

/** Ten seconds in all. */
const ATTEMPTS = 1_000;
const LONGEST_PAUSE_MILLISECONDS = 20;

/**
 * Opens a SQLite file, or `:memory:`, and creates its folder, which only the user of the program may enter.
 *
 * @throws Error of the file system or of libsql
 */
export async function openSqlite(file: string): Promise<PatientDialect> {
  if (file !== ':memory:') await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  return new PatientDialect(new Database(file));
}

/**
 * What a connection is set to: readers do not wait for a writer, references hold, and what is deleted is
 * overwritten. A process that was killed may have left what it deleted in the log: that is emptied first.
 */
const PRAGMAS = [
  'pragma journal_mode = wal',
  'pragma foreign_keys = on',
  'pragma secure_delete = on',
  'pragma wal_checkpoint(truncate)',
] as const;

/** How often the log is tried to be emptied while others read or write: half a second or so. */
const EMPTYINGS = 50;

/**
 * Kysely's dialect for a file that other processes use too. Whatever writes takes the write lock first, so that
 * nothing fails half-way for want of it, and migrations run in a transaction.
 *
 * SQLite's own `busy_timeout` is not used: libsql is synchronous, and waiting inside it would stop the whole
 * program, including the transaction that is waited for when it belongs to the same process.
 */
export class PatientDialect extends SqliteDialect {
  readonly #database: Database.Database;
  constructor(database: Database.Database) {
    super({ database });
    this.#database = database;
  }
  override createDriver(): PatientDriver {
    return new PatientDriver(this.#database);
  }
  override createAdapter(): TransactionalAdapter {
    return new TransactionalAdapter();
  }
  /**
   * Empties the log, where what was overwritten in the file is still to be read. Not to be called within a
   * transaction of this connection.
   *
   * @returns whether it is empty now: others may be reading it
   */
  async emptyLog(): Promise<boolean> {
    for (let attempts = 1; ; attempts++) {
      const [outcome]: unknown[] = this.#database.prepare('pragma wal_checkpoint(truncate)').all();
      if (typeof outcome === 'object' && outcome !== null && Reflect.get(outcome, 'busy') === 0) return true;
      if (attempts === EMPTYINGS) return false;
      await setTimeout(1 + (attempts % LONGEST_PAUSE_MILLISECONDS));
    }
  }
}

/** Kysely says no here because `pragma foreign_keys` does nothing inside a transaction; tables are no problem. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class PatientDriver extends SqliteDriver {
  readonly #database: Database.Database;
  constructor(database: Database.Database) {
    super({ database });
    this.#database = database;
  }
  override async init(): Promise<void> {
    await super.init();
    try {
      for (const pragma of PRAGMAS) await whenFree(() => this.#database.exec(pragma));
    } catch (error) {
      await super.destroy();
      throw error;
    }
  }
  override async acquireConnection(): Promise<DatabaseConnection> {
    return new PatientConnection(await super.acquireConnection(), this.#database);
  }
  override async beginTransaction(): Promise<void> {
    await lock(this.#database);
  }
  /** libsql frees the connection when its statements are collected; until then the file alone would lack the log. */
  override async destroy(): Promise<void> {
    await super.acquireConnection();
    try {
      this.#database.exec('pragma wal_checkpoint(truncate)');
    } finally {
      await this.releaseConnection();
      await super.destroy();
    }
  }
}

class PatientConnection implements DatabaseConnection {
  readonly #connection: DatabaseConnection;
  readonly #database: Database.Database;
  constructor(connection: DatabaseConnection, database: Database.Database) {
    this.#connection = connection;
    this.#database = database;
  }
  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const execute = () => this.#connection.executeQuery<R>(query);
    if (this.#database.inTransaction) return execute();
    if (SelectQueryNode.is(query.query)) return whenFree(execute);
    await lock(this.#database);
    try {
      const result = await execute();
      this.#database.exec('commit');
      return result;
    } catch (error) {
      // Some errors have rolled it back already.
      if (this.#database.inTransaction) this.#database.exec('rollback');
      throw error;
    }
  }
  streamQuery<R>(query: CompiledQuery, chunkSize?: number): AsyncIterableIterator<QueryResult<R>> {
    return this.#connection.streamQuery<R>(query, chunkSize);
  }
}

/**
 * Takes the write lock. By `exec`, because a prepared statement that finds the file locked is left half-way by
 * libsql until it is collected, and nothing that the connection writes meanwhile is committed.
 */
async function lock(database: Database.Database): Promise<void> {
  await whenFree(() => database.exec('begin immediate'));
}

/** Tries again while the file is locked: what finds it so has done nothing. */
async function whenFree<T>(attempt: () => T | Promise<T>): Promise<T> {
  for (let attempts = 1; ; attempts++) {
    try {
      return await attempt();
    } catch (error) {
      if (attempts === ATTEMPTS || !codeOf(error).startsWith('SQLITE_BUSY')) throw error;
    }
    // Of changing length, so as not to keep time with another process.
    await setTimeout(1 + (attempts % LONGEST_PAUSE_MILLISECONDS));
  }
}
