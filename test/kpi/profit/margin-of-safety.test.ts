import { marginOfSafety } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

describe("marginOfSafety", () => {
  test.each([
    {
      origin: "a course worked by hand: 3,000 of 8,000",
      input: { sales: 8000, breakEvenSales: 5000 },
      result: { amount: 3000, ratio: 0.375 },
    },
    { origin: "a loss", input: { sales: 40, breakEvenSales: 50 }, result: { amount: -10, ratio: -0.25 } },
    { origin: "no sales", input: { sales: 0, breakEvenSales: 50 }, result: { amount: -50, ratio: null } },
  ])("gives $result for $origin", ({ input, result }) => {
    expect(marginOfSafety(input)).toEqual(result);
  });

  testRefusals(marginOfSafety, { sales: 8, breakEvenSales: 5 }, { sales: [-1], breakEvenSales: [-1] });
});
