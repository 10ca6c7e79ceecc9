import { finiteResult } from "../../require.js";
import { type ForecastAccuracyInput, forecastPeriods, meanOf } from "./forecast-errors.js";

/**
 * Mean absolute percentage error, MAPE (平均绝对百分比误差): the error as a share of the actual, averaged.
 *
 * Forecasts that are too high cost more than those that are too low, and small actuals dominate. It is undefined as soon
 * as one period had no demand: use `weightedAbsolutePercentageError` or `meanAbsoluteScaledError` there.
 *
 * @returns A ratio, 0.2 for 20 per cent; `null` without a period or where any actual is 0.
 * @throws InvalidInputError naming the field, or the period without a number.
 * @example
 * ```ts
 * import { meanAbsolutePercentageError } from "opscycle/kpi";
 *
 * meanAbsolutePercentageError({ actual: [10, 20], forecast: [8, 25] }); // => 0.225
 * meanAbsolutePercentageError({ actual: [10, 0], forecast: [8, 1] }); // => null
 * ```
 */
export function meanAbsolutePercentageError(input: ForecastAccuracyInput): number | null {
  const periods = forecastPeriods("meanAbsolutePercentageError", input);
  if (periods.some(({ actual }) => actual === 0)) return null;
  const value = meanOf(periods, ({ actual, error }) => Math.abs(error / actual));
  return value === null ? null : finiteResult("meanAbsolutePercentageError", value);
}
