import { requireNonNegative, requireShare } from "../require.js";

/** What {@link churnRateOverPeriods} is computed from. */
export interface ChurnRateOverPeriodsInput {
  /** Share of the customers lost in one period, 0 to 1. */
  readonly churnRate: number;
  /** Periods that the result covers, 0 or more: 12 makes a monthly rate yearly, 1 ÷ 12 a yearly one monthly. */
  readonly periods: number;
}

/**
 * Churn rate over several periods: the share lost after so many of them, where each loses the same share (年化流失率).
 *
 * 1 − (1 − churn)^periods: losses compound, so a monthly rate times twelve is too high. Real customers leave less the
 * longer they have stayed, so over long spans it is an upper guess.
 *
 * @returns A ratio from 0 to 1.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { churnRateOverPeriods } from "opscycle/kpi";
 *
 * churnRateOverPeriods({ churnRate: 0.5, periods: 2 }); // => 0.75
 * churnRateOverPeriods({ churnRate: 0.75, periods: 0.5 }); // => 0.5
 * ```
 */
export function churnRateOverPeriods({ churnRate, periods }: ChurnRateOverPeriodsInput): number {
  requireShare("churnRateOverPeriods", "churnRate", churnRate);
  requireNonNegative("churnRateOverPeriods", "periods", periods);
  if (periods === 0) return 0;
  return -Math.expm1(periods * Math.log1p(-churnRate));
}
