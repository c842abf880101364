import {
  authorKey,
  type Ballot,
  type Round,
  votedCount,
  voterKey,
  withoutVoter,
  withVote,
} from './ballots.js';
import type { MemberEvent } from './event.js';
import { type Argument, isSameSupport, MOST_ARGUMENTS, withArgument } from './ledger.js';
import { type Board, isOpen, isPaused, type Prompt } from './prompt.js';
import { type Refusal, refuse } from './refusals.js';
import { fits, TEXT, tidyLine } from './text.js';
import type { Transition } from './transition.js';

type Doing<Kind extends MemberEvent['kind']> = MemberEvent & { readonly kind: Kind };

/** What the bot keeps about a member in one discussion, while there is a way to tell. */
export interface MemberData {
  readonly prompt: string;
  readonly question: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly arguments: readonly Argument[];
}

/**
 * Whether a vote can be given now, and in which round.
 *
 * @param now milliseconds since 1970
 */
export function checkVote(prompt: Prompt, position: number, now: number): Round | Refusal {
  const { status, settings, endsAt } = prompt;
  if (status !== 'before' && status !== 'after') return refuse({ kind: 'wrongStatus', status });
  if (isPaused(prompt)) return refuse({ kind: 'paused' });
  if (endsAt !== null && now >= endsAt) return refuse({ kind: 'timeUp', status });
  if (!Number.isSafeInteger(position) || position < 0 || position >= settings.positions.length) {
    return refuse({ kind: 'noSuchPosition' });
  }
  return status;
}

/** A vote given or changed: only a change in how many have voted is told outside. */
export function cast(t: Transition, { prompt: id, member, position }: Doing<'cast'>): Refusal | undefined {
  const prompt = t.find(id);
  if ('ok' in prompt) return prompt;
  const round = checkVote(prompt, position, t.now);
  if (typeof round !== 'string') return round;
  // `checkVote` lets open prompts through, and these have a secret.
  if (prompt.secret === null) return refuse({ kind: 'wrongStatus', status: prompt.status });
  const voter = voterKey(prompt.secret, id, member);
  setBallots(t, prompt, withVote(prompt.ballots, voter, round, position));
  return undefined;
}

/** An argument: a passage of the article tied to a position, with or without a sentence. */
export function argue(t: Transition, event: Doing<'argue'>): Refusal | undefined {
  const prompt = t.find(event.prompt);
  if ('ok' in prompt) return prompt;
  const { status, secret, settings, endsAt } = prompt;
  if ((status !== 'debate' && status !== 'after') || secret === null)
    return refuse({ kind: 'wrongStatus', status });
  if (isPaused(prompt)) return refuse({ kind: 'paused' });
  if (endsAt !== null && t.now >= endsAt) return refuse({ kind: 'timeUp', status });
  if (settings.positions[event.position] === undefined) return refuse({ kind: 'noSuchPosition' });
  if (settings.article.version !== event.version) return refuse({ kind: 'otherVersion' });
  const { passages } = settings.article;
  if (!Number.isSafeInteger(event.passage) || event.passage < 1 || event.passage > passages) {
    return refuse({ kind: 'noSuchPassage', most: passages });
  }
  const typed = tidyLine(event.sentence ?? '');
  const sentence = typed === '' ? null : typed;
  if (sentence !== null && !fits(sentence, 'sentence')) {
    return refuse({ kind: 'length', field: 'sentence', ...TEXT.sentence });
  }
  const author = authorKey(secret, prompt.id, event.member);
  const given: Argument = {
    id: event.argument,
    author,
    position: event.position,
    passage: { version: event.version, number: event.passage },
    sentence,
    consents: event.consents && sentence !== null,
  };
  if (prompt.arguments.some((one) => one.id === given.id && !isSameSupport(one, given))) {
    return refuse({ kind: 'takenId' });
  }
  const others = prompt.arguments.filter((one) => one.author === author && !isSameSupport(one, given));
  if (others.length >= MOST_ARGUMENTS) return refuse({ kind: 'tooManyArguments', most: MOST_ARGUMENTS });
  t.change(prompt, { arguments: withArgument(prompt.arguments, given) });
  t.act(prompt.id, { kind: 'editDossier' });
  return undefined;
}

/** Takes back one of one's own arguments, until the discussion is archived. */
export function withdraw(t: Transition, event: Doing<'withdraw'>): Refusal | undefined {
  const prompt = t.find(event.prompt);
  if ('ok' in prompt) return prompt;
  if (prompt.secret === null) return refuse({ kind: 'wrongStatus', status: prompt.status });
  const author = authorKey(prompt.secret, prompt.id, event.member);
  const mine = prompt.arguments.find((one) => one.id === event.argument && one.author === author);
  if (!mine) return refuse({ kind: 'noSuchArgument' });
  setArguments(
    t,
    prompt,
    prompt.arguments.filter((one) => one !== mine),
  );
  return undefined;
}

/** Removes a member's ballots and arguments from every discussion where they can still be told. */
export function forgetMember(t: Transition, { member }: { readonly member: string }): undefined {
  for (const { id } of t.board.prompts) {
    const prompt = t.find(id);
    if ('ok' in prompt || prompt.secret === null) continue;
    const voter = voterKey(prompt.secret, id, member);
    const author = authorKey(prompt.secret, id, member);
    setBallots(t, prompt, withoutVoter(prompt.ballots, voter));
    const after = t.find(id);
    if ('ok' in after || !after.arguments.some((one) => one.author === author)) continue;
    setArguments(
      t,
      after,
      after.arguments.filter((one) => one.author !== author),
    );
  }
}

/** What is kept about a member. Empty for discussions that are archived: nothing there leads to anyone. */
export function dataOf(board: Board, member: string): MemberData[] {
  return board.prompts.flatMap((prompt): MemberData[] => {
    const { id, secret, settings } = prompt;
    if (secret === null) return [];
    const author = authorKey(secret, id, member);
    const voter = voterKey(secret, id, member);
    const ballot = prompt.ballots.find((one) => one.voter === voter);
    const mine = prompt.arguments.filter((one) => one.author === author);
    if (!ballot && mine.length === 0) return [];
    const named = (position: number | null | undefined): string | null =>
      settings.positions[position ?? -1] ?? null;
    return [
      {
        prompt: id,
        question: settings.question,
        before: named(ballot?.before),
        after: named(ballot?.after),
        arguments: mine,
      },
    ];
  });
}

function setBallots(t: Transition, prompt: Prompt, ballots: readonly Ballot[]): void {
  if (ballots === prompt.ballots) return;
  t.change(prompt, { ballots });
  const { status } = prompt;
  if (status === 'debate') return;
  const round: Round = status === 'after' ? 'after' : 'before';
  if (votedCount(ballots, round) === votedCount(prompt.ballots, round)) return;
  t.act(prompt.id, { kind: 'editCounts', round });
}

/** The ledger in the thread follows; so does the recap, once it is published. */
function setArguments(t: Transition, prompt: Prompt, given: readonly Argument[]): void {
  t.change(prompt, { arguments: given });
  t.act(prompt.id, { kind: 'editDossier' });
  if (prompt.conclusion !== null && !isOpen(prompt)) t.act(prompt.id, { kind: 'editRecap' });
}
