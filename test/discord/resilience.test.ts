/** What a network, a Discord with troubles and impatient members do: everyone is answered, and once. */
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Program } from './botProcess.js';
import type { Interaction } from './loopback/interaction.js';
import type { Message } from './loopback/model.js';
import type { Person } from './loopback/person.js';
import { CALLBACK, openStage, POST_MESSAGE, type Stage, said, stop } from './stage.js';

jest.setTimeout(30_000);

let stage: Stage;
let bot: Program;
let alice: Person;
let bruno: Person;

beforeAll(async () => {
  stage = await openStage();
  alice = stage.discord.user({ name: 'alice' });
  bruno = stage.discord.user({ name: 'bruno' });
  bot = await stage.start();
});
afterEach(() => stage.discord.assertClean());
afterAll(() => stage.close());

function passage(numero: number, who = alice): Interaction {
  return who.slash(stage.channel, 'passage', { numero });
}

/** How often Discord took or refused an answer of the bot to an interaction. */
function callbacksFor({ id }: Interaction): number[] {
  return stage.discord
    .requestsTo(CALLBACK)
    .filter(({ path }) => path.split('/')[2] === id)
    .map(({ status }) => status);
}

function publicMessages(): Message[] {
  return stage.discord.messages(stage.channel);
}

function answersTo({ id }: Message): Message[] {
  return publicMessages().filter(({ message_reference: reference }) => reference?.message_id === id);
}

describe('impatient members', () => {
  test('the same click twice turns one page', async () => {
    const shown = await passage(1).reply();
    const clicks = [alice.click(shown, 'Passage suivant'), alice.click(shown, 'Passage suivant')];
    for (const click of clicks) await click.settled();
    expect(clicks.map(callbacksFor)).toEqual([[204], [204]]);
    expect(clicks.map(({ response }) => response?.type)).toEqual([7, 7]);
    expect(said(shown)).toMatch(/^\*\*Passage §\u00a02 sur/u);
  });

  test('the same « Partager » twice posts once', async () => {
    const before = publicMessages().length;
    const shown = await passage(3).reply();
    const clicks = [alice.click(shown, 'Partager'), alice.click(shown, 'Partager')];
    for (const click of clicks) await click.settled();
    expect(publicMessages()).toHaveLength(before + 1);
    const third = await alice.click(shown, 'Partager').reply();
    expect(said(third)).toMatch(/^(C’est déjà partagé dans ce salon|Ce partage est en cours)/u);
    expect(third.visibleTo).toBe(alice.id);
    expect(publicMessages()).toHaveLength(before + 1);
  });

  test('two members at once get each their own', async () => {
    const asked = [passage(1, alice), passage(2, bruno), passage(3, alice), passage(4, bruno)];
    const replies = await Promise.all(asked.map((one) => one.reply()));
    expect(replies.map(({ visibleTo }) => visibleTo)).toEqual([alice.id, bruno.id, alice.id, bruno.id]);
    for (const [index, text] of replies.map(said).entries()) expect(text).toContain(`§\u00a0${index + 1}`);
  });
});

describe('a gateway that breaks', () => {
  /** A member asks while nobody listens: Discord tells the bot when it is back. */
  async function answeredOnceAfter(trouble: () => void): Promise<void> {
    trouble();
    const asked = passage(2);
    await asked.settled();
    expect(callbacksFor(asked)).toEqual([204]);
    await stage.discord.connected();
  }

  test('dropped before the interaction arrives: replayed and answered once', () =>
    answeredOnceAfter(() => stage.discord.gateway.drop()));

  test('told to reconnect (op 7)', () => answeredOnceAfter(() => stage.discord.gateway.requestReconnect()));

  test('session invalid but resumable (op 9)', () =>
    answeredOnceAfter(() => stage.discord.gateway.invalidate(true)));

  test('dropped while the answer is on its way: answered once', async () => {
    const { discord } = stage;
    const callback = discord.faults.hold(CALLBACK);
    const asked = passage(2);
    await callback.arrived;
    discord.gateway.drop();
    callback.release();
    await asked.settled();
    await discord.connected();
    expect(callbacksFor(asked)).toEqual([204]);
  });

  test('dropped while a mention is being answered: one message', async () => {
    const { discord, channel } = stage;
    const post = discord.faults.hold(POST_MESSAGE);
    const asked = alice.say(channel, `<@${discord.bot.id}> que dit Angela Merkel ?`);
    await post.arrived;
    discord.gateway.drop();
    post.release();
    await discord.connected();
    await passage(1).settled();
    expect(answersTo(asked)).toHaveLength(1);
  });

  test('session lost (op 9): the bot starts a new one', async () => {
    const { discord } = stage;
    const { length } = discord.gateway.received.filter((op) => op === 2);
    discord.gateway.invalidate(false);
    await discord.until(
      () => discord.gateway.received.filter((op) => op === 2).length > length,
      'a new IDENTIFY',
    );
    await discord.connected();
    await passage(1).settled();
  });

  test('a connection that looks alive and is not', async () => {
    const { discord } = stage;
    const { gateway } = discord;
    const resumes = (): number => gateway.received.filter((op) => op === 6).length;
    const usual = gateway.heartbeatInterval;
    gateway.heartbeatInterval = 200;
    await answeredOnceAfter(() => gateway.drop());
    const before = resumes();
    gateway.isZombie = true;
    await discord.until(() => resumes() > before, 'a RESUME');
    gateway.isZombie = false;
    gateway.heartbeatInterval = usual;
    await answeredOnceAfter(() => gateway.drop());
  });
});

describe('leaving', () => {
  test('the bot was told nothing that it could not answer, and leaves in good order', async () => {
    const { code } = await stop(bot);
    expect(code).toBe(0);
    expect(bot.log.filter(({ level }) => Number(level) >= 50)).toEqual([]);
  });
});
