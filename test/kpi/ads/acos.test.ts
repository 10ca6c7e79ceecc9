import { acos } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/errors/index.js";
import { errorOf, testRefusals } from "../refuses.js";

describe("acos", () => {
  test.each([
    { origin: "a quarter of the revenue", input: { spend: 10, attributedRevenue: 40 }, result: 0.25 },
    {
      origin: "product A of the 3Q Digital guide to ACoS (10 %)",
      input: { spend: 10, attributedRevenue: 100 },
      result: 0.1,
    },
    {
      origin: "product B of the 3Q Digital guide to ACoS (50 %)",
      input: { spend: 10, attributedRevenue: 20 },
      result: 0.5,
    },
    { origin: "nothing spent", input: { spend: 0, attributedRevenue: 20 }, result: 0 },
    { origin: "no revenue", input: { spend: 10, attributedRevenue: 0 }, result: null },
    { origin: "refunds that outweigh sales", input: { spend: 10, attributedRevenue: -5 }, result: null },
  ])("gives $result for $origin", ({ input, result }) => {
    if (result === null) expect(acos(input)).toBeNull();
    else expect(acos(input)).toBeCloseTo(result, 10);
  });

  test("refuses input whose result is no longer finite", () => {
    const error = errorOf(() => acos({ spend: Number.MAX_VALUE, attributedRevenue: 0.1 }));
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({ issues: [{ path: "" }] });
  });

  testRefusals(acos, { spend: 10, attributedRevenue: 40 }, { spend: [-1], attributedRevenue: [] });
});
