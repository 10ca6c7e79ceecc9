import { testPower } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";

const equal = (trials: number) => ({ controlTrials: trials, variantTrials: trials });

describe("testPower", () => {
  /** R 4.2.2, power.prop.test. */
  test.each([
    { input: { controlRate: 0.5, variantRate: 0.75, ...equal(50) }, power: 0.740165901331388 },
    { input: { controlRate: 0.4, variantRate: 0.5, strict: true, ...equal(10) }, power: 0.0722081618356766 },
    { input: { controlRate: 0.5, variantRate: 0.5, strict: true, ...equal(50) }, power: 0.05 },
  ])("gives R's $power", ({ input, power }) => {
    expect(testPower(input)).toBeCloseTo(power, 12);
  });

  test("gives statsmodels 0.13.5's NormalIndPower for the arcsine method", () => {
    const input = { controlRate: 0.04, variantRate: 0.05, method: "arcsine" as const, strict: true };
    expect(testPower({ ...input, ...equal(5000) })).toBeCloseTo(0.6756616712023876, 12);
  });

  test("finds nothing for certain in a tiny sample with correction, and is no chance where nothing varies", () => {
    const rates = { controlRate: 0.1, variantRate: 0.2, continuityCorrection: true };
    expect(testPower({ ...rates, ...equal(1) })).toBeLessThan(0.05);
    expect(testPower({ controlRate: 0, variantRate: 1, method: "unpooled", ...equal(5) })).toBeNull();
  });

  test.each([
    { change: { controlRate: -0.1 }, path: "controlRate" },
    { change: { variantRate: 2 }, path: "variantRate" },
    { change: { controlTrials: 0 }, path: "controlTrials" },
    { change: { variantTrials: Number.POSITIVE_INFINITY }, path: "variantTrials" },
    { change: { strict: 1 as unknown as boolean }, path: "strict" },
  ])("refuses $change", ({ change, path }) => {
    const input = { controlRate: 0.5, variantRate: 0.75, ...equal(50), ...change };
    expect(errorOf(() => testPower(input))).toMatchObject({ issues: [{ path }] });
  });
});
