import { finiteResults, requirePositiveCount } from "../require.js";
import { eachStep, type Forecast, fitOf } from "./forecast.js";
import {
  type IntervalOptions,
  normalIntervals,
  requireIntervalOptions,
  residualDeviation,
} from "./intervals.js";
import { readSeries } from "./series.js";

/** What {@link driftForecast} is computed from. */
export interface DriftForecastInput extends IntervalOptions {
  /** Demand of each period, oldest first; at least two. */
  readonly demand: ArrayLike<number>;
  /** Periods to forecast, an integer of 1 or more. */
  readonly horizon: number;
}

/** What {@link driftForecast} hands back. */
export interface DriftForecast extends Forecast {
  /** Mean change from a period to the next. */
  readonly drift: number;
}

/**
 * Drift forecast: the line from the first to the last demand goes on (漂移预测).
 *
 * The fitted values use the drift of the whole series, as in R. Intervals are σ·√(h(1 + h ÷ (n − 1))), with σ² the sum
 * of the squared residuals over n − 2, as R's `rwf(drift = TRUE)` has them.
 *
 * @returns Forecasts in the unit of the demand; the first period has no fitted value.
 * @throws InvalidInputError naming the field, or the period without a number.
 * @example
 * ```ts
 * import { driftForecast } from "opscycle/kpi";
 *
 * driftForecast({ demand: [5, 8, 9], horizon: 2 }).forecasts; // => [11, 13]
 * ```
 */
export function driftForecast(input: DriftForecastInput): DriftForecast {
  const subject = "driftForecast";
  const { horizon } = input;
  requirePositiveCount(subject, "horizon", horizon);
  requireIntervalOptions(subject, input);
  const demand = readSeries(subject, "demand", input.demand, { atLeast: 2 });
  const last = demand.at(-1) ?? 0;
  const changes = demand.length - 1;
  const drift = (last - (demand[0] ?? 0)) / changes;
  const forecasts = finiteResults(
    subject,
    eachStep(horizon, (step) => last + step * drift),
  );
  const fit = fitOf(
    subject,
    demand,
    demand.slice(0, -1).map((value) => value + drift),
  );
  const deviation = residualDeviation(fit, 1, input);
  const deviations =
    deviation === null
      ? null
      : eachStep(horizon, (step) => deviation * Math.sqrt(step * (1 + step / changes)));
  return {
    forecasts,
    ...fit,
    intervals: normalIntervals(subject, forecasts, deviations, input.levels),
    drift,
  };
}
