import { orderQuantityCost } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusedFields } from "../newsvendor/refused-fields.js";

const input = { demandPerPeriod: 1300, orderCost: 8, holdingCost: 0.225, orderQuantity: 700 };

describe("orderQuantityCost", () => {
  test.each([
    { model: "plain lots", extra: {}, cost: 93.60714285714286 },
    {
      model: "backorders",
      extra: { orderQuantity: 400, backorderCost: 5, backorderFraction: 0.1 },
      cost: 72.45,
    },
    {
      model: "a production rate",
      extra: { orderQuantity: 500, productionPerPeriod: 1700 },
      cost: 34.03529411764706,
    },
  ])("gives the cost of $model, by stockpyl 1.0.2", ({ extra, cost }) => {
    expect(orderQuantityCost({ ...input, ...extra }).costPerPeriod).toBeCloseTo(cost, 10);
  });

  test("takes the cheapest backorders where none are given", () => {
    const backordered = { ...input, backorderCost: 5 };
    const best = orderQuantityCost(backordered);
    expect(best.backorderFraction).toBeCloseTo(0.225 / 5.225, 14);
    for (const backorderFraction of [0, 0.04, 0.05, 1])
      expect(orderQuantityCost({ ...backordered, backorderFraction }).costPerPeriod).toBeGreaterThan(
        best.costPerPeriod,
      );
  });

  test("holds a lot that nobody demands", () => {
    const lot = orderQuantityCost({ ...input, demandPerPeriod: 0 });
    expect(lot).toMatchObject({ costPerPeriod: 78.75, cycleTime: null, ordersPerPeriod: 0 });
  });

  testRefusedFields(orderQuantityCost, input, {
    demandPerPeriod: [-1],
    orderCost: [-1],
    holdingCost: [0],
    orderQuantity: [0, -1],
    productionPerPeriod: [1300],
    backorderCost: [0],
    backorderCostPerUnit: [-1],
    backorderFraction: [0.1],
  });
});
