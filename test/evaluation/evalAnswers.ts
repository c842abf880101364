import { join } from 'node:path';
import { Command } from 'commander';
import { searchOf } from '../../src/search/articleSearch.js';
import { readQuestion } from '../../src/search/question.js';
import { pick, seeded } from '../bench/french.js';
import {
  articleOf,
  type CollectedArticle,
  type CollectionPassage,
  type CollectionQuery,
  groupByArticle,
  readLines,
} from './collection.js';

/** An article must have this many passages to be asked. */
const FEWEST_PASSAGES = 3;
const MOST_QUESTIONS = 1_000;

/** Measures `/question`: the passage shown first, and both errors of abstaining. */
const program = new Command('eval:answers')
  .description(
    'Ask each question of a folder of its own article and of another one: right passage first, refusals, false answers.',
  )
  .argument('<folder...>')
  .parse();

type Row = Record<'questions' | 'right passage first' | 'absent' | 'unsure' | 'sure', number>;

for (const folder of program.args) {
  try {
    const passages = readLines<CollectionPassage>(join(folder, 'passages.jsonl'), ['id', 'article', 'text']);
    const queries = readLines<CollectionQuery>(join(folder, 'queries.jsonl'), ['id', 'text', 'article']);
    process.stdout.write(`${folder}\n`);
    console.table(askAll(passages, queries));
  } catch (error) {
    program.error(`error: ${error instanceof Error ? error.message : String(error)}`, { exitCode: 1 });
  }
}

function askAll(
  passages: readonly CollectionPassage[],
  queries: readonly CollectionQuery[],
): Record<string, Row> {
  const groups = [...groupByArticle(passages)].filter(([, own]) => own.length >= FEWEST_PASSAGES);
  const articles = new Map(groups.map(([name, own]) => [name, articleOf(own)]));
  const [first, ...others] = articles.keys();
  if (first === undefined) throw new Error('no article is long enough');
  const random = seeded(1);
  const askable = queries.filter(({ article = '' }) => articles.has(article));
  const step = Math.max(1, askable.length / MOST_QUESTIONS);
  const own: Row = { questions: 0, 'right passage first': 0, absent: 0, unsure: 0, sure: 0 };
  const wrong: Row = { ...own };
  for (let at = 0; at < askable.length; at += step) {
    const query = askable[Math.floor(at)];
    const right = articles.get(query?.article ?? '');
    if (!query || !right) continue;
    ask(query, right, own);
    let other = pick(random, [first, ...others]);
    while (other === query.article && others.length > 0) other = pick(random, [first, ...others]);
    ask(query, articles.get(other) ?? right, wrong);
  }
  return { 'its own article': own, 'another article': wrong };
}

function ask(query: CollectionQuery, { article, ids }: CollectedArticle, row: Row): void {
  const { confidence, found } = searchOf(article).answer(readQuestion(query.text));
  const [first] = found;
  row.questions += 1;
  row[confidence] += 1;
  if (first && query.relevant?.includes(ids[first.passage.number - 1] ?? '')) row['right passage first'] += 1;
}
