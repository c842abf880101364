import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { HOSTILE } from './hostile.js';
import { createMessage } from './loopback/messages.js';
import type { Channel, Message } from './loopback/model.js';
import type { Person } from './loopback/person.js';
import { messageJson } from './loopback/wire.js';
import { labelsOf, Scene, saidIn, threadOf } from './scene.js';

jest.setTimeout(20_000);

let scene: Scene;
beforeAll(async () => {
  scene = await Scene.open();
  scene.typed.push(...HOSTILE);
});
afterEach(() => scene.discord.assertClean());
afterAll(() => scene.close('a member could not be answered, in the channel or privately'));

const mention = (): string => `<@${scene.discord.bot.id}>`;

/** The bot's answer to a message. */
async function answerTo(asked: Message): Promise<Message> {
  const channel = channelOf(asked);
  return scene.discord.until(
    () =>
      scene.discord
        .messages(channel)
        .find(({ author, message_reference }) => author.bot && message_reference?.message_id === asked.id),
    `an answer to « ${asked.content.slice(0, 60)} »`,
  );
}

function channelOf({ channel_id }: Message): Channel {
  const channel = scene.discord.world.channels.get(channel_id);
  if (!channel) throw new Error('the channel is gone');
  return channel;
}

async function ask(person: Person, channel: Channel, text: string): Promise<string> {
  const isPrivate = channel === person.directChannel;
  const answer = await answerTo(person.say(channel, isPrivate ? text : `${mention()} ${text}`));
  expect(answer.visibleTo).toBeUndefined();
  return saidIn(answer);
}

/** What was written before it was not answered: once a later question is, everything before has been read. */
async function expectIgnored(channel: Channel, write: () => Message): Promise<void> {
  const count = scene.discord.requestsTo('POST /channels/:channel/messages').length;
  const ignored = write();
  await answerTo(scene.alice.say(channel, `${mention()} bonjour`));
  expect(scene.discord.requestsTo('POST /channels/:channel/messages')).toHaveLength(count + 1);
  expect(
    scene.discord.messages(channel).filter((one) => one.message_reference?.message_id === ignored.id),
  ).toEqual([]);
}

describe('what is asked in plain French', () => {
  const QUESTIONS: [string, RegExp][] = [
    ['qui a dit que les légumes secs demandent du temps ?', /^\*\*Qui le dit : Moussa Traoré/u],
    ['Qui a parlé de protéines ?', /^\*\*Qui .*Clémence Faure/u],
    ['que dit Hélène Baudry ?', /^\*\*Hélène Baudry \(\d+ paroles/u],
    ['qui parle ?', /^\*\*12 voix dans l’article/u],
    ['« Aucun enfant ne manquera de protéines »', /^\*\*EXACTE/u],
    [
      'Samira Benali a dit : « La loi est respectée »',
      /^\*\*EXACTE[\s\S]*pas attribués à « Samira Benali »/u,
    ],
    ['combien coûteront les travaux ?', /^\*\*(?:Réponse|Pas de réponse sûre)/u],
    ['y a-t-il des sous-marins ?', /^\*\*L’article n’en parle pas/u],
    ['bonjour', /^\*\*Bonjour ! Posez-moi une question/u],
    ['Salut !', /^\*\*Bonjour !/u],
    ['merci beaucoup', /^\*\*Avec plaisir !/u],
    ['aide', /^\*\*Posez une question en français[\s\S]*\/mes-donnees … : /u],
    ['ok', /^\*\*Je n’ai pas compris/u],
    ['', /^\*\*Je n’ai pas compris/u],
    ['?!', /^\*\*(?:Je n’ai pas compris|Il manque)/u],
  ];

  test.each(QUESTIONS)('in a channel: « %s »', async (text, said) => {
    expect(await ask(scene.alice, scene.general, text)).toMatch(said);
  });

  test.each(QUESTIONS)('in a thread: « %s »', async (text, said) => {
    expect(await ask(scene.bob, scene.thread, text)).toMatch(said);
  });

  test.each(QUESTIONS.filter(([text]) => text !== ''))(
    'in private, without being named: « %s »',
    async (text, said) => {
      expect(await ask(scene.john, scene.john.directChannel, text)).toMatch(said);
    },
  );

  test('in private, a picture alone is answered too', async () => {
    const file = { name: 'a.png', type: 'image/png', bytes: new Uint8Array([1]) };
    expect(saidIn(await answerTo(scene.bob.dm('', { attachments: [file] })))).toMatch(
      /^\*\*Je n’ai pas compris/u,
    );
  });

  test('named anywhere in the sentence, or twice', async () => {
    const { alice, general } = scene;
    const asked = alice.say(general, `qui a parlé de protéines, ${mention()} ? ${mention()}`);
    expect(saidIn(await answerTo(asked))).toMatch(/Clémence Faure/u);
  });

  test('an answer has no « Partager », as everyone sees it, and its buttons answer who clicks', async () => {
    const answer = await answerTo(scene.alice.say(scene.general, `${mention()} que dit Hélène Baudry ?`));
    expect(labelsOf(answer)).toEqual(['Page suivante']);
    const next = await scene.bob.click(answer, 'Page suivante').reply();
    expect(saidIn(next)).toMatch(/page 2 sur/u);
    expect(next.visibleTo).toBe(scene.bob.id);
  });

  test('whatever is typed to harm', async () => {
    for (const typed of HOSTILE) {
      expect(await ask(scene.alice, scene.general, typed)).not.toMatch(/mal passé/u);
      expect(await ask(scene.bob, scene.bob.directChannel, typed)).not.toMatch(/mal passé/u);
    }
    for (const long of ['é '.repeat(1_900), '« '.repeat(1_900), `« ${'repas '.repeat(600)} »`])
      expect(await ask(scene.bob, scene.bob.directChannel, long)).not.toMatch(/mal passé/u);
  });
});

describe('going on from what was said', () => {
  test('« et sur … ? » keeps the speaker', async () => {
    const channel = scene.discord.channel(scene.guild, 'suite');
    expect(await ask(scene.alice, channel, 'que dit Hélène Baudry ?')).toMatch(/^\*\*Hélène Baudry \(/u);
    expect(await ask(scene.alice, channel, 'et sur les travaux ?')).toMatch(
      /^\*\*Hélène Baudry, sur « les travaux »/u,
    );
    expect(await ask(scene.alice, channel, 'et Étienne Lacroix ?')).toMatch(/Étienne Lacroix/u);
  });

  test('« la suite » turns the page', async () => {
    const { bob } = scene;
    expect(await ask(bob, bob.directChannel, 'que dit Hélène Baudry ?')).toMatch(/page 1 sur/u);
    expect(await ask(bob, bob.directChannel, 'la suite')).toMatch(/page 2 sur/u);
    expect(await ask(bob, bob.directChannel, 'encore')).toMatch(/page 3 sur/u);
  });

  test('each member has a conversation of their own, in each channel and thread', async () => {
    const channel = scene.discord.channel(scene.guild, 'croisée');
    const thread = threadOf(scene.discord, channel, 'à côté');
    await ask(scene.alice, channel, 'que dit Hélène Baudry ?');
    await ask(scene.bob, channel, 'que dit Moussa Traoré ?');
    expect(await ask(scene.bob, channel, 'et sur les repas ?')).toMatch(/^\*\*[^\n]*Moussa Traoré/u);
    expect(await ask(scene.alice, channel, 'et sur les travaux ?')).toMatch(/^\*\*Hélène Baudry/u);
    expect(await ask(scene.alice, thread, 'et sur les travaux ?')).not.toMatch(/^\*\*Hélène Baudry, sur/u);
  });

  test('without anything before, nothing is guessed', async () => {
    const dave = scene.discord.user({ name: 'dave' });
    expect(await ask(dave, scene.general, 'et sur les travaux ?')).not.toMatch(/^\*\*Hélène Baudry, sur/u);
  });

  test('an answer by Discord’s « Répondre » to the bot, which names it, goes on too', async () => {
    const { alice, discord } = scene;
    const channel = discord.channel(scene.guild, 'réponses');
    const first = await answerTo(alice.say(channel, `${mention()} que dit Hélène Baudry ?`));
    const second = await answerTo(alice.say(channel, 'et sur les travaux ?', { replyTo: first }));
    expect(saidIn(second)).toMatch(/^\*\*Hélène Baudry, sur « les travaux »/u);
  });

  test('it is the article of the channel, of which the thread’s conversation is', async () => {
    const channel = scene.discord.channel(scene.guild, 'rails');
    await scene.moderator.slash(channel, 'article choisir', { article: 'tramway', salon: true }).reply();
    expect(await ask(scene.alice, channel, 'qui parle ?')).toMatch(/Irène Castel/u);
    expect(await ask(scene.alice, threadOf(scene.discord, channel, 'fil'), 'qui parle ?')).toMatch(
      /Irène Castel/u,
    );
  });
});

describe('who is not answered', () => {
  test('those who do not name the bot, in a channel', async () => {
    await expectIgnored(scene.general, () => scene.bob.say(scene.general, 'que dit Hélène Baudry ?'));
  });

  test('@everyone and @here, even by a moderator; roles', async () => {
    const { discord, guild, general } = scene;
    const chief = discord.user({ name: 'chef', permissions: ['MentionEveryone'] });
    await expectIgnored(general, () => chief.say(general, '@everyone que dit Hélène Baudry ?'));
    await expectIgnored(general, () => chief.say(general, '@here que dit Hélène Baudry ?'));
    const role = discord.role(guild, 'bots', { mentionable: true });
    guild.members.get(discord.bot.id)?.roles.push(role.id);
    await expectIgnored(general, () => chief.say(general, `<@&${role.id}> que dit Hélène Baudry ?`));
  });

  test('other bots, webhooks, and the bot itself', async () => {
    const { discord, general } = scene;
    const other = discord.world.addUser('autre', { bot: true });
    const body = { content: `${mention()} que dit Hélène Baudry ?` };
    await expectIgnored(general, () =>
      createMessage(discord.world, { channel: general, author: other, body }),
    );
    await expectIgnored(general, () =>
      createMessage(discord.world, { channel: general, author: discord.bot, body }),
    );
    await expectIgnored(general, () => {
      const hook = discord.world.addUser('crochet');
      const message = createMessage(discord.world, {
        channel: general,
        author: hook,
        body: { content: 'x' },
      });
      message.webhook_id = hook.id;
      message.content = body.content;
      message.mentions = [discord.bot];
      discord.world.dispatch(
        'MESSAGE_CREATE',
        { ...messageJson(discord.world, message), guild_id: scene.guild.id },
        general,
      );
      return message;
    });
  });

  test('a message that is edited to name the bot later', async () => {
    const { bob, general } = scene;
    await expectIgnored(general, () => {
      const message = bob.say(general, 'que dit Hélène Baudry ?');
      bob.edit(message, `${mention()} que dit Hélène Baudry ?`);
      return message;
    });
  });
});

describe('where the bot may not write', () => {
  test.each([
    ['it may not send messages', ['SendMessages'], 50_013],
    ['it does not see the messages before', ['ReadMessageHistory'], 50_013],
  ] as const)('%s: whoever asks is told in private', async (_, deny, code) => {
    const { discord, guild } = scene;
    const channel = discord.channel(guild, 'muet');
    discord.setPermissions(channel, discord.bot, { deny: [...deny] });
    const eve = discord.user({ name: 'eve' });
    discord.expectRefusal(code);
    eve.say(channel, `${mention()} que dit Hélène Baudry ?`);
    const told = await discord.until(() => discord.messages(eve.directChannel)[0], 'a private message');
    expect(saidIn(told)).toMatch(/^Je n’ai pas le droit de répondre dans le salon où vous m’avez écrit/u);
    expect(discord.messages(channel).filter(({ author }) => author.bot)).toEqual([]);
    expect(await ask(eve, eve.directChannel, 'que dit Hélène Baudry ?')).toMatch(/^\*\*Hélène Baudry/u);
  });

  test('and whoever takes no private message is not; the log says so', async () => {
    const { discord, guild, bot } = scene;
    const channel = discord.channel(guild, 'sourd');
    discord.setPermissions(channel, discord.bot, { deny: ['SendMessages'] });
    const shy = discord.user({ name: 'timide', closedToMessages: true });
    discord.expectRefusal(50_013);
    discord.expectRefusal(50_007);
    shy.say(channel, `${mention()} que dit Hélène Baudry ?`);
    await discord.until(
      () => discord.refusals.some(({ code }) => code === 50_007),
      'the private message to be refused',
    );
    expect(await ask(scene.alice, scene.general, 'bonjour')).toMatch(/^\*\*Bonjour/u);
    expect(bot.log.map(({ msg }) => msg)).not.toContain('unforeseen error');
  });
});
