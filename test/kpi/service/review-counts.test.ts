import { reviewCounts } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";

const at = "2024-05-01T10:00:00Z";

describe("reviewCounts", () => {
  test("goes by the verdict before the score", () => {
    const reviews = [
      { reviewId: "1", at, score: 4 },
      { reviewId: "2", at, score: 3 },
      { reviewId: "3", at, score: 2 },
      { reviewId: "4", at, score: 5, verdict: "negative" as const },
      { reviewId: "5", at, verdict: "neutral" as const },
    ];
    expect(reviewCounts(reviews)).toEqual({
      reviewCount: 5,
      positiveCount: 1,
      neutralCount: 2,
      negativeCount: 2,
      scoredCount: 4,
      scoreSum: 14,
    });
  });

  test("takes another scale, and leaves later reviews out", () => {
    const reviews = [
      { reviewId: "1", at, score: 8 },
      { reviewId: "2", at: "2024-05-01T10:00:01Z", score: 10 },
    ];
    const counts = reviewCounts(reviews, { asOf: at, positiveFrom: 9, negativeTo: 6 });
    expect(counts).toMatchObject({ reviewCount: 1, neutralCount: 1, scoreSum: 8 });
  });

  test.each([
    { review: { reviewId: "1", at: "yesterday", score: 5 }, path: "reviews.0.at" },
    { review: { reviewId: "1", at, score: Number.NaN }, path: "reviews.0.score" },
    { review: { reviewId: "1", at }, path: "reviews.0.score" },
  ])("refuses $review", ({ review, path }) => {
    expect(errorOf(() => reviewCounts([review]))).toMatchObject({ issues: [{ path }] });
  });
});
