import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { HOSTILE } from './hostile.js';
import type { Channel, Message } from './loopback/model.js';
import type { Person } from './loopback/person.js';
import { labelsOf, Scene, saidIn } from './scene.js';

jest.setTimeout(20_000);

const VERIFY = 'Vérifier la citation';
const WHO = 'Qui a dit ça ?';
const EXACT = 'Nous ne forçons personne, nous nourrissons tout le monde';
const FILE = { name: 'photo.png', type: 'image/png', bytes: new Uint8Array([1, 2, 3]) };

let scene: Scene;
beforeAll(async () => {
  scene = await Scene.open();
  scene.typed.push(...HOSTILE);
});
afterEach(() => scene.discord.assertClean());
afterAll(() => scene.close());

async function choose(menu: string, message: Message, person: Person = scene.alice): Promise<Message> {
  const channel = scene.discord.world.channels.get(message.channel_id);
  if (!channel) throw new Error('the channel is gone');
  return person.messageMenu(channel, menu, message).reply();
}

/** Someone writes something, someone else asks about it with both menus. */
async function askBoth(text: string, details: Parameters<Person['say']>[2] = {}): Promise<[string, string]> {
  const message = scene.bob.say(scene.general, text, details);
  return [saidIn(await choose(VERIFY, message)), saidIn(await choose(WHO, message))];
}

describe('the menus of a message', () => {
  test.each([
    ['plain text', EXACT],
    ['a quotation between marks', `« ${EXACT} »`],
    ['a quotation of Discord’s', `> ${EXACT}`],
    ['a quotation over the rest of the message', `>>> ${EXACT}`],
    ['a quotation of several lines', '> Nous ne forçons personne,\n> nous nourrissons tout le monde'],
    [
      'bold, italics, underlined, a spoiler',
      '**Nous ne** *forçons* __personne__, ||nous nourrissons tout le monde||',
    ],
    ['a block of code', `\`\`\`\n${EXACT}\n\`\`\``],
    ['a heading', `# ${EXACT}`],
    ['small print', `-# ${EXACT}`],
    ['an item of a list', `- ${EXACT}`],
    ['a link', `[${EXACT}](https://exemple.fr)`],
    ['someone called, an emoji', `<@123456789012345678> ${EXACT} <:ok:123456789012345678>`],
    ['escaped marks', EXACT.replace(',', '\\,')],
  ])('%s', async (_, text) => {
    const [verdict, who] = await askBoth(text);
    expect(verdict).toMatch(/^\*\*EXACTE[\s\S]*Qui parle : Hélène Baudry/u);
    expect(who).toMatch(/^\*\*Qui le dit : Hélène Baudry/u);
  });

  test('with who is said to have said it', async () => {
    const [verdict, who] = await askBoth(`Étienne Lacroix : « ${EXACT} »`);
    expect(verdict).toMatch(/^\*\*EXACTE[\s\S]*pas attribués à « Étienne Lacroix », mais à : Hélène Baudry/u);
    expect(who).toMatch(/^\*\*Qui le dit : Hélène Baudry/u);
  });

  test('a changed quotation is told from the true one', async () => {
    const [verdict] = await askBoth(
      'Hélène Baudry : « Nous forçons tout le monde, nous nourrissons tout le monde »',
    );
    expect(verdict.split('\n')[0]).not.toMatch(/^\*\*EXACTE/u);
    expect(verdict).toContain('Nous ne forçons personne');
  });

  test.each([
    ['a title', { title: EXACT }],
    ['a description', { description: EXACT }],
    ['a field', { fields: [{ name: 'Citation', value: `> ${EXACT}` }] }],
  ])('an embed with %s', async (_, embed) => {
    const [verdict, who] = await askBoth('', { embeds: [embed] });
    expect(verdict).toContain('Hélène Baudry');
    expect(who).toContain('Hélène Baudry');
  });

  test('text with an attachment', async () => {
    const [verdict] = await askBoth(EXACT, { attachments: [FILE] });
    expect(verdict).toContain('Hélène Baudry');
  });

  test.each<[string, string, Parameters<Person['say']>[2]]>([
    ['an attachment alone', '', { attachments: [FILE] }],
    ['a mention alone', '<@123456789012345678>', {}],
    ['an emoji alone', '<:ok:123456789012345678>', {}],
    ['an embed without words', '', { embeds: [{ image: { url: 'https://exemple.fr/a.png' } }] }],
  ])('%s: there is no text, and that is said', async (_, text, details) => {
    for (const said of await askBoth(text, details))
      expect(said).toMatch(/^Je ne trouve pas de texte dans ce message/u);
  });

  test('in English', async () => {
    const message = scene.bob.say(scene.general, '', { attachments: [FILE] });
    expect(saidIn(await choose(VERIFY, message, scene.john))).toMatch(/^I find no text in this message/u);
    const quotation = scene.bob.say(scene.general, EXACT);
    expect(saidIn(await choose(WHO, quotation, scene.john))).toMatch(/^\*\*Who says it: Hélène Baudry/u);
  });

  test('a message of nothing but marks', async () => {
    for (const said of await askBoth('?! … *** ___'))
      expect(said).toMatch(/^\*\*Il manque|^Je ne trouve pas de texte/u);
  });

  test('4,000 characters, by someone who pays for it', async () => {
    const long = `${'Il a beaucoup été dit sur les cantines. '.repeat(99)}${EXACT}`.slice(-4_000);
    const [verdict, who] = await askBoth(long);
    expect(verdict).toMatch(/^\*\*/u);
    expect(who).toMatch(/^\*\*/u);
    for (const said of await askBoth('é'.repeat(4_000))) expect(said).toMatch(/^\*\*/u);
    for (const said of await askBoth('« '.repeat(2_000))) expect(said).not.toMatch(/mal passé/u);
  });

  test('whatever is typed to harm', async () => {
    for (const typed of HOSTILE)
      for (const said of await askBoth(typed)) expect(said).not.toMatch(/mal passé/u);
  });

  test('what the bot itself has said: its excerpt is found again', async () => {
    const { alice, general } = scene;
    const found = await alice.slash(general, 'qui-a-dit', { propos: 'protéines' }).reply();
    const shared = await alice.click(found, 'Partager').reply();
    for (const menu of [VERIFY, WHO]) {
      const said = saidIn(await choose(menu, shared, scene.bob));
      expect(said).toContain('Clémence Faure');
      expect(said.replaceAll('**', '')).toContain('Aucun enfant ne manquera de protéines');
    }
    const direct = await alice.slash(alice.directChannel, 'passage', { numero: 5 }).reply();
    expect(saidIn(await choose(WHO, direct))).toMatch(/^\*\*/u);
  });

  test('the answer is private, can be shared, and its buttons work', async () => {
    const message = scene.bob.say(scene.thread, EXACT);
    const answer = await choose(WHO, message);
    expect(answer.visibleTo).toBe(scene.alice.id);
    expect(labelsOf(answer)).toContain('Partager');
    const around = await scene.alice.click(answer, 'Lire autour').reply();
    expect(saidIn(around)).toMatch(/^\*\*Passage § \d+ sur/u);
  });

  test.each<[string, () => Channel]>([
    ['in private', () => scene.alice.directChannel],
    ['among friends', () => scene.discord.groupDm('amis', [scene.alice, scene.bob])],
    [
      'in a server without the bot',
      () => {
        const far = scene.discord.guild('loin', { withBot: false });
        scene.discord.world.addMember(far, scene.alice.user);
        return scene.discord.channel(far);
      },
    ],
  ])('%s', async (_, place) => {
    const message = scene.alice.say(place(), EXACT);
    expect(saidIn(await choose(WHO, message))).toMatch(/^\*\*Qui le dit : Hélène Baudry/u);
    expect(saidIn(await choose(VERIFY, message))).toContain('Hélène Baudry');
  });
});
