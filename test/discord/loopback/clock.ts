/** Time and ids of the loopback. */

const DISCORD_EPOCH = 1_420_070_400_000;

export class Clock {
  #advanced = 0;

  /** Milliseconds since 1970: the real time, plus what tests have advanced. */
  now(): number {
    return Date.now() + this.#advanced;
  }

  /** Lets milliseconds pass without waiting. */
  advance(ms: number): void {
    this.#advanced += ms;
  }

  /**
   * What counts for the deadlines of interactions: only the time that tests advance, in milliseconds, so that a
   * slow machine fails no test.
   */
  get advanced(): number {
    return this.#advanced;
  }

  iso(): string {
    return new Date(this.now()).toISOString();
  }
}

/** Snowflakes: rising, and with the time in them as Discord's have. */
export class Snowflakes {
  readonly #clock: Clock;
  #last = 0n;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  next(): string {
    const first = BigInt(this.#clock.now() - DISCORD_EPOCH) << 22n;
    this.#last = first > this.#last ? first : this.#last + 1n;
    return this.#last.toString();
  }

  /** An id of a guild that falls to a shard: (id >> 22) % count (topics/gateway, sharding). */
  ofShard(shard: number, count: number): string {
    let time = BigInt(this.next()) >> 22n;
    do time += 1n;
    while (Number(time % BigInt(count)) !== shard);
    this.#last = time << 22n;
    return this.#last.toString();
  }
}
