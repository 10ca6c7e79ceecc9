import { operatingProfit } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";

describe("operatingProfit", () => {
  test.each([
    { origin: "a shop worked by hand", netSales: 500, costs: { purchase: 300, logistics: 60 }, result: 140 },
    { origin: "a loss", netSales: 100, costs: { purchase: 90, labour: 30 }, result: -20 },
    { origin: "no cost item", netSales: 100, costs: {}, result: 100 },
    { origin: "more given back than sold", netSales: -5, costs: { other: 1 }, result: -6 },
  ])("gives $result for $origin", ({ netSales, costs, result }) => {
    expect(operatingProfit({ netSales, costs })).toBeCloseTo(result, 10);
  });

  test("names the field that cannot be meant", () => {
    const paths = (run: () => unknown) => errorOf(run);
    expect(paths(() => operatingProfit({ netSales: Number.NaN, costs: {} }))).toMatchObject({
      subject: "operatingProfit",
      issues: [{ path: "netSales" }],
    });
    expect(paths(() => operatingProfit({ netSales: 1, costs: { purchase: -1 } }))).toMatchObject({
      issues: [{ path: "costs.purchase" }],
    });
    expect(paths(() => operatingProfit(JSON.parse('{ "netSales": 1 }')))).toMatchObject({
      issues: [{ path: "costs" }],
    });
  });
});
