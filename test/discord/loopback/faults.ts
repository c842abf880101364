/** Faults on demand: what a network, or a Discord with troubles, does to requests. */

/** What is done to a request instead of, or around, its handling. */
export type Fault =
  | { kind: 'rate limit'; retryAfter: number; scope: 'user' | 'global' | 'shared' }
  | { kind: 'status'; status: number }
  | { kind: 'lost answer'; by: 'reset' | 'status' }
  | { kind: 'held'; arrived: () => void; released: Promise<void> }
  | { kind: 'strike'; moment: Moment; strike: () => Promise<unknown> };

/** When the sender of a request dies: with nothing done, with all done and no answer, with the answer on its way. */
export type Moment = 'arrived' | 'done' | 'answered';

interface Planned {
  matches: (line: string) => boolean;
  /** How many matching requests pass before. */
  after: number;
  times: number;
  fault: Fault;
}

/** A request that is held until it is let go. */
export interface Held {
  /** Resolves when the request is there; nothing has been done with it yet. */
  arrived: Promise<void>;
  release: () => void;
}

/**
 * @property line of a route, such as « POST /channels/:channel/messages », or a pattern for method and path, such
 *   as /^PATCH .*original/
 */
export type RouteMatcher = string | RegExp;

export class Faults {
  #planned: Planned[] = [];

  /** Answers 429. discord.js waits `retryAfter` seconds and tries again. */
  rateLimit(
    matcher: RouteMatcher,
    {
      times = 1,
      retryAfter = 0.05,
      scope = 'user',
    }: { times?: number; retryAfter?: number; scope?: 'user' | 'global' | 'shared' } = {},
  ): void {
    this.#plan(matcher, times, { kind: 'rate limit', retryAfter, scope });
  }

  /** Answers 500, 502… without doing anything. discord.js tries three times more. */
  fail(matcher: RouteMatcher, { times = 1, status = 500 }: { times?: number; status?: number } = {}): void {
    this.#plan(matcher, times, { kind: 'status', status });
  }

  /** Does what is asked, then drops the connection, or answers 502. */
  loseAnswer(
    matcher: RouteMatcher,
    { times = 1, by = 'status' }: { times?: number; by?: 'reset' | 'status' } = {},
  ): void {
    this.#plan(matcher, times, { kind: 'lost answer', by });
  }

  /** Holds the next request until it is released. */
  hold(matcher: RouteMatcher): Held {
    let arrived = (): void => {};
    let release = (): void => {};
    const held = {
      arrived: new Promise<void>((resolve) => {
        arrived = resolve;
      }),
      release: () => release(),
    };
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    this.#plan(matcher, 1, { kind: 'held', arrived, released });
    return held;
  }

  /**
   * Does something, such as killing the sender, at a moment of a request, whose connection is then cut.
   *
   * @param after how many matching requests pass before
   */
  strike(matcher: RouteMatcher, after: number, moment: Moment, strike: () => Promise<unknown>): void {
    this.#plan(matcher, 1, { kind: 'strike', moment, strike }, after);
  }

  /** Forgets what was planned and has not happened. */
  clear(): void {
    this.#planned = [];
  }

  /** The fault of a request, used up by it. */
  take(method: string, route: string | undefined, path: string): Fault | undefined {
    const planned = this.#planned.find(
      ({ times, matches }) =>
        times > 0 && (matches(`${method} ${route ?? ''}`) || matches(`${method} ${path}`)),
    );
    if (!planned) return undefined;
    if (planned.after > 0) {
      planned.after -= 1;
      return undefined;
    }
    planned.times -= 1;
    return planned.fault;
  }

  #plan(matcher: RouteMatcher, times: number, fault: Fault, after = 0): void {
    const matches = (line: string): boolean =>
      typeof matcher === 'string' ? line === matcher : matcher.test(line);
    this.#planned.push({ matches, after, times, fault });
  }
}
