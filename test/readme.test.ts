import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const readme = readFileSync(`${PROJECT}/README.md`, 'utf8');
const sessions = [...readme.matchAll(/```console\n\$ npm start --silent -- (.*)\n([\s\S]*?)\n```/g)];

describe('the sessions of the README are what the program prints', () => {
  test.each(sessions.map(([, command = '', printed = '']) => [command, printed]))(
    '%s',
    (command, printed) => {
      const { stdout } = spawnSync('sh', ['-c', `"${process.execPath}" dist/src/main.js ${command}`], {
        cwd: PROJECT,
        encoding: 'utf8',
      });
      expect(stdout.trimEnd()).toBe(printed);
    },
  );

  test('there are some', () => {
    expect(sessions.length).toBeGreaterThanOrEqual(3);
  });
});

/** Sessions of several lines, where « […] » stands for lines left out. */
const piped = [...readme.matchAll(/```\n\$ (printf .*) \| npm start --silent\n([\s\S]*?)\n```/g)];

describe('the piped sessions of the README are what the program prints, in that order', () => {
  test.each(piped.map(([, input = '', printed = '']) => [input, printed]))('%s', (input, printed) => {
    const { status, stdout, stderr } = spawnSync(
      'sh',
      ['-c', `${input} | "${process.execPath}" dist/src/main.js`],
      { cwd: PROJECT, encoding: 'utf8' },
    );
    expect([status, stderr]).toEqual([0, '']);
    let at = 0;
    for (const piece of printed.split('\n[…]\n')) {
      const found = stdout.indexOf(piece, at);
      expect([piece, found >= at]).toEqual([piece, true]);
      at = found + piece.length;
    }
    expect(stdout.slice(at)).toBe('\n');
  });

  test('there is one', () => {
    expect(piped).toHaveLength(1);
  });
});
