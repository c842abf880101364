import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { commands } from '../../commands/index.js';
import type { OptionValue } from './loopback/clientChecks.js';
import type { Message } from './loopback/model.js';
import { labelsOf, Scene, saidIn } from './scene.js';

jest.setTimeout(20_000);

/** An article by someone who would like to be obeyed, by Discord or by its readers’ programs. */
const HOSTILE_ARTICLE = `---
title: "@everyone **Scandale** ||à la mairie|| <@123456789012345678> [ici](https://exemple.fr)"
outlet: "Le _Courrier_ @here <t:0:R>"
authors: ["\`Anne\` *Rivière*", "<@&123456789012345678>"]
url: https://exemple.fr/a_(b)_*c*?x=<y>
published: 2026-03-14
damage:
  - words: "||la somme||"
    note: "Un **chiffre** s’est perdu @everyone."
---
# Un titre que personne ne doit voir grand

« @everyone doit lire ceci », a déclaré le maire **Paul Vernier**. « Appelez <@123456789012345678> ou <@&123456789012345678> dans <#123456789012345678> », a ajouté **Paul Vernier**.

> « Une citation dans une citation », a répondu @everyone Durand.
>>> « Et une autre encore », a répondu @everyone Durand.

« ||la somme|| est secrète », a indiqué __Marie_Claire__ Dubois. « Le code est \`rm -rf\` », a précisé __Marie_Claire__ Dubois.

\`\`\`js
alert("l’extrait ne doit pas être du code")
\`\`\`

- « Un point de liste », a noté ~~Jean~~ Petit.
* « Un autre point », a noté ~~Jean~~ Petit.
1. « Un premier point », a noté ~~Jean~~ Petit.
-# « Un petit texte », a noté ~~Jean~~ Petit.

« Lisez [ce lien](https://exemple.fr/a_b) ou <https://exemple.fr> ou https://exemple.fr/_x_ », a écrit Luc \u202Eezo\u202C Moreau. « Le \u200bmot\u200b ca\u00adché \u2066isolé\u2069 », a écrit Luc \u202Eezo\u202C Moreau.

« L’heure est <t:0:R> et l’image <:ok:123456789012345678> :tada: 🎉 </aide:123456789012345678> <id:home> », a souligné l’avocate Éva \u001b[31mRouge\u001b[0m.

« Déjà \\*échappé\\* et \\\\ doublé \\\\* », a conclu M. Backslash\\.

Une ligne finit\u2028ici, une autre\r\nlà, une autre\u0085encore. Le tabulateur\tsépare. ¯\\_(ツ)_/¯

[…] « Un texte qui a l’air coupé […] », a dit **Paul Vernier**. […]

Que pensez-vous de @everyone ? Faut-il lire **cela** ?
`;

/** Words of the article by which what is hostile in it is found. */
const WORDS = [
  'everyone',
  'citation',
  'somme',
  'code',
  'extrait',
  'point',
  'lien',
  'mot',
  'heure',
  'échappé',
  'ligne',
  'coupé',
  'titre',
  'Vernier',
  'secrète',
];

let scene: Scene;
beforeAll(async () => {
  scene = await Scene.open({ files: { 'mairie.md': HOSTILE_ARTICLE } });
  scene.typed.push(...WORDS);
});
afterEach(() => scene.discord.assertClean());
afterAll(() => scene.close());

/** Runs a command in English, then in French with every button; the contract judges all of it at the end. */
async function exhaust(path: string, options: Record<string, OptionValue>): Promise<Message> {
  const english = await scene.john.slash(scene.general, path, options).reply();
  expect(saidIn(english)).not.toMatch(/went wrong/u);
  const message = await scene.alice.slash(scene.general, path, options).reply();
  expect(saidIn(message)).not.toMatch(/mal passé/u);
  // Sharing first: the next page takes the place of this one.
  for (const label of labelsOf(message).toReversed()) {
    const followed = await scene.alice.click(message, label).reply();
    expect(saidIn(followed)).not.toMatch(/mal passé/u);
    expect(followed.mention_everyone).toBe(false);
    if (followed === message) break;
  }
  return scene.alice.slash(scene.general, path, options).reply();
}

/** The names of all that speak, as they are suggested. */
async function speakers(): Promise<string[]> {
  const choices = await scene.alice
    .autocomplete(scene.general, 'paroles', { locuteur: '' }, 'locuteur')
    .choices();
  return choices.map(({ value }) => String(value));
}

describe('an article that would be obeyed', () => {
  test('it is loaded, and people speak in it', async () => {
    expect((await speakers()).length).toBeGreaterThan(2);
    expect(saidIn(await exhaust('article infos', {}))).toContain('@everyone **Scandale** ||à la mairie||');
  });

  test.each(['article liste', 'aide', 'paroles'])('/%s', async (path) => {
    await exhaust(path, {});
  });

  test.each(WORDS)('« %s », searched, asked, said', async (word) => {
    expect(saidIn(await exhaust('chercher', { mots: word }))).toMatch(/^\*\*\d+ passages? pour/u);
    await exhaust('qui-a-dit', { propos: word });
    await exhaust('question', { question: `Que dit l’article sur ${word} ?` });
    await exhaust('verifier', { citation: word });
  });

  test('every passage, and what stands around it', async () => {
    const total = Number(/sur (\d+)/u.exec(saidIn(await exhaust('passage', { numero: 1 })))?.[1]);
    expect(total).toBeGreaterThan(5);
    for (let number = 2; number <= total; number += 1) {
      const message = await scene.alice.slash(scene.general, 'passage', { numero: number }).reply();
      await scene.alice.click(message, 'Partager').reply();
    }
  });

  test('everyone who speaks, by the name that is suggested', async () => {
    for (const locuteur of await speakers()) {
      expect([locuteur, saidIn(await exhaust('paroles', { locuteur }))]).toEqual([
        locuteur,
        expect.not.stringMatching(/ne parle pas/u),
      ]);
      await exhaust('qui-a-dit', { propos: 'citation', locuteur });
    }
  });

  test('its own sentences, verified through the menus, and changed', async () => {
    const sentences = HOSTILE_ARTICLE.split('---\n')[2]?.match(/« [^»]* »/gu) ?? [];
    expect(sentences.length).toBeGreaterThan(10);
    for (const sentence of sentences) {
      await exhaust('verifier', { citation: sentence });
      await exhaust('verifier', { citation: sentence.replace(/(?:\p{L}+)(?=[^\p{L}]*$)/u, 'zut') });
      const message = scene.bob.say(scene.general, sentence);
      for (const menu of ['Vérifier la citation', 'Qui a dit ça ?']) {
        const answer = await scene.alice.messageMenu(scene.general, menu, message).reply();
        expect(saidIn(answer)).not.toMatch(/mal passé/u);
      }
    }
  });

  test('in the chat, for everyone to see', async () => {
    const questions = [
      'que dit Paul Vernier ?',
      'qui parle ?',
      'qui a parlé de la somme ?',
      'bonjour',
      'aide',
      '« @everyone doit lire ceci »',
    ];
    for (const question of questions) {
      const asked = scene.bob.say(scene.general, `<@${scene.discord.bot.id}> ${question}`);
      const said = await scene.discord.until(
        () =>
          scene.discord
            .messages(scene.general)
            .find((one) => one.message_reference?.message_id === asked.id && one.author.bot),
        `an answer to ${question}`,
      );
      expect(said.mention_everyone).toBe(false);
      expect(said.mentions).toEqual([]);
    }
  });

  test('suggestions show nothing that cannot be seen', async () => {
    for (const command of commands.flatMap((one) => ('commands' in one ? [] : [one]))) {
      for (const option of command.options.filter(({ suggest }) => suggest)) {
        for (const typed of ['', ...WORDS, '@', '<', '*']) {
          const choices = await scene.alice
            .autocomplete(scene.general, command.name.fr, { [option.name.fr]: typed }, option.name.fr)
            .choices();
          for (const { name } of choices)
            expect(name).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/u);
        }
      }
    }
  });
});
