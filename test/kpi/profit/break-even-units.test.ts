import { breakEvenUnits } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/errors/index.js";
import { errorOf, testRefusals } from "../refuses.js";

describe("breakEvenUnits", () => {
  test.each([
    {
      origin: "a course worked by hand: 25 units",
      input: { fixedCosts: 2000, unitPrice: 200, unitVariableCost: 120 },
      result: 25,
    },
    {
      origin: "a published solution (scribd.com/document/495053642), stoves: 6,000 stoves",
      input: { fixedCosts: 108_000, unitPrice: 50, unitVariableCost: 32 },
      result: 6000,
    },
    {
      origin: "a CPA question with the answer 80 units (Grady, Inc.)",
      input: { fixedCosts: 13_000, unitPrice: 300, unitVariableCost: 137.5 },
      result: 80,
    },
    { origin: "no fixed costs", input: { fixedCosts: 0, unitPrice: 2, unitVariableCost: 1 }, result: 0 },
    { origin: "parts of a unit", input: { fixedCosts: 10, unitPrice: 4, unitVariableCost: 0 }, result: 2.5 },
    {
      origin: "a unit that contributes nothing",
      input: { fixedCosts: 10, unitPrice: 4, unitVariableCost: 4 },
      result: null,
    },
    {
      origin: "a unit that loses money",
      input: { fixedCosts: 0, unitPrice: 3, unitVariableCost: 4 },
      result: null,
    },
  ])("gives $result for $origin", ({ input, result }) => {
    if (result === null) expect(breakEvenUnits(input)).toBeNull();
    else expect(breakEvenUnits(input)).toBeCloseTo(result, 10);
  });

  test("refuses input whose result is no longer finite", () => {
    const error = errorOf(() =>
      breakEvenUnits({ fixedCosts: Number.MAX_VALUE, unitPrice: 0.5, unitVariableCost: 0 }),
    );
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({ issues: [{ path: "" }] });
  });

  testRefusals(
    breakEvenUnits,
    { fixedCosts: 10, unitPrice: 4, unitVariableCost: 3 },
    { fixedCosts: [-1], unitPrice: [-1], unitVariableCost: [-1] },
  );
});
