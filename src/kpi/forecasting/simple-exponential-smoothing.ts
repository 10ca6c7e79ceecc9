import { requireOneOf } from "../require.js";
import type { IntervalOptions } from "./intervals.js";
import { readSeries } from "./series.js";
import { type SmoothingForecast, smoothingForecast } from "./smoothing-forecast.js";
import type { SmoothingModel, SmoothingStart } from "./smoothing-model.js";
import { givenStart } from "./smoothing-start-given.js";
import { regressionStart } from "./smoothing-starts.js";

/** What {@link simpleExponentialSmoothing} is computed from. */
export interface SimpleExponentialSmoothingInput extends IntervalOptions {
  /** Demand of each period, oldest first; at least one, at least two where the level is estimated. */
  readonly demand: ArrayLike<number>;
  /** Periods to forecast, an integer of 1 or more. */
  readonly horizon: number;
  /** α, 0 to 1; by default the one with the least squared one-step errors. */
  readonly levelSmoothing?: number;
  /**
   * The level to start from. `optimised` (default) estimates it with α, as R's `ses` and statsmodels' "estimated" do;
   * `first-value` starts with the first demand, as R's `HoltWinters` and statsmodels' "legacy-heuristic" do;
   * `first-ten-mean` is the mean of the first ten periods, the first guess of R's `ets`; `regression` is the
   * intercept of the line through them, statsmodels' "heuristic". Or the level before the period at index `from`.
   */
  readonly initial?:
    | "optimised"
    | "first-value"
    | "first-ten-mean"
    | "regression"
    | {
        /** In units of the demand. */
        readonly level: number;
        /** Index of the first period that is forecast. */
        readonly from?: number;
      };
}

const model: SmoothingModel = {
  trend: "none",
  season: "none",
  period: 1,
  seasonUpdate: "previous-level",
};

/**
 * Simple exponential smoothing (简单指数平滑): a forecast for demand without trend and season.
 *
 * The level moves by the share α of each error. The forecast is the same for all periods, and its intervals are those
 * of the model with additive errors, ETS(A,N,N): the variance of step h is σ²(1 + (h − 1)α²).
 *
 * @returns Forecasts in the unit of the demand. With `first-value` the first period has no fitted value.
 * @throws InvalidInputError naming the field, or the period without a number.
 * @example
 * ```ts
 * import { simpleExponentialSmoothing } from "opscycle/kpi";
 *
 * const forecast = simpleExponentialSmoothing({
 *   demand: [10, 14, 12],
 *   horizon: 2,
 *   levelSmoothing: 0.5,
 *   initial: "first-value",
 * });
 * forecast.fitted; // => [10, 12]
 * forecast.forecasts; // => [12, 12]
 * ```
 */
export function simpleExponentialSmoothing(input: SimpleExponentialSmoothingInput): SmoothingForecast {
  const subject = "simpleExponentialSmoothing";
  const { horizon, levelSmoothing, initial = "optimised" } = input;
  const optimiseStart = initial === "optimised";
  const demand = readSeries(subject, "demand", input.demand, { atLeast: optimiseStart ? 2 : 1 });
  return smoothingForecast(
    subject,
    {
      demand,
      model,
      given: levelSmoothing === undefined ? {} : { levelSmoothing },
      start: startOf(subject, demand, initial),
      optimiseStart,
      horizon,
    },
    input,
  );
}

function startOf(
  subject: string,
  demand: readonly number[],
  initial: NonNullable<SimpleExponentialSmoothingInput["initial"]>,
): SmoothingStart {
  if (typeof initial === "object") return givenStart(subject, demand, model, initial);
  requireOneOf(subject, "initial", initial, ["optimised", "first-value", "first-ten-mean", "regression"]);
  const [first = 0] = demand;
  if (initial === "first-value") return { from: 1, level: first, trend: 0, season: [] };
  if (initial === "regression") return { ...regressionStart(demand), trend: 0 };
  const ten = demand.slice(0, 10);
  return { from: 0, level: ten.reduce((sum, value) => sum + value / ten.length, 0), trend: 0, season: [] };
}
