/** Several processes that share the servers, and what they keep in common. */
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { postgresBinaries, startPostgres } from '../storage/postgres.js';
import { deploy, Program } from './botProcess.js';
import { LoopbackDiscord } from './loopback/discord.js';
import type { Channel, Guild } from './loopback/model.js';
import type { Person } from './loopback/person.js';
import { openStage, said, stop } from './stage.js';

jest.setTimeout(60_000);

describe('two shards', () => {
  let discord: LoopbackDiscord;
  let guilds: Guild[];
  let channels: Channel[];
  let alice: Person;

  beforeAll(async () => {
    discord = await LoopbackDiscord.start({ patience: 30_000, shards: 2 });
    guilds = [0, 1].map((shard) => discord.guild(`serveur ${shard}`, { shard: [shard, 2] }));
    channels = guilds.map((guild) => discord.channel(guild));
    alice = discord.user({ name: 'alice', permissions: ['ManageMessages'] });
    await deploy(discord);
  });
  afterEach(() => discord.assertClean());
  afterAll(() => discord.close());

  function start(environment: Record<string, string>): Program {
    return new Program('src/main.js', {
      DISCORD_API: discord.api,
      DISCORD_TOKEN: discord.token,
      DATABASE_URL: 'bot.db',
      ...environment,
    });
  }

  /** Asks in each server, and in private. */
  async function eachAnswers(): Promise<void> {
    const asked = channels.map((channel, index) => alice.slash(channel, 'passage', { numero: index + 1 }));
    asked.push(alice.slash(alice.directChannel, 'passage', { numero: 3 }));
    const replies = await Promise.all(asked.map((one) => one.reply()));
    expect(replies.map((reply) => /Passage §\u00a0(\d)/u.exec(said(reply))?.[1])).toEqual(['1', '2', '3']);
  }

  test('each has its servers and answers them; the page tells of both; all leave together', async () => {
    const port = await freePort();
    const manager = start({ SHARDING: '2', HEALTH_ADDRESS: `${port}` });
    const health = async (): Promise<{ status: number; gateway: unknown }> => {
      const page = await fetch(`http://127.0.0.1:${port}/sante`);
      const { gateway } = (await page.json()) as { gateway: unknown };
      return { status: page.status, gateway };
    };
    const becomes = async (status: number): Promise<unknown> => {
      for (;;) {
        const now = await health();
        if (now.status === status) return now.gateway;
      }
    };
    await discord.connected(1);
    expect(await health()).toEqual({ status: 503, gateway: expect.any(Array) });
    await discord.connected(2);
    expect(discord.gateway.connected.map(({ shard, shards }) => [shard, shards])).toEqual([
      [0, 2],
      [1, 2],
    ]);
    expect(await becomes(200)).toEqual(['Ready', 'Ready']);
    await eachAnswers();

    // Their sessions are lost, and new ones begun.
    discord.gateway.invalidate(false);
    await becomes(503);
    await becomes(200);
    await eachAnswers();

    const { code, err } = await stop(manager);
    expect(code).toBe(0);
    expect(err.match(/Connecté à Discord/gu)).toHaveLength(1);
    await discord.until(() => discord.gateway.connected.length === 0, 'both to leave');
  });

  test('auto: as many as Discord recommends; a manager that is killed takes its shards with it', async () => {
    const manager = start({ SHARDING: 'auto' });
    await discord.connected(2);
    await eachAnswers();
    await manager.signal('SIGKILL');
    await discord.until(() => discord.gateway.connected.length === 0, 'both to leave');
  });

  test.each(['2', 'auto'])('SHARDING=%s with a wrong token: said, and no shard is left', async (count) => {
    discord.expectRefusal(0);
    const { code, err } = await start({
      SHARDING: count,
      DISCORD_TOKEN: 'un-jeton-qui-est-faux-et-secret',
    }).ended();
    expect(err).toMatch(/^DISCORD_TOKEN\u00a0: Discord refuse ce jeton/u);
    expect(err).not.toMatch(/secret|^\s+at /mu);
    expect(code).toBe(1);
  });

  test('told to stop while the shards are being started', async () => {
    const manager = start({ SHARDING: '2' });
    await discord.connected(1);
    expect((await stop(manager)).code).toBe(0);
    await discord.until(() => discord.gateway.connected.length === 0, 'all to leave');
  });
});

const installed = postgresBinaries() !== undefined;
if (!installed) process.stderr.write('no PostgreSQL here: two bots on one database are not tested\n');

(installed ? describe : describe.skip)('two bots on one PostgreSQL', () => {
  test('what one was told the other knows, and what both are asked to share is posted once', async () => {
    const server = await startPostgres();
    const stage = await openStage();
    const { discord, channel } = stage;
    const corpus = mkdtempSync(join(tmpdir(), 'qui-a-dit-corpus-'));
    cpSync(fileURLToPath(new URL('../../corpus', import.meta.url)), corpus, { recursive: true });
    writeFileSync(join(corpus, 'port.md'), PORT);
    try {
      const alice = discord.user({ name: 'alice', permissions: ['ManageMessages'] });
      const settings = { database: server.address, corpus };
      const first = await stage.start(settings);
      const [kept, shared] = await Promise.all(
        [1, 2].map((numero) => alice.slash(channel, 'passage', { numero }).reply()),
      );
      if (!kept || !shared) throw new Error('no passages');
      await alice.slash(channel, 'article choisir', { article: 'port' }).settled();
      await alice.click(shared, 'Partager').settled();
      expect(discord.messages(channel)).toHaveLength(1);

      // The second comes before the first leaves, as when a new version takes over.
      const second = await stage.start(settings);
      await discord.until(() => discord.gateway.connected.length === 2, 'both to be there');
      expect((await stop(first)).code).toBe(0);
      expect(said(await alice.slash(channel, 'article infos').reply())).toContain('Le port rouvre');
      const told = await alice.click(shared, 'Partager').reply();
      expect(said(told)).toBe('C’est déjà partagé dans ce salon.');
      const clicks = [alice.click(kept, 'Partager'), alice.click(kept, 'Partager')];
      for (const click of clicks) await click.settled();
      expect(discord.messages(channel)).toHaveLength(2);
      expect((await stop(second)).code).toBe(0);
      discord.assertClean();
    } finally {
      await stage.close();
      await server.stop();
      rmSync(corpus, { recursive: true });
    }
  });
});

const PORT = `---
title: Le port rouvre
language: fr
published: 2001-01-01
---
« Le port rouvre demain », a dit le maire. Les pêcheurs attendent.
`;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (typeof address !== 'object' || !address) throw new Error('no port');
  return address.port;
}
