import { type ColumnsOf, overColumns } from "../columns.js";
import { quotient, requireAtMost, requireNonNegative } from "../require.js";

/** What {@link marketShare} is computed from. */
export interface MarketShareInput {
  /** Own sales in the market, in money or in units, 0 or more. */
  readonly ownSales: number;
  /** Sales of the whole market, own ones included, in the same measure and period. */
  readonly marketSales: number;
}

/**
 * Market share: the part of a market's sales that is one's own (市场份额).
 *
 * By value or by units, which differ where one sells above or below the market's average price. Where the
 * market ends is the caller's choice, and moves the figure more than anything.
 *
 * @returns A ratio from 0 to 1; `null` for a market without sales.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { marketShare } from "opscycle/kpi";
 *
 * marketShare({ ownSales: 30, marketSales: 400 }); // => 0.075
 * marketShare({ ownSales: 0, marketSales: 0 }); // => null
 * ```
 */
export function marketShare({ ownSales, marketSales }: MarketShareInput): number | null {
  requireNonNegative("marketShare", "ownSales", ownSales);
  requireNonNegative("marketShare", "marketSales", marketSales);
  requireAtMost("marketShare", "ownSales", ownSales, "marketSales", marketSales);
  return quotient("marketShare", ownSales, marketSales);
}

/**
 * {@link marketShare} of many subjects at once, equal to it to the last bit.
 *
 * @returns One value for each row; NaN where it is undefined or one of its numbers is NaN.
 * @throws InvalidInputError naming field and row, as {@link marketShare} does, and for columns of different lengths.
 * @example
 * ```ts
 * import { marketShareBatch } from "opscycle/kpi";
 *
 * Array.from(marketShareBatch({ ownSales: [30, 0], marketSales: [400, 0] })); // => [0.075, NaN]
 * ```
 */
export function marketShareBatch(columns: ColumnsOf<MarketShareInput>): Float64Array {
  return overColumns("marketShareBatch", marketShare, { ownSales: 0, marketSales: 0 }, columns);
}
