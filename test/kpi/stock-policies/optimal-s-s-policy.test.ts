import { optimalSSPolicy } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

const example47 = {
  demandPerPeriod: { distribution: "poisson", mean: 6 },
  fixedCostPerOrder: 5,
  holdingCostPerUnitPeriod: 1,
  backorderCostPerUnitPeriod: 4,
} as const;

describe("optimalSSPolicy", () => {
  // Zheng & Federgruen 1991, table I: K = 64, h = 1, p = 9, no lead time.
  test.each([
    [10, 6, 40, 35.022],
    [15, 10, 49, 42.698],
    [20, 14, 62, 49.173],
    [21, 15, 65, 50.406],
    [22, 16, 68, 51.632],
    [23, 17, 52, 52.757],
    [24, 18, 54, 53.518],
    [25, 19, 56, 54.262],
    [30, 23, 66, 57.819],
    [35, 28, 77, 61.215],
    [40, 33, 87, 64.512],
    [45, 37, 97, 67.776],
    [50, 42, 108, 70.975],
    [51, 43, 110, 71.611],
    [52, 44, 112, 72.246],
    [55, 47, 118, 74.149],
    [59, 51, 126, 76.679],
    [60, 52, 129, 77.306],
    [61, 52, 131, 77.929],
    [63, 54, 73, 78.287],
    [64, 55, 74, 78.402],
    [65, 56, 75, 78.518],
    [70, 62, 81, 79.037],
    [75, 67, 86, 79.554],
  ])("agrees with the published table for a mean of %d", (mean, s, S, published) => {
    const policy = optimalSSPolicy({
      demandPerPeriod: { distribution: "poisson", mean },
      fixedCostPerOrder: 64,
      holdingCostPerUnitPeriod: 1,
      backorderCostPerUnitPeriod: 9,
    });
    expect([policy.reorderPoint, policy.orderUpToLevel]).toEqual([s, S]);
    expect(Math.abs(policy.cost - published)).toBeLessThan(0.001);
  });

  test("is (4, 10) at 8.0341 in Snyder & Shen's example 4.7", () => {
    const policy = optimalSSPolicy(example47);
    expect(policy).toMatchObject({ reorderPoint: 4, orderUpToLevel: 10 });
    expect(policy.cost).toBeCloseTo(8.034111561471642, 12);
  });

  test("is what a search through all pairs finds (numpy, stationary distributions)", () => {
    const policy = optimalSSPolicy({
      demandPerPeriod: { distribution: "discrete", probabilities: [0.3, 0.25, 0.2, 0.1, 0.1, 0.05] },
      leadTimePeriods: 1,
      fixedCostPerOrder: 20,
      holdingCostPerUnitPeriod: 1.5,
      backorderCostPerUnitPeriod: 12,
    });
    expect(policy).toMatchObject({ reorderPoint: 3, orderUpToLevel: 10 });
    expect(policy.cost).toBeCloseTo(11.995053687146052, 11);
  });

  test("is a base stock without a fixed cost", () => {
    const { reorderPoint, orderUpToLevel } = optimalSSPolicy({ ...example47, fixedCostPerOrder: 0 });
    expect(orderUpToLevel - reorderPoint).toBe(1);
  });

  testRefusals(optimalSSPolicy, { ...example47, leadTimePeriods: 2 }, {
    demandPerPeriod: [{ distribution: "gamma", mean: 6, standardDeviation: 2 }],
    fixedCostPerOrder: [-1],
    holdingCostPerUnitPeriod: [0],
    backorderCostPerUnitPeriod: [0],
  } as never);
});
