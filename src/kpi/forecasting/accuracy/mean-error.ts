import { finiteResult } from "../../require.js";
import { type ForecastAccuracyInput, forecastPeriods, meanOf } from "./forecast-errors.js";

/**
 * Mean error, ME, the bias of a forecast (平均误差): actual less forecast, averaged.
 *
 * Above 0 the forecast was too low on average, below 0 too high. Errors of opposite sign cancel, so a small mean error
 * does not mean a good forecast.
 *
 * @returns In the unit of the demand; `null` without a period.
 * @throws InvalidInputError naming the field, or the period without a number.
 * @example
 * ```ts
 * import { meanError } from "opscycle/kpi";
 *
 * meanError({ actual: [10, 12], forecast: [8, 16] }); // => -1
 * ```
 */
export function meanError(input: ForecastAccuracyInput): number | null {
  const value = meanOf(forecastPeriods("meanError", input), ({ error }) => error);
  return value === null ? null : finiteResult("meanError", value);
}
