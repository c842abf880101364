import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LoopbackDiscord } from './loopback/discord.js';

/** Also found when this file runs compiled, from `dist/test/discord`. */
const PROJECT = fileURLToPath(new URL('../..', import.meta.url)).replace(/dist\/$/u, '');

/** How a program of the project ended. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A built program of the project in a process of its own: npm's pre-step has compiled it before the tests. */
export class Program {
  readonly #process: ChildProcess;
  readonly #folder = mkdtempSync(join(tmpdir(), 'qui-a-dit-'));
  readonly #ended: Promise<Ended>;
  #out = '';
  #err = '';

  constructor(script: string, environment: Readonly<Record<string, string>>, args: readonly string[] = []) {
    this.#process = spawn(process.execPath, [join(PROJECT, 'dist', script), ...args], {
      cwd: this.#folder,
      env: { PATH: process.env['PATH'] ?? '', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#process.stdout?.on('data', (data) => {
      this.#out += String(data);
    });
    this.#process.stderr?.on('data', (data) => {
      this.#err += String(data);
    });
    this.#ended = once(this.#process, 'close').then(([code]) => {
      rmSync(this.#folder, { recursive: true });
      return { code: typeof code === 'number' ? code : null, out: this.#out, err: this.#err };
    });
  }

  /** What it has logged so far, one object a line. */
  get log(): Record<string, unknown>[] {
    return this.#out
      .split('\n')
      .filter((line) => line.startsWith('{') && line.endsWith('}'))
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  }

  /** What it has told the operator so far. */
  get told(): string {
    return this.#err;
  }

  /** Waits until it has told the operator something. */
  async tells(wanted: RegExp): Promise<void> {
    await this.#writes(() => wanted.test(this.#err));
  }

  /** Waits for a line of its log, which reaches tests by another way than its requests. */
  async logs(isWanted: (line: Record<string, unknown>) => boolean): Promise<void> {
    await this.#writes(() => this.log.some(isWanted));
  }

  get pid(): number {
    return this.#process.pid ?? 0;
  }

  async #writes(isThere: () => boolean): Promise<void> {
    const end = this.#ended.then(() => 'the end' as const);
    while (!isThere()) {
      const streams = [this.#process.stdout, this.#process.stderr].flatMap((stream) => stream ?? []);
      const more = streams.map((stream) => once(stream, 'data'));
      if ((await Promise.race([...more, end])) === 'the end' && !isThere())
        throw new Error(`it has left without writing what was awaited:\n${this.#err}\n${this.#out}`);
    }
  }

  ended(): Promise<Ended> {
    return this.#ended;
  }

  signal(signal: NodeJS.Signals): Promise<Ended> {
    this.#process.kill(signal);
    return this.#ended;
  }
}

/** What differs between the bots of the tests. */
export interface BotSettings {
  readonly database?: string;
  readonly corpus?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** How many connections there are once it is connected; one unless other bots run. */
  readonly connections?: number;
}

/** Registers the commands, as an operator does. */
export function deploy(discord: LoopbackDiscord, ...args: string[]): Promise<Ended> {
  return new Program('src/deploy.js', environmentOf(discord), args).ended();
}

/** Starts the bot as `npm start` does: of its settings, only Discord's address and the token are the tests'. */
export async function startBot(discord: LoopbackDiscord, settings: BotSettings = {}): Promise<Program> {
  const { database = ':memory:', corpus, environment, connections = 1 } = settings;
  const bot = new Program('src/main.js', {
    ...environmentOf(discord),
    DATABASE_URL: database,
    ...(corpus === undefined ? {} : { CORPUS: corpus }),
    ...environment,
  });
  await Promise.race([
    discord.connected(connections),
    bot.ended().then(({ err, out }) => {
      throw new Error(`the bot has left: ${err}\n${out}`);
    }),
  ]);
  return bot;
}

function environmentOf({ api, token }: LoopbackDiscord): Record<string, string> {
  return { DISCORD_API: api, DISCORD_TOKEN: token, LOG_LEVEL: 'debug' };
}
