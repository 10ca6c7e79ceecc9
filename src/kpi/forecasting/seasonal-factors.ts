import { refusal, requireOneOf, requirePositiveCount } from "../require.js";
import { centredAverages } from "./centred-moving-average.js";
import { readSeries } from "./series.js";
import { seasonOf } from "./smoothing-starts.js";

/** What {@link seasonalFactors} is computed from. */
export interface SeasonalFactorsInput {
  /** Demand of each period, oldest first; at least two seasons, above 0 for a multiplicative one. */
  readonly demand: ArrayLike<number>;
  /** Periods of a season, an integer of 2 or more: 7 for days of a week, 12 for months of a year. */
  readonly period: number;
  /** `multiplicative` (default): shares of the level, 1 on average; `additive`: units, 0 on average. */
  readonly season?: "multiplicative" | "additive";
}

/**
 * Seasonal factors of the classical decomposition (季节指数): what each period of a season is to the level around it.
 *
 * Each period is set against the centred moving average of one season, the ratios or distances of the same period of
 * the season are averaged, and these are scaled to 1 or 0 on average: the `figure` of R's `decompose`. The season is taken
 * to be the same throughout.
 *
 * @returns A factor, or a number of units, for each period of the season, that of the first period of `demand` first.
 * @throws InvalidInputError naming the field, or the period without a number.
 * @example
 * ```ts
 * import { seasonalFactors } from "opscycle/kpi";
 *
 * seasonalFactors({ demand: [15, 5, 15, 5, 15, 5], period: 2 }); // => [1.5, 0.5]
 * seasonalFactors({ demand: [15, 5, 15, 5, 15, 5], period: 2, season: "additive" }); // => [5, -5]
 * ```
 */
export function seasonalFactors({
  demand,
  period,
  season = "multiplicative",
}: SeasonalFactorsInput): readonly number[] {
  const subject = "seasonalFactors";
  requirePositiveCount(subject, "period", period);
  if (period < 2) throw refusal(subject, "period", "an integer of 2 or more", period);
  requireOneOf(subject, "season", season, ["multiplicative", "additive"]);
  const series = readSeries(subject, "demand", demand, {
    atLeast: 2 * period,
    sign: season === "multiplicative" ? "positive" : "any",
  });
  return seasonOf(series, centredAverages(series, period), { season, period });
}
