import { finiteResult } from "../../require.js";
import { type ForecastAccuracyInput, forecastPeriods, meanOf } from "./forecast-errors.js";

/**
 * Root mean squared error, RMSE (均方根误差): the mean squared error in the unit of the demand.
 *
 * @returns In the unit of the demand; `null` without a period.
 * @throws InvalidInputError naming the field, or the period without a number.
 * @example
 * ```ts
 * import { rootMeanSquaredError } from "opscycle/kpi";
 *
 * rootMeanSquaredError({ actual: [10, 12], forecast: [3, 13] }); // => 5
 * ```
 */
export function rootMeanSquaredError(input: ForecastAccuracyInput): number | null {
  const value = meanOf(forecastPeriods("rootMeanSquaredError", input), ({ error }) => error ** 2);
  return value === null ? null : finiteResult("rootMeanSquaredError", Math.sqrt(value));
}
