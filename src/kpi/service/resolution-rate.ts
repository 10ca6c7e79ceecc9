import { type ColumnsOf, overColumns } from "../columns.js";
import { quotient, requireCount } from "../require.js";

/** What {@link resolutionRate} is computed from. */
export interface ResolutionRateInput {
  /** Matters solved, an integer of 0 or more. */
  readonly resolvedCount: number;
  /** Matters received, an integer of 0 or more. */
  readonly receivedCount: number;
}

/**
 * Resolution rate: matters solved for each matter received (问题解决率).
 *
 * Set against the matters that they solve, solutions arrive late and the rate rises for a while; set against the
 * matters received in the same period, it can exceed 1 while a backlog is worked off. State which one is meant.
 *
 * @returns A ratio; `null` where nothing was received.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { resolutionRate } from "opscycle/kpi";
 *
 * resolutionRate({ resolvedCount: 171, receivedCount: 180 }); // => 0.95
 * ```
 */
export function resolutionRate({ resolvedCount, receivedCount }: ResolutionRateInput): number | null {
  requireCount("resolutionRate", "resolvedCount", resolvedCount);
  requireCount("resolutionRate", "receivedCount", receivedCount);
  return quotient("resolutionRate", resolvedCount, receivedCount);
}

/**
 * {@link resolutionRate} of many subjects at once, equal to it to the last bit.
 *
 * @returns One value for each row; NaN where it is undefined or one of its numbers is NaN.
 * @throws InvalidInputError naming field and row, as {@link resolutionRate} does, and for columns of different lengths.
 * @example
 * ```ts
 * import { resolutionRateBatch } from "opscycle/kpi";
 *
 * Array.from(resolutionRateBatch({ resolvedCount: [171, 0], receivedCount: [180, 0] })); // => [0.95, NaN]
 * ```
 */
export function resolutionRateBatch(columns: ColumnsOf<ResolutionRateInput>): Float64Array {
  return overColumns("resolutionRateBatch", resolutionRate, { resolvedCount: 0, receivedCount: 0 }, columns);
}
