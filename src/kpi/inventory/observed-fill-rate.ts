import { quotient, requireAtMost, requireNonNegative } from "../require.js";

/** What {@link observedFillRate} is computed from. */
export interface ObservedFillRateInput {
  /** Units asked for, 0 or more. */
  readonly demandedUnits: number;
  /** Units of them that came from stock at once, 0 to `demandedUnits`. */
  readonly filledUnits: number;
}

/**
 * Fill rate that was reached: the share of demand that was met from stock (订单满足率).
 *
 * What was asked for and not sold is seldom recorded online; {@link lostSalesEstimate} and {@link poissonDemandFromSales}
 * estimate it.
 *
 * @returns A ratio from 0 to 1; `null` without demand.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { observedFillRate } from "opscycle/kpi";
 *
 * observedFillRate({ demandedUnits: 400, filledUnits: 390 }); // => 0.975
 * ```
 */
export function observedFillRate({ demandedUnits, filledUnits }: ObservedFillRateInput): number | null {
  requireNonNegative("observedFillRate", "demandedUnits", demandedUnits);
  requireNonNegative("observedFillRate", "filledUnits", filledUnits);
  requireAtMost("observedFillRate", "filledUnits", filledUnits, "demandedUnits", demandedUnits);
  return quotient("observedFillRate", filledUnits, demandedUnits);
}
