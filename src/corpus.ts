import { openLibrary } from './article/library.js';
import { type LoadedArticle, RefusedArticle } from './article/load.js';
import { sliceOf } from './article/span.js';
import { typeset } from './reply/typography.js';
import { visible } from './reply/visible.js';
import { french } from './reply/words/french.js';
import { InvalidSettings, readSettings } from './settings.js';

/** `npm run corpus`: reads every article and prints what it understood; fails when a file is refused. */
async function lint(): Promise<number> {
  const { articles, refused } = await openLibrary(readSettings().corpus);
  for (const loaded of articles) print(describe(loaded));
  for (const { message } of refused) print(typeset(`REFUSÉ : ${message}`));
  print(typeset(`Articles lus : ${articles.length}. Fichiers refusés : ${refused.length}.`));
  return refused.length > 0 ? 1 : 0;
}

function describe({ article, ignoredFields }: LoadedArticle): string {
  const { id, title, version, text, passages, sentences, discussion, damage } = article;
  const lengths = passages.map((passage) => passage.end - passage.start);
  return [
    id,
    line('titre :', title),
    line(`version : ${version.slice(0, 12)} ; ${text.length} caractères`),
    line(`passages : ${passages.length} (de ${Math.min(...lengths)} à ${Math.max(...lengths)} caractères)`),
    line(`phrases : ${sentences.length}`),
    line(`questions aux lecteurs : ${discussion.length}`),
    ...discussion.flatMap(({ question, statement }) => [
      ...(statement ? [line('  à propos de :', sliceOf(text, statement))] : []),
      line('  question :', sliceOf(text, question)),
    ]),
    line(`dommages : ${damage.length}`),
    ...damage.map((one) => {
      const around = text.slice(Math.max(0, one.start - AROUND), one.end + AROUND);
      const note = one.kind === 'declared' ? one.note : french.notes.damage[one.kind];
      return line(`  ${one.start}, ${note}`, `… ${around} …`);
    }),
    ...(ignoredFields.length > 0 ? [line('champs ignorés :', ignoredFields.join(', '))] : []),
    '',
  ].join('\n');
}

/** Characters shown on either side of a damage. */
const AROUND = 12;

/** Our words, set; then words of the file, as they are on one line. */
function line(label: string, words = ''): string {
  return `  ${typeset(label)} ${visible(words).replaceAll('\n', ' ')}`.trimEnd();
}

function print(lines: string): void {
  process.stdout.write(`${lines}\n`);
}

try {
  process.exitCode = await lint();
} catch (error) {
  if (!(error instanceof InvalidSettings || error instanceof RefusedArticle)) throw error;
  process.stderr.write(`${typeset(error.message)}\n`);
  process.exitCode = 1;
}
