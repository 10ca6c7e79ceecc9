import { economicOrderQuantity, eoqWithBackorders } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusedFields } from "../newsvendor/refused-fields.js";

const input = { demandPerPeriod: 1300, orderCost: 8, holdingCost: 0.225, backorderCost: 5 };

describe("eoqWithBackorders", () => {
  test("gives Snyder and Shen's example 3.8, by stockpyl 1.0.2", () => {
    const lot = eoqWithBackorders(input);
    expect(lot.orderQuantity).toBeCloseTo(310.81255515896464, 10);
    expect(lot.backorderFraction).toBeCloseTo(0.0430622009569378, 14);
    expect(lot.costPerPeriod).toBeCloseTo(66.92136355097325, 10);
  });

  test("adds up over the cycle", () => {
    const lot = eoqWithBackorders(input);
    expect(lot.maximumStock + lot.maximumBackorders).toBeCloseTo(lot.orderQuantity, 10);
    expect(lot.holdingCostPerPeriod + lot.backorderCostPerPeriod).toBeCloseTo(lot.orderCostPerPeriod, 10);
  });

  test("plans no backorders where each costs more than it saves", () => {
    const plain = economicOrderQuantity({ demandPerPeriod: 1300, orderCost: 8, holdingCost: 0.225 });
    expect(eoqWithBackorders({ ...input, backorderCostPerUnit: 1 })).toEqual(plain);
    const some = eoqWithBackorders({ ...input, backorderCostPerUnit: 0.01 });
    expect(some.costPerPeriod).toBeLessThan(plain.costPerPeriod);
    expect(some.costPerPeriod).toBeGreaterThan(eoqWithBackorders(input).costPerPeriod);
  });

  test("takes whole units", () => {
    expect(eoqWithBackorders({ ...input, wholeUnits: true }).orderQuantity).toBe(311);
  });

  testRefusedFields(eoqWithBackorders, input, {
    demandPerPeriod: [-1],
    orderCost: [-1],
    holdingCost: [0],
    backorderCost: [0, -1],
    backorderCostPerUnit: [-1],
  });
});
