import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { WebSocket } from 'ws';
import { ask, quotation, type as typing } from '../discord/asking.js';
import type { Program } from '../discord/botProcess.js';
import type { Interaction } from '../discord/loopback/interaction.js';
import type { Message } from '../discord/loopback/model.js';
import type { Person } from '../discord/loopback/person.js';
import { openStage, type Stage, stop } from '../discord/stage.js';

/**
 * How fast the built bot answers on a Discord of our own, which shares the machine with it, and whether its memory
 * grows with the number of interactions. `--after` says after how many memory is looked at.
 */

const ALONE = 500;
const TOGETHER = 2_000;
const USERS = 50;
/** Milliseconds from INTERACTION_CREATE to the first answer. */
type Latencies = readonly number[];

/** So many users, each of whom asks again as soon as they are answered, until so many things were asked. */
async function latenciesOf(
  users: readonly Person[],
  count: number,
  one: (nth: number, who: Person) => Interaction,
): Promise<Latencies> {
  const latencies: number[] = [];
  let asked = 0;
  const askAgain = async (who: Person): Promise<void> => {
    while (asked < count) {
      const interaction = one(asked++, who);
      await interaction.settled();
      latencies.push(interaction.latencyMs ?? Number.NaN);
    }
  };
  await Promise.all(users.map(askAgain));
  return latencies;
}

function report(what: string, latencies: Latencies): void {
  const sorted = [...latencies].sort((a, b) => a - b);
  const at = (part: number): string =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN).toFixed(1);
  print(`${what.padEnd(36)} ${[0.5, 0.95, 0.99, 1].map((part) => at(part).padStart(8)).join(' ')}`);
}

/** Megabytes of the bot: what the system gives it, and what is alive in its heap after a collection. */
async function reportMemory(bot: Program, what: string): Promise<void> {
  const [, kilobytes = '0'] = /^VmRSS:\s+(\d+)/mu.exec(readFileSync(`/proc/${bot.pid}/status`, 'utf8')) ?? [];
  const rss = (Number(kilobytes) / 1_024).toFixed(1);
  print(
    `${what.padEnd(36)} RSS ${rss.padStart(6)} MB, heap ${(await heapOf(bot)).toFixed(1).padStart(6)} MB`,
  );
}

/** Asks the bot's debugger, which was opened for that. */
async function heapOf(bot: Program): Promise<number> {
  const [address] = /ws:\/\/\S+/u.exec(bot.told) ?? [];
  if (address === undefined) throw new Error(`no debugger: ${bot.told}`);
  const socket = new WebSocket(address);
  const results = new Map<number, (result: unknown) => void>();
  socket.on('message', (data) => {
    const { id, result } = JSON.parse(String(data)) as { id: number; result: unknown };
    results.get(id)?.(result);
  });
  await new Promise((resolve) => socket.once('open', resolve));
  const call = (id: number, method: string): Promise<unknown> => {
    const answered = new Promise((resolve) => results.set(id, resolve));
    socket.send(JSON.stringify({ id, method }));
    return answered;
  };
  await call(1, 'HeapProfiler.collectGarbage');
  const { usedSize } = (await call(2, 'Runtime.getHeapUsage')) as { usedSize: number };
  socket.close();
  return usedSize / 1_048_576;
}

async function measure(stage: Stage, people: readonly Person[], counts: readonly number[]): Promise<void> {
  const { channel } = stage;
  const [first] = people;
  if (!first) throw new Error('nobody is there');
  const quoted: Message = quotation(first, channel);
  const asking = (nth: number, who: Person): Interaction => ask(nth, [who], channel, quoted);
  const completing = (nth: number, who: Person): Interaction => typing(nth, [who], channel);
  const bot = await stage.start({
    environment: { NODE_OPTIONS: '--inspect=127.0.0.1:0', LOG_LEVEL: 'info' },
  });
  await latenciesOf([first], 50, asking);

  print(`${'milliseconds to the first answer'.padEnd(36)} ${'p50      p95      p99      max'.padStart(35)}`);
  report('every command, 1 user', await latenciesOf([first], ALONE, asking));
  report(`every command, ${USERS} users`, await latenciesOf(people, TOGETHER, asking));
  report('suggestions, 1 user', await latenciesOf([first], ALONE, completing));
  report(`suggestions, ${USERS} users`, await latenciesOf(people, TOGETHER, completing));
  const burst = Array.from({ length: 200 }, (_, nth) => ask(nth, people, channel, quoted));
  for (const one of burst) await one.settled();
  report(
    '200 at once',
    burst.map(({ latencyMs }) => latencyMs ?? Number.NaN),
  );
  const { code } = await stop(bot);
  if (code !== 0) throw new Error(`the bot has left with ${code}`);

  const fresh = await stage.start({
    environment: { NODE_OPTIONS: '--inspect=127.0.0.1:0', LOG_LEVEL: 'info' },
  });
  await reportMemory(fresh, 'memory before the first');
  let done = 0;
  for (const count of counts) {
    await latenciesOf(people.slice(0, 10), count - done, asking);
    done = count;
    await reportMemory(fresh, `memory after ${count} interactions`);
  }
  await stop(fresh);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

const { values } = parseArgs({ options: { after: { type: 'string', default: '1000,10000' } } });
const counts = values.after.split(',').map(Number);
const stage = await openStage({ patience: 120_000 });
try {
  const people = Array.from({ length: USERS }, (_, nth) => stage.discord.user({ name: `membre ${nth + 1}` }));
  await measure(stage, people, counts);
  stage.discord.assertClean();
} finally {
  await stage.close();
}
