import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { inspect, promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Kysely } from 'kysely';
import Database from 'libsql';
import { DISCUSSION_TABLES } from '../../src/storage/discussions.js';
import { openSqlite } from '../../src/storage/sqlite.js';
import { openStorage } from '../../src/storage/storage.js';
import { StorageError } from '../../src/storage/storageError.js';
import { describePostgres, execute, onEachEngine } from './engines.js';
import { type PostgresServer, startPostgres } from './postgres.js';

const run = promisify(execFile);
/** npm's pre-step has compiled it before the tests. */
const BUILT = pathToFileURL(
  fileURLToPath(new URL('../../dist/src/storage/storage.js', import.meta.url)),
).href;
const END_CONNECTIONS =
  "select pg_terminate_backend(pid, 5000) from pg_stat_activity where application_name = 'qui-a-dit'";
const NOW = new Date(Date.UTC(2021, 5, 13));

/** The error of an address that must not open. */
async function refusal(address: string): Promise<StorageError> {
  const error: unknown = await openStorage(address).then(
    (storage) => storage.close(),
    (error: unknown) => error,
  );
  if (!(error instanceof StorageError)) throw new Error(`not refused with a StorageError: ${inspect(error)}`);
  return error;
}

onEachEngine(({ emptyDatabase, open }) => {
  test('what was stored is there when the database is opened again', async () => {
    const address = await emptyDatabase();
    const first = await openStorage(address);
    await first.choices.choose({ guild: '1', article: 'd’où ça vient ? « ici »' });
    const id = await first.calls.save({ page: 2 }, NOW);
    await first.shares.confirm('key', NOW);
    await first.close();
    const { choices, calls, shares } = await open(address);
    expect(await choices.articleOf('1', ['2'])).toBe('d’où ça vient ? « ici »');
    expect(await calls.find(id, NOW)).toEqual({ page: 2 });
    expect(await shares.claim('key', NOW)).toBe('shared');
  });

  test('an empty database opened eight times at once works for all', async () => {
    const address = await emptyDatabase();
    const storages = await Promise.all(Array.from({ length: 8 }, () => open(address)));
    await storages[0]?.choices.choose({ guild: '1', article: 'le-g7' });
    const articles = await Promise.all(storages.map(({ choices }) => choices.articleOf('1', [])));
    expect(articles).toEqual(storages.map(() => 'le-g7'));
  });

  test('several processes that start at once all work, and one of them gets the share', async () => {
    const address = await emptyDatabase();
    const program = `
      import { openStorage } from ${JSON.stringify(BUILT)};
      const storage = await openStorage(process.argv[1]);
      console.log(await storage.shares.claim('key', new Date(${NOW.getTime()})));
      await storage.close();`;
    const processes = Array.from({ length: 4 }, () =>
      run(process.execPath, ['--input-type=module', '-e', program, address]),
    );
    const outputs = (await Promise.all(processes)).map(({ stdout, stderr }) => stdout + stderr);
    expect(outputs.sort()).toEqual(['claimed\n', 'under way\n', 'under way\n', 'under way\n']);
  }, 60_000);

  test('a database that a newer program has migrated is refused and left as it is', async () => {
    const address = await emptyDatabase();
    await (await openStorage(address)).close();
    await execute(address, "insert into kysely_migration values ('999-later', '2099-01-01T00:00:00.000Z')");
    expect((await refusal(address)).message).toMatch(
      / : la base de données vient d’une version plus récente du programme \(999-later\), mettez-le à jour\.$/u,
    );
    await execute(address, "delete from kysely_migration where name = '999-later'");
    await open(address);
  });

  test('a migration that fails leaves nothing behind', async () => {
    const address = await emptyDatabase();
    await (await openStorage(address)).close();
    // Only `shares`, the last table of the first migration, is still there.
    for (const name of ['choices', 'calls', ...DISCUSSION_TABLES])
      await execute(address, `drop table ${name}`);
    await execute(address, 'delete from kysely_migration');
    expect((await refusal(address)).message).toContain(' : la base de données est inutilisable');
    await execute(address, 'drop table shares');
    await open(address);
  });
});

describe('a SQLite file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'qui-a-dit-storage-'));
  const at = (name: string): string => join(folder, name);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each([
    ['a path', at('a b%.db'), at('a b%.db')],
    ['file: and a path', `file:${at('c%20d.db')}`, at('c%20d.db')],
    ['a file: URL', pathToFileURL(at('é f.db')).href, at('é f.db')],
  ])('%s is where it says', async (_, address, path) => {
    await (await openStorage(address)).close();
    expect(statSync(path).isFile()).toBe(true);
  });

  test('its new folder is for its user alone', async () => {
    await (await openStorage(at('new/folder/bot.db'))).close();
    expect(statSync(at('new/folder')).mode & 0o777).toBe(0o700);
  });

  test('memory holds one database an opening', async () => {
    const [one, other] = await Promise.all([openStorage(':memory:'), openStorage(':memory:')]);
    await one.choices.choose({ guild: '1', article: 'le-g7' });
    expect(await one.choices.articleOf('1', [])).toBe('le-g7');
    expect(await other.choices.articleOf('1', [])).toBeUndefined();
    await Promise.all([one.close(), other.close()]);
  });

  test('a file that is no database is refused', async () => {
    writeFileSync(at('notes.txt'), 'Le G7 demande à la Russie de sévir.\n'.repeat(500));
    const { message } = await refusal(at('notes.txt'));
    expect(message).toBe(`${at('notes.txt')} : ce fichier n’est pas une base de données SQLite.`);
  });

  test('a database whose end is lost is refused', async () => {
    await (await openStorage(at('whole.db'))).close();
    copyFileSync(at('whole.db'), at('cut.db'));
    truncateSync(at('cut.db'), 4_096);
    const { message } = await refusal(at('cut.db'));
    expect(message).toBe(`${at('cut.db')} : la base de données est abîmée, rétablissez une sauvegarde.`);
  });

  test.each([
    ['a folder', 'folder'],
    ['a path that goes through a file', 'file/bot.db'],
  ])('%s is refused', async (_, name) => {
    mkdirSync(at('folder'), { recursive: true });
    writeFileSync(at('file'), '');
    expect((await refusal(at(name))).message).toMatch(
      / : le fichier de la base de données ne peut être ni créé ni écrit\.$/u,
    );
  });

  test.each([
    [''],
    ['file:'],
    ['file://elsewhere/bot.db'],
    ['mysql://bot:s3cret@server/bot'],
    ['https://bot:s3cret@server'],
  ])('the address %j is refused without being repeated', async (address) => {
    const error = await refusal(address);
    expect(error.message).toMatch(/^L’adresse de la base de données est illisible : attendu /u);
    expect(inspect(error, { depth: null, showHidden: true })).not.toContain('s3cret');
  });

  test('what waited for a lock is committed, and so is all that comes after it', async () => {
    const storage = await openStorage(at('locked.db'));
    const other = new Database(at('locked.db'));
    other.exec('begin immediate');
    other.exec("insert into choices values ('0', '', 'le-g7')");
    const waiting = storage.choices.choose({ guild: '1', article: 'le-g7' });
    // Reading needs no lock, but comes after what waits, on the same connection.
    const reading = storage.choices.articleOf('0', []);
    await new Promise((resolve) => setImmediate(resolve));
    other.exec('commit');
    await waiting;
    expect(await reading).toBe('le-g7');
    await storage.choices.choose({ guild: '2', article: 'le-g7' });
    expect(other.prepare('select guild from choices order by guild').all()).toEqual([
      { guild: '0' },
      { guild: '1' },
      { guild: '2' },
    ]);
    other.close();
    await storage.close();
  });

  test('transactions of two openings in one process take turns, and neither loses what the other wrote', async () => {
    const databases = await Promise.all(
      [1, 2].map(async () => new Kysely<{ n: { n: number } }>({ dialect: await openSqlite(at('n.db')) })),
    );
    await databases[0]?.schema.createTable('n').addColumn('n', 'integer').execute();
    await databases[0]?.insertInto('n').values({ n: 0 }).execute();
    const increments = Array.from({ length: 10 }, () => databases)
      .flat()
      .map((db) =>
        db.transaction().execute(async (transaction) => {
          const { n } = await transaction.selectFrom('n').select('n').executeTakeFirstOrThrow();
          await transaction
            .updateTable('n')
            .set({ n: n + 1 })
            .execute();
        }),
      );
    await Promise.all(increments);
    expect(await databases[1]?.selectFrom('n').select('n').execute()).toEqual([{ n: 20 }]);
    await Promise.all(databases.map((db) => db.destroy()));
  });
});

describe('the address of a PostgreSQL server', () => {
  test.each([
    ['postgres://bot:s3cret/x@server/bot'],
    ['postgres://bot:12/s3cret@server/bot'],
    ['postgres://bot:12#s3cret@server/bot'],
    ['postgres://bot:s3cret@server:port/bot'],
    ['postgres://bot:s3cret@/'],
  ])('%s is refused without its password', async (address) => {
    const error = await refusal(address);
    expect(error.message).not.toBe('');
    expect(inspect(error, { depth: null, showHidden: true })).not.toContain('s3cret');
  });

  test('a server that is not there is named', async () => {
    // A port that was free a moment ago: the server that held it is closed.
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    await new Promise((resolve) => server.close(resolve));
    const error = await refusal(`postgres://bot:s3cret@127.0.0.1:${port}/bot`);
    expect(error.message).toBe(`PostgreSQL (127.0.0.1:${port}) : le serveur est injoignable (ECONNREFUSED).`);
    expect(inspect(error, { depth: null, showHidden: true })).not.toContain('s3cret');
  });
});

describePostgres(() => {
  describe('a PostgreSQL server', () => {
    let server: PostgresServer;
    beforeAll(async () => {
      server = await startPostgres();
      await execute(server.address, "create role member login password 's3cret'");
    }, 60_000);
    afterAll(() => server.stop());

    test.each([
      ['member:wr0ng', 'postgres', 'le serveur refuse le mot de passe.'],
      ['member', 'postgres', 'le serveur demande un mot de passe, et l’adresse n’en donne pas.'],
      ['nobody:wr0ng', 'postgres', 'le serveur refuse cet utilisateur.'],
      ['member:s3cret', 'nothing', 'cette base de données n’existe pas sur le serveur.'],
      [
        'member:s3cret',
        'postgres',
        'cet utilisateur n’a pas le droit d’écrire dans la base de données ou d’y créer des tables.',
      ],
    ])('%s on the database %s is refused: %s', async (user, database, reason) => {
      const error = await refusal(server.addressOf(database, user));
      expect(error.message).toMatch(/^PostgreSQL \(\/\S+\) : /u);
      expect(error.message.slice(error.message.indexOf(' : ') + 3)).toBe(reason);
      expect(inspect(error, { depth: null, showHidden: true })).not.toMatch(/wr0ng|s3cret/u);
    });

    test('connections that break are made again, and one that cannot be made is a StorageError', async () => {
      await execute(server.address, 'create database cut');
      const address = server.addressOf('cut');
      const storage = await openStorage(address);
      await storage.choices.choose({ guild: '1', article: 'le-g7' });
      await execute(server.address, END_CONNECTIONS);
      await storage.choices.articleOf('1', []).catch(() => undefined);
      expect(await storage.choices.articleOf('1', [])).toBe('le-g7');
      await execute(server.address, 'alter database cut allow_connections false');
      await execute(server.address, END_CONNECTIONS);
      await storage.choices.articleOf('1', []).catch(() => undefined);
      await expect(storage.choices.articleOf('1', [])).rejects.toThrow(StorageError);
      await storage.close();
    });
  });
});
