import { type ColumnsOf, overColumns } from "../columns.js";
import { quotient, requireNonNegative } from "../require.js";

/** What {@link addToCartRate} is computed from. */
export interface AddToCartRateInput {
  /** Visitors who put something into the cart, 0 or more. */
  readonly cartVisitors: number;
  /** All visitors of the same days and pages, 0 or more. */
  readonly visitors: number;
}

/**
 * Add-to-cart rate: the share of visitors who put something into the cart (加购转化率, 加购率).
 *
 * It counts people, not items. Some platforms let people fill the cart from a list without a visit to the
 * product, so it is not cut off at 1.
 *
 * @returns A ratio; `null` where there was no visitor.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { addToCartRate } from "opscycle/kpi";
 *
 * addToCartRate({ cartVisitors: 45, visitors: 600 }); // => 0.075
 * addToCartRate({ cartVisitors: 0, visitors: 0 }); // => null
 * ```
 */
export function addToCartRate({ cartVisitors, visitors }: AddToCartRateInput): number | null {
  requireNonNegative("addToCartRate", "cartVisitors", cartVisitors);
  requireNonNegative("addToCartRate", "visitors", visitors);
  return quotient("addToCartRate", cartVisitors, visitors);
}

/**
 * {@link addToCartRate} of many subjects at once, equal to it to the last bit.
 *
 * @returns One value for each row; NaN where it is undefined or one of its numbers is NaN.
 * @throws InvalidInputError naming field and row, as {@link addToCartRate} does, and for columns of different
 * lengths.
 * @example
 * ```ts
 * import { addToCartRateBatch } from "opscycle/kpi";
 *
 * Array.from(addToCartRateBatch({ cartVisitors: [45, 0], visitors: [600, 0] })); // => [0.075, NaN]
 * ```
 */
export function addToCartRateBatch(columns: ColumnsOf<AddToCartRateInput>): Float64Array {
  return overColumns("addToCartRateBatch", addToCartRate, { cartVisitors: 0, visitors: 0 }, columns);
}
