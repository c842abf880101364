import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { discuss, type Kill, type Outcome, type Run, registeredCommands } from '../discord/debates/kill.js';
import { startPostgres } from '../storage/postgres.js';

/**
 * Kills the built bot (SIGKILL) at so many random moments of whole discussions, one each time and now and then a
 * second one, and compares what is left with a discussion that nobody disturbed. `bench:kills -- [number=200]
 * [--postgres] [--seed N] [--together N]`; on PostgreSQL two bots run, one of which is killed.
 */

const MOMENTS = ['arrived', 'done', 'answered'] as const;
/** In how many of 100 discussions a second bot is killed too. */
const TWICE = 25;
/** Milliseconds: within so many, what someone does with the bot is written and answered. */
const LONGEST = 30;

/** Numbers from 0 to a limit, which it leaves out; the same for the same seed (mulberry32). */
function randomOf(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * limit);
  };
}

function killOf(random: (limit: number) => number, calm: Run): Kill {
  const kind = random(100);
  if (kind < 50) {
    const moment = MOMENTS[random(MOMENTS.length)] ?? 'done';
    return { kind: 'request', after: random(calm.requests), moment };
  }
  if (kind < 85) return { kind: 'asked', after: random(calm.asked), milliseconds: random(LONGEST) };
  return { kind: 'between', after: random(calm.asked) };
}

function nameOf(kill: Kill): string {
  if (kill.kind === 'request') return `request ${kill.moment}`;
  return kill.kind === 'asked' ? 'while something is done' : 'between two things';
}

/** What differs, part by part. */
function differences(calm: Outcome, other: Outcome): string[] {
  return Object.entries(calm).flatMap(([part, expected]) => {
    const found: unknown = Object.entries(other).find(([name]) => name === part)?.[1];
    const [a, b] = [JSON.stringify(expected), JSON.stringify(found)];
    return a === b ? [] : [`${part}:\n    ${a}\n    ${b}`];
  });
}

/** New databases, and what removes them all. */
async function databases(
  onPostgres: boolean,
): Promise<{ next: () => Promise<string>; end: () => Promise<void> }> {
  let count = 0;
  if (!onPostgres) {
    const folder = mkdtempSync(join(tmpdir(), 'qui-a-dit-kills-'));
    return {
      next: async () => join(folder, `${++count}.db`),
      end: async () => rmSync(folder, { recursive: true, force: true }),
    };
  }
  const server = await startPostgres();
  const client = new pg.Client({ connectionString: server.address });
  await client.connect();
  let last: Promise<unknown> = Promise.resolve();
  return {
    async next() {
      const name = `bot${++count}`;
      // A connection does one thing at a time.
      last = last.then(() => client.query(`create database ${name}`));
      await last;
      return server.addressOf(name);
    },
    async end() {
      await client.end();
      await server.stop();
    },
  };
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    postgres: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    together: { type: 'string', default: '3' },
  },
});
const number = Number(positionals[0] ?? 200);
if (!(Number.isSafeInteger(number) && number > 0))
  throw new Error(`no number of discussions: ${positionals[0]}`);
const bots = values.postgres ? 2 : 1;
const commands = await registeredCommands();
const source = await databases(values.postgres);
const table = new Map<string, { tried: number; kills: number; equal: number }>();
let again = 0;
let different = 0;
let done = 0;
let isEnough = false;
// Whoever has no more time gets the table of what was tried.
process.once('SIGINT', () => {
  isEnough = true;
});
try {
  const calm = await discuss({ database: await source.next(), bots, commands });
  print(`undisturbed: ${calm.requests} requests of the bot, ${calm.asked} things done by people`);
  const random = randomOf(Number(values.seed));
  const planned = Array.from({ length: number }, () => {
    const first = killOf(random, calm);
    return random(100) < TWICE ? [first, killOf(random, calm)] : [first];
  });
  const work = planned.entries();
  const workers = Array.from({ length: Number(values.together) }, async () => {
    for (const [nth, kills] of work) {
      if (isEnough) return;
      const [first] = kills;
      const name = first ? nameOf(first) : '';
      const row = table.get(name) ?? { tried: 0, kills: 0, equal: 0 };
      table.set(name, row);
      row.tried += 1;
      done += 1;
      process.stderr.write(`${done} of ${number}\r`);
      try {
        const run = await discuss({ database: await source.next(), bots, kills, commands });
        row.kills += run.kills;
        again += run.again;
        const found = differences(calm.outcome, run.outcome);
        if (found.length === 0) row.equal += 1;
        else {
          different += 1;
          print(`${nth} ${JSON.stringify(kills)}: ${found.join('\n  ')}`);
        }
      } catch (error) {
        different += 1;
        print(`${nth} ${JSON.stringify(kills)}: ${error instanceof Error ? error.stack : String(error)}`);
      }
    }
  });
  await Promise.all(workers);
} finally {
  await source.end();
}
print(`${'first kill'.padEnd(26)} discussions  kills  equal`);
for (const [name, { tried, kills, equal }] of [...table].sort()) {
  print(
    `${name.padEnd(26)} ${[tried, kills, equal].map((count, at) => String(count).padStart(at ? 6 : 11)).join(' ')}`,
  );
}
print(`${different} different; ${again} things were done again by people whose answer was lost`);
process.exitCode = different === 0 ? 0 : 1;
