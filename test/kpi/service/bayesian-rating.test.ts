import { bayesianRating } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

const input = { scoreSum: 10, reviewCount: 2, priorMeanScore: 4.2, priorReviewCount: 30 };

describe("bayesianRating", () => {
  test.each([
    { origin: "two reviews of 5 worked by hand: (10 + 126) ÷ 32", fields: {}, result: 4.25 },
    { origin: "no reviews", fields: { scoreSum: 0, reviewCount: 0 }, result: 4.2 },
    { origin: "no prior", fields: { priorReviewCount: 0 }, result: 5 },
    {
      origin: "the posterior mean of a share under Beta(2, 2), 9 of 10 positive: 11 ÷ 14",
      fields: { scoreSum: 9, reviewCount: 10, priorMeanScore: 0.5, priorReviewCount: 4 },
      result: 11 / 14,
    },
    { origin: "neither reviews nor a prior", fields: { reviewCount: 0, priorReviewCount: 0 }, result: null },
  ])("gives $result for $origin", ({ fields, result }) => {
    if (result === null) expect(bayesianRating({ ...input, ...fields })).toBeNull();
    else expect(bayesianRating({ ...input, ...fields })).toBeCloseTo(result, 12);
  });

  testRefusals(bayesianRating, input, {
    scoreSum: [],
    reviewCount: [-1],
    priorMeanScore: [],
    priorReviewCount: [-1],
  });
});
