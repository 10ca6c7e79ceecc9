import type { Review } from "../../records/review.js";
import { readInstant } from "../calendars/instant.js";
import { requireFinite } from "../require.js";

/** How reviews are counted. */
export interface ReviewCountsOptions {
  /** The moment at which things are looked at: later reviews are not counted. Default the end of time. */
  readonly asOf?: string;
  /** The lowest score of a positive review that has no verdict. Default 4. */
  readonly positiveFrom?: number;
  /** The highest score of a negative review that has no verdict. Default 2. */
  readonly negativeTo?: number;
}

/** How many reviews there are of each kind. */
export interface ReviewCounts {
  /** Reviews with a verdict or a score, up to `asOf`. */
  readonly reviewCount: number;
  /** Judged positive, or without a verdict and scored `positiveFrom` or more. */
  readonly positiveCount: number;
  /** Judged neutral, or without a verdict and scored between the two limits. */
  readonly neutralCount: number;
  /** Judged negative, or without a verdict and scored `negativeTo` or less. */
  readonly negativeCount: number;
  /** Reviews with a score. */
  readonly scoredCount: number;
  /** Sum of the scores. */
  readonly scoreSum: number;
}

/**
 * Counts reviews by their verdict, or by their score where they have none.
 *
 * @returns Counts as `positiveReviewRate` takes them, and the sums for `bayesianRating`.
 * @throws InvalidInputError for an instant or score that cannot be meant.
 * @example
 * ```ts
 * import { positiveReviewRate, reviewCounts } from "opscycle/kpi";
 *
 * const counts = reviewCounts([
 *   { reviewId: "1", at: "2024-05-01T10:00:00Z", score: 5 },
 *   { reviewId: "2", at: "2024-05-02T10:00:00Z", score: 3 },
 *   { reviewId: "3", at: "2024-05-03T10:00:00Z", verdict: "positive" },
 *   { reviewId: "4", at: "2024-05-04T10:00:00Z", verdict: "negative", score: 1 },
 * ]);
 * positiveReviewRate(counts); // => 0.5
 * [counts.scoredCount, counts.scoreSum]; // => [3, 9]
 * ```
 */
export function reviewCounts(
  reviews: Iterable<Review>,
  { asOf, positiveFrom = 4, negativeTo = 2 }: ReviewCountsOptions = {},
): ReviewCounts {
  const until = asOf === undefined ? Number.POSITIVE_INFINITY : readInstant("reviewCounts", "asOf", asOf);
  requireFinite("reviewCounts", "positiveFrom", positiveFrom);
  requireFinite("reviewCounts", "negativeTo", negativeTo);
  const counts = { positive: 0, neutral: 0, negative: 0 };
  let scoredCount = 0;
  let scoreSum = 0;
  let index = -1;
  for (const { at, score, verdict } of reviews) {
    index += 1;
    if (readInstant("reviewCounts", `reviews.${index}.at`, at) > until) continue;
    if (score !== undefined || verdict === undefined)
      requireFinite("reviewCounts", `reviews.${index}.score`, score ?? Number.NaN);
    counts[verdict ?? verdictOf(score ?? Number.NaN, positiveFrom, negativeTo)] += 1;
    if (score === undefined) continue;
    scoredCount += 1;
    scoreSum += score;
  }
  return {
    reviewCount: counts.positive + counts.neutral + counts.negative,
    positiveCount: counts.positive,
    neutralCount: counts.neutral,
    negativeCount: counts.negative,
    scoredCount,
    scoreSum,
  };
}

function verdictOf(
  score: number,
  positiveFrom: number,
  negativeTo: number,
): "positive" | "neutral" | "negative" {
  if (score >= positiveFrom) return "positive";
  return score <= negativeTo ? "negative" : "neutral";
}
