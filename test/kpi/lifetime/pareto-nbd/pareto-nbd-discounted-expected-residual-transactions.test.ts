import { paretoNbdDiscountedExpectedResidualTransactions } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../../refuses.js";

describe("paretoNbdDiscountedExpectedResidualTransactions", () => {
  // Equation 2 of Fader, Hardie and Lee (2005), "RFM and CLV", in 40 digits with mpmath's hyperu; the first two are
  // the examples of pnbd.DERT in the R package BTYD.
  const manual = { r: 0.5629966, alpha: 12.559037, s: 0.4081095, beta: 10.5148048 };
  test.each([
    { parameters: manual, history: [7, 35, 77.86], rate: 0.0027, result: 1.8641833280713296 },
    { parameters: manual, history: [10, 30, 77.86], rate: 0.0027, result: 0.1679275085660533 },
    {
      parameters: { r: 0.5534, alpha: 10.5802, s: 0.6061, beta: 11.6562 },
      history: [7, 35, 77.86],
      rate: 0.0027,
      result: 0.892033258046152,
    },
    {
      parameters: { r: 1, alpha: 5, s: 2, beta: 5 },
      history: [3, 2, 9],
      rate: 0.5,
      result: 0.0206386049933765,
    },
  ])("gives $result for $history", ({ parameters, history, rate, result }) => {
    const [frequency = 0, recencyPeriods = 0, agePeriods = 0] = history;
    const customer = { frequency, recencyPeriods, agePeriods, continuousDiscountRate: rate };
    const dert = paretoNbdDiscountedExpectedResidualTransactions({ parameters, ...customer });
    expect(dert / result).toBeCloseTo(1, 12);
  });

  test.each([0, -0.1, Number.NaN])("refuses a discount rate of %d", (continuousDiscountRate) => {
    const customer = { frequency: 1, recencyPeriods: 1, agePeriods: 2, continuousDiscountRate };
    const error = errorOf(() =>
      paretoNbdDiscountedExpectedResidualTransactions({ parameters: manual, ...customer }),
    );
    expect(error).toMatchObject({ issues: [{ path: "continuousDiscountRate" }] });
  });
});
