import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const DEBIAN = '/usr/lib/postgresql';

/** The folder of the newest PostgreSQL that Debian has installed; undefined when there is none. */
export function postgresBinaries(): string | undefined {
  if (!existsSync(DEBIAN)) return undefined;
  const [newest] = readdirSync(DEBIAN)
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(DEBIAN, version, 'bin'))
    .filter((bin) => existsSync(join(bin, 'initdb')));
  return newest;
}

/** A PostgreSQL server of its own for a test file. */
export interface PostgresServer {
  /** Of its superuser, who needs no password. Users named `member` do. */
  readonly address: string;
  /** The address of a database, whether it is there or not, for a user. */
  addressOf(database: string, user?: string): string;
  stop(): Promise<void>;
}

/** PostgreSQL refuses to be run by root: root runs it as Debian's user for it. */
function owner(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const id = (option: string): number =>
    Number(execFileSync('id', [option, 'postgres'], { encoding: 'utf8' }).trim());
  return { uid: id('-u'), gid: id('-g') };
}

/** Makes a cluster in a new folder and starts it on a socket in it, so that no port is taken. */
export async function startPostgres(): Promise<PostgresServer> {
  const bin = postgresBinaries();
  if (bin === undefined) throw new Error(`no PostgreSQL in ${DEBIAN}`);
  const folder = mkdtempSync(join(tmpdir(), 'qui-a-dit-postgres-'));
  const user = owner();
  if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const options = { ...user, cwd: folder, env: { LC_ALL: 'C', PATH: process.env['PATH'] ?? '' } };
  const initdb = ['-D', data, '-U', 'postgres', '-E', 'UTF8', '--no-locale', '--no-sync', '--auth=trust'];
  execFileSync(join(bin, 'initdb'), initdb, { ...options, stdio: 'pipe' });
  writeFileSync(join(data, 'pg_hba.conf'), 'local all member scram-sha-256\nlocal all all trust\n');
  const settings = [`unix_socket_directories=${folder}`, 'listen_addresses=', 'fsync=off'];
  const server = spawn(join(bin, 'postgres'), ['-D', data, ...settings.flatMap((set) => ['-c', set])], {
    ...options,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const exited = once(server, 'exit');
  await ready(server);
  const addressOf = (database: string, user = 'postgres'): string =>
    `postgres://${user}@/${database}?host=${encodeURIComponent(folder)}`;
  return {
    address: addressOf('postgres'),
    addressOf,
    async stop() {
      // A fast shutdown, which ends open connections.
      server.kill('SIGINT');
      await exited;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Waits until the server's log says that it takes connections, and keeps reading the log so that it never blocks. */
function ready(server: ChildProcess & { readonly stderr: NodeJS.ReadableStream }): Promise<void> {
  const log: string[] = [];
  return new Promise((resolve, reject) => {
    const lines = createInterface({ input: server.stderr });
    lines.on('line', (line) => {
      log.push(line);
      if (line.includes('ready to accept connections')) resolve();
    });
    lines.once('close', () => reject(new Error(`PostgreSQL has ended:\n${log.join('\n')}`)));
    server.once('error', reject);
  });
}
