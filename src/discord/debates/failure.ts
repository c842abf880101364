import { DiscordAPIError, HTTPError, RESTJSONErrorCodes } from 'discord.js';
import { codeOf, StorageError } from '../../storage/storageError.js';

/**
 * What came of an action that was not carried out: `forbidden` for want of a permission, `gone` with the
 * channel or the message, `refused` as it is, so that trying again helps little, or `unreachable` for now.
 */
export type Failure = 'forbidden' | 'gone' | 'refused' | 'unreachable';

const FORBIDDEN: readonly (string | number)[] = [
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
];

/** Of the system and of undici; « ERR_… » are Node's for faults of a program. */
const NETWORK = /^(?:E(?!RR_)[A-Z]|UND_ERR_)/u;

/** Sorts what was thrown by discord.js, by the network below it, or by a fault of our own (`refused`). */
export function failureOf(error: unknown): Failure {
  if (error instanceof DiscordAPIError) {
    const { status, code } = error;
    if (status === 403 || FORBIDDEN.includes(code)) return 'forbidden';
    if (status === 404) return 'gone';
    // 401: the token was changed; 408 and 429 are about the moment, not about the request.
    return status >= 500 || [401, 408, 429].includes(status) ? 'unreachable' : 'refused';
  }
  if (error instanceof HTTPError || error instanceof StorageError) return 'unreachable';
  return NETWORK.test(codeOf(error)) || nameOf(error) === 'AbortError' ? 'unreachable' : 'refused';
}

/** `instanceof Error` would miss what native code throws in a context of its own, as tests have. */
function nameOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null ? Reflect.get(error, 'name') : undefined;
}
