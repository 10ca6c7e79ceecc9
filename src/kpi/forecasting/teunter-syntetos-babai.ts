import {
  finiteResult,
  requireNonNegative,
  requireOneOf,
  requirePositiveCount,
  requireShare,
} from "../require.js";
import { eachStep, type Forecast, fitOf } from "./forecast.js";
import { chosenSmoothing, type IntermittentSmoothing, requireSmoothing } from "./intermittent-smoothing.js";
import { empiricalIntervals, type IntervalOptions, requireIntervalOptions } from "./intervals.js";
import { readSeries } from "./series.js";

/** What {@link teunterSyntetosBabai} is computed from. */
export interface TeunterSyntetosBabaiInput extends Pick<IntervalOptions, "levels"> {
  /** Demand of each period, oldest first, 0 or more; at least one. */
  readonly demand: ArrayLike<number>;
  /** Periods to forecast, an integer of 1 or more. */
  readonly horizon: number;
  /** α of the sizes, 0 to 1, or `optimised`; default 0.1. */
  readonly sizeSmoothing?: IntermittentSmoothing;
  /** β of the probability, 0 to 1, or `optimised`; default 0.1. */
  readonly probabilitySmoothing?: IntermittentSmoothing;
  /**
   * Where the two averages start. `first` (default): the first size, and 1 or 0 for whether the first period has a demand,
   * as statsforecast and tsintermittent's "naive" do; `mean-probability`: the first size and the share of periods with a
   * demand, tsintermittent's "mean"; both are updated from the second period on. Or the averages before the first period.
   */
  readonly initial?:
    | "first"
    | "mean-probability"
    | {
        /** Units of a demand. */
        readonly size: number;
        /** Chance that a period has a demand, 0 to 1. */
        readonly probability: number;
      };
}

/** What {@link teunterSyntetosBabai} hands back. */
export interface TeunterSyntetosBabaiForecast extends Forecast {
  /** Smoothed size of a demand; `null` where there is neither a demand nor a given start. */
  readonly size: number | null;
  /** Smoothed chance that a period has a demand. */
  readonly probability: number;
  /** α of the sizes. */
  readonly sizeSmoothing: number;
  /** β of the probability. */
  readonly probabilitySmoothing: number;
}

/**
 * Method of Teunter, Syntetos and Babai (2011), TSB, for intermittent demand that may end (间歇需求预测): chance of a demand
 * times its mean size.
 *
 * The chance is updated in every period, so the forecast of an article that sells no more fades, unlike Croston's.
 * Intervals of the forecast are empirical, and do not widen with the horizon.
 *
 * @returns Units expected in each period; 0 where demand never was. Fitted values start with the second period, or the
 * first where the start is given.
 * @throws InvalidInputError naming the field, or the period without a number.
 * @example
 * ```ts
 * import { teunterSyntetosBabai } from "opscycle/kpi";
 *
 * const input = { demand: [6, 0, 2, 0], horizon: 1, sizeSmoothing: 0.5, probabilitySmoothing: 0.5 };
 * const { size, probability, forecasts } = teunterSyntetosBabai(input);
 * [size, probability, forecasts]; // => [4, 0.375, [1.5]]
 * ```
 */
export function teunterSyntetosBabai(input: TeunterSyntetosBabaiInput): TeunterSyntetosBabaiForecast {
  const subject = "teunterSyntetosBabai";
  const { horizon, sizeSmoothing = 0.1, probabilitySmoothing = 0.1 } = input;
  requirePositiveCount(subject, "horizon", horizon);
  requireIntervalOptions(subject, input);
  requireSmoothing(subject, "sizeSmoothing", sizeSmoothing);
  requireSmoothing(subject, "probabilitySmoothing", probabilitySmoothing);
  const demand = readSeries(subject, "demand", input.demand, { sign: "non-negative" });
  const start = startOf(subject, demand, input.initial ?? "first");
  const passWith = ([size = 0, probability = 0]: readonly number[]) => pass(demand, start, size, probability);
  const chosen = chosenSmoothing(
    [sizeSmoothing, probabilitySmoothing],
    (smoothing) => fitOf(subject, demand, passWith(smoothing).fitted).sumOfSquaredErrors,
  );
  const { fitted, size, probability } = passWith(chosen);
  const fit = fitOf(subject, demand, fitted);
  const forecast = finiteResult(subject, probability * (size ?? 0));
  const forecasts = eachStep(horizon, () => forecast);
  const [alpha = 0, beta = 0] = chosen;
  return {
    forecasts,
    ...fit,
    intervals: empiricalIntervals(subject, forecasts, fit.residuals, input.levels),
    size,
    probability,
    sizeSmoothing: alpha,
    probabilitySmoothing: beta,
  };
}

interface TeunterSyntetosBabaiStart {
  readonly from: number;
  readonly size: number | null;
  readonly probability: number;
}

function startOf(
  subject: string,
  demand: readonly number[],
  initial: NonNullable<TeunterSyntetosBabaiInput["initial"]>,
): TeunterSyntetosBabaiStart {
  if (typeof initial === "object") {
    requireNonNegative(subject, "initial.size", initial.size);
    requireShare(subject, "initial.probability", initial.probability);
    return { from: 0, ...initial };
  }
  requireOneOf(subject, "initial", initial, ["first", "mean-probability"]);
  const demands = demand.filter((units) => units > 0);
  const share = demands.length / demand.length;
  return {
    from: 1,
    size: demands[0] ?? null,
    probability: initial === "first" ? Number((demand[0] ?? 0) > 0) : share,
  };
}

function pass(
  demand: readonly number[],
  start: TeunterSyntetosBabaiStart,
  sizeSmoothing: number,
  probabilitySmoothing: number,
): { readonly fitted: number[]; readonly size: number | null; readonly probability: number } {
  let { size, probability } = start;
  const fitted = demand.slice(start.from).map((units) => {
    const expected = probability * (size ?? 0);
    probability += probabilitySmoothing * (Number(units > 0) - probability);
    if (units > 0) size = size === null ? units : size + sizeSmoothing * (units - size);
    return expected;
  });
  return { fitted, size, probability };
}
