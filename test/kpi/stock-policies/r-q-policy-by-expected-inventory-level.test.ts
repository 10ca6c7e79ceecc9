import {
  reorderPointForShortageCost,
  reorderPolicyService,
  rQPolicyByExpectedInventoryLevel,
} from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

const example51 = {
  demandPerPeriod: 1300,
  leadTimeDemand: { distribution: "normal", mean: 1300 / 12, standardDeviation: 150 / Math.sqrt(12) },
  fixedCostPerOrder: 8,
  holdingCostPerUnitPeriod: 0.225,
  costPerUnitShort: 7.5,
} as const;
const problem53 = {
  demandPerPeriod: 192,
  leadTimeDemand: { distribution: "normal", mean: 576, standardDeviation: 17.4 * Math.sqrt(3) },
  fixedCostPerOrder: 85,
  holdingCostPerUnitPeriod: 3 / 14,
  costPerUnitShort: 40,
} as const;
const nahmias = {
  demandPerPeriod: 200,
  leadTimeDemand: { distribution: "normal", mean: 100, standardDeviation: 25 },
  fixedCostPerOrder: 50,
  holdingCostPerUnitPeriod: 2,
  costPerUnitShort: 25,
} as const;

describe("rQPolicyByExpectedInventoryLevel", () => {
  // stockpyl's tests for Snyder & Shen, 2nd edition, and r_q_eil_approximation with Nahmias' mustard example (111, 143).
  test.each([
    {
      problem: example51,
      reorderPoint: 213.9704421358024,
      orderQuantity: 318.5901810768729,
      cost: 95.451140222851961,
    },
    {
      problem: problem53,
      reorderPoint: 644.8385303830128,
      orderQuantity: 400.7559793125993,
      cost: 100.627394934774,
    },
    {
      problem: nahmias,
      reorderPoint: 142.56819898749666,
      orderQuantity: 110.77373747575987,
      cost: 306.683872926513,
    },
  ])("gives r = $reorderPoint and Q = $orderQuantity", ({ problem, reorderPoint, orderQuantity, cost }) => {
    const policy = rQPolicyByExpectedInventoryLevel(problem);
    expect(policy?.reorderPoint).toBeCloseTo(reorderPoint, 6);
    expect(policy?.orderQuantity).toBeCloseTo(orderQuantity, 6);
    expect(policy?.approximateCost).toBeCloseTo(cost, 8);
  });

  test("satisfies both of its equations with lost sales", () => {
    const policy = rQPolicyByExpectedInventoryLevel({ ...nahmias, shortages: "lost-sales" });
    const orderQuantity = policy?.orderQuantity ?? Number.NaN;
    const input = { ...nahmias, orderQuantity, shortages: "lost-sales" } as const;
    const reorderPoint = reorderPointForShortageCost(input) ?? Number.NaN;
    expect(policy?.reorderPoint).toBeCloseTo(reorderPoint, 9);
    const { unitsShortPerCycle } = reorderPolicyService({ ...input, reorderPoint });
    expect(orderQuantity).toBeCloseTo(Math.sqrt((2 * 200 * (50 + 25 * unitsShortPerCycle)) / 2), 9);
  });

  test("is undefined where a unit short costs too little", () => {
    expect(rQPolicyByExpectedInventoryLevel({ ...nahmias, costPerUnitShort: 0.9 })).toBeNull();
    expect(
      rQPolicyByExpectedInventoryLevel({ ...nahmias, costPerUnitShort: 0.9, shortages: "lost-sales" }),
    ).not.toBeNull();
  });

  testRefusals(rQPolicyByExpectedInventoryLevel, nahmias, {
    demandPerPeriod: [0],
    leadTimeDemand: [{ distribution: "poisson", mean: 4 }],
    fixedCostPerOrder: [0],
    holdingCostPerUnitPeriod: [0],
    costPerUnitShort: [0],
  } as never);
});
