import { quotient, requireNonNegative } from "../require.js";

/** What {@link clickConversionRate} is computed from. */
export interface ClickConversionRateInput {
  /** Conversions attributed to the clicks, 0 or more. */
  readonly conversions: number;
  /** Clicks, 0 or more. */
  readonly clicks: number;
}

/**
 * Click conversion rate (CVR): the share of clicks that led to an order or another conversion (点击转化率).
 *
 * A click may lead to several conversions, so it is not cut off at 1. The conversion rate of a shop's visitors has
 * another denominator and is another measure.
 *
 * @returns A ratio; `null` where nobody clicked.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { clickConversionRate } from "opscycle/kpi";
 *
 * clickConversionRate({ conversions: 6, clicks: 120 }); // => 0.05
 * ```
 */
export function clickConversionRate({ conversions, clicks }: ClickConversionRateInput): number | null {
  requireNonNegative("clickConversionRate", "conversions", conversions);
  requireNonNegative("clickConversionRate", "clicks", clicks);
  return quotient("clickConversionRate", conversions, clicks);
}
