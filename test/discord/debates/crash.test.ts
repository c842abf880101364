import { beforeAll, expect, test } from '@jest/globals';
import { onEachEngine } from '../../storage/engines.js';
import { discuss, type Run } from './crash.js';

/** Every so many boundaries. With 1 it takes minutes; on SQLite each of the 545 was then seen to hold. */
const STRIDE = 47;

onEachEngine(({ emptyDatabase, open }) => {
  let address: string;
  let undisturbed: Run;
  beforeAll(async () => {
    address = await emptyDatabase();
    await open(address);
    undisturbed = await discuss(address, 'calm');
  }, 60_000);

  test('the discussion that is disturbed below is a whole one', () => {
    const { messages, archived, log } = undisturbed.outcome;
    const kinds = messages.map((message) => message.split(' ').slice(0, 2).join(' '));
    expect(kinds).toEqual([
      'p1 postPrompt',
      'p1 openThread',
      'p1 postDossier',
      'p1 announceSecondVote',
      'p1 tellModerators',
      'p1 postRecap',
      'p1 tellModerators',
    ]);
    expect(archived).toMatchObject({
      status: 'archived',
      results: {
        voters: { before: 41, after: 41, both: 41 },
        before: [21, 20, 0, 0],
        after: [14, 13, 14, 0],
      },
    });
    expect(log.at(-1)).toBe('tick closed archived');
  });

  /** One kill in each run. */
  test('a process killed at any boundary loses nothing and does nothing twice', async () => {
    const { boundaries, outcome } = undisturbed;
    let kills = 0;
    for (let fatal = 1; fatal <= boundaries; fatal += STRIDE) {
      const run = await discuss(address, `once${fatal}x`, [fatal]);
      expect({ fatal, outcome: run.outcome }).toEqual({ fatal, outcome });
      kills += run.kills;
    }
    // The last boundary may not be come to again.
    expect(kills).toBeGreaterThanOrEqual(Math.floor(boundaries / STRIDE) - 2);
  }, 600_000);

  test('nor does one that is killed again and again', async () => {
    const { outcome } = undisturbed;
    for (let life = 40; life <= 120; life += 16) {
      const lives = Array.from({ length: 100 }, () => life);
      const run = await discuss(address, `often${life}x`, lives);
      expect({ life, outcome: run.outcome }).toEqual({ life, outcome });
      expect(run.kills).toBeGreaterThan(3);
    }
  }, 120_000);

  test('of two processes, one of which is killed, each thing is done once', async () => {
    const { outcome } = undisturbed;
    for (let fatal = 5; fatal <= 330; fatal += 54) {
      const run = await discuss(address, `two${fatal}x`, [fatal], 2);
      expect({ fatal, outcome: run.outcome }).toEqual({ fatal, outcome });
      expect(run.kills).toBe(1);
    }
  }, 120_000);
});
