import { optimalBaseStock, optimalRQPolicy, rQPolicyCost } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

const example51 = {
  demandPerPeriod: 1300,
  leadTimeDemand: { distribution: "normal", mean: 1300 / 12, standardDeviation: 150 / Math.sqrt(12) },
  fixedCostPerOrder: 8,
  holdingCostPerUnitPeriod: 0.225,
  backorderCostPerUnitPeriod: 7.5,
} as const;
const cheapBackorders = {
  demandPerPeriod: 40,
  leadTimeDemand: { distribution: "normal", mean: 80, standardDeviation: 10 * Math.SQRT2 },
  fixedCostPerOrder: 100,
  holdingCostPerUnitPeriod: 5,
  backorderCostPerUnitPeriod: 3,
} as const;

describe("optimalRQPolicy", () => {
  test("comes to an end for gamma demand that is almost known", () => {
    const leadTimeDemand = { distribution: "gamma", mean: 0.0116, standardDeviation: 3e-6 } as const;
    const costs = {
      holdingCostPerUnitPeriod: 0.003,
      backorderCostPerUnitPeriod: 110,
      fixedCostPerOrder: 0.6,
    };
    const { orderQuantity } = optimalRQPolicy({ ...costs, demandPerPeriod: 0.09, leadTimeDemand });
    // The economic order quantity with backorders.
    expect(orderQuantity).toBeCloseTo(Math.sqrt((2 * 0.6 * 0.09 * 110.003) / 0.003 / 110), 4);
  });

  // scipy 1.10: optimize.minimize over integrate.quad; its points are good to half the digits of the cost.
  test.each([
    { problem: example51, reorderPoint: 126.867064, orderQuantity: 328.44914169, cost: 78.07114627035178 },
    {
      problem: cheapBackorders,
      reorderPoint: 35.3170235,
      orderQuantity: 71.23237701,
      cost: 134.0732622401627,
    },
  ])("costs $cost", ({ problem, reorderPoint, orderQuantity, cost }) => {
    const policy = optimalRQPolicy(problem);
    expect(policy.cost).toBeCloseTo(cost, 10);
    expect(policy.reorderPoint).toBeCloseTo(reorderPoint, 4);
    expect(policy.orderQuantity).toBeCloseTo(orderQuantity, 4);
    expect(rQPolicyCost({ ...problem, ...policy }).cost).toBeCloseTo(policy.cost, 10);
  });

  // stockpyl r_q_poisson_exact; the first is Snyder & Shen's example 5.8, the second their problem 5.2.
  test.each([
    { costs: [20, 150, 100], demandPerPeriod: 1.5, mean: 3, policy: [3, 5], cost: 107.92358063314975 },
    { costs: [4, 28, 4], demandPerPeriod: 12, mean: 6, policy: [6, 7], cost: 28.241312842169155 },
    { costs: [1, 9, 64], demandPerPeriod: 10, mean: 10, policy: [6, 39], cost: 35.18706500778506 },
    { costs: [2, 5, 1], demandPerPeriod: 3, mean: 12, policy: [11, 4], cost: 9.617140101754174 },
  ])("is $policy for Poisson demand of $mean", ({ costs, demandPerPeriod, mean, policy, cost }) => {
    const [holdingCostPerUnitPeriod = 0, backorderCostPerUnitPeriod = 0, fixedCostPerOrder = 0] = costs;
    const best = optimalRQPolicy({
      demandPerPeriod,
      leadTimeDemand: { distribution: "poisson", mean },
      fixedCostPerOrder,
      holdingCostPerUnitPeriod,
      backorderCostPerUnitPeriod,
    });
    expect([best.reorderPoint, best.orderQuantity]).toEqual(policy);
    expect(best.cost).toBeCloseTo(cost, 10);
  });

  test("is the economic order quantity with backorders where demand is known", () => {
    const leadTimeDemand = { distribution: "normal", mean: 10, standardDeviation: 0 } as const;
    const { reorderPoint, orderQuantity } = optimalRQPolicy({ ...cheapBackorders, leadTimeDemand });
    const quantity = Math.sqrt((2 * 100 * 40 * 8) / 15);
    expect(orderQuantity).toBeCloseTo(quantity, 6);
    expect(reorderPoint).toBeCloseTo(10 - (quantity * 5) / 8, 6);
  });

  test("is a base stock without a fixed cost", () => {
    const policy = optimalRQPolicy({ ...example51, fixedCostPerOrder: 0 });
    const { baseStockLevel, cost } = optimalBaseStock({
      ...example51,
      protectionDemand: example51.leadTimeDemand,
    });
    expect(policy).toEqual({ reorderPoint: baseStockLevel, orderQuantity: 0, cost });
  });

  test("orders single units of Poisson demand without a fixed cost", () => {
    const leadTimeDemand = { distribution: "poisson", mean: 3 } as const;
    expect(optimalRQPolicy({ ...example51, leadTimeDemand, fixedCostPerOrder: 0 }).orderQuantity).toBe(1);
  });

  testRefusals(optimalRQPolicy, example51, {
    demandPerPeriod: [0],
    leadTimeDemand: [],
    fixedCostPerOrder: [-1],
    holdingCostPerUnitPeriod: [0],
    backorderCostPerUnitPeriod: [0],
  });
});
