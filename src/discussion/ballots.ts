import { createHmac } from 'node:crypto';
import * as v from 'valibot';

export const ROUNDS = ['before', 'after'] as const;
export type Round = (typeof ROUNDS)[number];

const key = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u));
const choice = v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(0)));

/** What one member answered; positions by their index. Kept in the order of `voter`, never of arrival. */
export const BALLOT = v.strictObject({ voter: key, before: choice, after: choice });
export type Ballot = Readonly<v.InferOutput<typeof BALLOT>>;

/** What may be published of the two votes, see `disclose`. */
export const RESULTS = v.strictObject({
  /** People who voted in each round; `after` is null when there was no second vote. */
  voters: v.strictObject({ before: v.number(), after: v.nullable(v.number()), both: v.number() }),
  /** The positions by index; those that had to be merged are together. */
  groups: v.array(v.array(v.number())),
  /** Votes of each group; null when they would give someone away. */
  before: v.nullable(v.array(v.number())),
  after: v.nullable(v.array(v.number())),
  /** `movement[from][to]` of those who voted twice, by group; null for what is merged. */
  movement: v.nullable(v.array(v.array(v.nullable(v.number())))),
  /** How many of those who voted twice are in the merged cells. */
  merged: v.number(),
});

/**
 * The name under which a member's ballot is kept: HMAC-SHA256 of the prompt and the member with the prompt's
 * secret. Without the secret it cannot be computed, nor checked against a list of members.
 */
export function voterKey(secret: string, prompt: string, member: string): string {
  return keyOf('ballot', secret, prompt, member);
}

/** The name under which a member's arguments are kept: not that of the ballot, so that nothing joins the two. */
export function authorKey(secret: string, prompt: string, member: string): string {
  return keyOf('argument', secret, prompt, member);
}

function keyOf(purpose: string, secret: string, prompt: string, member: string): string {
  return createHmac('sha256', Buffer.from(secret, 'hex'))
    .update(JSON.stringify([purpose, prompt, member]))
    .digest('hex');
}

/** The ballots with one answer given or changed; the same array when nothing changes. */
export function withVote(
  ballots: readonly Ballot[],
  voter: string,
  round: Round,
  position: number,
): readonly Ballot[] {
  const former = ballots.find((ballot) => ballot.voter === voter);
  if (former?.[round] === position) return ballots;
  const ballot = { ...(former ?? { voter, before: null, after: null }), [round]: position };
  return [...ballots.filter((one) => one !== former), ballot].sort((a, b) => (a.voter < b.voter ? -1 : 1));
}

/** The ballots without a member's; the same array when there is none. */
export function withoutVoter(ballots: readonly Ballot[], voter: string): readonly Ballot[] {
  return ballots.some((ballot) => ballot.voter === voter)
    ? ballots.filter((ballot) => ballot.voter !== voter)
    : ballots;
}

/** How many people have voted in a round: all that is told before its end. */
export function votedCount(ballots: readonly Ballot[], round: Round): number {
  return ballots.filter((ballot) => ballot[round] !== null).length;
}

/** Votes of each position in a round. Not to be shown before the prompt is closed. */
export function tally(ballots: readonly Ballot[], round: Round, positions: number): number[] {
  const votes = Array.from({ length: positions }, () => 0);
  for (const ballot of ballots) {
    const position = ballot[round];
    if (position !== null) votes[position] = (votes[position] ?? 0) + 1;
  }
  return votes;
}
