import { economicProductionQuantity } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusedFields } from "../newsvendor/refused-fields.js";

const input = { demandPerPeriod: 1300, orderCost: 8, holdingCost: 0.225, productionPerPeriod: 1700 };

describe("economicProductionQuantity", () => {
  test("gives what stockpyl 1.0.2 documents", () => {
    const lot = economicProductionQuantity(input);
    expect(lot.orderQuantity).toBeCloseTo(626.8084945889684, 10);
    expect(lot.costPerPeriod).toBeCloseTo(33.183979125298336, 10);
    expect(lot.maximumStock).toBeCloseTo((626.8084945889684 * 400) / 1700, 10);
  });

  test("takes whole units", () => {
    expect(economicProductionQuantity({ ...input, wholeUnits: true }).orderQuantity).toBe(627);
  });

  testRefusedFields(economicProductionQuantity, input, {
    demandPerPeriod: [-1],
    orderCost: [-1],
    holdingCost: [0],
    productionPerPeriod: [0, 1300, 1200],
  });
});
