import { finiteResult, requireOneOf } from "../../require.js";
import { type ForecastAccuracyInput, forecastPeriods, meanOf } from "./forecast-errors.js";

/** What {@link symmetricMeanAbsolutePercentageError} is computed from. */
export interface SymmetricMeanAbsolutePercentageErrorInput extends ForecastAccuracyInput {
  /**
   * What the error is divided by: the `mean` of |actual| and |forecast| (default; 0 to 2, as in Makridakis and Hibon's M3
   * competition of 2000 and in M4), or their `sum` (0 to 1).
   */
  readonly denominator?: "mean" | "sum";
}

/**
 * Symmetric mean absolute percentage error, sMAPE (对称平均绝对百分比误差): the error as a share of actual and forecast.
 *
 * Despite its name it is not symmetric: forecasts that are too low cost more. A period with neither demand nor forecast
 * has error 0 and counts as 0.
 *
 * @returns A ratio from 0 to 2, or to 1 over the sum; `null` without a period.
 * @throws InvalidInputError naming the field, or the period without a number.
 * @example
 * ```ts
 * import { symmetricMeanAbsolutePercentageError } from "opscycle/kpi";
 *
 * const input = { actual: [10, 0], forecast: [30, 1] };
 * symmetricMeanAbsolutePercentageError(input); // => 1.5
 * symmetricMeanAbsolutePercentageError({ ...input, denominator: "sum" }); // => 0.75
 * ```
 */
export function symmetricMeanAbsolutePercentageError(
  input: SymmetricMeanAbsolutePercentageErrorInput,
): number | null {
  const subject = "symmetricMeanAbsolutePercentageError";
  const { denominator = "mean" } = input;
  requireOneOf(subject, "denominator", denominator, ["mean", "sum"]);
  const factor = denominator === "mean" ? 2 : 1;
  const value = meanOf(forecastPeriods(subject, input), ({ actual, forecast, error }) =>
    error === 0 ? 0 : (factor * Math.abs(error)) / (Math.abs(actual) + Math.abs(forecast)),
  );
  return value === null ? null : finiteResult(subject, value);
}
