import { normalQuantile } from "../distributions/normal.js";
import { finiteResult, refusal, requireNonNegative } from "../require.js";
import type { Fit, ForecastInterval } from "./forecast.js";

/** Options of the methods that give prediction intervals. */
export interface IntervalOptions {
  /** Probabilities of the prediction intervals, each above 0 and below 1; none by default. */
  readonly levels?: readonly number[];
  /**
   * Quantities that were estimated from the demand and are taken off the number of residuals when their
   * deviation is computed; by default what the method itself estimated.
   */
  readonly estimatedParameters?: number;
  /** Standard deviation of the one-step errors, instead of the one computed from the residuals. */
  readonly residualStandardDeviation?: number;
}

/** Refuses impossible options of prediction intervals. */
export function requireIntervalOptions(subject: string, options: IntervalOptions): void {
  const { levels = [], estimatedParameters, residualStandardDeviation } = options;
  if (!Array.isArray(levels)) throw refusal(subject, "levels", "a list of numbers", levels);
  levels.forEach((level, index) => {
    if (!(level > 0 && level < 1))
      throw refusal(subject, `levels.${index}`, "a number above 0 and below 1", level);
  });
  if (estimatedParameters !== undefined)
    requireNonNegative(subject, "estimatedParameters", estimatedParameters);
  if (residualStandardDeviation !== undefined)
    requireNonNegative(subject, "residualStandardDeviation", residualStandardDeviation);
}

/**
 * The standard deviation of the one-step errors: root of the sum of squares over the residuals less the
 * quantities estimated, or the one given.
 *
 * @returns `null` where there are no more residuals than quantities estimated.
 */
export function residualDeviation(
  fit: Pick<Fit, "residuals" | "sumOfSquaredErrors">,
  estimated: number,
  options: IntervalOptions,
): number | null {
  if (options.residualStandardDeviation !== undefined) return options.residualStandardDeviation;
  const degreesOfFreedom = fit.residuals.length - (options.estimatedParameters ?? estimated);
  const isKnown = degreesOfFreedom > 0 && Number.isFinite(fit.sumOfSquaredErrors);
  return isKnown ? Math.sqrt(fit.sumOfSquaredErrors / degreesOfFreedom) : null;
}

/** Intervals of normal errors. `deviations` holds the standard deviation of each step's error. */
export function normalIntervals(
  subject: string,
  forecasts: readonly number[],
  deviations: readonly number[] | null,
  levels: readonly number[] = [],
): ForecastInterval[] {
  return intervalsOf(subject, forecasts, deviations, levels, (level) => normalQuantile((1 + level) / 2));
}

/** Intervals of errors that are a deviation times a variable that is symmetric about 0. */
export function intervalsOf(
  subject: string,
  forecasts: readonly number[],
  deviations: readonly number[] | null,
  levels: readonly number[],
  quantile: (level: number) => number,
): ForecastInterval[] {
  if (levels.length > 0 && deviations === null)
    throw refusal(subject, "levels", "none, as the series is too short to estimate a deviation", levels);
  return levels.map((level) => {
    const factor = quantile(level);
    const limits = (sign: number) =>
      forecasts.map((forecast, index) =>
        finiteResult(subject, forecast + sign * factor * (deviations?.[index] ?? 0)),
      );
    return { level, lower: limits(-1), upper: limits(1) };
  });
}

/**
 * Intervals from the residuals themselves: forecast plus their lower and upper quantile (type 7 of Hyndman and
 * Fan, 1996). They do not widen with the horizon.
 */
export function empiricalIntervals(
  subject: string,
  forecasts: readonly number[],
  residuals: readonly number[],
  levels: readonly number[] = [],
): ForecastInterval[] {
  if (levels.length > 0 && residuals.length === 0)
    throw refusal(subject, "levels", "none, as the series is too short to have a residual", levels);
  const sorted = residuals.toSorted((a, b) => a - b);
  return levels.map((level) => ({
    level,
    lower: forecasts.map((forecast) => forecast + quantileOf(sorted, (1 - level) / 2)),
    upper: forecasts.map((forecast) => forecast + quantileOf(sorted, (1 + level) / 2)),
  }));
}

function quantileOf(sorted: readonly number[], probability: number): number {
  const position = (sorted.length - 1) * probability;
  const below = sorted[Math.floor(position)] ?? 0;
  const above = sorted[Math.ceil(position)] ?? 0;
  return below + (position - Math.floor(position)) * (above - below);
}
