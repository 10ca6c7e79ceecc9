import { finiteResult } from "../../require.js";
import { type ForecastAccuracyInput, forecastPeriods } from "./forecast-errors.js";

/**
 * Median absolute error, MdAE (绝对误差中位数): half of the forecasts were off by no more than this.
 *
 * A few wild periods do not move it, and it does not show them; of an even number of periods it is the mean of the
 * two in the middle.
 *
 * @returns In the unit of the demand; `null` without a period.
 * @throws InvalidInputError naming the field, or the period without a number.
 * @example
 * ```ts
 * import { medianAbsoluteError } from "opscycle/kpi";
 *
 * medianAbsoluteError({ actual: [10, 12, 90], forecast: [8, 16, 10] }); // => 4
 * ```
 */
export function medianAbsoluteError(input: ForecastAccuracyInput): number | null {
  const errors = Float64Array.from(forecastPeriods("medianAbsoluteError", input), ({ error }) =>
    Math.abs(error),
  ).sort();
  const below = errors[Math.ceil(errors.length / 2) - 1];
  const above = errors[Math.floor(errors.length / 2)];
  if (below === undefined || above === undefined) return null;
  return finiteResult("medianAbsoluteError", (below + above) / 2);
}
