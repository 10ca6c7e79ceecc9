import { positiveReviewRate, positiveReviewRateBatch } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

describe("positiveReviewRate", () => {
  test.each([
    { origin: "63 of 72 worked by hand", input: { positiveCount: 63, reviewCount: 72 }, result: 0.875 },
    { origin: "no positive review", input: { positiveCount: 0, reviewCount: 5 }, result: 0 },
    { origin: "no reviews", input: { positiveCount: 0, reviewCount: 0 }, result: null },
  ])("gives $result for $origin", ({ input, result }) => {
    if (result === null) expect(positiveReviewRate(input)).toBeNull();
    else expect(positiveReviewRate(input)).toBeCloseTo(result, 12);
  });

  testRefusals(
    positiveReviewRate,
    { positiveCount: 63, reviewCount: 72 },
    { positiveCount: [-1, 0.5, 73], reviewCount: [-1, 0.5] },
  );
});

describe("positiveReviewRateBatch", () => {
  test("knows no value where the scalar gives none or a number is not known", () => {
    const columns = { positiveCount: [63, 0, Number.NaN], reviewCount: [72, 0, Number.NaN] };
    expect(Array.from(positiveReviewRateBatch(columns))).toEqual([
      positiveReviewRate({ positiveCount: 63, reviewCount: 72 }),
      Number.NaN,
      Number.NaN,
    ]);
  });
});
