import { type ColumnsOf, overColumns } from "../columns.js";
import { quotient, requireNonNegative } from "../require.js";

/** What {@link averageUnitPrice} is computed from. */
export interface AverageUnitPriceInput {
  /** Value of the units sold, in major units, 0 or more. */
  readonly sales: number;
  /** Units sold, 0 or more. */
  readonly units: number;
}

/**
 * Average unit price: what one unit was sold for on average (件单价).
 *
 * After discounts where `sales` is what was charged. A change of it mixes two things, other prices and another mix
 * of products: {@link salesVariances} tells them apart.
 *
 * @returns Money in major units per unit; `null` where nothing was sold.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { averageUnitPrice } from "opscycle/kpi";
 *
 * averageUnitPrice({ sales: 1200, units: 48 }); // => 25
 * ```
 */
export function averageUnitPrice({ sales, units }: AverageUnitPriceInput): number | null {
  requireNonNegative("averageUnitPrice", "sales", sales);
  requireNonNegative("averageUnitPrice", "units", units);
  return quotient("averageUnitPrice", sales, units);
}

/**
 * {@link averageUnitPrice} of many subjects at once, equal to it to the last bit.
 *
 * @returns One value for each row; NaN where it is undefined or one of its numbers is NaN.
 * @throws InvalidInputError naming field and row, as {@link averageUnitPrice} does, and for columns of different lengths.
 * @example
 * ```ts
 * import { averageUnitPriceBatch } from "opscycle/kpi";
 *
 * Array.from(averageUnitPriceBatch({ sales: [1200, 0], units: [48, 0] })); // => [25, NaN]
 * ```
 */
export function averageUnitPriceBatch(columns: ColumnsOf<AverageUnitPriceInput>): Float64Array {
  return overColumns("averageUnitPriceBatch", averageUnitPrice, { sales: 0, units: 0 }, columns);
}
