import { economicOrderQuantity } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusedFields } from "../newsvendor/refused-fields.js";

const input = { demandPerPeriod: 1300, orderCost: 8, holdingCost: 0.225 };

describe("economicOrderQuantity", () => {
  test("gives Snyder and Shen's example 3.1, by stockpyl 1.0.2", () => {
    const lot = economicOrderQuantity(input);
    expect(lot.orderQuantity).toBeCloseTo(304.0467800264368, 10);
    expect(lot.costPerPeriod).toBeCloseTo(68.41052550594829, 10);
    expect(lot.orderCostPerPeriod).toBeCloseTo(lot.holdingCostPerPeriod, 10);
  });

  test("gives the whole cycle, worked by hand", () => {
    expect(economicOrderQuantity({ demandPerPeriod: 1200, orderCost: 6, holdingCost: 1 })).toEqual({
      orderQuantity: 120,
      costPerPeriod: 120,
      orderCostPerPeriod: 60,
      holdingCostPerPeriod: 60,
      backorderCostPerPeriod: 0,
      cycleTime: 0.1,
      ordersPerPeriod: 10,
      maximumStock: 120,
      averageStock: 60,
      maximumBackorders: 0,
      averageBackorders: 0,
      backorderFraction: 0,
    });
  });

  test("takes the better whole neighbour, which need not be the nearer one", () => {
    expect(economicOrderQuantity({ ...input, wholeUnits: true }).orderQuantity).toBe(304);
    // √2.1 = 1.449 is nearer to 1, but 1.05 ÷ 2 + 1 = 1.525 is below 1.05 + 0.5 = 1.55.
    const few = { demandPerPeriod: 1, orderCost: 1.05, holdingCost: 1, wholeUnits: true };
    expect(economicOrderQuantity(few).orderQuantity).toBe(2);
  });

  test("orders one whole unit at least", () => {
    const lot = economicOrderQuantity({ ...input, orderCost: 0, wholeUnits: false });
    expect(lot).toMatchObject({ orderQuantity: 0, costPerPeriod: 0, cycleTime: 0, ordersPerPeriod: null });
    const rare = { demandPerPeriod: 0.01, orderCost: 1, holdingCost: 1, wholeUnits: true };
    expect(economicOrderQuantity(rare).orderQuantity).toBe(1);
  });

  test("orders nothing without demand", () => {
    const lot = economicOrderQuantity({ ...input, demandPerPeriod: 0 });
    expect(lot).toMatchObject({ orderQuantity: 0, costPerPeriod: 0, cycleTime: null, ordersPerPeriod: 0 });
  });

  testRefusedFields(economicOrderQuantity, input, {
    demandPerPeriod: [-1],
    orderCost: [-1],
    holdingCost: [0, -1],
  });
});
