import { finiteResult, requirePositiveCount } from "../../require.js";
import { readSeries } from "../series.js";
import { type ForecastAccuracyInput, forecastPeriods, meanOf } from "./forecast-errors.js";

/** What the scaled errors are computed from. */
export interface ScaledErrorInput extends ForecastAccuracyInput {
  /** The demand that the forecast was made from: its naive errors are the yardstick. */
  readonly training: ArrayLike<number>;
  /** Periods of a season for the seasonal naive forecast; default 1, the naive forecast. */
  readonly period?: number;
}

/**
 * Mean absolute scaled error, MASE (平均绝对标度误差; Hyndman and Koehler, 2006): the mean absolute error over the one that the
 * naive forecast had in the training demand.
 *
 * Below 1 the forecast beat one-step naive forecasts of the past. It has no unit, so articles can be compared, and
 * periods without demand are no difficulty.
 *
 * @returns A ratio; `null` without a period, or where the training demand never changed or is no longer than a season.
 * @throws InvalidInputError naming the field, or the period without a number.
 * @example
 * ```ts
 * import { meanAbsoluteScaledError } from "opscycle/kpi";
 *
 * meanAbsoluteScaledError({ actual: [9, 7], forecast: [8, 8], training: [4, 6, 8] }); // => 0.5
 * ```
 */
export function meanAbsoluteScaledError(input: ScaledErrorInput): number | null {
  return scaledError("meanAbsoluteScaledError", input, Math.abs);
}

/** Mean of a measure of the errors, over its mean for the naive forecast in the training demand. */
export function scaledError(
  subject: string,
  input: ScaledErrorInput,
  measure: (error: number) => number,
): number | null {
  const { period = 1 } = input;
  requirePositiveCount(subject, "period", period);
  const value = meanOf(forecastPeriods(subject, input), ({ error }) => measure(error));
  const training = readSeries(subject, "training", input.training, { atLeast: 0 });
  const changes = training.slice(period).map((demand, index) => demand - (training[index] ?? 0));
  const scale = meanOf(changes, measure);
  if (value === null || scale === null || scale === 0) return null;
  return finiteResult(subject, value / scale);
}
