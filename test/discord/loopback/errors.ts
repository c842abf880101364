/** Refusals in Discord's own form (discord/discord-api-docs, topics/opcodes-and-status-codes). */

/** One thing wrong in a body: where, Discord's code for it, and the sentence. */
export interface Fault {
  path: readonly PropertyKey[];
  code: string;
  message: string;
}

/** Status and text of the error codes that the loopback gives. */
const ERRORS = {
  10003: [404, 'Unknown Channel'],
  10004: [404, 'Unknown Guild'],
  10007: [404, 'Unknown Member'],
  10008: [404, 'Unknown Message'],
  10013: [404, 'Unknown User'],
  10015: [404, 'Unknown Webhook'],
  10062: [404, 'Unknown interaction'],
  10063: [404, 'Unknown application command'],
  30003: [400, 'Maximum number of pins reached (250)'],
  40001: [401, 'Unauthorized'],
  40005: [413, 'Request entity too large'],
  40060: [400, 'Interaction has already been acknowledged.'],
  40094: [403, 'This interaction has reached the maximum number of follow up messages.'],
  50001: [403, 'Missing Access'],
  50005: [403, 'Cannot edit a message authored by another user'],
  50006: [400, 'Cannot send an empty message'],
  50007: [403, 'Cannot send messages to this user'],
  50008: [400, 'Cannot send messages in a non-text channel'],
  50013: [403, 'Missing Permissions'],
  50021: [403, 'Cannot execute action on a system message'],
  50024: [400, 'Cannot execute action on this channel type'],
  50027: [401, 'Invalid Webhook Token'],
  50035: [400, 'Invalid Form Body'],
  50083: [400, 'Thread is archived'],
  50109: [400, 'The request body contains invalid JSON.'],
  160004: [400, 'A thread has already been created for this message'],
} as const satisfies Record<number, readonly [number, string]>;

export type ErrorCode = keyof typeof ERRORS;

/** A request that Discord would refuse. `reason` says why in more words than Discord's text. */
export class DiscordError extends Error {
  readonly code: ErrorCode;
  readonly status: number;
  readonly reason: string;
  readonly #faults: readonly Fault[];

  constructor(code: ErrorCode, reason = '', faults: readonly Fault[] = []) {
    const [status, text] = ERRORS[code];
    super(text);
    this.code = code;
    this.status = status;
    this.#faults = faults;
    const where = faults.map((fault) => `${fault.path.map(String).join('.')}: ${fault.message}`);
    this.reason = [reason, ...where].filter((part) => part !== '').join('; ');
  }

  /** The body as Discord sends it, `errors` nested by path. */
  body(): object {
    const answer = { message: this.message, code: this.code };
    return this.#faults.length === 0 ? answer : { ...answer, errors: nested(this.#faults) };
  }
}

/** Throws 50035 if anything is wrong. */
export function refuseFaults(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new DiscordError(50035, '', faults);
}

interface Nested {
  [key: string]: Nested | { code: string; message: string }[];
}

function nested(faults: readonly Fault[]): Nested {
  const root: Nested = {};
  for (const { path, code, message } of faults) {
    let at = root;
    for (const key of path.map(String)) {
      const next = at[key];
      const child: Nested = next === undefined || Array.isArray(next) ? {} : next;
      at[key] = child;
      at = child;
    }
    const known = at['_errors'];
    at['_errors'] = [...(Array.isArray(known) ? known : []), { code, message }];
  }
  return root;
}
