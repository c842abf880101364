import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { onEachEngine } from './engines.js';

const at = (seconds: number): Date => new Date(Date.UTC(2021, 5, 13, 0, 0, seconds));
const CALL = { command: 'chercher', mots: '« traité de cyberguerre »', page: 3 };

onEachEngine(({ open }) => {
  test('a call is found again by a short id', async () => {
    const { calls } = await open();
    const id = await calls.save(CALL, at(0));
    expect(id).toMatch(/^[\w-]{22}$/u);
    expect(await calls.find(id, at(1))).toEqual(CALL);
  });

  test('the same call has the same id, another has another', async () => {
    const { calls } = await open();
    const id = await calls.save(CALL, at(0));
    expect(await calls.save({ ...CALL }, at(1))).toBe(id);
    expect(await calls.save({ ...CALL, page: 4 }, at(1))).not.toBe(id);
  });

  test('an unknown id finds nothing', async () => {
    const { calls } = await open();
    expect(await calls.find('AAAAAAAAAAAAAAAAAAAAAA', at(0))).toBeUndefined();
  });

  test('only what has not been used since is pruned', async () => {
    const { calls } = await open();
    const forgotten = await calls.save('forgotten', at(0));
    const saved = await calls.save('saved again', at(0));
    const found = await calls.save('found', at(0));
    const late = await calls.save('late', at(10));
    await calls.save('saved again', at(10));
    await calls.find(found, at(10));
    expect(await calls.prune(at(10))).toBe(1);
    expect(await calls.prune(at(10))).toBe(0);
    const left = await Promise.all([forgotten, saved, found, late].map((id) => calls.find(id, at(11))));
    expect(left).toEqual([undefined, 'saved again', 'found', 'late']);
  });

  test.each([[undefined], [() => 1], [Symbol('x')]])('%p is no call', async (call) => {
    const { calls } = await open();
    await expect(calls.save(call, at(0))).rejects.toThrow(TypeError);
  });

  test('many calls at once are all kept', async () => {
    const { calls } = await open();
    const numbers = Array.from({ length: 300 }, (_, number) => number);
    const ids = await Promise.all(numbers.map((number) => calls.save({ number }, at(0))));
    const found = await Promise.all(ids.map((id) => calls.find(id, at(1))));
    expect(found).toEqual(numbers.map((number) => ({ number })));
  });

  test('any JSON comes back as it was, null characters and halves of surrogates included', async () => {
    const { calls } = await open();
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ stringUnit: 'binary' }), async (value) => {
        const id = await calls.save(value, at(0));
        expect(await calls.find(id, at(0))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { numRuns: 60, examples: [['\0'], ['\ud83d'], [null]] },
    );
  });
});
