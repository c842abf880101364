import { Kysely } from 'kysely';
import { pino } from 'pino';
import { Runner } from '../../../src/discord/debates/runner.js';
import { nonceOf } from '../../../src/discussion/action.js';
import { votedCount } from '../../../src/discussion/ballots.js';
import type { DiscussionEvent } from '../../../src/discussion/event.js';
import { promptOf } from '../../../src/discussion/prompt.js';
import { Discussions, type Leased, type Made } from '../../../src/storage/discussions.js';
import { openPostgres } from '../../../src/storage/postgres.js';
import type { Schema } from '../../../src/storage/schema.js';
import { openSqlite } from '../../../src/storage/sqlite.js';
import { engineOf } from '../../../src/storage/storage.js';
import { CHOSEN, DAY, MINUTE, MODERATOR, memberId, SECRET } from '../../discussion/support.js';
import { Executioner, KillableDialect } from '../../storage/killable.js';

const START = Date.UTC(2026, 2, 2, 17);
/** Short, so that the kills of a run hardly move its clock. */
const LEASE = 1_000;

/** Discord as far as it matters here: messages, each once by its nonce, and what they were last changed to. */
class FakeDiscord {
  readonly messages = new Map<string, { readonly id: string; content: string }>();
  /** What differs from run to run: the order and the contents of messages may not. */
  readonly #names: string;
  constructor(names: string) {
    this.#names = names;
  }

  deliver({ action, board }: Leased): readonly Made[] {
    const { key, kind } = action;
    const prompt = promptOf(board, action.prompt ?? '');
    if (!prompt) throw new Error(`no prompt for ${key}`);
    const { places, status, ballots, results, conclusion } = prompt;
    const state = JSON.stringify({
      status,
      results,
      conclusion,
      recap: places.recap !== null,
      voted: [votedCount(ballots, 'before'), votedCount(ballots, 'after')],
    });
    const ledger = JSON.stringify(prompt.arguments.map(({ id, sentence }) => [id, sentence]));
    switch (kind) {
      case 'postPrompt':
        return [{ place: 'message', id: this.#send(key, state) }];
      case 'openThread':
        return [{ place: 'thread', id: this.#send(key, 'a thread', places.message) }];
      case 'postDossier':
        return [{ place: 'dossier', id: this.#send(key, ledger, places.thread) }];
      case 'postRecap':
        return [{ place: 'recap', id: this.#send(key, state, places.thread) }];
      case 'announceSecondVote':
      case 'notifyRole':
        this.#send(key, kind, places.message);
        return [];
      case 'tellModerators':
        this.#send(key, action.notice.kind);
        return [];
      case 'editPrompt':
      case 'editCounts':
        return this.#edit(places.message, state);
      case 'editDossier':
        return this.#edit(places.dossier, ledger);
      case 'editRecap':
        return this.#edit(places.recap, state);
      case 'pinDossier':
        return this.#edit(places.dossier, `${ledger} pinned`);
      case 'closeThread':
        return this.#edit(places.thread, 'closed');
    }
  }

  #send(key: string, content: string, needed: string | null = ''): string {
    if (needed === null) throw new Error(`${key} came too early`);
    const known = this.messages.get(nonceOf(key));
    if (known) return known.id;
    const id = `message-${this.messages.size + 1}`;
    this.messages.set(nonceOf(key), { id, content: this.#bare(`${key} ${content}`) });
    return id;
  }

  #edit(id: string | null, content: string): [] {
    const message = [...this.messages.values()].find((one) => one.id === id);
    if (!message) throw new Error('nothing to edit');
    message.content = `${message.content.split(' ').slice(0, 2).join(' ')} ${this.#bare(content)}`;
    return [];
  }

  #bare(content: string): string {
    // Nor do the numbers of actions count: asking again for what was done already may ask for one more edit.
    return content.replaceAll(this.#names, '').replace(/^(\w+)\/\d+\//u, '$1 ');
  }
}

/** A process that can be killed. */
class Process {
  readonly discussions: Discussions;
  readonly executioner: Executioner;
  readonly runner: Runner;
  readonly #db: Kysely<Schema>;

  private constructor(
    db: Kysely<Schema>,
    discussions: Discussions,
    executioner: Executioner,
    discord: FakeDiscord,
    now: () => Date,
  ) {
    this.#db = db;
    this.discussions = discussions;
    this.executioner = executioner;
    this.runner = new Runner({
      discussions,
      isMine: () => true,
      missingFor: async () => [],
      deliver: async (leased) => {
        executioner.pass();
        const made = discord.deliver(leased);
        executioner.pass();
        return made;
      },
      log: pino({ level: 'silent' }),
      now,
      lease: LEASE,
    });
  }

  static async start(
    address: string,
    fatal: number,
    discord: FakeDiscord,
    now: () => Date,
  ): Promise<Process> {
    const executioner = new Executioner(fatal);
    const dialect = address.startsWith('postgres:') ? openPostgres(address) : await openSqlite(address);
    const db = new Kysely<Schema>({ dialect: new KillableDialect(dialect, executioner) });
    const engine = engineOf(db, dialect);
    const discussions = new Discussions(db, {
      ...engine,
      efface: async () => {
        executioner.pass();
        return engine.efface();
      },
    });
    const started = new Process(db, discussions, executioner, discord, now);
    started.runner.start();
    return started;
  }

  async end(): Promise<void> {
    await this.runner.stop();
    await this.#db.destroy();
  }
}

/** A step of a discussion: when, and what is asked for then; nothing where only the clock has something to do. */
type Step = readonly [minutes: number, ...events: (DiscussionEvent | readonly DiscussionEvent[])[]];

function scriptOf(name: string): Step[] {
  const [one, two] = [`${name}p1`, `${name}p2`];
  const by = MODERATOR;
  const chosen = { ...CHOSEN, minutes: { before: 5, debate: 5, after: 5 } };
  const draft = (prompt: string) => ({ kind: 'draft', by, prompt, secret: SECRET, chosen }) as const;
  const cast = (member: number, position: number) =>
    ({ kind: 'cast', prompt: one, member: memberId(member), position }) as const;
  const crowd = Array.from({ length: 40 }, (_, number) => number + 2);
  const argue = {
    kind: 'argue',
    prompt: one,
    member: memberId(1),
    argument: `${name}a1`,
    position: 0,
    version: 'v1',
    passage: 3,
    sentence: 'Le texte le dit.',
    consents: true,
  } as const;
  return [
    [0, [draft(one), { kind: 'open', by, prompt: one }], [draft(two), { kind: 'enqueue', by, prompt: two }]],
    [1, cast(1, 0), crowd.map((member) => cast(member, member % 2))],
    [5],
    [6, argue],
    [10],
    [11, crowd.map((member) => cast(member, member % 3)), cast(1, 1), cast(1, 0)],
    [15],
    [16, { kind: 'conclude', by, prompt: one, text: 'La conclusion du modérateur.' }],
    [17, { kind: 'remove', by, prompt: two, why: '' }],
    [(8 * DAY) / MINUTE],
  ];
}

/** What remains of a discussion once it is archived. */
export interface Outcome {
  readonly messages: readonly string[];
  readonly log: readonly string[];
  readonly archived: unknown;
}

/** How a run went. */
export interface Run {
  readonly outcome: Outcome;
  /** How many boundaries the first process came to; it may be one or two more or less from run to run. */
  readonly boundaries: number;
  readonly kills: number;
}

/**
 * Runs a whole discussion whose processes are killed; each time another one goes on, and whoever had no answer
 * asks again.
 *
 * @param name tells its channel and prompts from those of other runs in the same database
 * @param lives after how many boundaries each process is killed, in turn; those after the last are not
 * @param processes how many run at once; the first is asked, and is the one that is killed
 */
export async function discuss(
  address: string,
  name: string,
  lives: readonly number[] = [],
  processes = 1,
): Promise<Run> {
  const where = { guild: `${name}guild`, channel: `${name}channel` };
  const discord = new FakeDiscord(name);
  const remaining = [...lives];
  let time = START;
  const start = () =>
    Process.start(address, remaining.shift() ?? Number.POSITIVE_INFINITY, discord, () => new Date(time));
  const others: Process[] = [];
  let first = await start();
  for (let number = 1; number < processes; number += 1) {
    others.push(await Process.start(address, Number.POSITIVE_INFINITY, discord, () => new Date(time)));
  }
  const boundaries = first.executioner;
  let kills = 0;
  const replace = async () => {
    kills += 1;
    await first.end();
    // What it had taken is free again.
    time += LEASE;
    first = await start();
    await settled();
  };
  const settled = async (): Promise<void> => {
    for (const one of [first, ...others]) {
      one.runner.wake();
      await one.runner.idle();
    }
    if (first.executioner.hasStruck) await replace();
  };
  for (const [minutes, ...asked] of scriptOf(name)) {
    time = Math.max(time, START + minutes * MINUTE);
    await settled();
    for (const events of asked) {
      while (true) {
        try {
          await first.discussions.apply(where, events, new Date(time));
          break;
        } catch (error) {
          if (!first.executioner.hasStruck) throw error;
          await replace();
        }
      }
      await settled();
    }
  }
  // Someone reads it in peace.
  const reader = await Process.start(address, Number.POSITIVE_INFINITY, discord, () => new Date(time));
  const { discussions } = reader;
  const archived = await discussions.promptOf(`${name}p1`);
  const outcome = {
    messages: [...discord.messages.values()].map(({ content }) => content),
    log: (await discussions.logOf(where.channel)).map(({ what, from, to }) => `${what} ${from} ${to}`),
    archived: archived && {
      status: archived.status,
      results: archived.results,
      places: archived.places,
      arguments: archived.arguments.map(({ author, sentence }) => [author, sentence]),
      conclusion: archived.conclusion,
    },
  };
  for (const one of [first, ...others, reader]) await one.end();
  return { outcome, boundaries: boundaries.passed, kills };
}
