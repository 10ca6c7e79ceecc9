import { refusal } from "../../require.js";
import { readSeries } from "../series.js";

/** Demand and its forecast, period by period. */
export interface ForecastAccuracyInput {
  /** What came, one number for each period. */
  readonly actual: ArrayLike<number>;
  /** What had been forecast for the same periods. */
  readonly forecast: ArrayLike<number>;
}

/** One period of both. */
export interface ForecastPeriod {
  readonly actual: number;
  readonly forecast: number;
  /** Actual less forecast. */
  readonly error: number;
}

/** The periods of both series; refuses series of different lengths. */
export function forecastPeriods(subject: string, input: ForecastAccuracyInput): readonly ForecastPeriod[] {
  const actuals = readSeries(subject, "actual", input.actual, { atLeast: 0 });
  const forecasts = sameLength(subject, "forecast", input.forecast, actuals.length);
  return actuals.map((actual, index) => {
    const forecast = forecasts[index] ?? 0;
    return { actual, forecast, error: actual - forecast };
  });
}

/** Another series of as many periods. */
export function sameLength(
  subject: string,
  path: string,
  values: ArrayLike<number>,
  length: number,
): readonly number[] {
  const series = readSeries(subject, path, values, { atLeast: 0 });
  if (series.length !== length)
    throw refusal(subject, path, `${length} numbers, as many as actual`, series.length);
  return series;
}

/** Mean of a measure of each item; `null` where there is none. */
export function meanOf<Item>(items: readonly Item[], measure: (item: Item) => number): number | null {
  if (items.length === 0) return null;
  return items.reduce((sum, item) => sum + measure(item), 0) / items.length;
}
