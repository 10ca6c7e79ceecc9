import { lostSalesEstimate } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";

describe("lostSalesEstimate", () => {
  test("takes the stock-out days to be like the others", () => {
    expect(lostSalesEstimate({ dailyUnits: [4, 6, 2, 0], stockOutDays: [0, 0, 1, 1] })).toEqual({
      meanDailyDemand: 5,
      lostUnits: 8,
      lostShare: 0.4,
    });
  });

  test("is below 0 where stock-out days sold better than the others", () => {
    expect(lostSalesEstimate({ dailyUnits: [4, 9], stockOutDays: [0, 1] })?.lostUnits).toBe(-5);
  });

  test("loses nothing without stock-outs, has no share of nothing, and is null where stock was always out", () => {
    expect(lostSalesEstimate({ dailyUnits: [3], stockOutDays: [0] })).toMatchObject({
      lostUnits: 0,
      lostShare: 0,
    });
    expect(lostSalesEstimate({ dailyUnits: [0, 0], stockOutDays: [0, 1] })?.lostShare).toBeNull();
    expect(lostSalesEstimate({ dailyUnits: [3], stockOutDays: [1] })).toBeNull();
    expect(lostSalesEstimate({ dailyUnits: [], stockOutDays: [] })).toBeNull();
  });

  test.each([
    { input: { dailyUnits: [1, -1], stockOutDays: [0, 0] }, path: "dailyUnits.1" },
    { input: { dailyUnits: [1, 1], stockOutDays: [0] }, path: "stockOutDays" },
    { input: { dailyUnits: [1, 1], stockOutDays: [0, 2] }, path: "stockOutDays.1" },
    { input: { dailyUnits: [1], stockOutDays: undefined as unknown as number[] }, path: "stockOutDays" },
  ])("refuses $input", ({ input, path }) => {
    expect(errorOf(() => lostSalesEstimate(input))).toMatchObject({ issues: [{ path }] });
  });
});
