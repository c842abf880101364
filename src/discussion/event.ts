import type { Configuration, Phase, PlaceName, Status } from './prompt.js';
import type { Rhythm } from './schedule.js';
import type { Chosen } from './settings.js';

/** Something that a moderator asks for; `by` is the moderator's id and goes into the log only. */
export type ModeratorEvent = { readonly by: string } & (
  | { readonly kind: 'configure'; readonly changes: Partial<Configuration> }
  | { readonly kind: 'setRhythm'; readonly rhythm: Rhythm | null }
  /** `secret`: 32 random bytes in hexadecimal. */
  | { readonly kind: 'draft'; readonly prompt: string; readonly secret: string; readonly chosen: Chosen }
  | { readonly kind: 'revise'; readonly prompt: string; readonly chosen: Chosen }
  | { readonly kind: 'open'; readonly prompt: string }
  /** `place` from 1; at the end when none is given. */
  | { readonly kind: 'enqueue'; readonly prompt: string; readonly place?: number }
  | { readonly kind: 'remove'; readonly prompt: string; readonly why: string }
  /** `at` in milliseconds since 1970, see `readWhen`. */
  | { readonly kind: 'schedule'; readonly prompt: string; readonly at: number }
  /** Opens the first of the queue. */
  | { readonly kind: 'next' }
  /** Ends a phase before its time; `from` is the phase that the moderator saw, so that a second click does nothing. */
  | { readonly kind: 'advance'; readonly prompt: string; readonly from: Phase; readonly why: string }
  | { readonly kind: 'pause'; readonly prompt: string; readonly why: string }
  | { readonly kind: 'resume'; readonly prompt: string }
  /** Gives it up: what was collected is destroyed, no recap. */
  | { readonly kind: 'skip'; readonly prompt: string; readonly why: string }
  /** Ends the votes, whatever the phase. */
  | { readonly kind: 'close'; readonly prompt: string; readonly why: string }
  /** Writes the conclusion, which publishes the recap; again, corrects it. */
  | { readonly kind: 'conclude'; readonly prompt: string; readonly text: string }
  | { readonly kind: 'archive'; readonly prompt: string }
);

/** Something that a member does. `member` is a Discord id: it is used to compute a key and kept nowhere. */
export type MemberEvent = { readonly member: string } & (
  | { readonly kind: 'cast'; readonly prompt: string; readonly position: number }
  | {
      readonly kind: 'argue';
      readonly prompt: string;
      /** Made by the caller, at random. */
      readonly argument: string;
      readonly position: number;
      readonly version: string;
      readonly passage: number;
      readonly sentence: string | null;
      readonly consents: boolean;
    }
  | { readonly kind: 'withdraw'; readonly prompt: string; readonly argument: string }
  /** Left the server, or asked that what is kept about them be erased. */
  | { readonly kind: 'left' }
  | { readonly kind: 'erase' }
);

export type ClockEvent =
  /** Ends the phases, opens the prompts and archives what is due. */
  | { readonly kind: 'tick' }
  /** What was due could not be done, for want of permissions. */
  | { readonly kind: 'block'; readonly prompt: string; readonly missing: readonly string[] }
  /** An action was carried out, and this is where Discord keeps it. */
  | { readonly kind: 'delivered'; readonly prompt: string; readonly place: PlaceName; readonly id: string };

export type DiscussionEvent = ModeratorEvent | MemberEvent | ClockEvent;

/** Who caused a transition: a moderator, or the bot's clock. Members' doings are not logged. */
export type Who = { readonly kind: 'moderator'; readonly id: string } | { readonly kind: 'clock' };

/** One line of the moderators' log. */
export interface LogEntry {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly prompt: string | undefined;
  readonly who: Who;
  readonly what: DiscussionEvent['kind'];
  readonly from: Status | undefined;
  readonly to: Status | undefined;
  readonly why: string | undefined;
}
