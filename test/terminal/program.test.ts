import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a built program of the project as a shell would; npm's pre-step has compiled it before the tests. */
function node(
  script: string,
  args: readonly string[],
  input = '',
  environment: Record<string, string> = {},
): Run {
  return spawnSync(process.execPath, [join(PROJECT, 'dist', script), ...args], {
    cwd: tmpdir(),
    input,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', ...environment },
  });
}

const quiADit = (args: readonly string[], input?: string, environment?: Record<string, string>): Run =>
  node('src/main.js', args, input, environment);

describe('qui-a-dit', () => {
  test('answers arguments and leaves, without colour or warning', () => {
    const { status, stdout, stderr } = quiADit(['chercher', 'extradition']);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(
      /^1 passage pour «\u00a0extradition\u00a0»\u00a0:\n\n§\u00a02, Developpez\.com, juin 2021\n/u,
    );
    expect(stdout).not.toContain('\u001b');
  });

  test('answers a pipe and leaves', () => {
    const { status, stdout, stderr } = quiADit([], '/chercher extradition\nqui dirige le NCSC ?\n');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('\n\nRéponse, §\u00a08\u00a0:\n');
  });

  test('an empty pipe answers nothing and is no error', () => {
    expect(quiADit([])).toMatchObject({ status: 0, stdout: '', stderr: '' });
  });

  test.each([
    [['foo']],
    [['chercher']],
    [['chercher', 'traité', '--limite', '3']],
    [['passage', '99']],
    [['--zut']],
  ])('%j exits 2 with one line', (args) => {
    const { status, stdout, stderr } = quiADit(args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  test('a wrong request with --json is a problem in JSON, and exits 2 all the same', () => {
    const { status, stdout, stderr } = quiADit(['--json', 'chercher']);
    expect([status, stderr, JSON.parse(stdout).kind]).toEqual([2, '', 'problem']);
  });

  test('a reader that leaves early, such as head, is no error', () => {
    const program = join(PROJECT, 'dist', 'src/main.js');
    const lines = '/aide\n'.repeat(2_000);
    const { stderr } = spawnSync('sh', ['-c', `"${process.execPath}" "${program}" | head -n 1`], {
      input: lines,
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
  });

  test('--json gives the answer to programs', () => {
    const { stdout } = quiADit(['--json', 'passage', '7']);
    expect(JSON.parse(stdout)).toMatchObject({ kind: 'passage', passage: { reference: { number: 7 } } });
  });
});

describe('qui-a-dit on another corpus', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'corpus-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = (name: string, content: string) => writeFileSync(join(folder, name), content);

  test('an empty folder says what to do', () => {
    const { status, stderr } = quiADit(['aide'], '', { CORPUS: folder });
    expect([status, stderr]).toEqual([
      1,
      'Aucun article à lire\u00a0: ajoutez un fichier .md ou .txt au dossier des articles.\n',
    ]);
  });

  test('a folder that is not there says so', () => {
    const { status, stderr } = quiADit(['aide'], '', { CORPUS: join(folder, 'absent') });
    expect([status, stderr]).toEqual([
      1,
      expect.stringContaining('le dossier des articles est illisible (ENOENT).'),
    ]);
  });

  test('a bad file is named, the others answer; the article to open on can be chosen', () => {
    file('a.md', '---\ntitle: Le marché\npublished: 2021\n---\nLe maire a ouvert le marché hier.');
    file('b.txt', 'La tulipe fleurit au printemps.');
    file('vide.txt', '');
    const { status, stdout, stderr } = quiADit(['chercher', 'tulipe'], '', { CORPUS: folder, ARTICLE: 'b' });
    expect([status, stderr]).toEqual([0, 'vide.txt\u00a0: le fichier ne contient aucun texte.\n']);
    expect(stdout).toContain('La tulipe fleurit au printemps.');
    expect(quiADit(['aide'], '', { CORPUS: folder, ARTICLE: 'zut' })).toMatchObject({
      status: 1,
      stdout: '',
    });
  });

  test('what a text says to the terminal is shown, not obeyed', () => {
    file('a.md', 'Le maire \u001b[31ma \u001b]0;titre\u0007parlé\u009b2J de \u202Etulipe.');
    const { stdout } = quiADit(['chercher', 'maire'], '', { CORPUS: folder, ARTICLE: 'a' });
    expect(stdout).toContain('Le maire ␛[31ma ␛]0;titre␇parlé�2J de tulipe.');
  });

  test('npm run corpus prints what it understood and fails for a refused file', () => {
    const { status, stdout } = node('src/corpus.js', [], '', { CORPUS: folder });
    expect(status).toBe(1);
    expect(stdout).toContain('REFUSÉ\u00a0: vide.txt\u00a0: le fichier ne contient aucun texte.');
    expect(stdout).toContain('passages\u00a0: 1');
    expect(node('src/corpus.js', [])).toMatchObject({ status: 0 });
  });
});

describe('rank', () => {
  let folder: string;
  let files: string[];
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'rank-'));
    const passages = [
      { id: 'p1', article: 'a', text: 'Le marché ouvre à huit heures.' },
      { id: 'p2', article: 'a', text: 'La boulangerie ferme le lundi.' },
      { id: 'p3', article: 'b', title: 'Fleurs', text: 'Le marché aux fleurs ouvre au printemps.' },
    ];
    const queries = [{ id: 'q1', article: 'a', text: 'Quand ouvre le marché aux fleurs ?' }];
    files = ['--passages', join(folder, 'p.jsonl'), '--queries', join(folder, 'q.jsonl')];
    writeFileSync(join(folder, 'p.jsonl'), passages.map((one) => JSON.stringify(one)).join('\n'));
    writeFileSync(join(folder, 'q.jsonl'), `${queries.map((one) => JSON.stringify(one)).join('\n')}\n`);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each([
    [[], ['p3', 'p1', 'p2']],
    [['--top', '1'], ['p3']],
    [['--within-article'], ['p1', 'p2']],
  ])('%j', (options, ranked) => {
    const { stdout, stderr } = node('test/evaluation/rank.js', [...files, ...options]);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual({ id: 'q1', ranked });
  });

  test.each([
    [['--passages', '/nulle/part'], 'required option'],
    [['--passages', '/nulle/part', '--queries', '/nulle/part'], 'ENOENT'],
  ])('%j fails with a line', (options, line) => {
    const { status, stdout, stderr } = node('test/evaluation/rank.js', options);
    expect([status === 0, stdout]).toEqual([false, '']);
    expect(stderr).toContain(line);
  });
});
