import { inputCostVariance } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

describe("inputCostVariance", () => {
  test.each([
    {
      origin: "worked by hand: direct materials",
      input: { actualQuantity: 22_200, actualPrice: 28, standardQuantity: 20_000, standardPrice: 30 },
      result: { total: -21_600, price: 44_400, quantity: -66_000 },
    },
    {
      origin: "worked by hand: direct labour",
      input: { actualQuantity: 9000, actualPrice: 22, standardQuantity: 8000, standardPrice: 20 },
      result: { total: -38_000, price: -18_000, quantity: -20_000 },
    },
  ])("gives $result for $origin", ({ input, result }) => {
    expect(inputCostVariance(input)).toEqual(result);
  });

  testRefusals(
    inputCostVariance,
    { actualQuantity: 1, actualPrice: 2, standardQuantity: 3, standardPrice: 4 },
    { actualQuantity: [-1], actualPrice: [-1], standardQuantity: [-1], standardPrice: [-1] },
  );
});
