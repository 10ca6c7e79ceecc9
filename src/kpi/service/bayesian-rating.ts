import { type ColumnsOf, overColumns } from "../columns.js";
import { quotient, requireFinite, requireNonNegative } from "../require.js";

/** What {@link bayesianRating} is computed from. */
export interface BayesianRatingInput {
  /** Sum of the scores given; for a share of positive reviews, their count. */
  readonly scoreSum: number;
  /** Reviews that it is the sum of, 0 or more. */
  readonly reviewCount: number;
  /** What is expected without any review: the mean score of the whole shop or category. */
  readonly priorMeanScore: number;
  /** How many reviews that expectation is worth, 0 or more. */
  readonly priorReviewCount: number;
}

/**
 * Rating smoothed towards what is usual, so that a product with two reviews of 5 does not outrank one with a thousand
 * of 4.8 (贝叶斯平均评分).
 *
 * It is the mean of the reviews and of `priorReviewCount` imagined ones at `priorMeanScore`: the posterior mean under a
 * conjugate prior. With n reviews of mean R and m imagined ones at C it equals n/(n+m)·R + m/(n+m)·C, which film
 * portals use for their rankings. For a share of positive reviews the prior is a beta distribution with
 * `priorMeanScore` × `priorReviewCount` positive ones.
 *
 * @returns Points on the scale of the scores; `null` where there are neither reviews nor a prior.
 * @throws InvalidInputError naming the field, for a number that cannot be meant.
 * @example
 * ```ts
 * import { bayesianRating } from "opscycle/kpi";
 *
 * bayesianRating({ scoreSum: 10, reviewCount: 2, priorMeanScore: 4.2, priorReviewCount: 30 }); // => 4.25
 * bayesianRating({ scoreSum: 0, reviewCount: 0, priorMeanScore: 4.2, priorReviewCount: 10 }); // => 4.2
 * ```
 */
export function bayesianRating({
  scoreSum,
  reviewCount,
  priorMeanScore,
  priorReviewCount,
}: BayesianRatingInput): number | null {
  requireFinite("bayesianRating", "scoreSum", scoreSum);
  requireNonNegative("bayesianRating", "reviewCount", reviewCount);
  requireFinite("bayesianRating", "priorMeanScore", priorMeanScore);
  requireNonNegative("bayesianRating", "priorReviewCount", priorReviewCount);
  const sum = scoreSum + priorMeanScore * priorReviewCount;
  return quotient("bayesianRating", sum, reviewCount + priorReviewCount);
}

/**
 * {@link bayesianRating} of many subjects at once, equal to it to the last bit.
 *
 * @returns One value for each row; NaN where it is undefined or one of its numbers is NaN.
 * @throws InvalidInputError naming field and row, as {@link bayesianRating} does, and for columns of different lengths.
 * @example
 * ```ts
 * import { bayesianRatingBatch } from "opscycle/kpi";
 *
 * const prior = { priorMeanScore: 4.2, priorReviewCount: 30 };
 * Array.from(bayesianRatingBatch({ scoreSum: [10, 0], reviewCount: [2, 0], ...prior })); // => [4.25, 4.2]
 * ```
 */
export function bayesianRatingBatch(columns: ColumnsOf<BayesianRatingInput>): Float64Array {
  return overColumns(
    "bayesianRatingBatch",
    bayesianRating,
    { scoreSum: 0, reviewCount: 0, priorMeanScore: 0, priorReviewCount: 0 },
    columns,
  );
}
