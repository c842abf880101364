import * as v from 'valibot';
import { block, delivered, tick } from './clock.js';
import type { DiscussionEvent } from './event.js';
import { argue, cast, forgetMember, withdraw } from './members.js';
import { moderate } from './moderate.js';
import { type Board, IDENTIFIER, SECRET } from './prompt.js';
import type { Refusal } from './refusals.js';
import { type Applied, Transition } from './transition.js';

/**
 * What an event makes of a board: the board that it becomes, what is logged and what is to be done outside,
 * all three to be stored together. Nothing else is read or changed, so that the same board, event and time
 * always give the same result, keys of actions included.
 *
 * @throws ValiError for an id or a secret that the caller made and that is none
 */
export function apply(state: Board, event: DiscussionEvent, now: Date): Applied | Refusal {
  if (event.kind === 'draft') v.assert(SECRET, event.secret);
  if (event.kind === 'draft') v.assert(IDENTIFIER, event.prompt);
  if (event.kind === 'argue') v.assert(IDENTIFIER, event.argument);
  if (event.kind === 'delivered') v.assert(IDENTIFIER, event.id);
  const transition = new Transition(state, event, now);
  return run(transition, event) ?? transition.done();
}

/** Several events as one, such as a draft and its opening: all of them, or the first refusal. */
export function applyAll(state: Board, events: readonly DiscussionEvent[], now: Date): Applied | Refusal {
  let all: Applied = { ok: true, state, log: [], actions: [], forget: [] };
  for (const event of events) {
    const applied = apply(all.state, event, now);
    if (!applied.ok) return applied;
    all = {
      ok: true,
      state: applied.state,
      log: [...all.log, ...applied.log],
      actions: [...all.actions, ...applied.actions],
      forget: [...all.forget, ...applied.forget],
    };
  }
  return all;
}

function run(t: Transition, event: DiscussionEvent): Refusal | undefined {
  switch (event.kind) {
    case 'tick':
      return tick(t);
    case 'block':
      return block(t, event);
    case 'delivered':
      return delivered(t, event);
    case 'cast':
      return cast(t, event);
    case 'argue':
      return argue(t, event);
    case 'withdraw':
      return withdraw(t, event);
    case 'left':
    case 'erase':
      return forgetMember(t, event);
    default:
      return moderate(t, event);
  }
}
