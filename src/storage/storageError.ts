/** Why the database cannot be used: one French sentence for whoever runs the program. Holds no password. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
}

const UNWRITABLE = 'le fichier de la base de données ne peut être ni créé ni écrit';
const NO_ROOM = 'il n’y a plus de place pour la base de données';

/** Codes of SQLite, of the file system, of PostgreSQL (SQLSTATE) and what they mean here. */
const REASONS: Readonly<Record<string, string>> = {
  SQLITE_NOTADB: 'ce fichier n’est pas une base de données SQLite',
  SQLITE_CORRUPT: 'la base de données est abîmée, rétablissez une sauvegarde',
  SQLITE_BUSY: 'la base de données est occupée par un autre programme',
  SQLITE_FULL: NO_ROOM,
  SQLITE_CANTOPEN: UNWRITABLE,
  SQLITE_READONLY: UNWRITABLE,
  SQLITE_IOERR: UNWRITABLE,
  EACCES: UNWRITABLE,
  EPERM: UNWRITABLE,
  EROFS: UNWRITABLE,
  EEXIST: UNWRITABLE,
  ENOTDIR: UNWRITABLE,
  ENOSPC: NO_ROOM,
  '28P01': 'le serveur refuse le mot de passe',
  '28000': 'le serveur refuse cet utilisateur',
  '3D000': 'cette base de données n’existe pas sur le serveur',
  '42501': 'cet utilisateur n’a pas le droit d’écrire dans la base de données ou d’y créer des tables',
  '53300': 'le serveur a trop de connexions',
  '53100': NO_ROOM,
  '57014': 'le serveur met trop de temps à répondre',
};

/** Neither libsql nor pg gives these failures a code. */
const MESSAGES: readonly (readonly [RegExp, string])[] = [
  [/^ConnectionFailed/u, UNWRITABLE],
  [/client password must be a/u, 'le serveur demande un mot de passe, et l’adresse n’en donne pas'],
];

const UNREACHABLE = /^(?:E(?:CONN|HOST|NET|AI_|NOTFOUND|NOENT|TIMEDOUT|PIPE)|08|57P0)/u;
const CUT_OFF = /timeout|terminated/iu;

/**
 * The error of an engine as a StorageError, which keeps it as its cause.
 *
 * @param where what the sentence begins with: the file, or the server without its password
 */
export function storageError(where: string, error: unknown): StorageError {
  if (error instanceof StorageError) return error;
  return new StorageError(`${where} : ${reasonOf(error)}.`, { cause: error });
}

function reasonOf(error: unknown): string {
  const code = codeOf(error);
  const message = textOf(error, 'message');
  // Extended codes of SQLite begin with the plain one: SQLITE_READONLY_DIRECTORY.
  const plain = /^SQLITE_[A-Z]+/u.exec(code)?.[0] ?? code;
  const reason = REASONS[plain] ?? MESSAGES.find(([pattern]) => pattern.test(message))?.[1];
  if (reason !== undefined) return reason;
  if (UNREACHABLE.test(code)) return `le serveur est injoignable (${code})`;
  if (CUT_OFF.test(message)) return 'le serveur est injoignable';
  return code === ''
    ? 'la base de données est inutilisable'
    : `la base de données est inutilisable (${code})`;
}

/** The code of an error, or nothing. */
export function codeOf(error: unknown): string {
  return textOf(error, 'code');
}

/** `instanceof Error` would miss what native code throws when this runs in a context of its own, as tests do. */
function textOf(error: unknown, field: 'code' | 'message'): string {
  if (typeof error !== 'object' || error === null) return '';
  const value: unknown = Reflect.get(error, field);
  return typeof value === 'string' ? value : '';
}
