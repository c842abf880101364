import { expect, test } from '@jest/globals';
import type { DiscussionEvent } from '../../src/discussion/event.js';
import { promptOf } from '../../src/discussion/prompt.js';
import type { Applied } from '../../src/discussion/transition.js';
import type { Discussions, Leased } from '../../src/storage/discussions.js';
import { CHOSEN, DAY, MINUTE, MODERATOR, made, memberId, SECRET } from '../discussion/support.js';
import { onEachEngine } from './engines.js';

const WHERE = { guild: '81384788765712384', channel: '900' };
const START = new Date('2026-03-02T17:00:00Z');
const later = (milliseconds: number): Date => new Date(START.getTime() + milliseconds);

const draft = (prompt: string): DiscussionEvent => ({
  kind: 'draft',
  by: MODERATOR,
  prompt,
  secret: SECRET,
  chosen: CHOSEN,
});
const open = (prompt: string): DiscussionEvent[] => [draft(prompt), { kind: 'open', by: MODERATOR, prompt }];

/** Does something that must be accepted. */
async function accepted(
  discussions: Discussions,
  events: DiscussionEvent | readonly DiscussionEvent[],
  now = START,
  where = WHERE,
): Promise<Applied> {
  return made(await discussions.apply(where, events, now));
}

/** Carries out all that can be, in order; the keys without their prompt. */
async function carryOut(discussions: Discussions, now = START): Promise<string[]> {
  const done: string[] = [];
  for (
    let leased = await discussions.lease('one', now);
    leased;
    leased = await discussions.lease('one', now)
  ) {
    done.push(leased.id);
    await discussions.delivered(leased, [], now);
  }
  return done;
}

async function leased(discussions: Discussions, holder = 'one', now = START): Promise<Leased> {
  const found = await discussions.lease(holder, now);
  if (!found) throw new Error('nothing to lease');
  return found;
}

onEachEngine(({ emptyDatabase, open: openStorage }) => {
  const fresh = async (): Promise<Discussions> => (await openStorage()).discussions;

  test('what an event leads to is stored, and found again by another process', async () => {
    const address = await emptyDatabase();
    const one = (await openStorage(address)).discussions;
    const two = (await openStorage(address)).discussions;
    const { state } = await accepted(one, open('p1'));
    expect(await two.boardOf('900')).toEqual(state);
    expect(await two.boardsOf(WHERE.guild)).toEqual([state]);
    expect(await two.promptOf('p1')).toEqual(promptOf(state, 'p1'));
    expect(await two.channelOf('p1')).toEqual(WHERE);
    expect(await two.nextDue()).toBe(promptOf(state, 'p1')?.endsAt);
    expect((await two.logOf('900')).map(({ what, who }) => ({ what, who }))).toEqual([
      { what: 'draft', who: { kind: 'moderator', id: MODERATOR } },
      { what: 'open', who: { kind: 'moderator', id: MODERATOR } },
    ]);
    expect(await carryOut(two)).toEqual(['p1/0/postPrompt']);
    expect(await carryOut(one)).toEqual([]);
  });

  test('of several events, one that is refused undoes the others', async () => {
    const discussions = await fresh();
    const events = [...open('p1'), ...open('p2')];
    expect(await discussions.apply(WHERE, events, START)).toMatchObject({
      ok: false,
      reason: { kind: 'busy' },
    });
    expect(await discussions.boardOf('900')).toBeUndefined();
    expect(await discussions.promptOf('p1')).toBeUndefined();
    expect(await discussions.logOf('900')).toEqual([]);
    expect(await carryOut(discussions)).toEqual([]);
  });
});
