import { finiteResult } from "../../require.js";
import { type ForecastAccuracyInput, forecastPeriods, meanOf } from "./forecast-errors.js";

/**
 * Mean percentage error, MPE (平均百分比误差): the error as a share of the actual, averaged with its sign.
 *
 * Above 0 the forecast was too low on average. Like the absolute one it is undefined where a period had no demand.
 *
 * @returns A ratio; `null` without a period or where any actual is 0.
 * @throws InvalidInputError naming the field, or the period without a number.
 * @example
 * ```ts
 * import { meanPercentageError } from "opscycle/kpi";
 *
 * meanPercentageError({ actual: [8, 16], forecast: [6, 18] }); // => 0.0625
 * ```
 */
export function meanPercentageError(input: ForecastAccuracyInput): number | null {
  const periods = forecastPeriods("meanPercentageError", input);
  if (periods.some(({ actual }) => actual === 0)) return null;
  const value = meanOf(periods, ({ actual, error }) => error / actual);
  return value === null ? null : finiteResult("meanPercentageError", value);
}
