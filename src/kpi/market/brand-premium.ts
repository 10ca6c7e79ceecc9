import { type ColumnsOf, overColumns } from "../columns.js";
import { finiteResult, requireNonNegative } from "../require.js";

/** What {@link brandPremium} is computed from. */
export interface BrandPremiumInput {
  /** Own price of a unit, in major units, 0 or more. */
  readonly ownPrice: number;
  /** Price of a comparable unit without the brand, or the market's average, in the same currency, 0 or more. */
  readonly benchmarkPrice: number;
}

/**
 * Brand premium: how much more than for a comparable product buyers pay for the brand (品牌溢价).
 *
 * Only as good as the comparison: size, quality and service must be alike. It says what is asked or paid, not how
 * many buy at that price.
 *
 * @returns A ratio: 0.25 is a quarter dearer, below 0 is cheaper; `null` for a benchmark of 0.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { brandPremium } from "opscycle/kpi";
 *
 * brandPremium({ ownPrice: 150, benchmarkPrice: 120 }); // => 0.25
 * brandPremium({ ownPrice: 150, benchmarkPrice: 0 }); // => null
 * ```
 */
export function brandPremium({ ownPrice, benchmarkPrice }: BrandPremiumInput): number | null {
  requireNonNegative("brandPremium", "ownPrice", ownPrice);
  requireNonNegative("brandPremium", "benchmarkPrice", benchmarkPrice);
  if (benchmarkPrice === 0) return null;
  return finiteResult("brandPremium", (ownPrice - benchmarkPrice) / benchmarkPrice);
}

/**
 * {@link brandPremium} of many subjects at once, equal to it to the last bit.
 *
 * @returns One value for each row; NaN where it is undefined or one of its numbers is NaN.
 * @throws InvalidInputError naming field and row, as {@link brandPremium} does, and for columns of different lengths.
 * @example
 * ```ts
 * import { brandPremiumBatch } from "opscycle/kpi";
 *
 * Array.from(brandPremiumBatch({ ownPrice: [150, 90], benchmarkPrice: 120 })); // => [0.25, -0.25]
 * ```
 */
export function brandPremiumBatch(columns: ColumnsOf<BrandPremiumInput>): Float64Array {
  return overColumns("brandPremiumBatch", brandPremium, { ownPrice: 0, benchmarkPrice: 0 }, columns);
}
