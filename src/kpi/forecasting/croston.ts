import { finiteResult, refusal, requireNonNegative, requireOneOf, requirePositiveCount } from "../require.js";
import { eachStep, type Forecast, fitOf } from "./forecast.js";
import { chosenSmoothing, type IntermittentSmoothing, requireSmoothing } from "./intermittent-smoothing.js";
import { empiricalIntervals, type IntervalOptions, requireIntervalOptions } from "./intervals.js";
import { readSeries } from "./series.js";

/** What {@link croston} is computed from. */
export interface CrostonInput extends Pick<IntervalOptions, "levels"> {
  /** Demand of each period, oldest first, 0 or more; at least one. */
  readonly demand: ArrayLike<number>;
  /** Periods to forecast, an integer of 1 or more. */
  readonly horizon: number;
  /**
   * `croston` (default) is Croston's own ratio (1972), too high on average; `sba` multiplies it by 1 − α ÷ 2 (Syntetos and
   * Boylan, 2005), `sbj` by 1 − α ÷ (2 − α) (Shale, Boylan and Johnston, 2006), α being that of the intervals.
   */
  readonly variant?: "croston" | "sba" | "sbj";
  /** α of the sizes, 0 to 1, or `optimised`; default 0.1. */
  readonly sizeSmoothing?: IntermittentSmoothing;
  /** α of the intervals, 0 to 1, or `optimised`; by default the one of the sizes. */
  readonly intervalSmoothing?: IntermittentSmoothing;
  /**
   * Where the two averages start. `first` (default): the first size and the periods up to it, as R's `croston` and
   * statsforecast do; `mean-interval`: the first size and the mean interval, as tsintermittent's "mean" does; both
   * are updated from the second demand on. Or the averages before the first period, updated from the first demand on.
   */
  readonly initial?:
    | "first"
    | "mean-interval"
    | {
        /** Units of a demand. */
        readonly size: number;
        /** Periods from one demand to the next. */
        readonly interval: number;
      };
}

/** What {@link croston} hands back. */
export interface CrostonForecast extends Forecast {
  /** Smoothed size of a demand; `null` where there is neither a demand nor a given start. */
  readonly size: number | null;
  /** Smoothed number of periods from a demand to the next; `null` likewise. */
  readonly interval: number | null;
  /** α of the sizes. */
  readonly sizeSmoothing: number;
  /** α of the intervals. */
  readonly intervalSmoothing: number;
}

/**
 * Croston's method for intermittent demand, with the corrections of Syntetos–Boylan and Shale–Boylan–Johnston
 * (间歇需求预测): mean size of a demand over mean interval between demands.
 *
 * Both are smoothed and change only in periods with a demand, so an article that sells no more keeps its forecast:
 * `teunterSyntetosBabai` lets it fade. Intervals of the forecast are empirical, and do not widen with the horizon.
 *
 * @returns Units expected in each period; 0 where demand never was. Fitted values start after the first demand, or with
 * the first period where the start is given.
 * @throws InvalidInputError naming the field, or the period without a number.
 * @example
 * ```ts
 * import { croston } from "opscycle/kpi";
 *
 * const input = { demand: [0, 6, 0, 0, 0, 2], horizon: 1, sizeSmoothing: 0.5 } as const;
 * const { size, interval } = croston(input);
 * [size, interval]; // => [4, 3]
 * croston({ ...input, variant: "sba" }).forecasts; // => [1]
 * ```
 */
export function croston(input: CrostonInput): CrostonForecast {
  const subject = "croston";
  const { horizon, sizeSmoothing = 0.1, intervalSmoothing, variant = "croston" } = input;
  requirePositiveCount(subject, "horizon", horizon);
  requireIntervalOptions(subject, input);
  requireOneOf(subject, "variant", variant, ["croston", "sba", "sbj"]);
  requireSmoothing(subject, "sizeSmoothing", sizeSmoothing);
  if (intervalSmoothing !== undefined) requireSmoothing(subject, "intervalSmoothing", intervalSmoothing);
  const demand = readSeries(subject, "demand", input.demand, { sign: "non-negative" });
  const start = startOf(subject, demand, input.initial ?? "first");
  const passWith = ([size = 0, interval = size]: readonly number[]) =>
    pass(demand, start, size, interval, variant);
  const chosen = chosenSmoothing(
    intervalSmoothing === undefined ? [sizeSmoothing] : [sizeSmoothing, intervalSmoothing],
    (smoothing) => fitOf(subject, demand, passWith(smoothing).fitted).sumOfSquaredErrors,
  );
  const { fitted, ratio, size, interval } = passWith(chosen);
  const fit = fitOf(subject, demand, fitted);
  const forecast = finiteResult(subject, ratio);
  const forecasts = eachStep(horizon, () => forecast);
  const [alpha = 0, beta = alpha] = chosen;
  return {
    forecasts,
    ...fit,
    intervals: empiricalIntervals(subject, forecasts, fit.residuals, input.levels),
    size,
    interval,
    sizeSmoothing: alpha,
    intervalSmoothing: beta,
  };
}

interface CrostonStart {
  /** Index of the first period that is fitted. */
  readonly from: number;
  /** Periods since the last demand, or since before the first period. */
  readonly waited: number;
  readonly size: number;
  readonly interval: number;
}

/** `null` where demand never was. */
function startOf(
  subject: string,
  demand: readonly number[],
  initial: NonNullable<CrostonInput["initial"]>,
): CrostonStart | null {
  if (typeof initial === "object") {
    requireNonNegative(subject, "initial.size", initial.size);
    if (!Number.isFinite(initial.interval) || initial.interval < 1)
      throw refusal(subject, "initial.interval", "a number of 1 or more", initial.interval);
    return { from: 0, waited: 0, ...initial };
  }
  requireOneOf(subject, "initial", initial, ["first", "mean-interval"]);
  const first = demand.findIndex((units) => units > 0);
  if (first < 0) return null;
  const last = demand.findLastIndex((units) => units > 0);
  const meanInterval = (last + 1) / demand.filter((units) => units > 0).length;
  return {
    from: first + 1,
    waited: 0,
    size: demand[first] ?? 0,
    interval: initial === "first" ? first + 1 : meanInterval,
  };
}

function pass(
  demand: readonly number[],
  start: CrostonStart | null,
  sizeSmoothing: number,
  intervalSmoothing: number,
  variant: NonNullable<CrostonInput["variant"]>,
): {
  readonly fitted: number[];
  readonly ratio: number;
  readonly size: number | null;
  readonly interval: number | null;
} {
  if (start === null) return { fitted: demand.map(() => 0), ratio: 0, size: null, interval: null };
  const corrections = {
    croston: 1,
    sba: 1 - intervalSmoothing / 2,
    sbj: 1 - intervalSmoothing / (2 - intervalSmoothing),
  };
  let { size, interval, waited } = start;
  const ratio = () => (corrections[variant] * size) / interval;
  const fitted = demand.slice(start.from).map((units) => {
    const expected = ratio();
    waited += 1;
    if (units > 0) {
      size += sizeSmoothing * (units - size);
      interval += intervalSmoothing * (waited - interval);
      waited = 0;
    }
    return expected;
  });
  return { fitted, ratio: ratio(), size, interval };
}
