import { describe, expect, test } from '@jest/globals';
import { typeset } from '../../src/reply/typography.js';

describe('typeset', () => {
  test.each([
    ['Réponse, § 8 :', 'Réponse, §\u00a08\u00a0:'],
    ['Vraiment ? Oui ! Bien ; merci.', 'Vraiment\u202f? Oui\u202f! Bien\u202f; merci.'],
    ['« oui »', '«\u00a0oui\u00a0»'],
    ['« Qui ? »', '«\u00a0Qui\u202f?\u00a0»'],
    ['à 10:30, https://exemple.fr', 'à 10:30, https://exemple.fr'],
    ['sans rien à changer', 'sans rien à changer'],
  ])('%s', (typed, set) => {
    expect(typeset(typed)).toBe(set);
  });

  test('is the same when done twice', () => {
    const once = typeset('« Qui dirige le NCSC ? » : § 8 !');
    expect(typeset(once)).toBe(once);
  });
});
