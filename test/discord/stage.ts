import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BotSettings, deploy, type Ended, type Program, startBot } from './botProcess.js';
import { LoopbackDiscord, type Options } from './loopback/discord.js';
import { shownText } from './loopback/interaction.js';
import type { Channel, Guild, Message } from './loopback/model.js';

export const CALLBACK = 'POST /interactions/:interaction/:token/callback';
export const EDIT = 'PATCH /webhooks/:application/:token/messages/:message';
export const POST_MESSAGE = 'POST /channels/:channel/messages';

/** Milliseconds of real time that tests wait for something: the machine may be busy with others. */
const PATIENCE = 20_000;

/** A Discord with one server and its registered commands, and a folder for what a bot keeps. */
export interface Stage {
  readonly discord: LoopbackDiscord;
  readonly guild: Guild;
  readonly channel: Channel;
  /** Address of a database file that is not there yet. */
  readonly database: string;
  start(settings?: BotSettings): Promise<Program>;
  close(): Promise<void>;
}

export async function openStage(options: Options = {}): Promise<Stage> {
  const discord = await LoopbackDiscord.start({ patience: PATIENCE, ...options });
  const guild = discord.guild('Rédaction');
  const channel = discord.channel(guild, 'général');
  const { code, err } = await deploy(discord);
  if (code !== 0) throw new Error(`the commands could not be registered: ${err}`);
  const folder = mkdtempSync(join(tmpdir(), 'qui-a-dit-scene-'));
  const database = join(folder, 'bot.db');
  const started: Program[] = [];
  return {
    discord,
    guild,
    channel,
    database,
    async start(settings = {}) {
      const bot = await startBot(discord, { database, ...settings });
      started.push(bot);
      return bot;
    },
    async close() {
      await Promise.all(started.map((bot) => bot.signal('SIGKILL')));
      await discord.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Stops a bot as a supervisor does. */
export function stop(bot: Program): Promise<Ended> {
  return bot.signal('SIGTERM');
}

/** What a message says, without the signs that keep Discord from taking it for Markdown. */
export function said(message: Message | undefined): string {
  if (!message) throw new Error('no message');
  return shownText(message).replaceAll(/\\(?=[!-/:-@[-`{-~])/gu, '');
}

/** The number of an incident that a member is told of. */
export function incidentIn(text: string): string {
  const [, number] = /ce numéro à qui s’occupe du bot\s?: ([0-9a-f]{8})\./u.exec(text) ?? [];
  if (number === undefined) throw new Error(`no incident number in: ${text}`);
  return number;
}
