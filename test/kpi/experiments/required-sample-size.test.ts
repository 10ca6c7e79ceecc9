import { type RequiredSampleSizeInput, requiredSampleSize, testPower } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";

const halves: RequiredSampleSizeInput = { controlRate: 0.5, variantRate: 0.75, power: 0.9 };

describe("requiredSampleSize", () => {
  /** R 4.2.2, power.prop.test(…, tol = 1e-13). */
  test.each([
    { input: halves, control: 76.7069284517774 },
    { input: { ...halves, strict: true }, control: 76.7069161158174 },
    {
      input: { controlRate: 0.15, variantRate: 0.3, power: 0.85, sides: "one-sided" as const },
      control: 110.03767602756,
    },
  ])("gives R's $control", ({ input, control }) => {
    expect(requiredSampleSize(input)?.control).toBeCloseTo(control, 8);
  });

  /** statsmodels 0.13.5, NormalIndPower().solve_power, which counts both sides. */
  test.each([
    { variantPerControl: 1, control: 6725.817636814969 },
    { variantPerControl: 2, control: 5044.363227165842 },
  ])("gives statsmodels' $control by the arcsine method", ({ variantPerControl, control }) => {
    const size = requiredSampleSize({
      controlRate: 0.04,
      variantRate: 0.05,
      method: "arcsine",
      strict: true,
      variantPerControl,
    });
    expect(size?.control).toBeCloseTo(control, 3);
    expect(size?.variant).toBeCloseTo(control * variantPerControl, 3);
  });

  test("gives the 1,030 of Evan Miller's calculator for 20 % and 5 points, with the variance of the control's rate", () => {
    const size = requiredSampleSize({ controlRate: 0.2, variantRate: 0.25, method: "control" });
    // By hand: (1.959964 · √0.32 + 0.841621 · √0.3475)² ÷ 0.0025.
    expect(size?.control).toBeCloseTo(1030.2193, 3);
  });

  test("rounds both groups up", () => {
    const size = requiredSampleSize({ ...halves, variantPerControl: 1.5 });
    expect(size?.wholeControl).toBe(Math.ceil(size?.control ?? 0));
    expect(size?.wholeVariant).toBe(Math.ceil((size?.control ?? 0) * 1.5));
  });

  test("adds to the unpooled size what Fleiss, Tytun and Ury's correction asks for", () => {
    // By hand: (1.959964 + 0.841621)² · (0.25 + 0.1875) ÷ 0.0625 = 54.94, and 54.94 ÷ 4 · (1 + √(1 + 4 ÷ 13.735))² = 62.7.
    const input = { controlRate: 0.5, variantRate: 0.75, method: "unpooled" as const };
    expect(requiredSampleSize(input)?.control).toBeCloseTo(54.942, 3);
    const corrected = requiredSampleSize({ ...input, continuityCorrection: true })?.control ?? 0;
    expect(corrected).toBeCloseTo((54.94216 / 4) * (1 + Math.sqrt(1 + 4 / (54.94216 * 0.25))) ** 2, 3);
  });

  test.each([
    {},
    { method: "unpooled" as const },
    { method: "control" as const, variantPerControl: 3 },
    { method: "arcsine" as const, strict: true },
    { continuityCorrection: true, variantPerControl: 2 },
    { continuityCorrection: true, strict: true },
    { sides: "one-sided" as const, variantPerControl: 0.25 },
  ])("has the power asked for with %j", (plan) => {
    const input = { controlRate: 0.1, variantRate: 0.07, power: 0.85, ...plan };
    const size = requiredSampleSize(input);
    const power = testPower({
      ...input,
      controlTrials: size?.control ?? 0,
      variantTrials: size?.variant ?? 0,
    });
    expect(power).toBeCloseTo(0.85, 10);
  });

  test("is null where there is nothing to find", () => {
    expect(requiredSampleSize({ controlRate: 0.1, variantRate: 0.1 })).toBeNull();
  });

  test.each([
    { change: { controlRate: 1.1 }, path: "controlRate" },
    { change: { variantRate: Number.NaN }, path: "variantRate" },
    { change: { power: 1 }, path: "power" },
    { change: { significanceLevel: 0 }, path: "significanceLevel" },
    { change: { variantPerControl: 0 }, path: "variantPerControl" },
    { change: { sides: "left" as unknown as "one-sided" }, path: "sides" },
    { change: { method: "exact" as unknown as "pooled" }, path: "method" },
    { change: { method: "arcsine" as const, continuityCorrection: true }, path: "continuityCorrection" },
  ])("refuses $change", ({ change, path }) => {
    expect(errorOf(() => requiredSampleSize({ ...halves, ...change }))).toMatchObject({
      subject: "requiredSampleSize",
      issues: [{ path }],
    });
  });
});
