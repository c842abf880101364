import type { Catalogue } from '../reply/words/catalogue.js';
import type { LogEntry } from './event.js';
import { whenIn } from './schedule.js';

/**
 * « mardi 12 janvier 2027 à 18 h : débat passé (débat → passé) ; par … ; raison : … »
 *
 * @param who as readers know whoever did it
 */
export function logLine(
  { at, what, from, to, why }: Omit<LogEntry, 'who'>,
  who: string,
  zone: string,
  say: Catalogue,
): string {
  const { logged, statuses } = say.debates;
  const change = from && to && from !== to ? ` (${statuses[from]} → ${statuses[to]})` : '';
  return logged.line(whenIn(new Date(at), zone, say.language), `${logged.done[what]}${change}`, who, why);
}
