import { dailyFacts, skuSeries } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { orderLine } from "./order-line-builder.js";

describe("skuSeries", () => {
  const facts = dailyFacts([
    orderLine({ sku: "a", quantity: 2, orderedAt: "2024-05-01T04:00:00Z" }),
    orderLine({ sku: "b", quantity: 7, orderedAt: "2024-05-01T04:00:00Z" }),
    orderLine({ sku: "c", quantity: 1, orderedAt: "2024-05-02T04:00:00Z" }),
    orderLine({ sku: "a", quantity: 4, orderedAt: "2024-05-03T04:00:00Z" }),
  ]);

  test.each([
    { sku: 0, series: [2, 0, 4] },
    { sku: 1, series: [7, 0, 0] },
    { sku: 2, series: [0, 1, 0] },
    { sku: 3, series: [0, 0, 0] },
  ])("gives $series for SKU number $sku", ({ sku, series }) => {
    expect(Array.from(skuSeries(facts, sku))).toEqual(series);
  });

  test("gives another measure where asked", () => {
    expect(Array.from(skuSeries(facts, 0, "sales"))).toEqual([60, 0, 120]);
  });
});
