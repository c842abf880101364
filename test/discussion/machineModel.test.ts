import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { votedCount } from '../../src/discussion/ballots.js';
import { nextDue } from '../../src/discussion/clock.js';
import type { DiscussionEvent } from '../../src/discussion/event.js';
import { apply } from '../../src/discussion/machine.js';
import {
  type Board,
  newBoard,
  PHASES,
  problemOf,
  promptOf,
  readBoard,
  STATUSES,
} from '../../src/discussion/prompt.js';
import { calendarOf, RANGE } from './calendar.js';
import { Oracle } from './oracle.js';
import { CHOSEN, DAY, HOUR, MINUTE, MODERATOR, memberId, SECRET } from './support.js';

/** The changes of 2026, by each zone's own rules. */
const ZONES = [
  {
    zone: 'Europe/Paris',
    changes: [Date.UTC(2026, 2, 29, 1), Date.UTC(2026, 9, 25, 1)],
    calendar: calendarOf('Europe/Paris', RANGE.from, RANGE.to),
  },
  {
    zone: 'America/Montreal',
    changes: [Date.UTC(2026, 2, 8, 7), Date.UTC(2026, 10, 1, 6)],
    calendar: calendarOf('America/Montreal', RANGE.from, RANGE.to),
  },
] as const;

type Doing = (now: number) => DiscussionEvent;

interface World {
  board: Board;
  now: number;
  readonly keys: Set<string>;
  readonly drafted: Set<string>;
  readonly sent: string[];
}

const COUNTED = ['postPrompt', 'openThread', 'announceSecondVote', 'postRecap'];

/** Lets time pass, then does one thing, to the machine and to the oracle. */
class Step implements fc.Command<Oracle, World> {
  readonly #jump: number;
  readonly #make: Doing;
  readonly #name: string;

  constructor(jump: number, make: Doing) {
    this.#jump = jump;
    this.#make = make;
    this.#name = JSON.stringify(make(0));
  }

  check(): boolean {
    return true;
  }

  run(oracle: Oracle, world: World): void {
    world.now += this.#jump;
    const event = this.#make(world.now);
    if (event.kind === 'draft') {
      // Ids are random: that of a prompt that was removed does not come again.
      if (world.drafted.has(event.prompt) && !promptOf(world.board, event.prompt)) return;
      world.drafted.add(event.prompt);
    }
    const refusal = oracle.handle(event, world.now);
    const applied = apply(world.board, event, new Date(world.now));
    if (applied.ok !== (refusal === undefined) || (!applied.ok && applied.reason.kind !== refusal)) {
      throw new Error(
        `expected ${refusal ?? 'no refusal'}, got ${applied.ok ? 'none' : applied.reason.kind}`,
      );
    }
    if (!applied.ok) return;
    world.board = applied.state;
    for (const { key, kind, prompt } of applied.actions) {
      if (world.keys.has(key)) throw new Error(`${key} comes twice`);
      world.keys.add(key);
      if (COUNTED.includes(kind)) world.sent.push(`${prompt} ${kind}`);
    }
    compare(world, oracle);
  }

  toString(): string {
    return `+${this.#jump / MINUTE} min ${this.#name}`;
  }
}

/** Cheaper than `expect` on whole boards, a quarter of a million times. */
function compare({ board, sent }: World, oracle: Oracle): void {
  const problem = problemOf(board);
  if (problem !== undefined) throw new Error(problem);
  const found = board.prompts.map(
    (prompt) =>
      `${prompt.id} ${prompt.status} ${prompt.endsAt ?? -1} ${prompt.remaining ?? -1} ${prompt.scheduledFor ?? -1} ` +
      `${votedCount(prompt.ballots, 'before')} ${votedCount(prompt.ballots, 'after')} ` +
      `${prompt.results?.voters.before ?? -1} ${prompt.results?.voters.after ?? -1}`,
  );
  const wanted = oracle.prompts.map((one) => {
    const isOpen = one.state === 'open';
    const at = (time: number): number => (time === Number.POSITIVE_INFINITY ? -1 : time);
    return (
      `${one.id} ${Oracle.statusOf(one)} ${at(one.end)} ${one.left} ${at(one.start)} ` +
      `${isOpen ? one.first.size : 0} ${isOpen ? one.second.size : 0} ` +
      one.counted.join(' ')
    );
  });
  if (found.join('\n') !== wanted.join('\n')) {
    throw new Error(`machine:\n${found.join('\n')}\noracle:\n${wanted.join('\n')}`);
  }
  if (board.queue.join() !== oracle.queue.join()) throw new Error(`queue ${board.queue} for ${oracle.queue}`);
  if ((board.rhythmAt ?? Number.POSITIVE_INFINITY) !== oracle.beat) {
    throw new Error(`rhythm ${board.rhythmAt} for ${oracle.beat}`);
  }
  if (sent.join() !== oracle.sent.join()) throw new Error(`sent ${sent} for ${oracle.sent}`);
}

const id = fc.constantFrom('p0', 'p1', 'p2');
const member = fc.integer({ min: 0, max: 5 }).map(memberId);
/** Mostly no time at all, so that things happen inside a phase; hours and days that leap over a change of the clocks. */
const jump = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(0, 1_000, MINUTE) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 30 }).map((count) => count * 30 * MINUTE) },
  { weight: 1, arbitrary: fc.constantFrom(DAY, 2 * DAY, 3 * DAY + HOUR, 8 * DAY, -HOUR, -1_000) },
);
const minutes = fc.constantFrom(
  { before: 5, debate: 5, after: 5 },
  { before: 60, debate: 120, after: 60 },
  { before: 1_440, debate: 2_880, after: 1_440 },
);
const rhythm = fc.constantFrom(
  null,
  { weekday: 7, hour: 2, minute: 30 },
  { weekday: 7, hour: 1, minute: 30 },
  { weekday: 1, hour: 18, minute: 0 },
);
const by = MODERATOR;

/** One thing to do, `after` milliseconds from now for what has a time of its own. */
const doing = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Doing>(() => ({ kind: 'tick' })) },
  {
    weight: 4,
    arbitrary: fc.tuple(id, minutes).map(
      ([prompt, lengths]): Doing =>
        () => ({ kind: 'draft', by, prompt, secret: SECRET, chosen: { ...CHOSEN, minutes: lengths } }),
    ),
  },
  {
    weight: 3,
    arbitrary: id.map(
      (prompt): Doing =>
        () => ({ kind: 'open', by, prompt }),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(id, fc.constantFrom(undefined, 0, 1, 2, 3)).map(
      ([prompt, place]): Doing =>
        () => ({ kind: 'enqueue', by, prompt, ...(place === undefined ? {} : { place }) }),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(id, fc.integer({ min: -1, max: 60 })).map(
      ([prompt, hours]): Doing =>
        (now) => ({ kind: 'schedule', by, prompt, at: now + hours * HOUR }),
    ),
  },
  {
    weight: 1,
    arbitrary: id.map(
      (prompt): Doing =>
        () => ({ kind: 'remove', by, prompt, why: '' }),
    ),
  },
  { weight: 1, arbitrary: fc.constant<Doing>(() => ({ kind: 'next', by })) },
  {
    weight: 3,
    arbitrary: fc.tuple(id, fc.constantFrom(...PHASES)).map(
      ([prompt, from]): Doing =>
        () => ({ kind: 'advance', by, prompt, from, why: '' }),
    ),
  },
  {
    weight: 2,
    arbitrary: id.map(
      (prompt): Doing =>
        () => ({ kind: 'pause', by, prompt, why: 'pause' }),
    ),
  },
  {
    weight: 2,
    arbitrary: id.map(
      (prompt): Doing =>
        () => ({ kind: 'resume', by, prompt }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(id, fc.constantFrom('', 'hors sujet')).map(
      ([prompt, why]): Doing =>
        () => ({ kind: 'skip', by, prompt, why }),
    ),
  },
  {
    weight: 1,
    arbitrary: id.map(
      (prompt): Doing =>
        () => ({ kind: 'close', by, prompt, why: '' }),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(id, fc.constantFrom('court', 'Une conclusion.', 'Une autre conclusion.')).map(
      ([prompt, text]): Doing =>
        () => ({ kind: 'conclude', by, prompt, text }),
    ),
  },
  {
    weight: 1,
    arbitrary: id.map(
      (prompt): Doing =>
        () => ({ kind: 'archive', by, prompt }),
    ),
  },
  {
    weight: 1,
    arbitrary: rhythm.map(
      (chosen): Doing =>
        () => ({ kind: 'setRhythm', by, rhythm: chosen }),
    ),
  },
  {
    weight: 10,
    arbitrary: fc.tuple(id, member, fc.integer({ min: 0, max: 4 })).map(
      ([prompt, voter, position]): Doing =>
        () => ({ kind: 'cast', prompt, member: voter, position }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(member, fc.constantFrom('left' as const, 'erase' as const)).map(
      ([voter, kind]): Doing =>
        () => ({ kind, member: voter }),
    ),
  },
);

const step = fc.tuple(jump, doing).map(([milliseconds, make]) => new Step(milliseconds, make));

/** A history begins in the days around a change of the clocks. */
const beginning = fc
  .tuple(fc.constantFrom(...ZONES), fc.integer({ min: 0, max: 1 }), fc.integer({ min: -100, max: 20 }))
  .map(([{ zone, changes, calendar }, which, halfHours]) => ({
    zone,
    calendar,
    at: (changes[which] ?? 0) + halfHours * 30 * MINUTE,
  }));

type Start = typeof beginning extends fc.Arbitrary<infer T> ? T : never;

/** A channel with two prompts, one of them in the queue, and what the oracle knows of it. */
function worldOf({ zone, calendar, at }: Start, late: 'post' | 'skip', next: 'propose' | 'open') {
  const real: World = {
    board: newBoard('900', { zone, late, next }),
    now: at,
    keys: new Set(),
    drafted: new Set(),
    sent: [],
  };
  const model = new Oracle(calendar, late, next);
  for (const [prompt, lengths] of [
    ['p0', { before: 60, debate: 120, after: 60 }],
    ['p1', { before: 1_440, debate: 2_880, after: 1_440 }],
  ] as const) {
    const chosen = { ...CHOSEN, minutes: lengths };
    new Step(0, () => ({ kind: 'draft', by, prompt, secret: SECRET, chosen })).run(model, real);
  }
  new Step(0, () => ({ kind: 'enqueue', by, prompt: 'p1' })).run(model, real);
  return { model, real };
}

const history = fc.record({
  start: beginning,
  late: fc.constantFrom('post' as const, 'skip' as const),
  next: fc.constantFrom('propose' as const, 'open' as const),
  commands: fc.commands([step], { maxCommands: 40, size: 'max' }),
});

describe('the machine and an oracle that knows the rules only', () => {
  test('10,000 histories around both changes of the clocks, in Paris and in Montreal', () => {
    let sent = 0;
    const statuses = new Set<string>();
    fc.assert(
      fc.property(history, ({ start, late, next, commands }) => {
        const world = worldOf(start, late, next);
        fc.modelRun(() => world, commands);
        sent += world.real.keys.size;
        for (const { status } of world.real.board.prompts) statuses.add(status);
      }),
      { numRuns: 10_000 },
    );
    // The histories are no empty ones: together they reach every state, and much is sent.
    expect([...statuses].sort()).toEqual([...STATUSES].sort());
    expect(sent).toBeGreaterThan(30_000);
  }, 120_000);

  test('a board is the same after JSON, at any point of a history', () => {
    fc.assert(
      fc.property(history, ({ start, late, next, commands }) => {
        const { model, real } = worldOf(start, late, next);
        fc.modelRun(() => ({ model, real }), commands);
        expect(readBoard(JSON.parse(JSON.stringify(real.board)))).toEqual(real.board);
      }),
      { numRuns: 100 },
    );
  });

  test('once the clock has ticked, nothing is due before later, and a second tick does nothing', () => {
    fc.assert(
      fc.property(history, ({ start, late, next, commands }) => {
        const { model, real } = worldOf(start, late, next);
        fc.modelRun(() => ({ model, real }), commands);
        const once = apply(real.board, { kind: 'tick' }, new Date(real.now));
        if (!once.ok) throw new Error('the clock is never refused');
        expect(nextDue(once.state) ?? Number.POSITIVE_INFINITY).toBeGreaterThan(real.now);
        const again = apply(once.state, { kind: 'tick' }, new Date(real.now));
        expect(again).toEqual({ ok: true, state: once.state, log: [], actions: [], forget: [] });
      }),
      { numRuns: 100 },
    );
  });
});
