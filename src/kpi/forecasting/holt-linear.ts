import { refusal, requireOneOf } from "../require.js";
import type { IntervalOptions } from "./intervals.js";
import { readSeries } from "./series.js";
import { type SmoothingForecast, smoothingForecast } from "./smoothing-forecast.js";
import type { SmoothingModel, SmoothingStart } from "./smoothing-model.js";
import { type GivenStart, givenStart } from "./smoothing-start-given.js";
import { regressionStart } from "./smoothing-starts.js";

const rules = [
  "optimised",
  "first-difference",
  "first-difference-before",
  "mean-difference",
  "overall-slope",
  "regression",
] as const;

/** What {@link holtLinear} is computed from. */
export interface HoltLinearInput extends IntervalOptions {
  /** Demand of each period, oldest first; at least two, four for `mean-difference`. */
  readonly demand: ArrayLike<number>;
  /** Periods to forecast, an integer of 1 or more. */
  readonly horizon: number;
  /** α, 0 to 1; estimated where it is not given. */
  readonly levelSmoothing?: number;
  /** β*, 0 to 1, the weight of the newest change of the level; the β of ETS is α·β*. Estimated where it is not given. */
  readonly trendSmoothing?: number;
  /** Whether the trend fades, default false. */
  readonly damped?: boolean;
  /** φ, 0 to 1, for a damped trend; estimated from 0.8 to 0.98 where it is not given. */
  readonly damping?: number;
  /**
   * Where level and trend start. `optimised` (default) estimates them, as R's `holt` and statsmodels' "estimated" do.
   * `first-difference`: at the first period, with y₂ − y₁, as R's `HoltWinters` and NIST's first do; `mean-difference`:
   * there, with (y₄ − y₁) ÷ 3, NIST's second; `overall-slope`: there, with (yₙ − y₁) ÷ (n − 1), NIST's third.
   * `first-difference-before`: y₁ and y₂ − y₁ before the first period, as R's `holt(initial = "simple")` and
   * statsmodels' "legacy-heuristic" do. `regression`: the line through the first ten periods, statsmodels' "heuristic"
   * and the first guess of R's `ets`. Or the state before the period at index `from`.
   */
  readonly initial?: (typeof rules)[number] | Omit<GivenStart, "season">;
}

/**
 * Holt's linear trend method, with a damped trend as an option (霍尔特线性趋势): a forecast for demand that grows
 * or falls.
 *
 * A damped trend fades by the factor φ each period, which is the safer choice for long horizons. The intervals are
 * those of the model with additive errors, ETS(A,A,N) or ETS(A,Ad,N).
 *
 * @returns Forecasts in the unit of the demand. The three rules that start at the first period leave it unfitted.
 * @throws InvalidInputError naming the field, or the period without a number.
 * @example
 * ```ts
 * import { holtLinear } from "opscycle/kpi";
 *
 * const { state, forecasts } = holtLinear({
 *   demand: [10, 14, 20],
 *   horizon: 2,
 *   levelSmoothing: 0.5,
 *   trendSmoothing: 0.5,
 *   initial: "first-difference",
 * });
 * state; // => { level: 19, trend: 4.5, season: [] }
 * forecasts; // => [23.5, 28]
 * ```
 */
export function holtLinear(input: HoltLinearInput): SmoothingForecast {
  const subject = "holtLinear";
  const { horizon, levelSmoothing, trendSmoothing, damping, damped = false, initial = "optimised" } = input;
  if (!damped && damping !== undefined) throw refusal(subject, "damping", "none unless damped", damping);
  const demand = readSeries(subject, "demand", input.demand, {
    atLeast: initial === "mean-difference" ? 4 : 2,
  });
  const model: SmoothingModel = {
    trend: damped ? "damped" : "additive",
    season: "none",
    period: 1,
    seasonUpdate: "previous-level",
  };
  return smoothingForecast(
    subject,
    {
      demand,
      model,
      given: {
        ...(levelSmoothing === undefined ? {} : { levelSmoothing }),
        ...(trendSmoothing === undefined ? {} : { trendSmoothing }),
        ...(damping === undefined ? {} : { damping }),
      },
      start:
        typeof initial === "object"
          ? givenStart(subject, demand, model, initial)
          : startOf(subject, demand, initial),
      optimiseStart: initial === "optimised",
      horizon,
    },
    input,
  );
}

function startOf(subject: string, demand: readonly number[], rule: (typeof rules)[number]): SmoothingStart {
  requireOneOf(subject, "initial", rule, rules);
  const [first = 0, second = 0, , fourth = 0] = demand;
  if (rule === "optimised" || rule === "regression") return regressionStart(demand);
  const start = { from: rule === "first-difference-before" ? 0 : 1, level: first, season: [] };
  if (rule === "mean-difference") return { ...start, trend: (fourth - first) / 3 };
  if (rule === "overall-slope")
    return { ...start, trend: ((demand.at(-1) ?? 0) - first) / (demand.length - 1) };
  return { ...start, trend: second - first };
}
