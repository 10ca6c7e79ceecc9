import { leastUnitCost } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusedFields } from "../newsvendor/refused-fields.js";

const nahmias = { demand: [18, 30, 42, 5, 20], orderCost: 80, holdingCost: 2 };
/** The year of Silver, Pyke and Peterson's chapter on time-varying demand. */
const year = {
  demand: [10, 62, 12, 130, 154, 129, 88, 52, 124, 160, 238, 41],
  orderCost: 54,
  holdingCost: 0.4,
};

describe("leastUnitCost", () => {
  test("gives the orders of Nahmias' example", () => {
    expect(leastUnitCost(nahmias).orderQuantities).toEqual([48, 0, 42, 25, 0]);
  });

  test("gives orders and cost of a year", () => {
    const plan = leastUnitCost(year);
    expect(plan.orderQuantities).toEqual([84, 0, 0, 284, 0, 217, 0, 176, 0, 160, 238, 41]);
    expect(plan.cost).toBeCloseTo(558.8, 9);
  });

  test("passes over periods without demand", () => {
    const plan = leastUnitCost({ demand: [0, 40, 0, 0, 9], orderCost: 80, holdingCost: 2 });
    expect(plan.orderPeriods).toEqual([1, 4]);
    expect(plan.holdingCost).toBe(0);
  });

  testRefusedFields(leastUnitCost, nahmias, { demand: [[-1]], orderCost: [-1], holdingCost: [-1] });
});
