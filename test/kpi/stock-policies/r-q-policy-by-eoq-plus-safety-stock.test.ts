import { rQPolicyByEoqPlusSafetyStock } from "opscycle/kpi";
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

describe("rQPolicyByEoqPlusSafetyStock", () => {
  // stockpyl r_q_eoqss_approximation and r_q_cost; the first is Snyder & Shen's example 5.1. stockpyl stops within 1e-6.
  test.each([
    {
      problem: example51,
      reorderPoint: 190.3369965715624,
      orderQuantity: 304.0467800264368,
      cost: 87.04837003438256,
    },
    {
      problem: cheapBackorders,
      reorderPoint: 75.49375889975644,
      orderQuantity: 40.0,
      cost: 193.6312495728737,
    },
  ])("gives r = $reorderPoint and Q = $orderQuantity", ({ problem, reorderPoint, orderQuantity, cost }) => {
    const policy = rQPolicyByEoqPlusSafetyStock(problem);
    expect(policy.reorderPoint).toBeCloseTo(reorderPoint, 4);
    expect(policy.orderQuantity).toBeCloseTo(orderQuantity, 4);
    expect(policy.cost).toBeCloseTo(cost, 7);
  });

  testRefusals(rQPolicyByEoqPlusSafetyStock, example51, {
    demandPerPeriod: [0],
    leadTimeDemand: [{ distribution: "poisson", mean: 4 }],
    fixedCostPerOrder: [0],
    holdingCostPerUnitPeriod: [0],
    backorderCostPerUnitPeriod: [0],
  });
});
