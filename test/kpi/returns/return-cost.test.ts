import { returnCost } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

const costs = {
  reverseLogisticsCost: 1250,
  valueLost: 600,
  compensation: 100,
  unrecoveredFees: 50,
  recovered: 200,
};

describe("returnCost", () => {
  test("adds the costs up and takes off what was recovered", () => {
    expect(returnCost(costs)).toBe(1800);
  });

  test("goes below 0 where more was recovered than spent", () => {
    expect(returnCost({ ...costs, recovered: 2500 })).toBe(-500);
  });

  testRefusals(returnCost, costs, {
    reverseLogisticsCost: [-1],
    valueLost: [-1],
    compensation: [-1],
    unrecoveredFees: [-1],
    recovered: [-1],
  });
});
