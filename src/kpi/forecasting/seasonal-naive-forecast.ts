import { requirePositiveCount } from "../require.js";
import type { Forecast } from "./forecast.js";
import { type NaiveForecastInput, seasonalWalk } from "./naive-forecast.js";

/** What {@link seasonalNaiveForecast} is computed from. */
export interface SeasonalNaiveForecastInput extends NaiveForecastInput {
  /** Periods of a season, an integer of 1 or more; the demand holds at least one season. */
  readonly period: number;
}

/**
 * Seasonal naive forecast: each period repeats the demand of one season ago (季节性朴素预测).
 *
 * Intervals are σ·√k in the k-th season ahead, with σ² the mean of the squared residuals, as R's `snaive` has them.
 *
 * @returns Forecasts in the unit of the demand; the first season has no fitted values.
 * @throws InvalidInputError naming the field, or the period without a number.
 * @example
 * ```ts
 * import { seasonalNaiveForecast } from "opscycle/kpi";
 *
 * seasonalNaiveForecast({ demand: [5, 9, 6, 8], horizon: 3, period: 2 }).forecasts; // => [6, 8, 6]
 * ```
 */
export function seasonalNaiveForecast(input: SeasonalNaiveForecastInput): Forecast {
  requirePositiveCount("seasonalNaiveForecast", "period", input.period);
  return seasonalWalk("seasonalNaiveForecast", input, input.period);
}
