import { normalDemandFromSales } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";

const filledTo55 = { dailyUnits: [30, 50, 40, 45, 55, 55], stockOutDays: [0, 0, 0, 0, 1, 1] };
const mixed = {
  dailyUnits: [12, 7, 15, 20, 9, 18, 20, 14, 20, 11],
  stockOutDays: [0, 0, 0, 1, 0, 0, 1, 0, 1, 0],
};

describe("normalDemandFromSales", () => {
  /** The root of the likelihood's slope, found by mpmath 1.2 to 30 digits. */
  test.each([
    { input: filledTo55, mean: 48.451705214246, deviation: 12.3980218864093 },
    { input: mixed, mean: 15.69724679724222, deviation: 6.183518728397286 },
  ])("gives the likeliest mean $mean and deviation $deviation", ({ input, mean, deviation }) => {
    const demand = normalDemandFromSales(input);
    expect(demand?.meanDailyDemand).toBeCloseTo(mean, 11);
    expect(demand?.dailyDemandStandardDeviation).toBeCloseTo(deviation, 11);
  });

  test("gives Nahmias' closed form, worked out by mpmath", () => {
    const demand = normalDemandFromSales({ ...mixed, method: "nahmias" });
    expect(demand?.meanDailyDemand).toBeCloseTo(14.92409712994357, 11);
    expect(demand?.dailyDemandStandardDeviation).toBeCloseTo(5.311783786979583, 11);
  });

  test("takes a day cut off far above the others, as SciPy 1.10 maximises the likelihood", () => {
    const demand = normalDemandFromSales({ dailyUnits: [25, 5, 6, 0], stockOutDays: [1, 0, 0, 1] });
    expect(demand?.meanDailyDemand).toBeCloseTo(15.296203, 6);
    expect(demand?.dailyDemandStandardDeviation).toBeCloseTo(12.558043, 6);
  });

  test("has a mean to which the lost units lead back", () => {
    const demand = normalDemandFromSales(mixed);
    const sold = mixed.dailyUnits.reduce((sum, units) => sum + units, 0);
    expect(demand?.meanDailyDemand).toBeCloseTo((sold + (demand?.lostUnits ?? 0)) / 10, 10);
  });

  test("is mean and deviation of sales that nothing cut off: with n, or n − 1 by Nahmias", () => {
    const input = { dailyUnits: [1, 3], stockOutDays: [0, 0] };
    const likeliest = normalDemandFromSales(input);
    expect(likeliest).toMatchObject({ meanDailyDemand: 2, lostUnits: 0 });
    expect(likeliest?.dailyDemandStandardDeviation).toBeCloseTo(1, 14);
    expect(normalDemandFromSales({ ...input, method: "nahmias" })?.dailyDemandStandardDeviation).toBe(
      Math.SQRT2,
    );
  });

  test("is null where fewer than two different days were not cut off", () => {
    expect(normalDemandFromSales({ dailyUnits: [4, 4, 9], stockOutDays: [0, 0, 1] })).toBeNull();
    expect(normalDemandFromSales({ dailyUnits: [], stockOutDays: [] })).toBeNull();
  });

  test.each([
    { change: { dailyUnits: [-1, 50, 40, 45, 55, 55] }, path: "dailyUnits.0" },
    { change: { stockOutDays: [0] }, path: "stockOutDays" },
    { change: { method: "guess" as unknown as "nahmias" }, path: "method" },
  ])("refuses $change", ({ change, path }) => {
    expect(errorOf(() => normalDemandFromSales({ ...filledTo55, ...change }))).toMatchObject({
      issues: [{ path }],
    });
  });
});
