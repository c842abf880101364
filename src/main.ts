import type { Article } from './article/article.js';
import { findArticle, type Library, openLibrary } from './article/library.js';
import { RefusedArticle } from './article/load.js';
import { typeset } from './reply/typography.js';
import { prepareSearch } from './search/articleSearch.js';
import { type DiscordSettings, InvalidSettings, readSettings, type Settings } from './settings.js';
import type { Screen } from './terminal/render.js';
import { Terminal } from './terminal/terminal.js';

/** Below this many columns, lines are left to the terminal. */
const NARROWEST = 20;
/** For a screen that does not tell its width. */
const USUAL_COLUMNS = 80;

async function main(): Promise<number> {
  const settings = readSettings();
  const words = process.argv.slice(2);
  const json = takeFlag(words, '--json');
  const inTerminal = takeFlag(words, '--terminal') || json;
  const library = await openLibrary(settings.corpus);
  for (const refused of library.refused) say(refused.message);
  for (const { article } of library.articles) prepareSearch(article, settings.cache);
  const newest = library.articles[0]?.article;
  if (!newest) return fail('Aucun article à lire : ajoutez un fichier .md ou .txt au dossier des articles.');
  const article = settings.article === undefined ? newest : findArticle(library, settings.article);
  if (!article) return fail(`ARTICLE : aucun article ne s’appelle « ${settings.article} ».`);
  const { stdin, stdout, stderr } = process;
  if (settings.discord && words.length === 0 && !inTerminal) {
    await goToDiscord(settings.discord, settings.database, library, article);
    // All is closed: what discord.js leaves open, such as requests that nobody waits for, does not hold us.
    process.exit();
  }
  const terminal = new Terminal(
    { library, article },
    { input: stdin, output: stdout, errors: stderr },
    { json, screen: await screenOf(settings) },
  );
  if (words.length > 0) return terminal.answerWords(words);
  if (!stdin.isTTY) return terminal.answerLines();
  await terminal.converse();
  return 0;
}

/** discord.js takes a second to load, which the terminal does not have to wait for. */
async function goToDiscord(
  discord: DiscordSettings,
  database: string,
  library: Library,
  article: Article,
): Promise<void> {
  if (discord.shards !== undefined && !discord.isShard) {
    const { runShards } = await import('./discord/shards.js');
    return runShards(discord, discord.shards, library);
  }
  const { runBot } = await import('./discord/run.js');
  return runBot(discord, database, library, article, say);
}

/** A pipe gets plain, unbroken lines; the wrapping library is loaded for a screen only. */
async function screenOf({ mayColour }: Settings): Promise<Screen> {
  const { stdout } = process;
  if (!stdout.isTTY) return { colour: false, hyperlinks: false, wrap: (text) => text };
  const { default: wrapAnsi } = await import('wrap-ansi');
  const { default: supportsHyperlinks } = await import('supports-hyperlinks');
  const wrap = (text: string, taken: number): string =>
    wrapAnsi(text, Math.max(NARROWEST, (stdout.columns || USUAL_COLUMNS) - taken), { hard: true });
  return { colour: mayColour, hyperlinks: supportsHyperlinks.stdout, wrap };
}

function takeFlag(words: string[], flag: string): boolean {
  const at = words.indexOf(flag);
  if (at >= 0) words.splice(at, 1);
  return at >= 0;
}

function say(sentence: string): void {
  process.stderr.write(`${typeset(sentence)}\n`);
}

function fail(sentence: string): number {
  say(sentence);
  return 1;
}

/** Errors whose message is a French sentence for the operator; by name, as some come from what is loaded late. */
const FORESEEN: ReadonlySet<string> = new Set([
  InvalidSettings.name,
  RefusedArticle.name,
  'AddressTaken',
  'RefusedLogin',
  'StorageError',
]);

// « npm start -- aide | head -1 »: a reader that leaves is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof Error && FORESEEN.has(error.name))) throw error;
  process.exit(fail(error.message));
}
