import { finiteResult } from "../../require.js";
import { type ForecastAccuracyInput, forecastPeriods, meanOf } from "./forecast-errors.js";

/**
 * Mean absolute error, MAE or MAD (平均绝对误差): how far the forecast was off, without regard to direction.
 *
 * Of all constant forecasts the median has the smallest, which is 0 for intermittent demand: compare those by
 * `rootMeanSquaredError`.
 *
 * @returns In the unit of the demand; `null` without a period.
 * @throws InvalidInputError naming the field, or the period without a number.
 * @example
 * ```ts
 * import { meanAbsoluteError } from "opscycle/kpi";
 *
 * meanAbsoluteError({ actual: [10, 12], forecast: [8, 16] }); // => 3
 * ```
 */
export function meanAbsoluteError(input: ForecastAccuracyInput): number | null {
  const value = meanOf(forecastPeriods("meanAbsoluteError", input), ({ error }) => Math.abs(error));
  return value === null ? null : finiteResult("meanAbsoluteError", value);
}
