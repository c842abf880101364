import { fileURLToPath } from 'node:url';
import { config } from 'dotenv';
import * as v from 'valibot';

/** What the environment decides. This module is its only reader; every key is in `.env.example`. */
export interface Settings {
  /** Folder of the articles: the project's own unless another is set. */
  readonly corpus: string;
  /** Id of the article to open on; undefined for the newest. */
  readonly article: string | undefined;
  /** Folder in which the index of a very long article is kept; it can be deleted at any time. */
  readonly cache: string;
  /** False when colours are switched off (no-color.org), whatever the terminal. */
  readonly mayColour: boolean;
  /** Where servers' choices are kept: a file, or a PostgreSQL server. */
  readonly database: string;
  /** What is needed to go to Discord; undefined without a token. */
  readonly discord: DiscordSettings | undefined;
}

export interface DiscordSettings {
  readonly token: string;
  /** Address of Discord's API; undefined for Discord's own. */
  readonly api: string | undefined;
  readonly logLevel: LogLevel;
  /** Where the health page listens; undefined for none. */
  readonly health: { readonly host: string; readonly port: number } | undefined;
  /** How many processes share the servers, « auto » for as many as Discord recommends; undefined for this one alone. */
  readonly shards: number | 'auto' | undefined;
  /** True in a process that the sharding manager has started. */
  readonly isShard: boolean;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Settings that cannot be used: one French line per problem, never with the value of a secret. */
export class InvalidSettings extends Error {
  override readonly name = 'InvalidSettings';
}

/** This file runs from `dist/src`. */
const OWN_CORPUS = fileURLToPath(new URL('../../corpus', import.meta.url));
const OWN_DATABASE = `file:${fileURLToPath(new URL('../../data/qui-a-dit.db', import.meta.url))}`;

const OWN_CACHE = fileURLToPath(new URL('../../.cache', import.meta.url));

const setting = v.pipe(v.optional(v.string(), ''), v.trim());
/** A value that may stay empty, or must be as expected. */
const optional = (expected: string, isExpected: (value: string) => boolean = () => true) =>
  v.pipe(
    setting,
    v.check((value) => value.length <= LONGEST && (value === '' || isExpected(value)), expected),
    v.transform((value) => (value === '' ? undefined : value)),
  );
const LONGEST = 1_000;

const TOKEN = /^(?!Bot\b|Bearer\b)\S{20,}$/u;
const ADDRESS = /^(?:(?<host>\[[\da-f:.]+\]|[\w.-]+):)?(?<port>\d{1,5})$/iu;
const MOST_SHARDS = 1_000;

const ENVIRONMENT = v.object({
  CORPUS: optional('le chemin d’un dossier, 1 000 caractères au plus'),
  ARTICLE: optional('l’identifiant d’un article, 1 000 caractères au plus'),
  CACHE: optional('le chemin d’un dossier, 1 000 caractères au plus'),
  NO_COLOR: v.optional(v.string(), ''),
  DATABASE_URL: optional('un chemin de fichier, file:… ou postgres://…', isDatabase),
  DISCORD_TOKEN: optional(
    'le jeton du bot, tel que le portail de Discord le donne, sans « Bot » devant',
    (value) => TOKEN.test(value),
  ),
  DISCORD_API: optional('une adresse http(s)', isWebAddress),
  LOG_LEVEL: optional(`l’un de ${LOG_LEVELS.join(', ')}`, isLogLevel),
  HEALTH_ADDRESS: optional(
    'un port, ou une adresse et un port (127.0.0.1:8080)',
    (value) => addressOf(value) !== undefined,
  ),
  SHARDING: optional(`« auto » ou un nombre de 1 à ${MOST_SHARDS}`, (value) => shardsOf(value) !== undefined),
  /** Set by discord.js in the processes that its sharding manager starts; nobody writes it in `.env`. */
  SHARDING_MANAGER: v.optional(v.string(), ''),
});

/**
 * Reads `.env` in the working folder, then the environment, which wins.
 *
 * @throws InvalidSettings with one line per unusable value
 */
export function readSettings(): Settings {
  config({ quiet: true });
  const parsed = v.safeParse(ENVIRONMENT, process.env);
  if (!parsed.success) {
    const lines = parsed.issues.map((issue) => `${v.getDotPath(issue)} : attendu ${issue.message}.`);
    throw new InvalidSettings(lines.join('\n'));
  }
  const read = parsed.output;
  return {
    corpus: read.CORPUS ?? OWN_CORPUS,
    article: read.ARTICLE,
    cache: read.CACHE ?? OWN_CACHE,
    mayColour: read.NO_COLOR === '',
    database: read.DATABASE_URL ?? OWN_DATABASE,
    discord:
      read.DISCORD_TOKEN === undefined
        ? undefined
        : {
            token: read.DISCORD_TOKEN,
            api: read.DISCORD_API,
            logLevel: isLogLevel(read.LOG_LEVEL) ? read.LOG_LEVEL : 'info',
            health: read.HEALTH_ADDRESS === undefined ? undefined : addressOf(read.HEALTH_ADDRESS),
            shards: read.SHARDING === undefined ? undefined : shardsOf(read.SHARDING),
            isShard: read.SHARDING_MANAGER !== '',
          },
  };
}

function isDatabase(value: string): boolean {
  return !/^[a-z][a-z\d+.-]+:\/\//iu.test(value) || /^(?:postgres|postgresql|file):\/\//iu.test(value);
}

function isWebAddress(value: string): boolean {
  return URL.canParse(value) && /^https?:$/u.test(new URL(value).protocol);
}

function isLogLevel(value: string | undefined): value is LogLevel {
  return LOG_LEVELS.some((level) => level === value);
}

function addressOf(value: string): { host: string; port: number } | undefined {
  const { host = '127.0.0.1', port = '' } = ADDRESS.exec(value)?.groups ?? {};
  const number = Number(port);
  return port !== '' && number <= 65_535 ? { host: host.replace(/^\[|\]$/gu, ''), port: number } : undefined;
}

function shardsOf(value: string): number | 'auto' | undefined {
  if (value === 'auto') return value;
  const count = Number(value);
  return Number.isInteger(count) && count >= 1 && count <= MOST_SHARDS ? count : undefined;
}
