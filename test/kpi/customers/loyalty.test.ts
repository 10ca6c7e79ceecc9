import { loyalty } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";

describe("loyalty", () => {
  test("counts those who reach the threshold, itself included", () => {
    expect(loyalty({ customerMeasures: [1, 1, 4, 3], loyalFrom: 3 })).toBe(0.5);
    expect(loyalty({ customerMeasures: Float64Array.of(99.5, 100), loyalFrom: 100 })).toBe(0.5);
  });

  test("is undefined without customers", () => {
    expect(loyalty({ customerMeasures: [], loyalFrom: 3 })).toBeNull();
  });

  test.each([
    { input: { customerMeasures: [1, -1], loyalFrom: 3 }, path: "customerMeasures.1" },
    { input: { customerMeasures: [1], loyalFrom: Number.NaN }, path: "loyalFrom" },
  ])("refuses $input", ({ input, path }) => {
    expect(errorOf(() => loyalty(input))).toMatchObject({ subject: "loyalty", issues: [{ path }] });
  });
});
