import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const TEXT =
  '« La halle ferme lundi », a annoncé Inès Morvan. Elle assure que le marché aura lieu. Il pleut sur Kerlaouen.';
const QUOTES = [
  {
    text: 'La halle ferme lundi',
    start: 2,
    end: 22,
    kind: 'direct',
    construction: 'inverted clause',
    speaker: 'Inès Morvan',
    class: 'quoted',
    candidates: [],
    cue: 'a annoncé',
    mention: 'Inès Morvan',
    antecedent: null,
  },
  {
    text: 'le marché aura lieu',
    start: 65,
    end: 84,
    kind: 'indirect',
    construction: 'que clause',
    speaker: 'Inès Morvan',
    class: 'inferred',
    candidates: [],
    cue: 'assure',
    mention: 'Elle',
    antecedent: 'Inès Morvan',
  },
];
const NO_QUOTES: typeof QUOTES = [];

interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'quotations-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes a file and gives its path. */
function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

/** Runs a built program as a shell would; npm's pre-step has compiled it before the tests. */
function run(script: string, args: readonly string[]): Run {
  const built = join(PROJECT, 'dist', 'test', 'evaluation', script);
  return spawnSync(process.execPath, [built, ...args], { cwd: tmpdir(), encoding: 'utf8' });
}

const quotations = (...args: string[]): Run => run('quotations.js', args);

describe('quotations', () => {
  const halle = { id: 'halle', quotes: QUOTES };
  test.each<[what: string, name: string, content: unknown, expected: unknown[]]>([
    ['a gold file', 'a.json', { id: 'halle', text: TEXT, quotes: [], traps: [] }, [halle]],
    ['a file without gold', 'b.json', { id: 'halle', text: TEXT }, [halle]],
    [
      'a list of them',
      'c.json',
      [
        { id: 'halle', text: TEXT },
        { id: 'pluie', text: 'Il pleut.' },
      ],
      [halle, { id: 'pluie', quotes: NO_QUOTES }],
    ],
    ['an empty list', 'd.json', [], []],
    [
      'JSON with a byte order mark',
      'e.json',
      `\uFEFF${JSON.stringify({ id: 'halle', text: TEXT })}`,
      [halle],
    ],
    ['JSON under another name', 'gold', { id: 'halle', text: TEXT }, [halle]],
    ['plain text', 'halle.txt', TEXT, [halle]],
    ['plain text without extension', 'halle', TEXT, [halle]],
    ['an empty text', 'vide.txt', '', [{ id: 'vide', quotes: NO_QUOTES }]],
  ])('%s', (_, name, content, expected) => {
    const { status, stdout, stderr } = quotations(file(name, content));
    expect([status, stderr, JSON.parse(stdout)]).toEqual([0, '', expected]);
    expect(stdout).toMatch(/^[^\n]+\n$/u);
  });

  test('text may begin with a bracket', () => {
    const { stdout } = quotations(file('a.b.txt', `[Mise à jour] ${TEXT}`));
    const [document] = JSON.parse(stdout) as (typeof halle)[];
    expect([document?.id, document?.quotes[0]?.start]).toEqual(['a.b', 16]);
  });

  test('offsets are those of the text as it is: two marks a letter, line ends of Windows', () => {
    const text = TEXT.replace('. Elle', '.\r\n\r\nElle').normalize('NFD');
    const { stdout } = quotations(file('nfd.txt', text));
    const [document] = JSON.parse(stdout) as (typeof halle)[];
    expect(document?.quotes.map(({ start, end }) => text.slice(start, end).normalize())).toEqual(
      QUOTES.map((quote) => quote.text),
    );
  });

  test('several files, in their order', () => {
    const { stdout } = quotations(file('2.txt', 'Il pleut.'), file('1.json', { id: 'un', text: TEXT }));
    expect(JSON.parse(stdout)).toEqual([
      { id: '2', quotes: NO_QUOTES },
      { id: 'un', quotes: QUOTES },
    ]);
  });

  test.each<[what: string, name: string, content: unknown, problem: string]>([
    ['JSON that is cut', 'bad.json', '{"id": "x",\n"text": "zut', 'bad.json: this is not JSON'],
    ['text in a JSON file', 'text.json', TEXT, 'text.json: this is not JSON'],
    ['a number', 'number.json', 3, 'number.json: '],
    ['no text', 'no.json', { id: 'x' }, 'no.json: text: '],
    ['one of a list without id', 'list.json', [{ id: 'x', text: '' }, { text: '' }], 'list.json: 1.id: '],
  ])('%s: one line, and exit 1', (_, name, content, problem) => {
    const { status, stdout, stderr } = quotations(file('good.txt', TEXT), file(name, content));
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^error: [^\n]+\n$/u);
    expect(stderr).toContain(problem);
  });

  test.each([
    ['a file that is not there', 'absent.json', 'absent.json: cannot be read (ENOENT)\n'],
    ['a folder', '.', 'cannot be read (EISDIR)\n'],
  ])('%s: one line, and exit 1', (_, name, problem) => {
    const { status, stdout, stderr } = quotations(join(folder, name));
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^error: [^\n]+\n$/u);
    expect(stderr).toContain(problem);
  });

  test('no file: one line, and not 0', () => {
    const { status, stdout, stderr } = quotations();
    expect([status === 0, stdout, stderr]).toEqual([false, '', "error: missing required argument 'file'\n"]);
  });
});

describe('eval:quotations', () => {
  const evaluate = (...args: string[]): Run => run('evalQuotations.js', args);
  const gold = { id: 'halle', text: TEXT, quotes: QUOTES.map(({ construction, ...quote }) => quote) };
  const wrong = {
    ...gold,
    id: 'faux',
    quotes: gold.quotes.map((quote) => ({ ...quote, speaker: 'Personne' })),
  };
  /** The cells of a row of a table, by its first one. */
  const cells = (stdout: string, row: string): string[] =>
    (stdout.split('\n').find((line) => line.startsWith(`│ ${row} `)) ?? '')
      .split('│')
      .map((cell) => cell.trim().replaceAll("'", ''))
      .slice(2, -1);

  test('a perfect reading', () => {
    const { status, stdout, stderr } = evaluate(file('gold.json', gold));
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('gold.json: 1 articles, 2 quotations, 2 found\n');
    for (const row of ['all', 'direct', 'indirect'].flatMap((kind) => [
      `lenient, ${kind}`,
      `strict, ${kind}`,
    ])) {
      expect(cells(stdout, row)).toEqual(Array(7).fill('1.000'));
    }
    expect(cells(stdout, 'sfu0.3').slice(0, 4)).toEqual(Array(4).fill('1.000'));
    expect(cells(stdout, 'quoted')).toEqual(['1', '1', '1', '1.000']);
    expect(cells(stdout, 'reported')).toEqual(['0', '0', '0', '-']);
    expect(cells(stdout, 'inferred')).toEqual(['1', '1', '1', '1.000']);
    expect(cells(stdout, '?')).toEqual(['2', '1.000', '1.000']);
    expect(stdout).toMatch(
      /Traps taken: 0 of 0\nUnattributed: 0 of 2\nTime: [\d.]+ ms for 10,000 characters\n$/u,
    );
  });

  test('a folder of files, and its errors', () => {
    const own = mkdtempSync(join(folder, 'gold-'));
    writeFileSync(join(own, 'a.json'), JSON.stringify([gold, wrong]));
    writeFileSync(join(own, 'lisez-moi.txt'), 'Pas un article.');
    const { status, stdout, stderr } = evaluate(own, '--errors', '1');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain(': 2 articles, 4 quotations, 4 found\n');
    expect(cells(stdout, 'lenient, all')).toEqual([
      '1.000',
      '1.000',
      '1.000',
      '0.500',
      '0.500',
      '0.500',
      '0.500',
    ]);
    expect(stdout).toContain('Errors: 2, the worst first\n');
    expect(cells(stdout, '0')).toEqual([
      'faux',
      'wrong speaker',
      '?',
      'Personne',
      'Inès Morvan',
      'La halle ferme lundi',
    ]);
    expect(cells(stdout, '1')).toEqual([]);
  });

  test.each<[what: string, args: () => string[], status: number, problem: string]>([
    ['a folder that is not there', () => [join(folder, 'absent')], 1, 'ENOENT'],
    ['a folder without articles', () => [mkdtempSync(join(folder, 'empty-'))], 1, 'no annotated article'],
    ['a file without gold', () => [file('only.json', { id: 'x', text: TEXT })], 1, 'only.json: quotes: '],
    ['no number of errors', () => [file('gold.json', gold), '--errors', 'tous'], 2, '--errors'],
  ])('%s: one line, and no table', (_, args, expected, problem) => {
    const { status, stdout, stderr } = evaluate(...args());
    expect([status, stdout]).toEqual([expected, '']);
    expect(stderr).toMatch(/^error: [^\n]+\n$/u);
    expect(stderr).toContain(problem);
  });
});
