import { reorderPointForBackorderCost } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

const example51 = {
  holdingCostPerUnitPeriod: 0.225,
  backorderCostPerUnitPeriod: 7.5,
  leadTimeDemand: { distribution: "normal", mean: 1300 / 12, standardDeviation: 150 / Math.sqrt(12) },
} as const;
const problem53 = {
  holdingCostPerUnitPeriod: 3 / 14,
  backorderCostPerUnitPeriod: 40,
  leadTimeDemand: { distribution: "normal", mean: 576, standardDeviation: 17.4 * Math.sqrt(3) },
} as const;

describe("reorderPointForBackorderCost", () => {
  // stockpyl's tests for Snyder & Shen, 2nd edition; its bisection stops at a cost difference of 1e-6.
  test.each([
    { origin: "example 5.1", input: { ...example51, orderQuantity: 318 }, level: 127.7880348669655 },
    { origin: "example 5.1", input: { ...example51, orderQuantity: 150 }, level: 147.1949581740714 },
    { origin: "example 5.1", input: { ...example51, orderQuantity: 750 }, level: 99.85377339616528 },
    { origin: "problem 5.3", input: { ...problem53, orderQuantity: 318 }, level: 612.1331312304716 },
    { origin: "problem 5.3", input: { ...problem53, orderQuantity: 750 }, level: 598.4126476551643 },
  ])("is $level in $origin with orders of $input.orderQuantity", ({ input, level }) => {
    expect(reorderPointForBackorderCost(input)).toBeCloseTo(level, 5);
  });

  test("finds the best integer for Poisson demand", () => {
    const costs = { holdingCostPerUnitPeriod: 20, backorderCostPerUnitPeriod: 150 };
    const leadTimeDemand = { distribution: "poisson", mean: 3 } as const;
    // Snyder & Shen, example 5.8: r = 3 at Q = 5.
    expect(reorderPointForBackorderCost({ ...costs, leadTimeDemand, orderQuantity: 5 })).toBe(3);
  });

  test("ignores earlier backorders in the traditional form", () => {
    const exact = reorderPointForBackorderCost({ ...example51, orderQuantity: 20 });
    expect(
      reorderPointForBackorderCost({ ...example51, orderQuantity: 20, formula: "traditional" }),
    ).toBeGreaterThan(exact);
  });

  testRefusals(reorderPointForBackorderCost, { ...example51, orderQuantity: 100 }, {
    holdingCostPerUnitPeriod: [0],
    backorderCostPerUnitPeriod: [0],
    leadTimeDemand: [],
    orderQuantity: [0],
  } as never);
});
