import { type ColumnsOf, overColumns } from "../columns.js";
import { finiteResult, requireNonNegative } from "../require.js";

/** What {@link safetyStock} is computed from. */
export interface SafetyStockInput {
  /** Average units sold a day, 0 or more; usually of the last 30 days. */
  readonly averageDailyUnits: number;
  /** Days from the order to the goods on the shelf, 0 or more. */
  readonly leadTimeDays: number;
  /** Units added for what may go wrong, 0 or more. */
  readonly bufferUnits: number;
}

/**
 * Safety stock in its mean-days form: the sales of the lead time and a buffer (安全库存).
 *
 * This is the level below which sellers re-order by habit, so it holds the demand of the lead time already: it is a
 * reorder point, and must not be put into {@link reorderPoint} again. {@link statisticalSafetyStock} is the stock
 * held against uncertainty alone.
 *
 * @returns Units, not rounded.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { safetyStock } from "opscycle/kpi";
 *
 * safetyStock({ averageDailyUnits: 12, leadTimeDays: 7, bufferUnits: 20 }); // => 104
 * ```
 */
export function safetyStock({ averageDailyUnits, leadTimeDays, bufferUnits }: SafetyStockInput): number {
  requireNonNegative("safetyStock", "averageDailyUnits", averageDailyUnits);
  requireNonNegative("safetyStock", "leadTimeDays", leadTimeDays);
  requireNonNegative("safetyStock", "bufferUnits", bufferUnits);
  return finiteResult("safetyStock", averageDailyUnits * leadTimeDays + bufferUnits);
}

/**
 * {@link safetyStock} of many subjects at once, equal to it to the last bit.
 *
 * @returns One value for each row; NaN where it is undefined or one of its numbers is NaN.
 * @throws InvalidInputError naming field and row, as {@link safetyStock} does, and for columns of
 * different lengths.
 * @example
 * ```ts
 * import { safetyStockBatch } from "opscycle/kpi";
 *
 * Array.from(safetyStockBatch({ averageDailyUnits: [12, 3], leadTimeDays: 7, bufferUnits: [20, 0] })); // => [104, 21]
 * ```
 */
export function safetyStockBatch(columns: ColumnsOf<SafetyStockInput>): Float64Array {
  return overColumns(
    "safetyStockBatch",
    safetyStock,
    { averageDailyUnits: 0, leadTimeDays: 0, bufferUnits: 0 },
    columns,
  );
}
