import * as v from 'valibot';
import { BALLOT, RESULTS } from './ballots.js';
import type { Frozen } from './frozen.js';
import { ARGUMENT } from './ledger.js';
import { isZone, RHYTHM } from './schedule.js';
import { SETTINGS } from './settings.js';

/** Number of the shape in which boards are stored: a reader of another shape refuses them. */
export const SCHEMA = 1;

/**
 * What a prompt is: brouillon, en file, programmé, premier vote, débat, second vote, clos, archivé, or passé
 * (given up, with what was collected destroyed).
 */
export const STATUSES = [
  'draft',
  'queued',
  'scheduled',
  'before',
  'debate',
  'after',
  'closed',
  'archived',
  'skipped',
] as const;
export type Status = (typeof STATUSES)[number];

/** The phases of an open prompt, in order. */
export const PHASES = ['before', 'debate', 'after'] as const satisfies readonly Status[];
export type Phase = (typeof PHASES)[number];

/** Made by the caller (a UUID, a ULID), or Discord's id of a channel or a message, never of a user. */
export const IDENTIFIER = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/u));
/** Milliseconds since 1970. */
const instant = v.pipe(v.number(), v.safeInteger());
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** 32 bytes in hexadecimal. */
export const SECRET = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u));

/** Where Discord keeps what was published. */
const PLACES = v.strictObject({
  message: v.nullable(IDENTIFIER),
  thread: v.nullable(IDENTIFIER),
  dossier: v.nullable(IDENTIFIER),
  recap: v.nullable(IDENTIFIER),
});

const PROMPT = v.strictObject({
  id: IDENTIFIER,
  status: v.picklist(STATUSES),
  settings: SETTINGS,
  /** Keys the ballots and arguments of this prompt; destroyed when it is archived or skipped. */
  secret: v.nullable(SECRET),
  scheduledFor: v.nullable(instant),
  openedAt: v.nullable(instant),
  /** When the phase ends; null while suspended. */
  endsAt: v.nullable(instant),
  /** What is left of the phase while suspended, in milliseconds. */
  remaining: v.nullable(count),
  closedAt: v.nullable(instant),
  /** When it will be archived by itself. */
  archiveAt: v.nullable(instant),
  /** How many outgoing actions it has had: the last part of their keys. */
  sequence: count,
  ballots: v.array(BALLOT),
  arguments: v.array(ARGUMENT),
  results: v.nullable(RESULTS),
  conclusion: v.nullable(v.string()),
  places: PLACES,
});
export type Prompt = Frozen<v.InferOutput<typeof PROMPT>>;
export type PlaceName = keyof Prompt['places'];

/** What to do with what should have started while the bot was away. */
export const LATE_POLICIES = ['post', 'skip'] as const;
/** Whether the next prompt of the queue is proposed to moderators or opened when one is done with. */
export const NEXT_POLICIES = ['propose', 'open'] as const;

const CONFIGURATION = v.strictObject({
  /** IANA name: « Europe/Paris ». */
  zone: v.pipe(v.string(), v.check(isZone)),
  late: v.picklist(LATE_POLICIES),
  next: v.picklist(NEXT_POLICIES),
});
export type Configuration = Frozen<v.InferOutput<typeof CONFIGURATION>>;

const BOARD = v.strictObject({
  schema: v.literal(SCHEMA),
  channel: IDENTIFIER,
  configuration: CONFIGURATION,
  rhythm: v.nullable(RHYTHM),
  /** The next time of the rhythm. */
  rhythmAt: v.nullable(instant),
  /** Those that wait, first to open first. */
  queue: v.array(IDENTIFIER),
  prompts: v.array(PROMPT),
});
/** The prompts of one channel and what is set for it: what a transition reads and writes as a whole. */
export type Board = Frozen<v.InferOutput<typeof BOARD>>;

/** A channel without prompts: late prompts are posted once, saying so; the next one is proposed. */
export function newBoard(channel: string, configuration: Partial<Configuration> = {}): Board {
  return {
    schema: SCHEMA,
    channel,
    configuration: { zone: 'Europe/Paris', late: 'post', next: 'propose', ...configuration },
    rhythm: null,
    rhythmAt: null,
    queue: [],
    prompts: [],
  };
}

/**
 * Reads a board back from JSON.
 *
 * @throws ValiError when it is not one or is of another schema; RangeError when no history leads to it
 */
export function readBoard(stored: unknown): Board {
  const board = v.parse(BOARD, stored);
  const problem = problemOf(board);
  if (problem !== undefined) throw new RangeError(`board of ${board.channel}: ${problem}`);
  return board;
}

/**
 * Reads a prompt back from JSON, such as an archived one that is kept apart from its board.
 *
 * @throws ValiError when it is not one; RangeError when no history leads to it
 */
export function readPrompt(stored: unknown): Prompt {
  const prompt = v.parse(PROMPT, stored);
  const problem = problemOfPrompt(prompt);
  if (problem !== undefined) throw new RangeError(`prompt ${prompt.id}: ${problem}`);
  return prompt;
}

/** The board without its archived prompts, and these: nothing happens to them any more, and a board should stay small. */
export function withoutArchived(board: Board): {
  readonly board: Board;
  readonly archived: readonly Prompt[];
} {
  const archived = board.prompts.filter(({ status }) => status === 'archived');
  if (archived.length === 0) return { board, archived };
  return {
    board: { ...board, prompts: board.prompts.filter(({ status }) => status !== 'archived') },
    archived,
  };
}

/** Whether members can take part, suspended or not: one prompt of a channel at most. */
export function isOpen(prompt: Pick<Prompt, 'status'>): prompt is Prompt & { readonly status: Phase } {
  return PHASES.some((phase) => phase === prompt.status);
}

export function isPaused(prompt: Prompt): boolean {
  return prompt.remaining !== null;
}

export function openPrompt(board: Board): Prompt | undefined {
  return board.prompts.find(isOpen);
}

export function promptOf(board: Board, id: string): Prompt | undefined {
  return board.prompts.find((prompt) => prompt.id === id);
}

/** Which rule of the machine a board breaks; undefined for a board that a history can lead to. */
export function problemOf(board: Board): string | undefined {
  const { prompts, queue } = board;
  const ids = new Set(prompts.map(({ id }) => id));
  if (ids.size < prompts.length) return 'two prompts of one id';
  if (prompts.filter(isOpen).length > 1) return 'two open prompts';
  const queued = prompts.filter(({ status }) => status === 'queued').map(({ id }) => id);
  if (queued.length !== queue.length || queued.some((id) => !queue.includes(id))) return 'queue';
  if ((board.rhythm === null) !== (board.rhythmAt === null)) return 'rhythm';
  return prompts.map(problemOfPrompt).find((problem) => problem !== undefined);
}

function problemOfPrompt(prompt: Prompt): string | undefined {
  const { status, settings, ballots, results } = prompt;
  const positions = settings.positions.length;
  if (isOpen(prompt) !== ((prompt.endsAt === null) !== (prompt.remaining === null))) return 'phase time';
  if ((status === 'scheduled') !== (prompt.scheduledFor !== null)) return 'schedule';
  if ((status === 'closed' || status === 'archived') && prompt.closedAt === null) return 'closing time';
  if (!isOpen(prompt) && ballots.length > 0) return 'ballots outlive the votes';
  if (ballots.some(({ before, after }) => Math.max(before ?? 0, after ?? 0) >= positions)) return 'position';
  if (isOpen(prompt) && results !== null) return 'results before the end';
  const isOver = status === 'archived' || status === 'skipped';
  if (isOver !== (prompt.secret === null)) return 'secret';
  if (isOver && prompt.arguments.some(({ author }) => author !== null))
    return 'an author outlives the secret';
  return undefined;
}
