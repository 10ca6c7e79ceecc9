import { type ColumnsOf, overColumns } from "../columns.js";
import { requireAtMost, requireCount } from "../require.js";

/** What {@link daysSinceLastSale} is computed from. */
export interface DaysSinceLastSaleInput {
  /** The day of the last sale, an integer of 0 or more; `null` where it has never sold. */
  readonly lastSaleDay: number | null;
  /** The day of the question, on the same scale, not before the last sale. */
  readonly currentDay: number;
}

/**
 * Days since last sale: how long a product has been waiting for a buyer.
 *
 * Days are numbered on any one scale, such as the index in the dates of daily facts. Days without stock count too:
 * a product that cannot be bought is not a slow mover for that reason.
 *
 * @returns Days, 0 where it sold that very day; `null` where it has never sold.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { daysSinceLastSale } from "opscycle/kpi";
 *
 * daysSinceLastSale({ lastSaleDay: 10, currentDay: 40 }); // => 30
 * daysSinceLastSale({ lastSaleDay: null, currentDay: 40 }); // => null
 * ```
 */
export function daysSinceLastSale({ lastSaleDay, currentDay }: DaysSinceLastSaleInput): number | null {
  requireCount("daysSinceLastSale", "currentDay", currentDay);
  if (lastSaleDay === null) return null;
  requireCount("daysSinceLastSale", "lastSaleDay", lastSaleDay);
  requireAtMost("daysSinceLastSale", "lastSaleDay", lastSaleDay, "currentDay", currentDay);
  return currentDay - lastSaleDay;
}

/**
 * {@link daysSinceLastSale} of many subjects at once, equal to it to the last bit.
 *
 * @returns One value for each row; NaN where it is undefined or one of its numbers is NaN.
 * @throws InvalidInputError naming field and row, as {@link daysSinceLastSale} does, and for columns of
 * different lengths.
 * @example
 * ```ts
 * import { daysSinceLastSaleBatch } from "opscycle/kpi";
 *
 * Array.from(daysSinceLastSaleBatch({ lastSaleDay: [10, NaN], currentDay: 40 })); // => [30, NaN]
 * ```
 */
export function daysSinceLastSaleBatch(columns: ColumnsOf<DaysSinceLastSaleInput>): Float64Array {
  return overColumns("daysSinceLastSaleBatch", daysSinceLastSale, { lastSaleDay: 0, currentDay: 0 }, columns);
}
