import { describeValue, InvalidInputError } from "../../errors/index.js";
import { requireNonNegatives } from "../require.js";
import { noClass } from "./class-cuts.js";

/** What {@link abcXyzMatrix} is computed from. */
export interface AbcXyzMatrixInput {
  /** Class of each item by value, 0 for A: the `classes` of {@link abcClassification}. */
  readonly abcClasses: ArrayLike<number>;
  /** Class of each item by steadiness, 0 for X, 255 for none: the `classes` of {@link xyzClassification}. */
  readonly xyzClasses: ArrayLike<number>;
  /** What each item is worth, 0 or more; all count 1 unless given. */
  readonly values?: ArrayLike<number>;
}

/** The items of each pair of classes: a row for A, B, C and a column for X, Y, Z. */
export interface AbcXyzMatrixResult {
  /** Number of items. */
  readonly counts: readonly (readonly number[])[];
  /** Their value, added up. */
  readonly values: readonly (readonly number[])[];
  /** Items without a class in either column, which stand in no cell. */
  readonly unclassified: number;
}

/**
 * ABC-XYZ matrix: how many items, and how much value, are both important and steady.
 *
 * It has three rows and three columns, and more where more classes occur. Items of AX can be ordered by a forecast; items of
 * CZ are not worth one.
 *
 * Source: Scholz-Reiter et al. (2012), Integration of demand forecasts in ABC-XYZ analysis.
 *
 * @returns Counts and values by cell, and how many items have no class.
 * @throws InvalidInputError naming the item, for what is no class, and for columns of different lengths.
 * @example
 * ```ts
 * import { abcXyzMatrix } from "opscycle/kpi";
 *
 * const matrix = abcXyzMatrix({ abcClasses: [0, 0, 1, 2, 2], xyzClasses: [0, 2, 1, 2, 255] });
 * matrix.counts; // => [[1, 0, 1], [0, 1, 0], [0, 0, 1]]
 * matrix.unclassified; // => 1
 * ```
 */
export function abcXyzMatrix({ abcClasses, xyzClasses, values }: AbcXyzMatrixInput): AbcXyzMatrixResult {
  const rows = classCount("abcClasses", abcClasses);
  const columns = classCount("xyzClasses", xyzClasses);
  requireLength("xyzClasses", xyzClasses, abcClasses.length);
  if (values !== undefined) {
    requireNonNegatives("abcXyzMatrix", "values", values);
    requireLength("values", values, abcClasses.length);
  }
  const empty = () => Array.from({ length: rows }, () => new Array<number>(columns).fill(0));
  const [counts, sums] = [empty(), empty()];
  let unclassified = 0;
  for (let item = 0; item < abcClasses.length; item += 1) {
    const column = xyzClasses[item] ?? noClass;
    const countRow = counts[abcClasses[item] ?? noClass];
    const sumRow = sums[abcClasses[item] ?? noClass];
    if (countRow === undefined || sumRow === undefined || column === noClass) unclassified += 1;
    else {
      countRow[column] = (countRow[column] ?? 0) + 1;
      sumRow[column] = (sumRow[column] ?? 0) + (values === undefined ? 1 : (values[item] ?? 0));
    }
  }
  return { counts, values: sums, unclassified };
}

/** How many classes occur, at least 3. */
function classCount(path: string, classes: ArrayLike<number>): number {
  requireNonNegatives("abcXyzMatrix", path, classes);
  let most = 2;
  for (let item = 0; item < classes.length; item += 1) {
    const index = classes[item] ?? 0;
    if (!Number.isInteger(index) || index > noClass)
      throw fault(`${path}.${item}`, `an integer from 0 to ${noClass}`, describeValue(index));
    if (index !== noClass) most = Math.max(most, index);
  }
  return most + 1;
}

function requireLength(path: string, column: ArrayLike<number>, length: number): void {
  if (column.length !== length) throw fault(path, `a column of ${length} values`, `one of ${column.length}`);
}

function fault(path: string, expected: string, received: string): InvalidInputError {
  return new InvalidInputError("abcXyzMatrix", [{ path, expected, received }]);
}
