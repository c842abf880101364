import { DAY, MINUTE } from './support.js';

const HALF_HOUR = 30 * MINUTE;
const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** What the clocks of a zone show every half hour of a stretch of time, by Intl and without luxon. */
export function halfHoursOf(zone: string, from: number, to: number): Map<string, number[]> {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const shown = new Map<string, number[]>();
  for (let at = from; at < to; at += HALF_HOUR) {
    const local = format.format(at);
    shown.set(local, [...(shown.get(local) ?? []), at]);
  }
  return shown;
}

/**
 * The times of a weekly rhythm in a zone: the first half hour that shows the day and the time, or, on a day
 * whose clock skips it, the one that shows an hour later.
 */
export function calendarOf(zone: string, from: number, to: number) {
  const shown = [...halfHoursOf(zone, from, to)];
  const known = new Map<string, readonly number[]>();
  return ({
    weekday,
    hour,
    minute,
  }: {
    weekday: number;
    hour: number;
    minute: number;
  }): readonly number[] => {
    const key = `${weekday} ${hour} ${minute}`;
    const times = known.get(key) ?? timesOf(shown, weekday, hour, minute);
    known.set(key, times);
    return times;
  };
}

function timesOf(shown: [string, number[]][], weekday: number, hour: number, minute: number): number[] {
  const byDate = new Map<string, number>();
  for (const later of [1, 0]) {
    const clock = `${String(hour + later).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
    for (const [local, [first]] of shown) {
      if (!local.startsWith(DAYS[weekday - 1] ?? '') || !local.endsWith(clock)) continue;
      if (first !== undefined) byDate.set(local.slice(0, -clock.length), first);
    }
  }
  return [...byDate.values()].sort((a, b) => a - b);
}

export const RANGE = { from: Date.UTC(2026, 0, 1), to: Date.UTC(2026, 0, 1) + 700 * DAY };
