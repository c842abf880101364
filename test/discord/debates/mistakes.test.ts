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

const QUESTION = 'Faut-il un traité de cyberguerre ?';

describe('a moderator whose Discord is English', () => {
  test('reads English in private, and French in the channel as everyone', async () => {
    const hall = new Hall(discord, 0);
    const emma = discord.user({
      name: 'emma',
      locale: 'en-GB',
      permissions: ['ManageMessages'],
      guilds: [hall.guild],
    });
    const debate = (line: string, options: Record<string, string | number> = {}): Promise<string> =>
      said(emma.slash(hall.channel, `debat ${line}`, options));
    const question = 'Un traité suffit-il';
    discord.setPermissions(hall.channel, discord.bot, { deny: ['PinMessages'] });
    const answers = [
      await debate('permissions'),
      await debate('ouvrir', { question }),
      await debate('suivant'),
    ];
    discord.setPermissions(hall.channel, discord.bot, { allow: [] });
    answers.push(
      await debate('ouvrir', { question: 'Ah' }),
      await debate('programmer', { rythme: 'lundi 18h' }),
      await debate('programmer', { question, date: 'soon' }),
      await debate('reglages'),
      await debate('ouvrir', { question }),
      await debate('ouvrir', { question: 'Un autre débat' }),
      await debate('file liste'),
      await debate('journal'),
    );
    const expected = [
      /I lack:\n- “Pin Messages”/u,
      /“Pin Messages”/u,
      /^The queue is empty\.$/u,
      /^The question must have 3 to 300 characters\.$/u,
      /will open: every Monday at 18:00\. Next time: Monday \d+ \p{L}+ \d{4} at 18:00\.$/u,
      /“soon” is no date that I can read/u,
      /Rhythm: every Monday at 18:00/u,
      /^The debate is open/u,
      /^A debate is already open in this channel: “Un traité suffit-il”/u,
      /Open \(first vote\):/u,
      new RegExp(`at \\d\\d:\\d\\d: debate opened.* \\(draft → first vote\\), by <@${emma.id}>`, 'u'),
    ];
    answers.forEach((answer, index) => {
      expect(answer).toMatch(expected[index] ?? /^$/u);
      expect(answer).not.toMatch(/[«»]| [:;!?](?:\s|$)/u);
    });
    expect(plain(await hall.shown('Premier vote'))).toContain('Personne n’a encore voté.');
  }, 60_000);
});

describe('a moderator who makes every mistake', () => {
  test('before anything is open', async () => {
    const hall = new Hall(discord, 0);
    const question = QUESTION;
    const wrong: [line: string, options: Record<string, string | number>, sentence: RegExp][] = [
      ['suivant', {}, /file d’attente est vide/u],
      ['suspendre', {}, /Aucun débat n’est ouvert/u],
      ['reprendre', {}, /Aucun débat n’est ouvert/u],
      ['clore', {}, /Aucun débat ne correspond/u],
      ['passer', { raison: 'Pour voir' }, /Aucun débat ne correspond/u],
      ['archiver', {}, /Aucun débat ne correspond/u],
      ['recapitulatif', {}, /pas encore de récapitulatif/u],
      ['exporter', { format: 'csv' }, /pas encore de récapitulatif/u],
      ['file retirer', { debat: 'rien' }, /Aucun débat ne correspond/u],
      ['file ordonner', { debat: 'rien', place: 1 }, /Aucun débat ne correspond/u],
      ['file liste', {}, /Aucun débat ici/u],
      ['journal', {}, /journal est vide/u],
      ['ouvrir', { question: 'Ah' }, /La question doit avoir de 3 à 300 caractères/u],
      ['ouvrir', { question, positions: 'oui' }, /nombre de positions doit aller de 2 à 5/u],
      ['ouvrir', { question, positions: 'a/b/c/d/e/f' }, /nombre de positions/u],
      ['ouvrir', { question, positions: 'oui / Oui' }, /même nom : « Oui »/u],
      ['ouvrir', { question, positions: `oui / ${'n'.repeat(40)}` }, /Une position doit avoir/u],
      ['ouvrir', { question, 'premier-vote': 1 }, /durée d’une phase, en minutes, doit aller de 5/u],
      ['ouvrir', { question, echanges: 90_000 }, /durée d’une phase/u],
      ['ouvrir', { question, 'mode-lent': 30_000 }, /mode lent, en secondes/u],
      ['ouvrir', { question, titre: 't'.repeat(120) }, /titre du fil doit avoir/u],
      ['ouvrir', { question: 'question n° 9' }, /L’article a 3 questions de fin/u],
      ['programmer', {}, /Donnez une date/u],
      ['programmer', { date: 'demain 18h' }, /Il manque la question/u],
      ['programmer', { question, date: 'hier soir' }, /n’est pas une date/u],
      ['programmer', { question, date: 'demain' }, /Il manque l’heure/u],
      ['programmer', { question, date: '12/01/2021 18:00' }, /Cette date est passée/u],
      ['programmer', { question, date: '31/02/2027 18:00' }, /n’existe pas/u],
      ['programmer', { question, date: 'demain 18h', rythme: 'lundi 18h' }, /Donnez une date/u],
      ['programmer', { rythme: 'souvent' }, /n’est pas une date/u],
      ['reglages', { fuseau: 'Europe/Paname' }, /fuseau horaire « Europe\/Paname » est inconnu/u],
    ];
    for (const [line, options, sentence] of wrong) expect(await hall.debat(line, options)).toMatch(sentence);
    expect(discord.messages(hall.channel)).toEqual([]);
  }, 60_000);

  test('while a debate is open, and after', async () => {
    const hall = new Hall(discord, 1);
    const [pupil] = [hall.member(0)];
    expect(await hall.debat('ouvrir', { question: QUESTION })).toContain('Le débat est ouvert');
    const prompt = await hall.shown('Premier vote');
    expect(await hall.debat('ouvrir', { question: 'Une autre question ?' })).toContain(
      'Un débat est déjà ouvert',
    );
    expect(await hall.debat('archiver')).toContain('impossible pour un débat dans cet état : premier vote');
    expect(await hall.debat('reprendre')).toContain('n’est pas suspendu');
    const early = pupil.slash(hall.channel, 'appuyer', { passage: 1, position: 'oui' });
    expect(await said(early)).toContain('impossible pour un débat dans cet état : premier vote');

    expect(await hall.debat('suspendre', { raison: 'Récréation' })).toContain('suspendu');
    expect(await hall.debat('suspendre')).toContain('suspendu. Rien ne peut');
    expect(await hall.debat('suivant')).toContain('suspendu');
    await hall.says(prompt, 'Suspendu par la modération');
    expect(await hall.debat('reprendre')).toContain('reprend');
    await hall.says(prompt, 'Premier vote');

    await hall.debat('suivant');
    const thread = await hall.thread();
    await hall.shown('Dossier', thread);
    const support = (options: Record<string, string | number | boolean>) =>
      said(pupil.slash(thread, 'appuyer', options));
    expect(await support({ passage: 999, position: 'oui' })).toContain('L’article n’a pas ce passage');
    expect(await support({ passage: 1, position: 'peut-être' })).toContain('Choisissez une de ces positions');
    expect(await support({ passage: 1, position: 'oui', phrase: 'p'.repeat(301) })).toContain(
      'La phrase doit avoir',
    );

    expect(await hall.debat('clore', { raison: 'Fin de l’heure' })).toContain('Il reste à écrire');
    expect(await hall.debat('passer', { raison: ' ' })).toContain('Il faut dire pourquoi');
    expect(await hall.debat('suivant')).toContain('file d’attente est vide');
    expect(await hall.debat('archiver')).toContain('La conclusion n’est pas encore écrite');
    const form = hall.moderator.slash(hall.channel, 'debat clore');
    await form.modal();
    // Discord counts what was typed; white space alone is no conclusion.
    const blank = hall.moderator.submitModal(form, { conclusion: `Ah${' '.repeat(20)}oui` });
    expect(await said(blank)).toContain('La conclusion doit avoir de 10 à 2 000 caractères');
    const again = hall.moderator.slash(hall.channel, 'debat clore');
    await again.modal();
    const conclude = () =>
      said(hall.moderator.submitModal(again, { conclusion: 'Personne n’a voté, hélas.' }));
    expect(await conclude()).toContain('le récapitulatif paraît');
    expect(await conclude()).toContain('C’est déjà fait');
    expect(await hall.debat('passer', { raison: 'Trop tard' })).toContain('impossible');
    await hall.shown('Personne n’a voté, hélas.');

    const log = await hall.debat('journal');
    for (const words of ['débat suspendu', 'Récréation', 'votes clos', `<@${hall.moderator.id}>`])
      expect(log).toContain(words);
  }, 60_000);

  test('members are not moderators, and say so to each other', async () => {
    const hall = new Hall(discord, 1);
    const other = discord.channel(hall.guild, 'autre');
    discord.setPermissions(other, hall.moderator, { deny: ['ManageMessages'] });
    const elsewhere = { question: QUESTION, salon: other.id };
    expect(await hall.debat('ouvrir', elsewhere)).toContain('Seuls les modérateurs');
    expect(discord.messages(other)).toEqual([]);
    expect(() => hall.member(0).slash(hall.channel, 'debat file liste')).toThrow('not offered');

    await hall.debat('ouvrir', { question: QUESTION });
    await hall.shown('Premier vote');
    await hall.debat('clore');
    const notice = await hall.shown('Pour les modérateurs');
    expect(await said(hall.member(0).click(notice, 'Écrire la conclusion'))).toContain(
      'Seuls les modérateurs',
    );
  }, 60_000);

  test('a voice channel holds no debate', async () => {
    const hall = new Hall(discord, 0, { kind: ChannelType.GuildVoice });
    expect(await hall.debat('ouvrir', { question: QUESTION })).toContain('salon de texte ou dans un forum');
  });
});

describe('the queue', () => {
  test('is filled, put in order, and opened by a button once a debate is over', async () => {
    const hall = new Hall(discord, 0);
    const choices = await hall.moderator
      .autocomplete(hall.channel, 'debat file ajouter', { question: '' }, 'question')
      .choices();
    expect(choices[0]?.name).toMatch(/^Question 1 de l’article/u);
    expect(await hall.debat('file ajouter', { question: String(choices[0]?.value) })).toContain('place 1');
    expect(await hall.debat('file ajouter', { question: 'Et demain ?' })).toContain('place 2');
    const waiting = await hall.moderator
      .autocomplete(hall.channel, 'debat file ordonner', { debat: 'demain' }, 'debat')
      .choices();
    expect(waiting).toHaveLength(1);
    const debat = String(waiting[0]?.value);
    expect(await hall.debat('file ordonner', { debat, place: 7 })).toContain('une place de 1 à 2');
    expect(await hall.debat('file ordonner', { debat, place: 1 })).toContain('place 1');
    expect(await hall.debat('file liste')).toMatch(/1\. Et demain \?\n2\. /u);
    expect(await hall.debat('suivant')).toContain('Le débat est ouvert');
    const prompt = await hall.shown('Et demain ?');
    await hall.debat('passer', { raison: 'Un essai' });
    await hall.says(prompt, 'Débat abandonné');
    const notice = await hall.shown('Prochain débat de la file d’attente');
    const clicks = [1, 2, 3].map(() => hall.moderator.click(notice, 'L’ouvrir'));
    const answers = await Promise.all(clicks.map(said));
    expect(answers.filter((answer) => answer.includes('Le débat est ouvert'))).toHaveLength(1);
    expect(answers.filter((answer) => answer.includes('C’est déjà fait'))).toHaveLength(2);
    await hall.shown('Question posée par l’article');
    expect(discord.messages(hall.channel).filter((one) => plain(one).includes('Premier vote'))).toHaveLength(
      1,
    );
  }, 60_000);

  test('opens by itself where that is set, and on a date or every week when it is asked', async () => {
    const hall = new Hall(discord, 0);
    expect(await hall.debat('reglages', { suite: 'open', fuseau: 'America/Montreal' })).toContain(
      'Fuseau horaire : America/Montreal',
    );
    expect(await hall.debat('programmer', { rythme: 'chaque lundi 18h' })).toContain('chaque lundi à 18 h');
    expect(await hall.debat('programmer', { question: QUESTION, date: 'demain 18h' })).toContain(
      'Le débat s’ouvrira le',
    );
    expect(await hall.debat('programmer', { rythme: 'aucun' })).toContain('plus chaque semaine');
    await hall.debat('file ajouter', { question: 'La suite ?' });
    await hall.debat('ouvrir', { question: 'Le début ?' });
    await hall.shown('Le début ?');
    await hall.debat('passer', { raison: 'Un essai' });
    await hall.shown('La suite ?');
    expect(await hall.debat('file liste')).toMatch(
      /Programmés :\W+Faut-il un traité de cyberguerre \? \(le /u,
    );
  }, 60_000);
});

describe('a member who clicks', () => {
  test('ten times has one vote, the last one; a button of the first vote does nothing in the second', async () => {
    const hall = new Hall(discord, 2);
    const pupil = hall.member(0);
    await hall.debat('ouvrir', { question: QUESTION, positions: 'oui / non' });
    const prompt = await hall.shown('Premier vote');
    const names = Array.from({ length: 10 }, (_, index) => (index % 2 === 0 ? 'oui' : 'non'));
    const answers = await Promise.all(names.map((name) => said(pupil.click(prompt, name))));
    expect(answers.map((answer) => answer.split('\n')[0])).toEqual(
      names.map((name) => `**Votre réponse : ${name}**`),
    );
    await hall.says(prompt, '1 personne a voté.');
    const mine = await said(pupil.slash(hall.channel, 'mes-donnees voir'));
    expect(mine).toMatch(/Premier vote : (?:oui|non)/u);
    await said(pupil.click(prompt, 'oui'));
    // The message still has its buttons when the phase is over.
    const held = discord.faults.hold('PATCH /channels/:channel/messages/:message');
    await hall.debat('suivant');
    await held.arrived;
    expect(await said(pupil.click(prompt, 'non'))).toContain('C’est déjà fait. État du débat : débat.');
    held.release();
    await hall.shown('Dossier', await hall.thread());
    expect(await said(pupil.slash(hall.channel, 'mes-donnees voir'))).toContain('Premier vote : oui');
  }, 60_000);
});

describe('what is kept about a member', () => {
  test('is shown, exported, taken back and erased', async () => {
    const hall = new Hall(discord, 1);
    const pupil = hall.member(0);
    expect(await said(pupil.slash(hall.channel, 'mes-donnees voir'))).toContain('Je ne garde rien');
    await hall.debat('ouvrir', { question: QUESTION, positions: 'oui / non' });
    const prompt = await hall.shown('Premier vote');
    await said(pupil.click(prompt, 'oui'));
    await hall.says(prompt, '1 personne a voté.');
    await hall.debat('suivant');
    const thread = await hall.thread();
    const dossier = await hall.shown('Dossier', thread);
    const given = await pupil
      .slash(thread, 'appuyer', { passage: 2, position: 'Oui', phrase: 'Une phrase à moi.' })
      .reply();
    expect(plain(given)).toContain('Votre phrase ne paraîtra pas');
    await hall.says(dossier, 'oui : § 2');
    const seen = await pupil.slash(thread, 'mes-donnees voir').reply();
    expect(plain(seen)).toContain('Argument : § 2 pour « oui »');
    expect(plain(seen)).toContain('Une phrase à moi.');
    const file = await pupil.slash(thread, 'mes-donnees exporter').reply();
    expect(file.attachments.map(({ filename }) => filename)).toEqual(['mes-donnees.json']);
    expect(await said(pupil.click(seen, 'Retirer § 2'))).toContain('retiré');
    expect(await said(pupil.click(given, 'Retirer cet argument'))).toContain('n’existe pas');
    await discord.until(() => !plain(dossier).includes('oui : § 2'), 'the ledger to follow');
    expect(await said(pupil.slash(thread, 'mes-donnees effacer'))).toContain('C’est effacé');
    expect(await said(pupil.slash(hall.channel, 'mes-donnees voir'))).toContain('Je ne garde rien');
    expect(await said(pupil.slash(pupil.directChannel, 'mes-donnees voir'))).toContain('Je ne garde rien');
    expect(await said(hall.moderator.slash(hall.channel, 'mes-donnees voir'))).toMatch(/\d lignes? avec/u);
  }, 60_000);
});
