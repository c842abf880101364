import { join } from 'node:path';
import { SingleBar } from 'cli-progress';
import { Command } from 'commander';
import MiniSearch from 'minisearch';
import { FEATURES, WEIGHTS } from '../../src/search/weights.js';
import { seeded } from '../bench/french.js';
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
import { withOneSlip, withoutAccents } from './typing.js';

/** A passage's article must have this many passages for a ranking within it to mean anything. */
const FEWEST_PASSAGES = 3;

const program = new Command('eval:retrieval')
  .description(
    'Measure the ranking on folders that hold passages.jsonl and queries.jsonl, beside plain MiniSearch.',
  )
  .argument('<folder...>')
  .option('--ablation', 'what each feature of the ranking brings: nDCG@10 without it')
  .option('--typed', 'the same queries without accents and capitals, and with one typing error each')
  .option('--sample <number>', 'so many queries of each folder, evenly spread', (value) => Number(value))
  .parse();

const options = program.opts<{ ablation?: true; typed?: true; sample?: number }>();

/** The passages and queries of a folder. */
interface Collection {
  readonly passages: readonly CollectionPassage[];
  readonly queries: readonly CollectionQuery[];
  /** Those whose article is long enough to be ranked alone. */
  readonly within: readonly CollectionQuery[];
}

for (const folder of program.args) {
  try {
    const collection = readCollection(folder);
    process.stdout.write(
      `${folder}: ${collection.passages.length} passages, ${collection.queries.length} queries\n`,
    );
    if (options.ablation) ablate(collection);
    else if (options.typed) typeOtherwise(collection);
    else compare(collection);
  } catch (error) {
    program.error(`error: ${error instanceof Error ? error.message : String(error)}`, { exitCode: 1 });
  }
}

function readCollection(folder: string): Collection {
  const passages = readLines<CollectionPassage>(join(folder, 'passages.jsonl'), ['id', 'article', 'text']);
  const all = readLines<CollectionQuery>(join(folder, 'queries.jsonl'), ['id', 'text']);
  const step = Math.max(1, all.length / (options.sample ?? all.length));
  const queries = all.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
  const articles = groupByArticle(passages);
  const within = queries.filter(
    ({ article = '' }) => (articles.get(article)?.length ?? 0) >= FEWEST_PASSAGES,
  );
  return { passages, queries, within };
}

/** Ours beside MiniSearch as it comes. */
function compare({ passages, queries, within }: Collection): void {
  const rows: [string, Ranker, readonly CollectionQuery[]][] = [
    ['collection, ours', collectionRanker(passages), queries],
    ['collection, MiniSearch defaults', plainRanker(passages), queries],
    [`within article (${within.length}), ours`, withinArticleRanker(passages), within],
    ['within article, MiniSearch defaults', plainWithinRanker(passages), within],
  ];
  console.table(
    Object.fromEntries(rows.map(([name, ranker, asked]) => [name, rounded(run(name, ranker, asked))])),
  );
}

/** nDCG@10 without each feature, and what is lost without it. */
function ablate({ passages, queries, within }: Collection): void {
  const row = (name: string, weights: typeof WEIGHTS): { collection: number; within: number } => ({
    collection: run(name, collectionRanker(passages, weights), queries)['nDCG@10'],
    within: run(`${name}, within`, withinArticleRanker(passages, weights), within)['nDCG@10'],
  });
  const whole = row('all features', WEIGHTS);
  const shown = ({ collection, within: inside }: typeof whole): Record<string, string> => ({
    collection: collection.toFixed(4),
    brings: (whole.collection - collection).toFixed(4),
    'within article': inside.toFixed(4),
    'brings there': (whole.within - inside).toFixed(4),
  });
  const rows = FEATURES.map((feature) => {
    const name = `without ${feature}`;
    return [name, shown(row(name, { ...WEIGHTS, [feature]: 0 }))] as const;
  });
  console.table(Object.fromEntries([['all features', shown(whole)], ...rows]));
}

/** nDCG@10 of queries as people type them, and what is lost. */
function typeOtherwise({ passages, queries, within }: Collection): void {
  const random = seeded(1);
  const ways: Readonly<Record<string, (text: string) => string>> = {
    'as written': (text) => text,
    'no accents, small letters': withoutAccents,
    'one typing error': (text) => withOneSlip(text, random),
  };
  const rankers: readonly [string, Ranker, readonly CollectionQuery[]][] = [
    ['collection', collectionRanker(passages), queries],
    ['within article', withinArticleRanker(passages), within],
    ['MiniSearch defaults', plainRanker(passages), queries],
  ];
  const table = rankers.map(([name, ranker, asked]) => {
    const measured = Object.entries(ways).map(([way, typed]) => {
      const typings = asked.map((query) => ({ ...query, text: typed(query.text) }));
      return [way, run(`${name}, ${way}`, ranker, typings)['nDCG@10']] as const;
    });
    const written = measured[0]?.[1] ?? 0;
    const cells = measured.map(([way, value]) => [
      way,
      `${value.toFixed(4)} (${(value - written).toFixed(4)})`,
    ]);
    return [name, Object.fromEntries(cells)] as const;
  });
  console.table(Object.fromEntries(table));
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
