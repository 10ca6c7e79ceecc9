import { normalQuantile } from "../distributions/normal.js";
import { studentTQuantile } from "../distributions/student-t.js";
import { requirePositiveCount } from "../require.js";
import { eachStep, type Forecast, fitOf } from "./forecast.js";
import { type IntervalOptions, intervalsOf, requireIntervalOptions, residualDeviation } from "./intervals.js";
import { regressionLine } from "./regression-line.js";
import { readSeries } from "./series.js";

/** What {@link linearTrendForecast} is computed from. */
export interface LinearTrendForecastInput extends IntervalOptions {
  /** Demand of each period, oldest first; at least two. */
  readonly demand: ArrayLike<number>;
  /** Periods to forecast, an integer of 1 or more. */
  readonly horizon: number;
}

/** What {@link linearTrendForecast} hands back. */
export interface LinearTrendForecast extends Forecast {
  /** Height of the line one period before the first. */
  readonly intercept: number;
  /** What the line gains each period. */
  readonly slope: number;
}

/**
 * Linear trend forecast: the least-squares line through all past periods, drawn on (线性趋势预测).
 *
 * All periods count alike, so it reacts slowly: where the trend changes, {@link holtLinear} follows it. The fitted values are
 * the line itself, as in R. Intervals are those of regression, s·√(1 + 1 ÷ n + (x − x̄)² ÷ Σ(x − x̄)²) with Student's t
 * distribution of n − 2 degrees of freedom, as R's `predict.lm` has them; with a deviation that is given they are normal.
 *
 * @returns Forecasts in the unit of the demand.
 * @throws InvalidInputError naming the field, or the period without a number.
 * @example
 * ```ts
 * import { linearTrendForecast } from "opscycle/kpi";
 *
 * const { intercept, slope, forecasts } = linearTrendForecast({ demand: [1, 5, 4, 8], horizon: 2 });
 * [intercept, slope]; // => [-0.5, 2]
 * forecasts; // => [9.5, 11.5]
 * ```
 */
export function linearTrendForecast(input: LinearTrendForecastInput): LinearTrendForecast {
  const subject = "linearTrendForecast";
  const { horizon, levels = [], estimatedParameters = 2 } = input;
  requirePositiveCount(subject, "horizon", horizon);
  requireIntervalOptions(subject, input);
  const demand = readSeries(subject, "demand", input.demand, { atLeast: 2 });
  const count = demand.length;
  const { intercept, slope } = regressionLine(demand);
  const forecasts = eachStep(horizon, (step) => intercept + slope * (count + step));
  const fit = fitOf(
    subject,
    demand,
    demand.map((_, index) => intercept + slope * (index + 1)),
  );
  const deviation = residualDeviation(fit, estimatedParameters, input);
  const distance = (step: number) => (count - 1) / 2 + step;
  const deviations =
    deviation === null
      ? null
      : eachStep(horizon, (step) => {
          const leverage = 1 / count + (12 * distance(step) ** 2) / (count * (count * count - 1));
          return deviation * Math.sqrt(1 + leverage);
        });
  const quantile = (level: number) =>
    input.residualStandardDeviation === undefined
      ? studentTQuantile((1 + level) / 2, count - estimatedParameters)
      : normalQuantile((1 + level) / 2);
  const intervals = intervalsOf(subject, forecasts, deviations, levels, quantile);
  return { forecasts, ...fit, intervals, intercept, slope };
}
