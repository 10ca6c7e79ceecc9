import { finiteResult, quotient, requirePositiveCount } from "../../require.js";
import { type ForecastAccuracyInput, forecastPeriods, meanOf } from "./forecast-errors.js";

/** What {@link errorAutocorrelation} is computed from. */
export interface ErrorAutocorrelationInput extends ForecastAccuracyInput {
  /** Periods from an error to the one that it is compared with, an integer of 1 or more; default 1. */
  readonly lag?: number;
}

/**
 * Autocorrelation of the forecast's errors (误差自相关): whether an error says something of the next one.
 *
 * Above 0, errors stay on one side for a while and the forecast follows too slowly; below 0 it overreacts. The
 * measure is the ACF1 of R's `accuracy`: products of deviations from the mean error, over all squared deviations.
 *
 * @returns From −1 to 1, 0 where the series is no longer than the lag; `null` where all errors are equal.
 * @throws InvalidInputError naming the field, or the period without a number.
 * @example
 * ```ts
 * import { errorAutocorrelation } from "opscycle/kpi";
 *
 * errorAutocorrelation({ actual: [3, 1, 3, 1], forecast: [2, 2, 2, 2] }); // => -0.75
 * ```
 */
export function errorAutocorrelation({ lag = 1, ...input }: ErrorAutocorrelationInput): number | null {
  const subject = "errorAutocorrelation";
  requirePositiveCount(subject, "lag", lag);
  const periods = forecastPeriods(subject, input);
  const mean = meanOf(periods, ({ error }) => error) ?? 0;
  const deviations = periods.map(({ error }) => error - mean);
  const products = deviations.slice(lag).map((deviation, index) => deviation * (deviations[index] ?? 0));
  const sum = (values: readonly number[]) =>
    finiteResult(
      subject,
      values.reduce((total, value) => total + value, 0),
    );
  return quotient(subject, sum(products), sum(deviations.map((deviation) => deviation ** 2)));
}
