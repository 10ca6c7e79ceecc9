import { paretoNbdConditionalExpectedPurchases, paretoNbdPurchaseProbability } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../../refuses.js";

const parameters = { r: 0.55, alpha: 10.56, s: 0.61, beta: 11.64 };

describe("paretoNbdPurchaseProbability", () => {
  // The examples of pnbd.pmf in the R package BTYD, in 30 digits with mpmath.
  test.each([
    { purchases: 10, periods: 2, result: 1.89370759668251e-9 },
    { purchases: 0, periods: 39, result: 0.59593806959792 },
    { purchases: 11, periods: 30, result: 0.00188994147308691 },
    { purchases: 20, periods: 30, result: 9.09373479895329e-5 },
    { purchases: 0, periods: 0, result: 1 },
  ])("gives $result for $purchases in $periods", ({ purchases, periods, result }) => {
    const probability = paretoNbdPurchaseProbability({ parameters, purchases, periods });
    expect(probability / result).toBeCloseTo(1, 12);
  });

  test("adds up to 1 for a known customer, with the mean of the conditional expectation", () => {
    const customer = { frequency: 2, recencyPeriods: 30.43, agePeriods: 38.86 };
    const probabilities = Array.from({ length: 120 }, (_, purchases) =>
      paretoNbdPurchaseProbability({ parameters, purchases, periods: 39, customer }),
    );
    expect(probabilities.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 10);
    const mean = probabilities.reduce((sum, each, purchases) => sum + each * purchases, 0);
    const expected = paretoNbdConditionalExpectedPurchases({ parameters, ...customer, periods: 39 });
    expect(mean).toBeCloseTo(expected, 8);
  });

  test("holds where everybody leaves at once", () => {
    const brief = { r: 1, alpha: 10, s: 15, beta: 1e-6 };
    expect(paretoNbdPurchaseProbability({ parameters: brief, purchases: 0, periods: 1000 })).toBeCloseTo(
      1,
      6,
    );
  });

  test("refuses negative periods", () => {
    const error = errorOf(() => paretoNbdPurchaseProbability({ parameters, purchases: 0, periods: -1 }));
    expect(error).toMatchObject({ issues: [{ path: "periods" }] });
  });
});
