import { profitAtVolume } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/errors/index.js";
import { errorOf, testRefusals } from "../refuses.js";

describe("profitAtVolume", () => {
  test.each([
    {
      origin: "a course worked by hand: 40 units leave 1,200",
      input: { fixedCosts: 2000, unitPrice: 200, unitVariableCost: 120, units: 40 },
      result: 1200,
    },
    {
      origin: "a course worked by hand: 5 units lose 1,600",
      input: { fixedCosts: 2000, unitPrice: 200, unitVariableCost: 120, units: 5 },
      result: -1600,
    },
    {
      origin: "nothing sold",
      input: { fixedCosts: 2000, unitPrice: 200, unitVariableCost: 120, units: 0 },
      result: -2000,
    },
  ])("gives $result for $origin", ({ input, result }) => {
    expect(profitAtVolume(input)).toBeCloseTo(result, 10);
  });

  test("refuses input whose result is no longer finite", () => {
    const error = errorOf(() =>
      profitAtVolume({ fixedCosts: 0, unitPrice: Number.MAX_VALUE, unitVariableCost: 0, units: 2 }),
    );
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({ issues: [{ path: "" }] });
  });

  testRefusals(
    profitAtVolume,
    { fixedCosts: 2, unitPrice: 2, unitVariableCost: 1, units: 4 },
    { fixedCosts: [-1], unitPrice: [-1], unitVariableCost: [-1], units: [-1] },
  );

  test("is 0 and not -0 where nothing costs and nothing sells", () => {
    expect(profitAtVolume({ fixedCosts: 0, unitPrice: 1, unitVariableCost: 2, units: 0 })).toBe(0);
  });
});
