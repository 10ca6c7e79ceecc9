import { eoqReorderPoint } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusedFields } from "../newsvendor/refused-fields.js";

const input = { demandPerPeriod: 100, leadTimePeriods: 2.5, orderQuantity: 120 };

describe("eoqReorderPoint", () => {
  test.each([
    { origin: "a lead time of several cycles", extra: {}, result: [250, 10, 2] },
    { origin: "a lead time within the cycle", extra: { leadTimePeriods: 1 }, result: [100, 100, 0] },
    { origin: "no lead time", extra: { leadTimePeriods: 0 }, result: [0, 0, 0] },
    { origin: "a lead time of whole cycles", extra: { leadTimePeriods: 2.4 }, result: [240, 0, 2] },
    { origin: "planned backorders", extra: { maximumBackorders: 30 }, result: [220, -20, 2] },
  ])("gives the point with $origin", ({ extra, result }) => {
    const { inventoryPosition, netStock, ordersOutstanding } = eoqReorderPoint({ ...input, ...extra });
    expect([inventoryPosition, netStock, ordersOutstanding]).toEqual(result);
  });

  testRefusedFields(eoqReorderPoint, input, {
    demandPerPeriod: [-1],
    leadTimePeriods: [-1],
    orderQuantity: [0],
    maximumBackorders: [-1],
  });
});
