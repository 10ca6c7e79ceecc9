import { sampleMoments, type TwoMeansTestInput, twoMeansTest } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf, testRefusals } from "../refuses.js";

/** Student (1908), hours of sleep gained under two drugs; R's data set `sleep`. */
const first = sampleMoments({ values: [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2] });
const second = sampleMoments({ values: [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4] });
const sleep = {
  variantMean: first?.mean ?? 0,
  variantStandardDeviation: first?.standardDeviation ?? 0,
  variantCount: 10,
  controlMean: second?.mean ?? 0,
  controlStandardDeviation: second?.standardDeviation ?? 0,
  controlCount: 10,
};

describe("twoMeansTest", () => {
  test("gives Welch's test as R 4.2.2 does, t.test(extra ~ group, data = sleep)", () => {
    const result = twoMeansTest(sleep);
    expect(result?.statistic).toBeCloseTo(-1.86081346748685, 13);
    expect(result?.degreesOfFreedom).toBeCloseTo(17.7764735161785, 12);
    expect(result?.pValue).toBeCloseTo(0.0793941401873582, 13);
    expect(result?.differenceInterval.lower).toBeCloseTo(-3.36548323071171, 12);
    expect(result?.differenceInterval.upper).toBeCloseTo(0.20548323071171, 12);
  });

  test("gives Student's test as R does with var.equal = TRUE", () => {
    const result = twoMeansTest({ ...sleep, variances: "equal" });
    expect(result?.degreesOfFreedom).toBe(18);
    expect(result?.pValue).toBeCloseTo(0.0791867142159382, 13);
    expect(result?.differenceInterval.lower).toBeCloseTo(-3.3638740322876, 12);
  });

  test("gives one-sided values as R does, alternative less at 90 %", () => {
    const result = twoMeansTest({ ...sleep, alternative: "less", confidenceLevel: 0.9 });
    expect(result?.pValue).toBeCloseTo(0.0396970700936791, 13);
    expect(result?.differenceInterval.lower).toBeNull();
    expect(result?.differenceInterval.upper).toBeCloseTo(-0.449835524143024, 12);
  });

  test("gives the two one-sided p values a sum of 1", () => {
    const less = twoMeansTest({ ...sleep, alternative: "less" })?.pValue ?? 0;
    const greater = twoMeansTest({ ...sleep, alternative: "greater" })?.pValue ?? 0;
    expect(less + greater).toBeCloseTo(1, 14);
  });

  test("is null where neither group varies", () => {
    expect(twoMeansTest({ ...sleep, controlStandardDeviation: 0, variantStandardDeviation: 0 })).toBeNull();
  });

  test("refuses a way to treat variances nobody knows", () => {
    const variances = "known" as unknown as "equal";
    expect(errorOf(() => twoMeansTest({ ...sleep, variances }))).toMatchObject({
      issues: [{ path: "variances" }],
    });
  });

  testRefusals<Omit<TwoMeansTestInput, "variances" | "alternative" | "confidenceLevel">>(
    twoMeansTest,
    sleep,
    {
      controlMean: [],
      controlStandardDeviation: [-1],
      controlCount: [1, 2.5],
      variantMean: [],
      variantStandardDeviation: [-1],
      variantCount: [1],
    },
  );
});
