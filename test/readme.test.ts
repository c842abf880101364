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
