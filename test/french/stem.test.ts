import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { normalise } from '../../src/french/characters.js';
import { stem } from '../../src/french/stem.js';

describe('stem', () => {
  test('the empty word has the empty stem, where natural answers "undefined"', () => {
    expect(stem('')).toBe('');
  });

  test.each([
    ['déclaration', 'déclarations'],
    ['attaquer', 'attaquée'],
    ['russe', 'russes'],
    ['national', 'nationaux'],
    ['équitable', 'équitables'],
    ['cyberguerre', 'cyberguerres'],
    ['coeur', 'coeurs'],
    ['sécurité', 'sécurités'],
  ])('%s and %s', (a, b) => {
    expect(stem(a)).toBe(stem(b));
  });

  test.each([
    ['santé', 'sant'],
    ['née', 'né'],
    ['hôpital', 'hopital'],
    ['g7', 'g7'],
    ['3.5', '3.5'],
    ['10000', '10000'],
    ['7', '7'],
  ])('%s stays %s', (form, expected) => {
    expect(stem(form)).toBe(expected);
  });

  test('a stem has no accent, and the accent was read before it was folded', () => {
    expect(stem('déterminés')).toBe(stem('déterminée'));
    expect(stem('déterminés')).toMatch(/^[a-z]+$/u);
  });

  test('noise longer than any French word comes back folded, not stemmed', () => {
    expect(stem('é'.repeat(61))).toBe('e'.repeat(61));
    expect(stem(`${'a'.repeat(55)}ements`)).toBe(`${'a'.repeat(55)}ements`);
  });

  test('any word has a stem, and it is not "undefined"', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (word) => {
        expect(stem(normalise(word))).not.toBe('undefined');
      }),
    );
  });
});
