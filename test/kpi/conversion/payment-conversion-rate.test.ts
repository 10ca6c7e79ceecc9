import { paymentConversionRate } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf, testRefusals } from "../refuses.js";

describe("paymentConversionRate", () => {
  test.each([
    { origin: "an example worked by hand", payingBuyers: 24, visitors: 600, expected: 0.04 },
    { origin: "nothing of something", payingBuyers: 0, visitors: 600, expected: 0 },
    { origin: "more than one for each", payingBuyers: 1800, visitors: 1200, expected: 1.5 },
    { origin: "nothing at all", payingBuyers: 0, visitors: 0, expected: null },
    { origin: "something of nothing", payingBuyers: 24, visitors: 0, expected: null },
  ])("gives $expected for $origin", ({ payingBuyers, visitors, expected }) => {
    const value = paymentConversionRate({ payingBuyers, visitors });
    if (expected === null) expect(value).toBeNull();
    else expect(value).toBeCloseTo(expected, 6);
  });

  test("refuses input whose result is no longer finite", () => {
    const error = errorOf(() =>
      paymentConversionRate({ payingBuyers: Number.MAX_VALUE, visitors: Number.MIN_VALUE }),
    );
    expect(error).toMatchObject({ issues: [{ path: "" }] });
  });

  testRefusals(
    paymentConversionRate,
    { payingBuyers: 24, visitors: 600 },
    { payingBuyers: [-1], visitors: [-1] },
  );
});
