import { fifoStockLayers } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";

const receipts = { receiptAgesDays: [90, 40, 5], receiptUnits: [100, 50, 30] };

describe("fifoStockLayers", () => {
  test("takes receipts from the youngest on, in whatever order they come", () => {
    const layers = fifoStockLayers({
      stockUnits: 70,
      receiptAgesDays: [40, 5, 90],
      receiptUnits: [50, 30, 100],
      receiptUnitCosts: [2, 3, 1],
    });
    expect(Array.from(layers.agesDays)).toEqual([5, 40]);
    expect(Array.from(layers.units)).toEqual([30, 40]);
    expect(Array.from(layers.unitCosts ?? [])).toEqual([3, 2]);
    expect(layers.unexplainedUnits).toBe(0);
  });

  test("says how much no receipt explains", () => {
    const layers = fifoStockLayers({ ...receipts, stockUnits: 200 });
    expect(Array.from(layers.units)).toEqual([30, 50, 100]);
    expect(layers.unexplainedUnits).toBe(20);
    expect(layers).not.toHaveProperty("unitCosts");
  });

  test("has no layers without stock, and leaves out receipts of nothing", () => {
    expect(fifoStockLayers({ ...receipts, stockUnits: 0 }).units).toHaveLength(0);
    const layers = fifoStockLayers({ stockUnits: 5, receiptAgesDays: [1, 2], receiptUnits: [0, 9] });
    expect(Array.from(layers.agesDays)).toEqual([2]);
  });

  test.each([
    { change: { stockUnits: -1 }, path: "stockUnits" },
    { change: { receiptAgesDays: [1, 2, -3] }, path: "receiptAgesDays.2" },
    { change: { receiptUnits: [1, 2] }, path: "receiptUnits" },
    { change: { receiptUnitCosts: [1, 2, Number.NaN] }, path: "receiptUnitCosts.2" },
  ])("refuses $change", ({ change, path }) => {
    expect(errorOf(() => fifoStockLayers({ stockUnits: 10, ...receipts, ...change }))).toMatchObject({
      issues: [{ path }],
    });
  });
});
