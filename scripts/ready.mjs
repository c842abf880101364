// Makes `npm start` and `npm test` work on a fresh clone: installs what the lockfile names when node_modules
// is missing or older than it, and compiles when a source is newer than the last build. Runs before any
// dependency is there, hence plain JavaScript. Says what it does on standard error, and nothing when all is ready.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('..', import.meta.url));
const at = (...names) => join(project, ...names);

/** npm writes it last, so it tells when the installation was complete. */
const installed = at('node_modules', '.package-lock.json');
const built = at('dist', '.built');
const sources = [
  'src',
  'commands',
  join('test', 'evaluation'),
  join('test', 'bench'),
  join('test', 'discord', 'loopback'),
  join('test', 'discord', 'debates', 'kill.ts'),
  'tsconfig.json',
  'tsconfig.build.json',
];

function modified(path) {
  return existsSync(path) ? statSync(path).mtimeMs : 0;
}

/** When the newest file under a path was last changed; a folder's own time tells of removed files. */
function newest(path) {
  if (!existsSync(path) || !statSync(path).isDirectory()) return modified(path);
  return Math.max(modified(path), ...readdirSync(path).map((name) => newest(join(path, name))));
}

function run(what, command, args) {
  process.stderr.write(`${what}\n`);
  // Standard output belongs to the program that follows.
  const { status, error } = spawnSync(command, args, { cwd: project, stdio: ['ignore', 2, 2] });
  if (error) process.stderr.write(`${error.message}\n`);
  if (status !== 0) process.exit(status ?? 1);
}

if (modified(installed) < modified(at('package-lock.json'))) {
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  run('Installing dependencies…', npm ? process.execPath : 'npm', npm ? [npm, ...args] : args);
  const now = new Date();
  utimesSync(installed, now, now);
}
if (modified(built) < Math.max(...sources.map((source) => newest(at(source))))) {
  rmSync(at('dist'), { recursive: true, force: true });
  run('Compiling…', process.execPath, [
    at('node_modules', 'typescript', 'bin', 'tsc'),
    '-p',
    at('tsconfig.build.json'),
  ]);
  writeFileSync(built, '');
}
