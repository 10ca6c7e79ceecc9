import { type ColumnsOf, overColumns } from "../columns.js";
import { quotient, requireAtMost, requireCount } from "../require.js";

/** What {@link positiveReviewRate} is computed from. */
export interface PositiveReviewRateInput {
  /** Positive reviews, an integer of 0 to `reviewCount`. */
  readonly positiveCount: number;
  /** All reviews: positive, neutral and negative, an integer of 0 or more. */
  readonly reviewCount: number;
}

/**
 * Positive-review rate: the share of positive reviews among all reviews (好评率).
 *
 * Neutral reviews are in the denominator, as on Taobao. With few reviews it swings widely: `bayesianRating` with
 * scores of 0 and 1 steadies it.
 *
 * @returns A ratio from 0 to 1; `null` where nothing was reviewed.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { positiveReviewRate } from "opscycle/kpi";
 *
 * positiveReviewRate({ positiveCount: 63, reviewCount: 72 }); // => 0.875
 * ```
 */
export function positiveReviewRate({ positiveCount, reviewCount }: PositiveReviewRateInput): number | null {
  requireCount("positiveReviewRate", "positiveCount", positiveCount);
  requireCount("positiveReviewRate", "reviewCount", reviewCount);
  requireAtMost("positiveReviewRate", "positiveCount", positiveCount, "reviewCount", reviewCount);
  return quotient("positiveReviewRate", positiveCount, reviewCount);
}

/**
 * {@link positiveReviewRate} of many subjects at once, equal to it to the last bit.
 *
 * @returns One value for each row; NaN where it is undefined or one of its numbers is NaN.
 * @throws InvalidInputError naming field and row, as {@link positiveReviewRate} does, and for columns of different lengths.
 * @example
 * ```ts
 * import { positiveReviewRateBatch } from "opscycle/kpi";
 *
 * Array.from(positiveReviewRateBatch({ positiveCount: [63, 0], reviewCount: [72, 0] })); // => [0.875, NaN]
 * ```
 */
export function positiveReviewRateBatch(columns: ColumnsOf<PositiveReviewRateInput>): Float64Array {
  return overColumns(
    "positiveReviewRateBatch",
    positiveReviewRate,
    { positiveCount: 0, reviewCount: 0 },
    columns,
  );
}
