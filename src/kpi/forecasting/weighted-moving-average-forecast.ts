import { finiteResult, refusal, requireNonNegatives, requirePositiveCount } from "../require.js";
import { eachStep, type Forecast, fitOf } from "./forecast.js";
import { empiricalIntervals, type IntervalOptions, requireIntervalOptions } from "./intervals.js";
import { readSeries } from "./series.js";

/** What {@link weightedMovingAverageForecast} is computed from. */
export interface WeightedMovingAverageForecastInput extends Pick<IntervalOptions, "levels"> {
  /** Demand of each period, oldest first; at least as many as weights. */
  readonly demand: ArrayLike<number>;
  /** Periods to forecast, an integer of 1 or more. */
  readonly horizon: number;
  /** Weights of the last periods, that of the newest last; 0 or more, divided by their sum. */
  readonly weights: ArrayLike<number>;
}

/**
 * Weighted moving average of the last periods (加权移动平均): a forecast that stays level.
 *
 * Intervals are empirical: forecast plus a quantile of the residuals, which does not widen with the horizon.
 *
 * @returns Forecasts in the unit of the demand; fitted values start after as many periods as there are weights.
 * @throws InvalidInputError naming the field, or the period without a number.
 * @example
 * ```ts
 * import { weightedMovingAverageForecast } from "opscycle/kpi";
 *
 * weightedMovingAverageForecast({ demand: [2, 4, 8], horizon: 1, weights: [1, 3] }).forecasts; // => [7]
 * ```
 */
export function weightedMovingAverageForecast(input: WeightedMovingAverageForecastInput): Forecast {
  return weightedAverage("weightedMovingAverageForecast", "weights", input, input.weights);
}

/** `weightsPath` is the caller's field that is at fault where the series is too short. */
export function weightedAverage(
  subject: string,
  weightsPath: string,
  input: Omit<WeightedMovingAverageForecastInput, "weights">,
  weights: ArrayLike<number>,
): Forecast {
  requirePositiveCount(subject, "horizon", input.horizon);
  requireIntervalOptions(subject, input);
  requireNonNegatives(subject, weightsPath, weights);
  const shares = Array.from(weights);
  const total = finiteResult(
    subject,
    shares.reduce((sum, weight) => sum + weight, 0),
  );
  if (total === 0) throw refusal(subject, weightsPath, "at least one weight above 0", shares);
  const demand = readSeries(subject, "demand", input.demand);
  if (demand.length < shares.length)
    throw refusal(
      subject,
      weightsPath,
      `at most ${demand.length} periods, as many as of demand`,
      shares.length,
    );
  const averageBefore = (end: number) =>
    shares.reduce((sum, weight, index) => sum + weight * (demand[end - shares.length + index] ?? 0), 0) /
    total;
  const fitted = Array.from({ length: demand.length - shares.length }, (_, index) =>
    averageBefore(shares.length + index),
  );
  const forecast = finiteResult(subject, averageBefore(demand.length));
  const forecasts = eachStep(input.horizon, () => forecast);
  const fit = fitOf(subject, demand, fitted);
  return {
    forecasts,
    ...fit,
    intervals: empiricalIntervals(subject, forecasts, fit.residuals, input.levels),
  };
}
