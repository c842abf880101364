import type { Action } from '../../discussion/action.js';
import type { DiscussionEvent, LogEntry } from '../../discussion/event.js';
import type { Board, PlaceName, Prompt } from '../../discussion/prompt.js';
import type { Refusal } from '../../discussion/refusals.js';
import type { Applied } from '../../discussion/transition.js';

/** Where discussions are held: a board is that of one channel of one server. */
export interface Where {
  readonly guild: string;
  readonly channel: string;
}

/** What the handlers need of the stored discussions. */
export interface Boards {
  boardOf(channel: string): Promise<Board | undefined>;
  boardsOf(guild: string): Promise<readonly Board[]>;
  apply(
    where: Where,
    events: DiscussionEvent | readonly DiscussionEvent[],
    now: Date,
  ): Promise<Applied | Refusal>;
  promptOf(prompt: string): Promise<Prompt | undefined>;
  promptsOf(channel: string): Promise<readonly Prompt[]>;
  logOf(channel: string, prompt?: string): Promise<readonly StoredLogEntry[]>;
  eraseMember(guild: string, member: string, now: Date): Promise<void>;
}

/** A line of the log; `who` is gone once the discussion is archived. */
export type StoredLogEntry = Omit<LogEntry, 'who'> & { readonly who: LogEntry['who'] | undefined };

/** An action to carry out. */
export interface Leased extends Where {
  readonly action: Action;
  /** As it is when the action is carried out. */
  readonly board: Board;
  /** How often it was tried before, perhaps in vain. */
  readonly attempts: number;
}

/** Where Discord keeps what an action has made. */
export interface Made {
  readonly place: PlaceName;
  readonly id: string;
}
