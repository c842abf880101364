/** Square: people by row and column; the last of each is « did not vote ». */
export type Table = readonly (readonly number[])[];

export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly people: number;
}

/** The cells of the first `size` rows and columns, of all when none is given. */
export function cellsOf(table: Table, size = table.length): Cell[] {
  return table
    .slice(0, size)
    .flatMap((row, index) => row.slice(0, size).map((people, column) => ({ row: index, column, people })));
}

/**
 * Whether a reader who knows the sums of all rows and columns, the cells that are not hidden, and even which
 * hidden cells are small, can tell how many people are in a hidden cell.
 *
 * A cell can be told when no other table fits what is known. Tables that fit differ by rounds of cells, one
 * up, the next down, alternately along a row and a column: if such a round leads through the cell, another
 * table has one person more or fewer in it, and only then (the tables that fit are the whole points of a
 * transportation polytope, whose corners are whole).
 *
 * @param hidden the cells that are not published, as « row column »
 * @param fewest a small cell holds fewer people than this
 */
export function isExposed(table: Table, hidden: ReadonlySet<string>, cell: Cell, fewest: number): boolean {
  const last = table.length - 1;
  const isHidden = (row: number, column: number): boolean =>
    hidden.has(`${row} ${column}`) && !(row === last && column === last);
  const isOnce = (row: number, column: number): boolean => row === last || column === last;
  const mayRise = (row: number, column: number): boolean => {
    const people = table[row]?.[column] ?? 0;
    return isHidden(row, column) && (isOnce(row, column) || people >= fewest || people + 1 < fewest);
  };
  const mayFall = (row: number, column: number): boolean => {
    const people = table[row]?.[column] ?? 0;
    return isHidden(row, column) && people > 0 && (isOnce(row, column) || people !== fewest);
  };
  return !(
    (mayRise(cell.row, cell.column) && isRound(table.length, cell, mayFall, mayRise)) ||
    (mayFall(cell.row, cell.column) && isRound(table.length, cell, mayRise, mayFall))
  );
}

type MayChange = (row: number, column: number) => boolean;

/**
 * Whether a change of `cell` can be made good: against it in its column, with it in that row, and so on
 * until a change against it stands in its own row.
 */
function isRound(size: number, cell: Cell, against: MayChange, along: MayChange): boolean {
  const seen = new Set([cell.column]);
  const columns = [cell.column];
  for (let column = columns.pop(); column !== undefined; column = columns.pop()) {
    for (let row = 0; row < size; row += 1) {
      const isItself = row === cell.row && column === cell.column;
      if (isItself || !against(row, column)) continue;
      if (row === cell.row) return true;
      for (let next = 0; next < size; next += 1) {
        if (seen.has(next) || !along(row, next)) continue;
        seen.add(next);
        columns.push(next);
      }
    }
  }
  return false;
}
