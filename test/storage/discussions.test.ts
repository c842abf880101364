import { expect, test } from '@jest/globals';
import { votedCount } from '../../src/discussion/ballots.js';
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

  test('nothing is made of a channel where nothing happens', async () => {
    const discussions = await fresh();
    await accepted(discussions, { kind: 'tick' });
    expect(await discussions.boardOf('900')).toBeUndefined();
  });

  test('of events that arrive together, each has its own answer', async () => {
    const discussions = await fresh();
    await accepted(discussions, draft('p0'), START, { ...WHERE, channel: '901' });
    const asked = [
      [draft('p1')],
      [draft('p0')],
      [{ kind: 'open', by: MODERATOR, prompt: 'p1' } as const],
      [{ kind: 'open', by: MODERATOR, prompt: 'p1' } as const],
      [{ ...draft('p2'), secret: 'no secret' } as DiscussionEvent],
      [draft('p2')],
    ];
    const answers = await Promise.allSettled(asked.map((events) => discussions.apply(WHERE, events, START)));
    expect(answers).toMatchObject([
      { value: { ok: true } },
      { value: { ok: false, reason: { kind: 'takenId' } } },
      { value: { ok: true } },
      { value: { ok: false, reason: { kind: 'phaseChanged' } } },
      { status: 'rejected' },
      { value: { ok: true } },
    ]);
    expect((await discussions.boardOf('900'))?.prompts.map(({ id, status }) => [id, status])).toEqual([
      ['p1', 'before'],
      ['p2', 'draft'],
    ]);
  });

  test('a prompt is found by its id, in its channel or archived, until it is removed', async () => {
    const discussions = await fresh();
    await accepted(discussions, [draft('p1'), draft('p2')]);
    await accepted(discussions, { kind: 'skip', by: MODERATOR, prompt: 'p1', why: 'hors sujet' });
    await accepted(discussions, { kind: 'remove', by: MODERATOR, prompt: 'p2', why: '' });
    expect((await discussions.promptOf('p1'))?.status).toBe('skipped');
    expect(await discussions.promptOf('p2')).toBeUndefined();
    expect(await discussions.channelOf('p2')).toBeUndefined();
    await accepted(discussions, { kind: 'tick' }, later(7 * DAY));
    expect((await discussions.boardOf('900'))?.prompts).toEqual([]);
    expect((await discussions.promptsOf('900')).map(({ id, status }) => [id, status])).toEqual([
      ['p1', 'archived'],
    ]);
    expect((await discussions.promptOf('p1'))?.status).toBe('archived');
    expect(await discussions.channelOf('p1')).toEqual(WHERE);
    expect(await discussions.nextDue()).toBeUndefined();
  });

  test('an id belongs to one prompt of all channels', async () => {
    const discussions = await fresh();
    await accepted(discussions, draft('p1'));
    const other = { ...WHERE, channel: '901' };
    const refusal = await discussions.apply(other, draft('p1'), START);
    expect(refusal).toEqual({ ok: false, reason: { kind: 'takenId' } });
    expect(await discussions.boardOf('901')).toBeUndefined();
  });

  test('what is due is found by its time, in the guilds that are asked for', async () => {
    const discussions = await fresh();
    const other = { guild: '2', channel: '901' };
    await accepted(discussions, open('p1'));
    await accepted(discussions, open('p2'), later(MINUTE), other);
    const due = promptOf(made(await discussions.apply(WHERE, [], START)).state, 'p1')?.endsAt ?? 0;
    expect(await discussions.nextDue()).toBe(due);
    expect(await discussions.nextDue((guild) => guild === '2')).toBe(due + MINUTE);
    expect(await discussions.dueBy(new Date(due - 1))).toEqual([]);
    expect(await discussions.dueBy(new Date(due))).toEqual([WHERE]);
    expect(await discussions.dueBy(new Date(due + MINUTE))).toEqual([WHERE, other]);
  });

  test('the actions of a channel come in order, one at a time, and each once', async () => {
    const discussions = await fresh();
    await accepted(discussions, open('p1'));
    await accepted(discussions, { kind: 'advance', by: MODERATOR, prompt: 'p1', from: 'before', why: '' });
    await accepted(discussions, open('q1'), START, { ...WHERE, channel: '901' });
    const first = await leased(discussions);
    expect(first).toMatchObject({ id: 'p1/0/postPrompt', attempts: 0, firstTriedAt: START.getTime() });
    const elsewhere = await leased(discussions, 'two');
    expect(elsewhere).toMatchObject({ id: 'q1/0/postPrompt', channel: '901' });
    expect(await discussions.lease('two', START)).toBeUndefined();
    await discussions.delivered(first, [{ place: 'message', id: '77' }], START);
    await discussions.delivered(first, [{ place: 'message', id: '78' }], START);
    const second = await leased(discussions, 'two');
    expect(second.id).toBe('p1/1/editPrompt');
    expect(promptOf(second.board, 'p1')?.places.message).toBe('77');
    await discussions.delivered(second, [], START);
    await discussions.delivered(elsewhere, [], START);
    expect(await carryOut(discussions)).toEqual(['p1/2/openThread', 'p1/3/postDossier', 'p1/4/pinDossier']);
  });

  test('an action that nobody finishes is taken up when its lease ends, and not before', async () => {
    const discussions = await fresh();
    await accepted(discussions, open('p1'));
    const lost = await leased(discussions, 'killed');
    expect(await discussions.lease('two', later(14_999))).toBeUndefined();
    expect(await discussions.nextTry(START)).toBe(START.getTime() + 15_000);
    const again = await leased(discussions, 'two', later(15_000));
    expect(again).toMatchObject({ id: lost.id, attempts: 1, firstTriedAt: START.getTime() });
    expect(await discussions.renew(lost, later(15_000))).toBe(false);
    expect(await discussions.renew(again, later(20_000))).toBe(true);
    expect(await discussions.lease('three', later(34_999))).toBeUndefined();
    // The first was only slow: what it has sent counts.
    await discussions.delivered(lost, [{ place: 'message', id: '77' }], later(21_000));
    await discussions.delivered(again, [{ place: 'message', id: '77' }], later(22_000));
    expect(await discussions.lease('three', later(DAY))).toBeUndefined();
    expect((await discussions.promptOf('p1'))?.places.message).toBe('77');
  });

  test('what a killed process has begun is taken over at once where nobody else can be at work', async () => {
    const address = await emptyDatabase();
    const killed = (await openStorage(address)).discussions;
    await accepted(killed, open('p1'));
    await leased(killed);
    const { discussions } = await openStorage(address);
    await discussions.takeOver((guild) => guild !== WHERE.guild);
    expect(await discussions.lease('two', START)).toBeUndefined();
    await discussions.takeOver((guild) => guild === WHERE.guild);
    const taken = await discussions.lease('two', START);
    // On PostgreSQL, it may be alive.
    expect(taken?.attempts).toBe(address.startsWith('postgres:') ? undefined : 1);
  });

  test('what two processes are asked by one interaction is done once', async () => {
    const address = await emptyDatabase();
    const one = (await openStorage(address)).discussions;
    const two = (await openStorage(address)).discussions;
    await accepted(one, open('p1'));
    const cast = (position: number) =>
      ({ kind: 'cast', prompt: 'p1', member: memberId(1), position }) as const;
    // The first is refused, and its interaction may be tried again.
    expect(await one.apply(WHERE, cast(9), START, 'i1')).toMatchObject({ ok: false });
    made(await one.apply(WHERE, cast(0), START, 'i1'));
    made(await one.apply(WHERE, cast(1), START, 'i2'));
    const late = await two.apply(WHERE, cast(0), START, 'i1');
    expect(late).toMatchObject({ ok: false, reason: { kind: 'doneAlready' } });
    expect(await two.boardOf(WHERE.channel)).toEqual(await one.boardOf(WHERE.channel));
    const outcomes = await Promise.all([one, two].map((each) => each.apply(WHERE, cast(2), START, 'i3')));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    // It is forgotten once Discord takes no answer any more.
    await one.tidy(later(15 * MINUTE));
    made(await two.apply(WHERE, cast(0), START, 'i1'));
  });

  test('an action that failed waits, those behind it too, and other channels do not', async () => {
    const discussions = await fresh();
    await accepted(discussions, open('p1'));
    await accepted(discussions, { kind: 'pause', by: MODERATOR, prompt: 'p1', why: '' });
    await discussions.failed(await leased(discussions), later(5_000));
    await accepted(discussions, open('q1'), START, { ...WHERE, channel: '901' });
    expect(await carryOut(discussions)).toEqual(['q1/0/postPrompt']);
    expect(await discussions.nextTry(START)).toBe(START.getTime() + 5_000);
    expect(await carryOut(discussions, later(4_999))).toEqual([]);
    expect(await carryOut(discussions, later(5_000))).toEqual(['p1/0/postPrompt', 'p1/1/editPrompt']);
  });

  test('of several edits that wait, the last one is made, and one that is being made is not overtaken', async () => {
    const discussions = await fresh();
    await accepted(discussions, open('p1'));
    const vote = (member: number) =>
      accepted(discussions, { kind: 'cast', prompt: 'p1', member: memberId(member), position: 0 });
    await carryOut(discussions);
    await vote(1);
    const underWay = await leased(discussions);
    for (const member of [2, 3, 4]) await vote(member);
    expect(await discussions.lease('two', START)).toBeUndefined();
    await discussions.delivered(underWay, [], START);
    expect(await carryOut(discussions)).toEqual(['p1/4/editCounts']);
  });

  test('what is not allowed stops its prompt alone, and moderators are told once', async () => {
    const discussions = await fresh();
    await accepted(discussions, open('p1'));
    await discussions.blocked(await leased(discussions), ['SendMessages'], START);
    expect((await discussions.promptOf('p1'))?.remaining).not.toBeNull();
    const notice = await leased(discussions);
    expect(notice.action).toMatchObject({ notice: { kind: 'blocked', missing: ['SendMessages'] } });
    await discussions.delivered(notice, [], START);
    expect(await carryOut(discussions)).toEqual([]);

    // By itself after ten minutes; still not allowed: nothing is said again.
    const again = await leased(discussions, 'one', later(10 * MINUTE));
    expect(again).toMatchObject({ id: 'p1/0/postPrompt', attempts: 1 });
    await discussions.blocked(again, ['SendMessages'], later(10 * MINUTE));
    expect(await carryOut(discussions, later(10 * MINUTE))).toEqual([]);

    // A moderator has seen to it.
    await accepted(discussions, { kind: 'resume', by: MODERATOR, prompt: 'p1' }, later(11 * MINUTE));
    expect(await carryOut(discussions, later(11 * MINUTE))).toEqual(['p1/0/postPrompt', 'p1/3/editPrompt']);
  });

  test('what was stopped goes on in order once it is allowed, and other prompts have gone on', async () => {
    const discussions = await fresh();
    await accepted(discussions, open('p1'));
    await carryOut(discussions);
    await accepted(discussions, { kind: 'close', by: MODERATOR, prompt: 'p1', why: '' });
    await discussions.blocked(await leased(discussions), ['ManageThreads'], START);
    await accepted(discussions, open('p2'));
    expect(await carryOut(discussions)).toEqual([
      'p1/2/tellModerators',
      'p1/3/tellModerators',
      'p2/0/postPrompt',
    ]);
    await accepted(discussions, { kind: 'conclude', by: MODERATOR, prompt: 'p1', text: 'Une conclusion.' });
    expect(await carryOut(discussions)).toEqual(['p1/4/postRecap', 'p1/5/editPrompt', 'p1/6/closeThread']);
  });

  test('what is made for a prompt that is archived meanwhile is noted with it', async () => {
    const discussions = await fresh();
    await accepted(discussions, open('p1'));
    await carryOut(discussions);
    await accepted(discussions, [
      { kind: 'close', by: MODERATOR, prompt: 'p1', why: '' },
      { kind: 'conclude', by: MODERATOR, prompt: 'p1', text: 'Une conclusion.' },
    ]);
    const notice = await leased(discussions);
    await discussions.delivered(notice, [], START);
    await accepted(discussions, { kind: 'archive', by: MODERATOR, prompt: 'p1' });
    const recap = await leased(discussions);
    expect(recap.action.kind).toBe('postRecap');
    expect(promptOf(recap.board, 'p1')?.status).toBe('archived');
    await discussions.delivered(recap, [{ place: 'recap', id: '79' }], START);
    expect((await discussions.promptOf('p1'))?.places.recap).toBe('79');
  });

  test('300 members vote at once through two processes, one of them ten times', async () => {
    const address = await emptyDatabase();
    const handles = [(await openStorage(address)).discussions, (await openStorage(address)).discussions];
    const [one] = handles;
    if (!one) throw new Error('no handle');
    await accepted(one, open('p1'));
    await carryOut(one);
    const cast = (member: number, position: number) => {
      const handle = handles[member % 2] ?? one;
      return accepted(handle, { kind: 'cast', prompt: 'p1', member: memberId(member), position }, later(1));
    };
    const members = Array.from({ length: 300 }, (_, number) => number);
    const clicks = Array.from({ length: 10 }, () => 1_000);
    await Promise.all([
      ...members.map((member) => cast(member, member % 3)),
      ...clicks.map((member) => cast(member, 3)),
    ]);
    const [board] = await Promise.all(handles.map((handle) => handle.boardOf('900')));
    expect(votedCount(board?.prompts[0]?.ballots ?? [], 'before')).toBe(301);
    expect(await carryOut(one, later(1))).toHaveLength(1);
    const { state } = await accepted(one, { kind: 'close', by: MODERATOR, prompt: 'p1', why: '' }, later(2));
    expect(promptOf(state, 'p1')?.results).toMatchObject({ voters: { before: 301 } });
  }, 60_000);

  test('of two processes that let one phase end, one does', async () => {
    const address = await emptyDatabase();
    const handles = [(await openStorage(address)).discussions, (await openStorage(address)).discussions];
    for (const handle of handles.slice(0, 1)) await accepted(handle, open('p1'));
    const end = new Date((await handles[0]?.nextDue()) ?? 0);
    const turns = Array.from({ length: 10 }, () => handles).flat();
    await Promise.all(turns.map((handle) => accepted(handle, { kind: 'tick' }, end)));
    const ends = (await handles[0]?.logOf('900'))?.filter(({ what }) => what === 'tick');
    expect(ends).toHaveLength(1);
  });

  test('the log is kept without moderators once its prompt is archived or a week has gone', async () => {
    const discussions = await fresh();
    await accepted(discussions, { kind: 'configure', by: MODERATOR, changes: { late: 'skip' } });
    await accepted(discussions, [draft('p1'), draft('p2'), draft('p3')]);
    await accepted(discussions, { kind: 'remove', by: MODERATOR, prompt: 'p2', why: 'doublon' });
    const skip = { kind: 'skip', by: MODERATOR, prompt: 'p1', why: 'hors sujet' } as const;
    await accepted(discussions, skip, later(MINUTE));
    const named = async () =>
      (await discussions.logOf('900'))
        .filter(({ who }) => who?.kind === 'moderator')
        .map(({ what, prompt }) => `${what} ${prompt ?? ''}`);
    await discussions.tidy(later(7 * DAY - 1));
    expect(await named()).toEqual(['configure ', 'draft p1', 'draft p2', 'draft p3', 'remove p2', 'skip p1']);
    await discussions.tidy(later(7 * DAY));
    expect(await named()).toEqual(['draft p1', 'draft p3', 'skip p1']);
    await accepted(discussions, { kind: 'tick' }, later(7 * DAY + MINUTE));
    expect(await named()).toEqual(['draft p3']);
    expect(await discussions.logOf('900', 'p1')).toMatchObject([
      { what: 'draft', to: 'draft' },
      { what: 'skip', from: 'draft', to: 'skipped', why: 'hors sujet' },
      { what: 'tick', from: 'skipped', to: 'archived', who: { kind: 'clock' } },
    ]);
  });

  test('a guild that is forgotten leaves nothing, and its neighbour stays', async () => {
    const discussions = await fresh();
    const other = { guild: '2', channel: '901' };
    await accepted(discussions, open('p1'));
    await accepted(discussions, open('p2'), START, other);
    const underWay = await leased(discussions);
    await discussions.forgetGuild(WHERE.guild);
    await discussions.delivered(underWay, [{ place: 'message', id: '77' }], START);
    expect(await discussions.boardsOf(WHERE.guild)).toEqual([]);
    expect(await discussions.channelOf('p1')).toBeUndefined();
    expect(await discussions.logOf('900')).toEqual([]);
    expect(await carryOut(discussions)).toEqual(['p2/0/postPrompt']);
    expect(await discussions.logOf('901')).toHaveLength(2);
    await discussions.forgetChannel('901');
    expect(await discussions.boardsOf('2')).toEqual([]);
    expect(await discussions.logOf('901')).toEqual([]);
  });
});
