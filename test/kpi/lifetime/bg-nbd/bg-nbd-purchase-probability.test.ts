import { bgNbdConditionalExpectedPurchases, bgNbdPurchaseProbability } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../../refuses.js";

const parameters = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };

describe("bgNbdPurchaseProbability", () => {
  test.each([
    { origin: "R package BTYD, bgnbd.pmf", purchases: 10, periods: 2, result: 1.07869e-7, digits: 12 },
    { origin: "R package BTYD, bgnbd.pmf", purchases: 0, periods: 39, result: 0.5737864, digits: 7 },
    { origin: "R package BTYD, bgnbd.pmf", purchases: 11, periods: 30, result: 0.0019995214, digits: 10 },
    { origin: "R package BTYD, bgnbd.pmf", purchases: 20, periods: 30, result: 0.000222226, digits: 10 },
    { origin: "no time, no purchase", purchases: 0, periods: 0, result: 1, digits: 15 },
    { origin: "no time, a purchase", purchases: 1, periods: 0, result: 0, digits: 15 },
  ])("gives $result for $purchases in $periods: $origin", ({ purchases, periods, result, digits }) => {
    expect(bgNbdPurchaseProbability({ parameters, purchases, periods })).toBeCloseTo(result, digits);
  });

  test("adds up to 1 for a known customer, with the mean of the conditional expectation", () => {
    const customer = { frequency: 2, recencyPeriods: 30.43, agePeriods: 38.86 };
    const counts = Array.from({ length: 150 }, (_, purchases) => purchases);
    const probabilities = counts.map((purchases) =>
      bgNbdPurchaseProbability({ parameters, purchases, periods: 39, customer }),
    );
    expect(probabilities.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 10);
    const mean = probabilities.reduce((sum, each, purchases) => sum + each * purchases, 0);
    const expected = bgNbdConditionalExpectedPurchases({ parameters, ...customer, periods: 39 });
    expect(mean).toBeCloseTo(expected, 8);
  });

  test("refuses half a purchase", () => {
    const error = errorOf(() => bgNbdPurchaseProbability({ parameters, purchases: 0.5, periods: 1 }));
    expect(error).toMatchObject({ issues: [{ path: "purchases" }] });
  });

  test("is next to certain for no purchase in no time to speak of", () => {
    const parameters = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
    expect(bgNbdPurchaseProbability({ parameters, purchases: 0, periods: 1e-320 })).toBe(1);
  });
});
