import { returnRateByValue } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/errors/index.js";
import { errorOf, testRefusals } from "../refuses.js";

describe("returnRateByValue", () => {
  test.each([
    { origin: "three of sixty worked by hand", input: { returnedSales: 3, sales: 60 }, result: 0.05 },
    { origin: "nothing returned", input: { returnedSales: 0, sales: 60 }, result: 0 },
    { origin: "returns of an earlier, larger period", input: { returnedSales: 9, sales: 6 }, result: 1.5 },
    { origin: "nothing sold", input: { returnedSales: 2, sales: 0 }, result: null },
  ])("gives $result for $origin", ({ input, result }) => {
    if (result === null) expect(returnRateByValue(input)).toBeNull();
    else expect(returnRateByValue(input)).toBeCloseTo(result, 10);
  });

  test("refuses input whose result is no longer finite", () => {
    const error = errorOf(() => returnRateByValue({ returnedSales: Number.MAX_VALUE, sales: 0.1 }));
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({ issues: [{ path: "" }] });
  });

  testRefusals(returnRateByValue, { returnedSales: 3, sales: 60 }, { returnedSales: [-1], sales: [-1] });
});
