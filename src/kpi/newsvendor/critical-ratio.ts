import { finiteResult, quotient, requireNonNegative } from "../require.js";

/** What {@link criticalRatio} is computed from. */
export interface CriticalRatioInput {
  /** Cost of each unit of demand that is not met, 0 or more. */
  readonly underageCost: number;
  /** Cost of each unit that is left over, 0 or more. */
  readonly overageCost: number;
}

/**
 * Critical ratio of the newsvendor: the probability of meeting all demand at which one unit more costs as much as it
 * brings, underage ÷ (underage + overage).
 *
 * It is not a fill rate. Both costs follow from prices by {@link newsvendorCosts}.
 *
 * @returns A probability from 0 to 1; `null` where both costs are 0.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { criticalRatio } from "opscycle/kpi";
 *
 * criticalRatio({ underageCost: 3, overageCost: 1 }); // => 0.75
 * ```
 */
export function criticalRatio({ underageCost, overageCost }: CriticalRatioInput): number | null {
  requireNonNegative("criticalRatio", "underageCost", underageCost);
  requireNonNegative("criticalRatio", "overageCost", overageCost);
  return quotient("criticalRatio", underageCost, finiteResult("criticalRatio", underageCost + overageCost));
}
