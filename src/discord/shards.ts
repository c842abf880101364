import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { REST, ShardingManager } from 'discord.js';
import { type APIGatewayBotInfo, Routes } from 'discord-api-types/v10';
import { type Library, versionOf } from '../article/library.js';
import type { DiscordSettings } from '../settings.js';
import { restOptions } from './bot.js';
import { type Health, serveHealth } from './health.js';
import { openLog } from './log.js';

/** This file runs from `dist/src/discord`. */
const PROGRAM = fileURLToPath(new URL('../main.js', import.meta.url));

/**
 * Starts one process a shard, each of which runs the bot for its part of the servers, until it is told to stop.
 *
 * @param count how many, or « auto » for as many as Discord recommends
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
  const manager = new ShardingManager(PROGRAM, { token: settings.token, totalShards: total, respawn: true });
  const health = (): Health => ({
    ready: manager.shards.size === total && manager.shards.every((shard) => shard.ready),
    gateway: manager.shards.map((shard) => (shard.ready ? 'Ready' : 'NotReady')),
    uptimeSeconds: Math.round((Date.now() - started) / 1_000),
    index: versionOf(library),
  });
  const server = settings.health && (await serveHealth(settings.health, health));
  manager.on('shardCreate', (shard) => {
    shard.on('ready', () => log.info({ shard: shard.id }, 'shard ready'));
    shard.on('death', () => log.warn({ shard: shard.id }, 'shard process ended'));
  });
  await manager.spawn();
  await stopped;
  manager.respawn = false;
  const ended = manager.shards.map((shard) => shard.process && once(shard.process, 'exit'));
  for (const shard of manager.shards.values()) shard.process?.kill('SIGTERM');
  await Promise.all(ended);
  server?.close();
}

async function recommended({ token, api }: DiscordSettings): Promise<number> {
  const rest = new REST(restOptions(api)).setToken(token);
  const { shards } = (await rest.get(Routes.gatewayBot())) as APIGatewayBotInfo;
  return shards;
}
