import { paretoNbdConditionalExpectedPurchases } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../../refuses.js";

const walkthrough = { r: 0.5534, alpha: 10.5802, s: 0.6061, beta: 11.6562 };
const rounded = { r: 0.55, alpha: 10.58, s: 0.61, beta: 11.67 };

describe("paretoNbdConditionalExpectedPurchases", () => {
  test.each([
    {
      origin: "a customer of the R package BTYD's walkthrough, mpmath in 50 digits",
      input: { parameters: walkthrough, frequency: 26, recencyPeriods: 30.86, agePeriods: 31, periods: 52 },
      result: 25.4549135114997,
    },
    {
      origin: "a test of the Python package lifetimes 0.11.3",
      input: { parameters: rounded, frequency: 132, recencyPeriods: 200, agePeriods: 200, periods: 10 },
      result: 6.2060517889632418,
    },
    {
      origin: "a test of the Python package lifetimes 0.11.3",
      input: { parameters: rounded, frequency: 133, recencyPeriods: 200, agePeriods: 200, periods: 10 },
      result: 6.2528722475748113,
    },
    {
      origin: "the manual's example of the R package BTYD, with mpmath in 50 digits",
      input: {
        parameters: { r: 0.55, alpha: 10.56, s: 0.61, beta: 11.64 },
        frequency: 10,
        recencyPeriods: 35,
        agePeriods: 39,
        periods: 2,
      },
      result: 0.388411723242249,
    },
  ])("gives $result: $origin", ({ input, result }) => {
    expect(paretoNbdConditionalExpectedPurchases(input)).toBeCloseTo(result, 10);
  });

  test("refuses a customer older than their history", () => {
    const customer = { frequency: 1, recencyPeriods: 5, agePeriods: 4, periods: 1 };
    const error = errorOf(() => paretoNbdConditionalExpectedPurchases({ parameters: rounded, ...customer }));
    expect(error).toMatchObject({ issues: [{ path: "recencyPeriods" }] });
  });
});
