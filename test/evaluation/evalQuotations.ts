import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import type { AttributionClass } from '../../src/quotations/quotation.js';
import { speechOf } from '../../src/quotations/speech.js';
import { bareArticle, type GoldArticle, goldArticlesOf, quotesOf } from './goldQuotations.js';
import {
  classMeasure,
  constructionMeasures,
  endToEndScore,
  type Kinds,
  LENIENT,
  type Matching,
  match,
  mistakesIn,
  type Protocol,
  rate,
  SFU_03,
  SFU_08,
  STRICT,
  spanScore,
  speakerAccuracy,
  trapsTaken,
} from './quotationMeasures.js';

const KINDS: readonly Kinds[] = ['all', 'direct', 'indirect'];
/** The classes that name someone. */
const CLASSES: readonly AttributionClass[] = ['quoted', 'reported', 'inferred'];
/** How often the texts are read to be timed. */
const RUNS = 9;
/** As many of the words of an error are shown. */
const SHOWN_WORDS = 60;

const program = new Command('eval:quotations')
  .description('Measure the extraction of quotations and of their speakers on annotated articles.')
  .argument('<folder...>', 'folders of JSON files, or such files')
  .option('--errors <number>', 'list so many errors, the worst first', (value) => Number.parseInt(value, 10))
  .parse();

const { errors } = program.opts<{ errors?: number }>();
if (errors !== undefined && !(errors > 0)) {
  program.error('error: --errors takes a whole number above 0', { exitCode: 2 });
}

for (const path of program.args) {
  try {
    evaluate(path, goldIn(path));
  } catch (error) {
    program.error(`error: ${error instanceof Error ? error.message : String(error)}`, { exitCode: 1 });
  }
}

/** The annotated articles of a file, or of all the JSON files of a folder. */
function goldIn(path: string): GoldArticle[] {
  const files = statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => name.endsWith('.json'))
        .sort()
        .map((name) => join(path, name))
    : [path];
  const articles = files.flatMap((file) => goldArticlesOf(file, readFileSync(file, 'utf8')));
  if (articles.length === 0) throw new Error(`${path}: no annotated article`);
  return articles;
}

function evaluate(path: string, articles: readonly GoldArticle[]): void {
  const read = articles.map((article) => ({ article, found: quotesOf(article.id, article.text) }));
  const under = (protocol: Protocol): Matching[] =>
    read.map(({ article, found }) => match(article, found, protocol));
  const [lenient, strict] = [under(LENIENT), under(STRICT)];
  const required = articles.flatMap(({ quotes }) => quotes.filter((quote) => !quote.optional));
  const found = read.flatMap((one) => one.found);
  const unattributed = found.filter((one) => one.class === 'unattributed');
  process.stdout.write(
    `${path}: ${articles.length} articles, ${required.length} quotations, ${found.length} found\n`,
  );
  console.table({
    ...scoreRows('lenient', lenient),
    ...scoreRows('strict', strict),
    'sfu0.3': spanCells(under(SFU_03)),
    'sfu0.8': spanCells(under(SFU_08)),
  });
  process.stdout.write('Speakers by class of attribution, on spans that match\n');
  console.table(Object.fromEntries(CLASSES.map((which) => [which, classCells(lenient, which)])));
  process.stdout.write('By annotated construction\n');
  console.table(
    Object.fromEntries(
      constructionMeasures(lenient).map(([name, { count, span, speaker }]) => [
        name,
        { count, 'span recall': shown(span / count), 'with speaker': shown(speaker / count) },
      ]),
    ),
  );
  const traps = trapsTaken(lenient);
  process.stdout.write(`Traps taken: ${traps.right} of ${traps.of}\n`);
  process.stdout.write(`Unattributed: ${unattributed.length} of ${found.length}\n`);
  process.stdout.write(`Time: ${timeOf(articles).toFixed(1)} ms for 10,000 characters\n`);
  if (errors !== undefined) printMistakes(lenient, errors);
}

function scoreRows(name: string, matchings: readonly Matching[]): Record<string, Record<string, string>> {
  return Object.fromEntries(
    KINDS.map((kinds) => {
      const { precision, recall, f1 } = endToEndScore(matchings, kinds);
      return [
        `${name}, ${kinds}`,
        {
          ...spanCells(matchings, kinds),
          'both P': shown(precision),
          'both R': shown(recall),
          'both F1': shown(f1),
        },
      ];
    }),
  );
}

function spanCells(matchings: readonly Matching[], kinds: Kinds = 'all'): Record<string, string> {
  const { precision, recall, f1 } = spanScore(matchings, kinds);
  const accuracy = rate(speakerAccuracy(matchings, kinds));
  return {
    'span P': shown(precision),
    'span R': shown(recall),
    'span F1': shown(f1),
    speaker: shown(accuracy),
  };
}

function classCells(
  matchings: readonly Matching[],
  which: AttributionClass,
): Record<string, string | number> {
  const { found, speaker } = classMeasure(matchings, which);
  return { found, 'on a match': speaker.of, right: speaker.right, precision: shown(rate(speaker)) };
}

function printMistakes(matchings: readonly Matching[], most: number): void {
  const mistakes = mistakesIn(matchings);
  process.stdout.write(`Errors: ${mistakes.length}, the worst first\n`);
  if (mistakes.length === 0) return;
  console.table(
    mistakes.slice(0, most).map(({ words, ...mistake }) => ({
      ...mistake,
      words: words.length > SHOWN_WORDS ? `${words.slice(0, SHOWN_WORDS)}…` : words,
    })),
  );
}

/** Milliseconds that reading the speech of 10,000 characters takes: the median of some runs over all the texts. */
function timeOf(articles: readonly GoldArticle[]): number {
  const characters = articles.reduce((sum, { text }) => sum + text.length, 0);
  const times = Array.from({ length: RUNS }, () => {
    // What is read of an article is kept with it: a new one each time.
    const fresh = articles.map(({ id, text }) => bareArticle(id, text));
    const before = performance.now();
    for (const article of fresh) speechOf(article);
    return performance.now() - before;
  }).sort((a, b) => a - b);
  const median = times[Math.floor(RUNS / 2)] ?? 0;
  return (median / characters) * 10_000;
}

function shown(value: number | undefined): string {
  return value === undefined ? '-' : value.toFixed(3);
}
