import { finiteResult } from "../require.js";

/** What every forecasting method hands back. */
export interface Forecast {
  /** One value for each future period, the next one first. */
  readonly forecasts: readonly number[];
  /** One-step-ahead forecasts of past periods, from period {@link Forecast.fittedFrom} to the last. */
  readonly fitted: readonly number[];
  /** Index of the first period that has a fitted value: the ones before it served as start. */
  readonly fittedFrom: number;
  /** Demand less fitted value, for the same periods. */
  readonly residuals: readonly number[];
  /** Sum of the squared residuals. */
  readonly sumOfSquaredErrors: number;
  /** Prediction intervals in the order of the levels asked for. */
  readonly intervals: readonly ForecastInterval[];
}

/** Limits between which future demand lies with a probability. */
export interface ForecastInterval {
  /** The probability, above 0 and below 1. */
  readonly level: number;
  /** Lower limit of each future period. */
  readonly lower: readonly number[];
  /** Upper limit of each future period. */
  readonly upper: readonly number[];
}

/** What past periods say about a method: see {@link Forecast}. */
export type Fit = Pick<Forecast, "fitted" | "fittedFrom" | "residuals" | "sumOfSquaredErrors">;

/** Residuals and their squares of fitted values that end with the last period. */
export function fitOf(subject: string, demand: readonly number[], fitted: readonly number[]): Fit {
  const fittedFrom = demand.length - fitted.length;
  const residuals = fitted.map((value, index) => (demand[fittedFrom + index] ?? 0) - value);
  const sum = residuals.reduce((total, residual) => total + residual ** 2, 0);
  return { fitted, fittedFrom, residuals, sumOfSquaredErrors: finiteResult(subject, sum) };
}

/** A list with a number for each of the next periods, 1 for the next one. */
export function eachStep(horizon: number, valueAt: (step: number) => number): number[] {
  return Array.from({ length: horizon }, (_, index) => valueAt(index + 1));
}
