import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Library } from '../../src/article/library.js';
import { type ButtonCall, buttonId, readButton, SHARE_ID } from '../../src/discord/buttons.js';
import { openStorage, type Storage } from '../../src/storage/storage.js';
import { articleOf, firstArticle } from '../support.js';

const NOW = new Date('2026-11-27T12:00:00Z');
const article = firstArticle();
const library: Library = {
  articles: [article, { ...articleOf('Le maire a parlé.'), id: 'autre' }].map((one) => ({
    article: one,
    ignoredFields: [],
  })),
  refused: [],
};

describe('a button’s state', () => {
  let storage: Storage;
  beforeAll(async () => {
    storage = await openStorage(':memory:');
  });
  afterAll(() => storage.close());

  const calls: fc.Arbitrary<ButtonCall> = fc.record({
    command: fc.constantFrom('passage', 'article infos', 'chercher'),
    values: fc.dictionary(
      fc.constantFrom('mots', 'page', 'locuteur'),
      fc.string({ unit: 'binary', maxLength: 150 }),
    ),
    isTurn: fc.boolean(),
  });

  test('fits Discord’s 100 characters and is read back as it was, whatever was typed', async () => {
    await fc.assert(
      fc.asyncProperty(calls, async (call) => {
        const id = await buttonId(call, article, storage.calls, NOW);
        expect(id.length).toBeGreaterThan(0);
        expect(id.length).toBeLessThanOrEqual(100);
        expect(await readButton(id, library, storage.calls, NOW)).toEqual({
          kind: 'call',
          call: { ...call, values: { ...call.values } },
          article,
          hasChanged: false,
        });
      }),
    );
  });

  test('the article that it is about goes along, and whether its text has changed since', async () => {
    const call = { command: 'passage', values: { numero: 3 }, isTurn: false };
    const id = await buttonId(call, article, storage.calls, NOW);
    const changed = { ...article, version: 'f'.repeat(64) };
    const later = { ...library, articles: [{ article: changed, ignoredFields: [] }] };
    expect(await readButton(id, later, storage.calls, NOW)).toMatchObject({
      article: changed,
      hasChanged: true,
    });
    const gone = { ...library, articles: [] };
    expect(await readButton(id, gone, storage.calls, NOW)).toMatchObject({
      kind: 'call',
      article: undefined,
    });
  });

  test.each([['x|y'], [''], ['s|abc.def|unknown'], ['s|abc.def|'], ['zut']])(
    '%j is none of ours',
    async (id) => {
      expect(await readButton(id, library, storage.calls, NOW)).toEqual({ kind: 'forgotten' });
    },
  );

  test('sharing needs no state', async () => {
    expect(await readButton(SHARE_ID, library, storage.calls, NOW)).toEqual({ kind: 'share' });
  });
});
