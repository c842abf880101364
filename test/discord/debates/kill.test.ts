import { beforeAll, describe, expect, test } from '@jest/globals';
import { onEachEngine } from '../../storage/engines.js';
import type { Command } from '../loopback/model.js';
import { discuss, type Kill, type Run, registeredCommands } from './kill.js';

let commands: ReadonlyMap<string, Command>;
beforeAll(async () => {
  commands = await registeredCommands();
}, 60_000);

/** What is killed, and how much people have to do again at least; `npm run bench:kills` tries hundreds. */
const ALONE: [what: string, kills: Kill[], again: number][] = [
  ['before the prompt is posted', [{ kind: 'request', after: 1, moment: 'arrived' }], 0],
  ['when votes are acknowledged', [{ kind: 'request', after: 6, moment: 'done' }], 1],
  ['before members vote', [{ kind: 'between', after: 3 }], 0],
  [
    'when the thread and the dossier are made, twice',
    [
      { kind: 'request', after: 16, moment: 'done' },
      { kind: 'request', after: 2, moment: 'done' },
    ],
    0,
  ],
  ['as the votes are closed', [{ kind: 'asked', after: 20, milliseconds: 0 }], 0],
  ['when the recap is posted', [{ kind: 'request', after: 38, moment: 'answered' }], 0],
];
const OF_TWO: typeof ALONE = [
  ['as the debate is opened', [{ kind: 'asked', after: 10, milliseconds: 2 }], 0],
  ['when something of the debate is sent', [{ kind: 'request', after: 34, moment: 'done' }], 0],
];

onEachEngine(({ name, emptyDatabase }) => {
  const isShared = name === 'PostgreSQL';
  const bots = isShared ? 2 : 1;
  let calm: Run;
  beforeAll(async () => {
    calm = await discuss({ database: await emptyDatabase(), bots, commands });
  }, 60_000);

  test('the discussion that is disturbed below is a whole one', () => {
    const { archived, channel, thread, refused, unsent } = calm.outcome;
    expect(archived).toMatchObject({
      status: 'archived',
      results: { voters: { before: 6, after: 6, both: 6 }, before: [2, 3, 0, 1], after: [1, 1, 4, 0] },
    });
    expect([channel.length, thread.length, refused, unsent]).toEqual([4, 3, [], 0]);
  });

  describe(isShared ? 'one of two bots is killed' : 'the bot is killed', () => {
    test.each(isShared ? OF_TWO : ALONE)(
      '%s',
      async (_, kills, again) => {
        const run = await discuss({ database: await emptyDatabase(), bots, kills, commands });
        expect(run.outcome).toEqual(calm.outcome);
        expect(run.kills).toBe(kills.length);
        expect(run.again).toBeGreaterThanOrEqual(again);
      },
      90_000,
    );
  });
});
