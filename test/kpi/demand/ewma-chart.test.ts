import fc from "fast-check";
import { type ControlChartInput, ewmaChart } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf, testRefusals } from "../refuses.js";
import { montgomeryDeviations } from "./montgomery-series.js";

// NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.4: centre 50, s = 2.0539, weight 0.3.
const nistDeviations = [
  52, 47, 53, 49.3, 50.1, 47, 51, 50.1, 51.2, 50.5, 49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6,
  52.1,
].map((value) => value - 50);
const nistAverages = [
  50.6, 49.52, 50.56, 50.18, 50.16, 49.21, 49.75, 49.85, 50.26, 50.33, 50.11, 49.36, 49.52, 50.05, 49.38,
  49.92, 50.73, 51.23, 51.94, 51.99,
];

describe("ewmaChart", () => {
  test("gives the averages and the limits that NIST prints", () => {
    const { averages, standardErrors } = ewmaChart({
      deviations: nistDeviations,
      standardDeviation: 2.0539,
      smoothing: 0.3,
    });
    for (const [period, printed] of nistAverages.entries())
      expect(50 + 2.0539 * (averages[period] ?? Number.NaN)).toBeCloseTo(printed, 2);
    // NIST computes them with √(0.3 ÷ 1.7) cut to 0.4201.
    expect(50 + 3 * 2.0539 * (standardErrors[19] ?? Number.NaN)).toBeCloseTo(52.5884, 3);
  });

  // Montgomery, Introduction to Statistical Quality Control, Example 9.2: weight 0.1, limits of 2.7 standard errors.
  test("gives the averages and the limits that Montgomery prints", () => {
    const { averages, standardErrors } = ewmaChart({
      deviations: montgomeryDeviations,
      standardDeviation: 1,
      smoothing: 0.1,
    });
    const average = (period: number) => 10 + (averages[period - 1] ?? Number.NaN);
    const limit = (period: number) => 10 + 2.7 * (standardErrors[period - 1] ?? Number.NaN);
    expect([1, 2].map(average)).toEqual([expect.closeTo(9.945, 6), expect.closeTo(9.7495, 6)]);
    expect([28, 29, 30].map((period) => average(period).toFixed(4))).toEqual([
      "10.5731",
      "10.6468",
      "10.6341",
    ]);
    expect([1, 2, 30].map((period) => limit(period).toFixed(2))).toEqual(["10.27", "10.36", "10.62"]);
    const beyond = averages.flatMap((_, period) =>
      average(period + 1) > limit(period + 1) ? period + 1 : [],
    );
    expect(beyond).toEqual([29, 30]);
  });

  test("weighs the newest deviation with 0.2 unless told otherwise", () => {
    expect(ewmaChart({ deviations: [5], standardDeviation: 1 }).averages).toEqual([1]);
  });

  test("is the newest deviation alone with a weight of 1", () => {
    const chart = ewmaChart({ deviations: [4, -6], standardDeviation: 2, smoothing: 1 });
    expect(chart).toEqual({ averages: [2, -3], standardErrors: [1, 1] });
  });

  test("stays within the largest deviation", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1 }), (deviations) => {
        const { averages } = ewmaChart({ deviations, standardDeviation: 1 });
        const largest = Math.max(...deviations.map(Math.abs));
        for (const average of averages) expect(Math.abs(average)).toBeLessThanOrEqual(largest * (1 + 1e-12));
      }),
    );
  });

  test("is empty for no periods", () => {
    expect(ewmaChart({ deviations: [], standardDeviation: 1 })).toEqual({ averages: [], standardErrors: [] });
  });

  test("refuses a deviation that is no number and names it", () => {
    const error = errorOf(() => ewmaChart({ deviations: [1, Number.NaN], standardDeviation: 1 }));
    expect(error).toMatchObject({ subject: "ewmaChart", issues: [{ path: "deviations.1" }] });
  });

  test.each([0, -0.1, 1.01, Number.NaN])("refuses a weight of %d", (smoothing) => {
    const error = errorOf(() => ewmaChart({ deviations: [1], standardDeviation: 1, smoothing }));
    expect(error).toMatchObject({ subject: "ewmaChart", issues: [{ path: "smoothing" }] });
  });

  testRefusals<ControlChartInput>(
    ewmaChart,
    { deviations: [1], standardDeviation: 1 },
    { deviations: [], standardDeviation: [0, -1] },
  );
});
