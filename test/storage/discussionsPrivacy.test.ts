import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import Database from 'libsql';
import pg from 'pg';
import { authorKey, voterKey } from '../../src/discussion/ballots.js';
import type { DiscussionEvent } from '../../src/discussion/event.js';
import { DISCUSSION_TABLES, type Discussions } from '../../src/storage/discussions.js';
import { openStorage } from '../../src/storage/storage.js';
import { CHOSEN, DAY, MINUTE, made } from '../discussion/support.js';
import { onEachEngine } from './engines.js';

const WHERE = { guild: '81384788765712384', channel: '1186710348302536774' };
const START = new Date('2026-03-02T17:00:00Z');
const SECRET = `${'3f9a1c57e08b24d6'.repeat(3)}0b6d2e8471f5a93c`;
/** Ids whose halves are nowhere else by chance. */
const MODERATOR = '302918475610293847';
const MEMBERS = Array.from({ length: 12 }, (_, number) =>
  String(417_203_985_164_028_375n + BigInt(number) * 83_920_174_650_291n),
);
const [FIRST = ''] = MEMBERS;

const after = (milliseconds: number): Date => new Date(START.getTime() + milliseconds);

/** Everything that is stored: the bytes of a SQLite file and its log, or all rows of a PostgreSQL database. */
async function dumpOf(address: string): Promise<string> {
  if (!address.startsWith('postgres:')) {
    const files = ['', '-wal', '-shm'].map((end) => `${address}${end}`).filter(existsSync);
    return files.map((file) => readFileSync(file).toString('latin1')).join('\n');
  }
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  const dumps: string[] = [];
  for (const table of DISCUSSION_TABLES) {
    const { rows } = await client.query(`select * from ${table}`);
    dumps.push(JSON.stringify(rows));
  }
  await client.end();
  return dumps.join('\n');
}

/** Old versions of rows that PostgreSQL has not removed; nothing for SQLite, whose bytes are all dumped. */
async function deadRowsOf(address: string): Promise<number> {
  if (!address.startsWith('postgres:')) return 0;
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  await client.query('create extension if not exists pgstattuple');
  let dead = 0;
  for (const table of DISCUSSION_TABLES) {
    const { rows } = await client.query(`select dead_tuple_count as dead from pgstattuple('${table}')`);
    dead += Number(rows[0].dead);
  }
  await client.end();
  return dead;
}

/** Long values may be cut where a page of the file ends: a quarter tells as well. */
function holds(dump: string, value: string): boolean {
  const part = value.length === 64 ? 16 : 9;
  return Array.from({ length: value.length / part }, (_, index) =>
    value.slice(index * part, (index + 1) * part),
  ).some((piece) => dump.includes(piece));
}

/** The members of whom the dump tells something: by their id, or by a key that a secret found in it gives. */
function linked(dump: string, prompts: readonly string[]): string[] {
  const secrets = new Set([SECRET, ...(dump.match(/[0-9a-f]{64}/gu) ?? [])]);
  return [...MEMBERS, MODERATOR].filter((member) => {
    if (holds(dump, member)) return true;
    return [...secrets].some((secret) =>
      prompts.some((prompt) =>
        [voterKey(secret, prompt, member), authorKey(secret, prompt, member)].some((key) => holds(dump, key)),
      ),
    );
  });
}

onEachEngine(({ emptyDatabase, open }) => {
  const does = async (
    discussions: Discussions,
    events: DiscussionEvent | readonly DiscussionEvent[],
    now: Date,
  ) => made(await discussions.apply(WHERE, events, now));

  /** Carries out whatever waits. */
  async function carryOut(discussions: Discussions, now: Date): Promise<void> {
    for (
      let leased = await discussions.lease('one', now);
      leased;
      leased = await discussions.lease('one', now)
    ) {
      await discussions.delivered(leased, [], now);
    }
  }

  /** A discussion up to its second vote: everyone has voted twice and the first has given an argument. */
  async function discussed(discussions: Discussions): Promise<void> {
    const by = MODERATOR;
    const chosen = { ...CHOSEN, minutes: { before: 5, debate: 5, after: 5 } };
    await does(discussions, { kind: 'draft', by, prompt: 'p1', secret: SECRET, chosen }, START);
    await does(discussions, { kind: 'open', by, prompt: 'p1' }, START);
    for (const [index, member] of MEMBERS.entries()) {
      await does(discussions, { kind: 'cast', prompt: 'p1', member, position: index % 2 }, START);
    }
    await carryOut(discussions, START);
    await does(discussions, { kind: 'tick' }, after(5 * MINUTE));
    await does(
      discussions,
      {
        kind: 'argue',
        prompt: 'p1',
        member: FIRST,
        argument: 'a1',
        position: 0,
        version: 'v1',
        passage: 3,
        sentence: 'Une phrase que son auteur ne donne pas.',
        consents: false,
      },
      after(6 * MINUTE),
    );
    await does(discussions, { kind: 'tick' }, after(10 * MINUTE));
    await carryOut(discussions, after(10 * MINUTE));
    for (const [index, member] of MEMBERS.entries()) {
      await does(
        discussions,
        { kind: 'cast', prompt: 'p1', member, position: index % 3 },
        after(11 * MINUTE),
      );
    }
  }

  test('nothing leads to anyone once a discussion is archived', async () => {
    const address = await emptyDatabase();
    const { discussions } = await open(address);
    await discussed(discussions);
    // Until then whoever has the database can try ids: the test would see it.
    expect(linked(await dumpOf(address), ['p1'])).toEqual([...MEMBERS, MODERATOR]);

    await does(discussions, { kind: 'tick' }, after(15 * MINUTE));
    const closed = await dumpOf(address);
    expect(MEMBERS.filter((member) => holds(closed, voterKey(SECRET, 'p1', member)))).toEqual([]);
    expect(holds(closed, authorKey(SECRET, 'p1', FIRST))).toBe(true);
    expect(await deadRowsOf(address)).toBe(0);

    await does(
      discussions,
      { kind: 'conclude', by: MODERATOR, prompt: 'p1', text: 'Une conclusion.' },
      after(16 * MINUTE),
    );
    await carryOut(discussions, after(16 * MINUTE));
    await does(discussions, { kind: 'tick' }, after(8 * DAY));
    const archived = await dumpOf(address);
    expect(linked(archived, ['p1'])).toEqual([]);
    expect(holds(archived, SECRET)).toBe(false);
    expect(archived).not.toContain('son auteur ne donne pas');
    expect(archived).toContain('Une conclusion.');
    expect(await deadRowsOf(address)).toBe(0);
  });

  test('nothing leads to anyone once a discussion was given up', async () => {
    const address = await emptyDatabase();
    const { discussions } = await open(address);
    await discussed(discussions);
    await does(
      discussions,
      { kind: 'skip', by: MODERATOR, prompt: 'p1', why: 'hors sujet' },
      after(12 * MINUTE),
    );
    // The log still says who gave it up, for a week.
    expect(linked(await dumpOf(address), ['p1'])).toEqual([MODERATOR]);
    await does(discussions, { kind: 'tick' }, after(8 * DAY));
    expect(linked(await dumpOf(address), ['p1'])).toEqual([]);
    expect(await deadRowsOf(address)).toBe(0);
  });

  test.each(['eraseMember', 'memberLeft'] as const)(
    '%s leaves nothing of a member, and all of the others',
    async (how) => {
      const address = await emptyDatabase();
      const { discussions } = await open(address);
      await discussed(discussions);
      const away = MEMBERS.slice(0, 3);
      for (const member of away) await discussions[how](WHERE.guild, member, after(12 * MINUTE));
      expect(linked(await dumpOf(address), ['p1'])).toEqual([...MEMBERS.slice(3), MODERATOR]);
      expect((await discussions.promptOf('p1'))?.arguments).toEqual([]);
      expect((await discussions.promptOf('p1'))?.ballots).toHaveLength(MEMBERS.length - away.length);
      expect(await deadRowsOf(address)).toBe(0);

      await discussions[how](WHERE.guild, MODERATOR, after(12 * MINUTE));
      expect(linked(await dumpOf(address), ['p1'])).toEqual(MEMBERS.slice(3));
      expect((await discussions.logOf(WHERE.channel)).map(({ what, who }) => ({ what, who }))).toContainEqual(
        {
          what: 'open',
          who: undefined,
        },
      );
    },
  );

  test('a member is erased in all channels of the guild and in no other guild', async () => {
    const { discussions } = await open();
    const places = [WHERE, { ...WHERE, channel: '901' }, { guild: '2', channel: '902' }];
    for (const [index, where] of places.entries()) {
      const prompt = `p${index}`;
      const draft = { kind: 'draft', by: MODERATOR, prompt, secret: SECRET, chosen: CHOSEN } as const;
      const cast = { kind: 'cast', prompt, member: FIRST, position: 1 } as const;
      made(await discussions.apply(where, [draft, { kind: 'open', by: MODERATOR, prompt }, cast], START));
    }
    await discussions.eraseMember(WHERE.guild, FIRST, START);
    const ballots = await Promise.all(
      places.map(async (_, index) => (await discussions.promptOf(`p${index}`))?.ballots.length),
    );
    expect(ballots).toEqual([0, 0, 1]);
  });
});

test('what a killed process has left in the log of a SQLite file is effaced when it is opened again', async () => {
  // The connection of a process that had no time to empty the log.
  const folder = mkdtempSync(join(tmpdir(), 'qui-a-dit-killed-'));
  const file = join(folder, 'bot.db');
  await (await openStorage(file)).close();
  const killed = new Database(file);
  killed.exec('pragma secure_delete = on');
  killed.exec(`insert into calls values ('id', '${SECRET}', 0)`);
  killed.exec('delete from calls');
  expect(await dumpOf(file)).toContain(SECRET);
  const storage = await openStorage(file);
  expect(await dumpOf(file)).not.toContain(SECRET);
  await storage.close();
  killed.close();
  rmSync(folder, { recursive: true, force: true });
});
