import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ChannelType } from 'discord-api-types/v10';
import type { Program } from '../botProcess.js';
import { LoopbackDiscord } from '../loopback/discord.js';
import { Hall, plain, said, startedBot } from './hall.js';

let discord: LoopbackDiscord;
let bot: Program;

beforeAll(async () => {
  discord = await LoopbackDiscord.start({ patience: 20_000 });
  bot = await startedBot(discord);
}, 60_000);

afterAll(async () => {
  await bot.signal('SIGTERM');
  await discord.close();
  discord.assertClean();
}, 30_000);

const QUESTION = 'La Russie est-elle prête à extrader des cybercriminels ?';
const POSITIONS = ['oui', 'non', 'nuancé'];

describe('a whole discussion', () => {
  test.each([
    [3, 'Les réponses ne sont pas montrées'],
    [30, 'oui : 10 voix'],
    [300, 'oui : 100 voix'],
  ])(
    'with %i members',
    async (size, result) => {
      const hall = new Hall(discord, size);
      const { channel, moderator, members } = hall;
      expect(await hall.debat('ouvrir', { question: QUESTION, positions: POSITIONS.join(' / ') })).toContain(
        'Le débat est ouvert',
      );
      const prompt = await hall.shown('Premier vote');
      expect(plain(prompt)).toContain(QUESTION);
      expect(plain(prompt)).toContain('Personne n’a encore voté.');

      const votes = members.map((member, index) => member.click(prompt, POSITIONS[index % 3] ?? ''));
      const answers = await Promise.all(votes.map(said));
      answers.forEach((answer, index) => {
        expect(answer).toContain(`Votre réponse : ${POSITIONS[index % 3]}`);
      });
      await hall.says(prompt, `${size} personnes ont voté.`);

      expect(await hall.debat('suivant')).toContain('le débat s’ouvre dans son fil');
      const thread = await hall.thread();
      const dossier = await hall.shown('Dossier', thread);
      await discord.until(() => dossier.pinned, 'the dossier to be pinned');
      expect(plain(dossier)).toContain('Vladimir Poutine');
      await hall.says(prompt, 'Débat dans le fil.');
      expect(plain(prompt)).not.toContain('personnes ont voté');

      const phrase = 'La Russie propose un traité depuis longtemps.';
      const first = await hall
        .member(0)
        .slash(thread, 'appuyer', {
          passage: 1,
          position: 'oui',
          phrase,
          accord: true,
        })
        .reply();
      expect(plain(first)).toContain('le passage § 1 appuie « oui »');
      await said(hall.member(1).slash(thread, 'appuyer', { passage: 2, position: 'non' }));
      await hall.says(dossier, 'oui : § 1');
      await hall.says(dossier, 'non : § 2');

      expect(await hall.debat('suivant')).toContain('le second vote est ouvert');
      const second = await hall.shown('Avez-vous changé d’avis', thread);
      await Promise.all(members.map((member) => said(member.click(second, 'nuancé'))));
      await hall.says(prompt, `${size} personnes ont voté.`);
      expect(hall.published()).toContain('personnes ont voté');
      expect(hall.published()).not.toMatch(/\bvoix\b|(?:oui|non|nuancé)[\s\\\u00A0\u202F]*:[\s\u00A0]*\d/u);

      const closing = await moderator.slash(channel, 'debat suivant').reply();
      expect(plain(closing)).toContain('Il reste à écrire la conclusion');
      await hall.says(prompt, 'Votes clos');
      const form = moderator.click(closing, 'Écrire la conclusion');
      await form.modal();
      const conclusion = 'Nous avons changé d’avis ensemble, sans savoir qui.';
      const concluded = moderator.submitModal(form, { conclusion });
      expect(await said(concluded)).toContain('le récapitulatif paraît');

      const recap = await hall.shown('Récapitulatif du débat');
      const text = plain(recap);
      expect(text).toContain(result);
      expect(text).toContain(`${size} personnes ont voté deux fois.`);
      expect(text).toContain(phrase);
      expect(text).toContain(conclusion);
      const [picture] = recap.attachments;
      expect(picture?.content_type).toBe('image/png');
      expect(picture?.description).toContain('Premier vote');
      await hall.says(prompt, 'Débat clos.');
      expect(plain(prompt)).toContain(
        `https://discord.com/channels/${hall.guild.id}/${channel.id}/${recap.id}`,
      );
      await discord.until(() => thread.thread?.archived && thread.thread.locked, 'the thread to be closed');

      for (const word of ['Premier vote', 'Dossier', 'Avez-vous changé', 'Récapitulatif du débat']) {
        const all = [...discord.messages(channel), ...discord.messages(thread)];
        expect(all.filter((message) => plain(message).startsWith(word))).toHaveLength(
          all.some((message) => plain(message).startsWith(word)) ? 1 : 0,
        );
      }
      expect(await hall.debat('archiver')).toContain('plus rien ne relie');
      expect(await hall.debat('recapitulatif')).toContain(conclusion);
    },
    120_000,
  );

  test('in a forum, where the prompt is a post', async () => {
    const hall = new Hall(discord, 3, { kind: ChannelType.GuildForum });
    const general = discord.channel(hall.guild, 'général');
    const options = { question: QUESTION, salon: hall.channel.id };
    expect(await said(hall.moderator.slash(general, 'debat ouvrir', options))).toContain(
      'Le débat est ouvert',
    );
    const post = await hall.thread();
    const prompt = await hall.shown('Premier vote', post);
    await discord.until(() => post.thread?.locked, 'the post to be locked');
    await Promise.all(hall.members.map((member) => said(member.click(prompt, 'oui'))));
    expect(await said(hall.moderator.slash(post, 'debat suivant'))).toContain('le débat s’ouvre');
    await discord.until(() => post.thread?.locked === false, 'the post to be open');
    await hall.shown('Dossier', post);
    const closing = await hall.moderator.slash(post, 'debat clore').reply();
    const form = hall.moderator.click(closing, 'Écrire la conclusion');
    await form.modal();
    await said(hall.moderator.submitModal(form, { conclusion: 'Une conclusion de plus de dix lettres.' }));
    await hall.shown('Récapitulatif du débat', post);
    await discord.until(() => post.thread?.archived && post.thread.locked, 'the post to be closed');
  }, 60_000);
});
