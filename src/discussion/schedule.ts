import { DateTime, IANAZone, Info } from 'luxon';
import * as v from 'valibot';
import { foldPhrase } from '../french/characters.js';
import { type Refusal, refuse } from './refusals.js';
import type { Locale } from './templates.js';

const within = (least: number, most: number) =>
  v.pipe(v.number(), v.safeInteger(), v.minValue(least), v.maxValue(most));

/** A time of the week by the server's clock, Monday being 1 (ISO 8601). */
export const RHYTHM = v.strictObject({ weekday: within(1, 7), hour: within(0, 23), minute: within(0, 59) });
export type Rhythm = Readonly<v.InferOutput<typeof RHYTHM>>;

/**
 * How a local time was made an instant: `exact`; `gap`, clocks skip it and it was moved forward by as much as
 * they do; `overlap`, it comes twice and the first one was taken.
 */
export type Reading = 'exact' | 'gap' | 'overlap';

export interface When {
  readonly ok: true;
  readonly at: Date;
  readonly reading: Reading;
}

/** How far ahead something can be scheduled. */
export const FURTHEST_DAYS = 366;

/** English days and months without the American order. */
const TAGS: Readonly<Record<Locale, string>> = { fr: 'fr', en: 'en-GB' };

const DAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];
const MONTHS = [
  ['janvier', 'janv', 'jan'],
  ['fevrier', 'fevr', 'fev'],
  ['mars'],
  ['avril', 'avr'],
  ['mai'],
  ['juin'],
  ['juillet', 'juil'],
  ['aout'],
  ['septembre', 'sept', 'sep'],
  ['octobre', 'oct'],
  ['novembre', 'nov'],
  ['decembre', 'dec'],
];
/** A map: « __proto__ » may be typed too. */
const AFTER_TODAY: ReadonlyMap<string, number> = new Map([
  ["aujourd'hui", 0],
  ['demain', 1],
  ['apres-demain', 2],
]);
const UNITS: readonly (readonly [RegExp, 'minutes' | 'hours' | 'days' | 'weeks'])[] = [
  [/^(?:min|mn|minutes?)$/u, 'minutes'],
  [/^(?:h|heures?)$/u, 'hours'],
  [/^(?:j|jours?)$/u, 'days'],
  [/^semaines?$/u, 'weeks'],
];

/** « 18h », « 18 h 30 », « 18:00 », « 9 heures », « midi », at the end of what was typed. */
const TIME = /(?:^|[ ,])(?:a )?(?:(\d{1,2}) ?(?:h|heures?|:) ?(\d{2})?|(midi|minuit))$/u;

/** Whether a zone is one that luxon knows: « Europe/Paris », « America/Montreal ». */
export function isZone(zone: string): boolean {
  return IANAZone.isValidZone(zone);
}

/**
 * Reads a date and a time as a French moderator types them: « demain 18h », « lundi 9h30 »,
 * « 12/01/2027 18:00 », « 2027-01-12 18:00 », « 12 janvier 18 h », « dans 2 heures ». A time alone, or a day of
 * the week, is the next one; a date without a year is the next one of that day.
 *
 * @returns a refusal for what is no date, a date that does not exist, one that is past or more than a year ahead
 */
export function readWhen(typed: string, now: Date, zone: string): When | Refusal {
  const asked = foldPhrase(typed)
    .replace(/[\s\u00A0\u202F]+/gu, ' ')
    .replace(/^le (?=\S)/u, '')
    .trim();
  const here = DateTime.fromJSDate(now, { zone });
  if (!here.isValid) return refuse({ kind: 'unknownZone', zone });

  const delay = /^dans (\d{1,4}) ?([a-z]+)$/u.exec(asked);
  const unit = UNITS.find(([pattern]) => pattern.test(delay?.[2] ?? ''))?.[1];
  if (delay && unit) return bounded(here.plus({ [unit]: Number(delay[1]) }), 'exact', here);

  const time = TIME.exec(asked);
  const date = (time ? asked.slice(0, time.index) : asked).replace(/[ ,]+$/u, '');
  const days = datesOf(date, here);
  if (!days) return refuse({ kind: 'unreadableDate', typed });
  if (!time) return refuse({ kind: 'timeMissing', typed });
  const [hour, minute] =
    time[3] === undefined ? [Number(time[1]), Number(time[2] ?? 0)] : [time[3] === 'midi' ? 12 : 0, 0];
  if (hour > 23 || minute > 59 || days.every((day) => !day.isValid))
    return refuse({ kind: 'noSuchDate', typed });

  const times = days.filter((day) => day.isValid).map((day) => atTime(day, hour, minute));
  const [first] = times;
  if (!first) return refuse({ kind: 'noSuchDate', typed });
  const next = times.find(({ at }) => at > here) ?? first;
  return bounded(next.at, next.reading, here);
}

/** Reads « lundi 18h », « tous les lundis à 18 h », « chaque lundi 18:00 ». */
export function readRhythm(typed: string): Rhythm | Refusal {
  const asked = foldPhrase(typed)
    .replace(/[\s\u00A0\u202F]+/gu, ' ')
    .trim();
  const time = TIME.exec(asked);
  const day = (time ? asked.slice(0, time.index) : asked).replace(/^(?:tous les|chaque|le) /u, '').trim();
  const weekday = DAYS.findIndex((name) => day === name || day === `${name}s`) + 1;
  if (weekday === 0) return refuse({ kind: 'unreadableDate', typed });
  if (!time) return refuse({ kind: 'timeMissing', typed });
  const hour = time[3] === undefined ? Number(time[1]) : time[3] === 'midi' ? 12 : 0;
  const minute = Number(time[2] ?? 0);
  if (hour > 23 || minute > 59) return refuse({ kind: 'noSuchDate', typed });
  return { weekday, hour, minute };
}

/** The first time of a weekly rhythm after an instant: the same hour by the clock all year round. */
export function nextOccurrence({ weekday, hour, minute }: Rhythm, after: Date, zone: string): When {
  const from = DateTime.fromJSDate(after, { zone });
  if (!from.isValid) throw new RangeError(`no such time zone: ${zone}`);
  const ahead = (weekday - from.weekday + 7) % 7;
  const [today, later] = [ahead, ahead + 7].map((days) => atTime(from.plus({ days }), hour, minute));
  const next = today && today.at > from ? today : later;
  if (!next) throw new RangeError('a week has seven days');
  return { ok: true, at: next.at.toJSDate(), reading: next.reading };
}

/** « mardi 12 janvier 2027 à 18 h », “Tuesday 12 January 2027 at 18:00”, by the server’s clock. */
export function whenIn(at: Date, zone: string, locale: Locale): string {
  const day = DateTime.fromJSDate(at, { zone }).setLocale(TAGS[locale]).toFormat('cccc d LLLL yyyy');
  const time = clockIn(at, zone, locale);
  return locale === 'fr' ? `${day.replace(/(?<=^\S+ )1 /u, '1er ')} à ${time}` : `${day} at ${time}`;
}

/** « 18 h », « 9 h 05 », “18:00”, “09:05”, by the server’s clock. */
export function clockIn(at: Date, zone: string, locale: Locale): string {
  return clock(DateTime.fromJSDate(at, { zone }), locale);
}

/** « chaque lundi à 18 h », “every Monday at 18:00” */
export function rhythmIn({ weekday, hour, minute }: Rhythm, locale: Locale): string {
  const day = Info.weekdays('long', { locale: TAGS[locale] })[weekday - 1];
  const time = clock({ hour, minute }, locale);
  return locale === 'fr' ? `chaque ${day} à ${time}` : `every ${day} at ${time}`;
}

function clock({ hour, minute }: { readonly hour: number; readonly minute: number }, locale: Locale): string {
  const minutes = String(minute).padStart(2, '0');
  if (locale === 'en') return `${String(hour).padStart(2, '0')}:${minutes}`;
  return minute === 0 ? `${hour} h` : `${hour} h ${minutes}`;
}

/** The days that a date can be, soonest first; undefined when it is no date. Some may not exist. */
function datesOf(date: string, here: DateTime<true>): DateTime[] | undefined {
  if (date === '') return [here, here.plus({ days: 1 })];
  const ahead = AFTER_TODAY.get(date.replace(/^apres demain$/u, 'apres-demain'));
  if (ahead !== undefined) return [here.plus({ days: ahead })];

  const [, name = '', isNext] = /^([a-z]+)( prochain)?$/u.exec(date) ?? [];
  const weekday = DAYS.indexOf(name) + 1;
  if (weekday > 0) {
    const until = (weekday - here.weekday + 7) % 7;
    const days = isNext && until === 0 ? [7] : [until, until + 7];
    return days.map((count) => here.plus({ days: count }));
  }

  const written = date.replace(/^[a-z]+ (?=\d)/u, (day) => (DAYS.includes(day.trim()) ? '' : day));
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(written);
  if (iso) return dayOf(here, Number(iso[3]), Number(iso[2]), Number(iso[1]));
  const figures = /^(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}|\d{2}))?$/u.exec(written);
  if (figures) return dayOf(here, Number(figures[1]), Number(figures[2]), yearOf(figures[3]));
  const [, day, month = '', year] = /^(1er|\d{1,2}) ([a-z]+)\.?(?: (\d{4}))?$/u.exec(written) ?? [];
  const number = MONTHS.findIndex((names) => names.includes(month)) + 1;
  if (day === undefined || number === 0) return undefined;
  return dayOf(here, Number.parseInt(day, 10), number, yearOf(year));
}

function yearOf(typed: string | undefined): number | undefined {
  if (typed === undefined) return undefined;
  return typed.length === 2 ? 2000 + Number(typed) : Number(typed);
}

/** That day of that year, or of this year and the next: the 29th of February may be neither. */
function dayOf(here: DateTime<true>, day: number, month: number, year: number | undefined): DateTime[] {
  const years = year === undefined ? [here.year, here.year + 1] : [year];
  return years.map((one) => DateTime.fromObject({ year: one, month, day }, { zone: here.zone }));
}

/** A time of a day by its clock, and whether the clock shows it once, never or twice. */
function atTime(day: DateTime, hour: number, minute: number): { at: DateTime; reading: Reading } {
  const { year, month, day: date } = day;
  const at = DateTime.fromObject({ year, month, day: date, hour, minute }, { zone: day.zone });
  const isSame = at.hour === hour && at.minute === minute && at.day === date;
  if (!isSame) return { at, reading: 'gap' };
  const possible = at.getPossibleOffsets().sort((a, b) => a.toMillis() - b.toMillis());
  return { at: possible[0] ?? at, reading: possible.length > 1 ? 'overlap' : 'exact' };
}

function bounded(at: DateTime, reading: Reading, here: DateTime<true>): When | Refusal {
  if (at <= here) return refuse({ kind: 'past' });
  if (at > here.plus({ days: FURTHEST_DAYS })) return refuse({ kind: 'tooFar', days: FURTHEST_DAYS });
  return { ok: true, at: at.toJSDate(), reading };
}
