import { findArticle, openLibrary } from './article/library.js';
import { RefusedArticle } from './article/load.js';
import { typeset } from './reply/typography.js';
import { InvalidSettings, readSettings, type Settings } from './settings.js';
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
  const library = await openLibrary(settings.corpus);
  for (const refused of library.refused) say(refused.message);
  const newest = library.articles[0]?.article;
  if (!newest) return fail('Aucun article à lire : ajoutez un fichier .md ou .txt au dossier des articles.');
  const article = settings.article === undefined ? newest : findArticle(library, settings.article);
  if (!article) return fail(`ARTICLE : aucun article ne s’appelle « ${settings.article} ».`);
  const { stdin, stdout, stderr } = process;
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

// « npm start -- aide | head -1 »: a reader that leaves is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof InvalidSettings || error instanceof RefusedArticle)) throw error;
  process.exitCode = fail(error.message);
}
