import { stockOutRate } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

describe("stockOutRate", () => {
  test.each([
    {
      origin: "ten products over a month, two out for three days",
      input: { stockOutSkuDays: 6, skuDays: 300 },
      result: 0.02,
    },
    { origin: "always out", input: { stockOutSkuDays: 7, skuDays: 7 }, result: 1 },
    { origin: "nothing on sale", input: { stockOutSkuDays: 0, skuDays: 0 }, result: null },
  ])("gives $result for $origin", ({ input, result }) => {
    if (result === null) expect(stockOutRate(input)).toBeNull();
    else expect(stockOutRate(input)).toBeCloseTo(result, 10);
  });

  testRefusals(
    stockOutRate,
    { stockOutSkuDays: 6, skuDays: 300 },
    { stockOutSkuDays: [-1, 0.5, 301], skuDays: [-1, 300.5] },
  );
});
