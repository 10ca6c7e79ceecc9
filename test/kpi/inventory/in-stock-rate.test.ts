import { inStockRate } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

describe("inStockRate", () => {
  test.each([
    {
      origin: "ten products over a month, two out for three days",
      input: { inStockSkuDays: 294, skuDays: 300 },
      result: 0.98,
    },
    { origin: "never in stock", input: { inStockSkuDays: 0, skuDays: 7 }, result: 0 },
    { origin: "nothing on sale", input: { inStockSkuDays: 0, skuDays: 0 }, result: null },
  ])("gives $result for $origin", ({ input, result }) => {
    if (result === null) expect(inStockRate(input)).toBeNull();
    else expect(inStockRate(input)).toBeCloseTo(result, 10);
  });

  testRefusals(
    inStockRate,
    { inStockSkuDays: 294, skuDays: 300 },
    { inStockSkuDays: [-1, 0.5, 301], skuDays: [-1, 300.5] },
  );
});
