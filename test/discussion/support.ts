import type { DiscussionEvent } from '../../src/discussion/event.js';
import { apply } from '../../src/discussion/machine.js';
import { type Board, newBoard, type Prompt, promptOf } from '../../src/discussion/prompt.js';
import { isRefusal, type Refusal, type RefusalReason } from '../../src/discussion/refusals.js';
import type { Chosen } from '../../src/discussion/settings.js';
import type { Applied } from '../../src/discussion/transition.js';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export const SECRET = 'a1'.repeat(32);
export const MODERATOR = '300000000000000001';

export const CHOSEN: Chosen = {
  question: 'Peut-on aboutir à un traité de cyberguerre ?',
  article: { id: 'g7', version: 'v1', passages: 10 },
};

/** A Discord id of a member, as snowflakes are. */
export function memberId(number: number): string {
  return String(400_000_000_000_000_000n + BigInt(number));
}

/** A discussion as it is run: the board, everything that was logged and sent, and a clock that tests move. */
export class Table {
  board: Board;
  now: Date;
  readonly log: Applied['log'][number][] = [];
  readonly actions: Applied['actions'][number][] = [];
  readonly forgotten: string[] = [];

  constructor(configuration: Parameters<typeof newBoard>[1] = {}, now = '2026-03-02T17:00:00Z') {
    this.board = newBoard('900', configuration);
    this.now = new Date(now);
  }

  /** Does something that must be accepted; what it sent, by kind. */
  do(event: DiscussionEvent): string[] {
    const applied = apply(this.board, event, this.now);
    if (!applied.ok) throw new Error(`${event.kind} was refused: ${applied.reason.kind}`);
    this.board = applied.state;
    this.log.push(...applied.log);
    this.actions.push(...applied.actions);
    this.forgotten.push(...applied.forget);
    return applied.actions.map((action) =>
      action.kind === 'tellModerators' ? `tell ${action.notice.kind}` : action.kind,
    );
  }

  /** Does something that must be refused; why it was. */
  refused(event: DiscussionEvent): RefusalReason['kind'] {
    const applied = apply(this.board, event, this.now);
    if (applied.ok) throw new Error(`${event.kind} was not refused`);
    return applied.reason.kind;
  }

  wait(milliseconds: number): void {
    this.now = new Date(this.now.getTime() + milliseconds);
  }

  /** Lets time pass, and the clock see it. */
  after(milliseconds: number): string[] {
    this.wait(milliseconds);
    return this.do({ kind: 'tick' });
  }

  draft(prompt: string, chosen: Partial<Chosen> = {}): void {
    this.do({ kind: 'draft', by: MODERATOR, prompt, secret: SECRET, chosen: { ...CHOSEN, ...chosen } });
  }

  open(prompt: string, chosen: Partial<Chosen> = {}): string[] {
    this.draft(prompt, chosen);
    return this.do({ kind: 'open', by: MODERATOR, prompt });
  }

  vote(prompt: string, member: number, position: number): string[] {
    return this.do({ kind: 'cast', prompt, member: memberId(member), position });
  }

  get(prompt: string): Prompt {
    const found = promptOf(this.board, prompt);
    if (!found) throw new Error(`no prompt ${prompt}`);
    return found;
  }
}

/** What was made, or an error that says why it was refused. */
export function made<T extends object>(result: T | Refusal): T {
  if (isRefusal(result)) throw new Error(`refused: ${result.reason.kind}`);
  return result as T; // A type parameter is not narrowed by a guard on what it may be joined with.
}
