import { orderConversionRate } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf, testRefusals } from "../refuses.js";

describe("orderConversionRate", () => {
  test.each([
    { origin: "an example worked by hand", orderingBuyers: 30, visitors: 600, expected: 0.05 },
    { origin: "nothing of something", orderingBuyers: 0, visitors: 600, expected: 0 },
    { origin: "more than one for each", orderingBuyers: 1800, visitors: 1200, expected: 1.5 },
    { origin: "nothing at all", orderingBuyers: 0, visitors: 0, expected: null },
    { origin: "something of nothing", orderingBuyers: 30, visitors: 0, expected: null },
  ])("gives $expected for $origin", ({ orderingBuyers, visitors, expected }) => {
    const value = orderConversionRate({ orderingBuyers, visitors });
    if (expected === null) expect(value).toBeNull();
    else expect(value).toBeCloseTo(expected, 6);
  });

  test("refuses input whose result is no longer finite", () => {
    const error = errorOf(() =>
      orderConversionRate({ orderingBuyers: Number.MAX_VALUE, visitors: Number.MIN_VALUE }),
    );
    expect(error).toMatchObject({ issues: [{ path: "" }] });
  });

  testRefusals(
    orderConversionRate,
    { orderingBuyers: 30, visitors: 600 },
    { orderingBuyers: [-1], visitors: [-1] },
  );
});
