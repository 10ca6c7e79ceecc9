import { sSPolicyCost } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

const example47 = {
  demandPerPeriod: { distribution: "poisson", mean: 6 },
  fixedCostPerOrder: 5,
  holdingCostPerUnitPeriod: 1,
  backorderCostPerUnitPeriod: 4,
} as const;
const problem431 = {
  demandPerPeriod: { distribution: "poisson", mean: 4 },
  fixedCostPerOrder: 150,
  holdingCostPerUnitPeriod: 40,
  backorderCostPerUnitPeriod: 125,
} as const;
const listed = {
  demandPerPeriod: { distribution: "discrete", probabilities: [0.3, 0.25, 0.2, 0.1, 0.1, 0.05] },
  leadTimePeriods: 1,
  fixedCostPerOrder: 20,
  holdingCostPerUnitPeriod: 1.5,
  backorderCostPerUnitPeriod: 12,
} as const;

describe("sSPolicyCost", () => {
  test.each([
    {
      origin: "Snyder & Shen, example 4.7 (stockpyl's tests)",
      problem: example47,
      levels: [4, 10],
      cost: 8.034111561471644,
    },
    {
      origin: "example 4.7 (stockpyl's tests)",
      problem: example47,
      levels: [6, 18],
      cost: 10.193798671644046,
    },
    {
      origin: "problem 4.31 (stockpyl's tests)",
      problem: problem431,
      levels: [4, 10],
      cost: 262.2755613772775,
    },
    {
      origin: "problem 4.31 (stockpyl's tests)",
      problem: problem431,
      levels: [2, 7],
      cost: 223.5748295669688,
    },
    {
      origin: "the Markov chain's stationary distribution (numpy)",
      problem: listed,
      levels: [2, 9],
      cost: 12.105355228262361,
    },
    {
      origin: "the Markov chain's stationary distribution (numpy)",
      problem: listed,
      levels: [5, 6],
      cost: 19.82,
    },
  ])(
    "is $cost at $levels in $origin",
    ({ problem, levels: [reorderPoint = 0, orderUpToLevel = 0], cost }) => {
      expect(sSPolicyCost({ ...problem, reorderPoint, orderUpToLevel })).toBeCloseTo(cost, 9);
    },
  );

  testRefusals(sSPolicyCost, { ...example47, reorderPoint: 4, orderUpToLevel: 10, leadTimePeriods: 1 }, {
    demandPerPeriod: [
      { distribution: "normal", mean: 6, standardDeviation: 2 },
      { distribution: "poisson", mean: 0 },
    ],
    fixedCostPerOrder: [-1],
    holdingCostPerUnitPeriod: [0],
    backorderCostPerUnitPeriod: [0],
    reorderPoint: [0.5],
    orderUpToLevel: [4, 10.5],
  } as never);
});
