import { anonymised } from './ledger.js';
import { resultsOf } from './movement.js';
import { isOpen, PHASES, type Phase, type Prompt } from './prompt.js';
import { type Refusal, refuse } from './refusals.js';
import type { Transition } from './transition.js';

export const MINUTE = 60_000;

/**
 * Up to this late is on time, so that a discussion keeps the hours that were announced; less than the
 * shortest phase, so that no phase can be over before it begins.
 */
export const ON_TIME = 2 * MINUTE;

/** How long what is left of a closed or skipped prompt is kept before it is archived by itself. */
export const KEPT = 7 * 24 * 60 * MINUTE;

/** Minutes late, 0 for what is on time. */
export function lateness(due: number, now: number): number {
  return now - due <= ON_TIME ? 0 : Math.floor((now - due) / MINUTE);
}

/**
 * Opens a prompt with its first vote.
 *
 * @param due when it should have opened; undefined for one that a moderator opens
 */
export function start(t: Transition, prompt: Prompt, due?: number): Refusal | undefined {
  const { open } = t;
  if (open) return refuse({ kind: 'busy', prompt: open.id, question: open.settings.question });
  const late = due === undefined ? 0 : lateness(due, t.now);
  const from = due === undefined || late > 0 ? t.now : due;
  t.move(prompt, 'before', { scheduledFor: null, openedAt: t.now, endsAt: endOf(prompt, 'before', from) });
  t.act(prompt.id, { kind: 'postPrompt', late });
  if (prompt.settings.role !== null) t.act(prompt.id, { kind: 'notifyRole', role: prompt.settings.role });
  if (late > 0) t.act(prompt.id, { kind: 'tellModerators', notice: { kind: 'late', minutes: late } });
  return undefined;
}

/**
 * Ends the phase of an open prompt and begins the next one, or closes it after the last.
 *
 * @param due when the phase should have ended; undefined when a moderator ends it
 */
export function endPhase(
  t: Transition,
  prompt: Prompt & { readonly status: Phase },
  due?: number,
  why?: string,
): void {
  const late = due === undefined ? 0 : lateness(due, t.now);
  const from = due === undefined || late > 0 ? t.now : due;
  const next = PHASES[PHASES.indexOf(prompt.status) + 1];
  if (next === undefined) {
    finish(t, prompt, why);
  } else {
    t.move(prompt, next, { endsAt: endOf(prompt, next, from), remaining: null }, why);
    t.act(prompt.id, { kind: 'editPrompt' });
    if (next === 'after') t.act(prompt.id, { kind: 'announceSecondVote' });
    else {
      const { title, slowMode } = prompt.settings;
      t.act(prompt.id, { kind: 'openThread', title, slowMode });
      t.act(prompt.id, { kind: 'postDossier' });
      t.act(prompt.id, { kind: 'pinDossier' });
    }
  }
  if (late > 0) t.act(prompt.id, { kind: 'tellModerators', notice: { kind: 'late', minutes: late } });
}

/** Ends the votes: what may be published is computed and the ballots are destroyed. */
export function finish(t: Transition, prompt: Prompt, why?: string): void {
  const { ballots, settings, status } = prompt;
  const results = resultsOf(ballots, settings.positions.length, status === 'after');
  t.move(prompt, 'closed', { endsAt: null, remaining: null, closedAt: t.now, ballots: [], results }, why);
  t.act(prompt.id, { kind: 'editPrompt' });
  t.act(prompt.id, { kind: 'tellModerators', notice: { kind: 'conclusionAwaited' } });
}

/** Gives a prompt up: everything that members gave is destroyed. */
export function abandon(t: Transition, prompt: Prompt, why: string): void {
  const wasPublished = isOpen(prompt) || prompt.status === 'closed';
  const hadThread = wasPublished && prompt.status !== 'before';
  t.move(
    prompt,
    'skipped',
    {
      secret: null,
      scheduledFor: null,
      endsAt: null,
      remaining: null,
      archiveAt: t.now + KEPT,
      ballots: [],
      arguments: [],
      results: null,
    },
    why,
  );
  if (!wasPublished) return;
  t.act(prompt.id, { kind: 'editPrompt' });
  if (hadThread || prompt.settings.place === 'forum') t.act(prompt.id, { kind: 'closeThread' });
  offerNext(t, prompt);
}

/** Destroys what could still lead to a member: only totals, movement and what was given for the recap remain. */
export function archive(t: Transition, prompt: Prompt): void {
  t.move(prompt, 'archived', {
    closedAt: prompt.closedAt ?? t.now,
    archiveAt: null,
    secret: null,
    ballots: [],
    arguments: anonymised(prompt.arguments),
  });
  t.forget(prompt.id);
}

/** Once a prompt is done with, proposes the next one, or opens it, as is set for the channel. */
export function offerNext(t: Transition, done: Prompt): void {
  const { open, board } = t;
  const next = board.prompts.find(({ id }) => id === board.queue[0]);
  if (open || !next) return;
  if (board.configuration.next === 'open') start(t, next);
  else {
    const notice = { kind: 'nextProposed', next: next.id, question: next.settings.question } as const;
    t.act(done.id, { kind: 'tellModerators', notice });
  }
}

function endOf(prompt: Prompt, phase: Phase, from: number): number {
  return from + prompt.settings.minutes[phase] * MINUTE;
}
