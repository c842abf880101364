/** Servers that the bot has left while it was not running. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { openStorage, type Storage } from '../../../src/storage/storage.js';
import { CHOSEN, MODERATOR, SECRET } from '../../discussion/support.js';
import { Program } from '../botProcess.js';
import { LoopbackDiscord } from '../loopback/discord.js';
import type { Guild } from '../loopback/model.js';

jest.setTimeout(60_000);

let discord: LoopbackDiscord;
let folder: string;
let database: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'partis-'));
  database = join(folder, 'base.db');
  discord = await LoopbackDiscord.start({ patience: 40_000 });
});

afterEach(async () => {
  await discord.close();
  rmSync(folder, { recursive: true });
});

async function stored<T>(work: (storage: Storage) => Promise<T>): Promise<T> {
  const storage = await openStorage(database);
  try {
    return await work(storage);
  } finally {
    await storage.close();
  }
}

/** As the bot was there: a debate is prepared, and an article chosen. */
async function fill(guilds: readonly Guild[]): Promise<void> {
  await stored(async ({ choices, discussions }) => {
    for (const guild of guilds) {
      const { id: channel } = discord.channel(guild, 'debats');
      await choices.choose({ guild: guild.id, article: 'tramway' });
      const by = MODERATOR;
      const prompt = `debat-${guild.id}`;
      const event = { kind: 'draft', by, prompt, secret: SECRET, chosen: CHOSEN } as const;
      const applied = await discussions.apply({ guild: guild.id, channel }, event, new Date());
      expect(applied.ok).toBe(true);
    }
  });
}

/** Runs the bot until its log has so many lines that say what it has forgotten. */
async function runUntilForgotten(times: number, environment: Record<string, string> = {}): Promise<void> {
  const bot = new Program('src/main.js', {
    DISCORD_API: discord.api,
    DISCORD_TOKEN: discord.token,
    DATABASE_URL: database,
    ...environment,
  });
  const hasForgotten = (): boolean =>
    bot.log.filter(({ msg }) => msg === 'forgot servers that were left').length === times;
  await bot.logs(hasForgotten);
  expect((await bot.signal('SIGTERM')).code).toBe(0);
}

/** The servers of which discussions are kept, and those that keep their choice. */
function kept(guilds: readonly Guild[]): Promise<{ discussions: string[]; choices: string[] }> {
  return stored(async ({ choices, discussions }) => {
    const ids = await discussions.guilds();
    const named: string[] = [];
    for (const { id, name } of guilds) if (await choices.articleOf(id, [])) named.push(name);
    return {
      discussions: guilds.filter(({ id }) => ids.includes(id)).map(({ name }) => name),
      choices: named,
    };
  });
}

describe('a server that was left while the bot was away', () => {
  test('is forgotten at the next start; one that is out of reach is not, nor where the bot never was', async () => {
    const guilds = [
      discord.guild('là'),
      discord.guild('hors d’atteinte'),
      discord.guild('quitté', { withBot: false }),
    ];
    const [, unreachable] = guilds;
    if (unreachable) unreachable.isUnavailable = true;
    const foreign = discord.guild('pour soi', { withBot: false });
    await fill(guilds);
    await stored(({ choices }) => choices.choose({ guild: foreign.id, article: 'tramway' }));
    await runUntilForgotten(1);
    expect(await kept([...guilds, foreign])).toEqual({
      discussions: ['là', 'hors d’atteinte'],
      choices: ['là', 'hors d’atteinte', 'pour soi'],
    });
  });

  test('with two shards, each looks after its own', async () => {
    const guilds = ([0, 1] as const).flatMap((shard) => [
      discord.guild(`là ${shard}`, { shard: [shard, 2] }),
      discord.guild(`quitté ${shard}`, { shard: [shard, 2], withBot: false }),
    ]);
    await fill(guilds);
    await runUntilForgotten(2, { SHARDING: '2' });
    expect(await kept(guilds)).toEqual({ discussions: ['là 0', 'là 1'], choices: ['là 0', 'là 1'] });
  });

  test('of a shard that does not run here, nothing is forgotten', async () => {
    const guilds = ([0, 1] as const).flatMap((shard) =>
      discord.guild(`quitté ${shard}`, { shard: [shard, 2], withBot: false }),
    );
    await fill(guilds);
    // As the sharding manager starts one.
    await runUntilForgotten(1, { SHARDING_MANAGER: 'true', SHARDS: '[1]', SHARD_COUNT: '2' });
    expect(await kept(guilds)).toEqual({ discussions: ['quitté 0'], choices: ['quitté 0'] });
  });
});
