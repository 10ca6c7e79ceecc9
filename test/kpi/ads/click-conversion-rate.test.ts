import { clickConversionRate } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/errors/index.js";
import { errorOf, testRefusals } from "../refuses.js";

describe("clickConversionRate", () => {
  test.each([
    { origin: "clicks worked by hand", input: { conversions: 6, clicks: 120 }, result: 0.05 },
    { origin: "several conversions a click", input: { conversions: 5, clicks: 4 }, result: 1.25 },
    { origin: "nobody clicked", input: { conversions: 0, clicks: 0 }, result: null },
  ])("gives $result for $origin", ({ input, result }) => {
    if (result === null) expect(clickConversionRate(input)).toBeNull();
    else expect(clickConversionRate(input)).toBeCloseTo(result, 10);
  });

  test("refuses input whose result is no longer finite", () => {
    const error = errorOf(() => clickConversionRate({ conversions: Number.MAX_VALUE, clicks: 0.1 }));
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({ issues: [{ path: "" }] });
  });

  testRefusals(clickConversionRate, { conversions: 6, clicks: 120 }, { conversions: [-1], clicks: [-1] });
});
