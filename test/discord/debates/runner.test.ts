import { afterEach, describe, expect, test } from '@jest/globals';
import { DiscordAPIError, HTTPError } from 'discord.js';
import { pino } from 'pino';
import { failureOf } from '../../../src/discord/debates/failure.js';
import { type Deliver, Runner, type RunnerServices } from '../../../src/discord/debates/runner.js';
import type { DiscussionEvent } from '../../../src/discussion/event.js';
import type { Discussions } from '../../../src/storage/discussions.js';
import { openStorage, type Storage } from '../../../src/storage/storage.js';
import { StorageError } from '../../../src/storage/storageError.js';
import { CHOSEN, DAY, MINUTE, MODERATOR, made, SECRET } from '../../discussion/support.js';
import { onEachEngine } from '../../storage/engines.js';

const WHERE = { guild: '1', channel: '900' };
const START = Date.UTC(2026, 2, 2, 17);

const by = MODERATOR;
const chosen = { ...CHOSEN, minutes: { before: 5, debate: 5, after: 5 } };
const draft = (prompt: string) => ({ kind: 'draft', by, prompt, secret: SECRET, chosen }) as const;
const open = (prompt: string): DiscussionEvent[] => [draft(prompt), { kind: 'open', by, prompt }];

/** What Discord answers when it refuses. */
function refusal(status: number, code = 0): DiscordAPIError {
  return new DiscordAPIError({ code, message: 'refused' }, code, status, 'POST', 'https://discord.test/', {});
}

/** Runners that share a clock, and what they send. */
class Bench {
  now = START;
  readonly sent: string[] = [];
  readonly runners: Runner[] = [];
  readonly storages: Storage[] = [];
  /** What goes wrong, by the key of the action: once each. */
  readonly failures = new Map<string, unknown[]>();
  missing: readonly string[] = [];

  async open(address = ':memory:'): Promise<Discussions> {
    const storage = await openStorage(address);
    this.storages.push(storage);
    return storage.discussions;
  }

  run(discussions: Discussions, services: Partial<RunnerServices> = {}): Runner {
    const runner = new Runner({
      discussions,
      deliver: this.deliver,
      missingFor: async () => this.missing,
      isMine: () => true,
      log: pino({ level: 'silent' }),
      now: () => new Date(this.now),
      ...services,
    });
    this.runners.push(runner);
    runner.start();
    return runner;
  }

  readonly deliver: Deliver = async ({ id, action }) => {
    const failure = this.failures.get(id)?.shift();
    if (failure !== undefined) throw failure;
    this.sent.push(action.kind === 'tellModerators' ? `${id} ${action.notice.kind}` : id);
    return action.kind === 'postPrompt' ? [{ place: 'message', id: '77' }] : [];
  };

  async after(milliseconds: number): Promise<void> {
    this.now += milliseconds;
    await this.settled();
  }

  async settled(): Promise<void> {
    for (const runner of this.runners) {
      runner.wake();
      await runner.idle();
    }
  }

  async close(): Promise<void> {
    for (const runner of this.runners) await runner.stop();
    for (const storage of this.storages) await storage.close();
  }
}

let bench = new Bench();
afterEach(async () => {
  await bench.close();
  bench = new Bench();
});

/** Something that happens when it is told to. */
function signal(): { readonly happened: Promise<void>; readonly happen: () => void } {
  let happen = (): void => undefined;
  const happened = new Promise<void>((resolve) => {
    happen = resolve;
  });
  return { happened, happen };
}

const at = (): Date => new Date(bench.now);
const does = async (
  discussions: Discussions,
  events: DiscussionEvent | readonly DiscussionEvent[],
  where = WHERE,
) => made(await discussions.apply(where, events, at()));

describe('the clock of discussions', () => {
  test('what came due while no process ran is done at the start, saying how late it is', async () => {
    const discussions = await bench.open();
    await does(discussions, [draft('p1'), { kind: 'schedule', by, prompt: 'p1', at: START + MINUTE }]);
    bench.now += 61 * MINUTE;
    await bench.run(discussions).idle();
    expect(bench.sent).toEqual(['p1/0/postPrompt', 'p1/1/tellModerators late']);
    expect((await discussions.promptOf('p1'))?.places.message).toBe('77');
  });

  test('it wakes by itself when something is due', async () => {
    const discussions = await bench.open();
    const posted = signal();
    bench.run(discussions, {
      now: () => new Date(),
      deliver: async () => {
        posted.happen();
        return [];
      },
    });
    const events = [draft('p1'), { kind: 'schedule', by, prompt: 'p1', at: Date.now() + 300 } as const];
    made(await discussions.apply(WHERE, events, new Date()));
    await posted.happened;
    expect((await discussions.promptOf('p1'))?.status).toBe('before');
  });

  test('phases end at their time, and a discussion is archived a week after its conclusion', async () => {
    const discussions = await bench.open();
    bench.run(discussions);
    await does(discussions, open('p1'));
    for (let phase = 0; phase < 3; phase += 1) await bench.after(5 * MINUTE);
    await does(discussions, { kind: 'conclude', by, prompt: 'p1', text: 'Une conclusion.' });
    await bench.after(7 * DAY);
    expect(bench.sent.map((key) => key.replace(/^p1\/\d+\//u, ''))).toEqual([
      'postPrompt',
      'editPrompt',
      'openThread',
      'postDossier',
      'pinDossier',
      'editPrompt',
      'announceSecondVote',
      'editPrompt',
      'tellModerators conclusionAwaited',
      'postRecap',
      'editPrompt',
      'closeThread',
    ]);
    expect((await discussions.promptsOf('900')).map(({ id }) => id)).toEqual(['p1']);
  });

  test('a phase whose end the bot may not carry out is suspended, and moderators are told what is missing', async () => {
    const discussions = await bench.open();
    bench.run(discussions);
    await does(discussions, open('p1'));
    await bench.settled();
    bench.missing = ['ManageThreads'];
    await bench.after(5 * MINUTE);
    expect(bench.sent).toEqual(['p1/0/postPrompt', 'p1/1/editPrompt', 'p1/2/tellModerators blocked']);
    expect(await discussions.promptOf('p1')).toMatchObject({ status: 'before', remaining: 0 });
    bench.missing = [];
    await does(discussions, { kind: 'resume', by, prompt: 'p1' });
    await bench.settled();
    expect((await discussions.promptOf('p1'))?.status).toBe('debate');
  });

  test('a prompt that is scheduled where the bot may not post goes to the head of the queue', async () => {
    const discussions = await bench.open();
    bench.run(discussions);
    await does(discussions, [draft('p0'), { kind: 'enqueue', by, prompt: 'p0' }]);
    await does(discussions, [draft('p1'), { kind: 'schedule', by, prompt: 'p1', at: START + MINUTE }]);
    bench.missing = ['SendMessages'];
    await bench.after(MINUTE);
    expect(bench.sent).toEqual(['p1/0/tellModerators blocked']);
    expect((await discussions.boardOf('900'))?.queue).toEqual(['p1', 'p0']);
  });

  test('a rhythm passes over its time where the bot may not post', async () => {
    const discussions = await bench.open();
    bench.run(discussions);
    await does(discussions, [draft('p1'), { kind: 'enqueue', by, prompt: 'p1' }]);
    // 18 h in Paris, an hour from now at the start of the bench.
    await does(discussions, { kind: 'setRhythm', by, rhythm: { weekday: 1, hour: 19, minute: 0 } });
    bench.missing = ['SendMessages'];
    await bench.after(60 * MINUTE);
    expect(bench.sent).toEqual(['p1/0/tellModerators blocked']);
    expect((await discussions.boardOf('900'))?.queue).toEqual(['p1']);
    bench.missing = [];
    await bench.after(7 * DAY);
    expect((await discussions.promptOf('p1'))?.status).toBe('before');
  });

  test('permissions that cannot be read leave what is due for later, and other channels go on', async () => {
    const discussions = await bench.open();
    let isDown = true;
    bench.run(discussions, {
      missingFor: async (_, channel) => {
        if (isDown && channel === '900') throw new Error('unreadable');
        return [];
      },
    });
    for (const channel of ['900', '901']) {
      await does(discussions, [draft(`p${channel}`), { kind: 'open', by, prompt: `p${channel}` }], {
        ...WHERE,
        channel,
      });
    }
    await bench.after(5 * MINUTE);
    expect((await discussions.promptOf('p900'))?.status).toBe('before');
    expect((await discussions.promptOf('p901'))?.status).toBe('debate');
    isDown = false;
    await bench.settled();
    expect((await discussions.promptOf('p900'))?.status).toBe('debate');
  });
});

describe('what discussions send', () => {
  test('one at a time in a channel, and in several channels at once, but not in all', async () => {
    const discussions = await bench.open();
    const channels = Array.from({ length: 8 }, (_, number) => `${900 + number}`);
    for (const channel of channels) await does(discussions, open(`p${channel}`), { ...WHERE, channel });
    const busy = new Set<string>();
    const all = signal();
    let most = 0;
    const runner = bench.run(discussions, {
      deliver: async ({ channel }) => {
        expect(busy.has(channel)).toBe(false);
        busy.add(channel);
        most = Math.max(most, busy.size);
        if (busy.size === 5) all.happen();
        await all.happened;
        await new Promise((resolve) => setImmediate(resolve));
        busy.delete(channel);
        return [];
      },
    });
    await runner.idle();
    expect(most).toBe(5);
    expect(await discussions.lease('other', at())).toBeUndefined();
  });

  test('what cannot be reached is tried again later, before what comes after it', async () => {
    const discussions = await bench.open();
    bench.failures.set('p1/0/postPrompt', [
      refusal(503),
      Object.assign(new Error('reset'), { code: 'ECONNRESET' }),
    ]);
    bench.run(discussions);
    await does(discussions, open('p1'));
    await does(discussions, { kind: 'pause', by, prompt: 'p1', why: '' });
    await bench.settled();
    expect(bench.sent).toEqual([]);
    await bench.after(2_000);
    expect(bench.sent).toEqual([]);
    await bench.after(3_999);
    expect(bench.sent).toEqual([]);
    await bench.after(1);
    expect(bench.sent).toEqual(['p1/0/postPrompt', 'p1/1/editPrompt']);
  });

  test('what is forbidden stops the discussion until a moderator resumes it', async () => {
    const discussions = await bench.open();
    bench.failures.set('p1/0/postPrompt', [refusal(403, 50_013)]);
    bench.run(discussions);
    bench.missing = ['SendMessages'];
    await does(discussions, open('p1'));
    await bench.settled();
    expect(bench.sent).toEqual(['p1/2/tellModerators blocked']);
    expect((await discussions.promptOf('p1'))?.remaining).toBe(5 * MINUTE);
    await does(discussions, { kind: 'resume', by, prompt: 'p1' });
    await bench.settled();
    expect(bench.sent.slice(1)).toEqual(['p1/0/postPrompt', 'p1/3/editPrompt']);
  });

  test.each([
    ['an edit of a message that is gone', 'p1/1/editPrompt', [refusal(404, 10_008)], []],
    ['a notice to a channel that is gone', 'p1/2/tellModerators', [refusal(404, 10_003)], []],
    ['a notice that is forbidden', 'p1/2/tellModerators', [refusal(403, 50_001)], []],
    [
      'what Discord finds wrong each time',
      'p1/1/editPrompt',
      [1, 2, 3, 4, 5].map(() => refusal(400, 50_035)),
      [2_000, 4_000, 8_000, 16_000],
    ],
    [
      'what a fault of the program prevents each time',
      'p1/1/editPrompt',
      [1, 2, 3, 4, 5].map(() => new TypeError('fault')),
      [2_000, 4_000, 8_000, 16_000],
    ],
  ])('%s is given up, and what comes after it goes on', async (_, key, failures, pauses) => {
    const discussions = await bench.open();
    bench.failures.set(key, [...failures]);
    bench.run(discussions);
    await does(discussions, open('p1'));
    await bench.settled();
    await does(discussions, { kind: 'close', by, prompt: 'p1', why: '' });
    await bench.settled();
    for (const pause of pauses) await bench.after(pause);
    await does(discussions, { kind: 'conclude', by, prompt: 'p1', text: 'Une conclusion.' });
    await bench.settled();
    const all = ['p1/1/editPrompt', 'p1/2/tellModerators conclusionAwaited', 'p1/3/postRecap'];
    const kept = all.filter((sent) => !sent.startsWith(key));
    expect(bench.sent.slice(1)).toEqual([...kept, 'p1/4/editPrompt', 'p1/5/closeThread']);
  });

  test('a recap whose channel is gone is not given up', async () => {
    const discussions = await bench.open();
    bench.failures.set('p1/3/postRecap', [refusal(404, 10_003)]);
    bench.run(discussions);
    await does(discussions, open('p1'));
    await does(discussions, { kind: 'close', by, prompt: 'p1', why: '' });
    await bench.settled();
    await does(discussions, { kind: 'conclude', by, prompt: 'p1', text: 'Une conclusion.' });
    await bench.settled();
    expect(bench.sent.at(-1)).toBe('p1/6/tellModerators blocked');
    await bench.after(10 * MINUTE);
    expect(bench.sent.slice(-3)).toEqual(['p1/3/postRecap', 'p1/4/editPrompt', 'p1/5/closeThread']);
  });

  test('what takes long stays with its process', async () => {
    const discussions = await bench.open();
    const [begun, release] = [signal(), signal()];
    const renewed = signal();
    const renew = discussions.renew.bind(discussions);
    discussions.renew = async (...renewal) => {
      const isHeld = await renew(...renewal);
      if (renewal[1].getTime() > START) renewed.happen();
      return isHeld;
    };
    const runner = bench.run(discussions, {
      lease: 60,
      deliver: async () => {
        begun.happen();
        await release.happened;
        return [];
      },
    });
    await does(discussions, open('p1'));
    await begun.happened;
    bench.now += 59;
    await renewed.happened;
    bench.now += 59;
    expect(await discussions.lease('other', at())).toBeUndefined();
    release.happen();
    await runner.idle();
    expect(await discussions.lease('other', new Date(bench.now + DAY))).toBeUndefined();
  });

  test('a runner that stops finishes what it has begun, and begins nothing more', async () => {
    const discussions = await bench.open();
    const [begun, release] = [signal(), signal()];
    const runner = bench.run(discussions, {
      deliver: async (leased) => {
        begun.happen();
        await release.happened;
        return bench.deliver(leased);
      },
    });
    await does(discussions, [...open('p1'), { kind: 'pause', by, prompt: 'p1', why: '' }]);
    await begun.happened;
    const stopped = runner.stop();
    release.happen();
    await stopped;
    expect(bench.sent).toEqual(['p1/0/postPrompt']);
    runner.wake();
    await runner.idle();
    expect((await discussions.lease('other', at()))?.id).toBe('p1/1/editPrompt');
  });

  test('shards look after their own guilds', async () => {
    const discussions = await bench.open();
    for (const [prompt, where] of [
      ['p1', WHERE],
      ['p2', { guild: '2', channel: '901' }],
    ] as const) {
      await does(discussions, open(prompt), where);
    }
    const shard = bench.run(discussions, { isMine: (guild) => guild === '2' });
    await shard.idle();
    expect(bench.sent).toEqual(['p2/0/postPrompt']);
    await bench.after(5 * MINUTE);
    expect((await discussions.promptOf('p1'))?.status).toBe('before');
    expect((await discussions.promptOf('p2'))?.status).toBe('debate');
  });
});

onEachEngine(({ emptyDatabase }) => {
  test('two processes on one database do each thing once, in order', async () => {
    const address = await emptyDatabase();
    const [one, two] = [await bench.open(address), await bench.open(address)];
    bench.run(one);
    bench.run(two);
    const channels = Array.from({ length: 6 }, (_, number) => `${900 + number}`);
    await Promise.all(
      channels.map((channel, index) =>
        does(index % 2 === 0 ? one : two, open(`p${channel}`), { ...WHERE, channel }),
      ),
    );
    await bench.settled();
    for (let phase = 0; phase < 3; phase += 1) {
      bench.now += 5 * MINUTE;
      for (const runner of bench.runners) runner.wake();
      await Promise.all(bench.runners.map((runner) => runner.idle()));
      await bench.settled();
    }
    const expected = ['postPrompt', 'editPrompt', 'openThread', 'postDossier', 'pinDossier', 'editPrompt']
      .concat(['announceSecondVote', 'editPrompt', 'tellModerators conclusionAwaited'])
      .map((kind, index) => `${index}/${kind}`);
    for (const channel of channels) {
      const sent = bench.sent.filter((key) => key.startsWith(`p${channel}/`));
      expect(sent).toEqual(expected.map((key) => `p${channel}/${key}`));
    }
  }, 30_000);
});

test.each([
  ['a permission that is missing', refusal(403, 50_013), 'forbidden'],
  ['a channel that cannot be seen', refusal(403, 50_001), 'forbidden'],
  ['a message that is not there', refusal(404, 10_008), 'gone'],
  ['a channel that is not there', refusal(404, 10_003), 'gone'],
  ['a form that is wrong', refusal(400, 50_035), 'refused'],
  ['a token that was changed', refusal(401), 'unreachable'],
  ['a limit', refusal(429), 'unreachable'],
  ['an error of Discord', refusal(500), 'unreachable'],
  ['a gateway', new HTTPError(502, 'Bad Gateway', 'POST', 'https://discord.test/', {}), 'unreachable'],
  ['a connection', Object.assign(new Error('timeout'), { code: 'UND_ERR_CONNECT_TIMEOUT' }), 'unreachable'],
  ['a name', Object.assign(new Error('name'), { code: 'ENOTFOUND' }), 'unreachable'],
  ['what took too long', new DOMException('aborted', 'AbortError'), 'unreachable'],
  ['the database', new StorageError('la base'), 'unreachable'],
  ['a fault', new TypeError('x is not a function'), 'refused'],
  ['a fault that Node finds', Object.assign(new TypeError('x'), { code: 'ERR_INVALID_ARG_TYPE' }), 'refused'],
  ['something else', 'a string', 'refused'],
])('%s is told from others', (_, error, expected) => {
  expect(failureOf(error)).toBe(expected);
});
