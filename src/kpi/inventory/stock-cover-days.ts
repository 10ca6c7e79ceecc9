import { type ColumnsOf, overColumns } from "../columns.js";
import { quotient, requireNonNegative } from "../require.js";

/** What {@link stockCoverDays} is computed from. */
export interface StockCoverDaysInput {
  /** Units on hand, 0 or more. */
  readonly stockUnits: number;
  /** Average units sold a day, 0 or more. */
  readonly averageDailyUnits: number;
}

/**
 * Stock cover: how many days the stock lasts at the present rate of sales (库存可售天数).
 *
 * What is on order is not counted. The rate is that of the past: ahead of a promotion it says too much.
 *
 * @returns Days; `null` where nothing sells, because the stock then never ends.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { stockCoverDays } from "opscycle/kpi";
 *
 * stockCoverDays({ stockUnits: 120, averageDailyUnits: 4 }); // => 30
 * stockCoverDays({ stockUnits: 120, averageDailyUnits: 0 }); // => null
 * ```
 */
export function stockCoverDays({ stockUnits, averageDailyUnits }: StockCoverDaysInput): number | null {
  requireNonNegative("stockCoverDays", "stockUnits", stockUnits);
  requireNonNegative("stockCoverDays", "averageDailyUnits", averageDailyUnits);
  return quotient("stockCoverDays", stockUnits, averageDailyUnits);
}

/**
 * {@link stockCoverDays} of many subjects at once, equal to it to the last bit.
 *
 * @returns One value for each row; NaN where it is undefined or one of its numbers is NaN.
 * @throws InvalidInputError naming field and row, as {@link stockCoverDays} does, and for columns of
 * different lengths.
 * @example
 * ```ts
 * import { stockCoverDaysBatch } from "opscycle/kpi";
 *
 * Array.from(stockCoverDaysBatch({ stockUnits: [120, 5], averageDailyUnits: [4, 0] })); // => [30, NaN]
 * ```
 */
export function stockCoverDaysBatch(columns: ColumnsOf<StockCoverDaysInput>): Float64Array {
  return overColumns("stockCoverDaysBatch", stockCoverDays, { stockUnits: 0, averageDailyUnits: 0 }, columns);
}
