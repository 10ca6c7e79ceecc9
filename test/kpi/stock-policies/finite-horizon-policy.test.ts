import { finiteHorizonPolicy } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";

const normal = (mean: number, standardDeviation: number) =>
  ({ distribution: "normal", mean, standardDeviation }) as const;
const problem429 = {
  demand: normal(18, 3),
  holdingCostPerUnitPeriod: 1,
  backorderCostPerUnitPeriod: 25,
  purchaseCostPerUnit: 1,
};
const ending = { discountFactor: 0.98, leftoverCostPerUnit: 1, finalBackorderCostPerUnit: 25 };
const times = <Each>(each: Each, count: number): Each[] => new Array<Each>(count).fill(each);

describe("finiteHorizonPolicy", () => {
  test("is the policy of plain recursion on listed demand (Python)", () => {
    const demand = { distribution: "discrete", probabilities: [0.2, 0.5, 0.3] } as const;
    const rows = [
      [1, 5, 4, 1],
      [2, 6, 3, 1.5],
      [1, 7, 2, 1],
    ];
    const { decisions, cost } = finiteHorizonPolicy({
      periods: rows.map(([h = 0, b = 0, fixedCostPerOrder = 0, purchaseCostPerUnit = 0]) => ({
        demand,
        holdingCostPerUnitPeriod: h,
        backorderCostPerUnitPeriod: b,
        fixedCostPerOrder,
        purchaseCostPerUnit,
      })),
      discountFactor: 0.9,
      leftoverCostPerUnit: 0.5,
      finalBackorderCostPerUnit: 3,
    });
    expect(decisions).toEqual(times({ reorderPoint: 0, orderUpToLevel: 2 }, 3));
    expect(cost).toBeCloseTo(13.8177825, 10);
  });

  test("is the policy of Snyder & Shen's problem 4.30 (stockpyl, tails of nine deviations)", () => {
    const { decisions, cost } = finiteHorizonPolicy({
      periods: times({ ...problem429, fixedCostPerOrder: 40 }, 10),
      ...ending,
    });
    expect(decisions.map(({ reorderPoint }) => reorderPoint)).toEqual([...times(17, 9), 18]);
    expect(decisions.map(({ orderUpToLevel }) => orderUpToLevel)).toEqual([...times(42, 8), 41, 23]);
    expect(cost).toBeCloseTo(519.4237799515888, 5);
  });

  test("is a base stock without a fixed cost, 23 in problem 4.29", () => {
    const { decisions } = finiteHorizonPolicy({ periods: times(problem429, 10), ...ending });
    expect(decisions).toEqual(times({ reorderPoint: 22, orderUpToLevel: 23 }, 10));
  });

  test("takes demand and costs that change (stockpyl, tails of nine deviations)", () => {
    const rows = [
      [1, 10, 40, 20, 4],
      [1, 8, 30, 40, 8],
      [2, 9, 25, 30, 6],
      [1, 10, 20, 25, 5],
    ];
    const { decisions, cost } = finiteHorizonPolicy({
      periods: rows.map(([h = 0, b = 0, fixedCostPerOrder = 0, mean = 0, deviation = 0]) => ({
        demand: normal(mean, deviation),
        holdingCostPerUnitPeriod: h,
        backorderCostPerUnitPeriod: b,
        fixedCostPerOrder,
        purchaseCostPerUnit: 1,
      })),
      discountFactor: 0.95,
      leftoverCostPerUnit: 0.5,
      finalBackorderCostPerUnit: 5,
      startingStock: 3,
    });
    expect(decisions.map((each) => [each.reorderPoint, each.orderUpToLevel])).toEqual([
      [15, 25],
      [36, 50],
      [26, 35],
      [23, 30],
    ]);
    expect(cost).toBeCloseTo(264.80801124085673, 4);
  });

  test("does not order where waiting costs less than buying", () => {
    const period = { ...problem429, backorderCostPerUnitPeriod: 0.5, purchaseCostPerUnit: 1 };
    const { decisions, cost } = finiteHorizonPolicy({ periods: [period] });
    expect(decisions).toEqual([{ reorderPoint: null, orderUpToLevel: null }]);
    expect(cost).toBeCloseTo(9, 6);
  });

  test("waits for a backlog that is worth the fixed cost", () => {
    const demand = { distribution: "discrete", probabilities: [0, 1] } as const;
    const period = {
      demand,
      holdingCostPerUnitPeriod: 1,
      backorderCostPerUnitPeriod: 3,
      fixedCostPerOrder: 100,
    };
    // Ordering saves 3 for each of the units wanted, so it pays from 34 on.
    expect(finiteHorizonPolicy({ periods: [period] }).decisions).toEqual([
      { reorderPoint: -33, orderUpToLevel: 1 },
    ]);
  });

  test.each([
    { path: "periods", change: { periods: [] } },
    { path: "periods.0.demand.mean", change: { periods: [{ ...problem429, demand: normal(-1, 1) }] } },
    {
      path: "periods.0.holdingCostPerUnitPeriod",
      change: { periods: [{ ...problem429, holdingCostPerUnitPeriod: 0 }] },
    },
    {
      path: "periods.1.fixedCostPerOrder",
      change: { periods: [problem429, { ...problem429, fixedCostPerOrder: 5 }] },
    },
    {
      path: "periods.0.purchaseCostPerUnit",
      change: { periods: [{ ...problem429, purchaseCostPerUnit: -1 }] },
    },
    { path: "discountFactor", change: { discountFactor: 0 } },
    { path: "leftoverCostPerUnit", change: { leftoverCostPerUnit: -3 } },
    { path: "finalBackorderCostPerUnit", change: { finalBackorderCostPerUnit: -1 } },
    { path: "startingStock", change: { startingStock: 0.5 } },
  ])("refuses a wrong $path", ({ path, change }) => {
    const error = errorOf(() => finiteHorizonPolicy({ periods: [problem429], ...change }));
    expect(error).toMatchObject({ subject: "finiteHorizonPolicy", issues: [{ path }] });
  });
});
