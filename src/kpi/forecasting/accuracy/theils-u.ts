import { quotient, requireOneOf } from "../../require.js";
import {
  type ForecastAccuracyInput,
  type ForecastPeriod,
  forecastPeriods,
  meanOf,
} from "./forecast-errors.js";

/** What {@link theilsU} is computed from. */
export interface TheilsUInput extends ForecastAccuracyInput {
  /** Which of Theil's two measures; default `changes`. */
  readonly convention?: "changes" | "inequality";
}

/**
 * Theil's U (泰尔不等系数): the quality of a forecast against that of no change.
 *
 * `changes` (default; U2, Theil 1966, as R's `accuracy`): the root of the squared errors over that of the squared changes,
 * both as shares of the previous actual. 1 is as good as the naive forecast, below 1 better. `inequality` (U1, Theil
 * 1961): the root mean squared error over the sum of the root mean squares of actual and forecast, from 0 to 1.
 *
 * @returns A ratio; `null` where it has nothing to be divided by: for `changes` also where an actual before the last is 0.
 * @throws InvalidInputError naming the field, or the period without a number.
 * @example
 * ```ts
 * import { theilsU } from "opscycle/kpi";
 *
 * theilsU({ actual: [10, 12, 15], forecast: [10, 11, 14] })?.toFixed(4); // => "0.4066"
 * theilsU({ actual: [4, 3], forecast: [0, 0], convention: "inequality" }); // => 1
 * ```
 */
export function theilsU(input: TheilsUInput): number | null {
  const subject = "theilsU";
  const { convention = "changes" } = input;
  requireOneOf(subject, "convention", convention, ["changes", "inequality"]);
  const periods = forecastPeriods(subject, input);
  if (convention === "inequality") {
    const size = (measure: (period: ForecastPeriod) => number) =>
      Math.sqrt(meanOf(periods, (period) => measure(period) ** 2) ?? 0);
    const sum = size(({ actual }) => actual) + size(({ forecast }) => forecast);
    return quotient(
      subject,
      size(({ error }) => error),
      sum,
    );
  }
  const steps = periods
    .slice(1)
    .map((period, index) => ({ ...period, previous: periods[index]?.actual ?? 0 }));
  if (steps.some(({ previous }) => previous === 0)) return null;
  const errors = steps.reduce((sum, { error, previous }) => sum + (error / previous) ** 2, 0);
  const changes = steps.reduce((sum, { actual, previous }) => sum + (actual / previous - 1) ** 2, 0);
  return quotient(subject, Math.sqrt(errors), Math.sqrt(changes));
}
