import { salesVolumeVariance } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/errors/index.js";
import { errorOf, testRefusals } from "../refuses.js";

describe("salesVolumeVariance", () => {
  test.each([
    {
      origin: "Horngren, Cost Accounting, exercise 14-24, Soda King: Kola 160,000 favourable",
      input: { actualUnits: 480_000, budgetUnits: 400_000, budgetUnitValue: 2 },
      result: 160_000,
    },
    {
      origin: "fewer units",
      input: { actualUnits: 900, budgetUnits: 1000, budgetUnitValue: 8 },
      result: -800,
    },
    {
      origin: "a product that loses money",
      input: { actualUnits: 11, budgetUnits: 10, budgetUnitValue: -3 },
      result: -3,
    },
  ])("gives $result for $origin", ({ input, result }) => {
    expect(salesVolumeVariance(input)).toBeCloseTo(result, 10);
  });

  test("refuses input whose result is no longer finite", () => {
    const error = errorOf(() =>
      salesVolumeVariance({ actualUnits: Number.MAX_VALUE, budgetUnits: 0, budgetUnitValue: 2 }),
    );
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({ issues: [{ path: "" }] });
  });

  testRefusals(
    salesVolumeVariance,
    { actualUnits: 9, budgetUnits: 2, budgetUnitValue: 3 },
    { actualUnits: [-1], budgetUnits: [-1], budgetUnitValue: [] },
  );

  test("is 0 and not -0 where fewer units of no value were sold", () => {
    expect(salesVolumeVariance({ actualUnits: 9, budgetUnits: 10, budgetUnitValue: 0 })).toBe(0);
  });
});
