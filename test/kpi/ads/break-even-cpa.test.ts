import { breakEvenCpa } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/errors/index.js";
import { errorOf, testRefusals } from "../refuses.js";

describe("breakEvenCpa", () => {
  test.each([
    { origin: "an order worked by hand", input: { averageOrderValue: 120, grossMargin: 0.25 }, result: 30 },
    { origin: "a loss", input: { averageOrderValue: 120, grossMargin: -0.25 }, result: -30 },
  ])("gives $result for $origin", ({ input, result }) => {
    expect(breakEvenCpa(input)).toBeCloseTo(result, 10);
  });

  test("refuses input whose result is no longer finite", () => {
    const error = errorOf(() => breakEvenCpa({ averageOrderValue: Number.MAX_VALUE, grossMargin: -9 }));
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({ issues: [{ path: "" }] });
  });

  testRefusals(
    breakEvenCpa,
    { averageOrderValue: 120, grossMargin: 0.25 },
    { averageOrderValue: [-1], grossMargin: [1.01] },
  );
});
