import { responseTime } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/errors/index.js";
import { errorOf } from "../refuses.js";

/** Quantiles of R 4.2.2 stats::quantile by type, at the probabilities 0.05, 0.5, 0.9, 0.3 and 1. */
const sample = [12.5, 3, 88, 41, 7, 7, 19, 260, 5.25, 30];
const probabilities = [0.05, 0.5, 0.9, 0.3, 1];
const quantilesOfR = [
  { type: 1, quantiles: [3, 12.5, 88, 7, 260] },
  { type: 2, quantiles: [3, 15.75, 174, 7, 260] },
  { type: 3, quantiles: [3, 12.5, 88, 7, 260] },
  { type: 4, quantiles: [3, 12.5, 88, 7, 260] },
  { type: 5, quantiles: [3, 15.75, 174, 7, 260] },
  { type: 6, quantiles: [3, 15.75, 242.8, 7, 260] },
  { type: 7, quantiles: [4.0125, 15.75, 105.2, 7, 260] },
  { type: 8, quantiles: [3, 15.75, 196.93333333333325, 7, 260] },
  { type: 9, quantiles: [3, 15.75, 191.2, 7, 260] },
] as const;

describe("responseTime", () => {
  test("gives mean, median and the 90th percentile worked by hand", () => {
    expect(responseTime({ responseSeconds: [60, 20, 40] })).toEqual({
      count: 3,
      mean: 40,
      median: 40,
      percentile: expect.closeTo(56, 12),
    });
  });

  test.each(quantilesOfR)("gives the percentiles of R's type $type", ({ type, quantiles }) => {
    probabilities.forEach((percentile, index) => {
      const summary = responseTime({ responseSeconds: sample, percentile, quantileType: type });
      expect(summary?.percentile).toBeCloseTo(quantiles[index] ?? Number.NaN, 10);
      expect(summary?.median).toBe(15.75);
    });
  });

  test("gives the one duration there is", () => {
    expect(responseTime({ responseSeconds: [7] })).toEqual({ count: 1, mean: 7, median: 7, percentile: 7 });
  });

  test("is not defined without an answer", () => {
    expect(responseTime({ responseSeconds: [] })).toBeNull();
  });

  test("leaves its input as it is", () => {
    const responseSeconds = Float64Array.of(3, 1, 2);
    responseTime({ responseSeconds });
    expect(Array.from(responseSeconds)).toEqual([3, 1, 2]);
  });

  test.each([
    { input: { responseSeconds: [1, -1] }, path: "responseSeconds.1" },
    { input: { responseSeconds: [Number.NaN] }, path: "responseSeconds.0" },
    { input: { responseSeconds: [1], percentile: 1.01 }, path: "percentile" },
    { input: { responseSeconds: [1], percentile: Number.NaN }, path: "percentile" },
  ])("refuses $input", ({ input, path }) => {
    const error = errorOf(() => responseTime(input));
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({ subject: "responseTime", issues: [{ path }] });
  });

  test("refuses a definition of quantiles that there is not", () => {
    // @ts-expect-error a tenth type
    const error = errorOf(() => responseTime({ responseSeconds: [1], quantileType: 10 }));
    expect(error).toMatchObject({ issues: [{ path: "quantileType" }] });
  });
});
