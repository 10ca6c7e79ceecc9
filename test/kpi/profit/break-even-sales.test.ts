import { breakEvenSales } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/errors/index.js";
import { errorOf, testRefusals } from "../refuses.js";

describe("breakEvenSales", () => {
  test.each([
    {
      origin: "a course worked by hand: 5,000 dollars",
      input: { fixedCosts: 2000, contributionRatio: 0.4 },
      result: 5000,
    },
    {
      origin: "a published solution (scribd.com/document/495053642), stoves: 300,000 dollars",
      input: { fixedCosts: 108_000, contributionRatio: 0.36 },
      result: 300_000,
    },
    { origin: "no fixed costs", input: { fixedCosts: 0, contributionRatio: 0.4 }, result: 0 },
    { origin: "no contribution", input: { fixedCosts: 10, contributionRatio: 0 }, result: null },
    { origin: "sales that lose money", input: { fixedCosts: 10, contributionRatio: -0.1 }, result: null },
  ])("gives $result for $origin", ({ input, result }) => {
    if (result === null) expect(breakEvenSales(input)).toBeNull();
    else expect(breakEvenSales(input)).toBeCloseTo(result, 10);
  });

  test("refuses input whose result is no longer finite", () => {
    const error = errorOf(() => breakEvenSales({ fixedCosts: Number.MAX_VALUE, contributionRatio: 0.5 }));
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({ issues: [{ path: "" }] });
  });

  testRefusals(
    breakEvenSales,
    { fixedCosts: 10, contributionRatio: 0.5 },
    { fixedCosts: [-1], contributionRatio: [1.01] },
  );
});
