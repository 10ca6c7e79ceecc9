import { jointReplenishment } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusedFields } from "../newsvendor/refused-fields.js";

const input = {
  sharedOrderCost: 600,
  items: [
    { demandPerPeriod: 1, orderCost: 120, holdingCost: 160 },
    { demandPerPeriod: 1, orderCost: 840, holdingCost: 20 },
    { demandPerPeriod: 1, orderCost: 300, holdingCost: 50 },
  ],
};

describe("jointReplenishment", () => {
  test("gives Silver's rule as stockpyl 1.0.2 documents it", () => {
    const plan = jointReplenishment({ ...input, multiples: "silver" });
    expect(plan.multiples).toEqual([1, 3, 1]);
    expect(plan.cycleTime).toBeCloseTo(3.103164454170876, 12);
    expect(plan.orderQuantities[1]).toBeCloseTo(9.309493362512628, 11);
    expect(plan.costPerPeriod).toBeCloseTo(837.8544026261366, 10);
  });

  test("has every product in every order of the common cycle: √(2·1860·230)", () => {
    const plan = jointReplenishment({ ...input, multiples: "common-cycle" });
    expect(plan.multiples).toEqual([1, 1, 1]);
    expect(plan.costPerPeriod).toBeCloseTo(Math.sqrt(2 * 1860 * 230), 10);
  });

  test("finds the optimum also where the shared cost is next to nothing", () => {
    const plan = jointReplenishment({ ...input, sharedOrderCost: 1e-6 });
    const alone = Math.sqrt(2 * 120 * 160) + Math.sqrt(2 * 840 * 20) + Math.sqrt(2 * 300 * 50);
    expect(plan.costPerPeriod).toBeGreaterThan(alone);
    expect(plan.costPerPeriod / alone).toBeLessThan(1.001);
  });

  test("names the product that is impossible", () => {
    const items = [{ demandPerPeriod: 0, orderCost: 1, holdingCost: 1 }];
    expect(() => jointReplenishment({ sharedOrderCost: 1, items })).toThrow("items.0.demandPerPeriod");
  });

  testRefusedFields(jointReplenishment, input, { sharedOrderCost: [0, -1], items: [[]], multiples: [] });
});
