import { describe, expect, test } from '@jest/globals';
import { run } from '../../commands/command.js';
import { verifier } from '../../commands/verifier.js';
import type { Answer } from '../../src/reply/answer.js';
import { compose } from '../../src/reply/compose.js';
import { french } from '../../src/reply/words/french.js';
import { renderReply } from '../../src/terminal/render.js';
import { TOWN_HALL } from '../quotations/townHall.js';
import { articleOf, contextOf, firstArticle } from '../support.js';

const PLAIN = { colour: false, hyperlinks: true, wrap: (text: string) => text };
const OTHER = { ...articleOf('« La mer monte vite », a dit Zoé Brun.', { title: 'La mer' }), id: 'la-mer' };

function verified(citation: string, article = TOWN_HALL): Promise<Answer> {
  return run(verifier, { citation }, contextOf(article, OTHER));
}
async function shown(citation: string, article = TOWN_HALL): Promise<string> {
  const links = /\u001b\]8;;[^\u001b]*\u001b\\/gu;
  return renderReply(compose(await verified(citation, article), french), PLAIN)
    .replace(links, '')
    .replace(/[\u00a0\u202f]/gu, ' ');
}
const paragraphs = async (citation: string, article = TOWN_HALL): Promise<string[]> =>
  (await shown(citation, article)).split('\n\n');

const TRUE_TEXT = `Le texte de l’article :
§ 1, La Gazette, mai 2024
  « Nous fermerons la piscine en juillet », a annoncé Claire Vasseur, maire de Lormont.
  Preuve : « a annoncé Claire Vasseur ».

Lire autour : /passage 1`;

describe('/verifier', () => {
  test('EXACTE', async () => {
    expect(
      await shown('« Nous fermerons la piscine en juillet »'),
    ).toBe(`EXACTE : ces mots sont dans l’article, § 1.

Qui parle : Claire Vasseur, parole citée.

${TRUE_TEXT}`);
  });

  test('EXACTE À LA TYPOGRAPHIE PRÈS says what differs', async () => {
    expect(
      await shown('"nous fermerons la piscine en\u00a0juillet"'),
    ).toBe(`EXACTE À LA TYPOGRAPHIE PRÈS : les mêmes mots sont dans l’article, § 1.

Qui parle : Claire Vasseur, parole citée.

Seuls diffèrent : majuscules (1), espaces (1).

${TRUE_TEXT}`);
  });

  test('MODIFIÉE says what it does to the sense, then each difference', async () => {
    expect(
      await shown('Vasseur a dit « Nous ne fermerons pas la piscine en juin »'),
    ).toBe(`MODIFIÉE : l’article le dit autrement, § 1.

Bien attribué à : Claire Vasseur, parole citée.

- Les mots « ne » et « pas » ont été ajoutés : une négation apparaît.
- Une date change : « juillet » dans l’article, « juin » dans la citation.

Mot à mot, de l’article à la citation :

- Ajouté : « ne », après « Nous »
- Ajouté : « pas », après « fermerons »
- Remplacé : « juillet » par « juin », après « la piscine en »

${TRUE_TEXT}`);
  });

  test('a negation that is gone', async () => {
    const [first, voice, sense] = await paragraphs('La mairie a publié de calendrier');
    expect([first, voice, sense]).toEqual([
      'MODIFIÉE : l’article le dit autrement, § 1.',
      'Attention : c’est l’article qui parle. Il ne cite personne pour ces mots.',
      'Les mots « n’ » et « pas » ont été retirés : la négation disparaît.',
    ]);
  });

  test.each([
    [
      'la fermeture durera sept mois',
      'Un nombre change : « six » dans l’article, « sept » dans la citation.',
    ],
    [
      'la fermeture durera peut-être six mois',
      'Une réserve apparaît : « peut-être ». La phrase devient moins affirmative.',
    ],
    [
      'Selon tous les riverains, la fermeture durera six mois',
      'L’étendue change : « certains » dans l’article, « tous » dans la citation.',
    ],
    ['Le projet divise les élus depuis un an ?', 'Une affirmation de l’article est devenue une question.'],
  ])('%s', async (citation, sense) => {
    expect(await paragraphs(citation)).toContain(sense);
  });

  test.each([
    [
      'Macron a dit « Nous fermerons la piscine en juillet »',
      'Attention : ces mots ne sont pas attribués à « Macron », mais à : Claire Vasseur, parole citée.',
    ],
    [
      'Vasseur a dit « Le projet divise les élus »',
      'Attention : c’est l’article qui parle, pas « Vasseur ». Il ne cite personne pour ces mots.',
    ],
    ['Vasseur a dit « Nous fermerons la piscine »', 'Bien attribué à : Claire Vasseur, parole citée.'],
    ['Macron a dit « Bonjour à toutes les tulipes »', '« Macron » n’apparaît pas dans l’article.'],
  ])('%s', async (citation, line) => {
    expect((await paragraphs(citation))[1]).toBe(line);
  });

  test('reported words are not passed off as the speaker’s own', async () => {
    expect((await paragraphs('« la fermeture durera six mois »')).slice(0, 3)).toEqual([
      'EXACTE : ces mots sont dans l’article, § 1.',
      'Qui parle : « certains riverains », parole rapportée.',
      'Attention : l’article rapporte ces propos sans guillemets. Ce sont les mots de l’article.',
    ]);
  });

  test('COUPÉE OU ASSEMBLÉE says what was cut, and shows each piece', async () => {
    const lines = await shown(
      '« Dans une écrasante majorité des cas, ils sont équitables. Tout ceci commence à prendre des proportions vraiment dangereuses. »',
      firstArticle(),
    );
    expect(lines).toBe(`COUPÉE OU ASSEMBLÉE : elle réunit des passages séparés sans le dire, § 2 et § 5.

Qui parle : Vladimir Poutine, parole citée.

Ce qui a été fait au texte :

- Coupé : « Les deux parties assument des engagements égaux. La cybersécurité est l'une des […] », après « ils sont équitables »

Morceau 1 sur 2 :
§ 2, Developpez.com, juin 2021
  Dans une écrasante majorité des cas, ils sont équitables.
  Qui parle : Vladimir Poutine, parole citée.
  Preuve : « a déclaré Vladimir Poutine ».

Morceau 2 sur 2 :
§ 5, Developpez.com, juin 2021
  Tout ceci commence à prendre des proportions vraiment dangereuses.
  Qui parle : Vladimir Poutine, parole citée.
  Preuve : « soulignait Vladimir Poutine ».`);
  });

  test('the words of two speakers put together', async () => {
    const [first] = await paragraphs(
      '« Tout ceci commence à prendre des proportions vraiment dangereuses. Inspirés par leur exemple de collaboration et de détermination, nous nous sommes rassemblés »',
      firstArticle(),
    );
    expect(first).toBe('COUPÉE OU ASSEMBLÉE : elle réunit les mots de plusieurs locuteurs, § 5 et § 9.');
  });

  test('an omission that is marked is fair', async () => {
    expect((await paragraphs('Ce projet […] coûtera trop cher')).slice(0, 3)).toEqual([
      'EXACTE : ces mots sont dans l’article, § 2, et ce qui manque est signalé.',
      expect.stringMatching(/^Qui parle/u),
      'Laissé de côté : « est une folie. Il ».',
    ]);
  });

  test('AMBIGUË shows each place, and whose it is', async () => {
    expect(await shown('projet')).toMatch(
      /^AMBIGUË : ces mots sont à 2 endroits de l’article, § 2\.\n\nEndroit 1 sur 2 :\n[\s\S]*\n\nEndroit 2 sur 2 :\n[\s\S]*\n {2}Voix de l’article\.$/u,
    );
  });

  test('ABSENTE is bounded, and names the article that has it', async () => {
    expect(await shown('« La mer monte vite »')).toBe(`ABSENTE DE CET ARTICLE : ces mots n’y sont pas.

Comparé : tout l’article (2 passages, 78 mots). Cela ne prouve pas que la phrase n’a jamais été prononcée.

Un autre article que je connais l’a :

- EXACTE : La mer (la-mer)

Vérifier dans l’autre article : /verifier La mer monte vite --article la-mer`);
  });

  test('the nearest sentence is not passed off as the claim', async () => {
    const absent = await paragraphs(
      'Les riverains veulent une fermeture définitive du stade et du gymnase communal',
    );
    expect(absent[0]).toBe('ABSENTE DE CET ARTICLE : ces mots n’y sont pas.');
    expect(absent[2]).toMatch(/^Le plus proche, qui n’est pas la même phrase :\n/u);
  });

  test.each([
    ['« »', 'Il manque une citation à vérifier.'],
    ['a'.repeat(6_001), 'La citation est trop longue : 6 001 caractères.'],
  ])('refuses %.10s', async (citation, problem) => {
    expect((await paragraphs(citation))[0]).toBe(problem);
  });

  test('the JSON form has the offsets of places, differences and evidence', async () => {
    const article = TOWN_HALL;
    const answer = JSON.parse(JSON.stringify(await verified('« Nous fermerons la piscine en juin »')));
    expect(answer).toMatchObject({
      kind: 'verdict',
      verdict: 'modified',
      claim: 'Nous fermerons la piscine en juin',
    });
    const [place] = answer.places;
    const [difference] = answer.differences;
    for (const { excerpt } of [place.words, place.cited, difference.article, place.attributions[0].speaker]) {
      expect(article.text.slice(excerpt.start, excerpt.end)).toBe(excerpt.text);
    }
    expect(difference).toMatchObject({ kind: 'replaced', claim: { start: 29, end: 33, text: 'juin' } });
  });

  test('no verdict holds a percentage', async () => {
    for (const citation of ['projet', 'la fermeture durera sept mois', 'tulipe', '« La mer monte vite »'])
      expect(await shown(citation)).not.toMatch(/%|pour cent|similarité/u);
  });
});
