import { finiteResult } from "../../require.js";
import { type ForecastAccuracyInput, forecastPeriods, meanOf } from "./forecast-errors.js";

/**
 * Mean squared error, MSE (均方误差). Large errors weigh more than many small ones.
 *
 * @returns In the squared unit of the demand; `null` without a period.
 * @throws InvalidInputError naming the field, or the period without a number.
 * @example
 * ```ts
 * import { meanSquaredError } from "opscycle/kpi";
 *
 * meanSquaredError({ actual: [10, 12], forecast: [8, 16] }); // => 10
 * ```
 */
export function meanSquaredError(input: ForecastAccuracyInput): number | null {
  const value = meanOf(forecastPeriods("meanSquaredError", input), ({ error }) => error ** 2);
  return value === null ? null : finiteResult("meanSquaredError", value);
}
