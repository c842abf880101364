import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Schema } from './schema.js';

/** 132 bits: enough that two calls never meet, short enough for a button's id of 100 characters. */
const ID_LENGTH = 22;

/** What buttons ask for, kept under a short id. */
export class Calls {
  readonly #db: Kysely<Schema>;
  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  /**
   * Keeps a call, or keeps it longer when it is there already.
   *
   * @param call anything that JSON can say; equal JSON has equal ids, so the order of fields counts
   * @returns its id, 22 characters of base64url
   * @throws TypeError when JSON cannot say it
   */
  async save(call: unknown, now: Date): Promise<string> {
    const json: string | undefined = JSON.stringify(call);
    if (json === undefined) throw new TypeError(`a call must be JSON, not ${typeof call}`);
    const id = createHash('sha256').update(json).digest('base64url').slice(0, ID_LENGTH);
    await this.#db
      .insertInto('calls')
      .values({ id, call: json, used_at: now.getTime() })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ used_at: now.getTime() }))
      .execute();
    return id;
  }

  /** The call of an id, which is thereby kept longer; undefined when it is unknown or was pruned. */
  async find(id: string, now: Date): Promise<unknown> {
    const found = await this.#db
      .updateTable('calls')
      .set({ used_at: now.getTime() })
      .where('id', '=', id)
      .returning('call')
      .executeTakeFirst();
    return found === undefined ? undefined : JSON.parse(found.call);
  }

  /** Deletes the calls last used before a time, and says how many. */
  async prune(before: Date): Promise<number> {
    const { numDeletedRows } = await this.#db
      .deleteFrom('calls')
      .where('used_at', '<', before.getTime())
      .executeTakeFirst();
    return Number(numDeletedRows);
  }
}
