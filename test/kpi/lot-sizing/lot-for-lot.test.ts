import { lotForLot } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusedFields } from "../newsvendor/refused-fields.js";

const nahmias = { demand: [18, 30, 42, 5, 20], orderCost: 80, holdingCost: 2 };
/** The year of Silver, Pyke and Peterson's chapter on time-varying demand. */
const year = {
  demand: [10, 62, 12, 130, 154, 129, 88, 52, 124, 160, 238, 41],
  orderCost: 54,
  holdingCost: 0.4,
};

describe("lotForLot", () => {
  test("gives the orders of each period", () => {
    expect(lotForLot(nahmias).orderQuantities).toEqual([18, 30, 42, 5, 20]);
  });

  test("gives orders and cost of a year", () => {
    const plan = lotForLot(year);
    expect(plan.orderQuantities).toEqual([10, 62, 12, 130, 154, 129, 88, 52, 124, 160, 238, 41]);
    expect(plan.cost).toBeCloseTo(648, 9);
  });

  test("passes over periods without demand", () => {
    const plan = lotForLot({ demand: [0, 4, 0, 0, 900], orderCost: 80, holdingCost: 2 });
    expect(plan.orderPeriods).toEqual([1, 4]);
    expect(plan.holdingCost).toBe(0);
  });

  testRefusedFields(lotForLot, nahmias, { demand: [[-1]], orderCost: [-1], holdingCost: [-1] });
});
