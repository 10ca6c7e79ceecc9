import { type DemandDistribution, newsvendor, singlePeriodPolicy } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusedFields } from "./refused-fields.js";

const costs = { underageCost: 3, overageCost: 1 };
const uniform: DemandDistribution = { distribution: "uniform", minimum: 0, maximum: 100 };

describe("singlePeriodPolicy", () => {
  // Cost of y units: 4·y² ÷ 200 − 3y + 150, least at 75 with 37.5; 18 more at 75 − 30.
  test("orders where that saves more than the fixed cost", () => {
    const policy = singlePeriodPolicy({ demand: uniform, ...costs, stockOnHand: 44, fixedOrderCost: 18 });
    expect(policy.reorderLevel).toBeCloseTo(45, 10);
    expect(policy.orderQuantity).toBe(31);
    expect(policy.expectedCost).toBeCloseTo(55.5, 10);
    expect(policy.outcome.quantity).toBe(75);
  });

  test("does not order at or above the reorder level", () => {
    const policy = singlePeriodPolicy({ demand: uniform, ...costs, stockOnHand: 50, fixedOrderCost: 18 });
    expect(policy.orderQuantity).toBe(0);
    expect(policy.expectedCost).toBeCloseTo(50, 10);
  });

  test("keeps a stock that is above the order-up-to level", () => {
    const policy = singlePeriodPolicy({ demand: uniform, ...costs, stockOnHand: 90 });
    expect(policy).toMatchObject({ reorderLevel: 75, orderUpToLevel: 75, orderQuantity: 0 });
  });

  test("has a reorder level below 0 where the fixed cost is high", () => {
    // Below 0 the cost is 150 − 3y, so 37.5 + 142.5 is reached at −10.
    const policy = singlePeriodPolicy({ demand: uniform, ...costs, fixedOrderCost: 142.5 });
    expect(policy.reorderLevel).toBeCloseTo(-10, 10);
    expect(policy.orderQuantity).toBe(0);
  });

  test.each<DemandDistribution>([
    { distribution: "normal", mean: 100, standardDeviation: 25 },
    { distribution: "lognormal", logMean: 4, logStandardDeviation: 0.7 },
    { distribution: "gamma", shape: 0.5, scale: 100 },
    { distribution: "poisson", mean: 7.5 },
    { distribution: "binomial", trials: 20, successProbability: 0.2 },
    { distribution: "negative-binomial", size: 1.5, successProbability: 0.1 },
    { distribution: "sample", observations: [4, 9, 9, 30, 2] },
  ])("finds where the cost is higher by the fixed cost ($distribution)", (demand) => {
    const { reorderLevel, orderUpToLevel } = singlePeriodPolicy({ demand, ...costs, fixedOrderCost: 5 });
    const cost = (quantity: number) => newsvendor({ demand, ...costs, quantity }).expectedCost;
    expect(cost(reorderLevel) - cost(orderUpToLevel)).toBeCloseTo(5, 9);
    expect(reorderLevel).toBeLessThan(orderUpToLevel);
  });

  testRefusedFields(
    singlePeriodPolicy,
    { demand: uniform, ...costs },
    { demand: [], underageCost: [0], overageCost: [0], stockOnHand: [], fixedOrderCost: [-1] },
  );
});
