import { finiteResult } from "../../require.js";
import { readSeries } from "../series.js";
import { type ForecastAccuracyInput, forecastPeriods, meanOf } from "./forecast-errors.js";

/**
 * Root mean squared logarithmic error, RMSLE (均方根对数误差): the root mean squared error of log(1 + demand).
 *
 * It weighs errors as shares, so large articles do not outweigh small ones, and it punishes too low a forecast more than
 * one that is too high by as many units.
 *
 * @returns In units of the natural logarithm; `null` without a period.
 * @throws InvalidInputError naming the field, or the period whose number is not 0 or more.
 * @example
 * ```ts
 * import { rootMeanSquaredLogarithmicError } from "opscycle/kpi";
 *
 * rootMeanSquaredLogarithmicError({ actual: [9, 0], forecast: [4, 0] })?.toFixed(4); // => "0.4901"
 * ```
 */
export function rootMeanSquaredLogarithmicError(input: ForecastAccuracyInput): number | null {
  const subject = "rootMeanSquaredLogarithmicError";
  for (const path of ["actual", "forecast"] as const)
    readSeries(subject, path, input[path], { atLeast: 0, sign: "non-negative" });
  const value = meanOf(
    forecastPeriods(subject, input),
    ({ actual, forecast }) => (Math.log1p(actual) - Math.log1p(forecast)) ** 2,
  );
  return value === null ? null : finiteResult(subject, Math.sqrt(value));
}
