import { rQPolicyCost } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

const example51 = {
  demandPerPeriod: 1300,
  leadTimeDemand: { distribution: "normal", mean: 1300 / 12, standardDeviation: 150 / Math.sqrt(12) },
  fixedCostPerOrder: 8,
  holdingCostPerUnitPeriod: 0.225,
  backorderCostPerUnitPeriod: 7.5,
} as const;
const problem51 = {
  demandPerPeriod: 800,
  leadTimeDemand: {
    distribution: "normal",
    mean: (800 * 4) / 365,
    standardDeviation: 40 * Math.sqrt(4 / 365),
  },
  fixedCostPerOrder: 50,
  holdingCostPerUnitPeriod: 3.1,
  backorderCostPerUnitPeriod: 45,
} as const;
const example58 = {
  demandPerPeriod: 1.5,
  leadTimeDemand: { distribution: "poisson", mean: 3 },
  fixedCostPerOrder: 100,
  holdingCostPerUnitPeriod: 20,
  backorderCostPerUnitPeriod: 150,
} as const;

describe("rQPolicyCost", () => {
  // stockpyl's tests for Snyder & Shen, 2nd edition, by numerical integration.
  test.each([
    {
      origin: "example 5.1",
      input: { ...example51, reorderPoint: 126.8, orderQuantity: 328.5 },
      cost: 78.07116250928294,
    },
    {
      origin: "example 5.1",
      input: { ...example51, reorderPoint: 100, orderQuantity: 250 },
      cost: 87.346478028174985,
    },
    {
      origin: "problem 5.1",
      input: { ...problem51, reorderPoint: -1.9859, orderQuantity: 166.95 },
      cost: 484.2110418415538,
    },
    {
      origin: "problem 5.1",
      input: { ...problem51, reorderPoint: 100, orderQuantity: 250 },
      cost: 830.3219178082192,
    },
    {
      origin: "example 5.8",
      input: { ...example58, reorderPoint: 3, orderQuantity: 5 },
      cost: 107.9235806331498,
    },
    {
      origin: "example 5.8",
      input: { ...example58, reorderPoint: 8, orderQuantity: 12 },
      cost: 242.5281637662021,
    },
  ])("is $cost in $origin", ({ input, cost }) => {
    expect(rQPolicyCost(input).cost).toBeCloseTo(cost, 9);
  });

  test("is the economic order quantity's cost with backorders where demand is known", () => {
    const leadTimeDemand = { distribution: "normal", mean: 10, standardDeviation: 0 } as const;
    const input = { ...example51, demandPerPeriod: 100, leadTimeDemand, reorderPoint: 5, orderQuantity: 20 };
    const { orderingCost, holdingCost, backorderCost } = rQPolicyCost(input);
    expect(orderingCost).toBe(40);
    expect(holdingCost).toBeCloseTo((0.225 * 15 ** 2) / 40, 12);
    expect(backorderCost).toBeCloseTo((7.5 * 5 ** 2) / 40, 12);
  });

  testRefusals(
    rQPolicyCost,
    { ...example58, reorderPoint: 3, orderQuantity: 5 },
    {
      demandPerPeriod: [-1],
      leadTimeDemand: [],
      fixedCostPerOrder: [-1],
      holdingCostPerUnitPeriod: [0],
      backorderCostPerUnitPeriod: [0],
      reorderPoint: [0.5],
      orderQuantity: [0, 0.5],
    },
  );
});
