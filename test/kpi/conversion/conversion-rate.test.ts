import { conversionRate } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf, testRefusals } from "../refuses.js";

describe("conversionRate", () => {
  test.each([
    { origin: "an example worked by hand", conversions: 18, visitors: 600, expected: 0.03 },
    { origin: "nothing of something", conversions: 0, visitors: 600, expected: 0 },
    { origin: "more than one for each", conversions: 1800, visitors: 1200, expected: 1.5 },
    { origin: "nothing at all", conversions: 0, visitors: 0, expected: null },
    { origin: "something of nothing", conversions: 18, visitors: 0, expected: null },
  ])("gives $expected for $origin", ({ conversions, visitors, expected }) => {
    const value = conversionRate({ conversions, visitors });
    if (expected === null) expect(value).toBeNull();
    else expect(value).toBeCloseTo(expected, 6);
  });

  test("refuses input whose result is no longer finite", () => {
    const error = errorOf(() =>
      conversionRate({ conversions: Number.MAX_VALUE, visitors: Number.MIN_VALUE }),
    );
    expect(error).toMatchObject({ issues: [{ path: "" }] });
  });

  testRefusals(conversionRate, { conversions: 18, visitors: 600 }, { conversions: [-1], visitors: [-1] });
});
