import { cpsRate } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/errors/index.js";
import { errorOf, testRefusals } from "../refuses.js";

describe("cpsRate", () => {
  test.each([
    { origin: "a partner worked by hand", input: { commission: 180, sales: 1200 }, result: 0.15 },
    { origin: "no sales", input: { commission: 0, sales: 0 }, result: null },
  ])("gives $result for $origin", ({ input, result }) => {
    if (result === null) expect(cpsRate(input)).toBeNull();
    else expect(cpsRate(input)).toBeCloseTo(result, 10);
  });

  test("refuses input whose result is no longer finite", () => {
    const error = errorOf(() => cpsRate({ commission: Number.MAX_VALUE, sales: 0.1 }));
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({ issues: [{ path: "" }] });
  });

  testRefusals(cpsRate, { commission: 180, sales: 1200 }, { commission: [-1], sales: [-1] });
});
