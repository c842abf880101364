import { Command } from 'commander';
import { sliceOf } from '../../src/article/span.js';
import { searchOf } from '../../src/search/articleSearch.js';
import { readQuestion } from '../../src/search/question.js';
import {
  articleOf,
  type CollectedArticle,
  type CollectionPassage,
  type CollectionQuery,
  groupByArticle,
  readLines,
} from './collection.js';

/**
 * Prints what `/question` shows first for each query of a file, one JSON line a query:
 * `{id, article, confidence, abstained, passage, start, end, text, answering}`. `start` and `end` are UTF-16 offsets
 * in the text of the passage; `answering` are the words that answer, where the type of the question is sure.
 */
const program = new Command('answers')
  .description('Answer the queries of a file as /question does: the passage and the sentence shown first.')
  .requiredOption('--passages <file>', 'JSON lines {id, article, title?, text}')
  .requiredOption('--queries <file>', 'JSON lines {id, text, article}')
  .option(
    '--within-article',
    'ask each query of its own article: the only way, as /question is put to one article',
  )
  .parse();

const options = program.opts<{ passages: string; queries: string }>();

// A reader that leaves, such as head, is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

try {
  const passages = readLines<CollectionPassage>(options.passages, ['id', 'article', 'text']);
  const queries = readLines<CollectionQuery>(options.queries, ['id', 'text', 'article']);
  const groups = groupByArticle(passages);
  const articles = new Map<string, CollectedArticle>();
  for (const query of queries) {
    const name = query.article ?? '';
    const collected = articles.get(name) ?? articleOf(groups.get(name) ?? []);
    articles.set(name, collected);
    process.stdout.write(`${JSON.stringify(answerTo(query, collected))}\n`);
  }
} catch (error) {
  program.error(`error: ${error instanceof Error ? error.message : String(error)}`, { exitCode: 1 });
}

function answerTo(query: CollectionQuery, { article, ids }: CollectedArticle): Record<string, unknown> {
  const { confidence, found } = searchOf(article).answer(readQuestion(query.text));
  const [first] = found;
  const sentence = first?.answers[0];
  const passage = first?.passage;
  const within = (offset: number): number => offset - (passage?.start ?? 0);
  return {
    id: query.id,
    article: query.article,
    confidence,
    abstained: confidence === 'absent',
    passage: (passage && ids[passage.number - 1]) ?? null,
    start: sentence ? within(sentence.start) : null,
    end: sentence ? within(sentence.end) : null,
    text: sentence ? sliceOf(article.text, sentence) : null,
    answering: (first?.answering ?? []).map((span) => ({
      start: within(span.start),
      end: within(span.end),
      text: sliceOf(article.text, span),
    })),
  };
}
