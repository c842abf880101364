import type * as v from 'valibot';
import { type Ballot, type RESULTS, tally } from './ballots.js';
import { type Cell, cellsOf, isExposed, type Table } from './exposure.js';
import type { Frozen } from './frozen.js';

export type Results = Frozen<v.InferOutput<typeof RESULTS>>;

/** Fewer people than this in a cell, or in a round, and they could be told. */
export const FEWEST = 5;

/**
 * Everyone by where they stood and where they stand: rows are the first vote, columns the second, the last
 * of each is « did not vote ». Rows add up to the totals of the first vote, columns to those of the second.
 */
export function movement(ballots: readonly Ballot[], positions: number): Table {
  const table = Array.from({ length: positions + 1 }, () => Array.from({ length: positions + 1 }, () => 0));
  for (const { before, after } of ballots) {
    const row = table[before ?? positions];
    if (row) row[after ?? positions] = (row[after ?? positions] ?? 0) + 1;
  }
  return table;
}

/** What may be published when the second vote has ended, or was not held. */
export function resultsOf(ballots: readonly Ballot[], positions: number, isSecondHeld: boolean): Results {
  if (isSecondHeld) return disclose(movement(ballots, positions));
  const votes = tally(ballots, 'before', positions);
  const voters = sum(votes);
  return {
    voters: { before: voters, after: null, both: 0 },
    groups: votes.map((_, index) => [index]),
    before: voters < FEWEST ? null : votes,
    after: null,
    movement: null,
    merged: 0,
  };
}

/**
 * Chooses what of a movement table can be published so that no movement of fewer than five people can be
 * told, not even by adding and subtracting what is published (complementary suppression: Willenborg and de
 * Waal, « Elements of Statistical Disclosure Control », 2001, chapter 4).
 *
 * 1. A round in which fewer than five people voted: only their number.
 * 2. The totals of both rounds, and the movements of five people or more. Smaller movements are merged, those
 *    of nobody too, so that what is merged does not say where there is someone; so are those who voted once.
 * 3. While the totals and the rest still give a merged movement away, one more is merged: the one that leaves
 *    the fewest given away, the smallest of equals.
 * 4. If nothing is left to merge, the totals themselves give it away (five « oui » and a « non », then six
 *    « oui »): the two positions with the fewest votes are merged, in both rounds, and all begins again. When
 *    there is but one left, only how many people voted is published.
 *
 * A reader is taken to know all this but the votes: the totals, the sums, which merged movements are small.
 * What is not prevented: whoever also tries this very rule on every table with the same totals can, for some
 * small tables, rule out those for which it would have published something else.
 */
export function disclose(table: Table): Results {
  const positions = table.length - 1;
  const [before, after] = marginsOf(table);
  const voters = {
    before: sum(before.slice(0, positions)),
    after: sum(after.slice(0, positions)),
    both: sum(cellsOf(table, positions).map(({ people }) => people)),
  };
  const single = before.slice(0, positions).map((_, index) => [index]);
  if (voters.before < FEWEST || voters.after < FEWEST) {
    return {
      voters,
      groups: single,
      before: voters.before < FEWEST ? null : before.slice(0, positions),
      after: voters.after < FEWEST ? null : after.slice(0, positions),
      movement: null,
      merged: voters.both,
    };
  }
  for (let groups = single; groups.length > 1; groups = mergeSmallest(groups, before, after)) {
    const merged = mergeGroups(table, groups);
    const hidden = hide(merged);
    if (!hidden) continue;
    const [rows, columns] = marginsOf(merged);
    const size = groups.length;
    const shown = merged
      .slice(0, size)
      .map((row, from) =>
        row.slice(0, size).map((people, to) => (hidden.has(`${from} ${to}`) ? null : people)),
      );
    return {
      voters,
      groups,
      before: rows.slice(0, size),
      after: columns.slice(0, size),
      movement: shown,
      merged: voters.both - sum(shown.flat().map((people) => people ?? 0)),
    };
  }
  return { voters, groups: single, before: null, after: null, movement: null, merged: voters.both };
}

/** The cells to merge, as « row column »; undefined when merging all of them would still not protect someone. */
function hide(table: Table): ReadonlySet<string> | undefined {
  const size = table.length - 1;
  const exposedBy = (hidden: ReadonlySet<string>): number =>
    cellsOf(table).filter((cell) => isAtRisk(cell) && isExposed(table, hidden, cell, FEWEST)).length;
  const isSmall = ({ row, column, people }: Cell): boolean =>
    row === size || column === size || people < FEWEST;
  let hidden = new Set(cellsOf(table).filter(isSmall).map(nameOf));
  while (exposedBy(hidden) > 0) {
    const [best] = cellsOf(table, size)
      .filter((cell) => !hidden.has(nameOf(cell)))
      .map((cell) => ({ cell, exposed: exposedBy(new Set([...hidden, nameOf(cell)])) }))
      .sort((a, b) => a.exposed - b.exposed || a.cell.people - b.cell.people);
    if (!best) return undefined;
    hidden = new Set([...hidden, nameOf(best.cell)]);
  }
  return hidden;
}

function nameOf({ row, column }: Cell): string {
  return `${row} ${column}`;
}

/** Someone, but too few: of those who voted once too. */
function isAtRisk({ people }: Cell): boolean {
  return people > 0 && people < FEWEST;
}

/** The groups with the two that have the fewest votes, both rounds together, made one. */
function mergeSmallest(groups: number[][], before: readonly number[], after: readonly number[]): number[][] {
  const votes = (group: number[]): number =>
    sum(group.map((index) => (before[index] ?? 0) + (after[index] ?? 0)));
  const [first = [], second = []] = [...groups].sort((a, b) => votes(a) - votes(b));
  const merged = [...first, ...second].sort((a, b) => a - b);
  return [...groups.filter((group) => group !== first && group !== second), merged].sort(
    (a, b) => (a[0] ?? 0) - (b[0] ?? 0),
  );
}

/** The table by groups of positions, « did not vote » still last. */
function mergeGroups(table: Table, groups: readonly (readonly number[])[]): number[][] {
  const all = [...groups, [table.length - 1]];
  return all.map((rows) =>
    all.map((columns) => sum(rows.flatMap((row) => columns.map((column) => table[row]?.[column] ?? 0)))),
  );
}

/** Sums of the rows, then of the columns. */
export function marginsOf(table: Table): [rows: number[], columns: number[]] {
  return [table.map(sum), table.map((_, column) => sum(table.map((row) => row[column] ?? 0)))];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
