import { describeValue, InvalidInputError } from "../errors/index.js";

/**
 * One field of many subjects: a number for each, or a single number that holds for all.
 * NaN stands for a number that is not known.
 */
export type Column = ArrayLike<number> | number;

/** The input of a KPI with a {@link Column} in the place of each number. */
export type ColumnsOf<Input> = { readonly [Field in keyof Input]: Column };

/**
 * Runs a KPI over columns. NaN comes out where the KPI is `null` or where a number that it needs is NaN.
 *
 * @param row The fields of the KPI's input. It is filled anew for every subject, so a fleet costs no allocation.
 */
export function overColumns<Field extends string>(
  subject: string,
  calculate: (row: Record<Field, number>) => number | null,
  row: Record<Field, number>,
  columns: { readonly [F in Field]: Column },
): Float64Array {
  const fields = Object.keys(row) as Field[];
  const results = new Float64Array(commonLength(subject, fields, columns)).fill(Number.NaN);
  let index = 0;
  try {
    for (; index < results.length; index += 1)
      if (fillRow(row, fields, columns, index)) results[index] = calculate(row) ?? Number.NaN;
  } catch (error) {
    throw atRow(subject, error, index);
  }
  return results;
}

/** Whether every number of the row is known. */
function fillRow<Field extends string>(
  row: Record<Field, number>,
  fields: readonly Field[],
  columns: { readonly [F in Field]: Column },
  index: number,
): boolean {
  for (const field of fields) {
    const column: Column = columns[field];
    const value = typeof column === "number" ? column : column[index];
    if (value === undefined || Number.isNaN(value)) return false;
    row[field] = value;
  }
  return true;
}

function commonLength<Field extends string>(
  subject: string,
  fields: readonly Field[],
  columns: { readonly [F in Field]: Column },
): number {
  let length: number | undefined;
  for (const field of fields) {
    const column: Column = columns[field];
    if (typeof column === "number") continue;
    if (typeof column !== "object" || column === null || typeof column.length !== "number")
      throw new InvalidInputError(subject, [
        { path: field, expected: "a column of numbers, or one for all", received: describeValue(column) },
      ]);
    length ??= column.length;
    if (column.length !== length)
      throw new InvalidInputError(subject, [
        { path: field, expected: `a column of ${length} numbers`, received: `one of ${column.length}` },
      ]);
  }
  if (length !== undefined) return length;
  throw new InvalidInputError(subject, [
    { path: "", expected: "at least one column", received: "single numbers only" },
  ]);
}

/** Adds the row to where the KPI found its input impossible. */
function atRow(subject: string, error: unknown, index: number): unknown {
  if (!(error instanceof InvalidInputError)) return error;
  const issues = error.issues.map((issue) => ({
    ...issue,
    path: issue.path === "" ? `row ${index}` : `${issue.path}.${index}`,
  }));
  return new InvalidInputError(subject, issues, { cause: error });
}
