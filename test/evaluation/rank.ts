import { Command } from 'commander';
import {
  type CollectionPassage,
  type CollectionQuery,
  collectionRanker,
  readLines,
  withinArticleRanker,
} from './collection.js';

/** Prints the product's ranking for each query of a file: one JSON line `{id, ranked}` a query. */
const program = new Command('rank')
  .description('Rank any passages for any queries with the analyser, index and ranking of the product.')
  .requiredOption('--passages <file>', 'JSON lines {id, article, title?, text}')
  .requiredOption('--queries <file>', 'JSON lines {id, text, article?}')
  .option('--within-article', "rank only the passages of each query's article")
  .option('--cache <folder>', 'keep the index of a large collection there, and read it back')
  .option('--top <number>', 'how many ids a line', (value) => Number.parseInt(value, 10), 10)
  .parse();

const options = program.opts<{
  passages: string;
  queries: string;
  withinArticle?: true;
  cache?: string;
  top: number;
}>();
if (!(options.top > 0)) program.error('error: --top takes a whole number above 0', { exitCode: 2 });

// A reader that leaves, such as head, is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

try {
  const passages = readLines<CollectionPassage>(options.passages, ['id', 'article', 'text']);
  const queries = readLines<CollectionQuery>(options.queries, ['id', 'text']);
  const rank = options.withinArticle
    ? withinArticleRanker(passages)
    : collectionRanker(passages, undefined, options.cache);
  for (const query of queries) {
    process.stdout.write(`${JSON.stringify({ id: query.id, ranked: rank(query).slice(0, options.top) })}\n`);
  }
} catch (error) {
  program.error(`error: ${error instanceof Error ? error.message : String(error)}`, { exitCode: 1 });
}
