import { finiteResult, refusal, requireFinite } from "../require.js";
import { logRatio } from "./log-ratio.js";

/** What {@link compoundAnnualGrowthRate} is computed from. */
export interface CompoundAnnualGrowthRateInput {
  /** The value at the start; any finite number. */
  readonly start: number;
  /** The value at the end; any finite number. */
  readonly end: number;
  /** Years between the two, above 0; not the number of values, which is one more. */
  readonly years: number;
}

/**
 * Compound annual growth rate (CAGR): the equal growth of every year that leads from the first value to the last
 * (年均复合增长率).
 *
 * (end ÷ start) to the power of 1 ÷ years, less 1. It says nothing of the way between the two values. Any period
 * may stand for the year: with months in `years` it is the rate per month. Computed through logarithms, so that
 * small rates keep their digits.
 *
 * @returns A ratio: 0.1 is a tenth more every year, -1 is all gone; `null` where `start` is 0 or below or `end` is
 * below 0.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { compoundAnnualGrowthRate } from "opscycle/kpi";
 *
 * compoundAnnualGrowthRate({ start: 100, end: 121, years: 2 })?.toFixed(4); // => "0.1000"
 * compoundAnnualGrowthRate({ start: 0, end: 121, years: 2 }); // => null
 * ```
 */
export function compoundAnnualGrowthRate({
  start,
  end,
  years,
}: CompoundAnnualGrowthRateInput): number | null {
  const subject = "compoundAnnualGrowthRate";
  requireFinite(subject, "start", start);
  requireFinite(subject, "end", end);
  if (!Number.isFinite(years) || years <= 0) throw refusal(subject, "years", "a number above 0", years);
  if (start <= 0 || end < 0) return null;
  return finiteResult(subject, Math.expm1(logRatio(end, start) / years));
}
