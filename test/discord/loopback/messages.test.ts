/** Messages, threads and mentions, with a real client of discord.js at the other end. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  ChannelType,
  type Client,
  ContainerBuilder,
  Events,
  type Message,
  MessageFlags,
  type Interaction as Received,
  TextDisplayBuilder,
} from 'discord.js';
import { answering, clientOf, ready } from './client.js';
import { LoopbackDiscord } from './discord.js';
import type { Channel, Guild } from './model.js';
import type { Person } from './person.js';

const SEARCH = {
  name: 'chercher',
  description: 'Chercher des mots',
  options: [{ type: 3, name: 'mots', description: 'Les mots', required: true }],
};

let discord: LoopbackDiscord;
let client: Client<true>;
let guild: Guild;
let general: Channel;
let alice: Person;
let bob: Person;
let errors: unknown[];
let answer: (interaction: Received) => Promise<unknown>;

beforeEach(async () => {
  discord = await LoopbackDiscord.start();
  guild = discord.guild();
  general = discord.channel(guild);
  alice = discord.user({ name: 'alice', hasInstalled: true });
  bob = discord.user({ name: 'bob' });
  client = await ready(clientOf(discord), discord.token);
  await client.application.commands.set([SEARCH]);
  answer = async () => {};
  errors = answering(client, (interaction) => answer(interaction));
});
afterEach(async () => {
  await client.destroy();
  await discord.close();
  expect(errors).toEqual([]);
});

/** The channel as the client has it. */
async function sendable(channel: Channel) {
  const found = await client.channels.fetch(channel.id);
  if (!found?.isSendable()) throw new Error('not sendable');
  return found;
}

describe('messages', () => {
  test('the bot hears a mention with its content, the rest without, and answers in private', async () => {
    const heard: string[] = [];
    const all = new Promise<void>((resolve) => {
      client.on(Events.MessageCreate, (message) => {
        heard.push(`${message.author.username} : ${message.content}`);
        if (heard.length === 3) resolve();
      });
    });
    alice.say(general, 'rien pour toi');
    bob.say(general, `<@${discord.bot.id}> qui a dit « non » ?`);
    alice.dm('bonjour');
    await all;
    const dm = await (await client.users.fetch(alice.id)).send('Bonjour !');
    expect(dm.channelId).toBe(alice.directChannel.id);
    expect(heard.slice(0, 3)).toEqual([
      'alice : ',
      `bob : <@${discord.bot.id}> qui a dit « non » ?`,
      'alice : bonjour',
    ]);
    expect(discord.messages(alice.directChannel).map(({ content }) => content)).toEqual([
      'bonjour',
      'Bonjour !',
    ]);
    discord.assertClean();
  });

  test('a person who takes no private messages refuses them', async () => {
    const closed = discord.user({ name: 'close', closedToMessages: true });
    await expect((await client.users.fetch(closed.id)).send('a')).rejects.toMatchObject({ code: 50007 });
  });

  test('threads, pins, slow mode, locks and archives', async () => {
    const channel = await sendable(general);
    const message = await channel.send('Débat');
    const thread = await message.startThread({ name: 'Fil du débat', autoArchiveDuration: 1440 });
    expect(thread.id).toBe(message.id);
    const again = client.rest.post(`/channels/${general.id}/messages/${message.id}/threads`, {
      body: { name: 'Encore' },
    });
    await expect(again).rejects.toMatchObject({ code: 160004 });
    const cited = await thread.send('Passage');
    await cited.pin();
    expect((await thread.messages.fetchPins()).items.map((one) => one.message.content)).toEqual(['Passage']);
    await cited.unpin();
    await thread.setRateLimitPerUser(30);
    await thread.setLocked(true);
    await thread.setArchived(true);
    await expect(cited.edit('Autre')).rejects.toMatchObject({ code: 50083 });
    await expect(cited.pin()).rejects.toMatchObject({ code: 50083 });
    await thread.send('Fin');
    expect(discord.world.channels.get(thread.id)).toMatchObject({
      rateLimit: 30,
      thread: { archived: false, locked: true },
    });
    discord.setPermissions(general, discord.bot, { deny: ['ManageThreads'] });
    await expect(thread.send('Trop tard')).rejects.toMatchObject({ code: 50083 });
    await expect(thread.setLocked(false)).rejects.toMatchObject({ code: 50013 });
    await thread.join();
    await client.rest.put(`/channels/${general.id}/pins/${message.id}`);
    expect(discord.messages(general).find(({ pinned }) => pinned)?.content).toBe('Débat');
  });

  test('a thread without a message, a forum post, and their ends', async () => {
    const channel = await sendable(general);
    if (channel.type !== ChannelType.GuildText) throw new Error('no text channel');
    const thread = await channel.threads.create({ name: 'Fil', type: ChannelType.PublicThread });
    expect(discord.messages(general).map(({ type, content }) => [type, content])).toEqual([[18, 'Fil']]);
    await thread.delete();
    expect(discord.world.channels.has(thread.id)).toBe(false);
    const forum = await client.channels.fetch(discord.channel(guild, 'sujets', ChannelType.GuildForum).id);
    if (forum?.type !== ChannelType.GuildForum) throw new Error('no forum');
    const post = await forum.threads.create({ name: 'Sujet', message: { content: 'Question' } });
    expect(post.parentId).toBe(forum.id);
    const posted = discord.world.channels.get(post.id);
    expect(posted && discord.messages(posted).map(({ content }) => content)).toEqual(['Question']);
    discord.assertClean();
  });

  test('files go up with their description, and can be had', async () => {
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAYAAACddGYaAAAAC0lEQVR4nGNgwAQAABQAAQ',
      'base64',
    );
    const sent = await (await sendable(general)).send({
      files: [{ attachment: png, name: 'bilan.png', description: 'Le bilan' }],
      components: [
        new ContainerBuilder().addMediaGalleryComponents((gallery) =>
          gallery.addItems((item) => item.setURL('attachment://bilan.png')),
        ),
      ],
      flags: MessageFlags.IsComponentsV2,
    });
    const [file] = discord.messages(general)[0]?.attachments ?? [];
    expect(file).toMatchObject({
      filename: 'bilan.png',
      description: 'Le bilan',
      width: 3,
      height: 2,
      content_type: 'image/png',
    });
    expect(Buffer.from(await (await fetch(file?.url ?? '')).arrayBuffer()).equals(png)).toBe(true);
    expect(sent.attachments.size).toBe(1);
    await expect(
      (await sendable(general)).send({
        components: [
          new ContainerBuilder().addMediaGalleryComponents((gallery) =>
            gallery.addItems((item) => item.setURL('attachment://rien.png')),
          ),
        ],
        flags: MessageFlags.IsComponentsV2,
      }),
    ).rejects.toMatchObject({ code: 50035 });
    discord.expectRefusal(50035);
    discord.assertClean();
  });

  test('a nonce that is enforced makes one message', async () => {
    const channel = await sendable(general);
    const ids = new Set<string>();
    for (let time = 0; time < 2; time++)
      ids.add((await channel.send({ content: 'Bilan', nonce: '7', enforceNonce: true })).id);
    await channel.send({ content: 'Bilan', nonce: '8', enforceNonce: true });
    expect(ids.size).toBe(1);
    expect(discord.messages(general)).toHaveLength(2);
  });

  test.each<
    [
      string,
      (
        | 'ViewChannel'
        | 'SendMessages'
        | 'AttachFiles'
        | 'PinMessages'
        | 'ReadMessageHistory'
        | 'CreatePublicThreads'
      ),
      (message: Message<true>) => Promise<unknown>,
      number,
    ]
  >([
    ['sees nothing', 'ViewChannel', (message) => message.channel.send('a'), 50001],
    ['says nothing', 'SendMessages', (message) => message.channel.send('a'), 50013],
    [
      'sends no file',
      'AttachFiles',
      (message) => message.channel.send({ files: [{ attachment: Buffer.from('a'), name: 'a.txt' }] }),
      50013,
    ],
    ['pins nothing', 'PinMessages', (message) => message.pin(), 50013],
    ['reads no history', 'ReadMessageHistory', (message) => message.fetch(true), 50013],
    ['starts no thread', 'CreatePublicThreads', (message) => message.startThread({ name: 'Fil' }), 50013],
  ])('without the permission the bot %s', async (_, permission, act, code) => {
    const sent = await (await sendable(general)).send('Bonjour');
    if (!sent.inGuild()) throw new Error('not in a guild');
    discord.setPermissions(general, discord.bot, { deny: [permission] });
    await expect(act(sent)).rejects.toMatchObject({ code });
    discord.expectRefusal(code);
    discord.assertClean();
  });

  test('only its own messages are edited, and those of others need a permission to be deleted', async () => {
    const channel = await sendable(general);
    const said = alice.say(general, 'Bonjour');
    const message = await channel.messages.fetch(said.id);
    await expect(message.edit('Bonsoir')).rejects.toMatchObject({ code: 50005 });
    discord.setPermissions(general, discord.bot, { deny: ['ManageMessages'] });
    await expect(message.delete()).rejects.toMatchObject({ code: 50013 });
    await message.react('👍');
    expect([...said.reactions.keys()]).toEqual(['👍']);
    alice.delete(said);
    await expect(message.fetch(true)).rejects.toMatchObject({ code: 10008 });
  });

  test('edits, deletions, files and answers of people are heard', async () => {
    const bot = `<@${discord.bot.id}>`;
    const heard: unknown[] = [];
    const gone = new Promise((resolve) => client.once(Events.MessageDelete, resolve));
    client.on(Events.MessageCreate, ({ attachments, embeds, reference }) =>
      heard.push([attachments.first()?.name, embeds.length, reference?.messageId]),
    );
    client.on(Events.MessageUpdate, (_, { content }) => heard.push(content));
    const file = { name: 'a.txt', type: 'text/plain', bytes: new Uint8Array(3) };
    const said = alice.say(general, `${bot} tiens`, { attachments: [file], embeds: [{ title: 'Titre' }] });
    const replied = bob.say(general, `${bot} merci`, { replyTo: said });
    alice.edit(said, `${bot} voilà`);
    bob.delete(replied);
    await gone;
    expect(heard).toEqual([['a.txt', 1, undefined], [undefined, 0, said.id], `${bot} voilà`]);
  });

  test('a thread that a moderator has locked takes no answers', async () => {
    const thread = await (await (await sendable(general)).send('Débat')).startThread({ name: 'Fil' });
    const place = discord.world.channels.get(thread.id);
    if (!place) throw new Error('no thread');
    discord.changeThread(place, { archived: true, locked: true });
    answer = async (one) => {
      if (one.isChatInputCommand()) await expect(one.reply('Vu')).rejects.toMatchObject({ code: 50083 });
    };
    alice.slash(place, 'chercher', { mots: 'rançon' });
    await discord.until(() => discord.refusals.length > 0, 'the refusal');
    discord.expectRefusal(50083);
    discord.assertClean();
  });

  test('people who leave, and guilds that do, are told', async () => {
    const gone = new Promise((resolve) => client.once(Events.GuildDelete, resolve));
    discord.leave(guild, discord.bot);
    await gone;
    await expect(client.rest.get(`/channels/${general.id}`)).rejects.toMatchObject({ code: 50001 });
  });
});

describe('mentions', () => {
  const pings = () => discord.messages(general).at(-1);
  const everything = () => `<@${alice.id}> <@&${press}> <@&${hidden}> @everyone`;
  let press: string;
  let hidden: string;
  beforeEach(() => {
    press = discord.role(guild, 'presse', { mentionable: true }).id;
    hidden = discord.role(guild, 'cachée').id;
  });

  test.each([
    ['by default', undefined, [true, [true, false], false]],
    ['of no one', { parse: [] }, [false, [false, false], false]],
    ['of users', { parse: ['users' as const] }, [true, [false, false], false]],
    ['of one role', { roles: ['press'] }, [false, [true, false], false]],
  ])(
    '%s, from the content and from text displays, in a message and in its edit',
    async (_, allowed, expected) => {
      const allowedMentions = allowed && 'roles' in allowed ? { parse: [], roles: [press] } : allowed;
      const options = allowedMentions === undefined ? {} : { allowedMentions };
      const seen = () => [
        pings()?.mentions.length === 1,
        [pings()?.mention_roles.includes(press), pings()?.mention_roles.includes(hidden)],
        pings()?.mention_everyone,
      ];
      const channel = await sendable(general);
      const sent = await channel.send({ content: everything(), ...options });
      expect(seen()).toEqual(expected);
      await sent.edit({ content: `${everything()} !`, ...options });
      expect(seen()).toEqual(expected);
      await channel.send({
        components: [new TextDisplayBuilder().setContent(everything())],
        flags: MessageFlags.IsComponentsV2,
        ...options,
      });
      expect(seen()).toEqual(expected);
    },
  );

  test('with the permission, everyone and every role are summoned', async () => {
    discord.setPermissions(general, discord.bot, { allow: ['MentionEveryone'] });
    await (await sendable(general)).send(everything());
    expect(pings()).toMatchObject({ mention_roles: [press, hidden], mention_everyone: true });
  });

  test('answers to interactions ping users only', async () => {
    answer = async (one) => one.isChatInputCommand() && one.reply(everything());
    const message = await bob.slash(general, 'chercher', { mots: 'rançon' }).reply();
    expect(message).toMatchObject({ mentions: [alice.user], mention_roles: [], mention_everyone: false });
  });

  test('a reply pings its author unless told otherwise', async () => {
    const said = alice.say(general, 'Bonjour');
    const message = await (await sendable(general)).messages.fetch(said.id);
    await message.reply('Bonjour');
    expect(pings()?.mentions).toEqual([alice.user]);
    await message.reply({ content: 'Bonjour', allowedMentions: { repliedUser: false } });
    expect(pings()?.mentions).toEqual([]);
  });
});
