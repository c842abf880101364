import { describe, expect, test } from '@jest/globals';
import { analyse } from '../../src/french/analyse.js';

describe('analyse', () => {
  test.each([['l’Estonie', 'l estonie']])('%s', (text, expected) => {
    expect(
      analyse(text)
        .map((word) => word.exact)
        .join(' '),
    ).toBe(expected);
  });
});
