import { type ColumnsOf, overColumns } from "../columns.js";
import { quotient, requireNonNegative } from "../require.js";

/** What {@link favouriteRate} is computed from. */
export interface FavouriteRateInput {
  /** Visitors who marked a product or the shop as a favourite, 0 or more. */
  readonly favouriteVisitors: number;
  /** All visitors of the same days and pages, 0 or more. */
  readonly visitors: number;
}

/**
 * Favourite rate: the share of visitors who marked a product or the shop as a favourite (收藏率).
 *
 * A sign of interest before the purchase, and easily stirred up by gifts for favourites. Favourites of the
 * shop and of products are different counts: do not mix them.
 *
 * @returns A ratio; `null` where there was no visitor.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { favouriteRate } from "opscycle/kpi";
 *
 * favouriteRate({ favouriteVisitors: 60, visitors: 600 }); // => 0.1
 * favouriteRate({ favouriteVisitors: 0, visitors: 0 }); // => null
 * ```
 */
export function favouriteRate({ favouriteVisitors, visitors }: FavouriteRateInput): number | null {
  requireNonNegative("favouriteRate", "favouriteVisitors", favouriteVisitors);
  requireNonNegative("favouriteRate", "visitors", visitors);
  return quotient("favouriteRate", favouriteVisitors, visitors);
}

/**
 * {@link favouriteRate} of many subjects at once, equal to it to the last bit.
 *
 * @returns One value for each row; NaN where it is undefined or one of its numbers is NaN.
 * @throws InvalidInputError naming field and row, as {@link favouriteRate} does, and for columns of different
 * lengths.
 * @example
 * ```ts
 * import { favouriteRateBatch } from "opscycle/kpi";
 *
 * Array.from(favouriteRateBatch({ favouriteVisitors: [60, 0], visitors: [600, 0] })); // => [0.1, NaN]
 * ```
 */
export function favouriteRateBatch(columns: ColumnsOf<FavouriteRateInput>): Float64Array {
  return overColumns("favouriteRateBatch", favouriteRate, { favouriteVisitors: 0, visitors: 0 }, columns);
}
