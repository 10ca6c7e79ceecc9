import { minimumDetectableEffect } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";

const shop = { controlRate: 0.04, controlTrials: 5000, variantTrials: 5000 };

describe("minimumDetectableEffect", () => {
  /** R 4.2.2, power.prop.test(n, p1, power, tol = 1e-14)$p2. */
  test.each([
    { input: shop, variantRate: 0.0517193706424236 },
    {
      input: { controlRate: 0.5, controlTrials: 50, variantTrials: 50, power: 0.9 },
      variantRate: 0.802630581703895,
    },
  ])("gives R's $variantRate", ({ input, variantRate }) => {
    const effect = minimumDetectableEffect(input);
    expect(effect?.variantRate).toBeCloseTo(variantRate, 10);
    expect(effect?.absoluteEffect).toBeCloseTo(variantRate - input.controlRate, 10);
    expect(effect?.relativeEffect).toBeCloseTo(variantRate / input.controlRate - 1, 9);
  });

  test("mirrors a decrease onto the increase of the failures", () => {
    const fall = minimumDetectableEffect({ ...shop, controlRate: 0.3, direction: "decrease" });
    const rise = minimumDetectableEffect({ ...shop, controlRate: 0.7 });
    expect(fall?.absoluteEffect).toBeCloseTo(-(rise?.absoluteEffect ?? 0), 12);
  });

  test("is null where even the farthest rate would not be found", () => {
    expect(
      minimumDetectableEffect({
        controlRate: 0.001,
        controlTrials: 50,
        variantTrials: 50,
        direction: "decrease",
      }),
    ).toBeNull();
  });

  test.each([
    { change: { controlRate: 0 }, path: "controlRate" },
    { change: { controlTrials: 0 }, path: "controlTrials" },
    { change: { variantTrials: Number.NaN }, path: "variantTrials" },
    { change: { power: 0 }, path: "power" },
    { change: { direction: "up" as unknown as "increase" }, path: "direction" },
  ])("refuses $change", ({ change, path }) => {
    expect(errorOf(() => minimumDetectableEffect({ ...shop, ...change }))).toMatchObject({
      issues: [{ path }],
    });
  });
});
