import { type ColumnsOf, overColumns } from "../columns.js";
import { quotient, requireNonNegative } from "../require.js";

/** What {@link stockCountError} is computed from. */
export interface StockCountErrorInput {
  /** Units of an article by the books, 0 or more. */
  readonly bookedUnits: number;
  /** Units found by counting, 0 or more. */
  readonly countedUnits: number;
}

/**
 * Stock-count error rate of one article: how far the count is off the books (盘点误差率).
 *
 * It is the absolute distance; whether units are missing or over is the sign of counted less booked.
 * {@link overallStockCountError} takes many articles together.
 *
 * @returns A ratio of 0 or more; `null` where nothing was booked.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { stockCountError } from "opscycle/kpi";
 *
 * stockCountError({ bookedUnits: 200, countedUnits: 197 }); // => 0.015
 * ```
 */
export function stockCountError({ bookedUnits, countedUnits }: StockCountErrorInput): number | null {
  requireNonNegative("stockCountError", "bookedUnits", bookedUnits);
  requireNonNegative("stockCountError", "countedUnits", countedUnits);
  return quotient("stockCountError", Math.abs(countedUnits - bookedUnits), bookedUnits);
}

/**
 * {@link stockCountError} of many articles at once, equal to it to the last bit.
 *
 * @returns One value for each row; NaN where it is undefined or one of its numbers is NaN.
 * @throws InvalidInputError naming field and row, as {@link stockCountError} does, and for columns of different lengths.
 * @example
 * ```ts
 * import { stockCountErrorBatch } from "opscycle/kpi";
 *
 * Array.from(stockCountErrorBatch({ bookedUnits: [200, 0], countedUnits: [197, 1] })); // => [0.015, NaN]
 * ```
 */
export function stockCountErrorBatch(columns: ColumnsOf<StockCountErrorInput>): Float64Array {
  return overColumns("stockCountErrorBatch", stockCountError, { bookedUnits: 0, countedUnits: 0 }, columns);
}
