import { sampleMoments } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";

describe("sampleMoments", () => {
  test("gives mean and deviation of Student's sleep data as R 4.2.2 does", () => {
    const moments = sampleMoments({
      values: Float64Array.of(0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2),
    });
    expect(moments?.mean).toBeCloseTo(0.75, 14);
    expect(moments?.standardDeviation).toBeCloseTo(1.78900965775916, 13);
  });

  test("keeps the spread of large values: NIST's NumAcc4, mean 10000000.2 and deviation 0.1", () => {
    const values = Array.from({ length: 1001 }, (_, index) =>
      index === 0 ? 10_000_000.2 : index % 2 === 1 ? 10_000_000.1 : 10_000_000.3,
    );
    expect(sampleMoments({ values })?.standardDeviation).toBeCloseTo(0.1, 8);
  });

  test("knows no deviation of one value and nothing of none", () => {
    expect(sampleMoments({ values: [4] })).toEqual({ count: 1, mean: 4, standardDeviation: null });
    expect(sampleMoments({ values: [] })).toBeNull();
  });

  test("refuses what is no number, and what is no list", () => {
    expect(errorOf(() => sampleMoments({ values: [1, Number.NaN] }))).toMatchObject({
      issues: [{ path: "values.1" }],
    });
    const nothing = undefined as unknown as number[];
    expect(errorOf(() => sampleMoments({ values: nothing }))).toMatchObject({ issues: [{ path: "values" }] });
  });
});
