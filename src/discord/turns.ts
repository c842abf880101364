/** How much a new measure counts beside what was known: an answer that grows slower is noticed after a few. */
const NEWEST = 0.3;
/** What an answer of an unknown kind is taken to cost, in milliseconds. */
const UNKNOWN = 50;

/**
 * Lets computations run one after the other, and foresees how long a new one would wait. A computation cannot be
 * interrupted, so between two of them the event loop is let go round: acknowledgements and heartbeats go out.
 */
export class Turns {
  readonly #clock: () => number;
  /** Milliseconds that each kind of computation takes. */
  readonly #costs = new Map<string, number>();
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  /** @param clock milliseconds from any start, never going back */
  constructor(clock: () => number) {
    this.#clock = clock;
  }

  /** Milliseconds until a computation of this kind, asked for now, would be over. */
  foreseen(kind: string): number {
    return this.#waiting + this.#costOf(kind);
  }

  /** Runs a computation when those before it are over. */
  take<T>(kind: string, compute: () => T | Promise<T>): Promise<T> {
    const cost = this.#costOf(kind);
    this.#waiting += cost;
    const turn = this.#last.then(async () => {
      await new Promise((resolve) => setImmediate(resolve));
      const start = this.#clock();
      try {
        return await compute();
      } finally {
        this.#waiting -= cost;
        this.#learn(kind, this.#clock() - start);
      }
    });
    this.#last = turn.catch(() => {});
    return turn;
  }

  #costOf(kind: string): number {
    return this.#costs.get(kind) ?? UNKNOWN;
  }

  #learn(kind: string, took: number): void {
    const known = this.#costs.get(kind);
    this.#costs.set(kind, known === undefined ? took : known * (1 - NEWEST) + took * NEWEST);
  }
}
