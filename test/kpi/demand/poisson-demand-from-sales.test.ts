import { poissonDemandFromSales } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";

describe("poissonDemandFromSales", () => {
  /** The likelihood of dpois and ppois, its peak found by R 4.2.2, optimize, to about seven digits. */
  test.each([
    { dailyUnits: [3, 5, 4, 2, 4], stockOutDays: [0, 0, 0, 1, 1], mean: 4.47032144 },
    { dailyUnits: [0, 2, 1, 3, 0, 1, 4, 0, 2], stockOutDays: [0, 0, 1, 1, 1, 0, 1, 0, 0], mean: 1.924484991 },
  ])("gives the mean $mean that R finds", ({ dailyUnits, stockOutDays, mean }) => {
    expect(poissonDemandFromSales({ dailyUnits, stockOutDays })?.meanDailyDemand).toBeCloseTo(mean, 7);
  });

  test("is the average of the days, with the lost units counted in", () => {
    const input = { dailyUnits: [3, 5, 4, 2, 4], stockOutDays: [0, 0, 0, 1, 1] };
    const demand = poissonDemandFromSales(input);
    expect(demand?.meanDailyDemand).toBeCloseTo((18 + (demand?.lostUnits ?? 0)) / 5, 12);
  });

  test("is the mean of sales that nothing cut off, and learns nothing from days without any stock", () => {
    const demand = poissonDemandFromSales({ dailyUnits: [3, 5], stockOutDays: [0, 0] });
    expect(demand?.meanDailyDemand).toBeCloseTo(4, 14);
    expect(demand?.lostUnits).toBe(0);
    const empty = poissonDemandFromSales({ dailyUnits: [3, 5, 0, 0], stockOutDays: [0, 0, 1, 1] });
    expect(empty?.meanDailyDemand).toBeCloseTo(4, 14);
    expect(empty?.lostUnits).toBeCloseTo(8, 12);
  });

  test("takes large numbers, and days without demand", () => {
    const large = poissonDemandFromSales({ dailyUnits: [90_000, 91_000, 95_000], stockOutDays: [0, 0, 1] });
    expect(large?.meanDailyDemand).toBeGreaterThan(90_500);
    expect(poissonDemandFromSales({ dailyUnits: [0, 0], stockOutDays: [0, 1] })).toEqual({
      meanDailyDemand: 0,
      lostUnits: 0,
    });
  });

  test("is null where every day was cut off", () => {
    expect(poissonDemandFromSales({ dailyUnits: [3], stockOutDays: [1] })).toBeNull();
    expect(poissonDemandFromSales({ dailyUnits: [], stockOutDays: [] })).toBeNull();
  });

  test.each([
    { input: { dailyUnits: [1, 0.5], stockOutDays: [0, 0] }, path: "dailyUnits.1" },
    { input: { dailyUnits: [1], stockOutDays: [0.5] }, path: "stockOutDays.0" },
    { input: { dailyUnits: undefined as unknown as number[], stockOutDays: [] }, path: "dailyUnits" },
  ])("refuses $input", ({ input, path }) => {
    expect(errorOf(() => poissonDemandFromSales(input))).toMatchObject({ issues: [{ path }] });
  });
});
