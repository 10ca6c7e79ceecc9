import {
  type DurationPercentileOptions,
  type DurationSummary,
  summariseDurations,
} from "./duration-summary.js";

/** What {@link responseTime} is computed from. */
export interface ResponseTimeInput extends DurationPercentileOptions {
  /** Seconds from each customer's first message to the first answer, 0 or more, in any order. */
  readonly responseSeconds: ArrayLike<number>;
}

/**
 * Response time: how long customers wait for the first answer (响应速度).
 *
 * The mean is the usual figure and hides the few who wait for hours; the median tells what is usual, the percentile
 * what the slowest tenth meets. Messages that nobody has answered yet are in none of them: read it with the share
 * answered in time. `ticketDurations` gives the seconds, of the clock or of working time.
 *
 * @returns Mean, median and percentile in seconds; `null` where nothing was answered.
 * @throws InvalidInputError naming the field, for a duration, percentile or type that cannot be meant.
 * @example
 * ```ts
 * import { responseTime } from "opscycle/kpi";
 *
 * const responseSeconds = [30, 10, 20, 100];
 * responseTime({ responseSeconds, percentile: 0.75 }); // => { count: 4, mean: 40, median: 25, percentile: 47.5 }
 * responseTime({ responseSeconds, quantileType: 1 })?.percentile; // => 100
 * ```
 */
export function responseTime({ responseSeconds, ...options }: ResponseTimeInput): DurationSummary | null {
  return summariseDurations("responseTime", "responseSeconds", responseSeconds, options);
}
