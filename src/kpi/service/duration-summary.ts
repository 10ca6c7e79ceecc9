import { type QuantileType, requireQuantileType, sampleQuantile } from "../distributions/sample-quantile.js";
import { finiteResult, requireNonNegatives, requireShare } from "../require.js";

/** Which percentile of durations to take. */
export interface DurationPercentileOptions {
  /** The percentile as a probability, 0 to 1. Default 0.9. */
  readonly percentile?: number;
  /**
   * Which of the nine definitions by Hyndman and Fan (1996) the percentile follows, as numbered by R. Default 7,
   * linear between the order statistics, as in R, NumPy and `PERCENTILE.INC` of spreadsheets.
   */
  readonly quantileType?: QuantileType;
}

/** What durations are like, in their own unit. */
export interface DurationSummary {
  /** How many there were, at least 1. */
  readonly count: number;
  /** Arithmetic mean. A few very long ones raise it. */
  readonly mean: number;
  /** The middle one, or the mean of the two in the middle. */
  readonly median: number;
  /** The duration that the share `percentile` of them does not exceed. */
  readonly percentile: number;
}

/** Sums durations up; `null` where there are none. */
export function summariseDurations(
  subject: string,
  path: string,
  durations: ArrayLike<number>,
  { percentile = 0.9, quantileType = 7 }: DurationPercentileOptions,
): DurationSummary | null {
  requireNonNegatives(subject, path, durations);
  requireShare(subject, "percentile", percentile);
  requireQuantileType(subject, "quantileType", quantileType);
  if (durations.length === 0) return null;
  const sorted = Float64Array.from(durations).sort();
  return {
    count: sorted.length,
    mean: finiteResult(subject, sorted.reduce((sum, duration) => sum + duration, 0) / sorted.length),
    median: sampleQuantile(sorted, 0.5, 7),
    percentile: sampleQuantile(sorted, percentile, quantileType),
  };
}
