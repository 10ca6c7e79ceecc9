import { fifoStockLayers, stockAgeBuckets } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";

const lots = { agesDays: [5, 30, 31, 200], units: [30, 50, 10, 10], unitCosts: [2, 1, 4, 5] };

describe("stockAgeBuckets", () => {
  test("puts an age at an edge into the younger bucket, by units and by value", () => {
    const ageing = stockAgeBuckets(lots);
    expect(ageing.units).toEqual([80, 10, 0, 0, 10]);
    expect(ageing.unitShares).toEqual([0.8, 0.1, 0, 0, 0.1]);
    expect(ageing.values).toEqual([110, 40, 0, 0, 50]);
    expect(ageing.valueShares).toEqual([0.55, 0.2, 0, 0, 0.25]);
    expect(ageing.averageAgeDays).toBeCloseTo(39.6, 12);
  });

  test("takes the layers of a stock, and edges as told", () => {
    const layers = fifoStockLayers({
      stockUnits: 70,
      receiptAgesDays: [90, 40, 5],
      receiptUnits: [100, 50, 30],
    });
    const ageing = stockAgeBuckets({ ...layers, upperAgesDays: [10] });
    expect(ageing).toMatchObject({ units: [30, 40], values: null, valueShares: null });
  });

  test("knows no shares and no age without stock", () => {
    expect(stockAgeBuckets({ agesDays: [], units: [], unitCosts: [], upperAgesDays: [30] })).toEqual({
      units: [0, 0],
      unitShares: null,
      values: [0, 0],
      valueShares: null,
      averageAgeDays: null,
    });
  });

  test.each([
    { change: { agesDays: [1, 2, 3, -4] }, path: "agesDays.3" },
    { change: { units: [1] }, path: "units" },
    { change: { units: undefined as unknown as number[] }, path: "units" },
    { change: { unitCosts: [1, 1, 1, -1] }, path: "unitCosts.3" },
    { change: { upperAgesDays: [30, 30] }, path: "upperAgesDays.1" },
  ])("refuses $change", ({ change, path }) => {
    expect(errorOf(() => stockAgeBuckets({ ...lots, ...change }))).toMatchObject({ issues: [{ path }] });
  });
});
