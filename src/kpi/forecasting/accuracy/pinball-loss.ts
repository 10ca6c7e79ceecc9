import { finiteResult, requireShare } from "../../require.js";
import { type ForecastAccuracyInput, forecastPeriods, meanOf } from "./forecast-errors.js";

/** What {@link pinballLoss} is computed from. */
export interface PinballLossInput extends ForecastAccuracyInput {
  /** The probability that the forecast is a quantile of, 0 to 1. */
  readonly probability: number;
}

/**
 * Pinball loss, or quantile loss (分位数损失): how good forecasts of a quantile are.
 *
 * An actual above the forecast costs `probability` a unit, one below it the rest to 1. The forecast that is exceeded with
 * the right frequency has the smallest expected loss.
 *
 * @returns In the unit of the demand; `null` without a period.
 * @throws InvalidInputError naming the field, or the period without a number.
 * @example
 * ```ts
 * import { pinballLoss } from "opscycle/kpi";
 *
 * pinballLoss({ actual: [12, 8], forecast: [10, 10], probability: 0.75 }); // => 1
 * ```
 */
export function pinballLoss(input: PinballLossInput): number | null {
  const subject = "pinballLoss";
  const { probability } = input;
  requireShare(subject, "probability", probability);
  const value = meanOf(forecastPeriods(subject, input), ({ error }) =>
    error >= 0 ? probability * error : (probability - 1) * error,
  );
  return value === null ? null : finiteResult(subject, value);
}
