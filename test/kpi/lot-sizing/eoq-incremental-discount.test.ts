import { eoqIncrementalDiscount } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusedFields } from "../newsvendor/refused-fields.js";

const input = {
  demandPerPeriod: 2400,
  orderCost: 150,
  holdingCostRatio: 0.25,
  tiers: [
    { fromQuantity: 0, unitCost: 100 },
    { fromQuantity: 300, unitCost: 90 },
    { fromQuantity: 600, unitCost: 80 },
  ],
};

describe("eoqIncrementalDiscount", () => {
  test("gives what stockpyl 1.0.2 documents", () => {
    const order = eoqIncrementalDiscount(input);
    expect(order.orderQuantity).toBeCloseTo(1481.8906842274164, 9);
    expect(order.tier).toBe(2);
    expect(order.costPerPeriod).toBeCloseTo(222762.8136845483, 8);
  });

  test("keeps the first price for Nahmias' trash bags", () => {
    const order = eoqIncrementalDiscount({
      demandPerPeriod: 600,
      orderCost: 8,
      holdingCostRatio: 0.2,
      tiers: [
        { fromQuantity: 0, unitCost: 0.3 },
        { fromQuantity: 500, unitCost: 0.29 },
        { fromQuantity: 1000, unitCost: 0.28 },
      ],
    });
    expect(order.orderQuantity).toBeCloseTo(400, 10);
    expect(order.tiers.map(({ economicQuantity }) => Math.round(economicQuantity))).toEqual([400, 519, 702]);
    expect(order.tiers.map(({ costPerPeriod }) => costPerPeriod?.toFixed(2))).toEqual([
      "204.00",
      "204.58",
      undefined,
    ]);
  });

  testRefusedFields(eoqIncrementalDiscount, input, {
    demandPerPeriod: [0],
    orderCost: [0],
    holdingCostRatio: [0],
    holdingCost: [-1],
    tiers: [[]],
  });
});
