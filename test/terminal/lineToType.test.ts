import { describe, expect, test } from '@jest/globals';
import type { Action } from '../../src/reply/reply.js';
import { lineToType } from '../../src/terminal/lineToType.js';
import { parseCall } from '../../src/terminal/parse.js';

describe('lineToType', () => {
  test.each<[Pick<Action, 'command' | 'values'>, string]>([
    [{ command: 'passage', values: { numero: 4 } }, '/passage 4'],
    [{ command: 'passage', values: { article: 'g7', numero: 4 } }, '/passage 4 --article g7'],
    [
      { command: 'chercher', values: { mots: 'traité -Poutine', page: 2, article: 'g7' } },
      '/chercher traité -Poutine --page 2 --article g7',
    ],
    [{ command: 'paroles', values: { locuteur: 'Vladimir Poutine' } }, '/paroles Vladimir Poutine'],
    [{ command: 'paroles', values: { page: 2 } }, '/paroles --page 2'],
    [{ command: 'paroles', values: {} }, '/paroles'],
    [{ command: 'article infos', values: { article: 'g7' } }, '/article infos --article g7'],
    [{ command: 'article liste', values: { page: 2 } }, '/article liste --page 2'],
  ])('%j', (action, line) => {
    expect(lineToType({ ...action, label: 'Suite' })).toBe(line);
    expect(parseCall(line.split(' ')).values).toEqual(action.values);
  });
});
