import { meansTestPower, requiredSampleSizeForMeans } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";

const unit = { difference: 1, standardDeviation: 1, power: 0.9 };

describe("requiredSampleSizeForMeans", () => {
  /** R 4.2.2, power.t.test(…, tol = 1e-13). */
  test.each([
    { input: unit, control: 22.0210955700938 },
    { input: { ...unit, sides: "one-sided" as const }, control: 17.8471206265367 },
    { input: { difference: 5, standardDeviation: 60 }, control: 2261.43812851309 },
  ])("gives R's $control", ({ input, control }) => {
    expect(requiredSampleSizeForMeans(input).control / control).toBeCloseTo(1, 8);
  });

  test("gives the textbook form for a known deviation: 2 · (z + z)² · σ² ÷ δ²", () => {
    const size = requiredSampleSizeForMeans({ difference: 5, standardDeviation: 60, method: "normal" });
    expect(size.control).toBeCloseTo(2 * (1.959963984540054 + 0.8416212335729143) ** 2 * 144, 6);
  });

  test("has the power asked for in groups of unequal size", () => {
    const size = requiredSampleSizeForMeans({ ...unit, variantPerControl: 3 });
    expect(size.variant).toBeCloseTo(3 * size.control, 12);
    expect(meansTestPower({ ...unit, controlCount: size.control, variantCount: size.variant })).toBeCloseTo(
      0.9,
      10,
    );
  });

  test.each([
    { change: { power: 1 }, path: "power" },
    { change: { variantPerControl: 0 }, path: "variantPerControl" },
    { change: { difference: -1 }, path: "difference" },
  ])("refuses $change", ({ change, path }) => {
    expect(errorOf(() => requiredSampleSizeForMeans({ ...unit, ...change }))).toMatchObject({
      issues: [{ path }],
    });
  });
});
