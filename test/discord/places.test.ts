import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { ChannelType } from 'discord-api-types/v10';
import { CANTEEN } from './articles.js';
import type { Channel, Message } from './loopback/model.js';
import type { Person } from './loopback/person.js';
import { guildCreateJson } from './loopback/wire.js';
import { labelsOf, Scene, saidIn, threadOf } from './scene.js';

const folder = mkdtempSync(join(tmpdir(), 'qui-a-dit-places-'));
jest.setTimeout(20_000);

let scene: Scene;
beforeAll(async () => {
  scene = await Scene.open({ database: join(folder, 'bot.db') });
});
afterEach(() => scene.discord.assertClean());
afterAll(async () => {
  await scene.close();
  rmSync(folder, { recursive: true });
});

/** The article that is current for someone somewhere. */
async function currentFor(person: Person, channel: Channel): Promise<'cantine' | 'tramway'> {
  const said = saidIn(await person.slash(channel, 'article infos').reply());
  return said.includes('tramway') ? 'tramway' : 'cantine';
}

async function choose(person: Person, channel: Channel, article: string, salon?: boolean): Promise<Message> {
  return person
    .slash(channel, 'article choisir', { article, ...(salon === undefined ? {} : { salon }) })
    .reply();
}

describe('where the bot is used', () => {
  test.each([
    ['a channel', () => scene.general],
    ['a thread', () => scene.thread],
    [
      'a post of a forum',
      () =>
        threadOf(scene.discord, scene.discord.channel(scene.guild, 'forum', ChannelType.GuildForum), 'sujet'),
    ],
    [
      'the chat of a voice channel',
      () => scene.discord.channel(scene.guild, 'vocal', ChannelType.GuildVoice),
    ],
    ['the news', () => scene.discord.channel(scene.guild, 'annonces', ChannelType.GuildAnnouncement)],
  ])('in %s: the answer is for who asked, who may share it', async (_, place) => {
    const channel = place();
    const message = await scene.bob.slash(channel, 'qui-a-dit', { propos: 'protéines' }).reply();
    expect(message.visibleTo).toBe(scene.bob.id);
    expect(labelsOf(message)).toContain('Partager');
    expect(scene.alice.messagesIn(channel)).not.toContain(message);
  });

  test('in private, where only the member is: an ordinary message, nothing to share', async () => {
    const message = await scene.bob
      .slash(scene.bob.directChannel, 'qui-a-dit', { propos: 'protéines' })
      .reply();
    expect(message.visibleTo).toBeUndefined();
    expect(labelsOf(message)).toEqual(['Lire autour']);
    expect(saidIn(message)).toContain('Clémence Faure');
  });

  test.each([
    [
      'a server without the bot',
      () => scene.discord.channel(scene.discord.guild('ailleurs', { withBot: false }), 'lointain'),
    ],
    [
      'a thread of one',
      () =>
        threadOf(
          scene.discord,
          scene.discord.channel(scene.discord.guild('au loin', { withBot: false })),
          'fil',
        ),
    ],
  ])('whoever has installed it has it in %s too, and may share', async (_, place) => {
    const channel = place();
    const carol = scene.discord.user({ name: 'carol', hasInstalled: true });
    const message = await carol.slash(channel, 'qui-a-dit', { propos: 'protéines' }).reply();
    expect(message.visibleTo).toBe(carol.id);
    const shared = await carol.click(message, 'Partager').reply();
    expect(shared.visibleTo).toBeUndefined();
    expect(saidIn(shared)).toMatch(/Clémence Faure[\s\S]*Partagé par carol/u);
  });

  test('and among friends', async () => {
    const group = scene.discord.groupDm('amis', [scene.alice, scene.bob]);
    const message = await scene.alice.slash(group, 'chercher', { mots: 'repas' }).reply();
    expect(message.visibleTo).toBe(scene.alice.id);
    expect(labelsOf(message)).toEqual([
      'Page suivante',
      expect.stringMatching(/^Pourquoi §\s\d+\s\?$/u),
      'Partager',
    ]);
    const shared = await scene.alice.click(message, 'Partager').reply();
    expect(scene.bob.messagesIn(group)).toContain(shared);
  });

  test('every command is offered in all of these places', () => {
    const forServers = ['debat', 'appuyer', 'mes-donnees'];
    for (const { name, contexts, integration_types } of scene.discord.world.commands.values()) {
      if (forServers.includes(name)) continue;
      expect([...(contexts ?? [])].sort()).toEqual([0, 1, 2]);
      expect([...(integration_types ?? [])].sort()).toEqual([0, 1]);
    }
  });
});

describe('/article choisir', () => {
  test('a member who is no moderator is told who may', async () => {
    const message = await choose(scene.bob, scene.general, 'tramway');
    expect(saidIn(message)).toMatch(/^Seuls les modérateurs.*« Gérer les messages »/u);
    expect(message.visibleTo).toBe(scene.bob.id);
    expect(await currentFor(scene.bob, scene.general)).toBe('cantine');
    expect(saidIn(await choose(scene.john, scene.general, 'tramway'))).toMatch(/^Only moderators/u);
  });

  test('nor may a member whose permission was taken away in that channel', async () => {
    const closed = scene.discord.channel(scene.guild, 'à part');
    scene.discord.setPermissions(closed, scene.moderator, { deny: ['ManageMessages'] });
    expect(saidIn(await choose(scene.moderator, closed, 'tramway'))).toMatch(/^Seuls les modérateurs/u);
  });

  test('an article that does not exist is chosen by nobody', async () => {
    const message = await choose(scene.moderator, scene.general, 'inconnu');
    expect(saidIn(message)).toMatch(/« inconnu »/u);
    expect(await currentFor(scene.bob, scene.general)).toBe('cantine');
  });

  test('for a channel, its threads follow, other channels do not; then for the server', async () => {
    const { moderator, bob, general, thread, discord, guild } = scene;
    const other = discord.channel(guild, 'autre');
    const said = saidIn(await choose(moderator, general, 'tramway', true));
    expect(said).toMatch(/^\*\*Article en cours dans ce salon : Le tramway de Rouvres attendra/u);
    expect(await currentFor(bob, general)).toBe('tramway');
    expect(await currentFor(bob, thread)).toBe('tramway');
    expect(await currentFor(bob, other)).toBe('cantine');

    expect(saidIn(await choose(moderator, other, 'tramway'))).toMatch(/^\*\*Article en cours : Le tramway/u);
    expect(await currentFor(bob, other)).toBe('tramway');
    await choose(moderator, general, 'cantine', true);
    expect(await currentFor(bob, general)).toBe('cantine');
    expect(await currentFor(bob, thread)).toBe('cantine');
    expect(await currentFor(bob, other)).toBe('tramway');
    expect(await currentFor(bob, bob.directChannel)).toBe('cantine');
  });

  test('chosen in a thread for « this channel », only the thread changes', async () => {
    const { moderator, bob, discord, guild } = scene;
    const channel = discord.channel(guild, 'reportages');
    const [one, two] = [threadOf(discord, channel, 'un'), threadOf(discord, channel, 'deux')];
    await choose(moderator, channel, 'cantine', true);
    await choose(moderator, one, 'tramway', true);
    expect(await currentFor(bob, one)).toBe('tramway');
    expect(await currentFor(bob, two)).toBe('cantine');
    expect(await currentFor(bob, channel)).toBe('cantine');
  });

  test('in private one chooses for oneself alone', async () => {
    const { bob, alice } = scene;
    await choose(bob, bob.directChannel, 'tramway');
    expect(await currentFor(bob, bob.directChannel)).toBe('tramway');
    expect(await currentFor(alice, alice.directChannel)).toBe('cantine');
  });

  test('in a server without the bot, its moderators choose; friends choose in their group', async () => {
    const far = scene.discord.guild('rédaction lointaine', { withBot: false });
    const channel = scene.discord.channel(far);
    const [chief, guest] = [
      scene.discord.user({
        name: 'cheffe',
        hasInstalled: true,
        guilds: [far],
        permissions: ['ManageMessages'],
      }),
      scene.discord.user({ name: 'invité', hasInstalled: true, guilds: [far] }),
    ];
    expect(saidIn(await choose(guest, channel, 'tramway'))).toMatch(/^Seuls les modérateurs/u);
    await choose(chief, channel, 'tramway');
    expect(await currentFor(guest, channel)).toBe('tramway');
    const group = scene.discord.groupDm('collègues', [guest, chief]);
    await choose(guest, group, 'tramway');
    expect(await currentFor(chief, group)).toBe('tramway');
  });

  test('a server that the bot leaves is forgotten', async () => {
    const { discord } = scene;
    const guild = discord.guild('de passage');
    const channel = discord.channel(guild);
    const chief = discord.user({ name: 'de passage', permissions: ['ManageMessages'], guilds: [guild] });
    await choose(chief, channel, 'tramway');
    expect(await currentFor(chief, channel)).toBe('tramway');
    discord.leave(guild, discord.bot);
    discord.world.addMember(guild, discord.bot);
    discord.world.dispatch('GUILD_CREATE', guildCreateJson(discord.world, guild), undefined, guild.id);
    expect(await currentFor(chief, channel)).toBe('cantine');
  });

  test('what was chosen outlives the bot; an article that is gone is said to be, and others serve', async () => {
    const { moderator, bob, general, discord, guild } = scene;
    const channel = discord.channel(guild, 'mémoire');
    await choose(moderator, channel, 'tramway', true);
    await scene.restart();
    expect(await currentFor(bob, channel)).toBe('tramway');
    expect(await currentFor(bob, general)).toBe('cantine');
    await scene.restart({ 'tramway.md': undefined, 'cantine.md': CANTEEN });
    const message = await bob.slash(channel, 'chercher', { mots: 'protéines' }).reply();
    expect(saidIn(message)).toMatch(/^-# L’article choisi ici n’est plus là : [\s\S]*\*\*1 passage pour/u);
    expect(saidIn(await bob.slash(channel, 'aide').reply())).toMatch(
      /^-# L’article choisi ici n’est plus là/u,
    );
  });
});
