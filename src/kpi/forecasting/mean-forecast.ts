import { normalQuantile } from "../distributions/normal.js";
import { studentTQuantile } from "../distributions/student-t.js";
import { requirePositiveCount } from "../require.js";
import { eachStep, type Forecast, fitOf } from "./forecast.js";
import { type IntervalOptions, intervalsOf, requireIntervalOptions, residualDeviation } from "./intervals.js";
import { readSeries } from "./series.js";

/** What {@link meanForecast} is computed from. */
export interface MeanForecastInput extends IntervalOptions {
  /** Demand of each period; at least one. */
  readonly demand: ArrayLike<number>;
  /** Periods to forecast, an integer of 1 or more. */
  readonly horizon: number;
}

/**
 * Mean forecast: every future period has the mean of all past ones (均值预测).
 *
 * The fitted values are that same mean, as in R. Intervals are s·√(1 + 1 ÷ n) with Student's t distribution of n − 1
 * degrees of freedom, as R's `meanf` has them; with a deviation that is given they are normal.
 *
 * @returns Forecasts in the unit of the demand.
 * @throws InvalidInputError naming the field, or the period without a number.
 * @example
 * ```ts
 * import { meanForecast } from "opscycle/kpi";
 *
 * meanForecast({ demand: [5, 9, 7], horizon: 2 }).forecasts; // => [7, 7]
 * ```
 */
export function meanForecast(input: MeanForecastInput): Forecast {
  const subject = "meanForecast";
  const { horizon, levels = [], estimatedParameters = 1 } = input;
  requirePositiveCount(subject, "horizon", horizon);
  requireIntervalOptions(subject, input);
  const demand = readSeries(subject, "demand", input.demand);
  const count = demand.length;
  const mean = demand.reduce((sum, value) => sum + value, 0) / count;
  const forecasts = eachStep(horizon, () => mean);
  const fit = fitOf(
    subject,
    demand,
    demand.map(() => mean),
  );
  const deviation = residualDeviation(fit, estimatedParameters, input);
  const deviations =
    deviation === null ? null : eachStep(horizon, () => deviation * Math.sqrt(1 + 1 / count));
  const quantile = (level: number) =>
    input.residualStandardDeviation === undefined
      ? studentTQuantile((1 + level) / 2, count - estimatedParameters)
      : normalQuantile((1 + level) / 2);
  return { forecasts, ...fit, intervals: intervalsOf(subject, forecasts, deviations, levels, quantile) };
}
