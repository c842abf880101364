import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { CANTEEN, TRAMWAY } from './articles.js';
import { controlsOf, shownText } from './loopback/interaction.js';
import { createMessage } from './loopback/messages.js';
import type { Message } from './loopback/model.js';
import type { Person } from './loopback/person.js';
import { labelsOf, Scene, saidIn } from './scene.js';

jest.setTimeout(20_000);

const folder = mkdtempSync(join(tmpdir(), 'qui-a-dit-buttons-'));
let scene: Scene;
beforeAll(async () => {
  scene = await Scene.open({ database: join(folder, 'bot.db') });
});
afterEach(() => scene.discord.assertClean());
afterAll(async () => {
  await scene.close();
  rmSync(folder, { recursive: true });
});

/** Longer than a button's id: its state has to be stored. */
const LONG_QUERY = `repas ${Array.from({ length: 30 }, (_, index) => `-exclu${index}`).join(' ')}`;

const ask = (path: string, options: Record<string, string | number> = {}, person: Person = scene.alice) =>
  person.slash(scene.general, path, options).reply();

/** What a message shows, its buttons and who sees it, as it was at that moment. */
function asShown(message: Message): string {
  return JSON.stringify([shownText(message), labelsOf(message), message.visibleTo]);
}

/** Turns pages while there is such a button, and gives what each showed. */
async function turned(message: Message, label: string, person: Person): Promise<string[]> {
  const pages = [shownText(message)];
  while (labelsOf(message).includes(label)) {
    const again = await person.click(message, label).reply();
    expect(again).toBe(message);
    pages.push(shownText(message));
    expect(pages.length).toBeLessThan(20);
  }
  return pages;
}

describe('turning pages', () => {
  test.each([
    ['paroles', { locuteur: 'Hélène Baudry' }, 'page', 3],
    ['chercher', { mots: 'repas' }, 'page', 2],
    ['qui-a-dit', { propos: 'les enfants' }, 'page', 2],
    ['chercher', { mots: LONG_QUERY }, 'page', 2],
  ] as const)(
    '/%s %j to the end and back, in the same private message',
    async (path, options, _, atLeast) => {
      const message = await ask(path, options);
      const forth = await turned(message, 'Page suivante', scene.alice);
      expect(forth.length).toBeGreaterThanOrEqual(atLeast);
      expect(new Set(forth).size).toBe(forth.length);
      const back = await turned(message, 'Page précédente', scene.alice);
      expect(back).toEqual(forth.toReversed());
      expect(scene.discord.messages(scene.general)).toEqual([]);
    },
  );

  test('passages follow each other', async () => {
    const message = await ask('passage', { numero: 1 });
    const forth = await turned(message, 'Passage suivant', scene.alice);
    expect(forth).toHaveLength(15);
    expect(await turned(message, 'Passage précédent', scene.alice)).toEqual(forth.toReversed());
  });

  test('in a private conversation with the bot the message itself turns', async () => {
    const { bob } = scene;
    const message = await bob.slash(bob.directChannel, 'chercher', { mots: 'repas' }).reply();
    const forth = await turned(message, 'Page suivante', bob);
    expect(await turned(message, 'Page précédente', bob)).toEqual(forth.toReversed());
    expect(bob.messagesIn(bob.directChannel)).toHaveLength(1);
  });

  test('« Lire autour » opens another private message, and leaves this one', async () => {
    const message = await ask('qui-a-dit', { propos: 'protéines' });
    const before = asShown(message);
    const around = await scene.alice.click(message, 'Lire autour').reply();
    expect(around).not.toBe(message);
    expect(around.visibleTo).toBe(scene.alice.id);
    expect(saidIn(around)).toMatch(/^\*\*Passage § 6 sur 15 :/u);
    expect(asShown(message)).toBe(before);
  });

  test('the article of a button stays its own when the channel chooses another', async () => {
    const channel = scene.discord.channel(scene.guild, 'changeant');
    const message = await scene.alice.slash(channel, 'chercher', { mots: 'repas' }).reply();
    await scene.moderator.slash(channel, 'article choisir', { article: 'tramway', salon: true }).reply();
    const next = await scene.alice.click(message, 'Page suivante').reply();
    expect(saidIn(next)).toMatch(/pour « repas » \(page 2 sur/u);
    const named = await scene.alice
      .slash(scene.general, 'passage', { numero: 1, article: 'tramway' })
      .reply();
    expect(saidIn(await scene.alice.click(named, 'Passage suivant').reply())).toMatch(/Passage § 2 sur 3/u);
  });

  test('whoever has English pages in English', async () => {
    const message = await ask('paroles', { locuteur: 'Baudry' }, scene.john);
    expect(saidIn(await scene.john.click(message, 'Next page').reply())).toMatch(/page 2 of/u);
  });
});

describe('sharing', () => {
  test.each([
    ['qui-a-dit', { propos: 'protéines' }],
    ['paroles', {}],
    ['chercher', { mots: 'repas' }],
    ['passage', { numero: 3 }],
    ['verifier', { citation: 'Aucun enfant ne manquera de protéines' }],
    ['question', { question: 'Qui est Moussa Traoré ?' }],
    ['article infos', {}],
    ['article liste', {}],
  ])('/%s %j: exactly what was shown, then who shared it, without buttons', async (path, options) => {
    const message = await ask(path, options);
    const shared = await scene.alice.click(message, 'Partager').reply();
    expect(shared.visibleTo).toBeUndefined();
    expect(shownText(shared)).toBe(`${shownText(message)}\n-# Partagé par alice`);
    expect(labelsOf(shared)).toEqual([]);
    expect(scene.bob.messagesIn(scene.general)).toContain(shared);
  });

  test('the page that is shown is the one that is shared', async () => {
    const message = await ask('paroles', { locuteur: 'Baudry' });
    await scene.alice.click(message, 'Page suivante').reply();
    const shared = await scene.alice.click(message, 'Partager').reply();
    expect(saidIn(shared)).toMatch(/page 2 sur/u);
  });

  test('a second click says that it is there already; another answer can be shared again', async () => {
    const message = await ask('passage', { numero: 2 });
    await scene.alice.click(message, 'Partager').reply();
    const count = scene.discord.messages(scene.general).length;
    await clickUntilShared(message);
    expect(scene.discord.messages(scene.general)).toHaveLength(count);
    await scene.alice.click(await ask('passage', { numero: 2 }), 'Partager').reply();
    expect(scene.discord.messages(scene.general)).toHaveLength(count + 1);
  });

  test('another page of it can be shared after the first', async () => {
    const message = await ask('chercher', { mots: 'repas' });
    await scene.alice.click(message, 'Partager').reply();
    await scene.alice.click(message, 'Page suivante').reply();
    expect(saidIn(await scene.alice.click(message, 'Partager').reply())).toMatch(
      /page 2 sur[\s\S]*Partagé par alice/u,
    );
  });

  test('two clicks at once post it once', async () => {
    const message = await ask('passage', { numero: 4 });
    const count = scene.discord.messages(scene.general).length;
    const clicks = [1, 2].map(() => scene.alice.click(message, 'Partager'));
    const replies = await Promise.all(clicks.map((click) => click.reply()));
    expect(scene.discord.messages(scene.general)).toHaveLength(count + 1);
    expect(replies.filter(({ visibleTo }) => visibleTo !== undefined)).toHaveLength(1);
  });

  test('two members share their own', async () => {
    const [hers, his] = await Promise.all([
      ask('passage', { numero: 5 }),
      ask('passage', { numero: 5 }, scene.bob),
    ]);
    const shared = await Promise.all([
      scene.alice.click(hers, 'Partager').reply(),
      scene.bob.click(his, 'Partager').reply(),
    ]);
    expect(shared.map((one) => saidIn(one).split('\n').at(-1))).toEqual([
      '-# Partagé par alice',
      '-# Partagé par bob',
    ]);
  });

  test('a member who may not write there may not have the bot write', async () => {
    const quiet = scene.discord.channel(scene.guild, 'lecture seule');
    scene.discord.setPermissions(quiet, scene.guild, { deny: ['SendMessages'] });
    const message = await scene.bob.slash(quiet, 'passage', { numero: 1 }).reply();
    const refused = await scene.bob.click(message, 'Partager').reply();
    expect(saidIn(refused)).toMatch(/^Vous ne pouvez pas écrire dans ce salon/u);
    expect(refused.visibleTo).toBe(scene.bob.id);
    expect(scene.discord.messages(quiet)).toEqual([]);
    scene.discord.setPermissions(scene.general, scene.bob, { deny: ['SendMessagesInThreads'] });
    const inThread = await scene.bob.slash(scene.thread, 'passage', { numero: 1 }).reply();
    expect(saidIn(await scene.bob.click(inThread, 'Partager').reply())).toMatch(
      /^Vous ne pouvez pas écrire/u,
    );
    scene.discord.setPermissions(scene.general, scene.bob, {});
  });

  test('a name made to harm is shown as it is', async () => {
    const name = '@everyone **chef** <@1> `x` ||y||';
    const eve = scene.discord.user({ name });
    scene.typed.push(name);
    const shared = await eve.click(await ask('passage', { numero: 1 }, eve), 'Partager').reply();
    expect(saidIn(shared)).toMatch(/Partagé par @everyone \*\*chef\*\* <@1> `x` \|\|y\|\|$/u);
    expect(shared.mention_everyone).toBe(false);
  });

  test.each(['aide', 'article infos'])(
    'there is nothing to share of what was not found, or of help (/%s)',
    async (path) => {
      const message = path === 'aide' ? await ask(path) : await ask(path, { article: 'inconnu' });
      expect(labelsOf(message)).not.toContain('Partager');
    },
  );
});

describe('buttons that others see, and old ones', () => {
  test('a public message never changes: a click is answered in private', async () => {
    const { alice, bob, general } = scene;
    alice.say(general, `<@${scene.discord.bot.id}> que dit Hélène Baudry ?`);
    const count = scene.discord.messages(general).length;
    const said = await scene.discord.until(
      () => scene.discord.messages(general)[count],
      'an answer in the channel',
    );
    expect(said.author).toBe(scene.discord.bot);
    const labels = labelsOf(said);
    expect(labels.length).toBeGreaterThan(0);
    const before = asShown(said);
    for (const person of [alice, bob]) {
      for (const label of labels) {
        const answer = await person.click(said, label).reply();
        expect(answer.visibleTo).toBe(person.id);
        expect(asShown(said)).toBe(before);
      }
    }
  });

  test('a custom_id that nobody knows', async () => {
    for (const id of [
      'zut',
      's|AAAAAA.000000|inconnu',
      't|AAAAAA.000000|disparue|x=1',
      'share|x',
      'form|x',
      '|||',
      't|x',
    ]) {
      const said = await scene.alice.click(buttonsWith(id), id).reply();
      expect([id, saidIn(said)]).toEqual([
        id,
        'Ce bouton est trop ancien, je ne sais plus ce qu’il demandait. Refaites la recherche.',
      ]);
    }
  });

  test('values in a custom_id that no button of ours has', async () => {
    const [button] = controlsOf(await ask('chercher', { mots: 'repas' }));
    const [kind, key] = (button?.custom_id ?? '').split('|');
    for (const rest of [
      'passage|numero=0',
      'passage|numero=-1',
      'passage|numero=x',
      'passage',
      'chercher|mots=%E0%',
      'chercher|mots=%7Crepas%25',
      'chercher|mots',
      'article choisir|article=tramway',
      'paroles|__proto__=x',
    ]) {
      const id = `${kind}|${key}|${rest}`;
      const said = saidIn(await scene.alice.click(buttonsWith(id), id).reply());
      expect([id, said]).toEqual([id, expect.not.stringMatching(/mal passé|Article en cours sur/u)]);
    }
  });

  test('a button from before a restart, its state in the id or in storage', async () => {
    const short = await ask('chercher', { mots: 'repas' });
    const long = await ask('chercher', { mots: LONG_QUERY });
    const shared = await ask('passage', { numero: 6 });
    await scene.alice.click(shared, 'Partager').reply();
    await scene.restart();
    for (const message of [short, long]) {
      expect(saidIn(await scene.alice.click(message, 'Page suivante').reply())).toMatch(
        /^\*\*\d+ passages pour « repas.*page 2 sur/u,
      );
      expect(saidIn(await scene.alice.click(message, 'Page précédente').reply())).toMatch(/page 1 sur/u);
    }
    await clickUntilShared(shared);
  });

  test('a button about a text that has changed since, and one that is gone', async () => {
    const changed = await ask('chercher', { mots: 'repas' });
    const gone = await ask('passage', { numero: 1, article: 'tramway' });
    const goneInEnglish = await ask('passage', { numero: 1, article: 'tramway' }, scene.john);
    await scene.restart({
      'cantine.md': `${CANTEEN}\nUn dernier repas a été servi.\n`,
      'tramway.md': undefined,
    });
    const answer = saidIn(await scene.alice.click(changed, 'Page suivante').reply());
    expect(answer).toMatch(/^-# Le texte de l’article a changé depuis ce message[\s\S]*page 2 sur/u);
    expect(saidIn(await scene.alice.click(gone, 'Passage suivant').reply())).toMatch(
      /^Cet article n’est plus là/u,
    );
    expect(saidIn(await scene.john.click(goneInEnglish, 'Next passage').reply())).toMatch(
      /^This article is no longer here/u,
    );
    await scene.restart({ 'tramway.md': TRAMWAY });
    expect(saidIn(await scene.alice.click(gone, 'Passage suivant').reply())).toMatch(/Passage § 2 sur 3/u);
  });
});

describe('the form of /verifier', () => {
  test('it asks for the quotation when it is left out, and keeps the article', async () => {
    const asked = scene.alice.slash(scene.general, 'verifier', { article: 'tramway' });
    expect(await asked.modal()).toMatchObject({ title: 'Vérifier une citation' });
    const answer = await scene.alice
      .submitModal(asked, { citation: 'Le sol n’est pas celui que nous attendions' })
      .reply();
    expect(saidIn(answer)).toMatch(/^\*\*EXACTE[\s\S]*Irène Castel/u);
    expect(answer.visibleTo).toBe(scene.alice.id);
  });

  test.each([
    ['4,000 characters', 'Aucun enfant ne manquera de protéines. '.repeat(103).slice(0, 4_000)],
    ['marks alone', '?!'],
    ['spaces', ' \n '],
    ['several lines', 'Aucun enfant\nne manquera\n\nde protéines'],
  ])('with %s', async (_, citation) => {
    const asked = scene.john.slash(scene.general, 'verifier');
    expect(await asked.modal()).toMatchObject({ title: 'Verify a quotation' });
    const said = saidIn(await scene.john.submitModal(asked, { citation }).reply());
    expect(said).toMatch(/^\*\*/u);
    expect(said).not.toMatch(/went wrong/u);
  });

  test('with the name of an article that is too long to go along, in private too', async () => {
    const { bob } = scene;
    const asked = bob.slash(bob.directChannel, 'verifier', { article: `cantine${'|x'.repeat(2_000)}` });
    expect(await asked.modal()).toMatchObject({ title: 'Vérifier une citation' });
    const answer = await bob.submitModal(asked, { citation: 'La loi est respectée' }).reply();
    expect(saidIn(answer)).toMatch(/^\*\*Aucun article ne s’appelle/u);
  });
});

/** A message of the bot with one button, which it never made. */
function buttonsWith(id: string): Message {
  return createMessage(scene.discord.world, {
    channel: scene.general,
    author: scene.discord.bot,
    body: {
      flags: 1 << 15,
      components: [{ type: 1, components: [{ type: 2, style: 2, label: 'x', custom_id: id }] }],
    },
  });
}

/** Clicks « Partager » on what is shared: that is said, at the latest once the bot has noted it; nothing is posted. */
async function clickUntilShared(message: Message): Promise<void> {
  for (let times = 0; times < 20; times += 1) {
    const again = await scene.alice.click(message, 'Partager').reply();
    expect(again.visibleTo).toBe(scene.alice.id);
    if (saidIn(again) === 'C’est déjà partagé dans ce salon.') return;
    expect(saidIn(again)).toMatch(/^Ce partage est en cours, ou a été interrompu/u);
  }
  throw new Error('it was never said to be shared');
}
