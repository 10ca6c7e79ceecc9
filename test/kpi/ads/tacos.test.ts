import { tacos } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/errors/index.js";
import { errorOf, testRefusals } from "../refuses.js";

describe("tacos", () => {
  test.each([
    { origin: "a shop worked by hand", input: { spend: 10, totalSales: 80 }, result: 0.125 },
    { origin: "ads that cost more than was sold", input: { spend: 10, totalSales: 8 }, result: 1.25 },
    { origin: "no sales", input: { spend: 10, totalSales: 0 }, result: null },
  ])("gives $result for $origin", ({ input, result }) => {
    if (result === null) expect(tacos(input)).toBeNull();
    else expect(tacos(input)).toBeCloseTo(result, 10);
  });

  test("refuses input whose result is no longer finite", () => {
    const error = errorOf(() => tacos({ spend: Number.MAX_VALUE, totalSales: 0.1 }));
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({ issues: [{ path: "" }] });
  });

  testRefusals(tacos, { spend: 10, totalSales: 80 }, { spend: [-1], totalSales: [-1] });
});
