import { economicProductionQuantity, eoqWithBackorders, epqWithBackorders } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusedFields } from "../newsvendor/refused-fields.js";

const basis = { demandPerPeriod: 1200, orderCost: 6, holdingCost: 1 };
const input = { ...basis, productionPerPeriod: 1600, backorderCost: 3 };

describe("epqWithBackorders", () => {
  test("gives the lot worked by hand: 240·√(4 ÷ 3)", () => {
    const lot = epqWithBackorders(input);
    expect(lot.orderQuantity).toBeCloseTo(240 * Math.sqrt(4 / 3), 10);
    expect(lot.costPerPeriod).toBeCloseTo(60 * Math.sqrt(3 / 4), 10);
    expect(lot.maximumStock + lot.maximumBackorders).toBeCloseTo(lot.orderQuantity / 4, 10);
  });

  test("becomes the model without backorders, or that without a production rate, in the limit", () => {
    expect(epqWithBackorders({ ...input, backorderCost: 1e12 }).orderQuantity).toBeCloseTo(
      economicProductionQuantity({ ...basis, productionPerPeriod: 1600 }).orderQuantity,
      8,
    );
    expect(epqWithBackorders({ ...input, productionPerPeriod: 1e15 }).orderQuantity).toBeCloseTo(
      eoqWithBackorders({ ...basis, backorderCost: 3 }).orderQuantity,
      8,
    );
  });

  testRefusedFields(epqWithBackorders, input, {
    demandPerPeriod: [-1],
    orderCost: [-1],
    holdingCost: [0],
    productionPerPeriod: [1200],
    backorderCost: [0],
    backorderCostPerUnit: [-1],
  });
});
