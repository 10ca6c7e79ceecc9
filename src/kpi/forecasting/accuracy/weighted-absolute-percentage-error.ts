import { quotient } from "../../require.js";
import { type ForecastAccuracyInput, forecastPeriods } from "./forecast-errors.js";

/**
 * Weighted absolute percentage error, WAPE or WMAPE (加权绝对百分比误差): all errors together as a share of all demand.
 *
 * Periods without demand are no difficulty, and articles can be pooled: errors and demand are summed, not the ratios.
 *
 * @returns A ratio, above 1 where the errors exceed the demand; `null` where there was no demand at all.
 * @throws InvalidInputError naming the field, or the period without a number.
 * @example
 * ```ts
 * import { weightedAbsolutePercentageError } from "opscycle/kpi";
 *
 * weightedAbsolutePercentageError({ actual: [10, 0, 30], forecast: [8, 1, 25] }); // => 0.2
 * ```
 */
export function weightedAbsolutePercentageError(input: ForecastAccuracyInput): number | null {
  const periods = forecastPeriods("weightedAbsolutePercentageError", input);
  const errors = periods.reduce((sum, { error }) => sum + Math.abs(error), 0);
  const demand = periods.reduce((sum, { actual }) => sum + Math.abs(actual), 0);
  return quotient("weightedAbsolutePercentageError", errors, demand);
}
