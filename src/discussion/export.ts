import { typeset } from '../reply/typography.js';
import { visible } from '../reply/visible.js';
import type { Line, Recap } from './recap.js';
import { alternatives } from './templates.js';

export const FORMATS = ['md', 'csv', 'json'] as const;
export type Format = (typeof FORMATS)[number];

/** The recap as a file's contents, UTF-8. */
export function exported(recap: Recap, format: Format): string {
  switch (format) {
    case 'md':
      return markdownOf(recap);
    case 'csv':
      return csvOf(recap);
    case 'json':
      return `${JSON.stringify({ schema: 1, ...recap }, null, 2)}\n`;
  }
}

/** CommonMark, one block a line of the recap. What members and the article say is quoted, and nothing in it is markup. */
function markdownOf({ lines, locale }: Recap): string {
  return `${lines.map((line) => blockOf(line, locale)).join('\n\n')}\n`;
}

function blockOf(line: Line, locale: Recap['locale']): string {
  if (line.from === 'template') {
    const text = escapeMarkup(locale === 'fr' ? typeset(line.text) : line.text);
    if (line.role === 'title') return `# ${text}`;
    if (line.role === 'heading') return `## ${text}`;
    return line.role === 'item' ? `- ${text}` : text;
  }
  const text = escapeMarkup(visible(line.text));
  if (line.from === 'conclusion') return text;
  const isCut = line.from === 'article' && line.cutAfter;
  return `${text}${isCut ? '\n[…]' : ''}`.replace(/^/gmu, '> ');
}

/** Characters that make markup anywhere, and those that do at the beginning of a line (CommonMark 0.31). */
function escapeMarkup(text: string): string {
  return text
    .replace(/[\\`*_[\]<>#|~&$@]/gu, '\\$&')
    .replace(/^( *)([-+=:]|\d+(?=[.)]))/gmu, (_, indent: string, mark: string) =>
      /\d/u.test(mark) ? `${indent}${mark}\\` : `${indent}\\${mark}`,
    )
    .replace(/^[ \t]{4,}/gmu, ' ');
}

type Row = readonly (string | number)[];

/** RFC 4180: comma, CRLF, quotes doubled; the first row names the columns. */
function csvOf({ results, positions, lines, question, locale }: Recap): string {
  const names = results.groups.map((group) =>
    alternatives(
      group.map((index) => positions[index] ?? ''),
      locale,
    ),
  );
  const totals = (section: string, counts: readonly number[] | null): Row[] =>
    (counts ?? []).map((count, group) => [section, names[group] ?? '', '', count, '']);
  const { voters } = results;
  const moves = (results.movement ?? []).flatMap((row, from) =>
    row.flatMap((count, to): Row[] =>
      count === null ? [] : [['mouvement', names[from] ?? '', names[to] ?? '', count, '']],
    ),
  );
  const once: Row[] =
    voters.after === null
      ? []
      : [
          ['mouvements réunis', '', '', results.merged, ''],
          ['premier vote seulement', '', '', voters.before - voters.both, ''],
          ['second vote seulement', '', '', voters.after - voters.both, ''],
        ];
  const rows: Row[] = [
    ['rubrique', 'de', 'vers', 'nombre', 'texte'],
    ['question', '', '', '', question],
    ['votants au premier vote', '', '', voters.before, ''],
    ...totals('premier vote', results.before),
    ...(voters.after === null ? [] : [['votants au second vote', '', '', voters.after, '']]),
    ...totals('second vote', results.after),
    ...moves,
    ...once,
    ...lines.flatMap(textRow),
  ];
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

const SECTIONS = { article: 'extrait', member: 'argument', conclusion: 'conclusion' } as const;

function textRow(line: Line): Row[] {
  return line.from === 'template' ? [] : [[SECTIONS[line.from], '', '', '', line.text]];
}

/**
 * A cell. A text that a spreadsheet would take for a formula begins with an apostrophe (OWASP, « CSV
 * Injection »), white space and full-width signs before it included.
 */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = /^[\s\u00A0\uFEFF]*[=+\-@|%＝＋－＠\t\r]/u.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
