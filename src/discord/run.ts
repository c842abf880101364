import { once } from 'node:events';
import type { Server } from 'node:http';
import type { Article } from '../article/article.js';
import type { Library } from '../article/library.js';
import type { DiscordSettings } from '../settings.js';
import { openStorage, type Storage } from '../storage/storage.js';
import { Bot } from './bot.js';
import { serveHealth } from './health.js';
import { type Logger, openLog, traceOf } from './log.js';

/**
 * Runs the bot until it is told to stop (SIGTERM, SIGINT).
 *
 * @param tell says a French sentence to the operator
 * @throws RefusedLogin, StorageError, AddressTaken with a French sentence
 */
export async function runBot(
  settings: DiscordSettings,
  database: string,
  library: Library,
  usual: Article,
  tell: (sentence: string) => void,
): Promise<void> {
  const log = openLog(settings.logLevel);
  const stopped = toldToStop();
  const storage = await openStorage(database);
  const forgetting = forgetOldThings(storage, log);
  const bot = new Bot(settings, library, usual, storage, log);
  let health: Server | undefined;
  try {
    // Shards share one address: their manager answers for them.
    if (settings.health && !settings.isShard) health = await serveHealth(settings.health, () => bot.health());
    const { lost } = bot;
    const started = bot.start().then(() => 'started');
    if ((await Promise.race([started, stopped])) === 'started' && bot.isFirst) {
      tell('Connecté à Discord. Ctrl-C pour arrêter.');
      await tellIfOutdated(bot, tell).catch((error: unknown) => {
        log.warn({ error: traceOf(error) }, 'the registered commands could not be compared');
      });
    }
    const why = await Promise.race([stopped, lost]);
    if (why instanceof Error) throw why;
    log.info({ why }, 'stopping');
  } finally {
    clearInterval(forgetting);
    await bot.stop();
    health?.close();
    await storage.close();
  }
  log.info('stopped');
}

const DAY = 24 * 60 * 60 * 1_000;
/** How long long searches are kept for their buttons, and shared answers so that they are not shared again. */
const KEPT = 30 * DAY;

/** Deletes, now and every day, what was not used for a long time. */
function forgetOldThings(storage: Storage, log: Logger): NodeJS.Timeout {
  const forget = async (): Promise<void> => {
    const before = new Date(Date.now() - KEPT);
    await storage.calls.prune(before);
    await storage.shares.prune(before);
  };
  const attempt = (): void => {
    forget().catch((error: unknown) => log.error({ error: traceOf(error) }, 'old things were not deleted'));
  };
  attempt();
  return setInterval(attempt, DAY);
}

/** By a signal; or, for a shard, by the end of the process that started it. */
async function toldToStop(): Promise<string> {
  return Promise.race(
    ['SIGTERM', 'SIGINT', 'disconnect'].map((event) => once(process, event).then(() => event)),
  );
}

async function tellIfOutdated(bot: Bot, tell: (sentence: string) => void): Promise<void> {
  const differences = await bot.outdatedCommands();
  if (differences.length === 0) return;
  const names = differences.map(({ name }) => name).join(', ');
  tell(`Les commandes enregistrées chez Discord ne sont pas à jour (${names}) : lancez npm run deploy.`);
}
