// Our search beside its peers: npm run bench -- [FOLDER] [--passages 1500] [--queries 300] [--growth] [--chart FILE]
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chart } from './chart.mjs';
import { makeData, readFolder } from './data.mjs';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const ENGINES = ['ours', 'MiniSearch', 'Orama', 'lunr-fr', 'FlexSearch', 'wink-bm25', 'SQLite FTS5'];
const GROWTH = [1_000, 10_000, 100_000];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    passages: { type: 'string', default: '1500' },
    queries: { type: 'string', default: '300' },
    growth: { type: 'boolean', default: false },
    chart: { type: 'string', default: 'bench.svg' },
  },
});

const drafts = mkdtempSync(join(tmpdir(), 'bench-'));
try {
  if (values.growth) grow();
  else compare();
} finally {
  rmSync(drafts, { recursive: true, force: true });
}

/** Every engine on the same passages and queries. */
function compare() {
  install();
  const [folder] = positionals;
  const data = folder ? readFolder(folder) : makeData(Number(values.passages), Number(values.queries));
  if (data.queries.length > Number(values.queries)) {
    const step = data.queries.length / Number(values.queries);
    data.queries = Array.from(
      { length: Number(values.queries) },
      (_, index) => data.queries[Math.floor(index * step)],
    );
  }
  const rows = ENGINES.flatMap((name) => run(name, data) ?? []);
  const ours = rows.find(({ name }) => name === 'ours');
  const title = `${folder ?? 'made data'}: ${data.passages.length} passages, ${data.queries.length} queries`;
  process.stdout.write(`${title}; (×) beside ours\n`);
  console.table(Object.fromEntries(rows.map((row) => [row.name, shown(row, ours)])));
  writeFileSync(values.chart, chart(rows, title));
  process.stdout.write(`chart: ${values.chart}\n`);
}

/** Ours alone, on more and more passages. */
function grow() {
  const rows = GROWTH.flatMap((size) => {
    const row = run('ours', makeData(size, Number(values.queries)));
    return row ? [[`${size} passages`, shown(row, undefined)]] : [];
  });
  console.table(Object.fromEntries(rows));
}

function shown(row, ours) {
  const cell = (measure, decimals) => {
    const value = row[measure];
    if (value === null || value === undefined) return '–';
    const ratio = ours?.[measure] ? ` (×${(value / ours[measure]).toFixed(2)})` : '';
    return value.toFixed(decimals) + ratio;
  };
  return {
    'nDCG@10': cell('quality', 3),
    'p50 ms': cell('p50', 2),
    'p95 ms': cell('p95', 2),
    'build ms': cell('build', 0),
    'load ms': cell('load', 0),
    'index MB': cell('size', 1),
    'memory MB': cell('memory', 1),
    'KB a passage': cell('perPassage', 2),
  };
}

function run(name, data) {
  const file = join(drafts, 'data.json');
  writeFileSync(file, JSON.stringify(data));
  const args = ['--expose-gc', '--max-old-space-size=4096', join(HERE, 'engine.mjs'), name, file];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status === 0) return JSON.parse(stdout);
  process.stderr.write(`${name}: ${stderr.trim().split('\n').slice(-8).join('\n')}\n`);
  return undefined;
}

/** Peers are installed here when the bench runs, never with the project. */
function install() {
  const installed = join(HERE, 'node_modules', '.package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(HERE, 'package.json')).mtimeMs)
    return;
  process.stderr.write('Installing the peers…\n');
  const npm = process.env.npm_execpath;
  const args = ['install', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync(npm ? process.execPath : 'npm', npm ? [npm, ...args] : args, {
    cwd: HERE,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) process.exit(status ?? 1);
}
