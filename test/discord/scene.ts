import { rmSync } from 'node:fs';
import { ChannelType } from 'discord-api-types/v10';
import { corpusOf, FILES, type Files } from './articles.js';
import { deploy, type Program, startBot } from './botProcess.js';
import { breachesIn } from './contract.js';
import { LoopbackDiscord } from './loopback/discord.js';
import { controlsOf, shownText } from './loopback/interaction.js';
import type { Channel, Guild, Message } from './loopback/model.js';
import type { Person } from './loopback/person.js';
import { channelJson } from './loopback/wire.js';

interface Settings {
  readonly files?: Files;
  /** A file for what must outlive the bot. */
  readonly database?: string;
}

/** A Discord with the bot in a server, its commands registered, and a few people; what most scenarios begin with. */
export class Scene {
  readonly discord: LoopbackDiscord;
  readonly guild: Guild;
  readonly general: Channel;
  readonly thread: Channel;
  /** A member like others, who has the bot for herself too. */
  readonly alice: Person;
  readonly bob: Person;
  readonly moderator: Person;
  readonly john: Person;
  /** What people have typed, and the bot may repeat. */
  readonly typed: string[] = [];
  readonly #files: Record<string, string>;
  /** Every text that an article has or had. */
  readonly #everyText: string[];
  readonly #database: string | undefined;
  /** The bot that runs, behind those that have been stopped. */
  readonly #bots: Program[] = [];

  private constructor(discord: LoopbackDiscord, settings: Settings) {
    this.discord = discord;
    this.#files = { ...(settings.files ?? FILES) };
    this.#everyText = Object.values(this.#files);
    this.#database = settings.database;
    this.guild = discord.guild();
    this.general = discord.channel(this.guild);
    this.thread = threadOf(discord, this.general, 'fil du débat');
    this.alice = discord.user({ name: 'alice', hasInstalled: true });
    this.bob = discord.user({ name: 'bob' });
    this.moderator = discord.user({ name: 'modératrice', permissions: ['ManageMessages'] });
    this.john = discord.user({ name: 'john', locale: 'en-US' });
  }

  static async open(settings: Settings = {}): Promise<Scene> {
    // A bot takes seconds to start on a machine that does much else.
    const discord = await LoopbackDiscord.start({ patience: 15_000 });
    const scene = new Scene(discord, settings);
    const { code, err } = await deploy(discord);
    if (code !== 0) throw new Error(err);
    await scene.#start();
    return scene;
  }

  get bot(): Program {
    const bot = this.#bots.at(-1);
    if (!bot) throw new Error('the bot does not run');
    return bot;
  }

  async #start(): Promise<void> {
    const corpus = corpusOf(this.#files);
    const database = this.#database === undefined ? {} : { database: this.#database };
    this.#bots.push(await startBot(this.discord, { corpus, ...database }));
    // The folder is read once, before the bot connects.
    rmSync(corpus, { recursive: true });
  }

  /** Stops the bot, changes articles (undefined removes one), and starts it again. */
  async restart(changes: Readonly<Record<string, string | undefined>> = {}): Promise<void> {
    await this.bot.signal('SIGTERM');
    await this.discord.until(() => this.discord.gateway.connected.length === 0, 'the bot to be gone');
    for (const [name, content] of Object.entries(changes)) {
      delete this.#files[name];
      if (content === undefined) continue;
      this.#files[name] = content;
      // What was shown of the text before stays true of it.
      this.#everyText.push(content);
    }
    await this.#start();
  }

  /** What the bot has warned of in its log, and what it did not foresee. */
  get troubles(): unknown[] {
    return this.#bots.flatMap(({ log }) =>
      log.filter(({ level }) => Number(level) >= WARNING).map(({ msg }) => msg),
    );
  }

  /**
   * Ends it all, and throws when a message broke the contract or the log tells of trouble.
   *
   * @param expected what the log must have warned of, in order
   */
  async close(...expected: string[]): Promise<void> {
    await this.#bots.at(-1)?.signal('SIGTERM');
    await this.discord.close();
    const found = breachesIn(this.discord, this.#everyText, this.typed);
    if (found.length > 0)
      throw new Error(`${found.length} breaches of the contract:\n${found.slice(0, 20).join('\n')}`);
    if (JSON.stringify(this.troubles) !== JSON.stringify(expected))
      throw new Error(`the log warns of ${JSON.stringify(this.troubles)}`);
  }
}

/** pino's number for it. */
const WARNING = 40;

/** A thread that a member has opened. */
export function threadOf(discord: LoopbackDiscord, parent: Channel, name: string): Channel {
  const at = discord.world.clock.iso();
  const thread = discord.world.addChannel({
    type: ChannelType.PublicThread,
    name,
    guildId: parent.guildId,
    parentId: parent.id,
    thread: {
      ownerId: '1',
      archived: false,
      locked: false,
      autoArchiveDuration: 1_440,
      archiveTimestamp: at,
      createTimestamp: at,
      members: new Map(),
      messageCount: 0,
      totalMessages: 0,
      appliedTags: [],
    },
  });
  discord.world.dispatch('THREAD_CREATE', channelJson(discord.world, thread), thread);
  return thread;
}

/** The labels of the buttons of a message, in order. */
export function labelsOf(message: Message): string[] {
  return controlsOf(message).map(({ label }) => label ?? '');
}

/** What a message says, as it is read: no backslashes, ordinary spaces. */
export function saidIn(message: Message): string {
  return shownText(message)
    .replace(/\\([^0-9A-Za-z\s])/gu, '$1')
    .replace(/[\u00A0\u202F]/gu, ' ');
}
