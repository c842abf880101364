// One engine in a process of its own: node --expose-gc engine.mjs NAME FILE, which holds passages and queries as JSON.
import { readFileSync } from 'node:fs';
import { measure } from '../../../dist/test/evaluation/measures.js';
import { ENGINES } from './engines.mjs';

const WARM_UP = 60;

const [name, file] = process.argv.slice(2);
const { passages, queries } = JSON.parse(readFileSync(file, 'utf8'));
const engine = await ENGINES[name]();

const before = memory();
const [built, build] = await timed(() => engine.build(passages));
const used = memory() - before;

for (const { text } of queries.slice(0, WARM_UP)) await engine.search(built, text);
const times = [];
let quality = 0;
for (const { text, relevant } of queries) {
  const [found, first] = await timed(() => engine.search(built, text));
  // The fastest of three: what else runs on the machine is not the engine's.
  let ms = first;
  for (let again = 1; again < 3; again += 1) {
    ms = Math.min(ms, (await timed(() => engine.search(built, text)))[1]);
  }
  times.push(ms);
  quality += measure(found, relevant)['nDCG@10'];
}
times.sort((a, b) => a - b);

let load = null;
let size = null;
if (engine.save) {
  const saved = await engine.save(built);
  size = engine.sizeOf(saved) / 1e6;
  [, load] = await timed(() => engine.load(saved));
}
const at = (share) => times[Math.floor(times.length * share)];
process.stdout.write(
  JSON.stringify({
    name,
    quality: quality / queries.length,
    p50: at(0.5),
    p95: at(0.95),
    build,
    load,
    size,
    memory: used,
    perPassage: (used * 1e3) / passages.length,
  }),
);

async function timed(work) {
  const start = performance.now();
  const result = await work();
  return [result, performance.now() - start];
}

/** Megabytes of this process: what is in JavaScript's heap and beside it; SQLite keeps its own elsewhere. */
function memory() {
  globalThis.gc();
  const { heapUsed, arrayBuffers, rss } = process.memoryUsage();
  return name === 'SQLite FTS5' ? rss / 1e6 : (heapUsed + arrayBuffers) / 1e6;
}
