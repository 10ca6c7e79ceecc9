import { rating } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";

describe("rating", () => {
  test("gives the mean score", () => {
    expect(rating({ scores: [5, 4, 4, 2] })).toBe(3.75);
  });

  test("weighs the scores of the scale by how often each was given", () => {
    expect(rating({ scores: [1, 2, 3, 4, 5], weights: [1, 0, 1, 2, 6] })).toBeCloseTo(4.2, 12);
  });

  test("is not defined without reviews, or where none counts", () => {
    expect(rating({ scores: [] })).toBeNull();
    expect(rating({ scores: [5, 4], weights: [0, 0] })).toBeNull();
  });

  test.each([
    { input: { scores: [5, Number.NaN] }, path: "scores.1" },
    { input: { scores: [5], weights: [-1] }, path: "weights.0" },
    { input: { scores: [5, 4], weights: [1] }, path: "weights" },
  ])("refuses $input", ({ input, path }) => {
    expect(errorOf(() => rating(input))).toMatchObject({ subject: "rating", issues: [{ path }] });
  });

  test("refuses to go without scores", () => {
    const input = { scores: undefined } as never;
    expect(errorOf(() => rating(input))).toMatchObject({
      subject: "rating",
      issues: [{ path: "scores", received: "nothing" }],
    });
  });
});
