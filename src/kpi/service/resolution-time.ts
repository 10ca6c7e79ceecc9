import {
  type DurationPercentileOptions,
  type DurationSummary,
  summariseDurations,
} from "./duration-summary.js";

/** What {@link resolutionTime} is computed from. */
export interface ResolutionTimeInput extends DurationPercentileOptions {
  /** Seconds from each customer's first message to the solution, 0 or more, in any order. */
  readonly resolutionSeconds: ArrayLike<number>;
}

/**
 * Resolution time: how long it takes until a customer's matter is solved (问题解决时长).
 *
 * Open matters are in none of the figures, so they look best when the hard cases pile up: read them with the backlog
 * and the resolution rate. `ticketDurations` gives the seconds, of the clock or of working time.
 *
 * @returns Mean, median and percentile in seconds; `null` where nothing was solved.
 * @throws InvalidInputError naming the field, for a duration, percentile or type that cannot be meant.
 * @example
 * ```ts
 * import { resolutionTime } from "opscycle/kpi";
 *
 * resolutionTime({ resolutionSeconds: [3600, 7200, 1800], percentile: 0.75 });
 * // => { count: 3, mean: 4200, median: 3600, percentile: 5400 }
 * ```
 */
export function resolutionTime({
  resolutionSeconds,
  ...options
}: ResolutionTimeInput): DurationSummary | null {
  return summariseDurations("resolutionTime", "resolutionSeconds", resolutionSeconds, options);
}
