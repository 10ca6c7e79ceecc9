import { eoqAllUnitsDiscount } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusedFields } from "../newsvendor/refused-fields.js";

/** Nahmias' trash bags. */
const input = {
  demandPerPeriod: 600,
  orderCost: 8,
  holdingCostRatio: 0.2,
  tiers: [
    { fromQuantity: 0, unitCost: 0.3 },
    { fromQuantity: 500, unitCost: 0.29 },
    { fromQuantity: 1000, unitCost: 0.28 },
  ],
};

describe("eoqAllUnitsDiscount", () => {
  test("gives the order of Nahmias' example and compares all tiers", () => {
    const order = eoqAllUnitsDiscount(input);
    expect(order.orderQuantity).toBe(500);
    expect(order.tier).toBe(1);
    expect(order.tiers.map(({ economicQuantity }) => Math.round(economicQuantity))).toEqual([400, 407, 414]);
    expect(order.tiers.map(({ costPerPeriod }) => costPerPeriod?.toFixed(2))).toEqual([
      "204.00",
      "198.10",
      "200.80",
    ]);
  });

  test("leaves out a tier whose quantity would be cheaper still at the next price", () => {
    const order = eoqAllUnitsDiscount({ ...input, orderCost: 80 });
    expect(order.tiers[0]).toMatchObject({ orderQuantity: null, costPerPeriod: null });
    expect(order.orderQuantity).toBeCloseTo(Math.sqrt((2 * 80 * 600) / 0.056), 9);
  });

  test("takes a holding cost that does not depend on the price", () => {
    const order = eoqAllUnitsDiscount({
      ...input,
      holdingCostRatio: 0,
      holdingCost: 0.06,
      tiers: input.tiers.slice(0, 1),
    });
    expect(order.orderQuantity).toBeCloseTo(400, 10);
  });

  testRefusedFields(eoqAllUnitsDiscount, input, {
    demandPerPeriod: [0, -1],
    orderCost: [0, -1],
    holdingCostRatio: [0, -1],
    holdingCost: [-1],
    tiers: [
      [],
      [{ fromQuantity: 1, unitCost: 1 }],
      [{ fromQuantity: 0, unitCost: 0 }],
      [
        { fromQuantity: 0, unitCost: 2 },
        { fromQuantity: 0, unitCost: 1 },
      ],
      [
        { fromQuantity: 0, unitCost: 2 },
        { fromQuantity: 5, unitCost: 3 },
      ],
    ],
  });
});
