import { refusal } from "../require.js";

/** Counts by group (rows) and outcome (columns), with what they would be if the two had nothing to do with each other. */
export interface ContingencyCounts {
  readonly rows: number;
  readonly columns: number;
  /** Row after row. */
  readonly observed: readonly number[];
  /** Row after row. */
  readonly expected: readonly number[];
}

/** Reads a table of counts; refuses one that is not rectangular, smaller than 2 × 2 or holds what is no count. */
export function contingencyCounts(
  subject: string,
  path: string,
  table: readonly (readonly number[])[],
): ContingencyCounts {
  if (!Array.isArray(table) || table.length < 2 || !table.every((row) => Array.isArray(row)))
    throw refusal(subject, path, "a list of at least 2 rows of counts", table);
  const columns = table[0]?.length ?? 0;
  for (const [row, { length }] of table.entries())
    if (length !== columns || length < 2)
      throw refusal(subject, `${path}.${row}`, `a row of ${Math.max(2, columns)} counts`, length);
  const observed = table.flat();
  for (const [cell, count] of observed.entries())
    if (!Number.isSafeInteger(count) || count < 0)
      throw refusal(
        subject,
        `${path}.${Math.floor(cell / columns)}.${cell % columns}`,
        "an integer of 0 or more",
        count,
      );
  return { rows: table.length, columns, observed, expected: expectedCounts(table, columns) };
}

/** Cuts a list of cells into rows. */
export function inRows(cells: readonly number[], columns: number): readonly (readonly number[])[] {
  return Array.from({ length: cells.length / columns }, (_, row) =>
    cells.slice(row * columns, (row + 1) * columns),
  );
}

function expectedCounts(table: readonly (readonly number[])[], columns: number): readonly number[] {
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  const rowSums = table.map(sum);
  const total = sum(rowSums);
  const columnSums = Array.from({ length: columns }, (_, column) =>
    sum(table.map((row) => row[column] ?? 0)),
  );
  return rowSums.flatMap((rowSum) => columnSums.map((columnSum) => (rowSum * columnSum) / total));
}
