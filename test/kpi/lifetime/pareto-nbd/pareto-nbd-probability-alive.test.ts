import { paretoNbdProbabilityAlive } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../../refuses.js";

const cdnow = { r: 0.5534, alpha: 10.5802, s: 0.6061, beta: 11.6562 };

describe("paretoNbdProbabilityAlive", () => {
  test("is what the walkthrough of the R package BTYD prints, 0.9979", () => {
    const customer = { frequency: 26, recencyPeriods: 30.86, agePeriods: 31 };
    expect(paretoNbdProbabilityAlive({ parameters: cdnow, ...customer })).toBeCloseTo(0.9979, 4);
  });

  test("is what the manual of the R package BTYD gives for a customer without repeat purchase, 0.2941633", () => {
    const parameters = { r: 0.5533971, alpha: 10.5801985, s: 0.6060625, beta: 11.6562237 };
    const customer = { frequency: 0, recencyPeriods: 0, agePeriods: 39 };
    expect(paretoNbdProbabilityAlive({ parameters, ...customer })).toBeCloseTo(0.2941633, 7);
  });

  // Formula of Fader and Hardie (2005), in 50 digits with mpmath's hyp2f1.
  test.each([
    { parameters: cdnow, history: [0, 0, 39], result: 0.294142239251533 },
    { parameters: cdnow, history: [7, 35, 77.86], result: 0.0585240236769927 },
    { parameters: cdnow, history: [132, 150, 200], result: 4.66483207420703e-14 },
    {
      parameters: { r: 10.465, alpha: 7.98565181e-3, s: 3.0516, beta: 2.82 },
      history: [50, 1, 37],
      result: 1.41714429128661e-96,
    },
    { parameters: { r: 1, alpha: 5, s: 2, beta: 5 }, history: [3, 2, 9], result: 1 / 22 },
    { parameters: cdnow, history: [9, 39, 39], result: 1 },
  ])("gives $result for $history", ({ parameters, history, result }) => {
    const [frequency = 0, recencyPeriods = 0, agePeriods = 0] = history;
    const alive = paretoNbdProbabilityAlive({ parameters, frequency, recencyPeriods, agePeriods });
    expect(alive / result).toBeCloseTo(1, 11);
  });

  test("takes a last repeat purchase for the first where there was none", () => {
    const at = (recencyPeriods: number) =>
      paretoNbdProbabilityAlive({ parameters: cdnow, frequency: 0, recencyPeriods, agePeriods: 39 });
    expect(at(10)).toBe(at(0));
  });

  test("refuses parameters of 0", () => {
    const parameters = { ...cdnow, s: 0 };
    const customer = { frequency: 0, recencyPeriods: 0, agePeriods: 39 };
    const error = errorOf(() => paretoNbdProbabilityAlive({ parameters, ...customer }));
    expect(error).toMatchObject({ issues: [{ path: "parameters.s" }] });
  });

  test.each(["r", "alpha", "s", "beta"] as const)("refuses parameters without %s", (name) => {
    const incomplete = { ...cdnow, [name]: undefined } as never;
    expect(
      errorOf(() =>
        paretoNbdProbabilityAlive({
          parameters: incomplete,
          frequency: 2,
          recencyPeriods: 30,
          agePeriods: 39,
        }),
      ),
    ).toMatchObject({
      subject: "paretoNbdProbabilityAlive",
      issues: [{ path: `parameters.${name}`, expected: "a number above 0", received: "nothing" }],
    });
  });

  test("refuses no parameters, empty ones too", () => {
    const refused = [undefined, {}].map((none) =>
      errorOf(() =>
        paretoNbdProbabilityAlive({
          parameters: none as never,
          frequency: 2,
          recencyPeriods: 30,
          agePeriods: 39,
        }),
      ),
    );
    expect(refused).toMatchObject([
      { issues: [{ path: "parameters" }] },
      { issues: [{ path: "parameters.r" }] },
    ]);
  });
});
