import { type ColumnsOf, overColumns } from "../columns.js";
import { quotient, requireNonNegative } from "../require.js";

/** What {@link conversionRate} is computed from. */
export interface ConversionRateInput {
  /** What counts as success: orders, buyers, sign-ups; 0 or more. */
  readonly conversions: number;
  /** Those who could have converted, in visitors or in visits as `conversions` calls for, 0 or more. */
  readonly visitors: number;
}

/**
 * Conversion rate: conversions for each visitor (转化率).
 *
 * The general form: say with the figure what was counted on either side, because platforms differ. One
 * visitor may order twice, so it is not cut off at 1 where orders are counted. {@link clickConversionRate}
 * takes clicks as the denominator.
 *
 * @returns A ratio; `null` where there was no visitor.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { conversionRate } from "opscycle/kpi";
 *
 * conversionRate({ conversions: 18, visitors: 600 }); // => 0.03
 * conversionRate({ conversions: 0, visitors: 0 }); // => null
 * ```
 */
export function conversionRate({ conversions, visitors }: ConversionRateInput): number | null {
  requireNonNegative("conversionRate", "conversions", conversions);
  requireNonNegative("conversionRate", "visitors", visitors);
  return quotient("conversionRate", conversions, visitors);
}

/**
 * {@link conversionRate} of many subjects at once, equal to it to the last bit.
 *
 * @returns One value for each row; NaN where it is undefined or one of its numbers is NaN.
 * @throws InvalidInputError naming field and row, as {@link conversionRate} does, and for columns of different
 * lengths.
 * @example
 * ```ts
 * import { conversionRateBatch } from "opscycle/kpi";
 *
 * Array.from(conversionRateBatch({ conversions: [18, 0], visitors: [600, 0] })); // => [0.03, NaN]
 * ```
 */
export function conversionRateBatch(columns: ColumnsOf<ConversionRateInput>): Float64Array {
  return overColumns("conversionRateBatch", conversionRate, { conversions: 0, visitors: 0 }, columns);
}
