import { join } from 'node:path';
import { SingleBar } from 'cli-progress';
import { Command } from 'commander';
import MiniSearch from 'minisearch';
import {
  type CollectionPassage,
  type CollectionQuery,
  collectionRanker,
  groupByArticle,
  type Ranker,
  readLines,
  withinArticleRanker,
} from './collection.js';
import { type Measures, mean, measure } from './measures.js';

/** A passage's article must have this many passages for a ranking within it to mean anything. */
const FEWEST_PASSAGES = 3;

const program = new Command('eval:retrieval')
  .description(
    'Measure the ranking on folders that hold passages.jsonl and queries.jsonl, beside plain MiniSearch.',
  )
  .argument('<folder...>')
  .parse();

for (const folder of program.args) {
  try {
    evaluate(folder);
  } catch (error) {
    program.error(`error: ${error instanceof Error ? error.message : String(error)}`, { exitCode: 1 });
  }
}

function evaluate(folder: string): void {
  const passages = readLines<CollectionPassage>(join(folder, 'passages.jsonl'), ['id', 'article', 'text']);
  const queries = readLines<CollectionQuery>(join(folder, 'queries.jsonl'), ['id', 'text']);
  const articles = groupByArticle(passages);
  const inLongArticle = queries.filter(
    (query) => (articles.get(query.article ?? '')?.length ?? 0) >= FEWEST_PASSAGES,
  );
  process.stdout.write(`${folder}: ${passages.length} passages, ${queries.length} queries\n`);
  const table: Record<string, Measures> = {};
  const row = (name: string, ranker: Ranker, asked: readonly CollectionQuery[]): void => {
    table[name] = run(name, ranker, asked);
  };
  row('collection, ours', collectionRanker(passages), queries);
  row('collection, MiniSearch defaults', plainRanker(passages), queries);
  row(`within article (${inLongArticle.length}), ours`, withinArticleRanker(passages), inLongArticle);
  row(`within article, MiniSearch defaults`, plainWithinRanker(passages), inLongArticle);
  const rows = Object.entries(table).map(([name, measures]) => [name, rounded(measures)] as const);
  console.table(Object.fromEntries(rows));
}

function run(name: string, ranker: Ranker, queries: readonly CollectionQuery[]): Measures {
  const bar = new SingleBar({ format: `${name} {bar} {value}/{total}`, clearOnComplete: true });
  bar.start(queries.length, 0);
  const measured = queries.map((query) => {
    const measures = measure(ranker(query), query.relevant ?? []);
    bar.increment();
    return measures;
  });
  bar.stop();
  return mean(measured);
}

function rounded(measures: Measures): Record<string, string> {
  return Object.fromEntries(Object.entries(measures).map(([name, value]) => [name, value.toFixed(3)]));
}

/** MiniSearch as it comes, over the same text: the baseline. */
function plainRanker(passages: readonly CollectionPassage[]): Ranker {
  const index = plainIndex(passages);
  return (query) => index.search(query.text).map((result) => result.id as string);
}

/** The baseline over the archive, restricted to the query's article, the rest appended as for ours. */
function plainWithinRanker(passages: readonly CollectionPassage[]): Ranker {
  const index = plainIndex(passages);
  const articles = groupByArticle(passages);
  return (query) => {
    const own = (articles.get(query.article ?? '') ?? []).map((passage) => passage.id);
    const members = new Set(own);
    const ranked = index.search(query.text, { filter: (result) => members.has(result.id) });
    const seen = new Set(ranked.map((result) => result.id as string));
    return [...seen, ...own.filter((id) => !seen.has(id))];
  };
}

function plainIndex(passages: readonly CollectionPassage[]): MiniSearch<CollectionPassage> {
  const index = new MiniSearch<CollectionPassage>({ fields: ['title', 'text'] });
  index.addAll(passages);
  return index;
}
