import { describe, expect, test } from '@jest/globals';
import type { APIApplicationCommand } from 'discord-api-types/v10';
import { declarations } from '../../src/discord/declarations.js';
import { differencesBetween } from '../../src/discord/registration.js';

/** What Discord gives back for what was declared: the same, with ids and defaults, in its own order. */
function registered(): APIApplicationCommand[] {
  const given = declarations().map((command, index) => ({
    id: `${index + 1}`,
    application_id: '9',
    version: '1',
    default_member_permissions: null,
    nsfw: false,
    dm_permission: true,
    description: '',
    ...command,
    contexts: [...(command.contexts ?? [])].reverse(),
  }));
  return JSON.parse(JSON.stringify(given)) as APIApplicationCommand[];
}

describe('what would change if the commands were registered', () => {
  test('nothing when they are registered already', () => {
    expect(differencesBetween(registered(), declarations())).toEqual([]);
  });

  test('everything when none is', () => {
    const differences = differencesBetween([], declarations());
    expect(differences).toHaveLength(declarations().length);
    expect(differences).toContainEqual({ kind: 'new', name: '/qui-a-dit' });
    expect(differences).toContainEqual({ kind: 'new', name: 'Vérifier la citation' });
  });

  test('a command that is no longer there', () => {
    const old = { ...registered()[0], name: 'ancienne' } as APIApplicationCommand;
    expect(differencesBetween([...registered(), old], declarations())).toEqual([
      { kind: 'gone', name: '/ancienne' },
    ]);
  });

  test.each<[string, (command: APIApplicationCommand) => void]>([
    [
      'a description',
      (command) => {
        command.description = 'Autre chose';
      },
    ],
    [
      'an English name',
      (command) => {
        command.name_localizations = { 'en-US': 'other' };
      },
    ],
    [
      'an option',
      (command) => {
        command.options = command.options?.slice(1) ?? [];
      },
    ],
    [
      'where it may be used',
      (command) => {
        command.contexts = [0];
      },
    ],
    [
      'who may use it',
      (command) => {
        command.default_member_permissions = '8192';
      },
    ],
  ])('%s', (_, change) => {
    const before = registered();
    const command = before.find(({ name }) => name === 'chercher');
    if (!command) throw new Error('no /chercher');
    change(command);
    expect(differencesBetween(before, declarations())).toEqual([{ kind: 'changed', name: '/chercher' }]);
  });
});

describe('the declarations', () => {
  test('each is in French, and in English for both Englishes', () => {
    const named = JSON.stringify(declarations());
    const locales = [...named.matchAll(/"name_localizations":(\{[^}]*\})/gu)].map(([, json]) =>
      JSON.parse(json ?? ''),
    );
    expect(locales.length).toBeGreaterThan(20);
    for (const one of locales) expect(Object.keys(one)).toEqual(['fr', 'en-US', 'en-GB']);
  });

  test('required options come first', () => {
    const optionLists = (options: readonly unknown[]): boolean[] =>
      options.map(
        (option) =>
          typeof option === 'object' && option !== null && 'required' in option && option.required === true,
      );
    for (const command of declarations()) {
      const required = optionLists('options' in command ? (command.options ?? []) : []);
      expect(required).toEqual([...required].sort((a, b) => Number(b) - Number(a)));
    }
  });
});
