import { createHash } from 'node:crypto';
import type { Round } from './ballots.js';
import type { Prompt } from './prompt.js';
import type { Settings } from './settings.js';

/** Something that moderators are told, in their own channel or in a private reply. */
export type Notice =
  /** It was opened late, or a phase ended late, as the bot was away. */
  | { readonly kind: 'late'; readonly minutes: number }
  /** It should have opened while the bot was away, and was not, as is set for late prompts. */
  | { readonly kind: 'lateSkipped'; readonly minutes: number }
  /** Its time came while another prompt was open: it is first in the queue. */
  | { readonly kind: 'queuedInstead' }
  /** The rhythm's time came while a prompt was open, or with nothing in the queue. */
  | { readonly kind: 'rhythmBusy' }
  | { readonly kind: 'rhythmEmpty' }
  | { readonly kind: 'rhythmSkipped'; readonly minutes: number }
  /** The bot lacks permissions (by the names of `Need`) and has stopped here. */
  | { readonly kind: 'blocked'; readonly missing: readonly string[] }
  /** The votes are over: the recap waits for a conclusion. */
  | { readonly kind: 'conclusionAwaited' }
  /** What the queue holds next. */
  | { readonly kind: 'nextProposed'; readonly next: string; readonly question: string };

/** What is to be done outside. Payloads hold no member's id and no vote. */
export type Step =
  /** The prompt's message with its buttons; `late` minutes are said in it. */
  | { readonly kind: 'postPrompt'; readonly late: number }
  /** Brings the prompt's message in line with the state: phase, buttons, closed, link to the recap. */
  | { readonly kind: 'editPrompt' }
  /** The same when only the number of those who voted has changed. */
  | { readonly kind: 'editCounts'; readonly round: Round }
  | { readonly kind: 'notifyRole'; readonly role: string }
  /** In a forum, unlocks the post. */
  | { readonly kind: 'openThread'; readonly title: string; readonly slowMode: number }
  | { readonly kind: 'postDossier' }
  | { readonly kind: 'pinDossier' }
  /** Brings the ledger under the dossier in line with the arguments. */
  | { readonly kind: 'editDossier' }
  /** Says in the thread that the second vote is open, with buttons. */
  | { readonly kind: 'announceSecondVote' }
  | { readonly kind: 'postRecap' }
  | { readonly kind: 'editRecap' }
  | { readonly kind: 'closeThread' }
  | { readonly kind: 'tellModerators'; readonly notice: Notice };

export type Action = Step & {
  /** Never twice the same: what an outbox keeps to send once. */
  readonly key: string;
  /** Undefined for what concerns the channel rather than one of its prompts. */
  readonly prompt: string | undefined;
  /**
   * Those of one slot bring something in line with the state as it is when they are sent: while one waits, a
   * later one says nothing more and may be dropped.
   */
  readonly slot: string | undefined;
};

const SLOTS: readonly Step['kind'][] = ['editPrompt', 'editCounts', 'editDossier', 'editRecap'];

/** « <prompt>/<sequence>/<kind> »: the same transition of the same state gives the same keys. */
export function actionOf(
  step: Step,
  owner: string,
  prompt: Prompt | undefined,
  sequence: number | string,
): Action {
  return {
    ...step,
    key: `${owner}/${sequence}/${step.kind}`,
    prompt: prompt?.id,
    slot: SLOTS.includes(step.kind) ? `${owner}/${step.kind}` : undefined,
  };
}

/** Discord's nonce for a key: at most 25 characters (create message, `nonce` with `enforce_nonce`). */
export function nonceOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url').slice(0, 24);
}

/** What the bot must be allowed to do, by Discord's names (permissions). */
export type Need =
  | 'ViewChannel'
  | 'SendMessages'
  | 'AttachFiles'
  | 'ReadMessageHistory'
  | 'CreatePublicThreads'
  | 'SendMessagesInThreads'
  | 'ManageThreads'
  | 'PinMessages'
  | 'MentionEveryone';

/** What a discussion needs from its first message to its last, to be checked before each of its steps. */
export function needsOf({
  settings,
}: {
  readonly settings: Pick<Settings, 'place' | 'role'>;
}): readonly Need[] {
  const needs: Need[] = ['ViewChannel', 'SendMessages', 'AttachFiles', 'ReadMessageHistory'];
  // In a forum, to send a message is to create a post.
  if (settings.place === 'channel') needs.push('CreatePublicThreads');
  needs.push('SendMessagesInThreads', 'ManageThreads', 'PinMessages');
  // A role that anyone may mention needs nothing: the caller knows the role and may leave this one out.
  if (settings.role !== null) needs.push('MentionEveryone');
  return needs;
}
