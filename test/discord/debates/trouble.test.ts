import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Program, startBot } from '../botProcess.js';
import { LoopbackDiscord } from '../loopback/discord.js';
import { Hall, plain, said, startedBot } from './hall.js';

const folder = mkdtempSync(join(tmpdir(), 'debats-'));
const database = join(folder, 'base.db');
let discord: LoopbackDiscord;
let bot: Program;

beforeAll(async () => {
  discord = await LoopbackDiscord.start({ patience: 40_000 });
  bot = await startedBot(discord, database);
}, 60_000);

afterAll(async () => {
  await bot.signal('SIGTERM');
  await discord.close();
  rmSync(folder, { recursive: true });
}, 30_000);

const QUESTION = 'Faut-il un traité de cyberguerre ?';

describe('permissions that are missing', () => {
  test('are named one by one before anything is published, and at each step', async () => {
    const hall = new Hall(discord, 0);
    const { channel } = hall;
    discord.setPermissions(channel, discord.bot, { deny: ['PinMessages', 'ManageThreads'] });
    const refusal = await hall.debat('ouvrir', { question: QUESTION });
    expect(refusal).toContain('Rien n’a été publié');
    expect(refusal).toContain('« Épingler des messages »');
    expect(refusal).toContain('« Gérer les fils »');
    expect(refusal).not.toContain('« Joindre des fichiers »');
    expect(await hall.debat('permissions')).toContain('« Épingler des messages »');
    expect(discord.messages(channel)).toEqual([]);

    discord.setPermissions(channel, discord.bot, { allow: [] });
    expect(await hall.debat('permissions')).toContain('Il ne manque rien');
    expect(await hall.debat('ouvrir', { question: QUESTION })).toContain('Le débat est ouvert');
    const prompt = await hall.shown('Premier vote');

    discord.setPermissions(channel, discord.bot, { deny: ['CreatePublicThreads'] });
    expect(await hall.debat('suivant')).toContain('« Créer des fils publics »');
    expect(plain(prompt)).toContain('Premier vote');
    discord.setPermissions(channel, discord.bot, { allow: [] });
    expect(await hall.debat('suivant')).toContain('s’ouvre dans son fil');
    await hall.shown('Dossier', await hall.thread());
    discord.assertClean();
  }, 60_000);

  test('a role that cannot be mentioned by everyone needs one more; only it is notified', async () => {
    const hall = new Hall(discord, 0);
    const closed = discord.role(hall.guild, 'presse');
    const open = discord.role(hall.guild, 'curieux', { mentionable: true });
    expect(await hall.debat('ouvrir', { question: QUESTION, role: closed.id })).toContain(
      '« Mentionner @everyone, @here et tous les rôles »',
    );
    expect(await hall.debat('ouvrir', { question: QUESTION, role: open.id })).toContain('est ouvert');
    const notice = await hall.shown('Un débat est ouvert');
    expect(notice.mention_roles).toEqual([open.id]);
    const others = discord.messages(hall.channel).filter((message) => message !== notice);
    expect(others.flatMap(({ mention_roles, mentions }) => [...mention_roles, ...mentions])).toEqual([]);
  }, 60_000);
});

describe('what disappears', () => {
  test('a prompt’s message that someone deletes stops nothing else', async () => {
    const hall = new Hall(discord, 1);
    const boss = discord.user({
      name: 'cheffe',
      permissions: ['ManageMessages'],
      guilds: [hall.guild],
    });
    await hall.debat('ouvrir', { question: QUESTION });
    const prompt = await hall.shown('Premier vote');
    boss.delete(prompt);
    expect(await hall.debat('clore')).toContain('Il reste à écrire');
    const notice = await hall.shown('Les votes sont terminés');
    const form = hall.moderator.click(notice, 'Écrire la conclusion');
    await form.modal();
    await said(hall.moderator.submitModal(form, { conclusion: 'Une conclusion quand même.' }));
    await hall.shown('Une conclusion quand même.');
  }, 60_000);

  test('a channel that is deleted takes its debate along, and the others go on', async () => {
    const hall = new Hall(discord, 1);
    const other = discord.channel(hall.guild, 'refuge');
    await hall.debat('ouvrir', { question: QUESTION });
    const prompt = await hall.shown('Premier vote');
    await said(hall.member(0).click(prompt, 'oui'));
    await hall.says(prompt, '1 personne a voté.');
    discord.world.removeChannel(hall.channel);
    const seen = (): Promise<string> => said(hall.member(0).slash(other, 'mes-donnees voir'));
    let mine = await seen();
    // The event and the command race: asking again is answered after it.
    for (let time = 0; time < 50 && !mine.includes('Je ne garde rien'); time++) mine = await seen();
    expect(mine).toContain('Je ne garde rien');
    const opened = hall.moderator.slash(other, 'debat ouvrir', { question: QUESTION });
    expect(await said(opened)).toContain('Le débat est ouvert');
    await hall.shown('Premier vote', other);
  }, 60_000);
});

describe('a thread that Discord has archived for its silence', () => {
  test('is opened to be changed, and locked at the end', async () => {
    const hall = new Hall(discord, 1);
    await hall.debat('ouvrir', { question: QUESTION });
    await hall.shown('Premier vote');
    await hall.debat('suivant');
    const thread = await hall.thread();
    const dossier = await hall.shown('Dossier', thread);
    await discord.until(() => dossier.pinned, 'the dossier to be pinned');
    discord.changeThread(thread, { archived: true });
    await said(hall.member(0).slash(hall.channel, 'appuyer', { passage: 1, position: 'oui' }));
    await hall.says(dossier, 'oui : § 1');
    expect(thread.thread).toMatchObject({ archived: false, locked: false });
    await hall.debat('clore');
    const notice = await hall.shown('Les votes sont terminés');
    discord.changeThread(thread, { archived: true });
    const form = hall.moderator.click(notice, 'Écrire la conclusion');
    await form.modal();
    await said(hall.moderator.submitModal(form, { conclusion: 'Une conclusion à l’heure.' }));
    await discord.until(() => thread.thread?.archived && thread.thread.locked, 'the thread to be closed');
  }, 60_000);
});

describe('a restart', () => {
  test('in each phase loses nothing and doubles nothing', async () => {
    const hall = new Hall(discord, 6);
    const restart = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
      await bot.signal(signal);
      await discord.until(() => discord.gateway.connected.length === 0, 'the bot to be gone');
      bot = await startBot(discord, { database });
    };
    const vote = async (message: Parameters<Hall['says']>[0], name: string): Promise<void> => {
      await Promise.all(hall.members.map((member) => said(member.click(message, name))));
    };
    await hall.debat('ouvrir', { question: QUESTION, positions: 'oui / non' });
    const prompt = await hall.shown('Premier vote');
    await vote(prompt, 'oui');
    await hall.says(prompt, '6 personnes ont voté.');
    await restart('SIGKILL');
    await hall.debat('suivant');
    // Whatever is half done is taken up again.
    await restart('SIGTERM');
    const thread = await hall.thread();
    const dossier = await hall.shown('Dossier', thread);
    await discord.until(() => dossier.pinned, 'the dossier to be pinned');
    await said(hall.member(0).slash(thread, 'appuyer', { passage: 1, position: 'non' }));
    await restart('SIGTERM');
    await hall.debat('suivant');
    // Killed amid what follows, which another process takes up once the dead one's lease has ended.
    await restart('SIGKILL');
    const second = await hall.shown('Avez-vous changé d’avis', thread);
    await vote(second, 'non');
    await restart('SIGTERM');
    await hall.debat('suivant');
    await restart('SIGTERM');
    await hall.says(prompt, 'Votes clos');
    const form = hall.moderator.slash(hall.channel, 'debat clore');
    await form.modal();
    await said(hall.moderator.submitModal(form, { conclusion: 'Tout le monde a changé d’avis.' }));
    await restart('SIGTERM');
    const recap = await hall.shown('Récapitulatif du débat');
    expect(plain(recap)).toContain('6 personnes sont passées de « oui » à « non ».');
    await discord.until(() => thread.thread?.archived && thread.thread.locked, 'the thread to be closed');
    await hall.says(prompt, 'Débat clos.');
    const texts = [...discord.messages(hall.channel), ...discord.messages(thread)].map(plain);
    for (const words of ['Débat clos.', 'Récapitulatif du débat', 'Dossier :', 'Avez-vous changé d’avis'])
      expect(texts.filter((text) => text.includes(words))).toHaveLength(1);
  }, 180_000);
});
