/** Connections, sessions, intents, shards, and requests that go wrong, with a real client of discord.js. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Client, type ClientOptions, Events, GatewayIntentBits, GatewayOpcodes } from 'discord.js';
import { answering, clientOf, INTENTS, ready } from './client.js';
import { LoopbackDiscord, type Options } from './discord.js';
import type { Channel, Guild } from './model.js';

const CALLBACK = 'POST /interactions/:interaction/:token/callback';
const MESSAGES = 'POST /channels/:channel/messages';

let discord: LoopbackDiscord;
let guild: Guild;
let general: Channel;
let clients: Client[];

/** A Discord with a guild, a channel and nobody connected. */
async function start(options: Options = {}): Promise<void> {
  await discord.close();
  discord = await LoopbackDiscord.start(options);
  guild = discord.guild();
  general = discord.channel(guild);
}

async function connect(options: Partial<ClientOptions> = {}): Promise<Client<true>> {
  const client = clientOf(discord, options);
  clients.push(client);
  return ready(client, discord.token);
}

/** A client with a command that it answers with « Vu ». */
async function connectBot(): Promise<Client<true>> {
  const client = await connect();
  await client.application.commands.set([{ name: 'aide', description: 'Aide' }]);
  answering(client, async (one) => one.isChatInputCommand() && one.reply('Vu'));
  return client;
}

beforeEach(async () => {
  clients = [];
  discord = await LoopbackDiscord.start();
  guild = discord.guild();
  general = discord.channel(guild);
});
afterEach(async () => {
  await Promise.all(clients.map((client) => client.destroy()));
  await discord.close();
});

describe('a session', () => {
  test('that is dropped is resumed, and what was missed comes after all', async () => {
    await connectBot();
    const alice = discord.user({ name: 'alice' });
    discord.gateway.drop();
    await discord.until(() => discord.gateway.connected.length === 0, 'the drop');
    const used = alice.slash(general, 'aide');
    expect((await used.reply()).content).toBe('Vu');
    expect(discord.gateway.received).toContain(GatewayOpcodes.Resume);
    discord.assertClean();
  });

  test.each<[string, () => void]>([
    ['op 7', () => discord.gateway.requestReconnect()],
    ['op 9 that lets resume', () => discord.gateway.invalidate(true)],
    ['close 4000', () => discord.gateway.closeWith(4000)],
    ['close 4009', () => discord.gateway.closeWith(4009)],
  ])('is resumed after %s', async (_, act) => {
    await connectBot();
    const alice = discord.user({ name: 'alice' });
    act();
    await discord.until(() => discord.gateway.received.includes(GatewayOpcodes.Resume), 'a resumption');
    expect((await alice.slash(general, 'aide').reply()).content).toBe('Vu');
  });

  test('that gets no heartbeat back is given up and resumed', async () => {
    await start({ heartbeatInterval: 50 });
    await connect();
    discord.gateway.isZombie = true;
    await discord.until(() => discord.gateway.received.includes(GatewayOpcodes.Resume), 'a resumption');
  });

  test('answers op 1 with a heartbeat', async () => {
    await connect();
    discord.gateway.received.length = 0;
    discord.gateway.requestHeartbeat();
    await discord.until(() => discord.gateway.received.includes(GatewayOpcodes.Heartbeat), 'a heartbeat');
  });

  test('that is over is begun anew, after the five seconds of discord.js', async () => {
    const opsAfter = async (end: (of: LoopbackDiscord) => void): Promise<number[]> => {
      const own = await LoopbackDiscord.start();
      const client = await ready(clientOf(own), own.token);
      const isBack = new Promise((resolve) => client.once(Events.ShardReady, resolve));
      own.gateway.received.length = 0;
      end(own);
      await isBack;
      await client.destroy();
      await own.close();
      return own.gateway.received.filter((op) => op !== GatewayOpcodes.Heartbeat);
    };
    const ofEnded = opsAfter(({ gateway }) => gateway.invalidate(false));
    const ofUnknown = opsAfter(({ gateway }) => {
      gateway.requestReconnect();
      gateway.forgetSessions();
    });
    expect(await ofEnded).toEqual([GatewayOpcodes.Identify]);
    expect(await ofUnknown).toEqual([GatewayOpcodes.Resume, GatewayOpcodes.Identify]);
  }, 15_000);

  test('with a wrong token is refused', async () => {
    await expect(clientOf(discord).login('faux')).rejects.toThrow('invalid token');
    discord.expectRefusal(0);
    discord.assertClean();
  });

  test('that is closed for good with 4004 ends', async () => {
    const client = await connect();
    const ended = new Promise((resolve) => client.once(Events.ShardDisconnect, ({ code }) => resolve(code)));
    client.on(Events.ShardError, () => {});
    discord.gateway.closeWith(4004);
    expect(await ended).toBe(4004);
  });
});

describe('intents', () => {
  test('that are privileged are refused, unless they are switched on', async () => {
    const intents = [...INTENTS, GatewayIntentBits.MessageContent];
    await expect(clientOf(discord, { intents }).login(discord.token)).rejects.toThrow('disallowed intents');
    await start({ privileged: { messageContent: true } });
    const client = await connect({ intents });
    const heard = new Promise((resolve) =>
      client.once(Events.MessageCreate, ({ content }) => resolve(content)),
    );
    discord.user({ name: 'alice' }).say(general, 'bonjour');
    expect(await heard).toBe('bonjour');
  });

  test('decide on what is heard', async () => {
    const client = await connect({
      intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessageReactions],
    });
    const alice = discord.user({ name: 'alice' });
    const heard: string[] = [];
    client.on(Events.Raw, ({ t }: { t: string }) => heard.push(t));
    alice.dm('bonjour');
    alice.say(general, 'bonjour');
    discord.leave(guild, alice);
    const last = new Promise((resolve) => client.once(Events.GuildDelete, resolve));
    discord.leave(guild, discord.bot);
    await last;
    expect(heard).toEqual(['GUILD_DELETE']);
  });
});

describe('shards', () => {
  test('share the guilds, and the first one has what is private', async () => {
    const [first, second] = [0, 1].map((shard) => discord.guild(`Guilde ${shard}`, { shard: [shard, 2] }));
    const channels = [first, second].map((one) => one && discord.channel(one));
    const heard: string[][] = [[], []];
    const both = [0, 1].map(async (shard) => {
      const client = await connect({ shards: [shard], shardCount: 2 });
      client.on(Events.MessageCreate, ({ content }) => heard[shard]?.push(content));
      return client;
    });
    const [one, two] = await Promise.all(both);
    expect(discord.gateway.connected).toHaveLength(2);
    expect(
      [one, two].map((client) => [first, second].map((of) => client?.guilds.cache.has(of?.id ?? ''))),
    ).toEqual([
      [true, false],
      [false, true],
    ]);
    const alice = discord.user({ name: 'alice' });
    const last = [one, two].map(
      (client) => new Promise((resolve) => client?.once(Events.GuildDelete, resolve)),
    );
    const bot = `<@${discord.bot.id}>`;
    for (const [index, channel] of channels.entries()) if (channel) alice.say(channel, `${bot} ${index}`);
    alice.dm('en privé');
    for (const left of [first, second]) if (left) discord.leave(left, discord.bot);
    await Promise.all(last);
    expect(heard).toEqual([[`${bot} 0`, 'en privé'], [`${bot} 1`]]);
  });

  test('are recommended', async () => {
    await start({ shards: 2 });
    await connect({ shards: 'auto' });
    expect(discord.gateway.connected.map(({ shard }) => shard)).toEqual([0, 1]);
  }, 15_000);
});

describe('requests that go wrong', () => {
  test('429 is waited for', async () => {
    const client = await connectBot();
    discord.faults.rateLimit(MESSAGES);
    const limited = new Promise((resolve) => client.rest.once('rateLimited', resolve));
    const channel = await client.channels.fetch(general.id);
    await (channel?.isSendable() && channel.send('Bonjour'));
    await limited;
    expect(discord.requestsTo(MESSAGES).map(({ status }) => status)).toEqual([429, 200]);
    discord.assertClean();
  });

  test.each([
    [3, [500, 500, 500, 200]],
    [4, [500, 500, 500, 500]],
  ])('500 comes %d times', async (times, statuses) => {
    const client = await connectBot();
    discord.faults.fail(MESSAGES, { times });
    const channel = await client.channels.fetch(general.id);
    const sent = channel?.isSendable() ? channel.send('Bonjour') : undefined;
    if (times === 4) await expect(sent).rejects.toMatchObject({ status: 500 });
    else await sent;
    expect(discord.requestsTo(MESSAGES).map(({ status }) => status)).toEqual(statuses);
    expect(discord.messages(general)).toHaveLength(times === 4 ? 0 : 1);
  });

  test('an answer that is lost has been taken all the same: the second attempt is refused', async () => {
    await connectBot();
    discord.faults.loseAnswer(CALLBACK);
    const used = discord.user({ name: 'alice' }).slash(general, 'aide');
    await discord.until(() => discord.refusals.length > 0, 'the second attempt');
    expect(used.message().content).toBe('Vu');
    expect(discord.messages(general)).toHaveLength(1);
    discord.expectRefusal(40060);
    discord.assertClean();
  });

  test('a connection that is reset before the answer leaves what was done', async () => {
    const client = await connect();
    discord.faults.loseAnswer(MESSAGES, { by: 'reset' });
    const channel = await client.channels.fetch(general.id);
    // Under Jest an error of the system is of another realm, so that discord.js does not try again.
    await expect(channel?.isSendable() && channel.send('Bonjour')).rejects.toMatchObject({
      code: 'ECONNRESET',
    });
    expect(discord.messages(general)).toHaveLength(1);
  });

  test('a request that is held has not been handled', async () => {
    const client = await connectBot();
    const held = discord.faults.hold(MESSAGES);
    const channel = await client.channels.fetch(general.id);
    const sent = channel?.isSendable() ? channel.send('Bonjour') : undefined;
    await held.arrived;
    expect(discord.messages(general)).toEqual([]);
    held.release();
    await sent;
    expect(discord.messages(general)).toHaveLength(1);
  });

  test('an unknown route is refused and recorded', async () => {
    const client = await connect();
    await expect(client.rest.get('/guilds/1/emojis')).rejects.toMatchObject({ status: 404 });
    expect(discord.refusals).toEqual([
      expect.objectContaining({ path: '/guilds/1/emojis', reason: 'no such route' }),
    ]);
    expect(() => discord.assertClean()).toThrow('GET /guilds/1/emojis: 0 no such route');
  });
});
