import { partPeriodBalancing } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusedFields } from "../newsvendor/refused-fields.js";

const nahmias = { demand: [18, 30, 42, 5, 20], orderCost: 80, holdingCost: 2 };
/** The year of Silver, Pyke and Peterson's chapter on time-varying demand. */
const year = {
  demand: [10, 62, 12, 130, 154, 129, 88, 52, 124, 160, 238, 41],
  orderCost: 54,
  holdingCost: 0.4,
};

describe("partPeriodBalancing", () => {
  test("gives the orders of Nahmias' example", () => {
    expect(partPeriodBalancing(nahmias).orderQuantities).toEqual([48, 0, 67, 0, 0]);
  });

  test("gives orders and cost of a year", () => {
    const plan = partPeriodBalancing(year);
    expect(plan.orderQuantities).toEqual([84, 0, 0, 284, 0, 217, 0, 176, 0, 398, 0, 41]);
    expect(plan.cost).toBeCloseTo(600, 9);
  });

  test("passes over periods without demand", () => {
    const plan = partPeriodBalancing({ demand: [0, 4, 0, 0, 900], orderCost: 80, holdingCost: 2 });
    expect(plan.orderPeriods).toEqual([1, 4]);
    expect(plan.holdingCost).toBe(0);
  });

  test("ends before the balance where it may not be passed", () => {
    // Holding costs 60 for two periods and 228 for three, of which 228 is closer to 150.
    const demand = [18, 30, 42];
    const costs = { demand, orderCost: 150, holdingCost: 2 };
    expect(partPeriodBalancing(costs).orderQuantities).toEqual([90, 0, 0]);
    expect(partPeriodBalancing({ ...costs, balance: "not-above" }).orderQuantities).toEqual([48, 0, 42]);
  });

  testRefusedFields(partPeriodBalancing, nahmias, {
    demand: [[-1]],
    orderCost: [-1],
    holdingCost: [-1],
    balance: [],
  });
});
