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

  // Worked by hand: 6500 at 3.80 and 6000 at 4.00; 3.8 and 21.6 are no binary fractions.
  test("keeps the cents of prices that have no exact binary form", () => {
    const material = { actualQuantity: 6500, actualPrice: 3.8, standardQuantity: 6000, standardPrice: 4 };
    expect(inputCostVariance(material)).toEqual({ total: -700, price: 1300, quantity: -2000 });
    const labour = { actualQuantity: 1050, actualPrice: 21.6, standardQuantity: 1000, standardPrice: 22 };
    expect(inputCostVariance(labour)).toEqual({ total: -680, price: 420, quantity: -1100 });
  });

  test("is 0 and not -0 for an input that costs nothing, or is not used", () => {
    const free = { actualQuantity: 9, actualPrice: 0, standardQuantity: 8, standardPrice: 0 };
    expect(inputCostVariance(free)).toEqual({ total: 0, price: 0, quantity: 0 });
    const unused = { actualQuantity: 0, actualPrice: 5, standardQuantity: 0, standardPrice: 4 };
    expect(inputCostVariance(unused)).toEqual({ total: 0, price: 0, quantity: 0 });
  });
});
