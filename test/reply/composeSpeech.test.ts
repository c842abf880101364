import { describe, expect, test } from '@jest/globals';
import type { Values } from '../../commands/command.js';
import { speechAsked } from '../../commands/paroles.js';
import { whoSaid } from '../../commands/quiADit.js';
import type { Answer } from '../../src/reply/answer.js';
import { citeWithVoices } from '../../src/reply/attribute.js';
import { excerpt, reply } from '../../src/reply/blocks.js';
import { compose } from '../../src/reply/compose.js';
import { french } from '../../src/reply/words/french.js';
import { searchOf } from '../../src/search/articleSearch.js';
import { parseQuery } from '../../src/search/query.js';
import { lineToType } from '../../src/terminal/lineToType.js';
import { renderReply } from '../../src/terminal/render.js';
import { FIRST_ROWS, speechFrom } from '../quotations/handmade.js';
import { TOWN_HALL, TOWN_HALL_SPEECH } from '../quotations/townHall.js';
import { firstArticle } from '../support.js';

const PLAIN = { colour: false, hyperlinks: true, wrap: (text: string) => text };
const spaced = (shown: string): string => shown.replace(/[\u00a0\u202f]/gu, ' ');
const shown = (answer: Answer): string => spaced(renderReply(compose(answer, french), PLAIN));
const whoSaidIt = (values: Values): string => shown(whoSaid(TOWN_HALL, TOWN_HALL_SPEECH, values));
const spoken = (values: Values): string => shown(speechAsked(TOWN_HALL, TOWN_HALL_SPEECH, values));

describe('/qui-a-dit', () => {
  test('a quotation whose speaker is named', () => {
    expect(whoSaidIt({ propos: 'piscine' })).toBe(`Qui le dit : Claire Vasseur, parole citée, § 1.

§ 1, La Gazette, mai 2024
  Nous fermerons la piscine en juillet
  Mots trouvés : « piscine »
  Preuve : « a annoncé Claire Vasseur ».

Lire autour : /passage 1`);
  });

  test('reported words', () => {
    expect(whoSaidIt({ propos: 'la durée de la fermeture' }).split('\n\n')[0]).toBe(
      'Qui en parle : « certains riverains », parole rapportée, § 1.',
    );
    expect(whoSaidIt({ propos: 'fermeture' })).toContain('Preuve : « Selon certains riverains ».');
  });

  test('a deduced name comes with the sentence that it is deduced from', () => {
    expect(
      whoSaidIt({ propos: 'voté en mars' }),
    ).toBe(`Qui le dit : Claire Vasseur, déduit du contexte, sans guillemets, § 1.

§ 1, La Gazette, mai 2024
  le budget serait voté en mars
  Mots trouvés : « voté », « mars »
  Preuve : « Elle a ajouté ».

« Elle » renvoie à « Claire Vasseur », § 1 :
  « Nous fermerons la piscine en juillet », a annoncé Claire Vasseur, maire de Lormont.

Lire autour : /passage 1`);
  });

  test('two who are possible are both named', () => {
    expect(
      whoSaidIt({ propos: 'je voterai contre' }),
    ).toBe(`Qui le dit : Paul Derain ou Marc Aubry, l’article ne permet pas de choisir, § 2.

§ 2, La Gazette, mai 2024
  Je voterai contre
  Mots trouvés : « voterai »
  Preuve : « a-t-il dit ».

Lire autour : /passage 2`);
  });

  test('words that nobody can be named for', () => {
    expect(whoSaidIt({ propos: 'une folie' }).split('\n')[0]).toBe(
      'Qui le dit : non attribuable, l’article ne nomme personne, § 2.',
    );
  });

  test('several are listed, each with who and how sure that is', () => {
    const lines = whoSaidIt({ propos: 'projet piscine' }).split('\n');
    expect(lines[0]).toBe(
      'Personne ne le dit ainsi. Le plus proche : Claire Vasseur et une voix non nommée (2 paroles).',
    );
    expect(lines[2]).toBe('Cette parole ne réunit pas tous les mots de la question.');
    expect(lines.filter((line) => / :$/u.test(line))).toEqual([
      'Claire Vasseur, parole citée :',
      'non attribuable, l’article ne nomme personne :',
    ]);
  });

  test('what only the article says is said to be so', () => {
    expect(
      whoSaidIt({ propos: 'calendrier' }),
    ).toBe(`C’est l’article qui le dit, § 1 : il ne cite personne pour ces mots.

Voix de l’article, sans guillemets :
§ 1, La Gazette, mai 2024
  La mairie n’a pas publié de calendrier.
  Mots trouvés : « calendrier »

Comparé : 5 paroles de l’article, avec « calendrier ».

Qui parle dans l’article : Claire Vasseur et « certains riverains ».

Qui parle, et combien : /paroles`);
  });

  test('nothing found: what was compared, what is absent, who does speak', () => {
    expect(whoSaidIt({ propos: 'tramway' })).toBe(`Personne ne dit cela dans l’article.

Comparé : 5 paroles de l’article, avec « tramway ».

N’apparaît nulle part dans l’article : « tramway ».

Qui parle dans l’article : Claire Vasseur et « certains riverains ».

Qui parle, et combien : /paroles`);
  });

  test('a speaker who does not say it, and who does', () => {
    expect(whoSaidIt({ propos: 'six mois', locuteur: 'vasseur' })).toBe(`Rien de tel chez « Claire Vasseur ».

Comparé : 2 paroles de « Claire Vasseur », avec « six », « mois ».

Qui en parle : « certains riverains ».

Qui parle, et combien : /paroles`);
  });

  test('someone who does not speak: whether they are named, and who does speak', () => {
    expect(
      whoSaidIt({ propos: 'fermeture', locuteur: 'Macron' }),
    ).toBe(`« Macron » ne parle pas dans l’article.

Ce nom ne s’y trouve nulle part.

Qui parle dans l’article : Claire Vasseur et « certains riverains ».

Qui parle, et combien : /paroles`);
    expect(spoken({ locuteur: 'la mairie' }).split('\n\n').slice(0, 3)).toEqual([
      '« la mairie » ne parle pas dans l’article.',
      'Ce nom s’y trouve, mais sans parole :',
      expect.stringContaining('La mairie n’a pas publié de calendrier.'),
    ]);
  });

  test('words without a word are refused', () => {
    expect(() => whoSaid(TOWN_HALL, TOWN_HALL_SPEECH, { propos: '?!' })).toThrow('noStatement');
  });

  test('pages', () => {
    const article = firstArticle();
    const speech = speechFrom(article, FIRST_ROWS);
    const answer = whoSaid(article, speech, { propos: 'Russie', page: 2, article: 'g7' });
    expect(compose(answer, french).actions.map(lineToType)).toEqual([
      '/qui-a-dit Russie --article g7 --page 1',
    ]);
    expect(answer).toMatchObject({ kind: 'said', page: { number: 2, of: 2 } });
  });
});

describe('/paroles', () => {
  test('who speaks, and how often', () => {
    expect(spoken({})).toBe(`2 voix dans l’article, 5 paroles :

- Claire Vasseur : 2 paroles (1 citée, 1 déduite)
- « certains riverains » : 1 parole rapportée
- Non attribuables : 2 paroles

Ses paroles : /paroles Claire Vasseur`);
  });

  test('what someone says, in order', () => {
    expect(spoken({ locuteur: 'vasseur' })).toBe(`Claire Vasseur (2 paroles) :

Parole citée :
§ 1, La Gazette, mai 2024
  Nous fermerons la piscine en juillet
  Preuve : « a annoncé Claire Vasseur ».

Déduit du contexte, sans guillemets :
§ 1, La Gazette, mai 2024
  le budget serait voté en mars
  Preuve : « Elle a ajouté ».

« Elle » renvoie à « Claire Vasseur », § 1 :
  « Nous fermerons la piscine en juillet », a annoncé Claire Vasseur, maire de Lormont.`);
  });

  test('what someone may have said is counted as uncertain', () => {
    expect(spoken({ locuteur: 'Aubry' }).split('\n')[0]).toBe('Marc Aubry (1 parole, incertaine) :');
  });

  test.each([
    [{ locuteur: 'Vasseur', sujet: 'le budget' }, 'Claire Vasseur, sur « le budget » (1 parole) :'],
    [{ locuteur: 'Vasseur', sujet: 'tramway' }, 'Rien de tel chez « Claire Vasseur ».'],
    [{ locuteur: 'Dupont' }, '« Dupont » ne parle pas dans l’article.'],
    [{ sujet: 'piscine' }, 'Qui le dit : Claire Vasseur, parole citée, § 1.'],
  ])('%j', (values, line) => {
    expect(spoken(values).split('\n')[0]).toBe(line);
  });

  test('an article that quotes nobody', () => {
    const answer = speechAsked(TOWN_HALL, { quotations: [], speakers: [] }, {});
    expect(shown(answer)).toBe('L’article ne cite personne.');
  });
});

describe('whose voice an excerpt is', () => {
  const notes = (mots: string): string[] => {
    const [found] = searchOf(TOWN_HALL).search(parseQuery(mots), mots).found;
    if (!found) throw new Error(`nothing for ${mots}`);
    const cited = citeWithVoices(TOWN_HALL, TOWN_HALL_SPEECH, found, 600);
    const lines = spaced(renderReply(reply(french, [excerpt(cited, french)]), PLAIN)).split('\n');
    return lines
      .slice(lines.findIndex((line) => line.startsWith('  Mots trouvés')) + 1)
      .map((line) => line.trim());
  };

  test('the voice that holds what was looked for comes first', () => {
    expect(notes('budget')).toEqual([
      '« le budget serait voté en mars » : Claire Vasseur, déduit du contexte, sans guillemets.',
      '« Nous fermerons la piscine en juillet » : Claire Vasseur, parole citée.',
      '« la fermeture durera six mois » : « certains riverains », parole rapportée.',
      'Le reste : voix de l’article.',
    ]);
    expect(notes('calendrier')[0]).toBe('« La mairie n’a pas publié de calendrier. » : voix de l’article.');
  });

  test('words that nobody can be named for are not the article’s', () => {
    expect(notes('folie')).toEqual([
      '« Ce projet est une folie. Il coûtera trop […] » : non attribuable, l’article ne nomme personne.',
      '« Je voterai contre » : Paul Derain ou Marc Aubry, l’article ne permet pas de choisir.',
      'Le reste : voix de l’article.',
    ]);
  });
});

test('the JSON form gives class, speaker and evidence as slices with their offsets', () => {
  const answer = JSON.parse(JSON.stringify(whoSaid(TOWN_HALL, TOWN_HALL_SPEECH, { propos: 'budget' })));
  const [{ attribution, cited, antecedent }] = answer.quotations;
  expect(attribution).toMatchObject({
    class: 'inferred',
    kind: 'indirect',
    speaker: { excerpt: { text: 'Claire Vasseur' } },
    cue: { excerpt: { text: 'a ajouté' } },
    mention: { excerpt: { text: 'Elle' } },
    antecedent: { excerpt: { text: 'Claire Vasseur' } },
  });
  for (const { excerpt: slice } of [cited, antecedent, attribution.speaker, attribution.cue]) {
    expect(TOWN_HALL.text.slice(slice.start, slice.end)).toBe(slice.text);
  }
});
