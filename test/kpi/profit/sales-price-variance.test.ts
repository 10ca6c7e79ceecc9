import { salesPriceVariance } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/errors/index.js";
import { errorOf, testRefusals } from "../refuses.js";

describe("salesPriceVariance", () => {
  test.each([
    {
      origin: "a product worked by hand",
      input: { actualUnits: 900, actualPrice: 22, budgetPrice: 20 },
      result: 1800,
    },
    { origin: "a lower price", input: { actualUnits: 10, actualPrice: 18, budgetPrice: 20 }, result: -20 },
    { origin: "nothing sold", input: { actualUnits: 0, actualPrice: 22, budgetPrice: 20 }, result: 0 },
  ])("gives $result for $origin", ({ input, result }) => {
    expect(salesPriceVariance(input)).toBeCloseTo(result, 10);
  });

  test("refuses input whose result is no longer finite", () => {
    const error = errorOf(() =>
      salesPriceVariance({ actualUnits: Number.MAX_VALUE, actualPrice: 9, budgetPrice: 2 }),
    );
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({ issues: [{ path: "" }] });
  });

  testRefusals(
    salesPriceVariance,
    { actualUnits: 9, actualPrice: 2, budgetPrice: 3 },
    { actualUnits: [-1], actualPrice: [-1], budgetPrice: [-1] },
  );

  test("is 0 and not -0 where nothing was sold at a lower price", () => {
    expect(salesPriceVariance({ actualUnits: 0, actualPrice: 10, budgetPrice: 20 })).toBe(0);
  });
});
