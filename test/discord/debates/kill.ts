import { rmSync } from 'node:fs';
import Database from 'libsql';
import pg from 'pg';
import { openStorage } from '../../../src/storage/storage.js';
import { CANTEEN, corpusOf } from '../articles.js';
import { deploy, type Program, startBot } from '../botProcess.js';
import { LoopbackDiscord } from '../loopback/discord.js';
import type { Moment } from '../loopback/faults.js';
import { controlsOf, type Interaction } from '../loopback/interaction.js';
import type { Channel, Command, Message } from '../loopback/model.js';
import { Hall, plain, said } from './hall.js';

/** When a bot is killed, counted from its start. */
export type Kill =
  /** With a request of a bot: the one after so many others. */
  | { readonly kind: 'request'; readonly after: number; readonly moment: Moment }
  /** So many milliseconds after someone has done something with it, `after` other things having been done. */
  | { readonly kind: 'asked'; readonly after: number; readonly milliseconds: number }
  /** Before someone does something. */
  | { readonly kind: 'between'; readonly after: number };

/** How a discussion with kills is to go. */
export interface Setting {
  /** Of a database without any table. */
  readonly database: string;
  /** How many bots run, of which the first is killed. */
  readonly bots?: number;
  /** One after the other: the next one concerns the bot that was started after the last. */
  readonly kills?: readonly Kill[];
  readonly commands: ReadonlyMap<string, Command>;
}

/** What is left of a discussion, with no number that differs from run to run. */
export interface Outcome {
  readonly channel: readonly unknown[];
  readonly thread: readonly unknown[];
  readonly state: unknown;
  readonly archived: unknown;
  /** What Discord has refused and needs not have been. */
  readonly refused: readonly string[];
  /** What was still to be sent. */
  readonly unsent: number;
}

export interface Run {
  readonly outcome: Outcome;
  /** Kills that came to pass. */
  readonly kills: number;
  /** What the bots have sent, and people have done. */
  readonly requests: number;
  readonly asked: number;
  /** What people had to do again. */
  readonly again: number;
}

const QUESTION = 'Faut-il deux repas végétaux par semaine ?';
const NEXT = 'Faut-il rénover la cuisine centrale ?';
const CONCLUSION = 'Nous avons changé d’avis ensemble, sans savoir qui.';
/** One position a member, then those that they change to. */
const FIRST = ['oui', 'oui', 'non', 'non', 'nuancé', 'je ne sais pas'];
const SECOND = ['oui', 'nuancé', 'nuancé', 'non', 'nuancé', 'nuancé'];
const CHANGED = new Map([
  [1, 'non'],
  [4, 'oui'],
]);
/** Real milliseconds that something may take: a lease must end, and a bot start, on a busy machine. */
const PATIENCE = 60_000;
/** What is refused to whoever asks again not knowing that it was done: a thread is there, or closed; an answer given. */
const AGAIN: readonly number[] = [160_004, 50_083, 40_060];

/** The commands as they are registered, which takes a process; for all discussions. */
export async function registeredCommands(): Promise<ReadonlyMap<string, Command>> {
  const discord = await LoopbackDiscord.start();
  const { code, err } = await deploy(discord);
  await discord.close();
  if (code !== 0) throw new Error(err);
  return discord.world.commands;
}

/** Holds a whole discussion with the built bot, which is killed (SIGKILL) and started again. */
export async function discuss(setting: Setting): Promise<Run> {
  const discord = await LoopbackDiscord.start({ patience: PATIENCE });
  for (const [id, command] of setting.commands) {
    discord.world.commands.set(id, command);
  }
  const bots = new Bots(discord, setting);
  try {
    const discussion = new Discussion(discord, bots);
    await bots.start();
    await discussion.hold();
    await until(async () => (await unsentIn(setting.database)) === 0);
    const unsent = await unsentIn(setting.database);
    await bots.stop();
    const outcome = { ...(await discussion.outcome(setting.database)), unsent };
    const { requests } = discord;
    return { outcome, kills: bots.kills, requests: requests.length, asked: bots.asked, again: bots.again };
  } finally {
    await bots.end();
    await discord.close();
  }
}

/** The bots that run: one is killed as is set, and started again. */
class Bots {
  kills = 0;
  asked = 0;
  again = 0;
  readonly #discord: LoopbackDiscord;
  readonly #setting: Setting;
  readonly #corpus = corpusOf({ 'cantine.md': CANTEEN });
  readonly #others: Program[] = [];
  readonly #planned: Kill[];
  #first: Program | undefined;
  #askedBefore = 0;
  #isOver = false;
  /** Settled when those that were killed run again. */
  #whole: Promise<void> = Promise.resolve();

  constructor(discord: LoopbackDiscord, setting: Setting) {
    this.#discord = discord;
    this.#setting = setting;
    this.#planned = [...(setting.kills ?? [])];
  }

  async start(): Promise<void> {
    this.#first = await this.#startOne(1);
    for (let number = 2; number <= (this.#setting.bots ?? 1); number += 1)
      this.#others.push(await this.#startOne(number));
    this.#plan();
  }

  /**
   * Does something with a bot, again while it is killed before it answers; unless what was done is seen.
   *
   * @param isDone looks whether it was, for what would be wrong to do twice
   */
  async ask(act: () => Interaction, isDone?: () => Promise<boolean>): Promise<Interaction> {
    while (true) {
      await this.#plannedBetween();
      await this.#whole;
      const kills = this.kills;
      const interaction = act();
      this.#plannedAfter();
      this.asked += 1;
      await this.#discord.until(
        () => interaction.record.isSettled || this.kills > kills,
        'an answer, or the end of a bot',
      );
      // Others, and the one that takes its place, may answer yet.
      await this.#whole;
      if (interaction.record.isSettled) return interaction;
      if (this.kills === kills) throw new Error('neither an answer nor a kill');
      this.again += 1;
      if (await isDone?.()) return interaction;
    }
  }

  async stop(): Promise<void> {
    await this.#whole;
    this.#isOver = true;
    await this.#whole;
    for (const bot of [this.#first, ...this.#others]) {
      const ended = await bot?.signal('SIGTERM');
      if (ended && ended.code !== 0) throw new Error(`it has left with ${ended.code}: ${ended.err}`);
    }
  }

  async end(): Promise<void> {
    await this.#whole.catch(() => undefined);
    for (const bot of [this.#first, ...this.#others]) await bot?.signal('SIGKILL');
    rmSync(this.#corpus, { recursive: true, force: true });
  }

  #startOne(connections: number): Promise<Program> {
    const { database } = this.#setting;
    return startBot(this.#discord, { database, corpus: this.#corpus, connections });
  }

  #plan(): void {
    this.#askedBefore = this.asked;
    const [kill] = this.#planned;
    if (kill?.kind !== 'request') return;
    this.#discord.faults.strike(/./u, kill.after, kill.moment, () => this.#kill());
  }

  async #plannedBetween(): Promise<void> {
    const [kill] = this.#planned;
    if (kill?.kind === 'between' && kill.after <= this.asked - this.#askedBefore) await this.#kill();
  }

  #plannedAfter(): void {
    const [kill] = this.#planned;
    if (kill?.kind !== 'asked' || kill.after > this.asked - this.#askedBefore) return;
    // Not to be planned twice, when several ask at once.
    this.#planned[0] = { ...kill, after: Number.POSITIVE_INFINITY };
    setTimeout(() => void this.#kill(), kill.milliseconds);
  }

  /** Kills the first bot and has it started again; settled when it is dead. */
  #kill(): Promise<unknown> {
    if (this.#isOver) return Promise.resolve();
    this.#planned.shift();
    const dead = this.#first?.signal('SIGKILL') ?? Promise.resolve();
    const { world, gateway } = this.#discord;
    const before = this.#whole;
    this.#whole = (async () => {
      await before;
      await dead;
      const others = this.#others.length;
      await this.#discord.until(() => gateway.connected.length === others, 'the bot to be gone');
      this.#first = await this.#startOne(others + 1);
      this.#plan();
    })();
    // Whoever waits for it says what went wrong.
    this.#whole.catch(() => undefined);
    this.kills += 1;
    world.changed();
    return dead;
  }
}

/** A moderator and six members. */
class Discussion {
  readonly #discord: LoopbackDiscord;
  readonly #bots: Bots;
  readonly #hall: Hall;

  constructor(discord: LoopbackDiscord, bots: Bots) {
    this.#discord = discord;
    this.#bots = bots;
    this.#hall = new Hall(discord, FIRST.length);
  }

  async hold(): Promise<void> {
    const hall = this.#hall;
    const discord = this.#discord;
    const { channel, moderator } = hall;
    await this.#debat('ouvrir', { question: QUESTION });
    const prompt = await hall.shown('Premier vote');
    await this.#debat('file ajouter', { question: NEXT }, NEXT);
    await this.#vote(prompt, FIRST);
    for (const [member, position] of CHANGED) {
      await this.#bots.ask(() => hall.member(member).click(prompt, position));
    }
    await this.#debat('suivant', {}, 'Ouvert (débat)');
    const thread = await hall.thread();
    const dossier = await hall.shown('Dossier', thread);
    await this.#support(thread, 0, { passage: 1, position: 'oui', phrase: 'Dix-neuf voix.', accord: true });
    await this.#support(thread, 1, { passage: 2, position: 'non' });
    await hall.says(dossier, 'non : § 2');
    await this.#debat('suivant', {}, 'Ouvert (second vote)');
    await this.#vote(await hall.shown('Avez-vous changé d’avis', thread), SECOND);
    await this.#debat('suivant', {}, '(clos)');
    const awaited = await hall.shown('Les votes sont terminés');
    const form = await this.#bots.ask(() => moderator.click(awaited, 'Écrire la conclusion'));
    await this.#bots.ask(() => moderator.submitModal(form, { conclusion: CONCLUSION }));
    await hall.shown('Récapitulatif du débat');
    await hall.says(prompt, /Débat clos\..*https/u);
    await discord.until(() => thread.thread?.archived && thread.thread.locked, 'the thread to be closed');
    await hall.shown('Prochain débat');
    await this.#bots.ask(() => moderator.slash(channel, 'debat archiver'));
  }

  async outcome(database: string): Promise<Omit<Outcome, 'unsent'>> {
    const { channel } = this.#hall;
    const discord = this.#discord;
    const thread = await this.#hall.thread();
    const storage = await openStorage(database);
    const [archived] = await storage.discussions.promptsOf(channel.id);
    await storage.close();
    return {
      channel: discord.messages(channel).map(comparable),
      thread: discord.messages(thread).map(comparable),
      state: { name: thread.name, archived: thread.thread?.archived, locked: thread.thread?.locked },
      archived: archived && {
        status: archived.status,
        results: archived.results,
        conclusion: archived.conclusion,
        arguments: archived.arguments.map(({ position, passage, sentence, author }) => ({
          position,
          passage: passage.number,
          sentence,
          author,
        })),
      },
      refused: discord.refusals
        .filter(({ code }) => !AGAIN.includes(code))
        .map(({ method, route, code, reason }) => `${method} ${route}: ${code} ${reason}`),
    };
  }

  /** All at once. */
  async #vote(message: Message, positions: readonly string[]): Promise<void> {
    const votes = positions.map((position, member) =>
      this.#bots.ask(() => this.#hall.member(member).click(message, position)),
    );
    for (const [index, vote] of (await Promise.all(votes)).entries()) {
      const answer = await said(vote);
      if (!answer.includes(`Votre réponse : ${positions[index]}`)) throw new Error(answer);
    }
  }

  async #support(
    thread: Channel,
    member: number,
    options: Record<string, string | number | boolean>,
  ): Promise<void> {
    await this.#bots.ask(() => this.#hall.member(member).slash(thread, 'appuyer', options));
  }

  /** @param sign what the list says once it is done */
  async #debat(line: string, options: Record<string, string>, sign?: string): Promise<void> {
    const { channel, moderator } = this.#hall;
    const isDone = async (): Promise<boolean> => {
      const list = await this.#bots.ask(() => moderator.slash(channel, 'debat file liste'));
      return sign !== undefined && (await said(list)).includes(sign);
    };
    await this.#bots.ask(() => moderator.slash(channel, `debat ${line}`, options), isDone);
  }
}

/** A message without what differs from run to run: ids, and the hour that a phase ends at. */
function comparable(message: Message): object {
  return {
    type: message.type,
    text: plain(message)
      .replaceAll(/\d{9,}/gu, '#')
      .replaceAll(/le \w+ \d+\w* \p{L}+ \d{4} à \d+ h(?: \d+)?/gu, 'le …'),
    controls: controlsOf(message).map(({ label, disabled }) => `${label}${disabled ? ' (disabled)' : ''}`),
    files: message.attachments.map(({ filename, description, size }) => ({ filename, description, size })),
    pinned: message.pinned,
  };
}

/** How many actions of discussions are not noted as sent. */
async function unsentIn(database: string): Promise<number> {
  const query = 'select count(*) as unsent from discussion_outbox where sent_at is null';
  if (!database.startsWith('postgres:')) {
    const file = new Database(database);
    try {
      const row: unknown = file.prepare(query).get();
      return Number(typeof row === 'object' && row && 'unsent' in row ? row.unsent : Number.NaN);
    } finally {
      file.close();
    }
  }
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  const { rows } = await client.query<{ unsent: string }>(query);
  await client.end();
  return Number(rows[0]?.unsent);
}

/** The database tells nobody when it changes: it is asked again. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + PATIENCE;
  while (!(await isSo())) {
    if (performance.now() > end) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
