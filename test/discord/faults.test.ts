/** Answers that get lost, limits, refusals, and a bot that fails inside: never silence, never twice. */
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import Database from 'libsql';
import type { Program } from './botProcess.js';
import { controlsOf, type Interaction } from './loopback/interaction.js';
import type { Channel, Message } from './loopback/model.js';
import type { Person } from './loopback/person.js';
import { CALLBACK, EDIT, incidentIn, openStage, POST_MESSAGE, type Stage, said } from './stage.js';

jest.setTimeout(30_000);

let stage: Stage;
let bot: Program;
let alice: Person;

beforeAll(async () => {
  stage = await openStage();
  alice = stage.discord.user({ name: 'alice', permissions: ['ManageMessages'] });
  bot = await stage.start();
});
afterEach(() => stage.discord.assertClean());
afterAll(() => stage.close());

function passage(numero: number, channel = stage.channel): Interaction {
  return alice.slash(channel, 'passage', { numero });
}

function say(text: string, channel = stage.channel): Message {
  return alice.say(channel, `<@${stage.discord.bot.id}> ${text}`);
}

function answersTo({ id, channel_id: channel }: Message): Message[] {
  return stage.discord
    .messages(stage.discord.world.channels.get(channel) ?? stage.channel)
    .filter(({ message_reference: reference }) => reference?.message_id === id);
}

function answered(asked: Message): Promise<Message[]> {
  return stage.discord.until(() => {
    const answers = answersTo(asked);
    return answers.length > 0 && answers;
  }, `an answer to « ${asked.content} »`);
}

/** Announces that an answer is lost, and is refused when it is given again. */
function loseAnswer(by: 'reset' | 'status' = 'status'): void {
  stage.discord.faults.loseAnswer(CALLBACK, { by });
  stage.discord.expectRefusal(40060);
}

/** Waits until the answer was given again. */
async function givenAgain({ id }: Interaction): Promise<void> {
  const { discord } = stage;
  const isAgain = ({ code, path }: (typeof discord.refusals)[number]): boolean =>
    code === 40060 && path.includes(id);
  await discord.until(() => discord.refusals.some(isAgain), 'the answer to be given again');
}

/** All that alice was given since a moment in a channel. */
function countOf(channel: Channel = stage.channel): number {
  return alice.messagesIn(channel).length;
}

/**
 * Keeps the bot from writing for as long as something takes, so that what it wants to store has to wait.
 * Reading is not kept from it.
 */
async function whileLocked<T>(act: () => Promise<T>): Promise<T> {
  const other = new Database(stage.database, { timeout: 5_000 });
  other.exec('begin immediate');
  try {
    return await act();
  } finally {
    other.exec('rollback');
    other.close();
  }
}

describe('an answer that Discord takes and says nothing about', () => {
  test.each(['status', 'reset'] as const)('to a command (%s)', async (by) => {
    const before = countOf();
    loseAnswer(by);
    const asked = passage(1);
    await asked.reply();
    await givenAgain(asked);
    await passage(2).reply();
    expect(countOf()).toBe(before + 2);
  });

  test('to a turned page', async () => {
    const shown = await passage(1).reply();
    const before = countOf();
    loseAnswer();
    const click = alice.click(shown, 'Passage suivant');
    await click.settled();
    await givenAgain(click);
    expect(said(shown)).toContain('§\u00a02');
    await passage(2).reply();
    expect(countOf()).toBe(before + 1);
  });

  test('to a share: posted once', async () => {
    const { discord, channel } = stage;
    const shown = await passage(2).reply();
    const before = discord.messages(channel).length;
    loseAnswer();
    const click = alice.click(shown, 'Partager');
    await click.settled();
    await givenAgain(click);
    const again = await alice.click(shown, 'Partager').reply();
    expect(said(again)).toMatch(/^(C’est déjà partagé dans ce salon|Ce partage est en cours)/u);
    expect(discord.messages(channel)).toHaveLength(before + 1);
  });

  test('to the opening of a form', async () => {
    loseAnswer();
    const asked = alice.slash(stage.channel, 'verifier');
    await asked.modal();
    await givenAgain(asked);
    await alice.submitModal(asked, { citation: 'Nous devons agir' }).reply();
  });

  test.each(['status', 'reset'] as const)('to a message in a channel (%s): posted once', async (by) => {
    stage.discord.faults.loseAnswer(POST_MESSAGE, { by });
    const asked = say('bonjour');
    await answered(asked);
    await answered(say('merci'));
    expect(answersTo(asked)).toHaveLength(1);
  });
});

describe('a Discord with troubles', () => {
  test.each<[string, () => void]>([
    ['429', () => stage.discord.faults.rateLimit(CALLBACK)],
    ['429 for everything', () => stage.discord.faults.rateLimit(CALLBACK, { scope: 'global' })],
    ['500 three times', () => stage.discord.faults.fail(CALLBACK, { times: 3 })],
    ['502 seven times', () => stage.discord.faults.fail(CALLBACK, { times: 7, status: 502 })],
  ])('%s in answer to a command', async (_, trouble) => {
    const before = countOf();
    trouble();
    const shown = await passage(4).reply();
    expect(said(shown)).toContain('§\u00a04');
    expect(countOf()).toBe(before + 1);
  });

  test.each<[string, () => void]>([
    ['429', () => stage.discord.faults.rateLimit(POST_MESSAGE)],
    ['500 three times', () => stage.discord.faults.fail(POST_MESSAGE, { times: 3 })],
    ['502 seven times', () => stage.discord.faults.fail(POST_MESSAGE, { times: 7, status: 502 })],
  ])('%s for a message in a channel', async (_, trouble) => {
    trouble();
    expect(await answered(say('bonjour'))).toHaveLength(1);
  });

  test('500 for ever: an incident in the log, and the next member is answered', async () => {
    const { faults } = stage.discord;
    faults.fail(CALLBACK, { times: 16 });
    const asked = passage(1);
    await bot.logs(({ msg }) => msg === 'no answer could be given');
    faults.clear();
    expect(asked.response).toBeUndefined();
    await passage(2).reply();
  });
});

describe('what the bot may not do', () => {
  test('it may not write in the channel (50013): it says so in private', async () => {
    const { discord, guild } = stage;
    const muted = discord.channel(guild, 'muet');
    discord.setPermissions(muted, discord.bot, { deny: ['SendMessages'] });
    discord.expectRefusal(50013);
    say('bonjour', muted);
    const [told] = await discord.until(() => {
      const said = discord.messages(alice.directChannel, alice);
      return said.length > 0 && said;
    }, 'a private message');
    expect(said(told)).toMatch(/^Je n’ai pas le droit de répondre dans le salon/u);
    // Commands do not need that permission.
    await passage(1, muted).reply();
  });

  test('it may no longer see the channel (50001)', async () => {
    const { discord, guild } = stage;
    const closing = discord.channel(guild, 'bientôt fermé');
    const before = discord.messages(alice.directChannel, alice).length;
    const post = discord.faults.hold(POST_MESSAGE);
    say('bonjour', closing);
    await post.arrived;
    discord.setPermissions(closing, discord.bot, { deny: ['ViewChannel'] });
    discord.expectRefusal(50001);
    post.release();
    await discord.until(
      () => discord.messages(alice.directChannel, alice).length > before,
      'a private message',
    );
  });

  test('nor write to the member (50007): the log tells, and the bot goes on', async () => {
    const { discord, guild } = stage;
    const closed = discord.user({ name: 'fermée', closedToMessages: true });
    const muted = discord.channel(guild, 'muet aussi');
    discord.setPermissions(muted, discord.bot, { deny: ['SendMessages'] });
    discord.expectRefusal(50013);
    discord.expectRefusal(50007);
    closed.say(muted, `<@${discord.bot.id}> bonjour`);
    await bot.logs(({ msg }) => msg === 'a member could not be answered, in the channel or privately');
    await answered(say('bonjour'));
  });

  test('the member may not write: nothing is shared for them', async () => {
    const { discord, guild } = stage;
    const quiet = discord.channel(guild, 'annonces');
    const bruno = discord.user({ name: 'bruno' });
    discord.setPermissions(quiet, bruno, { deny: ['SendMessages'] });
    const shown = await bruno.slash(quiet, 'passage', { numero: 1 }).reply();
    const told = await bruno.click(shown, 'Partager').reply();
    expect(said(told)).toMatch(/^Vous ne pouvez pas écrire dans ce salon/u);
    expect(discord.messages(quiet)).toEqual([]);
  });

  test('the message was deleted before the answer: nothing is posted under it', async () => {
    const { discord, channel } = stage;
    const post = discord.faults.hold(POST_MESSAGE);
    const asked = say('bonjour');
    await post.arrived;
    alice.delete(asked);
    const before = discord.messages(channel).length;
    // Once: nothing more is said to nobody.
    discord.expectRefusal(50035);
    post.release();
    await answered(say('merci'));
    expect(discord.messages(channel)).toHaveLength(before + 2);
  });
});

describe('too late', () => {
  test('the answer comes after three seconds (10062): the log tells, and the bot goes on', async () => {
    const { discord } = stage;
    const callback = discord.faults.hold(CALLBACK);
    const asked = passage(1);
    await callback.arrived;
    discord.advance(4_000);
    // The answer, and the apology for it.
    discord.expectRefusal(10062, 2);
    callback.release();
    await bot.logs(
      ({ msg, error }) => msg === 'no answer could be given' && JSON.stringify(error).includes('10062'),
    );
    expect(asked.response).toBeUndefined();
    await passage(2).reply();
  });

  test('a deferred answer whose token is too old (50027)', async () => {
    const { discord, channel } = stage;
    const edit = discord.faults.hold(EDIT);
    const article = 'g7-russie-rancongiciels';
    await whileLocked(async () => {
      const asked = alice.slash(channel, 'article choisir', { article });
      expect(await asked.answered()).toMatchObject({ type: 5 });
    });
    await edit.arrived;
    discord.advance(16 * 60_000);
    discord.expectRefusal(50027, 2);
    edit.release();
    await bot.logs(
      ({ msg, error }) => msg === 'no answer could be given' && JSON.stringify(error).includes('50027'),
    );
    await passage(2).reply();
  });
});

describe('a database that others keep locked', () => {
  test('a command is deferred in time, and answered when it is free; a lost answer is given once', async () => {
    const { discord, channel } = stage;
    const before = countOf();
    loseAnswer();
    discord.faults.loseAnswer(EDIT);
    const asked = await whileLocked(async () => {
      const command = alice.slash(channel, 'article choisir', { article: 'g7-russie-rancongiciels' });
      expect(await command.answered()).toMatchObject({ type: 5 });
      return command;
    });
    expect(said(await asked.reply())).not.toContain('mal passé');
    await passage(1).reply();
    expect(countOf()).toBe(before + 2);
  });

  test('a share too: the click is noted, and it is posted once for all to see', async () => {
    const { discord, channel } = stage;
    const shown = await passage(3).reply();
    const before = discord.messages(channel).length;
    await whileLocked(async () => {
      expect(await alice.click(shown, 'Partager').answered()).toMatchObject({ type: 6 });
    });
    await discord.until(() => discord.messages(channel).length > before, 'what is shared');
    await passage(1).reply();
    expect(discord.messages(channel)).toHaveLength(before + 1);
  });
});

describe('a database that breaks', () => {
  beforeAll(() => {
    const other = new Database(stage.database, { timeout: 5_000 });
    for (const table of ['choices', 'shares', 'calls']) other.exec(`drop table ${table}`);
    other.close();
  });

  function knownToLog(number: string): unknown[] {
    return bot.log.filter(({ incident }) => incident === number);
  }

  test('a command: an incident number that the log has too', async () => {
    const before = countOf();
    const shown = await passage(1).reply();
    expect(shown.visibleTo).toBe(alice.id);
    const number = incidentIn(said(shown));
    await bot.logs(({ incident }) => incident === number);
    expect(knownToLog(number)).toMatchObject([{ level: 50, what: '/passage' }]);
    expect(countOf()).toBe(before + 1);
  });

  test('a mention', async () => {
    const [answer] = await answered(say('bonjour'));
    const number = incidentIn(said(answer));
    await bot.logs(({ incident }) => incident === number);
    expect(knownToLog(number)).toMatchObject([{ level: 50, what: 'message' }]);
  });

  test('« Partager »: an incident, and nothing is posted', async () => {
    const { discord, channel } = stage;
    const shown = alice
      .messagesIn(channel)
      .find((message) => controlsOf(message).some(({ label }) => label === 'Partager'));
    if (!shown) throw new Error('nothing to share');
    const before = discord.messages(channel).length;
    incidentIn(said(await alice.click(shown, 'Partager').reply()));
    expect(discord.messages(channel)).toHaveLength(before);
  });

  test('suggestions: none, at once', async () => {
    const typed = alice.autocomplete(stage.channel, 'paroles', { locuteur: 'pou' }, 'locuteur');
    expect(await typed.choices()).toEqual([]);
  });

  test('the bot goes on with what needs no database, and leaves in good order', async () => {
    const [turn] = alice
      .messagesIn(stage.channel)
      .flatMap((message) =>
        controlsOf(message).flatMap(({ custom_id: id, label }) =>
          label === 'Passage suivant' && id ? [{ message, id }] : [],
        ),
      );
    if (!turn) throw new Error('nothing to turn');
    await alice.click(turn.message, turn.id).settled();
    expect(said(turn.message)).toMatch(/§\u00a0\d/u);
    expect((await bot.signal('SIGTERM')).code).toBe(0);
  });
});
