import type { ClockEvent } from './event.js';
import { archive, endPhase, lateness, start } from './phases.js';
import { type Board, isOpen, isPaused, type Prompt } from './prompt.js';
import type { Refusal } from './refusals.js';
import { nextOccurrence } from './schedule.js';
import type { Transition } from './transition.js';

/** Something whose time comes. */
interface Due {
  readonly at: number;
  readonly run: (t: Transition) => void;
}

/** When a board next has something to do, in milliseconds since 1970; undefined when nothing is foreseen. */
export function nextDue(board: Board): number | undefined {
  return duesOf(board)[0]?.at;
}

/** Does all that is due, in order, the ends of phases first: a phase that begins late is not over at once. */
export function tick(t: Transition): undefined {
  for (let due = duesOf(t.board)[0]; due && due.at <= t.now; due = duesOf(t.board)[0]) due.run(t);
}

/**
 * Stops what was due, as the bot is not allowed to do it: an open prompt is suspended, another one waits, and
 * the rhythm's time is let pass.
 */
export function block(
  t: Transition,
  { prompt: id, missing }: ClockEvent & { kind: 'block' },
): Refusal | undefined {
  const prompt = t.find(id);
  if ('ok' in prompt) return prompt;
  if (isOpen(prompt)) {
    if (isPaused(prompt)) return undefined;
    t.change(prompt, { endsAt: null, remaining: Math.max(0, (prompt.endsAt ?? t.now) - t.now) });
    t.log(prompt, prompt.status, prompt.status);
    t.act(id, { kind: 'editPrompt' });
  } else if (prompt.status === 'scheduled') {
    putFirst(t, prompt);
  } else {
    const { rhythm, rhythmAt, configuration } = t.board;
    if (rhythm && rhythmAt !== null && rhythmAt <= t.now) {
      t.set({ rhythmAt: nextOccurrence(rhythm, new Date(t.now), configuration.zone).at.getTime() });
    }
  }
  t.act(id, { kind: 'tellModerators', notice: { kind: 'blocked', missing: [...missing] } });
  return undefined;
}

export function delivered(t: Transition, event: ClockEvent & { kind: 'delivered' }): Refusal | undefined {
  const prompt = t.find(event.prompt);
  if ('ok' in prompt) return prompt;
  t.change(prompt, { places: { ...prompt.places, [event.place]: event.id } });
  return undefined;
}

/** Soonest first; at one time, in this order: ends of phases, schedules, the rhythm, archiving. */
function duesOf(board: Board): Due[] {
  const { prompts, rhythmAt } = board;
  const dues: Due[] = [];
  for (const prompt of prompts) {
    const { endsAt } = prompt;
    if (isOpen(prompt) && endsAt !== null) dues.push({ at: endsAt, run: (t) => endPhase(t, prompt, endsAt) });
  }
  for (const prompt of prompts) {
    const { scheduledFor } = prompt;
    if (scheduledFor !== null)
      dues.push({ at: scheduledFor, run: (t) => startScheduled(t, prompt, scheduledFor) });
  }
  if (rhythmAt !== null) dues.push({ at: rhythmAt, run: (t) => beat(t, rhythmAt) });
  for (const prompt of prompts) {
    if (prompt.archiveAt !== null) dues.push({ at: prompt.archiveAt, run: (t) => archive(t, prompt) });
  }
  return dues.sort((a, b) => a.at - b.at);
}

function startScheduled(t: Transition, prompt: Prompt, due: number): void {
  const minutes = lateness(due, t.now);
  if (t.open) {
    putFirst(t, prompt);
    t.act(prompt.id, { kind: 'tellModerators', notice: { kind: 'queuedInstead' } });
  } else if (minutes > 0 && t.board.configuration.late === 'skip') {
    t.move(prompt, 'draft', { scheduledFor: null });
    t.act(prompt.id, { kind: 'tellModerators', notice: { kind: 'lateSkipped', minutes } });
  } else {
    start(t, prompt, due);
  }
}

/** The time of the weekly rhythm: of several that were missed, the last one counts. */
function beat(t: Transition, first: number): void {
  const { rhythm, configuration, queue, prompts } = t.board;
  if (!rhythm) return;
  const after = (at: number): number => nextOccurrence(rhythm, new Date(at), configuration.zone).at.getTime();
  let due = first;
  let next = after(due);
  for (; next <= t.now; next = after(due)) due = next;
  t.set({ rhythmAt: next });

  const prompt = prompts.find(({ id }) => id === queue[0]);
  const minutes = lateness(due, t.now);
  const tell = (notice: Parameters<typeof noticeStep>[0]): void =>
    t.actForChannel(noticeStep(notice), `rhythm-${due}`);
  if (t.open) tell({ kind: 'rhythmBusy' });
  else if (!prompt) tell({ kind: 'rhythmEmpty' });
  else if (minutes > 0 && configuration.late === 'skip') tell({ kind: 'rhythmSkipped', minutes });
  else start(t, prompt, due);
}

function noticeStep(
  notice: { kind: 'rhythmBusy' } | { kind: 'rhythmEmpty' } | { kind: 'rhythmSkipped'; minutes: number },
) {
  return { kind: 'tellModerators', notice } as const;
}

function putFirst(t: Transition, prompt: Prompt): void {
  t.move(prompt, 'queued', { scheduledFor: null });
  t.set({ queue: [prompt.id, ...t.board.queue.filter((id) => id !== prompt.id)] });
}
