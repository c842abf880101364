/** Interactions, with a real client of discord.js at the other end. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  ActionRowBuilder,
  type ApplicationCommandDataResolvable,
  ApplicationCommandType,
  ButtonBuilder,
  ButtonStyle,
  type Client,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  PermissionFlagsBits,
  type Interaction as Received,
  StringSelectMenuBuilder,
  TextDisplayBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import { answering, clientOf, ready } from './client.js';
import { LoopbackDiscord } from './discord.js';
import { shownText } from './interaction.js';
import type { Channel, Guild } from './model.js';
import type { Person } from './person.js';

const COMMANDS: ApplicationCommandDataResolvable[] = [
  {
    name: 'chercher',
    description: 'Chercher des mots',
    integrationTypes: [0, 1],
    contexts: [0, 1, 2],
    options: [
      { type: 3, name: 'mots', description: 'Les mots', required: true, minLength: 2, autocomplete: true },
      { type: 4, name: 'page', description: 'La page', minValue: 1, maxValue: 9 },
    ],
  },
  {
    name: 'article',
    description: 'Les articles',
    options: [{ type: 1, name: 'infos', description: 'Ce que le bot sait' }],
  },
  {
    name: 'clore',
    description: 'Clore',
    defaultMemberPermissions: PermissionFlagsBits.ManageMessages,
    contexts: [0],
  },
  { name: 'Vérifier la citation', type: ApplicationCommandType.Message },
];

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
  await client.application.commands.set(COMMANDS);
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

const button = (id: string, label: string): ActionRowBuilder<ButtonBuilder> =>
  new ActionRowBuilder<ButtonBuilder>().addComponents(
    new ButtonBuilder().setCustomId(id).setLabel(label).setStyle(ButtonStyle.Primary),
  );

describe('interactions', () => {
  test('a slash command is answered', async () => {
    answer = async (one) => one.isChatInputCommand() && one.reply(`vu : ${one.options.getString('mots')}`);
    const used = alice.slash(general, 'chercher', { mots: 'rançon', page: 2 });
    expect(shownText(await used.reply())).toBe('vu : rançon');
    expect(used.latencyMs).toBeGreaterThan(0);
    expect(used.response).toMatchObject({ type: 4 });
    discord.assertClean();
  });

  test('a sub-command has its fields', async () => {
    answer = async (one) =>
      one.isChatInputCommand() &&
      one.reply(
        [
          one.options.getSubcommand(),
          one.locale,
          one.guildLocale,
          one.memberPermissions?.has('SendMessages'),
          one.createdAt.getFullYear() > 2025,
        ].join(' '),
      );
    expect(shownText(await alice.slash(general, 'article infos').reply())).toBe('infos fr fr true true');
  });

  test('a deferral shows that the bot thinks until it is edited, and keeps its secrecy', async () => {
    const gate = discord.faults.hold(/^PATCH .*original/u);
    answer = async (one) => {
      if (!one.isChatInputCommand()) return;
      await one.deferReply({ flags: MessageFlags.Ephemeral });
      await one.editReply({
        components: [new TextDisplayBuilder().setContent('Voici')],
        flags: MessageFlags.IsComponentsV2,
      });
    };
    const used = alice.slash(general, 'chercher', { mots: 'rançon' });
    await gate.arrived;
    expect(used.message().flags).toBe(64 | 128);
    gate.release();
    const message = await used.reply();
    expect(message.flags).toBe(64 | MessageFlags.IsComponentsV2);
    expect(shownText(message)).toBe('Voici');
    expect(discord.messages(general)).toEqual([]);
    expect(alice.messagesIn(general)).toEqual([message]);
    expect(bob.messagesIn(general)).toEqual([]);
    discord.assertClean();
  });

  test('the first follow-up after a deferral is the deferred answer', async () => {
    answer = async (one) => {
      if (!one.isChatInputCommand()) return;
      await one.deferReply();
      await one.followUp('Un');
      await one.followUp({ content: 'Deux', flags: MessageFlags.Ephemeral });
    };
    const used = alice.slash(general, 'chercher', { mots: 'rançon' });
    await discord.until(() => used.followUps().length === 1, 'the second follow-up');
    expect(used.message().content).toBe('Un');
    expect(used.followUps().map(({ content, visibleTo }) => [content, visibleTo])).toEqual([
      ['Deux', alice.id],
    ]);
  });

  test('an ephemeral answer is not to be had from its channel, and others cannot click on it', async () => {
    answer = async (one) => {
      if (!one.isChatInputCommand()) return;
      await one.reply({
        content: 'Secret',
        components: [button('b', 'Suite')],
        flags: MessageFlags.Ephemeral,
      });
    };
    const message = await alice.slash(general, 'chercher', { mots: 'rançon' }).reply();
    const channel = await sendable(general);
    await expect(channel.messages.fetch({ message: message.id, force: true })).rejects.toMatchObject({
      code: 10008,
    });
    expect(() => bob.click(message, 'Suite')).toThrow('does not see');
    discord.expectRefusal(10008);
    discord.assertClean();
  });

  test('autocomplete gets what is typed', async () => {
    answer = async (one) =>
      one.isAutocomplete() && one.respond([{ name: `${one.options.getFocused()}…`, value: 'poutine' }]);
    const typed = alice.autocomplete(general, 'chercher', { mots: 'pou' }, 'mots');
    expect(await typed.choices()).toEqual([{ name: 'pou…', value: 'poutine' }]);
  });

  test('a message menu gets the message, which needs no intent', async () => {
    answer = async (one) => one.isMessageContextMenuCommand() && one.reply(one.targetMessage.content);
    const said = bob.say(general, 'Il a dit « non ».');
    expect(shownText(await alice.messageMenu(general, 'Vérifier la citation', said).reply())).toBe(
      'Il a dit « non ».',
    );
  });

  test('a button updates its message, or is answered later, also by a client that came after', async () => {
    answer = async (one) => {
      if (one.isChatInputCommand())
        await one.reply({ content: 'Page 1', components: [button('page:2', 'Suite')] });
      if (one.isButton() && one.customId === 'page:2')
        await one.update({ content: 'Page 2', components: [button('page:3', 'Fin')] });
      if (one.isButton() && one.customId === 'page:3') {
        await one.deferUpdate();
        await one.editReply({ content: 'Page 3', components: [] });
      }
    };
    const message = await alice.slash(general, 'chercher', { mots: 'rançon' }).reply();
    await bob.click(message, 'Suite').settled();
    expect(message.content).toBe('Page 2');
    await client.destroy();
    client = await ready(clientOf(discord), discord.token);
    answering(client, (interaction) => answer(interaction));
    await bob.click(message, 'page:3').settled();
    expect(message.content).toBe('Page 3');
    expect(() => bob.click(message, 'Fin')).toThrow('0 controls are called « Fin »');
    discord.assertClean();
  });

  test('a select gets the values that are chosen among its options', async () => {
    const select = new StringSelectMenuBuilder().setCustomId('voix').setOptions([
      { label: 'Poutine', value: 'p' },
      { label: 'Biden', value: 'b' },
    ]);
    answer = async (one) => {
      if (one.isChatInputCommand())
        await one.reply({
          components: [new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(select)],
        });
      if (one.isStringSelectMenu()) await one.update({ content: one.values.join(), components: [] });
    };
    const message = await alice.slash(general, 'chercher', { mots: 'rançon' }).reply();
    expect(() => bob.select(message, 'voix', ['x'])).toThrow('has no option « x »');
    expect(() => bob.select(message, 'voix', ['p', 'b'])).toThrow('takes 1 to 1 values');
    await bob.select(message, 'voix', ['b']).settled();
    expect(message.content).toBe('b');
    discord.assertClean();
  });

  test('a modal is shown, filled in, and submitted', async () => {
    answer = async (one) => {
      if (one.isChatInputCommand())
        await one.showModal(
          new ModalBuilder()
            .setCustomId('citation')
            .setTitle('Citation')
            .addLabelComponents(
              new LabelBuilder()
                .setLabel('Texte')
                .setTextInputComponent(
                  new TextInputBuilder()
                    .setCustomId('texte')
                    .setStyle(TextInputStyle.Paragraph)
                    .setMaxLength(50),
                ),
            ),
        );
      if (one.isModalSubmit()) await one.reply(one.fields.getTextInputValue('texte'));
    };
    const shown = alice.slash(general, 'chercher', { mots: 'rançon' });
    expect((await shown.modal()).title).toBe('Citation');
    expect(shownText(await alice.submitModal(shown, { texte: 'un mot' }).reply())).toBe('un mot');
    expect(shownText(await alice.submitModal(shown, { Texte: 'deux mots' }).reply())).toBe('deux mots');
    expect(() => alice.submitModal(shown, {})).toThrow('must be filled in');
    expect(() => alice.submitModal(shown, { texte: 'a'.repeat(51) })).toThrow('takes 0 to 50 characters');
    expect(() => alice.submitModal(shown, { texte: 'a', autre: 'a' })).toThrow('has no field autre');
    discord.assertClean();
  });

  test.each<[string, () => Channel, number, string | undefined]>([
    ['in private', () => alice.directChannel, 1, '0'],
    ['in a guild without the bot', () => elsewhere(), 0, undefined],
    ['in a group', () => discord.groupDm('amis', [alice, bob]), 2, undefined],
  ])('a command is used %s', async (_, channelOf, context, guildOwner) => {
    let seen: unknown;
    answer = async (one) => {
      const { guildId, userId } = one.authorizingIntegrationOwners;
      seen = [one.context, guildId, userId, one.guild];
      if (one.isChatInputCommand()) await one.reply('Vu');
    };
    const channel = channelOf();
    expect(shownText(await alice.slash(channel, 'chercher', { mots: 'rançon' }).reply())).toBe('Vu');
    expect(seen).toEqual([context, guildOwner ?? null, alice.id, null]);
    if (context !== 1) expect(() => alice.slash(channel, 'article infos')).toThrow('not installed');
    discord.assertClean();
  });

  /** A channel of a guild where the bot is no member and alice is. */
  function elsewhere(): Channel {
    const other = discord.guild('Ailleurs', { withBot: false });
    discord.world.addMember(other, alice.user);
    return discord.channel(other);
  }

  test('a user-installed app has five follow-ups, and shares nothing where its user may not', async () => {
    const channel = elsewhere();
    discord.setPermissions(channel, { id: channel.guildId ?? '' }, { deny: ['UseExternalApps'] });
    answer = async (one) => {
      if (!one.isChatInputCommand()) return;
      await one.reply('Vu');
      for (let count = 1; count <= 5; count++) await one.followUp(`${count}`);
      await expect(one.followUp('6')).rejects.toMatchObject({ code: 40094 });
    };
    const used = alice.slash(channel, 'chercher', { mots: 'rançon' });
    await discord.until(() => discord.refusals.length > 0, 'the refusal');
    expect(used.followUps()).toHaveLength(5);
    expect(used.message().visibleTo).toBe(alice.id);
    discord.expectRefusal(40094);
    discord.assertClean();
  });

  test.each<[string, () => unknown, string]>([
    ['an unknown command', () => alice.slash(general, 'rien'), 'no command « rien »'],
    ['a missing option', () => alice.slash(general, 'chercher'), 'needs the option « mots »'],
    [
      'an unknown option',
      () => alice.slash(general, 'chercher', { mots: 'ab', x: 1 }),
      'has no option « x »',
    ],
    ['a short text', () => alice.slash(general, 'chercher', { mots: 'a' }), '2 to 6000 characters'],
    ['a number too high', () => alice.slash(general, 'chercher', { mots: 'ab', page: 10 }), 'from 1 to 9'],
    ['no sub-command', () => alice.slash(general, 'article'), 'needs one of its sub-commands: infos'],
    ['a missing permission', () => alice.slash(general, 'clore'), 'is not offered to alice'],
    [
      'a context where it is not',
      () => alice.slash(alice.directChannel, 'clore'),
      'not offered in context 1',
    ],
    [
      'no autocomplete',
      () => alice.autocomplete(general, 'chercher', { page: 1 }, 'page'),
      'no autocomplete',
    ],
  ])('the client does not send %s', (_, act, message) => {
    expect(act).toThrow(message);
  });
});

describe('what comes too late, twice, or out of place', () => {
  const use = () => alice.slash(general, 'chercher', { mots: 'rançon' });
  const post = (path: string, body: object, method = 'POST') =>
    fetch(`${discord.api}/v10${path}`, {
      method,
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    });
  const codeOf = async (response: Response): Promise<unknown> => {
    const body: unknown = await response.json();
    return [response.status, typeof body === 'object' && body !== null && 'code' in body && body.code];
  };

  test.each<[string, number[], () => Promise<unknown>]>([
    [
      'an answer after three seconds',
      [404, 10062],
      async () => {
        const { id, token } = use();
        discord.advance(3_001);
        return codeOf(await post(`/interactions/${id}/${token}/callback`, { type: 5 }));
      },
    ],
    [
      'an unknown token',
      [404, 10062],
      async () => codeOf(await post(`/interactions/${use().id}/faux/callback`, { type: 5 })),
    ],
    [
      'a second answer',
      [400, 40060],
      async () => {
        const { id, token } = use();
        expect((await post(`/interactions/${id}/${token}/callback`, { type: 5 })).status).toBe(204);
        return codeOf(await post(`/interactions/${id}/${token}/callback`, { type: 5 }));
      },
    ],
    [
      'an edit after fifteen minutes',
      [401, 50027],
      async () => {
        const { id, token } = use();
        await post(`/interactions/${id}/${token}/callback`, { type: 5 });
        discord.advance(900_001);
        return codeOf(
          await post(`/webhooks/${discord.bot.id}/${token}/messages/@original`, { content: 'a' }, 'PATCH'),
        );
      },
    ],
    [
      'a follow-up before the answer',
      [404, 10015],
      async () => codeOf(await post(`/webhooks/${discord.bot.id}/${use().token}`, { content: 'a' })),
    ],
    [
      'an update of no message',
      [400, 50035],
      async () => {
        const { id, token } = use();
        return codeOf(await post(`/interactions/${id}/${token}/callback`, { type: 6 }));
      },
    ],
    [
      'choices for a command',
      [400, 50035],
      async () => {
        const { id, token } = use();
        return codeOf(
          await post(`/interactions/${id}/${token}/callback`, { type: 8, data: { choices: [] } }),
        );
      },
    ],
    [
      'a request without token',
      [401, 0],
      async () => codeOf(await post(`/channels/${general.id}/messages`, { content: 'a' })),
    ],
    ['an unknown route', [404, 0], async () => codeOf(await post('/channels/1/webhooks', { name: 'a' }))],
  ])('%s is refused and recorded', async (_, expected, act) => {
    expect(await act()).toEqual(expected);
    expect(() => discord.assertClean()).toThrow(`${expected[1]} `);
    discord.expectRefusal(expected[1] ?? 0);
    discord.assertClean();
  });

  test('an announced refusal that does not come is a failure', () => {
    discord.expectRefusal(50013);
    expect(() => discord.assertClean()).toThrow('50013 was expected and did not come');
  });

  test('a modal is no answer to a modal, in time or not', async () => {
    const modal = {
      type: 9,
      data: {
        custom_id: 'm',
        title: 'T',
        components: [{ type: 18, label: 'L', component: { type: 4, custom_id: 't', style: 1 } }],
      },
    };
    const shown = use();
    await post(`/interactions/${shown.id}/${shown.token}/callback`, modal);
    await shown.settled();
    const { id, token } = alice.submitModal(shown, { t: 'a' });
    expect(await codeOf(await post(`/interactions/${id}/${token}/callback`, modal))).toEqual([400, 50035]);
  });
});
