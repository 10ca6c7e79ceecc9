import { refusal } from "../../require.js";
import { readSeries } from "../series.js";
import { meanOf, sameLength } from "./forecast-errors.js";

/** Demand and the limits forecast for it, period by period. */
export interface IntervalAccuracyInput {
  /** What came. */
  readonly actual: ArrayLike<number>;
  /** Lower limits forecast for the same periods. */
  readonly lower: ArrayLike<number>;
  /** Upper limits, each at least the lower one. */
  readonly upper: ArrayLike<number>;
}

/**
 * Interval coverage (区间覆盖率): the share of periods whose demand lay within the forecast limits, the limits included.
 *
 * It should be near the level of the intervals. Wide intervals always cover: `winklerScore` also counts the width.
 *
 * @returns A ratio from 0 to 1; `null` without a period.
 * @throws InvalidInputError naming the field, or the period without a number.
 * @example
 * ```ts
 * import { intervalCoverage } from "opscycle/kpi";
 *
 * intervalCoverage({ actual: [5, 9], lower: [4, 4], upper: [6, 8] }); // => 0.5
 * ```
 */
export function intervalCoverage(input: IntervalAccuracyInput): number | null {
  return meanOf(intervalPeriods("intervalCoverage", input), ({ actual, lower, upper }) =>
    Number(actual >= lower && actual <= upper),
  );
}

/** The periods of the three series. */
export function intervalPeriods(
  subject: string,
  input: IntervalAccuracyInput,
): readonly { readonly actual: number; readonly lower: number; readonly upper: number }[] {
  const actuals = readSeries(subject, "actual", input.actual, { atLeast: 0 });
  const lowers = sameLength(subject, "lower", input.lower, actuals.length);
  const uppers = sameLength(subject, "upper", input.upper, actuals.length);
  return actuals.map((actual, index) => {
    const lower = lowers[index] ?? 0;
    const upper = uppers[index] ?? 0;
    if (upper < lower)
      throw refusal(subject, `upper.${index}`, `at least the lower limit, which is ${lower}`, upper);
    return { actual, lower, upper };
  });
}
