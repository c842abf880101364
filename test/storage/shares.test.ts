import { expect, test } from '@jest/globals';
import { onEachEngine } from './engines.js';

const at = (seconds: number): Date => new Date(Date.UTC(2021, 5, 13) + seconds * 1_000);
const KEY = '1186710348302536774/réponse';

onEachEngine(({ emptyDatabase, open }) => {
  test('a share is claimed once, then confirmed', async () => {
    const { shares } = await open();
    expect(await shares.claim(KEY, at(0))).toBe('claimed');
    expect(await shares.claim(KEY, at(0))).toBe('under way');
    await shares.confirm(KEY, at(1));
    expect(await shares.claim(KEY, at(2))).toBe('shared');
    expect(await shares.claim('another', at(2))).toBe('claimed');
  });

  test('a share that failed can be claimed again; one that was posted cannot', async () => {
    const { shares } = await open();
    await shares.claim(KEY, at(0));
    await shares.release(KEY);
    expect(await shares.claim(KEY, at(1))).toBe('claimed');
    await shares.confirm(KEY, at(2));
    await shares.release(KEY);
    expect(await shares.claim(KEY, at(3))).toBe('shared');
  });

  test('a claim that a crash left stays, as it may have been posted', async () => {
    const { shares } = await open();
    await shares.claim(KEY, at(0));
    expect(await shares.claim(KEY, at(1_000_000))).toBe('under way');
  });

  test('what was pruned meanwhile is confirmed all the same', async () => {
    const { shares } = await open();
    await shares.claim(KEY, at(0));
    expect(await shares.prune(at(1))).toBe(1);
    await shares.confirm(KEY, at(2));
    expect(await shares.claim(KEY, at(3))).toBe('shared');
    expect(await shares.prune(at(2))).toBe(0);
  });

  test('of fifty who claim at once from two processes, one gets it', async () => {
    const address = await emptyDatabase();
    const storages = [await open(address), await open(address)];
    const claimAll = async (seconds: number) => {
      const turns = Array.from({ length: 25 }, () => storages).flat();
      const claims = await Promise.all(turns.map(({ shares }) => shares.claim(KEY, at(seconds))));
      return {
        claimed: claims.filter((claim) => claim === 'claimed').length,
        underWay: claims.filter((claim) => claim === 'under way').length,
      };
    };
    expect(await claimAll(0)).toEqual({ claimed: 1, underWay: 49 });
    expect(await claimAll(61)).toEqual({ claimed: 0, underWay: 50 });
  });

  test('claiming while others release never fails and never gives it to two', async () => {
    const address = await emptyDatabase();
    const storages = [await open(address), await open(address)];
    let holders = 0;
    let most = 0;
    const takeTurns = async ({ shares }: (typeof storages)[number]) => {
      for (let turn = 0; turn < 20; turn++) {
        if ((await shares.claim(KEY, at(turn))) !== 'claimed') continue;
        most = Math.max(most, ++holders);
        // The others have their turn while it is held.
        await shares.confirm(`posted ${turn}`, at(turn));
        holders--;
        await shares.release(KEY);
      }
    };
    await Promise.all([...storages, ...storages].map(takeTurns));
    expect(most).toBe(1);
    expect(await storages[0]?.shares.claim(KEY, at(30))).toBe('claimed');
  });
});
