import { bgNbdExpectedPurchases } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../../refuses.js";

const cdnow = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };

describe("bgNbdExpectedPurchases", () => {
  // Equation 9 of Fader, Hardie and Lee (2005), in 50 digits with mpmath's hyp2f1.
  test.each([
    { parameters: cdnow, periods: 0, result: 0 },
    { parameters: cdnow, periods: 0.1429, result: 0.00782834751607216 },
    { parameters: cdnow, periods: 1, result: 0.0532678911716583 },
    { parameters: cdnow, periods: 31.8571, result: 1.04199606085221 },
    { parameters: cdnow, periods: 78, result: 1.86051905794277 },
    { parameters: { r: 0.5, alpha: 2, a: 1, b: 3 }, periods: 10, result: 1.50137267782599 },
    { parameters: { r: 1, alpha: 2, a: 0.01, b: 0.02 }, periods: 5, result: 1.89025619221983 },
  ])("gives $result in $periods periods for $parameters", ({ parameters, periods, result }) => {
    expect(bgNbdExpectedPurchases({ parameters, periods })).toBeCloseTo(result, 12);
  });

  test("is what Fader, Hardie and Lee publish for CDNOW, whose estimates have more digits", () => {
    const parameters = { r: 0.24259, alpha: 4.41353, a: 0.79289, b: 2.42575 };
    const published = [0.0078, 0.0532, 0.1506, 1.0405, 1.0437, 1.8576];
    for (const [index, periods] of [0.1429, 1, 3, 31.8571, 32, 78].entries())
      expect(
        Math.abs(bgNbdExpectedPurchases({ parameters, periods }) - (published[index] ?? 0)),
      ).toBeLessThan(1e-3);
  });

  test("refuses impossible periods", () => {
    const error = errorOf(() => bgNbdExpectedPurchases({ parameters: cdnow, periods: -1 }));
    expect(error).toMatchObject({ subject: "bgNbdExpectedPurchases", issues: [{ path: "periods" }] });
  });
});
