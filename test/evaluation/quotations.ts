import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { extractFrom } from './goldQuotations.js';

/** Prints what the product's extractor finds: one JSON list of `{id, quotes}`, a document each. */
const program = new Command('quotations')
  .description('Print the quotations of any French texts, as the extractor of the product finds them.')
  .argument('<file...>', 'JSON files {id, text} or lists of them, or plain text')
  .parse();

// A reader that leaves, such as head, is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

try {
  const documents = program.args.flatMap((file) => extractFrom(file, contentOf(file)));
  process.stdout.write(`${JSON.stringify(documents)}\n`);
} catch (error) {
  program.error(`error: ${error instanceof Error ? error.message : String(error)}`, { exitCode: 1 });
}

/** Node's own message does not always name the file. */
function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Error(`${file}: cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
}
