import { breakEvenCpc } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/errors/index.js";
import { errorOf, testRefusals } from "../refuses.js";

describe("breakEvenCpc", () => {
  test.each([
    {
      origin: "one order for 20 clicks",
      input: { averageOrderValue: 120, grossMargin: 0.25, conversionRate: 0.05 },
      result: 1.5,
    },
    {
      origin: "clicks that never convert",
      input: { averageOrderValue: 120, grossMargin: 0.25, conversionRate: 0 },
      result: 0,
    },
  ])("gives $result for $origin", ({ input, result }) => {
    expect(breakEvenCpc(input)).toBeCloseTo(result, 10);
  });

  test("refuses input whose result is no longer finite", () => {
    const error = errorOf(() =>
      breakEvenCpc({ averageOrderValue: Number.MAX_VALUE, grossMargin: 1, conversionRate: 2 }),
    );
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({ issues: [{ path: "" }] });
  });

  testRefusals(
    breakEvenCpc,
    { averageOrderValue: 120, grossMargin: 0.25, conversionRate: 0.05 },
    { averageOrderValue: [-1], grossMargin: [1.01], conversionRate: [-0.1] },
  );
});
