import { describe, expect, test } from "vitest";
import type { RunMeasures } from "../../../src/replay/back-test/run-measures.js";
import { tradeOffsOf } from "../../../src/replay/back-test/trade-offs.js";

const point = (servedShare: number, averageStockValue: number) =>
  ({ servedShare, averageStockValue, grossProfit: null, adRevenue: 0, adSpend: 0 }) as RunMeasures;

describe("tradeOffsOf", () => {
  test("a point is beaten by one that serves as much for less, or more for as little", () => {
    const points = [point(0.9, 100), point(0.9, 120), point(0.95, 200), point(0.93, 200), point(0.8, 50)];
    expect(tradeOffsOf(points)).toMatchObject([
      { id: "service-stock", frontier: [4, 0, 2], dominated: [1, 3] },
    ]);
  });

  test("points that are the same do not beat each other", () => {
    const points = [point(0.9, 100), point(0.9, 100), point(0.8, 50)];
    expect(tradeOffsOf(points)).toMatchObject([{ frontier: [2, 0, 1], dominated: [] }]);
  });

  test("where nothing differs, or nothing is known, there is no trade-off", () => {
    expect(tradeOffsOf([point(0.9, 100), point(0.9, 100)])).toEqual([]);
    expect(tradeOffsOf([])).toEqual([]);
  });
});
