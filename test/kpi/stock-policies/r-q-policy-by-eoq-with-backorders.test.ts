import { rQPolicyByEoqWithBackorders } from "opscycle/kpi";
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

describe("rQPolicyByEoqWithBackorders", () => {
  // stockpyl r_q_eoqb_approximation and r_q_cost; the first is Snyder & Shen's example 5.1. stockpyl stops within 1e-6.
  test.each([
    {
      problem: example51,
      reorderPoint: 128.63781442427097,
      orderQuantity: 308.5737801203754,
      cost: 78.20243187688158,
    },
    {
      problem: cheapBackorders,
      reorderPoint: 38.9333789936353,
      orderQuantity: 65.31972647421809,
      cost: 134.56348269797758,
    },
  ])("gives r = $reorderPoint and Q = $orderQuantity", ({ problem, reorderPoint, orderQuantity, cost }) => {
    const policy = rQPolicyByEoqWithBackorders(problem);
    expect(policy.reorderPoint).toBeCloseTo(reorderPoint, 4);
    expect(policy.orderQuantity).toBeCloseTo(orderQuantity, 4);
    expect(policy.cost).toBeCloseTo(cost, 7);
  });

  testRefusals(rQPolicyByEoqWithBackorders, example51, {
    demandPerPeriod: [0],
    leadTimeDemand: [{ distribution: "poisson", mean: 4 }],
    fixedCostPerOrder: [0],
    holdingCostPerUnitPeriod: [0],
    backorderCostPerUnitPeriod: [0],
  });
});
