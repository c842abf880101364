import { PostgresDialect } from 'kysely';
import pg from 'pg';
import { StorageError, storageError } from './storageError.js';

/** Small: each process has its own, and a server takes a hundred connections in all unless told otherwise. */
const CONNECTIONS = 5;
const CONNECTION_TIMEOUT_MILLISECONDS = 5_000;
const STATEMENT_TIMEOUT_MILLISECONDS = 10_000;

/** Connections to a server are made when they are needed; a failure to make one is a StorageError. */
export function openPostgres(address: string): PostgresDialect {
  const where = serverOf(address);
  const types = new pg.TypeOverrides();
  // Times and counts, far below 2^53: numbers, as SQLite gives them, instead of strings.
  types.setTypeParser(pg.types.builtins.INT8, Number);
  const pool = new pg.Pool({
    connectionString: address,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECTION_TIMEOUT_MILLISECONDS,
    statement_timeout: STATEMENT_TIMEOUT_MILLISECONDS,
    application_name: 'qui-a-dit',
    types,
  });
  // An idle connection that breaks has left the pool already; without a listener it would end the program.
  pool.on('error', () => undefined);
  return new PostgresDialect({
    pool: {
      connect: () =>
        pool.connect().catch((error: unknown) => {
          throw storageError(where, error);
        }),
      end: () => pool.end(),
    },
  });
}

/**
 * What an address may be called in front of people: its server, never its user or password.
 *
 * @throws StorageError when the address cannot be read
 */
export function serverOf(address: string): string {
  // A « / », « ? » or « # » in the password ends the server's part early, and the rest would be shown.
  const readable = !/[/?#].*@/u.test(address.replace(/^\w+:\/\//u, ''));
  try {
    if (readable) {
      const { host, port } = new pg.Client({ connectionString: address });
      return host.startsWith('/') ? `PostgreSQL (${host})` : `PostgreSQL (${host}:${port})`;
    }
  } catch {
    // The error quotes the address.
  }
  throw new StorageError(
    'L’adresse de la base PostgreSQL est illisible : attendu postgres://utilisateur:motdepasse@serveur:5432/base, avec %40 pour @, %2F pour / et %23 pour # dans le mot de passe.',
  );
}
