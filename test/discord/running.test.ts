/** Starting, refusing to start, being watched over, and what the log tells. */
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { ask, quotation } from './asking.js';
import { deploy, type Ended, Program } from './botProcess.js';
import type { Person } from './loopback/person.js';
import { CALLBACK, openStage, type Stage, said, stop } from './stage.js';

jest.setTimeout(30_000);

const TOKEN = 'MTIzNDU2Nzg5.jeton-secret-de-personne';

let stage: Stage;
let alice: Person;

beforeAll(async () => {
  stage = await openStage();
  alice = stage.discord.user({ name: 'alice-des-tests', permissions: ['ManageMessages'] });
});
afterEach(() => stage.discord.assertClean());
afterAll(() => stage.close());

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (typeof address !== 'object' || !address) throw new Error('no port');
  return address.port;
}

/** Starts the bot where it is not expected to stay. */
function failed(environment: Record<string, string>, args: string[] = []): Promise<Ended> {
  const { api, token } = stage.discord;
  const settings = { DISCORD_API: api, DISCORD_TOKEN: token, DATABASE_URL: ':memory:', ...environment };
  return new Program('src/main.js', settings, args).ended();
}

describe('settings that cannot be used', () => {
  const LONG = 'x'.repeat(1_001);

  test.each([
    ['CORPUS', '/nulle/part', /\/nulle\/part/u],
    ['CORPUS', LONG, /^CORPUS : attendu le chemin d’un dossier/u],
    ['CACHE', LONG, /^CACHE : attendu le chemin d’un dossier/u],
    ['ARTICLE', 'inconnu', /^ARTICLE : aucun article ne s’appelle « inconnu »/u],
    ['DISCORD_TOKEN', `Bot ${TOKEN}`, /^DISCORD_TOKEN : attendu le jeton du bot/u],
    ['DISCORD_TOKEN', 'secret', /^DISCORD_TOKEN : attendu le jeton du bot/u],
    ['DATABASE_URL', 'mysql://moi:secret@serveur/base', /^DATABASE_URL : attendu un chemin de fichier/u],
    ['DATABASE_URL', '/dev/null/base.db', /\/dev\/null\/base\.db/u],
    ['DATABASE_URL', 'postgres://moi:secret@127.0.0.1:1/base', /PostgreSQL \(127\.0\.0\.1:1\)/u],
    ['LOG_LEVEL', 'bavard', /^LOG_LEVEL : attendu l’un de fatal, error/u],
    ['HEALTH_ADDRESS', '127.0.0.1:99999', /^HEALTH_ADDRESS : attendu un port/u],
    ['HEALTH_ADDRESS', '192.0.2.1:8080', /^HEALTH_ADDRESS : impossible d’écouter sur 192\.0\.2\.1:8080/u],
    ['SHARDING', '0', /^SHARDING : attendu « auto » ou un nombre de 1 à 1000/u],
    ['DISCORD_API', 'ftp://discord', /^DISCORD_API : attendu une adresse http\(s\)/u],
    ['DISCORD_API', 'http://127.0.0.1:1/api', /^Discord est injoignable/u],
  ])('%s (%#)', async (key, value, expected) => {
    const { code, err, out } = await failed({ LOG_LEVEL: 'silent', [key]: value });
    expect(err.replaceAll(/[\u00a0\u202f]/gu, ' ')).toMatch(expected);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(`${err}${out}`).not.toMatch(/secret|Bot MTI/u);
    expect(`${err}${out}`).not.toContain(stage.discord.token);
    expect(code).toBe(1);
  });

  test('every key of .env.example that can be wrong is in the list above', () => {
    const example = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');
    const keys = [...example.matchAll(/^([A-Z_]+)=/gmu)].map(([, key]) => key);
    expect(keys.filter((key) => key !== 'NO_COLOR').sort()).toEqual([
      'ARTICLE',
      'CACHE',
      'CORPUS',
      'DATABASE_URL',
      'DISCORD_API',
      'DISCORD_TOKEN',
      'HEALTH_ADDRESS',
      'LOG_LEVEL',
      'SHARDING',
    ]);
  });

  test('several at once: one line each', async () => {
    const { code, err } = await failed({ LOG_LEVEL: 'bavard', SHARDING: 'trop' });
    expect(err.trim().split('\n')).toHaveLength(2);
    expect(code).toBe(1);
  });
});

describe('a Discord that does not want the bot', () => {
  test('the token is wrong', async () => {
    stage.discord.expectRefusal(0);
    const { code, err } = await failed({ DISCORD_TOKEN: TOKEN });
    expect(err).toMatch(/^DISCORD_TOKEN\u00a0: Discord refuse ce jeton\..*\n$/u);
    expect(code).toBe(1);
  });

  test.each([
    [4004, /DISCORD_TOKEN\u00a0: Discord refuse ce jeton/u],
    [4014, /Discord refuse les intentions du bot/u],
  ])('the connection is closed for good (%i): the bot leaves and says why', async (code, reason) => {
    const bot = await stage.start();
    stage.discord.gateway.closeWith(code);
    const ended = await bot.ended();
    expect(ended.err).toMatch(reason);
    expect(ended.code).toBe(1);
  });

  test('told to stop before Discord has answered', async () => {
    const gateway = stage.discord.faults.hold('GET /gateway/bot');
    const bot = new Program('src/main.js', {
      DISCORD_API: stage.discord.api,
      DISCORD_TOKEN: stage.discord.token,
      DATABASE_URL: ':memory:',
    });
    await gateway.arrived;
    expect((await bot.signal('SIGTERM')).code).toBe(0);
    gateway.release();
  });
});

describe('registering the commands', () => {
  const commands = 'PUT /applications/:application/commands';
  const ofGuild = 'PUT /applications/:application/guilds/:guild/commands';

  test('nothing is sent when nothing has changed', async () => {
    const { code, out } = await deploy(stage.discord);
    expect(out).toBe('Les commandes enregistrées partout sont à jour\u00a0: rien n’est envoyé.\n');
    expect(code).toBe(0);
    // Only when the stage was set.
    expect(stage.discord.requestsTo(commands)).toHaveLength(1);
  });

  test('a difference is shown without being sent, npm start tells of it, and it is sent when asked', async () => {
    const { discord } = stage;
    const passage = [...discord.world.commands.values()].find(({ name }) => name === 'passage');
    const old = [...discord.world.commands.values()].find(({ name }) => name === 'aide');
    if (!passage || !old) throw new Error('no such commands');
    passage.description = 'Autrefois';
    old.name = 'ancienne';
    const trial = await deploy(discord, '--dry-run');
    expect(trial.out.replaceAll('\u00a0', ' ').split('\n')).toEqual([
      '/passage : changée',
      '/aide : nouvelle',
      '/ancienne : retirée',
      'Essai : rien n’est envoyé.',
      '',
    ]);
    const bot = await stage.start();
    await bot.tells(/npm run deploy/u);
    expect((await stop(bot)).err).toMatch(
      /ne sont pas à jour \(\/passage, \/aide, \/ancienne\)\u00a0: lancez npm run deploy\./u,
    );
    const sent = await deploy(discord);
    expect(sent.out).toMatch(/Commandes enregistrées partout\.\n$/u);
    const again = await stage.start();
    await alice.slash(stage.channel, 'aide').settled();
    expect((await stop(again)).err).not.toContain('deploy');
  });

  test('in one server', async () => {
    const { discord, guild } = stage;
    const { out } = await deploy(discord, '--guild', guild.id);
    expect(out).toContain(`Commandes enregistrées sur le serveur ${guild.id}.`);
    expect((await deploy(discord, '--guild', guild.id)).out).toContain('à jour');
    expect(discord.requestsTo(ofGuild)).toHaveLength(1);
    for (const [id, { guildId }] of discord.world.commands)
      if (guildId !== undefined) discord.world.commands.delete(id);
  });

  test.each<[string, string[]]>([
    ['an unknown option', ['--serveur', '1']],
    ['a word too many', ['tout']],
    ['no server', ['--guild']],
  ])('%s: how to use it', async (_, args) => {
    const { code, err } = await deploy(stage.discord, ...args);
    expect(err).toMatch(/^Options\u00a0: --guild ID .*\n$/u);
    expect(code).toBe(1);
  });

  test('a server that Discord does not know', async () => {
    stage.discord.expectRefusal(10004);
    const { code, err } = await deploy(stage.discord, '--guild', '123456789012345678');
    expect(err).toBe('Discord refuse l’enregistrement (10004)\u00a0: Unknown Guild\n');
    expect(code).toBe(1);
  });

  test('no token, a wrong one, or a Discord with troubles', async () => {
    const { discord } = stage;
    const none = await new Program('src/deploy.js', {}).ended();
    expect(none).toMatchObject({ code: 1, out: '' });
    expect(none.err).toMatch(/^DISCORD_TOKEN\u00a0: il manque le jeton du bot .*\n$/u);
    discord.expectRefusal(0);
    const wrong = await new Program('src/deploy.js', {
      DISCORD_API: discord.api,
      DISCORD_TOKEN: TOKEN,
    }).ended();
    expect(wrong).toMatchObject({ code: 1, err: 'DISCORD_TOKEN\u00a0: Discord refuse ce jeton.\n' });
    discord.faults.fail('GET /applications/@me', { times: 4, status: 503 });
    const trouble = await deploy(discord);
    expect(trouble.err).toMatch(/^Discord ne répond pas comme il faut \(erreur 503\).*\n$/u);
    expect(trouble.code).toBe(1);
  });
});

describe('the health page', () => {
  test('tells whether the bot is there for members', async () => {
    const { discord } = stage;
    const port = await freePort();
    const at = (path: string, method = 'GET'): Promise<Response> =>
      fetch(`http://127.0.0.1:${port}${path}`, { method });
    const bot = await stage.start({ environment: { HEALTH_ADDRESS: `127.0.0.1:${port}` } });
    await alice.slash(stage.channel, 'aide').settled();
    const well = await at('/sante');
    expect(well.status).toBe(200);
    expect(await well.json()).toEqual({
      ready: true,
      gateway: 'Ready',
      uptimeSeconds: expect.any(Number),
      index: expect.stringMatching(/^[0-9a-f]+$/u),
    });
    expect((await at('/sante', 'HEAD')).status).toBe(200);
    for (const [path, method] of [
      ['/', 'GET'],
      ['/sante/x', 'GET'],
      ['/sante', 'POST'],
    ] as const)
      expect((await at(path, method)).status).toBe(404);

    // The session is lost: it takes the bot a moment to begin another.
    discord.gateway.invalidate(false);
    const becomes = async (status: number): Promise<Response> => {
      for (;;) {
        const page = await at('/sante');
        if (page.status === status) return page;
      }
    };
    expect(await (await becomes(503)).json()).toMatchObject({ ready: false });
    await becomes(200);
    await alice.slash(stage.channel, 'aide').settled();
    await stop(bot);
    await expect(at('/sante')).rejects.toThrow();
  });

  test('its port is taken: said in one line', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const address = taken.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const { code, err } = await failed({ HEALTH_ADDRESS: `${port}`, LOG_LEVEL: 'silent' });
    taken.close();
    expect(err).toMatch(
      /^HEALTH_ADDRESS\u00a0: impossible d’écouter sur 127\.0\.0\.1:\d+ \(EADDRINUSE\)\.\n$/u,
    );
    expect(code).toBe(1);
  });
});

describe('what the log tells', () => {
  test('commands, incidents and troubles; no token, no member, nothing that anyone wrote', async () => {
    const { discord, channel, guild } = stage;
    const bruno = discord.user({ name: 'bruno-des-tests' });
    const quoted = quotation(alice, channel);
    const bot = await stage.start({ environment: { LOG_LEVEL: 'trace' } });
    const asked = Array.from({ length: 16 }, (_, nth) => ask(nth, [alice, bruno], channel, quoted));
    const mention = `<@${discord.bot.id}> que dit Angela Merkel de la cybersécurité ?`;
    alice.say(channel, mention);
    bruno.dm('Qui a dit « la cybersécurité » ?');
    for (const one of asked) await one.settled();
    discord.faults.rateLimit(CALLBACK);
    discord.faults.loseAnswer('POST /channels/:channel/messages');
    const muted = discord.channel(guild, 'salon-secret');
    discord.setPermissions(muted, discord.bot, { deny: ['SendMessages'] });
    discord.expectRefusal(50013);
    alice.say(muted, mention);
    discord.faults.fail(CALLBACK, { times: 16 });
    const lost = bruno.slash(channel, 'chercher', { mots: 'Merkel' });
    await bot.logs(({ msg }) => msg === 'no answer could be given');
    discord.faults.clear();
    discord.gateway.drop();
    const shown = await alice.slash(channel, 'passage', { numero: 2 }).reply();
    await alice.click(shown, 'Partager').settled();
    const { out, err, code } = await stop(bot);
    expect(code).toBe(0);
    const secrets = [
      discord.token,
      ...[...asked, lost].flatMap(({ id, token }) => [id, token]),
      ...[alice, bruno].flatMap(({ id, user }) => [id, user.username]),
      ...[guild, channel, muted].flatMap(({ id, name }) => [id, name]),
      ...discord.messages(channel).map(({ id }) => id),
      'Merkel',
      'cybersécurité',
      said(shown).slice(0, 30),
    ];
    expect(secrets.filter((secret) => `${out}${err}`.includes(secret))).toEqual([]);
    const told = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(told.map(({ msg }) => msg)).toEqual(
      expect.arrayContaining([
        'articles read',
        'ready',
        'handled',
        'unforeseen error',
        'stopping',
        'stopped',
      ]),
    );
  });
});

describe('the terminal, though a token is set', () => {
  test.each<[string, string[]]>([
    ['a command', ['passage', '2']],
    ['JSON', ['--json', 'passage', '2']],
    ['lines from a pipe', ['--terminal']],
  ])('%s: discord.js is not loaded, and Discord hears nothing', async (_, args) => {
    const folder = mkdtempSync(join(tmpdir(), 'qui-a-dit-loaded-'));
    const before = stage.discord.requests.length;
    // Node writes which modules a process has compiled into the folder for its coverage.
    const { code, err } = await failed({ NODE_V8_COVERAGE: folder }, args);
    const loaded = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
    rmSync(folder, { recursive: true });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(loaded.join('')).toContain('/dist/src/main.js');
    expect(loaded.join('')).not.toMatch(/discord\.js\/|\/dist\/src\/(?:discord|storage)\//u);
    expect(stage.discord.requests).toHaveLength(before);
  });
});
