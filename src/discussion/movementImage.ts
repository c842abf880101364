import { typeset } from '../reply/typography.js';
import type { Results } from './movement.js';
import { resultLines } from './recap.js';
import { alternatives, type TemplateId } from './templates.js';
import { shorten } from './text.js';

/** The longest description of an attachment (Discord, attachment object). */
const LONGEST_ALT = 1_024;

/** Pixels. A phone shows the picture at about half of it, where 24 is read as 12. */
const WIDTH = 640;
const PAD = 28;
const INNER = WIDTH - 2 * PAD;
const SIZE = { title: 32, heading: 28, text: 24, small: 21 } as const;
/** From a baseline to the next, in sizes. */
const LEADING = 1.3;
const MOST_QUESTION_LINES = 4;
const BAR = { left: PAD + 92, height: 34, gap: 10, value: 64 } as const;
const GRID = { label: 236, row: 52 } as const;

/** Dark on a white card, whatever the theme: contrast 16:1 for text, 7:1 and more for the bars (WCAG 1.4.3, 1.4.11). */
const INK = '#1b1f27';
const SOFT = '#4a5160';
const BEFORE = '#5b6478';
const AFTER = '#1d4f91';
const LINE = '#aab0bd';

/**
 * Both votes as bars and the movement between them as a table, in French. The first vote is hatched and the
 * second plain, each bar is named and has its number, and positions go by letters: colour says nothing alone.
 */
export function movementSvg(question: string, positions: readonly string[], results: Results): string {
  const page = new Page();
  page.paragraph('Avant et après le débat', SIZE.title, 'bold');
  page.paragraph(typeset(question), SIZE.text, 'normal', MOST_QUESTION_LINES);
  page.skip(12);
  const names = lettered(positions, results);
  if (results.before || results.after) drawBars(page, names, results);
  if (results.movement) drawTable(page, names, results.movement, results.merged);
  drawNotes(page, results);
  return page.svg('Avant et après le débat', movementAlt(positions, results));
}

/** The picture in words: the recap's own sentences, for those who do not see it. */
export function movementAlt(positions: readonly string[], results: Results): string {
  const lines = resultLines(results, positions, 'fr').map(({ role, text }) => {
    if (role === 'heading') return `${text} :`;
    return /[.!?]$/u.test(text) ? text : `${text}.`;
  });
  return shorten(typeset(lines.join(' ')), LONGEST_ALT);
}

/** « A. oui », « B. non ou nuancé » */
function lettered(positions: readonly string[], { groups }: Results): string[] {
  return groups.map((group, index) => {
    const names = group.map((position) => positions[position] ?? '');
    return `${letter(index)}.\u00A0${alternatives(names, 'fr')}`;
  });
}

function letter(index: number): string {
  return String.fromCharCode(65 + index);
}

function drawBars(page: Page, names: readonly string[], { before, after, voters }: Results): void {
  const most = Math.max(1, ...(before ?? []), ...(after ?? []));
  const room = INNER - (BAR.left - PAD) - BAR.value;
  for (const [group, name] of names.entries()) {
    page.paragraph(name, SIZE.text, 'bold');
    page.skip(6);
    for (const [label, totals, fill] of [
      ['Avant', before, 'url(#hatched)'],
      ['Après', after, AFTER],
    ] as const) {
      const people = totals?.[group];
      if (label === 'Après' && voters.after === null) continue;
      page.bar(label, people, (room * (people ?? 0)) / most, fill, label === 'Avant' ? BEFORE : AFTER);
    }
    page.skip(10);
  }
}

function drawTable(
  page: Page,
  names: readonly string[],
  movement: readonly (readonly (number | null)[])[],
  merged: number,
): void {
  page.skip(14);
  page.paragraph('D’un vote à l’autre', SIZE.heading, 'bold');
  page.paragraph('Lignes : premier vote. Colonnes : second vote.', SIZE.small, 'normal');
  page.skip(6);
  page.row(
    'de ↓   vers →',
    names.map((_, index) => ({ text: letter(index), isKept: false })),
    'bold',
  );
  for (const [from, row] of movement.entries()) {
    const cells = row.map((people, to) => ({
      text: people === null ? '…' : String(people),
      isKept: from === to,
    }));
    page.row(names[from] ?? '', cells, 'normal');
  }
  page.skip(10);
  const cells = movement.flat();
  if (cells.length > names.length) page.paragraph('Cadre épais : avis gardé.', SIZE.small, 'normal');
  if (cells.includes(null)) {
    const told =
      merged === 0 ? 'personne' : merged === 1 ? '1 personne en tout' : `${merged} personnes en tout`;
    page.paragraph(`… : réuni pour ne désigner personne (${told}).`, SIZE.small, 'normal');
  }
}

/** What neither the bars nor the table say: why there are none, and who voted once. */
function drawNotes(page: Page, results: Results): void {
  const sentences = resultLines(results, [], 'fr').flatMap((line) =>
    line.from === 'template' && NOTES.includes(line.template) ? [line.text] : [],
  );
  page.skip(8);
  for (const sentence of new Set(sentences)) page.paragraph(typeset(sentence), SIZE.small, 'normal');
}

const NOTES: readonly TemplateId[] = [
  'tooFew',
  'noSecondVote',
  'votedTwice',
  'allMerged',
  'onlyBefore',
  'onlyAfter',
];

type Weight = 'normal' | 'bold';

/** A column of shapes, each under the last. */
class Page {
  #y = PAD;
  readonly #shapes: string[] = [];

  skip(pixels: number): void {
    this.#y += pixels;
  }

  paragraph(text: string, size: number, weight: Weight, most = Number.POSITIVE_INFINITY): void {
    const lines = wrap(text, size, weight, INNER);
    const shown = lines.slice(0, most);
    if (shown.length < lines.length) shown.push(`${shown.pop() ?? ''}…`);
    for (const line of shown) {
      this.#y += size * LEADING;
      this.#text(line, PAD, this.#y - size * 0.25, size, weight);
    }
  }

  /** One bar with its label before it and its number after it; without a number, that it is not shown. */
  bar(label: string, people: number | undefined, length: number, fill: string, edge: string): void {
    const { left, height, gap } = BAR;
    const baseline = this.#y + height / 2 + SIZE.text * 0.36;
    this.#text(label, PAD, baseline, SIZE.text, 'normal', SOFT);
    if (people === undefined) this.#text('non montré', left, baseline, SIZE.text, 'normal', SOFT);
    else {
      const width = Math.max(3, Math.round(length));
      this.#shapes.push(
        `<rect x="${left}" y="${this.#y}" width="${width}" height="${height}" fill="${fill}" stroke="${edge}" stroke-width="2"/>`,
      );
      this.#text(String(people), left + width + 12, baseline, SIZE.text, 'bold');
    }
    this.#y += height + gap;
  }

  /** A row of the table: a label, then one cell a column; the one that was kept has a thick frame. */
  row(label: string, cells: readonly { text: string; isKept: boolean }[], weight: Weight): void {
    const lines = wrap(label, SIZE.small, weight, GRID.label - 16);
    const height = Math.max(GRID.row, lines.length * SIZE.small * LEADING + 16);
    const width = (INNER - GRID.label) / cells.length;
    const first = this.#y + height / 2 - ((lines.length - 1) * SIZE.small * LEADING) / 2 + SIZE.small * 0.36;
    for (const [index, line] of lines.entries()) {
      this.#text(line, PAD, first + index * SIZE.small * LEADING, SIZE.small, weight);
    }
    for (const [index, { text }] of cells.entries()) {
      const x = PAD + GRID.label + index * width;
      this.#shapes.push(frame(x, this.#y, width, height, LINE, 2));
      const middle = this.#y + height / 2 + SIZE.text * 0.36;
      this.#text(text, x + width / 2, middle, SIZE.text, weight, INK, 'middle');
    }
    const kept = cells.findIndex(({ isKept }) => isKept);
    if (kept >= 0) {
      const x = PAD + GRID.label + kept * width;
      this.#shapes.push(frame(x + 2, this.#y + 2, width - 4, height - 4, INK, 4));
    }
    this.#y += height;
  }

  svg(title: string, description: string): string {
    const height = Math.ceil(this.#y + PAD);
    return [
      `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="title description" lang="fr" font-family="DejaVu Sans, Verdana, sans-serif">`,
      `<title id="title">${escapeXml(title)}</title>`,
      `<desc id="description">${escapeXml(description)}</desc>`,
      '<defs><pattern id="hatched" width="10" height="10" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">',
      `<rect width="10" height="10" fill="#ffffff"/><rect width="5" height="10" fill="${BEFORE}"/></pattern></defs>`,
      `<rect x="1.5" y="1.5" width="${WIDTH - 3}" height="${height - 3}" rx="14" fill="#ffffff" stroke="${LINE}" stroke-width="3"/>`,
      ...this.#shapes,
      '</svg>',
    ].join('\n');
  }

  #text(
    text: string,
    x: number,
    y: number,
    size: number,
    weight: Weight,
    fill: string = INK,
    anchor = 'start',
  ): void {
    const place = `x="${round(x)}" y="${round(y)}" font-size="${size}" font-weight="${weight}"`;
    this.#shapes.push(`<text ${place} fill="${fill}" text-anchor="${anchor}">${escapeXml(text)}</text>`);
  }
}

function frame(
  x: number,
  y: number,
  width: number,
  height: number,
  stroke: string,
  thickness: number,
): string {
  const box = `x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"`;
  return `<rect ${box} fill="none" stroke="${stroke}" stroke-width="${thickness}"/>`;
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}

/** Lines no wider than `room`, cut between words, and inside one that is wider than a line. */
function wrap(text: string, size: number, weight: Weight, room: number): string[] {
  const lines: string[] = [];
  let line = '';
  // Only the plain space is a place to cut: « ? » stays with its word.
  for (const word of text.split(/[ \n]+/u).flatMap((one) => chunks(one, size, weight, room))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer, size, weight) > room) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

function chunks(word: string, size: number, weight: Weight, room: number): string[] {
  const parts: string[] = [''];
  for (const character of word) {
    const part = parts.at(-1) ?? '';
    if (part !== '' && widthOf(part + character, size, weight) > room) parts.push(character);
    else parts[parts.length - 1] = part + character;
  }
  return parts;
}

/** Pixels, a little more than DejaVu Sans takes. */
function widthOf(text: string, size: number, weight: Weight): number {
  let ems = 0;
  for (const character of text) {
    if (/[iljtfr.,;:'’!|()[\] \u00A0\u202F]/u.test(character)) ems += 0.42;
    else if (/[mwMW@%…œŒ—]/u.test(character)) ems += 1.02;
    else if (/[\p{Lu}]/u.test(character)) ems += 0.74;
    else if (/[\p{Script=Latin}\p{N}«»-]/u.test(character)) ems += 0.63;
    else ems += 1.05;
  }
  return ems * size * (weight === 'bold' ? 1.12 : 1);
}

/** Text of an SVG: what XML cannot hold at all is left out. */
function escapeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
