import type { Kysely } from 'kysely';
import type { Schema } from './schema.js';

/** `claimed`: yours to post. `shared`: posted already. `under way`: someone else is posting it, or was when the process crashed. */
export type Claim = 'claimed' | 'shared' | 'under way';

/** What must be posted once and once only: claim it, post it, then confirm, or release it when posting failed. */
export class Shares {
  readonly #db: Kysely<Schema>;
  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  /**
   * One of those who claim a key at once gets it, in whatever process. A claim that a crash has left behind stays: it
   * may have been posted, and posting twice is worse than asking again.
   */
  async claim(key: string, now: Date): Promise<Claim> {
    for (;;) {
      const claimed = await this.#db
        .insertInto('shares')
        .values({ key, state: 'pending', changed_at: now.getTime() })
        .onConflict((conflict) => conflict.column('key').doNothing())
        .returning('key')
        .executeTakeFirst();
      if (claimed) return 'claimed';
      const other = await this.#db
        .selectFrom('shares')
        .select('state')
        .where('key', '=', key)
        .executeTakeFirst();
      if (other) return other.state === 'shared' ? 'shared' : 'under way';
      // Released between the two statements: it is free again.
    }
  }

  /** It has been posted: nobody can claim it any more. */
  async confirm(key: string, now: Date): Promise<void> {
    const shared = { state: 'shared', changed_at: now.getTime() } as const;
    await this.#db
      .insertInto('shares')
      .values({ key, ...shared })
      .onConflict((conflict) => conflict.column('key').doUpdateSet(shared))
      .execute();
  }

  /** Posting failed: anyone can claim it again. What has been posted stays so. */
  async release(key: string): Promise<void> {
    await this.#db.deleteFrom('shares').where('key', '=', key).where('state', '=', 'pending').execute();
  }

  /** Deletes what was claimed or confirmed before a time, and says how many; those keys can be claimed again. */
  async prune(before: Date): Promise<number> {
    const { numDeletedRows } = await this.#db
      .deleteFrom('shares')
      .where('changed_at', '<', before.getTime())
      .executeTakeFirst();
    return Number(numDeletedRows);
  }
}
