import { createHash } from 'node:crypto';
import * as v from 'valibot';
import type { Article } from '../article/article.js';
import type { Library } from '../article/library.js';
import { LIMITS } from '../reply/limits.js';
import type { Calls } from '../storage/calls.js';

/**
 * What a button does. Everything it needs is in its `custom_id`, or in storage when that is too short: a button
 * works as long as its message exists, whatever has become of the process that sent it.
 */
export interface ButtonCall {
  /** French path of the command: « passage », « article infos ». */
  readonly command: string;
  readonly values: Readonly<Record<string, string | number>>;
  /** True when the answer takes the place of the message, as the next page does. */
  readonly isTurn: boolean;
}

/** A button read back. */
export type ReadButton =
  | {
      readonly kind: 'call';
      readonly call: ButtonCall;
      readonly article: Article | undefined;
      /** Whether the article's text is another than when the button was made. */
      readonly hasChanged: boolean;
    }
  | { readonly kind: 'share' }
  /** Its state is no longer stored, or it is none of ours. */
  | { readonly kind: 'forgotten' };

const KINDS = { turn: 't', call: 'c', stored: 's', share: 'share' } as const;

export const SHARE_ID: string = KINDS.share;

/**
 * The `custom_id` of a button, distinct from those already in the message.
 *
 * @param article the article that the answer is about; the button keeps to it whatever the channel chooses later
 */
export async function buttonId(
  call: ButtonCall,
  article: Article,
  stored: Calls,
  now: Date,
): Promise<string> {
  const kind = call.isTurn ? KINDS.turn : KINDS.call;
  const values = Object.entries(call.values).map(([name, value]) => `${name}=${value}`);
  const id = [kind, keyOf(article), call.command, ...values.map(escaped)].join('|');
  if (id.length <= LIMITS.customId) return id;
  return [KINDS.stored, keyOf(article), await stored.save(call, now)].join('|');
}

/** Reads a `custom_id` back; values come as text, as they would be typed. */
export async function readButton(
  id: string,
  library: Library,
  stored: Calls,
  now: Date,
): Promise<ReadButton> {
  if (id === KINDS.share) return { kind: 'share' };
  const [kind = '', key = '', command = '', ...pairs] = id.split('|');
  const found =
    kind === KINDS.stored
      ? asCall(await stored.find(command, now))
      : kind === KINDS.turn || kind === KINDS.call
        ? { command, values: Object.fromEntries(pairs.map(pairOf)), isTurn: kind === KINDS.turn }
        : undefined;
  if (!found) return { kind: 'forgotten' };
  const article = library.articles.find((one) => keyOf(one.article).startsWith(idOf(key)))?.article;
  return { kind: 'call', call: found, article, hasChanged: article !== undefined && keyOf(article) !== key };
}

/** An article and its version in few characters. */
function keyOf({ id, version }: Article): string {
  return `${createHash('sha256').update(id).digest('base64url').slice(0, 6)}.${version.slice(0, 6)}`;
}

function idOf(key: string): string {
  return key.replace(/\..*$/u, '.');
}

function escaped(text: string): string {
  return text.replace(/[%|]/gu, encodeURIComponent);
}

function pairOf(pair: string): [name: string, value: string] {
  const at = pair.indexOf('=');
  return [pair.slice(0, at), pair.slice(at + 1).replace(/%25|%7C/gu, decodeURIComponent)];
}

const CALL = v.object({
  command: v.string(),
  values: v.record(v.string(), v.union([v.string(), v.number()])),
  isTurn: v.boolean(),
});

function asCall(stored: unknown): ButtonCall | undefined {
  const read = v.safeParse(CALL, stored);
  return read.success ? read.output : undefined;
}
