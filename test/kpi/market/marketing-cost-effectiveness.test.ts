import { marketingCostEffectiveness } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf, testRefusals } from "../refuses.js";

describe("marketingCostEffectiveness", () => {
  test.each([
    { origin: "an example worked by hand", result: 900, marketingCost: 300, expected: 3 },
    { origin: "nothing of something", result: 0, marketingCost: 300, expected: 0 },
    { origin: "more than one for each", result: 900, marketingCost: 600, expected: 1.5 },
    { origin: "nothing at all", result: 0, marketingCost: 0, expected: null },
    { origin: "a loss", result: -300, marketingCost: 600, expected: -0.5 },
    { origin: "something of nothing", result: 900, marketingCost: 0, expected: null },
  ])("gives $expected for $origin", ({ result, marketingCost, expected }) => {
    const value = marketingCostEffectiveness({ result, marketingCost });
    if (expected === null) expect(value).toBeNull();
    else expect(value).toBeCloseTo(expected, 6);
  });

  test("refuses input whose result is no longer finite", () => {
    const error = errorOf(() =>
      marketingCostEffectiveness({ result: Number.MAX_VALUE, marketingCost: Number.MIN_VALUE }),
    );
    expect(error).toMatchObject({ issues: [{ path: "" }] });
  });

  testRefusals(
    marketingCostEffectiveness,
    { result: 900, marketingCost: 300 },
    { result: [], marketingCost: [-1] },
  );
});
