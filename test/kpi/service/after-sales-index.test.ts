import { afterSalesIndex } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";

describe("afterSalesIndex", () => {
  test("weighs the shares as the shop says", () => {
    const shares = { responseInTime: 0.9, resolved: 0.8, complaintFree: 1, kept: 0.1 };
    const weights = { responseInTime: 1, resolved: 2, complaintFree: 1 };
    expect(afterSalesIndex({ shares, weights })).toBeCloseTo(0.875, 12);
  });

  test("is not defined where a share that counts is not, or where nothing counts", () => {
    const shares = { responseInTime: null, resolved: 0.8 };
    expect(afterSalesIndex({ shares, weights: { responseInTime: 1, resolved: 1 } })).toBeNull();
    expect(afterSalesIndex({ shares, weights: { responseInTime: 0, resolved: 1 } })).toBe(0.8);
    expect(afterSalesIndex({ shares, weights: { resolved: 0 } })).toBeNull();
    expect(afterSalesIndex({ shares, weights: {} })).toBeNull();
  });

  test.each([
    { input: { shares: { satisfied: 1.1 }, weights: { satisfied: 1 } }, path: "shares.satisfied" },
    { input: { shares: { satisfied: Number.NaN }, weights: { satisfied: 1 } }, path: "shares.satisfied" },
    { input: { shares: { satisfied: 1 }, weights: { satisfied: -1 } }, path: "weights.satisfied" },
    { input: { shares: {}, weights: { satisfied: 1 } }, path: "shares.satisfied" },
  ])("refuses $input", ({ input, path }) => {
    expect(errorOf(() => afterSalesIndex(input))).toMatchObject({
      subject: "afterSalesIndex",
      issues: [{ path }],
    });
  });
});
