import { paretoNbdExpectedPurchases } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../../refuses.js";

const parameters = { r: 0.5534, alpha: 10.5802, s: 0.6061, beta: 11.6562 };

describe("paretoNbdExpectedPurchases", () => {
  test.each([
    { origin: "mpmath in 50 digits", periods: 52, result: 1.47306699190199, digits: 12 },
    { origin: "mpmath in 50 digits", periods: 1, result: 0.051004534002317, digits: 14 },
    { origin: "mpmath in 50 digits", periods: 9, result: 0.39128434279912, digits: 13 },
    { origin: "no time", periods: 0, result: 0, digits: 15 },
  ])("gives $result in $periods periods: $origin", ({ periods, result, digits }) => {
    expect(paretoNbdExpectedPurchases({ parameters, periods })).toBeCloseTo(result, digits);
  });

  test("passes smoothly through s = 1", () => {
    const at = (s: number) => paretoNbdExpectedPurchases({ parameters: { ...parameters, s }, periods: 52 });
    expect(at(1)).toBeCloseTo(((0.5534 * 11.6562) / 10.5802) * Math.log1p(52 / 11.6562), 14);
    expect(at(1 + 1e-12)).toBeCloseTo(at(1), 10);
  });

  test("refuses negative periods", () => {
    const error = errorOf(() => paretoNbdExpectedPurchases({ parameters, periods: -1 }));
    expect(error).toMatchObject({ issues: [{ path: "periods" }] });
  });
});
