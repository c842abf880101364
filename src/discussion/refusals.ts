import type { Phase, Status } from './prompt.js';
import type { TextField } from './text.js';

/** Why something was not done; nothing has changed. Its words are those of the catalogues (`debates.refusal`). */
export type RefusalReason =
  | { readonly kind: 'unknownPrompt' }
  | { readonly kind: 'takenId' }
  /** The same interaction, which another process was given too. */
  | { readonly kind: 'doneAlready' }
  /** What was asked does not fit the state that the prompt is in. */
  | { readonly kind: 'wrongStatus'; readonly status: Status }
  /** Another prompt of the channel is open. */
  | { readonly kind: 'busy'; readonly prompt: string; readonly question: string }
  | { readonly kind: 'queueEmpty' }
  /** A second click, or a button that is out of date: the phase has changed. */
  | { readonly kind: 'phaseChanged'; readonly status: Status }
  | { readonly kind: 'paused' }
  | { readonly kind: 'notPaused' }
  /** The phase has run out; the clock will end it. */
  | { readonly kind: 'timeUp'; readonly status: Phase }
  | { readonly kind: 'past' }
  | { readonly kind: 'tooFar'; readonly days: number }
  | { readonly kind: 'noSuchPlace'; readonly most: number }
  | { readonly kind: 'noSuchPosition' }
  | { readonly kind: 'noSuchPassage'; readonly most: number }
  | { readonly kind: 'otherVersion' }
  | { readonly kind: 'noSuchArgument' }
  | { readonly kind: 'tooManyArguments'; readonly most: number }
  | { readonly kind: 'reasonMissing' }
  | { readonly kind: 'conclusionMissing' }
  | { readonly kind: 'unknownZone'; readonly zone: string }
  | { readonly kind: 'samePosition'; readonly position: string }
  | { readonly kind: 'length'; readonly field: TextField; readonly least: number; readonly most: number }
  | {
      readonly kind: 'range';
      readonly field: 'positions' | 'minutes' | 'slowMode';
      readonly least: number;
      readonly most: number;
    }
  /** A date or a time that could not be read, see `readWhen`. */
  | { readonly kind: 'unreadableDate'; readonly typed: string }
  | { readonly kind: 'noSuchDate'; readonly typed: string }
  | { readonly kind: 'timeMissing'; readonly typed: string };

export interface Refusal {
  readonly ok: false;
  readonly reason: RefusalReason;
}

export function refuse(reason: RefusalReason): Refusal {
  return { ok: false, reason };
}

/** Whether what came back is a refusal: `isRefusal(settingsOf(…))`. */
export function isRefusal(result: object): result is Refusal {
  return 'ok' in result && result.ok === false;
}
