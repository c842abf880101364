import type { ModeratorEvent } from './event.js';
import { abandon, archive, endPhase, finish, KEPT, offerNext, start } from './phases.js';
import { type Board, isOpen, isPaused, type Prompt, promptOf, type Status } from './prompt.js';
import { isRefusal, type Refusal, refuse } from './refusals.js';
import { FURTHEST_DAYS, isZone, nextOccurrence } from './schedule.js';
import { settingsOf } from './settings.js';
import { fits, TEXT, tidy, tidyLine } from './text.js';
import type { Transition } from './transition.js';

const DAY = 24 * 60 * 60_000;
const WAITING: readonly Status[] = ['draft', 'queued', 'scheduled'];

/** Carries out what a moderator asks for, or refuses it. */
export function moderate(t: Transition, event: ModeratorEvent): Refusal | undefined {
  switch (event.kind) {
    case 'configure':
      return configure(t, event.changes);
    case 'setRhythm':
      t.set({ rhythm: event.rhythm, rhythmAt: rhythmAt(event.rhythm, t.board.configuration.zone, t.now) });
      t.log(undefined);
      return undefined;
    case 'draft':
      return draft(t, event);
    case 'next': {
      const first = promptOf(t.board, t.board.queue[0] ?? '');
      if (first) return start(t, first);
      const { open } = t;
      return refuse(
        open ? { kind: 'busy', prompt: open.id, question: open.settings.question } : { kind: 'queueEmpty' },
      );
    }
    default:
      return moderatePrompt(t, event);
  }
}

type PromptEvent = Exclude<ModeratorEvent, { readonly kind: 'configure' | 'setRhythm' | 'draft' | 'next' }>;

function moderatePrompt(t: Transition, event: PromptEvent): Refusal | undefined {
  const prompt = t.find(event.prompt);
  if (isRefusal(prompt)) return prompt;
  const { status } = prompt;
  const why = 'why' in event ? tidyLine(event.why) : '';
  if (!fits(why, 'reason')) return refuse({ kind: 'length', field: 'reason', ...TEXT.reason });
  const wrongStatus = refuse({ kind: 'wrongStatus', status });

  switch (event.kind) {
    case 'revise': {
      if (!WAITING.includes(status)) return wrongStatus;
      const settings = settingsOf(event.chosen);
      if (isRefusal(settings)) return settings;
      t.change(prompt, { settings });
      t.log(prompt, status, status);
      return undefined;
    }
    case 'open':
      if (isOpen(prompt)) return refuse({ kind: 'phaseChanged', status });
      return WAITING.includes(status) ? start(t, prompt) : wrongStatus;
    case 'enqueue':
      return WAITING.includes(status) ? enqueue(t, prompt, event.place) : wrongStatus;
    case 'remove':
      return WAITING.includes(status) ? remove(t, prompt, why) : wrongStatus;
    case 'schedule':
      return WAITING.includes(status) ? schedule(t, prompt, event.at) : wrongStatus;
    case 'advance':
      if (!isOpen(prompt) || status !== event.from) return refuse({ kind: 'phaseChanged', status });
      if (isPaused(prompt)) return refuse({ kind: 'paused' });
      endPhase(t, prompt, undefined, why);
      return undefined;
    case 'pause':
      return isOpen(prompt) ? pause(t, prompt, why) : wrongStatus;
    case 'resume':
      return isOpen(prompt) ? resume(t, prompt) : wrongStatus;
    case 'skip':
      if (why === '') return refuse({ kind: 'reasonMissing' });
      if (status === 'skipped') return refuse({ kind: 'phaseChanged', status });
      if (status === 'archived' || prompt.conclusion !== null) return wrongStatus;
      abandon(t, prompt, why);
      return undefined;
    case 'close':
      if (status === 'closed') return refuse({ kind: 'phaseChanged', status });
      if (!isOpen(prompt)) return wrongStatus;
      finish(t, prompt, why);
      return undefined;
    case 'conclude':
      return status === 'closed' ? conclude(t, prompt, event.text) : wrongStatus;
    case 'archive':
      if (status === 'archived') return refuse({ kind: 'phaseChanged', status });
      if (status !== 'closed' && status !== 'skipped') return wrongStatus;
      if (status === 'closed' && prompt.conclusion === null) return refuse({ kind: 'conclusionMissing' });
      archive(t, prompt);
      return undefined;
  }
}

function configure(t: Transition, changes: Partial<Board['configuration']>): Refusal | undefined {
  const configuration = { ...t.board.configuration, ...changes };
  if (!isZone(configuration.zone)) return refuse({ kind: 'unknownZone', zone: configuration.zone });
  t.set({ configuration });
  // Only what the clock says changes with the zone: what is due keeps its instant.
  if (changes.zone !== undefined) t.set({ rhythmAt: rhythmAt(t.board.rhythm, configuration.zone, t.now) });
  t.log(undefined);
  return undefined;
}

function rhythmAt(rhythm: Board['rhythm'], zone: string, now: number): number | null {
  return rhythm && nextOccurrence(rhythm, new Date(now), zone).at.getTime();
}

function draft(t: Transition, event: ModeratorEvent & { readonly kind: 'draft' }): Refusal | undefined {
  if (promptOf(t.board, event.prompt)) return refuse({ kind: 'takenId' });
  const settings = settingsOf(event.chosen);
  if (isRefusal(settings)) return settings;
  const prompt: Prompt = {
    id: event.prompt,
    status: 'draft',
    settings,
    secret: event.secret,
    scheduledFor: null,
    openedAt: null,
    endsAt: null,
    remaining: null,
    closedAt: null,
    archiveAt: null,
    sequence: 0,
    ballots: [],
    arguments: [],
    results: null,
    conclusion: null,
    places: { message: null, thread: null, dossier: null, recap: null },
  };
  t.set({ prompts: [...t.board.prompts, prompt] });
  t.log(prompt, undefined, 'draft');
  return undefined;
}

/** Puts a prompt into the queue, or elsewhere in it. */
function enqueue(t: Transition, prompt: Prompt, place: number | undefined): Refusal | undefined {
  const others = t.board.queue.filter((id) => id !== prompt.id);
  const most = others.length + 1;
  const at = place ?? most;
  if (!Number.isSafeInteger(at) || at < 1 || at > most) return refuse({ kind: 'noSuchPlace', most });
  t.move(prompt, 'queued', { scheduledFor: null });
  t.set({ queue: others.toSpliced(at - 1, 0, prompt.id) });
  return undefined;
}

/** Nothing was published and nobody has given anything: it is as if it had not been. */
function remove(t: Transition, prompt: Prompt, why: string): undefined {
  const { prompts, queue } = t.board;
  t.set({
    prompts: prompts.filter((one) => one.id !== prompt.id),
    queue: queue.filter((id) => id !== prompt.id),
  });
  t.log(prompt, prompt.status, undefined, why);
}

function schedule(t: Transition, prompt: Prompt, at: number): Refusal | undefined {
  if (!Number.isSafeInteger(at) || at <= t.now) return refuse({ kind: 'past' });
  // A year by the calendar may have an hour more than 366 days by the clock.
  if (at > t.now + (FURTHEST_DAYS + 1) * DAY) return refuse({ kind: 'tooFar', days: FURTHEST_DAYS });
  t.move(prompt, 'scheduled', { scheduledFor: at });
  return undefined;
}

function pause(t: Transition, prompt: Prompt, why: string): Refusal | undefined {
  if (isPaused(prompt)) return refuse({ kind: 'paused' });
  t.change(prompt, { endsAt: null, remaining: Math.max(0, (prompt.endsAt ?? t.now) - t.now) });
  t.log(prompt, prompt.status, prompt.status, why);
  t.act(prompt.id, { kind: 'editPrompt' });
  return undefined;
}

function resume(t: Transition, prompt: Prompt): Refusal | undefined {
  if (prompt.remaining === null) return refuse({ kind: 'notPaused' });
  t.change(prompt, { endsAt: t.now + prompt.remaining, remaining: null });
  t.log(prompt, prompt.status, prompt.status);
  t.act(prompt.id, { kind: 'editPrompt' });
  return undefined;
}

/** The conclusion publishes the recap and ends the discussion; written again, it corrects the recap. */
function conclude(t: Transition, prompt: Prompt, typed: string): Refusal | undefined {
  const conclusion = tidy(typed);
  if (!fits(conclusion, 'conclusion'))
    return refuse({ kind: 'length', field: 'conclusion', ...TEXT.conclusion });
  const isFirst = prompt.conclusion === null;
  if (conclusion === prompt.conclusion) return refuse({ kind: 'phaseChanged', status: prompt.status });
  t.change(prompt, { conclusion, archiveAt: isFirst ? t.now + KEPT : prompt.archiveAt });
  t.log(prompt, prompt.status, prompt.status);
  if (!isFirst) {
    t.act(prompt.id, { kind: 'editRecap' });
    return undefined;
  }
  t.act(prompt.id, { kind: 'postRecap' });
  t.act(prompt.id, { kind: 'editPrompt' });
  t.act(prompt.id, { kind: 'closeThread' });
  offerNext(t, prompt);
  return undefined;
}
