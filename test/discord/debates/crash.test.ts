import { beforeAll, expect, test } from '@jest/globals';
import { onEachEngine } from '../../storage/engines.js';
import { discuss, type Outcome } from './crash.js';

/** Every so many boundaries; a run with 1 takes some minutes. */
const STRIDE = 1;

onEachEngine(({ emptyDatabase, open }) => {
  let address: string;
  let undisturbed: Outcome;
  beforeAll(async () => {
    address = await emptyDatabase();
    await open(address);
    undisturbed = await discuss(address, 'calm');
  }, 60_000);

  test('the discussion that is disturbed below is a whole one', () => {
    const kinds = undisturbed.messages.map((message) => message.split(' ').slice(0, 2).join(' '));
    expect(kinds).toEqual([
      'p1 postPrompt',
      'p1 openThread',
      'p1 postDossier',
      'p1 announceSecondVote',
      'p1 tellModerators',
      'p1 postRecap',
      'p1 tellModerators',
    ]);
    expect(undisturbed.archived).toMatchObject({
      status: 'archived',
      results: {
        voters: { before: 41, after: 41, both: 41 },
        before: [21, 20, 0, 0],
        after: [14, 13, 14, 0],
      },
    });
    expect(undisturbed.log.at(-1)).toBe('tick closed archived');
  });

  /** One kill in each run. */
  test('a process killed at any boundary loses nothing and does nothing twice', async () => {
    const { boundaries } = undisturbed;
    for (let fatal = 1; fatal <= boundaries; fatal += STRIDE) {
      const { kills, ...outcome } = await discuss(address, `once${fatal}x`, [fatal]);
      expect({ fatal, kills, ...outcome }).toEqual({ ...undisturbed, fatal, kills: 1, boundaries: fatal });
    }
  }, 600_000);

  test('nor does one that is killed again and again', async () => {
    for (let life = 40; life <= 120; life += 8) {
      const lives = Array.from({ length: 100 }, () => life);
      const outcome = await discuss(address, `often${life}x`, lives);
      expect(outcome.kills).toBeGreaterThan(3);
      const { kills } = outcome;
      expect({ life, ...outcome }).toEqual({ ...undisturbed, life, kills, boundaries: life });
    }
  }, 60_000);

  test('of two processes, one of which is killed, each thing is done once', async () => {
    for (let fatal = 5; fatal <= 400; fatal += 36) {
      const { kills, ...outcome } = await discuss(address, `two${fatal}x`, [fatal], 2);
      expect({ fatal, ...outcome }).toEqual({ ...withoutKills(undisturbed), fatal, boundaries: fatal });
      expect(kills).toBe(1);
    }
  }, 60_000);
});

function withoutKills({ kills: _, ...outcome }: Outcome): Omit<Outcome, 'kills'> {
  return outcome;
}
