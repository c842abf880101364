import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readPlainFrench } from '../../commands/plainFrench.js';
import { FIRST_ROWS, speechFrom } from '../quotations/handmade.js';
import { firstArticle, hostileText } from '../support.js';

const SPEECH = speechFrom(firstArticle(), FIRST_ROWS);

type Values = Record<string, string>;

describe('readPlainFrench', () => {
  test.each<[string, string, Values]>([
    // Who says it.
    ['Qui a dit que la Russie est prête ?', 'qui-a-dit', { propos: 'la Russie est prête' }],
    ['qui a dit qu’il faut des règles', 'qui-a-dit', { propos: 'il faut des règles' }],
    ["qui a dit qu'il faut des regles", 'qui-a-dit', { propos: 'il faut des regles' }],
    ['QUI A DÉCLARÉ QUE LE G7 DEMANDE ?', 'qui-a-dit', { propos: 'LE G7 DEMANDE' }],
    ['Qui a dit « une nouvelle page » ?', 'qui-a-dit', { propos: 'une nouvelle page' }],
    ['Qui a dit "une nouvelle page" ?', 'qui-a-dit', { propos: 'une nouvelle page' }],
    ['qui a parlé d’extradition ?', 'qui-a-dit', { propos: 'extradition' }],
    ['qui parle de la pandémie', 'qui-a-dit', { propos: 'la pandémie' }],
    ['Qui dit que les gangs opèrent ?', 'qui-a-dit', { propos: 'les gangs opèrent' }],
    ['Qui pense que c’est grave ?', 'qui-a-dit', { propos: 'c’est grave' }],
    ['Bonjour, qui a évoqué un traité dans l’article ?', 'qui-a-dit', { propos: 'un traité' }],
    ['Et qui a dit ça ?', 'qui-a-dit', { propos: '' }],
    ['Qui parle ?', 'paroles', {}],
    ['Qui est cité dans cet article ?', 'paroles', {}],
    // What someone says.
    ['Que dit Poutine ?', 'paroles', { locuteur: 'Poutine' }],
    ['que dit poutine de l’extradition', 'paroles', { locuteur: 'poutine', sujet: 'l’extradition' }],
    ['Qu’a dit Poutine sur la Russie ?', 'paroles', { locuteur: 'Poutine', sujet: 'la Russie' }],
    ["Qu'a declare Vladimir Poutine ?", 'paroles', { locuteur: 'Vladimir Poutine' }],
    ['Qu’en pense Lindy Cameron ?', 'paroles', { locuteur: 'Lindy Cameron' }],
    [
      'Que pensent certains analystes du communiqué ?',
      'paroles',
      { locuteur: 'certains analystes', sujet: 'communiqué' },
    ],
    ['Qu’est-ce que Poutine a dit des États-Unis ?', 'paroles', { locuteur: 'Poutine', sujet: 'États-Unis' }],
    ['qu’est-ce qu’a dit Poutine de la Russie', 'paroles', { locuteur: 'Poutine', sujet: 'la Russie' }],
    ['Que Poutine dit-il de la Russie ?', 'paroles', { locuteur: 'Poutine', sujet: 'la Russie' }],
    ['Que répond Poutine au G7 ?', 'paroles', { locuteur: 'Poutine', sujet: 'au G7' }],
    [
      'Que demande le groupe du G7 à la Russie ?',
      'paroles',
      { locuteur: 'le groupe du G7', sujet: 'à la Russie' },
    ],
    [
      'Que dit le président russe des règles ?',
      'paroles',
      { locuteur: 'le président russe', sujet: 'règles' },
    ],
    [
      'Quelle est la position de Poutine sur la cybersécurité ?',
      'paroles',
      { locuteur: 'Poutine', sujet: 'la cybersécurité' },
    ],
    ['Poutine a-t-il parlé de la Russie ?', 'paroles', { locuteur: 'Poutine', sujet: 'la Russie' }],
    // A name that the article does not know is worth saying so.
    ['Que dit Macron de l’extradition ?', 'paroles', { locuteur: 'Macron', sujet: 'l’extradition' }],
    ['que dit emmanuel macron sur la russie', 'paroles', { locuteur: 'emmanuel macron', sujet: 'la russie' }],
    [
      'Macron a-t-il dit que la Russie triche ?',
      'qui-a-dit',
      { propos: 'la Russie triche', locuteur: 'Macron' },
    ],
    [
      'Est-ce que Poutine a dit qu’il faut des règles ?',
      'qui-a-dit',
      { propos: 'il faut des règles', locuteur: 'Poutine' },
    ],
    // Whether words are real.
    ['« une nouvelle page »', 'verifier', { citation: '« une nouvelle page »' }],
    ['"une nouvelle page".', 'verifier', { citation: '"une nouvelle page".' }],
    ['“une nouvelle page”', 'verifier', { citation: '“une nouvelle page”' }],
    ['D’où vient « une nouvelle page » ?', 'verifier', { citation: '« une nouvelle page »' }],
    ['d\'ou sort "une nouvelle page" ?', 'verifier', { citation: '"une nouvelle page"' }],
    ['Vérifie « une nouvelle page »', 'verifier', { citation: '« une nouvelle page »' }],
    [
      'Poutine a-t-il dit « une nouvelle page » ?',
      'verifier',
      { citation: 'Poutine a-t-il dit « une nouvelle page » ?' },
    ],
    [
      'est-ce que Macron a dit "une nouvelle page"',
      'verifier',
      { citation: 'est-ce que Macron a dit "une nouvelle page"' },
    ],
    [
      'Poutine a déclaré : « une nouvelle page »',
      'verifier',
      { citation: 'Poutine a déclaré : « une nouvelle page »' },
    ],
    [
      '« une nouvelle page », a dit Poutine.',
      'verifier',
      { citation: '« une nouvelle page », a dit Poutine.' },
    ],
  ])('%s', (sentence, name, values) => {
    const call = readPlainFrench(sentence, SPEECH);
    expect([call.command.name.fr, call.values]).toEqual([name, values]);
  });

  test.each([
    ['Qui dirige le NCSC ?'],
    ['Qui a écrit cet article ?'],
    ['Qui est Vladimir Poutine ?'],
    ['Que dit l’article de la Russie ?'],
    ['que dit le texte sur Poutine'],
    ['Qu’est-ce que l’article dit de Poutine ?'],
    ['Que dit-on de la Russie ?'],
    ['Que dit-il de la Russie ?'],
    ['Qu’a-t-il dit ?'],
    ['Que dit la recherche sur les gangs ?'],
    ['Que fait Poutine ?'],
    ['Que veut dire « rançongiciel » ?'],
    ['Qu’est-ce que « Evil Corp » ?'],
    ['Qui est « Evil Corp » ?'],
    ['Quand Poutine a-t-il dit « une nouvelle page » ?'],
    ['Pourquoi Poutine a-t-il dit que la Russie est prête ?'],
    ['Combien de pays ont dit que la Russie triche ?'],
    ['D’où vient l’attaque ?'],
    ['Est-ce que la Russie est prête à extrader ?'],
    ['De quoi parle l’article ?'],
    ['extradition'],
    ['bonjour'],
    ['« »'],
    ['???'],
  ])('%s is a question', (sentence) => {
    const call = readPlainFrench(sentence, SPEECH);
    expect([call.command.name.fr, call.values]).toEqual(['question', { question: sentence }]);
  });

  test('whatever is typed is read, at once, and no word of it is invented', () => {
    const pieces = fc.constantFrom(
      ...'qui que a dit a-t-il Poutine de sur « » " est-ce que d’où vient Macron la , ? : parlé'.split(' '),
    );
    const typed = fc.oneof(
      hostileText,
      fc.array(pieces, { maxLength: 40 }).map((list) => list.join(' ')),
    );
    fc.assert(
      fc.property(typed, (sentence) => {
        const { values } = readPlainFrench(sentence, SPEECH);
        for (const value of Object.values(values)) expect(sentence).toContain(value);
      }),
      { numRuns: 2_000 },
    );
  });

  test('a long text is read in no time', () => {
    const began = Date.now();
    for (const piece of ['« ', 'que dit ', 'a dit que ', 'Poutine a dit « ', 'est-ce que '])
      readPlainFrench(piece.repeat(3_000), SPEECH);
    expect(Date.now() - began).toBeLessThan(3_000);
  });
});
