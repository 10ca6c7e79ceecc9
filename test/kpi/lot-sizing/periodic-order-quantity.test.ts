import { periodicOrderQuantity } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusedFields } from "../newsvendor/refused-fields.js";

/** The year of Silver, Pyke and Peterson's chapter on time-varying demand. */
const year = {
  demand: [10, 62, 12, 130, 154, 129, 88, 52, 124, 160, 238, 41],
  orderCost: 54,
  holdingCost: 0.4,
};

describe("periodicOrderQuantity", () => {
  test("covers two periods at a time for a year whose economic quantity lasts 1.64", () => {
    // By hand: six orders, and 62 + 130 + 129 + 52 + 160 + 41 units held for a month.
    const plan = periodicOrderQuantity(year);
    expect(plan.orderQuantities).toEqual([72, 0, 142, 0, 283, 0, 140, 0, 284, 0, 279, 0]);
    expect(plan.cost).toBeCloseTo(6 * 54 + 0.4 * 574, 9);
  });

  test("covers the periods asked for, from the first that needs an order on", () => {
    const plan = periodicOrderQuantity({ ...year, startStock: 72, periods: 5 });
    expect(plan.orderPeriods).toEqual([2, 7]);
  });

  test("orders once where holding costs nothing, each period where ordering does, and never without demand", () => {
    expect(periodicOrderQuantity({ ...year, holdingCost: 0 }).orderPeriods).toEqual([0]);
    expect(periodicOrderQuantity({ ...year, orderCost: 0 }).orderPeriods).toHaveLength(12);
    expect(periodicOrderQuantity({ ...year, demand: [0, 0] }).orderPeriods).toEqual([]);
    expect(periodicOrderQuantity({ ...year, demand: [] }).cost).toBe(0);
  });

  testRefusedFields(periodicOrderQuantity, year, {
    demand: [[-1]],
    orderCost: [-1],
    holdingCost: [-1],
    periods: [0, 1.5],
  });
});
