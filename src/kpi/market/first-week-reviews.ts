import { quotient } from "../require.js";
import { type FirstWeek, type LaunchWindow, sumFirstWeek } from "./first-week.js";

/** What {@link firstWeekReviews} is computed from. */
export interface FirstWeekReviewsInput extends LaunchWindow {
  /** Calendar days, `2024-05-01`, in order and each once. */
  readonly dates: readonly string[];
  /** Reviews written on each of `dates`; NaN where it is not known. */
  readonly dailyReviews: ArrayLike<number>;
  /** The scores of each day's reviews added up, 0 on a day without reviews; NaN where it is not known. */
  readonly dailyScoreTotals: ArrayLike<number>;
}

/** The reviews of a new product in its first week. */
export interface FirstWeekReviews extends FirstWeek {
  /** Reviews of the seven days; `null` while they are not over, and where one of them is missing. */
  readonly count: number | null;
  /** Their mean score, in points; `null` where the count is, or is 0. */
  readonly meanScore: number | null;
  /** Reviews of the days that are over and known. */
  readonly countSoFar: number;
}

/**
 * First-week reviews: how many reviews a new product got in the seven days from its launch, and their mean score
 * (首周评价).
 *
 * The mean is over the reviews and not over the days. Few goods arrive and are reviewed within a week, so it
 * speaks of the fastest buyers.
 *
 * @returns Count and mean score with the dates of the week; `null` before the seven days are over and where a day is
 * missing.
 * @throws InvalidInputError naming the field: for what is no date, dates out of order, or a number that cannot be
 * meant.
 * @example
 * ```ts
 * import { firstWeekReviews } from "opscycle/kpi";
 *
 * const dates = ["2024-05-01", "2024-05-02", "2024-05-03", "2024-05-04", "2024-05-05", "2024-05-06", "2024-05-07"];
 * const reviews = firstWeekReviews({
 *   dates,
 *   dailyReviews: [0, 0, 1, 0, 2, 0, 1],
 *   dailyScoreTotals: [0, 0, 5, 0, 8, 0, 5],
 *   launchDate: "2024-05-01",
 *   asOf: "2024-05-07",
 * });
 * reviews.count; // => 4
 * reviews.meanScore; // => 4.5
 * ```
 */
export function firstWeekReviews(input: FirstWeekReviewsInput): FirstWeekReviews {
  const { dates, dailyReviews, dailyScoreTotals } = input;
  const { week, isComplete, sums } = sumFirstWeek("firstWeekReviews", input, {
    dailyReviews: { dates, values: dailyReviews },
    dailyScoreTotals: { dates, values: dailyScoreTotals },
  });
  const [countSoFar = 0, scores = 0] = sums;
  return {
    ...week,
    count: isComplete ? countSoFar : null,
    meanScore: isComplete ? quotient("firstWeekReviews", scores, countSoFar) : null,
    countSoFar,
  };
}
