import { normalQuantile } from "../distributions/normal.js";
import { requireOneOf, requirePositiveCount } from "../require.js";
import { centredAverages } from "./centred-moving-average.js";
import { eachStep, type Forecast, fitOf } from "./forecast.js";
import {
  type IntervalOptions,
  normalIntervals,
  requireIntervalOptions,
  residualDeviation,
} from "./intervals.js";
import { regressionLine } from "./regression-line.js";
import { readSeries } from "./series.js";
import { simpleExponentialSmoothing } from "./simple-exponential-smoothing.js";
import { seasonOf } from "./smoothing-starts.js";

/** What {@link thetaForecast} is computed from. */
export interface ThetaForecastInput extends IntervalOptions {
  /** Demand of each period, oldest first; at least two. */
  readonly demand: ArrayLike<number>;
  /** Periods to forecast, an integer of 1 or more. */
  readonly horizon: number;
  /** Periods of a season; default 1, no season. */
  readonly period?: number;
  /**
   * Whether a multiplicative season is taken out first. `test` (default): where the autocorrelation at one season is
   * significant at 10 per cent and there are more than two seasons; `always`; `never`.
   */
  readonly seasonal?: "test" | "always" | "never";
}

/** What {@link thetaForecast} hands back. */
export interface ThetaForecast extends Forecast {
  /** α of the exponential smoothing. */
  readonly levelSmoothing: number;
  /** Half the slope of the line through the demand, added for each period. */
  readonly drift: number;
  /** Seasonal factors of the coming periods, the next one first; empty where no season was taken out. */
  readonly season: readonly number[];
}

/**
 * Theta method (Theta 法; Assimakopoulos and Nikolopoulos, 2000), winner of the M3 competition: exponential smoothing plus
 * half the trend of the whole series.
 *
 * It follows Hyndman and Billah (2003) and R's `thetaf`: the forecast is that of simple exponential smoothing with drift,
 * the fitted values are those of the smoothing alone, the variance of step h is σ²(1 + (h − 1)α²).
 *
 * @returns Forecasts in the unit of the demand.
 * @throws InvalidInputError naming the field, or the period without a number.
 * @example
 * ```ts
 * import { thetaForecast } from "opscycle/kpi";
 *
 * thetaForecast({ demand: [4, 4, 4, 4], horizon: 2 }).forecasts; // => [4, 4]
 * ```
 */
export function thetaForecast(input: ThetaForecastInput): ThetaForecast {
  const subject = "thetaForecast";
  const { horizon, period = 1, seasonal = "test" } = input;
  requirePositiveCount(subject, "horizon", horizon);
  requirePositiveCount(subject, "period", period);
  requireOneOf(subject, "seasonal", seasonal, ["test", "always", "never"]);
  requireIntervalOptions(subject, input);
  const takesSeason = seasonal === "always" && period > 1;
  const demand = readSeries(subject, "demand", input.demand, {
    atLeast: takesSeason ? 2 * period : 2,
    sign: takesSeason ? "positive" : "any",
  });
  const factors =
    takesSeason || (seasonal === "test" && isSeasonal(demand, period)) ? seasonFactors(demand, period) : [];
  const factorAt = (index: number) => factors[index % period] ?? 1;
  const adjusted = demand.map((value, index) => value / factorAt(index));
  const smoothing = simpleExponentialSmoothing({ demand: adjusted, horizon: 1 });
  const { levelSmoothing } = smoothing.parameters;
  const drift = regressionLine(adjusted).slope / 2;
  // The drift so far counts by the weights of the smoothing, whose sum is 1 less what is still with the start.
  const reached =
    levelSmoothing === 0 ? demand.length : (1 - (1 - levelSmoothing) ** demand.length) / levelSmoothing;
  const forecasts = eachStep(
    horizon,
    (step) => factorAt(demand.length + step - 1) * (smoothing.state.level + drift * (step - 1 + reached)),
  );
  const deviation = residualDeviation(smoothing, 2, input);
  const deviations =
    deviation === null
      ? null
      : eachStep(horizon, (step) => deviation * Math.sqrt(1 + (step - 1) * levelSmoothing ** 2));
  return {
    forecasts,
    ...fitOf(
      subject,
      demand,
      smoothing.fitted.map((value, index) => value * factorAt(index)),
    ),
    intervals: normalIntervals(subject, forecasts, deviations, input.levels),
    levelSmoothing,
    drift,
    season: factors.map((_, index) => factorAt(demand.length + index)),
  };
}

function seasonFactors(demand: readonly number[], period: number): readonly number[] {
  return seasonOf(demand, centredAverages(demand, period), { season: "multiplicative", period });
}

/** Bartlett's test of the autocorrelation at one season, for positive demand that is long enough. */
function isSeasonal(demand: readonly number[], period: number): boolean {
  if (period === 1 || demand.length <= 2 * period || demand.some((value) => value <= 0)) return false;
  const mean = demand.reduce((sum, value) => sum + value, 0) / demand.length;
  const covariance = (lag: number) =>
    demand.slice(lag).reduce((sum, value, index) => sum + (value - mean) * ((demand[index] ?? 0) - mean), 0);
  const variance = covariance(0);
  if (variance === 0) return false;
  const correlations = Array.from({ length: period }, (_, lag) => covariance(lag + 1) / variance);
  const last = correlations.at(-1) ?? 0;
  const squares = correlations.slice(0, -1).reduce((sum, value) => sum + value * value, 0);
  return Math.abs(last) > normalQuantile(0.95) * Math.sqrt((1 + 2 * squares) / demand.length);
}
