import { paretoNbdLogLikelihood } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../../refuses.js";
import { cdnowHistories } from "../cdnow.js";

const cdnow = { r: 0.5534, alpha: 10.5802, s: 0.6061, beta: 11.6562 };
/** The case in which the Python package lifetimes once overflowed: alpha far below beta. */
const steep = { r: 10.465, alpha: 7.98565181e-3, s: 3.0516, beta: 2.82 };

describe("paretoNbdLogLikelihood", () => {
  test("is what Fader and Hardie publish for CDNOW", () => {
    const parameters = { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 };
    expect(paretoNbdLogLikelihood({ parameters, customers: cdnowHistories })).toBeCloseTo(-9595, 1);
  });

  // Equation 18 of Fader and Hardie (2005), in 50 digits with mpmath's hyp2f1.
  test.each([
    { parameters: cdnow, history: [2, 30.43, 38.86], result: -9.55451069461442 },
    { parameters: steep, history: [500, 1, 37], result: 2594.40445462276 },
    { parameters: steep, history: [400, 5, 6], result: 1323.18893096782 },
    { parameters: { r: 1, alpha: 5, s: 2, beta: 5 }, history: [3, 2, 9], result: -6.12322831780288 },
  ])("gives $result for $history", ({ parameters, history, result }) => {
    const [frequency = 0, recency = 0, age = 0] = history;
    const customers = { frequency: [frequency], recencyPeriods: [recency], agePeriods: [age] };
    expect(paretoNbdLogLikelihood({ parameters, customers }) / result).toBeCloseTo(1, 12);
  });

  test("refuses a last purchase after the end", () => {
    const customers = { frequency: [1, 1], recencyPeriods: [1, 5], agePeriods: [4, 4] };
    const error = errorOf(() => paretoNbdLogLikelihood({ parameters: cdnow, customers }));
    expect(error).toMatchObject({
      subject: "paretoNbdLogLikelihood",
      issues: [{ path: "customers.recencyPeriods.1" }],
    });
  });
});
