import { finiteResult, refusal } from "../../require.js";
import { meanOf } from "./forecast-errors.js";
import { type IntervalAccuracyInput, intervalPeriods } from "./interval-coverage.js";

/** What {@link winklerScore} is computed from. */
export interface WinklerScoreInput extends IntervalAccuracyInput {
  /** The level of the intervals, above 0 and below 1. */
  readonly level: number;
}

/**
 * Winkler score, or interval score (温克勒得分; Winkler, 1972): the mean width of prediction intervals plus a fine for each miss.
 *
 * A demand outside costs 2 ÷ (1 − level) for each unit of distance. Lower is better; narrow intervals that hold win.
 *
 * @returns In the unit of the demand; `null` without a period.
 * @throws InvalidInputError naming the field, or the period without a number.
 * @example
 * ```ts
 * import { winklerScore } from "opscycle/kpi";
 *
 * winklerScore({ actual: [5, 9], lower: [4, 4], upper: [6, 8], level: 0.5 }); // => 5
 * ```
 */
export function winklerScore(input: WinklerScoreInput): number | null {
  const subject = "winklerScore";
  const { level } = input;
  if (!(level > 0 && level < 1)) throw refusal(subject, "level", "a number above 0 and below 1", level);
  const value = meanOf(intervalPeriods(subject, input), ({ actual, lower, upper }) => {
    const distance = Math.max(lower - actual, actual - upper, 0);
    return upper - lower + (2 / (1 - level)) * distance;
  });
  return value === null ? null : finiteResult(subject, value);
}
