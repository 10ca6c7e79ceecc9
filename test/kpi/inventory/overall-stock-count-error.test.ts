import { overallStockCountError } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";

const counted = { bookedUnits: [100, 100, 50], countedUnits: [99, 102, 50] };

describe("overallStockCountError", () => {
  test("keeps net and absolute apart", () => {
    expect(overallStockCountError(counted)).toEqual({
      netAmount: 1,
      absoluteAmount: 3,
      netError: 0.004,
      absoluteError: 0.012,
      matchingShare: 1 / 3,
    });
  });

  test("weighs by cost where costs are given", () => {
    const error = overallStockCountError({ ...counted, unitCosts: [10, 1, 8] });
    expect(error).toMatchObject({ netAmount: -8, absoluteAmount: 12 });
    expect(error?.netError).toBeCloseTo(-8 / 1500, 15);
  });

  test("knows no rate where nothing was booked, and nothing without articles", () => {
    expect(overallStockCountError({ bookedUnits: [0], countedUnits: [2] })).toMatchObject({
      netAmount: 2,
      netError: null,
      absoluteError: null,
      matchingShare: 0,
    });
    expect(overallStockCountError({ bookedUnits: [], countedUnits: [] })).toBeNull();
  });

  test.each([
    { change: { bookedUnits: [1, -1, 0] }, path: "bookedUnits.1" },
    { change: { countedUnits: [1, Number.NaN, 0] }, path: "countedUnits.1" },
    { change: { countedUnits: [1] }, path: "countedUnits" },
    { change: { unitCosts: [1] }, path: "unitCosts" },
    { change: { unitCosts: [1, 1, -1] }, path: "unitCosts.2" },
  ])("refuses $change", ({ change, path }) => {
    expect(errorOf(() => overallStockCountError({ ...counted, ...change }))).toMatchObject({
      issues: [{ path }],
    });
  });
});
