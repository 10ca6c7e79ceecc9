import { type ColumnsOf, overColumns } from "../columns.js";
import { finiteResult, requireNonNegative } from "../require.js";

/** What {@link reorderPoint} is computed from. */
export interface ReorderPointInput {
  /** Average units sold a day, 0 or more. */
  readonly averageDailyUnits: number;
  /** Days from the order to the goods on the shelf, 0 or more. */
  readonly leadTimeDays: number;
  /** Units held against uncertainty, 0 or more: {@link statisticalSafetyStock} or a figure of your own. */
  readonly safetyStockUnits: number;
}

/**
 * Reorder point: the stock at which to order, so that it lasts until the goods arrive (补货点).
 *
 * The stock to compare with it is what is on hand and on order, less what is promised. Where stock is looked at only
 * now and then, the days between two looks belong to the lead time.
 *
 * @returns Units, not rounded.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { reorderPoint } from "opscycle/kpi";
 *
 * reorderPoint({ averageDailyUnits: 12, leadTimeDays: 7, safetyStockUnits: 30 }); // => 114
 * ```
 */
export function reorderPoint({
  averageDailyUnits,
  leadTimeDays,
  safetyStockUnits,
}: ReorderPointInput): number {
  requireNonNegative("reorderPoint", "averageDailyUnits", averageDailyUnits);
  requireNonNegative("reorderPoint", "leadTimeDays", leadTimeDays);
  requireNonNegative("reorderPoint", "safetyStockUnits", safetyStockUnits);
  return finiteResult("reorderPoint", averageDailyUnits * leadTimeDays + safetyStockUnits);
}

/**
 * {@link reorderPoint} of many subjects at once, equal to it to the last bit.
 *
 * @returns One value for each row; NaN where it is undefined or one of its numbers is NaN.
 * @throws InvalidInputError naming field and row, as {@link reorderPoint} does, and for columns of
 * different lengths.
 * @example
 * ```ts
 * import { reorderPointBatch } from "opscycle/kpi";
 *
 * Array.from(reorderPointBatch({ averageDailyUnits: [12, 3], leadTimeDays: 7, safetyStockUnits: [30, 9] })); // => [114, 30]
 * ```
 */
export function reorderPointBatch(columns: ColumnsOf<ReorderPointInput>): Float64Array {
  return overColumns(
    "reorderPointBatch",
    reorderPoint,
    { averageDailyUnits: 0, leadTimeDays: 0, safetyStockUnits: 0 },
    columns,
  );
}
