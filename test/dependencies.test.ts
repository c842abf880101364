import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';

const PROJECT = new URL('..', import.meta.url);

/** The package of each import of a folder's files: « discord.js », « @resvg/resvg-js »; none for Node's own and ours. */
function packagesIn(folder: string): string[] {
  const files = readdirSync(new URL(folder, PROJECT), { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => /(?<!\.d)\.ts$/u.test(file))
    .flatMap((file) => [
      ...readFileSync(new URL(`${folder}${file}`, PROJECT), 'utf8').matchAll(
        /(?:\bfrom |\bimport\()'(?<name>(?:@[\w-]+\/)?\w[\w.-]*)(?:[/\w.-]*)'[;)]/gu,
      ),
    ])
    .flatMap(({ groups }) => groups?.['name'] ?? []);
}

test('what runs in production needs no development dependency', () => {
  const { dependencies } = JSON.parse(readFileSync(new URL('package.json', PROJECT), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const used = new Set([...packagesIn('src/'), ...packagesIn('commands/')]);
  expect(used).toContain('discord.js');
  expect([...used].filter((name) => !(name in dependencies))).toEqual([]);
});
