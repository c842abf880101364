import { describe, expect, test } from '@jest/globals';
import { analyse } from '../../src/french/analyse.js';
import { isFunctionWord } from '../../src/french/functionWords.js';

describe('isFunctionWord', () => {
  test.each([
    'Le chat est là, et il dort.',
    'Qu’est-ce que c’est ?',
    'Jusqu’où l’as-tu suivi ?',
    'Y en a-t-il eu d’autres ?',
    'Ni toi ni moi n’y étions.',
    'À quelle heure, et pourquoi ?',
    'Lorsqu’elle aura été là, puisqu’on y sera.',
    'Celui-ci ou ceux-là, lesquels ?',
  ])('grammar around the subject: %s', (sentence) => {
    const content = new Set(['chat', 'dort', 'la', 'suivi', 'heure']);
    const grammar = analyse(sentence).filter((word) => !content.has(word.exact));
    expect(grammar.filter((word) => !isFunctionWord(word.exact)).map((word) => word.exact)).toEqual([]);
    expect(grammar.length).toBeGreaterThan(2);
  });

  test.each([
    ...['traite', 'russie', 'dit', 'fait', 'peut', 'doit', 'ville', 'accord', 'guerre', 'premier', 'jamais'],
    ...['g7', '2021', 'covid19', 'o', 'constructor', 'tostring', ''],
  ])('« %s » may be a subject', (exact) => {
    expect(isFunctionWord(exact)).toBe(false);
  });

  test.each([
    ['né', 'ne'],
    ['née', 'ne'],
    ['sûr', 'sur'],
    ['sûre', 'sur'],
    ['dû', 'du'],
    ['entrer', 'entre'],
  ])('« %s » is of the subject and never meets « %s »', (content, grammar) => {
    const [word, other] = analyse(`${content} ${grammar}`);
    expect(word?.isFunctionWord).toBe(false);
    expect(other?.isFunctionWord).toBe(true);
    expect([word?.exact, word?.stem]).not.toContain(other?.exact);
    expect(word?.stem).not.toBe(other?.stem);
  });

  test.each(['été', 'à', 'où', 'même', 'déjà', 'très', 'après', 'Êtes'])(
    '« %s » is known without its accents',
    (form) => {
      expect(analyse(form)[0]?.isFunctionWord).toBe(true);
    },
  );
});
