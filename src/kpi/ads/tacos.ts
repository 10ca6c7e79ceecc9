import { type ColumnsOf, overColumns } from "../columns.js";
import { quotient, requireNonNegative } from "../require.js";

/** What {@link tacos} is computed from. */
export interface TacosInput {
  /** Money spent on the ads, in major units, 0 or more. */
  readonly spend: number;
  /** All sales, those without advertising included, in major units, 0 or more. */
  readonly totalSales: number;
}

/**
 * Total advertising cost of sales (TACoS): ad spend as a share of all sales (广告费占比).
 *
 * Needs no attribution, where {@link acos} sees the attributed sales only. Falling while ACoS holds, it says that
 * sales without ads grow.
 *
 * @returns A ratio; `null` where there were no sales.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { tacos } from "opscycle/kpi";
 *
 * tacos({ spend: 10, totalSales: 80 }); // => 0.125
 * ```
 */
export function tacos({ spend, totalSales }: TacosInput): number | null {
  requireNonNegative("tacos", "spend", spend);
  requireNonNegative("tacos", "totalSales", totalSales);
  return quotient("tacos", spend, totalSales);
}

/**
 * {@link tacos} of many subjects at once, equal to it to the last bit.
 *
 * @returns One value for each row; NaN where it is undefined or one of its numbers is NaN.
 * @throws InvalidInputError naming field and row, as {@link tacos} does, and for columns of different lengths.
 * @example
 * ```ts
 * import { tacosBatch } from "opscycle/kpi";
 *
 * Array.from(tacosBatch({ spend: [10, 5], totalSales: [80, 0] })); // => [0.125, NaN]
 * ```
 */
export function tacosBatch(columns: ColumnsOf<TacosInput>): Float64Array {
  return overColumns("tacosBatch", tacos, { spend: 0, totalSales: 0 }, columns);
}
