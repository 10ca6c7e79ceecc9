import { averageUnitPrice } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/errors/index.js";
import { errorOf, testRefusals } from "../refuses.js";

describe("averageUnitPrice", () => {
  test.each([
    { origin: "a shop worked by hand", input: { sales: 1200, units: 48 }, result: 25 },
    { origin: "goods given away", input: { sales: 0, units: 5 }, result: 0 },
    { origin: "nothing sold", input: { sales: 0, units: 0 }, result: null },
  ])("gives $result for $origin", ({ input, result }) => {
    if (result === null) expect(averageUnitPrice(input)).toBeNull();
    else expect(averageUnitPrice(input)).toBeCloseTo(result, 10);
  });

  test("refuses input whose result is no longer finite", () => {
    const error = errorOf(() => averageUnitPrice({ sales: Number.MAX_VALUE, units: 0.1 }));
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({ issues: [{ path: "" }] });
  });

  testRefusals(averageUnitPrice, { sales: 1200, units: 48 }, { sales: [-1], units: [-1] });
});
