import { type DemandClass, demandClass } from "../assortment/demand-class.js";
import { requireOneOf, requirePositiveCount } from "../require.js";
import { meanAbsoluteScaledError } from "./accuracy/mean-absolute-scaled-error.js";
import { rollingOriginErrors } from "./accuracy/rolling-origin-errors.js";
import type { Forecast } from "./forecast.js";
import { type ForecastCandidate, type ForecastMethod, forecastCandidates } from "./forecast-candidates.js";
import { type IntervalOptions, requireIntervalOptions } from "./intervals.js";
import { readSeries } from "./series.js";

/** What {@link autoForecast} is computed from. */
export interface AutoForecastInput extends Pick<IntervalOptions, "levels"> {
  /** Demand of each period, oldest first, 0 or more; at least one. */
  readonly demand: ArrayLike<number>;
  /** Periods to forecast, an integer of 1 or more. */
  readonly horizon: number;
  /** Periods of a season, an integer of 1 or more; default 1, no season. */
  readonly period?: number;
  /** Most origins at which the candidates are tried, an integer of 1 or more; default 5. */
  readonly origins?: number;
  /**
   * What decides: `mean-absolute` error (as a scaled error, MASE), or `root-mean-squared` error. By default the
   * first, and the second for intermittent and lumpy demand, where the first would favour a forecast of 0.
   */
  readonly measure?: "mean-absolute" | "root-mean-squared";
}

/** How a method did on periods that it had not seen. */
export interface CandidateErrors {
  /** The candidate that was tried. */
  readonly method: ForecastMethod;
  /** Mean absolute error, in the unit of the demand. */
  readonly meanAbsoluteError: number;
  /** Root mean squared error, in the unit of the demand. */
  readonly rootMeanSquaredError: number;
  /** Mean absolute scaled error; `null` where the demand at the first origin had never changed. */
  readonly meanAbsoluteScaledError: number | null;
}

/** What {@link autoForecast} hands back. */
export interface AutoForecast extends Forecast {
  /** The method chosen. */
  readonly method: ForecastMethod;
  /** Why: `best-candidate` of the trial, `no-demand`, or `too-short` for a trial. */
  readonly reason: "best-candidate" | "no-demand" | "too-short";
  /** Pattern of the demand, see `demandClass`; `null` for fewer than two demands, which count as intermittent. */
  readonly pattern: DemandClass | null;
  /** What decided. */
  readonly measure: "mean-absolute" | "root-mean-squared";
  /** Every candidate with its errors, the chosen one first. */
  readonly candidates: readonly CandidateErrors[];
  /** Periods held back at the first origin. */
  readonly heldBack: number;
}

/**
 * Automatic forecast (自动预测): tries the methods that fit the pattern of demand on the newest periods, and forecasts with the
 * best.
 *
 * The pattern (Syntetos, Boylan and Croston, 2005) names the candidates: level, trend and seasonal methods for smooth
 * and erratic demand; level methods, Syntetos–Boylan and Teunter–Syntetos–Babai for intermittent and lumpy demand. Each
 * forecasts from up to `origins` origins, at most a quarter of the series, without seeing what came; the smallest error
 * wins, the simpler method where two are equal, and is fitted to the whole series. Seasonal methods need two seasons
 * before the first origin. Without any demand the forecast is 0; one or two periods are no trial: one goes on (`naive`),
 * two are averaged (`mean`). It knows nothing of holidays and promotions.
 *
 * @returns The forecast of the method chosen, with all candidates and their errors.
 * @throws InvalidInputError naming the field, or the period without a number; for `levels` where the series is too
 * short for them.
 * @example
 * ```ts
 * import { autoForecast } from "opscycle/kpi";
 *
 * const { method, pattern, forecasts } = autoForecast({
 *   demand: [4, 9, 4, 9, 4, 9, 4, 9, 4, 9, 4, 9],
 *   horizon: 2,
 *   period: 2,
 * });
 * [method, pattern, forecasts]; // => ["seasonal-naive", "smooth", [4, 9]]
 * ```
 */
export function autoForecast(input: AutoForecastInput): AutoForecast {
  const subject = "autoForecast";
  const { horizon, period = 1, origins = 5, levels = [] } = input;
  for (const [name, value] of Object.entries({ horizon, period, origins }))
    requirePositiveCount(subject, name, value);
  requireIntervalOptions(subject, input);
  const demand = readSeries(subject, "demand", input.demand, { sign: "non-negative" });
  const hasDemand = demand.some((units) => units > 0);
  const pattern = demandClass({ demand })?.pattern ?? null;
  const measure = input.measure ?? usualMeasure(pattern ?? "intermittent");
  requireOneOf(subject, "measure", measure, ["mean-absolute", "root-mean-squared"]);
  const isPositive = demand.every((units) => units > 0);
  const candidates = forecastCandidates(pattern ?? "intermittent", period, isPositive);
  const trial = tryCandidates(demand, candidates, { horizon, origins, period }, measure);
  const [best] = hasDemand ? trial.candidates : [];
  const fallback: ForecastMethod = demand.length === 1 ? "naive" : "mean";
  const method = best?.method ?? fallback;
  const run = candidates.find((candidate) => candidate.method === method)?.run ?? candidates[0]?.run;
  if (run === undefined) throw new TypeError("autoForecast has no candidates");
  return {
    ...run({ demand, horizon, levels }),
    method,
    reason: !hasDemand ? "no-demand" : best === undefined ? "too-short" : "best-candidate",
    pattern,
    measure,
    ...(hasDemand ? trial : { candidates: [], heldBack: 0 }),
  };
}

function usualMeasure(pattern: DemandClass): "mean-absolute" | "root-mean-squared" {
  return pattern === "intermittent" || pattern === "lumpy" ? "root-mean-squared" : "mean-absolute";
}

/** Runs every candidate that has enough periods at the origins held back; the best comes first. */
function tryCandidates(
  demand: readonly number[],
  candidates: readonly ForecastCandidate[],
  {
    horizon,
    origins,
    period,
  }: { readonly horizon: number; readonly origins: number; readonly period: number },
  measure: AutoForecast["measure"],
): Pick<AutoForecast, "candidates" | "heldBack"> {
  if (demand.length < 3) return { candidates: [], heldBack: 0 };
  const share = Math.max(1, Math.floor(demand.length / 4));
  const ahead = Math.min(horizon, share);
  const heldBack = ahead + Math.min(origins, Math.max(1, share - ahead + 1)) - 1;
  const firstOrigin = demand.length - heldBack;
  const tried = candidates
    .filter(({ atLeast }) => atLeast <= firstOrigin)
    .map(({ method, run }): CandidateErrors => {
      const { origins: rows } = rollingOriginErrors({
        demand,
        forecastWith: (known, steps) => run({ demand: known, horizon: steps }).forecasts,
        horizon: ahead,
        firstOrigin,
        onlyFullHorizon: true,
      });
      return errorsOf(
        method,
        rows.flatMap(({ errors }) => errors),
        demand.slice(0, firstOrigin),
        period,
      );
    });
  const key = measure === "mean-absolute" ? "meanAbsoluteError" : "rootMeanSquaredError";
  return { candidates: tried.toSorted((a, b) => a[key] - b[key]), heldBack };
}

function errorsOf(
  method: ForecastMethod,
  errors: readonly number[],
  training: readonly number[],
  period: number,
): CandidateErrors {
  const forecast = errors.map(() => 0);
  const mean = (measure: (error: number) => number) =>
    errors.reduce((sum, error) => sum + measure(error), 0) / errors.length;
  return {
    method,
    meanAbsoluteError: mean(Math.abs),
    rootMeanSquaredError: Math.sqrt(mean((error) => error ** 2)),
    meanAbsoluteScaledError: meanAbsoluteScaledError({ actual: errors, forecast, training, period }),
  };
}
