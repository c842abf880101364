/** Many at once, and leaving in the middle of it. */
import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { ask, quotation, type as typing } from './asking.js';
import type { Program } from './botProcess.js';
import type { Interaction } from './loopback/interaction.js';
import type { Message } from './loopback/model.js';
import type { Person } from './loopback/person.js';
import { CALLBACK, EDIT, openStage, type Stage } from './stage.js';

jest.setTimeout(30_000);

/** Seconds that Discord waits for a first answer. */
const DEADLINE = 3;

let stage: Stage;
let people: Person[];
let quoted: Message;

beforeAll(async () => {
  stage = await openStage();
  people = ['alice', 'bruno', 'chloé', 'denis', 'emma'].map((name) => stage.discord.user({ name }));
  quoted = quotation(people[0] ?? stage.discord.user({ name: 'zoé' }), stage.channel);
});
afterEach(() => stage.discord.assertClean());
afterAll(() => stage.close());

function askAtOnce(count: number): Interaction[] {
  return Array.from({ length: count }, (_, nth) => ask(nth, people, stage.channel, quoted));
}

/** Requests to a route for an interaction, by its token. */
function requestsFor(line: string, { token }: Interaction): number {
  return stage.discord.requestsTo(line).filter(({ path }) => path.includes(`/${token}/`)).length;
}

/** Each was answered, once: at once, or deferred and then edited. */
async function expectAnsweredOnce(asked: readonly Interaction[]): Promise<void> {
  for (const one of asked) await one.settled();
  const isDeferred = ({ response }: Interaction): boolean => response?.type === 5;
  expect(asked.filter((one) => requestsFor(CALLBACK, one) !== 1)).toEqual([]);
  expect(asked.filter((one) => requestsFor(EDIT, one) !== (isDeferred(one) ? 1 : 0))).toEqual([]);
}

/**
 * Seconds that a bot has computed: how long members would have waited for it if the machine were its own. The time
 * on the clock depends on who else computes there; `npm run bench:discord` measures that.
 */
function workOf({ pid }: Program): number {
  const [, , , , , , , , , , , own, system] = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /u, '')
    .split(' ');
  return (Number(own) + Number(system)) / 100;
}

describe('many at once', () => {
  test('200 in flight and 50 who type: all are answered once, and none waits three seconds for a sign', async () => {
    const bot = await stage.start();
    const before = workOf(bot);
    const asked = askAtOnce(200);
    const typed = Array.from({ length: 50 }, (_, nth) => typing(nth, people, stage.channel));
    for (const one of [...asked, ...typed]) await one.answered();
    expect(workOf(bot) - before).toBeLessThan(DEADLINE);
    expect(asked.filter(({ response }) => response?.type === 5).length).toBeGreaterThan(20);
    await expectAnsweredOnce(asked);
    const suggested = await Promise.all(typed.map((one) => one.choices()));
    expect(suggested.filter(({ length }) => length > 0).length).toBeGreaterThan(25);
    expect((await bot.signal('SIGTERM')).code).toBe(0);
  });
});

describe('leaving in the middle', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)('%s with 20 in flight: all are answered', async (signal) => {
    const { discord } = stage;
    const bot = await stage.start();
    const callback = discord.faults.hold(CALLBACK);
    const asked = askAtOnce(20);
    await callback.arrived;
    const ended = bot.signal(signal);
    await discord.until(() => asked.slice(1).every(({ response }) => response), 'the other answers');
    callback.release();
    await expectAnsweredOnce(asked);
    expect((await ended).code).toBe(0);
    expect(bot.log.map(({ msg }) => msg)).not.toContain('left before all was answered');
    expect(bot.log.map(({ msg }) => msg)).toContain('stopped');
  });

  test('another bot starts on the same database meanwhile, and takes over', async () => {
    const { discord, channel } = stage;
    const moderator = discord.user({ name: 'fanny', permissions: ['ManageMessages'] });
    const first = await stage.start();
    const article = 'g7-russie-rancongiciels';
    await moderator.slash(channel, 'article choisir', { article }).settled();
    const callback = discord.faults.hold(CALLBACK);
    const asked = askAtOnce(20);
    await callback.arrived;
    const ended = first.signal('SIGTERM');
    const second = stage.start();
    callback.release();
    await expectAnsweredOnce(asked);
    expect((await ended).code).toBe(0);
    await second;
    await discord.until(() => discord.gateway.connected.length === 1, 'the second bot alone');
    await expectAnsweredOnce(askAtOnce(20));
    expect((await (await second).signal('SIGTERM')).code).toBe(0);
  });
});
