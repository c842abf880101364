import { randomBytes } from 'node:crypto';
import { DiscordAPIError, HTTPError } from 'discord.js';
import { type Logger, pino } from 'pino';
import type { LogLevel } from '../settings.js';

export type { Logger };

/**
 * The log: one JSON line an event on standard output. It names commands, durations and incidents; never the token,
 * a member, or what someone wrote.
 */
export function openLog(level: LogLevel): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
}

/**
 * What may be logged of an error: its kind and where it arose. Not its message nor its properties, which may
 * hold what someone wrote, or the token of an interaction; only of Discord's refusals is the message known to be harmless.
 */
export function traceOf(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { name: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line));
  const trace = { name: error.name, at: frames.map((line) => line.trim()) };
  if (error instanceof DiscordAPIError)
    return { ...trace, code: error.code, status: error.status, message: error.message };
  if (error instanceof HTTPError) return { ...trace, status: error.status };
  return 'code' in error ? { ...trace, code: error.code } : trace;
}

/** Logs an error that nobody foresaw, and gives the number under which it can be found. */
export function incidentOf(log: Logger, what: string, error: unknown): string {
  const incident = randomBytes(4).toString('hex');
  log.error({ incident, what, error: traceOf(error) }, 'unforeseen error');
  return incident;
}
