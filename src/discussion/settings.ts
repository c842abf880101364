import * as v from 'valibot';
import type { Article, DiscussionQuestion } from '../article/article.js';
import { sliceOf } from '../article/span.js';
import { foldPhrase } from '../french/characters.js';
import type { Frozen } from './frozen.js';
import { type Refusal, refuse } from './refusals.js';
import { fits, shorten, TEXT, type TextField, tidyLine } from './text.js';

/** Bounds of what can be chosen for a prompt. */
export const BOUNDS = {
  positions: { least: 2, most: 5 },
  /** Minutes of a phase: five minutes to thirty days. */
  minutes: { least: 5, most: 30 * 24 * 60 },
  /** Seconds between two messages of a member in the thread (Discord, `rate_limit_per_user`). */
  slowMode: { least: 0, most: 21_600 },
} as const;

export const DEFAULT_POSITIONS = ['oui', 'non', 'nuancé', 'je ne sais pas'] as const;
/** A day, two days, a day. */
export const DEFAULT_MINUTES = { before: 24 * 60, debate: 48 * 60, after: 24 * 60 } as const;

const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const within = ({ least, most }: { least: number; most: number }) =>
  v.pipe(v.number(), v.safeInteger(), v.minValue(least), v.maxValue(most));
const text = (field: TextField) =>
  v.pipe(
    v.string(),
    v.check((value) => fits(value, field)),
  );

/** The article that a prompt is about: its passages are numbered from 1 to `passages`. */
const SUBJECT = v.strictObject({
  id: v.string(),
  version: v.string(),
  passages: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
});
export type Subject = Frozen<v.InferOutput<typeof SUBJECT>>;

export const SETTINGS = v.strictObject({
  question: text('question'),
  /** Where the question stands in the article, when it is one of its own. */
  asked: v.nullable(v.strictObject({ start: offset, end: offset })),
  article: SUBJECT,
  positions: v.pipe(
    v.array(text('position')),
    v.minLength(BOUNDS.positions.least),
    v.maxLength(BOUNDS.positions.most),
  ),
  minutes: v.strictObject({
    before: within(BOUNDS.minutes),
    debate: within(BOUNDS.minutes),
    after: within(BOUNDS.minutes),
  }),
  title: text('title'),
  /** The role to notify when it opens; nobody is notified unless one was chosen for this prompt. */
  role: v.nullable(v.string()),
  place: v.picklist(['channel', 'forum']),
  /** Seconds. */
  slowMode: within(BOUNDS.slowMode),
});
/** What a moderator decided for one prompt. */
export type Settings = Frozen<v.InferOutput<typeof SETTINGS>>;

/** What a moderator gives: the question and the article; the rest has defaults. */
export type Chosen = Pick<Settings, 'question' | 'article'> &
  Partial<Omit<Settings, 'question' | 'article' | 'minutes'>> & {
    readonly minutes?: Partial<Settings['minutes']>;
  };

/** Completes what a moderator chose; the first thing that cannot be is refused, with its bounds. */
export function settingsOf(chosen: Chosen): Settings | Refusal {
  const question = tidyLine(chosen.question);
  const title = chosen.title === undefined ? titleOf(question) : tidyLine(chosen.title);
  const positions = (chosen.positions ?? DEFAULT_POSITIONS).map(tidyLine);
  const minutes = { ...DEFAULT_MINUTES, ...chosen.minutes };
  const slowMode = chosen.slowMode ?? 0;

  if (!fits(question, 'question')) return refuse({ kind: 'length', field: 'question', ...TEXT.question });
  if (!fits(title, 'title') || title.length > TEXT.title.most) {
    return refuse({ kind: 'length', field: 'title', ...TEXT.title });
  }
  const { least, most } = BOUNDS.positions;
  if (positions.length < least || positions.length > most) {
    return refuse({ kind: 'range', field: 'positions', least, most });
  }
  if (positions.some((position) => !fits(position, 'position'))) {
    return refuse({ kind: 'length', field: 'position', ...TEXT.position });
  }
  const twin = positions.find((one, index) => positions.slice(0, index).some((other) => isSame(one, other)));
  if (twin !== undefined) return refuse({ kind: 'samePosition', position: twin });
  if (Object.values(minutes).some((length) => !isWithin(length, BOUNDS.minutes))) {
    return refuse({ kind: 'range', field: 'minutes', ...BOUNDS.minutes });
  }
  if (!isWithin(slowMode, BOUNDS.slowMode)) {
    return refuse({ kind: 'range', field: 'slowMode', ...BOUNDS.slowMode });
  }
  return {
    question,
    asked: chosen.asked ?? null,
    article: chosen.article,
    positions,
    minutes,
    title,
    role: chosen.role ?? null,
    place: chosen.place ?? 'channel',
    slowMode,
  };
}

/** One of the article's closing questions as a prompt, word for word. */
export function chosenFrom(article: Article, { question }: DiscussionQuestion): Chosen {
  const { start, end } = question;
  return {
    question: sliceOf(article.text, question),
    asked: { start, end },
    article: subjectOf(article),
  };
}

export function subjectOf(article: Article): Subject {
  return { id: article.id, version: article.version, passages: article.passages.length };
}

/** « oui / non / nuancé »; with commas or semicolons where there is no slash. */
export function positionsIn(typed: string): string[] {
  const [mark] = ['/', ';', ','].filter((one) => typed.includes(one));
  return typed
    .split(mark ?? '/')
    .map((position) => position.trim())
    .filter((position) => position !== '');
}

/** The question as a thread's name, short enough in UTF-16 units too: which of the two Discord counts is not said. */
function titleOf(question: string): string {
  let most: number = TEXT.title.most;
  let title = shorten(question, most);
  for (; title.length > TEXT.title.most; title = shorten(question, most)) most -= 1;
  return title;
}

/** « Oui » and « oui » would be two buttons that nobody can tell apart. */
function isSame(one: string, other: string): boolean {
  return foldPhrase(one) === foldPhrase(other);
}

function isWithin(value: number, { least, most }: { least: number; most: number }): boolean {
  return Number.isSafeInteger(value) && value >= least && value <= most;
}
