import { finiteResult, refusal, requirePositiveCount } from "../../require.js";
import { readSeries } from "../series.js";
import { meanOf } from "./forecast-errors.js";

/** What {@link rollingOriginErrors} works on. */
export interface RollingOriginInput {
  /** Demand of each period, oldest first. */
  readonly demand: ArrayLike<number>;
  /** The method: demand up to an origin in, at least `horizon` forecasts out. */
  readonly forecastWith: (demand: readonly number[], horizon: number) => ArrayLike<number>;
  /** Periods forecast from each origin, an integer of 1 or more; default 1. */
  readonly horizon?: number;
  /** Periods known at the first origin, an integer of 1 or more; default 1. */
  readonly firstOrigin?: number;
  /** Periods from an origin to the next, an integer of 1 or more; default 1. */
  readonly step?: number;
  /** Most periods that the method sees, the newest ones; by default all. */
  readonly window?: number;
  /** Whether origins are left out whose horizon goes beyond the demand; by default they count as far as it goes. */
  readonly onlyFullHorizon?: boolean;
}

/** The errors from one origin. */
export interface OriginErrors {
  /** Periods known. */
  readonly origin: number;
  /** Actual less forecast, of the next period first. */
  readonly errors: readonly number[];
}

/** What {@link rollingOriginErrors} hands back. */
export interface RollingOriginErrors {
  /** Every origin in order. */
  readonly origins: readonly OriginErrors[];
  /** Mean absolute error of each step ahead; `null` where no origin reaches it. */
  readonly meanAbsoluteErrors: readonly (number | null)[];
  /** Root mean squared error of each step ahead; `null` where no origin reaches it. */
  readonly rootMeanSquaredErrors: readonly (number | null)[];
}

/**
 * Errors of a method by rolling origin, or time-series cross-validation (滚动起点检验): it forecasts again and again from
 * more demand, always without seeing what comes.
 *
 * This tells more of a method than the residuals of one fit. R's `tsCV` with `initial = k` starts at origin k + 1.
 *
 * @returns The errors from each origin, and their size by the number of periods ahead, in the unit of the demand.
 * @throws InvalidInputError naming the field, or the origin at which the method did not give enough numbers. What the
 * method itself throws passes through.
 * @example
 * ```ts
 * import { naiveForecast, rollingOriginErrors } from "opscycle/kpi";
 *
 * const { origins, meanAbsoluteErrors } = rollingOriginErrors({
 *   demand: [4, 6, 5],
 *   forecastWith: (demand, horizon) => naiveForecast({ demand, horizon }).forecasts,
 * });
 * origins; // => [{ origin: 1, errors: [2] }, { origin: 2, errors: [-1] }]
 * meanAbsoluteErrors; // => [1.5]
 * ```
 */
export function rollingOriginErrors(input: RollingOriginInput): RollingOriginErrors {
  const subject = "rollingOriginErrors";
  const { horizon = 1, firstOrigin = 1, step = 1, onlyFullHorizon = false, window } = input;
  for (const [name, value] of Object.entries({ horizon, firstOrigin, step }))
    requirePositiveCount(subject, name, value);
  if (window !== undefined) requirePositiveCount(subject, "window", window);
  if (typeof input.forecastWith !== "function")
    throw refusal(subject, "forecastWith", "a function", input.forecastWith);
  const demand = readSeries(subject, "demand", input.demand, { atLeast: 0 });
  const lastOrigin = demand.length - (onlyFullHorizon ? horizon : 1);
  const origins: OriginErrors[] = [];
  for (let origin = firstOrigin; origin <= lastOrigin; origin += step) {
    const known = demand.slice(window === undefined ? 0 : Math.max(0, origin - window), origin);
    const forecasts = input.forecastWith(known, horizon);
    const errors = demand.slice(origin, origin + horizon).map((actual, ahead) => {
      const forecast = forecasts[ahead];
      if (forecast === undefined || !Number.isFinite(forecast))
        throw refusal(subject, `forecastWith(${origin}).${ahead}`, "a finite number", forecast);
      return finiteResult(subject, actual - forecast);
    });
    origins.push({ origin, errors });
  }
  const byStep = Array.from({ length: horizon }, (_, ahead) =>
    origins.flatMap(({ errors }) => errors.slice(ahead, ahead + 1)),
  );
  return {
    origins,
    meanAbsoluteErrors: byStep.map((errors) => meanOf(errors, Math.abs)),
    rootMeanSquaredErrors: byStep.map((errors) => {
      const squared = meanOf(errors, (error) => error ** 2);
      return squared === null ? null : finiteResult(subject, Math.sqrt(squared));
    }),
  };
}
