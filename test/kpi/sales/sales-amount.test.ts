import { salesAmount } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/errors/index.js";
import { errorOf, testRefusals } from "../refuses.js";

describe("salesAmount", () => {
  test.each([
    { origin: "three orders worked by hand", input: { paidAmounts: [120, 80.5, 300] }, result: 500.5 },
    { origin: "no order", input: { paidAmounts: [] }, result: 0 },
    { origin: "typed columns", input: { paidAmounts: Float64Array.of(1, 2) }, result: 3 },
  ])("gives $result for $origin", ({ input, result }) => {
    expect(salesAmount(input)).toBeCloseTo(result, 10);
  });

  test("refuses input whose result is no longer finite", () => {
    const error = errorOf(() => salesAmount({ paidAmounts: [Number.MAX_VALUE, Number.MAX_VALUE] }));
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({ issues: [{ path: "" }] });
  });

  testRefusals(salesAmount, { paidAmounts: [1, 2] }, { paidAmounts: [] });
});
