import { requirePositiveCount } from "../require.js";
import { eachStep, type Forecast, fitOf } from "./forecast.js";
import {
  type IntervalOptions,
  normalIntervals,
  requireIntervalOptions,
  residualDeviation,
} from "./intervals.js";
import { readSeries } from "./series.js";

/** What {@link naiveForecast} is computed from. */
export interface NaiveForecastInput extends IntervalOptions {
  /** Demand of each period, oldest first; at least one. */
  readonly demand: ArrayLike<number>;
  /** Periods to forecast, an integer of 1 or more. */
  readonly horizon: number;
}

/**
 * Naive forecast: the last demand goes on (朴素预测). The measure that other methods have to beat.
 *
 * Intervals are those of a random walk, σ·√h, with σ² the mean of the squared residuals, as R's `naive` has them.
 *
 * @returns Forecasts in the unit of the demand; the first period has no fitted value.
 * @throws InvalidInputError naming the field, or the period without a number.
 * @example
 * ```ts
 * import { naiveForecast } from "opscycle/kpi";
 *
 * naiveForecast({ demand: [5, 7, 6], horizon: 2 }).forecasts; // => [6, 6]
 * ```
 */
export function naiveForecast(input: NaiveForecastInput): Forecast {
  return seasonalWalk("naiveForecast", input, 1);
}

/** The demand of one season ago goes on. A season of one period is the naive forecast. */
export function seasonalWalk(subject: string, input: NaiveForecastInput, period: number): Forecast {
  const { horizon } = input;
  requirePositiveCount(subject, "horizon", horizon);
  requireIntervalOptions(subject, input);
  const demand = readSeries(subject, "demand", input.demand, { atLeast: period });
  const lastSeason = demand.slice(-period);
  const forecasts = eachStep(horizon, (step) => lastSeason[(step - 1) % period] ?? 0);
  const fit = fitOf(subject, demand, demand.slice(0, -period));
  const deviation = residualDeviation(fit, 0, input);
  const deviations =
    deviation === null ? null : eachStep(horizon, (step) => deviation * Math.sqrt(Math.ceil(step / period)));
  return { forecasts, ...fit, intervals: normalIntervals(subject, forecasts, deviations, input.levels) };
}
