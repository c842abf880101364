import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { OptionDeclaration } from '../../commands/command.js';
import { commands } from '../../commands/index.js';
import { HOSTILE, LONGEST } from './hostile.js';
import type { OptionValue } from './loopback/clientChecks.js';
import type { Channel, Message } from './loopback/model.js';
import type { Person } from './loopback/person.js';
import { Scene, saidIn } from './scene.js';

type Options = Readonly<Record<string, OptionValue>>;

/** Every command with options that it can meet, what its first line says in French, and in English. */
const GOOD: readonly [path: string, options: Options, french: RegExp, english: RegExp][] = [
  [
    'qui-a-dit',
    { propos: 'protéines' },
    /^\*\*Qui le dit : Clémence Faure/u,
    /^\*\*Who says it: Clémence Faure/u,
  ],
  [
    'qui-a-dit',
    { propos: 'repas', locuteur: 'Lacroix', page: 1, article: 'cantine' },
    /^\*\*Qui .* : Étienne Lacroix/u,
    /^\*\*Who .*: Étienne Lacroix/u,
  ],
  ['qui-a-dit', { propos: 'le sol', article: 'tramway' }, /^\*\*Qui .* : Irène Castel/u, /Irène Castel/u],
  ['qui-a-dit', { propos: 'sous-marin' }, /^\*\*Personne ne dit cela/u, /^\*\*Nobody says that/u],
  ['paroles', {}, /^\*\*12 voix dans l’article/u, /^\*\*12 voices in the article/u],
  ['paroles', { locuteur: 'Baudry' }, /^\*\*Hélène Baudry \(\d+ paroles, page 1 sur \d/u, /page 1 of \d/u],
  ['paroles', { locuteur: 'Baudry', page: 2 }, /page 2 sur/u, /page 2 of/u],
  ['paroles', { locuteur: 'Baudry', sujet: 'travaux' }, /sur « travaux »/u, /on “travaux”/u],
  ['paroles', { locuteur: 'Castel', article: 'tramway' }, /^\*\*Irène Castel/u, /^\*\*Irène Castel/u],
  ['paroles', { locuteur: 'Napoléon' }, /« Napoléon » ne parle pas/u, /“Napoléon” does not speak/u],
  [
    'verifier',
    { citation: 'Fabrice N’Guessan : « Un tiers des élèves arrive le ventre vide »' },
    /exact|mot pour mot/iu,
    /exact|word for word/iu,
  ],
  ['verifier', { citation: 'Le sol n’est pas celui', article: 'tramway' }, /^\*\*/u, /^\*\*/u],
  [
    'question',
    { question: 'Combien coûtera le repas ?' },
    /^\*\*(?:Réponse|Pas de réponse sûre)/u,
    /^\*\*(?:Answer|No sure)/u,
  ],
  ['question', { question: 'Quand ouvrira la ligne B ?', article: 'tramway' }, /§ 1/u, /§ 1/u],
  [
    'chercher',
    { mots: 'repas' },
    /^\*\*\d passages pour « repas » \(page 1 sur/u,
    /^\*\*\d passages for “repas” \(page 1/u,
  ],
  ['chercher', { mots: 'repas', page: 2, article: 'cantine' }, /page 2 sur/u, /page 2 of/u],
  ['chercher', { mots: 'repas', page: 9 }, /La page 9 n’existe pas/u, /page 9/iu],
  ['passage', { numero: 1 }, /^\*\*Passage § 1 sur \d+ :/u, /^\*\*Passage § 1 of \d+:/u],
  ['passage', { numero: 3, article: 'tramway' }, /^\*\*Passage § 3 sur 3 :/u, /^\*\*Passage § 3 of 3:/u],
  ['passage', { numero: 999 }, /§ 999 n’existe pas/u, /§ 999/u],
  [
    'pourquoi',
    { numero: 1, question: 'Combien coûtera le repas ?' },
    /^\*\*§ 1 : \d+e?r? des \d+ passages pour « Combien/u,
    /^\*\*§ 1: ranked \d+ of \d+ passages for “Combien/u,
  ],
  ['pourquoi', { numero: 3, mots: 'tramway', article: 'tramway' }, /§ 3/u, /§ 3/u],
  ['pourquoi', { numero: 1 }, /^\*\*Il manque la question/u, /are missing/u],
  ['article infos', {}, /^\*\*À Saint-Aubin/u, /^\*\*À Saint-Aubin/u],
  ['article infos', { article: 'tramway' }, /^\*\*Le tramway/u, /^\*\*Le tramway/u],
  ['article infos', { article: 'inconnu' }, /Aucun article ne s’appelle « inconnu »/u, /“inconnu”/u],
  ['article liste', {}, /^\*\*Articles connus :/u, /^\*\*Known articles:/u],
  ['article liste', { page: 2 }, /La page 2 n’existe pas/u, /page 2/iu],
  ['aide', {}, /^\*\*Posez une question/u, /^\*\*Ask a question/u],
];

/** Every command with its path. */
const COMMANDS = commands.flatMap((one) =>
  'commands' in one
    ? one.commands.map((command) => ({ path: `${one.name.fr} ${command.name.fr}`, ...command }))
    : [{ path: one.name.fr, ...one }],
);

/** Options without which a command is not run. */
function needed(path: string, options: readonly OptionDeclaration[], apart: string): Options {
  const [, good = {}] =
    GOOD.find(([one, given]) => one === path && apart in given) ?? GOOD.find(([one]) => one === path) ?? [];
  const required = options
    .filter((option) => option.required && option.name.fr !== apart)
    .map(({ name }) => name.fr);
  return Object.fromEntries(Object.entries(good).filter(([name]) => required.includes(name)));
}

jest.setTimeout(20_000);

let scene: Scene;
beforeAll(async () => {
  scene = await Scene.open();
  scene.typed.push(...HOSTILE, ...LONGEST);
});
afterEach(() => scene.discord.assertClean());
afterAll(() => scene.close());

/** Runs a command and says what it answered. */
async function ask(person: Person, channel: Channel, path: string, options: Options = {}): Promise<Message> {
  const message = await person.slash(channel, path, { ...options }).reply();
  expect(saidIn(message)).not.toMatch(/mal passé|went wrong/u);
  return message;
}

const isPrivate = ({ visibleTo }: Message): boolean => visibleTo !== undefined;

describe('commands', () => {
  test('every command and every option is tried here', () => {
    const tried = new Set(
      GOOD.flatMap(([path, options]) => [path, ...Object.keys(options).map((name) => `${path} ${name}`)]),
    );
    const choosing = ['article choisir', 'article choisir article', 'article choisir salon'];
    const all = COMMANDS.flatMap(({ path, options }) => [
      path,
      ...options.map(({ name }) => `${path} ${name.fr}`),
    ]);
    expect(all.filter((one) => !tried.has(one) && !choosing.includes(one))).toEqual([]);
  });

  test.each(GOOD)(
    '/%s %j answers in its first line, in French and in English',
    async (path, options, french, english) => {
      const { alice, john, general } = scene;
      const message = await ask(alice, general, path, options);
      expect(saidIn(message)).toMatch(french);
      expect(message.visibleTo).toBe(alice.id);
      expect(saidIn(await ask(john, general, path, options))).toMatch(english);
    },
  );

  test('names and descriptions are English where Discord is', () => {
    const registered = [...scene.discord.world.commands.values()];
    for (const locale of ['en-US', 'en-GB']) {
      expect(registered.map((one) => one.name_localizations?.[locale])).toEqual([
        'who-said',
        'speech',
        'verify',
        'question',
        'search',
        'passage',
        'why',
        'article',
        'help',
        'debate',
        'support',
        'my-data',
        'Verify the quotation',
        'Who said that?',
      ]);
    }
    expect(
      JSON.stringify(registered.map((one) => [one.description_localizations?.['en-GB'], one.options])),
    ).toContain('The page of results');
  });

  describe('/aide names what can be typed about discussions where one is', () => {
    const FRENCH = [
      '/debat … : Mener un débat (modérateurs)',
      '/appuyer … : Appuyer une position sur un passage de l’article',
      '/mes-donnees … : Ce que le bot garde de vous',
    ];
    const ENGLISH = [
      '/debate …: Run a discussion (moderators)',
      '/support …: Support a position with a passage of the article',
      '/my-data …: What the bot keeps about you',
    ];

    async function named(person: Person, channel: Channel, sentences: readonly string[]): Promise<string[]> {
      const text = saidIn(await ask(person, channel, 'aide'));
      return sentences.filter((sentence) => text.includes(sentence));
    }

    test('in a server', async () => {
      expect(await named(scene.bob, scene.general, FRENCH)).toEqual(FRENCH);
      expect(await named(scene.john, scene.thread, ENGLISH)).toEqual(ENGLISH);
    });

    test('in private', async () => {
      expect(await named(scene.bob, scene.bob.directChannel, FRENCH)).toEqual(FRENCH.slice(2));
    });

    test('not in a server that the bot is not in, nor in a group', async () => {
      const far = scene.discord.guild('au loin', { withBot: false });
      const channel = scene.discord.channel(far);
      const guest = scene.discord.user({ name: 'invitée', hasInstalled: true, guilds: [far] });
      expect(await named(guest, channel, FRENCH)).toEqual([]);
      expect(await named(guest, scene.discord.groupDm('amies', [guest, scene.alice]), FRENCH)).toEqual([]);
    });
  });

  test('someone in Britain is answered in English, someone in Spain in French', async () => {
    const emma = scene.discord.user({ name: 'emma', locale: 'en-GB' });
    const luis = scene.discord.user({ name: 'luis', locale: 'es-ES' });
    expect(saidIn(await ask(emma, scene.general, 'chercher', { mots: 'sous-marin' }))).toMatch(
      /does not mention it/u,
    );
    expect(saidIn(await ask(luis, scene.general, 'chercher', { mots: 'sous-marin' }))).toMatch(
      /n’en parle pas/u,
    );
  });

  const texts = COMMANDS.filter(({ path }) => path !== 'article choisir').flatMap(({ path, options }) =>
    options.filter(({ type }) => type === 'string').map((option) => [path, option.name.fr, options] as const),
  );

  test.each(texts)('/%s with nothing but spaces in « %s »', async (path, name, options) => {
    for (const spaces of [' ', ' \u00A0\n\t ', '\u200b']) {
      const message = await ask(scene.bob, scene.general, path, {
        ...needed(path, options, name),
        [name]: spaces,
      });
      expect(isPrivate(message)).toBe(true);
    }
  });

  test.each(texts)('/%s with whatever is typed to harm in « %s »', async (path, name, options) => {
    for (const typed of HOSTILE) {
      const message = await ask(scene.bob, scene.general, path, {
        ...needed(path, options, name),
        [name]: typed,
      });
      expect(isPrivate(message)).toBe(true);
    }
  });

  test.each(texts)('/%s with 6,000 characters in « %s »', async (path, name, options) => {
    for (const typed of LONGEST) {
      await ask(scene.john, scene.general, path, { ...needed(path, options, name), [name]: typed });
    }
  });

  const numbers = COMMANDS.flatMap(({ path, options }) =>
    options
      .filter(({ type }) => type === 'integer')
      .map((option) => [path, option.name.fr, options] as const),
  );
  test.each(numbers)('/%s with the least and the greatest « %s »', async (path, name, options) => {
    for (const number of [1, 2, 2 ** 53 - 1]) {
      await ask(scene.alice, scene.general, path, { ...needed(path, options, name), [name]: number });
    }
  });
});
