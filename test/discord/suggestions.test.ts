import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { commands } from '../../commands/index.js';
import { SPEAKERS } from './articles.js';
import { HOSTILE, LONGEST } from './hostile.js';
import type { Choice } from './loopback/bodies.js';
import type { OptionValue } from './loopback/clientChecks.js';
import type { Person } from './loopback/person.js';
import { Scene, saidIn } from './scene.js';

jest.setTimeout(20_000);

/** Every option that suggests, with its command's path. */
const SUGGESTING = commands
  .flatMap((one) =>
    'commands' in one
      ? one.commands.map((command) => ({ path: `${one.name.fr} ${command.name.fr}`, command }))
      : [{ path: one.name.fr, command: one }],
  )
  .flatMap(({ path, command }) =>
    command.options
      .filter((option) => option.suggest)
      .map((option) => [path, option.name.fr, option.type] as const),
  );

let scene: Scene;
beforeAll(async () => {
  scene = await Scene.open();
  scene.typed.push(...HOSTILE);
});
afterEach(() => scene.discord.assertClean());
afterAll(() => scene.close());

function suggested(
  path: string,
  option: string,
  typed: string,
  person: Person = scene.bob,
): Promise<Choice[]> {
  return person.autocomplete(scene.general, path, { [option]: typed }, option).choices();
}

const valuesOf = (choices: readonly Choice[]): unknown[] => choices.map(({ value }) => value);

/** What is offered can be read on a phone and sent back. */
function expectFit(choices: readonly Choice[]): void {
  expect(choices.length).toBeLessThanOrEqual(25);
  expect(new Set(valuesOf(choices)).size).toBe(choices.length);
  for (const { name, value } of choices) {
    expect(name.trim()).not.toBe('');
    expect(name.length).toBeLessThanOrEqual(100);
    expect(String(value).length).toBeLessThanOrEqual(100);
    expect(name).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/u);
  }
}

/** « É », « Ét », … each beginning of a name. */
function beginningsOf(name: string): string[] {
  return [...name].map((_, index) => [...name].slice(0, index + 1).join(''));
}

/** As on a keyboard without accents. */
function bare(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();
}

describe('suggestions', () => {
  test.each(SPEAKERS)(
    '« %s » is offered from the first letter to the last, with or without accents',
    async (name) => {
      for (const typed of beginningsOf(name)) {
        for (const variant of new Set([typed, bare(typed)])) {
          const choices = await suggested('paroles', 'locuteur', variant);
          expectFit(choices);
          expect([variant, valuesOf(choices)]).toEqual([variant, expect.arrayContaining([name])]);
        }
      }
    },
  );

  test.each(SPEAKERS)('« %s » is offered by the last name too, and gives what they say', async (name) => {
    const last = name.slice(name.indexOf(' ') + 1);
    for (const typed of beginningsOf(last)) {
      expect([typed, valuesOf(await suggested('qui-a-dit', 'locuteur', typed))]).toEqual([
        typed,
        expect.arrayContaining([name]),
      ]);
    }
    const reply = await scene.bob.slash(scene.general, 'paroles', { locuteur: name }).reply();
    expect(saidIn(reply).startsWith(`**${name} (`)).toBe(true);
  });

  test('capitals and spaces around do not matter', async () => {
    for (const typed of ['HÉLÈNE', '  hel', 'HELENE BAUDRY ', 'hélène  baudry'])
      expect([typed, valuesOf(await suggested('paroles', 'locuteur', typed))]).toEqual([
        typed,
        ['Hélène Baudry'],
      ]);
  });

  test('a slip in a name is forgiven', async () => {
    expect(valuesOf(await suggested('paroles', 'locuteur', 'Lacrois'))).toEqual(['Étienne Lacroix']);
    expect(valuesOf(await suggested('paroles', 'locuteur', 'zzzz'))).toEqual([]);
  });

  test.each(SUGGESTING)(
    '/%s offers something for an empty « %s », and each of it can be asked',
    async (path, option, type) => {
      const choices = await suggested(path, option, '');
      expectFit(choices);
      expect(choices.length).toBeGreaterThan(1);
      for (const { value } of choices) {
        expect(typeof value).toBe(type === 'integer' ? 'number' : 'string');
        const options: Record<string, OptionValue> = { ...neededBy(path, option), [option]: value };
        const person = path === 'article choisir' ? scene.moderator : scene.bob;
        const said = saidIn(await person.slash(scene.thread, path, options).reply());
        expect([value, said]).toEqual([
          value,
          expect.not.stringMatching(
            /n’existe pas|ne s’appelle|ne parle pas|n’en parle pas|Il manque|mal passé/u,
          ),
        ]);
      }
    },
  );

  test.each(SUGGESTING)(
    '/%s with « %s »: whatever is typed, all that is offered is fit to be shown and asked',
    async (path, option) => {
      for (const typed of [...HOSTILE, ...LONGEST]) expectFit(await suggested(path, option, typed));
      for (const typed of ['r', 're', 'l’', 'é', '1', '1 ', '§ 1', 'qui', 'Que dit', 'can', 'par protéi']) {
        const choices = await suggested(path, option, typed);
        expectFit(choices);
        for (const { value } of choices.slice(0, 3)) {
          const person = path === 'article choisir' ? scene.moderator : scene.bob;
          const said = saidIn(
            await person.slash(scene.thread, path, { ...neededBy(path, option), [option]: value }).reply(),
          );
          expect([value, said]).toEqual([
            value,
            expect.not.stringMatching(/n’existe pas|ne s’appelle|ne parle pas|mal passé/u),
          ]);
        }
      }
    },
  );

  test('words are completed behind those that stand already', async () => {
    expect(valuesOf(await suggested('chercher', 'mots', 'cuisine cent'))).toContain('cuisine centrale');
    expect(valuesOf(await suggested('qui-a-dit', 'propos', 'les lég'))).toContain('les légumes');
    expect(valuesOf(await suggested('question', 'question', 'que dit mou'))).toEqual([
      'Que dit Moussa Traoré\u202F?',
    ]);
  });

  test('passages by number, articles by title, outlet or id', async () => {
    expect(valuesOf(await suggested('passage', 'numero', '1'))).toEqual([1, 10, 11, 12, 13, 14, 15]);
    expect(valuesOf(await suggested('passage', 'numero', 'les légumes secs'))).toEqual([5]);
    for (const typed of ['tram', 'rouvres', 'écho', 'ECHO DES']) {
      expect([typed, valuesOf(await suggested('article infos', 'article', typed))]).toEqual([
        typed,
        ['tramway'],
      ]);
    }
  });

  test('those of another article when one is named, and of none when none is called so', async () => {
    const of = (article: string) =>
      scene.bob.autocomplete(scene.general, 'paroles', { locuteur: '', article }, 'locuteur').choices();
    expect(valuesOf(await of('tramway'))).toEqual(['Irène Castel']);
    expect(valuesOf(await of('inconnu'))).toEqual([]);
  });

  test('they are English where Discord is, and come in private and in servers without the bot', async () => {
    const [first] = await suggested('paroles', 'locuteur', 'baudry', scene.john);
    expect(first?.name).toMatch(/^Hélène Baudry \(\d+ statements\)$/u);
    const far = scene.discord.channel(scene.discord.guild('loin', { withBot: false }));
    const carol = scene.discord.user({ name: 'carol', hasInstalled: true });
    for (const channel of [far, carol.directChannel, scene.discord.groupDm('amies', [carol])]) {
      const choices = await carol
        .autocomplete(channel, 'paroles', { locuteur: 'baud' }, 'locuteur')
        .choices();
      expect(choices[0]?.name).toMatch(/^Hélène Baudry \(\d+ paroles\)$/u);
    }
  });
});

/** Other options without which a command is not run. */
function neededBy(path: string, option: string): Record<string, OptionValue> {
  const needed: Record<string, Record<string, OptionValue>> = {
    'qui-a-dit': { propos: 'le' },
    question: { question: 'De quoi parle l’article ?' },
    chercher: { mots: 'le*' },
    passage: { numero: 1 },
    pourquoi: { numero: 1, mots: 'repas' },
    verifier: { citation: 'repas' },
    'article choisir': { article: 'cantine' },
  };
  return Object.fromEntries(Object.entries(needed[path] ?? {}).filter(([name]) => name !== option));
}
