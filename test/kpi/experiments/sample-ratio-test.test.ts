import { sampleRatioTest } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";

describe("sampleRatioTest", () => {
  test("gives the published alarm of Kohavi, Tang and Xu, chapter 21: 1.8 in a million", () => {
    const result = sampleRatioTest({ observedCounts: [821_588, 815_482], plannedShares: [1, 1] });
    expect(result?.statistic).toBeCloseTo(22.7743688418944, 11);
    expect((result?.pValue ?? 0) / 1.82179287261919e-6).toBeCloseTo(1, 11);
    expect(result?.expected).toEqual([[818_535, 818_535]]);
  });

  test("gives what R 4.2.2 does, chisq.test(x, p, rescale.p = TRUE)", () => {
    const result = sampleRatioTest({
      observedCounts: [89, 37, 30, 28, 2],
      plannedShares: [40, 20, 20, 15, 5],
    });
    expect(result?.statistic).toBeCloseTo(9.99014336917563, 12);
    expect(result?.pValue).toBeCloseTo(0.0405940433447812, 12);
    expect(result).toMatchObject({ degreesOfFreedom: 4, hasSmallExpectedCounts: false });
  });

  test("is null without visitors", () => {
    expect(sampleRatioTest({ observedCounts: [0, 0], plannedShares: [1, 1] })).toBeNull();
  });

  test.each([
    { observedCounts: [1], plannedShares: [1], path: "observedCounts" },
    { observedCounts: [1, -1], plannedShares: [1, 1], path: "observedCounts.1" },
    { observedCounts: [1, 1], plannedShares: [1, 0], path: "plannedShares" },
    { observedCounts: [1, 1], plannedShares: [1], path: "plannedShares" },
    { observedCounts: [1, 1], plannedShares: [1, Number.NaN], path: "plannedShares.1" },
  ])("refuses $observedCounts planned as $plannedShares", ({ path, ...input }) => {
    expect(errorOf(() => sampleRatioTest(input))).toMatchObject({ issues: [{ path }] });
  });
});
