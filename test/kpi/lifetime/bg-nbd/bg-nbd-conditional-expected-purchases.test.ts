import { bgNbdConditionalExpectedPurchases } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../../refuses.js";

const parameters = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };

describe("bgNbdConditionalExpectedPurchases", () => {
  test("is what Fader, Hardie and Lee (2005) publish for a customer of CDNOW", () => {
    const customer = { frequency: 2, recencyPeriods: 30.43, agePeriods: 38.86 };
    expect(bgNbdConditionalExpectedPurchases({ parameters, ...customer, periods: 39 })).toBeCloseTo(1.226, 3);
  });

  // Equation 10, in 50 digits with mpmath's hyp2f1.
  test.each([
    { frequency: 10, recencyPeriods: 35, agePeriods: 39, periods: 2, result: 0.39156920709112 },
    { frequency: 132, recencyPeriods: 200, agePeriods: 200, periods: 10, result: 6.31165362565239 },
    { frequency: 500, recencyPeriods: 199, agePeriods: 200, periods: 400, result: 597.76194530954 },
    { frequency: 0, recencyPeriods: 0, agePeriods: 38.86, periods: 52, result: 0.252073022282459 },
  ])("gives $result for $frequency purchases and $periods periods", ({ result, ...customer }) => {
    const expected = bgNbdConditionalExpectedPurchases({ parameters, ...customer });
    expect(expected / result).toBeCloseTo(1, 11);
  });

  test("refuses impossible periods", () => {
    const customer = { frequency: 2, recencyPeriods: 30, agePeriods: 39, periods: Number.NaN };
    const error = errorOf(() => bgNbdConditionalExpectedPurchases({ parameters, ...customer }));
    expect(error).toMatchObject({ issues: [{ path: "periods" }] });
  });
});
