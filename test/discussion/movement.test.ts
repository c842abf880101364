import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type Ballot,
  tally,
  votedCount,
  voterKey,
  withoutVoter,
  withVote,
} from '../../src/discussion/ballots.js';
import { cellsOf, isExposed, type Table } from '../../src/discussion/exposure.js';
import {
  disclose,
  FEWEST,
  marginsOf,
  movement,
  type Results,
  resultsOf,
} from '../../src/discussion/movement.js';
import { memberId, SECRET } from './support.js';

const ballotsOf = (votes: readonly (readonly [before: number | null, after: number | null])[]): Ballot[] =>
  votes.map(([before, after], index) => ({ voter: voterKey(SECRET, 'p', memberId(index)), before, after }));

const vote = fc.option(fc.integer({ min: 0, max: 3 }), { nil: null });
const someBallots = fc.array(fc.tuple(vote, vote), { maxLength: 60 }).map(ballotsOf);

describe('ballots', () => {
  test('a vote can be changed, counts once, and the order of arrival is not kept', () => {
    const names = [5, 3, 9, 1].map(memberId).map((member) => voterKey(SECRET, 'p', member));
    let ballots: readonly Ballot[] = [];
    for (const name of names) ballots = withVote(ballots, name, 'before', 0);
    ballots = withVote(ballots, names[0] ?? '', 'before', 2);
    expect(votedCount(ballots, 'before')).toBe(4);
    expect(tally(ballots, 'before', 4)).toEqual([3, 0, 1, 0]);
    expect(ballots.map(({ voter }) => voter)).toEqual([...names].sort());
    expect(withVote(ballots, names[0] ?? '', 'before', 2)).toBe(ballots);
    expect(votedCount(withoutVoter(ballots, names[1] ?? ''), 'before')).toBe(3);
    expect(withoutVoter(ballots, 'nobody')).toBe(ballots);
  });

  test('a key depends on the secret, the prompt and the member', () => {
    const keys = [
      voterKey(SECRET, 'p', memberId(1)),
      voterKey(SECRET, 'p', memberId(2)),
      voterKey(SECRET, 'q', memberId(1)),
      voterKey('00'.repeat(32), 'p', memberId(1)),
      voterKey(SECRET, 'p,1', ''),
      voterKey(SECRET, 'p', ',1'),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('the movement table', () => {
  test('its rows add up to the first vote and its columns to the second', () => {
    fc.assert(
      fc.property(someBallots, (ballots) => {
        const [rows, columns] = marginsOf(movement(ballots, 4));
        expect(rows.slice(0, 4)).toEqual(tally(ballots, 'before', 4));
        expect(columns.slice(0, 4)).toEqual(tally(ballots, 'after', 4));
        expect(rows[4]).toBe(ballots.filter(({ before }) => before === null).length);
        expect(columns[4]).toBe(ballots.filter(({ after }) => after === null).length);
      }),
    );
  });

  test('what is published agrees with itself', () => {
    fc.assert(
      fc.property(someBallots, (ballots) => {
        const results = disclose(movement(ballots, 4));
        const { voters, groups, before, after, movement: shown, merged } = results;
        expect(voters.before).toBe(votedCount(ballots, 'before'));
        expect(voters.after).toBe(votedCount(ballots, 'after'));
        expect(groups.flat().sort()).toEqual([0, 1, 2, 3]);
        if (voters.before < FEWEST) expect(before).toBeNull();
        if ((voters.after ?? 0) < FEWEST) expect(after).toBeNull();
        if (before === null || after === null) expect(shown).toBeNull();
        if (before) expect(sum(before)).toBe(voters.before);
        if (after) expect(sum(after)).toBe(voters.after);
        const seen = (shown ?? []).flat().filter((people) => people !== null);
        expect(seen.every((people) => people >= FEWEST)).toBe(true);
        expect(sum(seen) + merged).toBe(voters.both);
      }),
    );
  });
});

describe('what is published', () => {
  test.each<[what: string, table: Table, expected: Partial<Results>]>([
    [
      'large movements; the small ones merged, with a large one that would tell a small one',
      [
        [20, 3, 2, 0],
        [1, 15, 6, 0],
        [2, 4, 9, 0],
        [0, 0, 0, 0],
      ],
      {
        before: [25, 22, 15],
        after: [23, 22, 17],
        movement: [
          [20, null, null],
          [null, 15, null],
          [null, null, 9],
        ],
        merged: 18,
      },
    ],
    [
      'one who moved: what would give them away is merged as well',
      [
        [15, 0, 0],
        [1, 14, 0],
        [0, 0, 0],
      ],
      {
        before: [15, 15],
        after: [16, 14],
        movement: [
          [null, null],
          [null, null],
        ],
        merged: 30,
      },
    ],
    [
      'totals that tell by themselves: positions are merged',
      [
        [5, 0, 0, 0],
        [1, 0, 0, 0],
        [8, 0, 0, 0],
        [0, 0, 0, 0],
      ],
      {
        groups: [[0], [1, 2]],
        before: [5, 9],
        after: [14, 0],
        movement: [
          [5, null],
          [9, null],
        ],
      },
    ],
    [
      'two positions that tell by themselves: only how many voted',
      [
        [5, 0, 0],
        [1, 0, 0],
        [0, 0, 0],
      ],
      { voters: { before: 6, after: 6, both: 6 }, before: null, after: null, movement: null, merged: 6 },
    ],
    [
      'three people: only how many voted',
      [
        [1, 1, 0],
        [0, 1, 0],
        [0, 0, 0],
      ],
      { before: null, after: null, movement: null, merged: 3 },
    ],
    [
      'four people the first time: only the totals of the second',
      [
        [2, 1, 0],
        [0, 1, 0],
        [2, 2, 0],
      ],
      { before: null, after: [4, 4], movement: null },
    ],
    [
      'nobody',
      [
        [0, 0, 0],
        [0, 0, 0],
        [0, 0, 0],
      ],
      { before: null, after: null, movement: null, merged: 0 },
    ],
  ])('%s', (_, table, expected) => {
    expect(disclose(table)).toMatchObject(expected);
  });

  test('without a second vote, the totals of the first', () => {
    const ballots = ballotsOf([...Array.from({ length: 5 }, () => [0, null] as const), [1, null]]);
    expect(resultsOf(ballots, 2, false)).toEqual({
      voters: { before: 6, after: null, both: 0 },
      groups: [[0], [1]],
      before: [5, 1],
      after: null,
      movement: null,
      merged: 0,
    });
  });
});

describe('nobody can be told from what is published', () => {
  const small = fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 0, max: 5 }) },
    { weight: 1, arbitrary: fc.integer({ min: 5, max: 9 }) },
  );
  const once = fc.oneof(
    { weight: 3, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 2 }) },
  );
  const tableOf = (positions: number, cell: fc.Arbitrary<number>): fc.Arbitrary<Table> =>
    fc
      .tuple(
        fc.array(cell, { minLength: positions ** 2, maxLength: positions ** 2 }),
        fc.array(once, { minLength: 2 * positions, maxLength: 2 * positions }),
      )
      .map(([cells, edges]) => [
        ...Array.from({ length: positions }, (_, row) => [
          ...cells.slice(row * positions, (row + 1) * positions),
          edges[row] ?? 0,
        ]),
        [...edges.slice(positions), 0],
      ]);

  /**
   * The attacker: knows all totals, how many voted once, the published movements, and even which of the hidden
   * ones are small; tries every table that fits.
   */
  function expectProtected(table: Table): void {
    const results = disclose(table);
    const { groups, movement: shown } = results;
    if (!shown) return;
    const coarse = inGroups(table, groups);
    const size = groups.length;
    const fits = (other: Table): boolean =>
      cellsOf(other, size).every(({ row, column, people }) => {
        const published = shown[row]?.[column] ?? null;
        if (published !== null) return people === published;
        return people < FEWEST === (coarse[row]?.[column] ?? 0) < FEWEST;
      });
    const seen = cellsOf(coarse).map(() => new Set<number>());
    for (const other of tablesWith(...marginsOf(coarse))) {
      if (fits(other)) for (const [index, { people }] of cellsOf(other).entries()) seen[index]?.add(people);
    }
    for (const [index, cell] of cellsOf(coarse).entries()) {
      if (cell.people === 0 || cell.people >= FEWEST) continue;
      if ((seen[index]?.size ?? 0) < 2)
        throw new Error(`${JSON.stringify(cell)} of ${JSON.stringify(table)}`);
    }
  }

  test('two positions, by trying every table with the same totals', () => {
    fc.assert(fc.property(tableOf(2, small), expectProtected), { numRuns: 3_000 });
  });

  test('three positions', () => {
    const tiny = fc.oneof(
      { weight: 5, arbitrary: fc.integer({ min: 0, max: 2 }) },
      { weight: 1, arbitrary: fc.integer({ min: 5, max: 6 }) },
    );
    fc.assert(fc.property(tableOf(3, tiny), expectProtected), { numRuns: 25 });
  });

  test('the test can fail: with only the small movements merged, someone is told', () => {
    const table = [
      [15, 0, 0],
      [1, 14, 0],
      [0, 0, 0],
    ];
    const small = new Set(['0 1', '1 0', '0 2', '1 2', '2 0', '2 1']);
    expect(isExposed(table, small, { row: 1, column: 0, people: 1 }, FEWEST)).toBe(true);
    const all = new Set([...small, '0 0', '1 1']);
    expect(isExposed(table, all, { row: 1, column: 0, people: 1 }, FEWEST)).toBe(false);
  });

  test('a cell is exposed exactly when no other table fits', () => {
    const hidden = fc.array(fc.boolean(), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(tableOf(2, fc.integer({ min: 0, max: 6 })), hidden, (table, chosen) => {
        const names = new Set(
          cellsOf(table).flatMap(({ row, column }, index) => (chosen[index] ? [`${row} ${column}`] : [])),
        );
        const isOnce = (row: number, column: number): boolean => row === 2 || column === 2;
        const others = [...tablesWith(...marginsOf(table))].filter((other) =>
          cellsOf(other).every(({ row, column, people }) => {
            const known = table[row]?.[column] ?? 0;
            if (!names.has(`${row} ${column}`)) return people === known;
            return isOnce(row, column) || people < FEWEST === known < FEWEST;
          }),
        );
        for (const cell of cellsOf(table)) {
          const { row, column, people } = cell;
          if (!names.has(`${row} ${column}`) || (row === 2 && column === 2)) continue;
          const isTold = others.every((other) => other[row]?.[column] === people);
          expect(isExposed(table, names, cell, FEWEST)).toBe(isTold);
        }
      }),
      { numRuns: 500 },
    );
  });
});

/** Every table of whole numbers with these sums, « did not vote » twice being nobody. */
function* tablesWith(rows: readonly number[], columns: readonly number[]): Generator<number[][]> {
  const last = rows.length - 1;
  const table = rows.map(() => columns.map(() => 0));
  const left = [...columns];
  function* fill(row: number, column: number, rest: number): Generator<number[][]> {
    if (row > last) {
      if (left.every((people) => people === 0)) yield table.map((one) => [...one]);
      return;
    }
    const isLast = column === last;
    const most = row === last && isLast ? 0 : Math.min(rest, left[column] ?? 0);
    for (let people = isLast ? rest : 0; people <= most; people += 1) {
      const line = table[row];
      if (!line) return;
      line[column] = people;
      left[column] = (left[column] ?? 0) - people;
      yield* isLast ? fill(row + 1, 0, rows[row + 1] ?? 0) : fill(row, column + 1, rest - people);
      left[column] = (left[column] ?? 0) + people;
    }
  }
  yield* fill(0, 0, rows[0] ?? 0);
}

function inGroups(table: Table, groups: readonly (readonly number[])[]): Table {
  const all = [...groups, [table.length - 1]];
  return all.map((rows) =>
    all.map((columns) => sum(rows.flatMap((row) => columns.map((column) => table[row]?.[column] ?? 0)))),
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
