import { type ColumnsOf, overColumns } from "../columns.js";
import { normalQuantile } from "../distributions/normal.js";
import { requireInnerShare } from "../require.js";

/** What {@link serviceFactor} is computed from. */
export interface ServiceFactorInput {
  /** Chance of getting through an order cycle without a stock-out, above 0 and below 1. */
  readonly cycleServiceLevel: number;
}

/**
 * Service factor z: how many standard deviations of normal lead-time demand to hold for a cycle service level (安全系数).
 *
 * It is the quantile of the standard normal distribution, below 0 for a level under one half. It says nothing of how
 * much is missing in a bad cycle: for that aim at a fill rate, see {@link safetyStockForFillRate}.
 *
 * @returns Standard deviations.
 * @throws InvalidInputError for a level that is not between 0 and 1.
 * @example
 * ```ts
 * import { serviceFactor } from "opscycle/kpi";
 *
 * serviceFactor({ cycleServiceLevel: 0.95 }).toFixed(4); // => "1.6449"
 * ```
 */
export function serviceFactor({ cycleServiceLevel }: ServiceFactorInput): number {
  requireInnerShare("serviceFactor", "cycleServiceLevel", cycleServiceLevel);
  // The median is 0, not −0.
  return normalQuantile(cycleServiceLevel) + 0;
}

/**
 * {@link serviceFactor} of many subjects at once, equal to it to the last bit.
 *
 * @returns One value for each row; NaN where its number is NaN.
 * @throws InvalidInputError naming field and row, as {@link serviceFactor} does.
 * @example
 * ```ts
 * import { serviceFactorBatch } from "opscycle/kpi";
 *
 * Array.from(serviceFactorBatch({ cycleServiceLevel: [0.5, Number.NaN] })); // => [0, NaN]
 * ```
 */
export function serviceFactorBatch(columns: ColumnsOf<ServiceFactorInput>): Float64Array {
  return overColumns("serviceFactorBatch", serviceFactor, { cycleServiceLevel: 0 }, columns);
}
