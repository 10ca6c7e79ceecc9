import { returnRateByUnits } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/errors/index.js";
import { errorOf, testRefusals } from "../refuses.js";

describe("returnRateByUnits", () => {
  test.each([
    { origin: "three of sixty worked by hand", input: { returnedUnits: 3, soldUnits: 60 }, result: 0.05 },
    { origin: "nothing returned", input: { returnedUnits: 0, soldUnits: 60 }, result: 0 },
    {
      origin: "returns of an earlier, larger period",
      input: { returnedUnits: 9, soldUnits: 6 },
      result: 1.5,
    },
    { origin: "nothing sold", input: { returnedUnits: 2, soldUnits: 0 }, result: null },
  ])("gives $result for $origin", ({ input, result }) => {
    if (result === null) expect(returnRateByUnits(input)).toBeNull();
    else expect(returnRateByUnits(input)).toBeCloseTo(result, 10);
  });

  test("refuses input whose result is no longer finite", () => {
    const error = errorOf(() => returnRateByUnits({ returnedUnits: Number.MAX_VALUE, soldUnits: 0.1 }));
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({ issues: [{ path: "" }] });
  });

  testRefusals(
    returnRateByUnits,
    { returnedUnits: 3, soldUnits: 60 },
    { returnedUnits: [-1], soldUnits: [-1] },
  );
});
