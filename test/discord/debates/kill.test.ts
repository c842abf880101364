import { beforeAll, expect, test } from '@jest/globals';
import type { Command } from '../loopback/model.js';
import { onEachEngine } from '../../storage/engines.js';
import { discuss, registeredCommands } from './kill.js';

let commands: ReadonlyMap<string, Command>;
beforeAll(async () => {
  commands = await registeredCommands();
}, 60_000);

onEachEngine(({ emptyDatabase }) => {
  test('calm', async () => {
    const run = await discuss({ database: await emptyDatabase(), commands });
    process.stderr.write(JSON.stringify(run, null, 1));
    expect(run.kills).toBe(0);
  }, 120_000);
});
