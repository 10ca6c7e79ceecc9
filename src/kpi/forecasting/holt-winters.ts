import { refusal, requireOneOf, requirePositiveCount } from "../require.js";
import type { IntervalOptions } from "./intervals.js";
import { readSeries } from "./series.js";
import { type SmoothingForecast, smoothingForecast } from "./smoothing-forecast.js";
import type { SmoothingModel, SmoothingStart } from "./smoothing-model.js";
import { type GivenStart, givenStart } from "./smoothing-start-given.js";
import { decompositionStart, firstSeasonsStart, movingAverageStart } from "./smoothing-starts.js";

const rules = ["optimised", "first-seasons", "moving-average", "decomposition"] as const;
/** Seasons with more periods are not estimated by default: there would be more starting values than anyone checks. */
const longestEstimatedSeason = 24;

/** What {@link holtWinters} is computed from. */
export interface HoltWintersInput extends IntervalOptions {
  /** Demand of each period, oldest first; at least two seasons unless the start is given. */
  readonly demand: ArrayLike<number>;
  /** Periods to forecast, an integer of 1 or more. */
  readonly horizon: number;
  /** Periods of a season, an integer of 2 or more: 7 for days of a week, 12 for months of a year. */
  readonly period: number;
  /** Whether the season adds units or multiplies the level, which needs demand above 0; default `additive`. */
  readonly season?: "additive" | "multiplicative";
  /** `additive` (default), `damped` or `none`. */
  readonly trend?: "additive" | "damped" | "none";
  /** α, 0 to 1; estimated where it is not given. */
  readonly levelSmoothing?: number;
  /** β*, 0 to 1, the weight of the newest change of the level; the β of ETS is α·β*. Estimated where it is not given. */
  readonly trendSmoothing?: number;
  /** γ, 0 to 1; estimated where it is not given, up to 1 − α for `previous-level`. */
  readonly seasonSmoothing?: number;
  /** φ, 0 to 1, for a damped trend; estimated from 0.8 to 0.98 where it is not given. */
  readonly damping?: number;
  /**
   * What the new season is measured against. `previous-level` (default): the level and trend before the period, as in
   * Hyndman and Athanasopoulos, R's `hw` and `ets` and statsmodels. `current-level`: the level after it, as in Winters
   * (1960) and R's `HoltWinters`. For an additive season the second equals the first with γ(1 − α).
   */
  readonly seasonUpdate?: "previous-level" | "current-level";
  /**
   * Where the states start. `optimised` estimates them with the parameters, as R's `hw` and statsmodels' "estimated"
   * do. `first-seasons`: the mean and distances of the first season, the trend from the first two, as R's
   * `hw(initial = "simple")`. `moving-average`: section 2.6.1 of Hyndman et al. (2008), statsmodels' "heuristic".
   * `decomposition`: the classical decomposition of the first two seasons, as R's `HoltWinters`; the first season
   * is not fitted. Or the state before the period at index `from`. By default `optimised` up to 24 periods,
   * `moving-average` above.
   */
  readonly initial?: (typeof rules)[number] | GivenStart;
}

/**
 * Holt–Winters' seasonal method (霍尔特–温特斯季节法): a forecast for demand with a season, and mostly a trend.
 *
 * The intervals of an additive season are those of the model with additive errors, ETS(A,·,A). Those of a
 * multiplicative season are those of the model whose errors are a share of the forecast, ETS(M,·,M), about the forecast;
 * `residualStandardDeviation` is such a share there. With `current-level` they are approximate for such a season.
 *
 * @returns Forecasts in the unit of the demand. With `decomposition` the first season has no fitted values.
 * @throws InvalidInputError naming the field, or the period without a number.
 * @example
 * ```ts
 * import { holtWinters } from "opscycle/kpi";
 *
 * const { forecasts } = holtWinters({
 *   demand: [10, 21, 12, 23, 14, 25],
 *   horizon: 3,
 *   period: 2,
 *   levelSmoothing: 0.5,
 *   trendSmoothing: 0.5,
 *   seasonSmoothing: 0.5,
 *   initial: { level: 14, trend: 1, season: [-5, 5] },
 * });
 * forecasts; // => [16, 27, 18]
 * ```
 */
export function holtWinters(input: HoltWintersInput): SmoothingForecast {
  const subject = "holtWinters";
  const { horizon, period } = input;
  const model = modelOf(subject, input);
  const initial = input.initial ?? (period > longestEstimatedSeason ? "moving-average" : "optimised");
  const demand = readSeries(subject, "demand", input.demand, {
    atLeast: typeof initial === "object" ? 1 : 2 * period,
    sign: model.season === "multiplicative" ? "positive" : "any",
  });
  return smoothingForecast(
    subject,
    {
      demand,
      model,
      given: givenParameters(input),
      start:
        typeof initial === "object"
          ? givenStart(subject, demand, model, initial)
          : startOf(subject, demand, model, initial),
      optimiseStart: initial === "optimised",
      horizon,
    },
    input,
  );
}

function modelOf(subject: string, input: HoltWintersInput): SmoothingModel {
  const { period, season = "additive", trend = "additive", seasonUpdate = "previous-level" } = input;
  requirePositiveCount(subject, "period", period);
  if (period < 2) throw refusal(subject, "period", "an integer of 2 or more", period);
  requireOneOf(subject, "season", season, ["additive", "multiplicative"]);
  requireOneOf(subject, "trend", trend, ["additive", "damped", "none"]);
  requireOneOf(subject, "seasonUpdate", seasonUpdate, ["previous-level", "current-level"]);
  if (trend !== "damped" && input.damping !== undefined)
    throw refusal(subject, "damping", "none unless the trend is damped", input.damping);
  if (trend === "none" && input.trendSmoothing !== undefined)
    throw refusal(subject, "trendSmoothing", "none without a trend", input.trendSmoothing);
  return { period, season, trend, seasonUpdate };
}

function givenParameters(input: HoltWintersInput) {
  const { levelSmoothing, trendSmoothing, seasonSmoothing, damping } = input;
  return {
    ...(levelSmoothing === undefined ? {} : { levelSmoothing }),
    ...(trendSmoothing === undefined ? {} : { trendSmoothing }),
    ...(seasonSmoothing === undefined ? {} : { seasonSmoothing }),
    ...(damping === undefined ? {} : { damping }),
  };
}

function startOf(
  subject: string,
  demand: readonly number[],
  model: SmoothingModel,
  rule: (typeof rules)[number],
): SmoothingStart {
  requireOneOf(subject, "initial", rule, rules);
  if (rule === "first-seasons") return firstSeasonsStart(demand, model);
  if (rule === "decomposition") return decompositionStart(demand, model, 2);
  return movingAverageStart(demand, model);
}
