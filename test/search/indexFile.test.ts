import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { analyse } from '../../src/french/analyse.js';
import {
  bytesOf,
  FEWEST_KEPT,
  type KeptText,
  keyOf,
  openIndex,
  partsOf,
} from '../../src/search/indexFile.js';
import { PassageIndex } from '../../src/search/passageIndex.js';
import { parseQuery } from '../../src/search/query.js';
import { frenchText } from '../bench/french.js';

const TEXTS: readonly KeptText[] = Array.from({ length: FEWEST_KEPT }, (_, index) => ({
  text: frenchText(80, index + 1),
  title: index % 2 === 0 ? 'Le port de Kerlaouen' : 'Une cyber-guerre',
  article: `article ${Math.floor(index / 5)}`,
}));
const QUERIES = [
  'traité haute mer',
  'cyberguerre',
  'Kerlaouen -maire',
  '"le maire de Kerlaouen"',
  'pêch*',
  'traitté',
];

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'index-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function hitsOf(index: PassageIndex): unknown {
  return QUERIES.map((typed) => index.search(parseQuery(typed)));
}

function only(): string {
  const files = readdirSync(folder);
  expect(files).toHaveLength(1);
  return join(folder, files[0] ?? '');
}

describe('an index that is kept', () => {
  test('is read back as it was made, and finds the same', () => {
    const made = openIndex(TEXTS, folder);
    const bytes = readFileSync(only());
    const read = openIndex(TEXTS, folder);
    expect(hitsOf(read)).toEqual(hitsOf(made));
    expect(hitsOf(read)).toEqual(hitsOf(openIndex(TEXTS, undefined)));
    expect(readFileSync(only()).equals(bytes)).toBe(true);
  });

  test('has the sha256 of its texts for a name: other texts are kept apart', () => {
    openIndex(TEXTS, folder);
    const others = [...TEXTS.slice(1), { text: 'Autre chose.' }];
    const index = openIndex(others, folder);
    expect(readdirSync(folder).sort()).toEqual([`${keyOf(TEXTS)}.index`, `${keyOf(others)}.index`].sort());
    expect(index.search(parseQuery('autre chose'))[0]?.order).toBe(TEXTS.length - 1);
  });

  test('a few texts are not kept, and a folder that cannot be is no error', () => {
    openIndex(TEXTS.slice(1), folder);
    expect(readdirSync(folder)).toEqual([]);
    const file = join(folder, 'taken');
    writeFileSync(file, '');
    expect(openIndex(TEXTS, join(file, 'below')).size).toBe(TEXTS.length);
  });
});

describe('a file that is not trusted', () => {
  test.each<[name: string, damage: (bytes: Buffer) => Buffer]>([
    ['empty', () => Buffer.alloc(0)],
    ['cut off', (bytes) => bytes.subarray(0, bytes.length - 100)],
    ['longer', (bytes) => Buffer.concat([bytes, Buffer.from('x')])],
    ['one bit other', (bytes) => bytes.fill((bytes[500] ?? 0) ^ 1, 500, 501)],
    ['one bit of the digest other', (bytes) => bytes.fill((bytes.at(-1) ?? 0) ^ 1, bytes.length - 1)],
    ['something else', () => Buffer.from('{"key": 1}\n')],
  ])('%s: the index is made and kept again', (_, damage) => {
    const made = openIndex(TEXTS, folder);
    const bytes = readFileSync(only());
    writeFileSync(only(), damage(Buffer.from(bytes)));
    expect(hitsOf(openIndex(TEXTS, folder))).toEqual(hitsOf(made));
    expect(readFileSync(only()).equals(bytes)).toBe(true);
  });

  test('that of other texts under this name', () => {
    const index = new PassageIndex([{ words: analyse('Un traité.') }]);
    const bytes = Buffer.concat(bytesOf(index.parts, 'une clef'));
    expect(partsOf(bytes, 'une clef')).toBeDefined();
    expect(partsOf(bytes, 'une autre')).toBeUndefined();
  });
});
