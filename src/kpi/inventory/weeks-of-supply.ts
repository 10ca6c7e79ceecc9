import { type ColumnsOf, overColumns } from "../columns.js";
import { quotient, requireNonNegative } from "../require.js";

/** What {@link weeksOfSupply} is computed from. */
export interface WeeksOfSupplyInput {
  /** Units on hand, 0 or more. */
  readonly stockUnits: number;
  /** Average units sold, or expected to sell, a week, 0 or more. */
  readonly averageWeeklyUnits: number;
}

/**
 * Weeks of supply: how many weeks the stock lasts at a rate of sales (库存可售周数).
 *
 * The same as {@link stockCoverDays} in the unit that buyers plan in. {@link daysOfSupply} follows a forecast instead.
 *
 * @returns Weeks; `null` where nothing sells, because the stock then never ends.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { weeksOfSupply } from "opscycle/kpi";
 *
 * weeksOfSupply({ stockUnits: 120, averageWeeklyUnits: 16 }); // => 7.5
 * ```
 */
export function weeksOfSupply({ stockUnits, averageWeeklyUnits }: WeeksOfSupplyInput): number | null {
  requireNonNegative("weeksOfSupply", "stockUnits", stockUnits);
  requireNonNegative("weeksOfSupply", "averageWeeklyUnits", averageWeeklyUnits);
  return quotient("weeksOfSupply", stockUnits, averageWeeklyUnits);
}

/**
 * {@link weeksOfSupply} of many subjects at once, equal to it to the last bit.
 *
 * @returns One value for each row; NaN where it is undefined or one of its numbers is NaN.
 * @throws InvalidInputError naming field and row, as {@link weeksOfSupply} does, and for columns of different lengths.
 * @example
 * ```ts
 * import { weeksOfSupplyBatch } from "opscycle/kpi";
 *
 * Array.from(weeksOfSupplyBatch({ stockUnits: [120, 8], averageWeeklyUnits: [16, 0] })); // => [7.5, NaN]
 * ```
 */
export function weeksOfSupplyBatch(columns: ColumnsOf<WeeksOfSupplyInput>): Float64Array {
  return overColumns("weeksOfSupplyBatch", weeksOfSupply, { stockUnits: 0, averageWeeklyUnits: 0 }, columns);
}
