import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, test } from '@jest/globals';
import Database from 'libsql';
import pg from 'pg';
import { openStorage, type Storage } from '../../src/storage/storage.js';
import { postgresBinaries, startPostgres } from './postgres.js';

/** Where tests get their databases from. */
interface Engine {
  readonly name: string;
  start(): Promise<{ emptyDatabase(): Promise<string>; stop(): Promise<void> }>;
}

const sqlite: Engine = {
  name: 'SQLite',
  async start() {
    const folder = mkdtempSync(join(tmpdir(), 'qui-a-dit-sqlite-'));
    let databases = 0;
    return {
      // Its folder is not there yet either.
      emptyDatabase: async () => join(folder, `${++databases}`, 'bot.db'),
      stop: async () => rmSync(folder, { recursive: true, force: true }),
    };
  },
};

const postgres: Engine = {
  name: 'PostgreSQL',
  async start() {
    const server = await startPostgres();
    const client = new pg.Client({ connectionString: server.address });
    await client.connect();
    let databases = 0;
    return {
      async emptyDatabase() {
        const name = `bot${++databases}`;
        await client.query(`create database ${name}`);
        return server.addressOf(name);
      },
      async stop() {
        await client.end();
        await server.stop();
      },
    };
  },
};

const installed = postgresBinaries() !== undefined;
const ENGINES: readonly Engine[] = installed ? [sqlite, postgres] : [sqlite];

/** What a test asks for: databases, and storages that are closed after it. */
export interface Databases {
  readonly name: string;
  /** The address of a database without any table, which no other test uses. */
  emptyDatabase(): Promise<string>;
  /** Opens a database, a new one unless an address is given. */
  open(address?: string): Promise<Storage>;
}

/** Runs a statement past the storage, as another program would. */
export async function execute(address: string, statement: string): Promise<void> {
  if (!address.startsWith('postgres:')) {
    const database = new Database(address);
    database.exec(statement);
    database.close();
    return;
  }
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  await client.query(statement);
  await client.end();
}

/** Describes the same tests on SQLite and on a real PostgreSQL, and says so when that is not installed. */
export function onEachEngine(tests: (databases: Databases) => void): void {
  describe.each(ENGINES)('$name', (engine) => {
    let source: Awaited<ReturnType<Engine['start']>>;
    const opened: Storage[] = [];
    beforeAll(async () => {
      source = await engine.start();
    }, 60_000);
    afterEach(async () => {
      await Promise.all(opened.splice(0).map((storage) => storage.close()));
    });
    afterAll(() => source.stop());
    const open = async (address?: string): Promise<Storage> => {
      const storage = await openStorage(address ?? (await source.emptyDatabase()));
      opened.push(storage);
      return storage;
    };
    tests({ name: engine.name, emptyDatabase: () => source.emptyDatabase(), open });
  });
  describePostgres(() => undefined);
}

/** Describes tests of PostgreSQL alone, or says that they are skipped. */
export function describePostgres(tests: () => void): void {
  if (installed) {
    tests();
    return;
  }
  const notice = 'PostgreSQL is not installed: the storage is tested on SQLite alone';
  process.stderr.write(`${notice}\n`);
  describe.skip(notice, () => {
    test('on PostgreSQL', () => undefined);
  });
}
