import { quotient, refusal, requireShare } from "../../require.js";
import { type ForecastAccuracyInput, forecastPeriods, meanOf } from "./forecast-errors.js";

/** What {@link trackingSignal} is computed from. */
export interface TrackingSignalInput extends ForecastAccuracyInput {
  /** Weight of the newest error, above 0 and at most 1, for Trigg's signal. */
  readonly smoothing?: number;
}

/**
 * Tracking signal (跟踪信号): whether the errors of a forecast lean to one side.
 *
 * Without `smoothing` it is the sum of the errors over their mean absolute value; beyond about ±4 the forecast is usually
 * reviewed. With `smoothing` it is Trigg's (1964): the smoothed error over the smoothed absolute error, both started at
 * 0, from −1 to 1. Above 0 the forecast is too low.
 *
 * @returns A ratio; `null` where there is no error at all.
 * @throws InvalidInputError naming the field, or the period without a number.
 * @example
 * ```ts
 * import { trackingSignal } from "opscycle/kpi";
 *
 * const input = { actual: [10, 12, 9], forecast: [8, 10, 11] };
 * trackingSignal(input); // => 1
 * trackingSignal({ ...input, smoothing: 0.5 })?.toFixed(4); // => "-0.1429"
 * ```
 */
export function trackingSignal(input: TrackingSignalInput): number | null {
  const subject = "trackingSignal";
  const { smoothing } = input;
  const periods = forecastPeriods(subject, input);
  if (smoothing === undefined) {
    const sum = periods.reduce((total, { error }) => total + error, 0);
    return quotient(subject, sum, meanOf(periods, ({ error }) => Math.abs(error)) ?? 0);
  }
  if (!(smoothing > 0)) throw refusal(subject, "smoothing", "a number above 0 and at most 1", smoothing);
  requireShare(subject, "smoothing", smoothing);
  let signed = 0;
  let absolute = 0;
  for (const { error } of periods) {
    signed += smoothing * (error - signed);
    absolute += smoothing * (Math.abs(error) - absolute);
  }
  return quotient(subject, signed, absolute);
}
