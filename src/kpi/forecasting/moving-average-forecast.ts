import { requirePositiveCount } from "../require.js";
import type { Forecast } from "./forecast.js";
import {
  type WeightedMovingAverageForecastInput,
  weightedAverage,
} from "./weighted-moving-average-forecast.js";

/** What {@link movingAverageForecast} is computed from. */
export interface MovingAverageForecastInput extends Omit<WeightedMovingAverageForecastInput, "weights"> {
  /** Periods averaged, an integer of 1 or more, at most those of the demand. */
  readonly periods: number;
}

/**
 * Moving average of the last periods (移动平均): a forecast that stays level.
 *
 * Intervals are empirical: forecast plus a quantile of the residuals, which does not widen with the horizon. For a
 * smoothed past rather than a forecast, see `centredMovingAverage`.
 *
 * @returns Forecasts in the unit of the demand; fitted values start after as many periods as are averaged.
 * @throws InvalidInputError naming the field, or the period without a number.
 * @example
 * ```ts
 * import { movingAverageForecast } from "opscycle/kpi";
 *
 * const { forecasts, fitted } = movingAverageForecast({ demand: [2, 4, 9, 5], horizon: 2, periods: 3 });
 * forecasts; // => [6, 6]
 * fitted; // => [5]
 * ```
 */
export function movingAverageForecast(input: MovingAverageForecastInput): Forecast {
  requirePositiveCount("movingAverageForecast", "periods", input.periods);
  return weightedAverage("movingAverageForecast", "periods", input, Array<number>(input.periods).fill(1));
}
