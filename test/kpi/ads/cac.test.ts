import { cac } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/errors/index.js";
import { errorOf, testRefusals } from "../refuses.js";

describe("cac", () => {
  test.each([
    { origin: "a quarter worked by hand", input: { acquisitionCost: 9000, newCustomers: 150 }, result: 60 },
    { origin: "nobody won", input: { acquisitionCost: 9000, newCustomers: 0 }, result: null },
  ])("gives $result for $origin", ({ input, result }) => {
    if (result === null) expect(cac(input)).toBeNull();
    else expect(cac(input)).toBeCloseTo(result, 10);
  });

  test("refuses input whose result is no longer finite", () => {
    const error = errorOf(() => cac({ acquisitionCost: Number.MAX_VALUE, newCustomers: 0.1 }));
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({ issues: [{ path: "" }] });
  });

  testRefusals(
    cac,
    { acquisitionCost: 9000, newCustomers: 150 },
    { acquisitionCost: [-1], newCustomers: [-1] },
  );
});
