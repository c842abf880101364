import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { REST, type Shard, ShardingManager } from 'discord.js';
import { type APIGatewayBotInfo, Routes } from 'discord-api-types/v10';
import { type Library, versionOf } from '../article/library.js';
import type { DiscordSettings } from '../settings.js';
import { RefusedLogin, refusalOf, restOptions, type ShardState, unreachable } from './bot.js';
import { type Health, serveHealth } from './health.js';
import { openLog } from './log.js';

/** This file runs from `dist/src/discord`. */
const PROGRAM = fileURLToPath(new URL('../main.js', import.meta.url));

/**
 * Starts one process a shard, each of which runs the bot for its part of the servers, until it is told to stop. A
 * shard that ends is started again; when that fails too, all end, as whoever watches over them is to know.
 *
 * @param count how many, or « auto » for as many as Discord recommends
 * @throws RefusedLogin, AddressTaken with a French sentence
 */
export async function runShards(
  settings: DiscordSettings,
  count: number | 'auto',
  library: Library,
): Promise<void> {
  const log = openLog(settings.logLevel);
  const stopped = Promise.race(['SIGTERM', 'SIGINT'].map((signal) => once(process, signal)));
  const started = Date.now();
  const total = count === 'auto' ? await recommended(settings) : count;
  // Until all are there, one that ends has a reason to, which it has told the operator.
  const manager = new ShardingManager(PROGRAM, { token: settings.token, totalShards: total, respawn: false });
  const ready = new Set<number>();
  const health = (): Health => ({
    ready: ready.size === total,
    gateway: manager.shards.map(({ id }) => (ready.has(id) ? 'Ready' : 'NotReady')),
    uptimeSeconds: Math.round((Date.now() - started) / 1_000),
    index: versionOf(library),
  });
  const server = settings.health && (await serveHealth(settings.health, health));
  const failed = new Promise<never>((_, reject) => {
    manager.on('shardCreate', (shard) => {
      shard.on('ready', () => log.info({ shard: shard.id }, 'shard ready'));
      shard.on('message', (told: Partial<ShardState>) => {
        if (told.ready === true) ready.add(shard.id);
        if (told.ready === false) ready.delete(shard.id);
      });
      shard.on('death', () => {
        ready.delete(shard.id);
        log.warn({ shard: shard.id }, 'shard process ended');
      });
      shard.on('error', () =>
        reject(new RefusedLogin(`Le processus ${shard.id + 1} sur ${total} n’a pas pu être relancé.`)),
      );
    });
  });
  const spawned = manager.spawn().catch(() => {
    throw new RefusedLogin('Un des processus n’a pas pu se connecter à Discord.');
  });
  // Told to stop meanwhile, nobody waits for it.
  spawned.catch(() => undefined);
  try {
    await Promise.race([spawned.then(() => Object.assign(manager, { respawn: true })), stopped]);
    await Promise.race([stopped, failed]);
  } finally {
    manager.respawn = false;
    await Promise.all(manager.shards.map(ended));
    server?.close();
  }
}

/** Ends the process of a shard, after what it is answering. */
async function ended({ process }: Shard): Promise<void> {
  if (!process || !('exitCode' in process) || process.exitCode !== null) return;
  const exited = once(process, 'exit');
  process.kill('SIGTERM');
  await exited;
}

async function recommended({ token, api }: DiscordSettings): Promise<number> {
  const rest = new REST(restOptions(api)).setToken(token);
  try {
    const { shards } = (await rest.get(Routes.gatewayBot())) as APIGatewayBotInfo;
    return shards;
  } catch (error) {
    throw refusalOf(error) ?? unreachable(error) ?? error;
  }
}
