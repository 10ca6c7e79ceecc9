import {
  type ProportionIntervalInput,
  type ProportionIntervalMethod,
  proportionInterval,
} from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf, testRefusals } from "../refuses.js";

/** statsmodels 0.13.5, `proportion_confint`; where an end passed 0 or 1 it is cut off there, and left out here. */
const statsmodels: readonly [ProportionIntervalMethod, number, number, number | null, number | null][] = [
  ["wald", 5, 10, 0.19010248384771916, 0.8098975161522808],
  ["wald", 81, 263, 0.2521901262131072, 0.36377945553594226],
  ["wald", 1, 10, null, 0.2859385096913685],
  ["wilson", 0, 10, 0, 0.27753279986288926],
  ["wilson", 1, 10, 0.017876213095072924, 0.40415002679523854],
  ["wilson", 10, 10, 0.7224672001371106, 1],
  ["wilson", 81, 263, 0.2552885198782742, 0.36620957698280004],
  ["agresti-coull", 0, 10, null, 0.3208873057505458],
  ["agresti-coull", 5, 10, 0.23659309051256394, 0.7634069094874361],
  ["agresti-coull", 81, 263, 0.25522066518999675, 0.3662774316710775],
  ["clopper-pearson", 0, 10, 0, 0.30849710781876083],
  ["clopper-pearson", 1, 10, 0.0025285785444617848, 0.4450161170281953],
  ["clopper-pearson", 10, 10, 0.6915028921812392, 1],
  ["clopper-pearson", 81, 263, 0.2527367455852713, 0.3676219226013513],
  ["jeffreys", 0, 10, 4.789043315758196e-5, 0.21719626750921053],
  ["jeffreys", 10, 10, 0.7828037324907895, 0.9999521095668424],
  ["jeffreys", 81, 263, 0.2545219349910236, 0.3656474991740823],
  ["jeffreys-with-ends", 0, 10, 0, 0.21719626750921053],
  ["jeffreys-with-ends", 10, 10, 0.7828037324907895, 1],
];

/** Newcombe (1998), Two-sided confidence intervals for the single proportion, table I, to its four digits. */
const newcombe: readonly [ProportionIntervalMethod, number, number, string, string][] = [
  ["wald", 15, 148, "0.0527", "0.1500"],
  ["wilson", 81, 263, "0.2553", "0.3662"],
  ["wilson-continuity", 81, 263, "0.2535", "0.3682"],
  ["clopper-pearson", 81, 263, "0.2527", "0.3676"],
  ["wilson", 15, 148, "0.0624", "0.1605"],
  ["wilson-continuity", 15, 148, "0.0598", "0.1644"],
  ["clopper-pearson", 15, 148, "0.0578", "0.1617"],
  ["wilson", 0, 20, "0.0000", "0.1611"],
  ["wilson-continuity", 0, 20, "0.0000", "0.2005"],
  ["clopper-pearson", 0, 20, "0.0000", "0.1684"],
  ["wilson", 1, 29, "0.0061", "0.1718"],
  ["wilson-continuity", 1, 29, "0.0018", "0.1963"],
  ["clopper-pearson", 1, 29, "0.0009", "0.1776"],
];

describe("proportionInterval", () => {
  test.each(statsmodels)(
    "gives by %s for %d of %d what statsmodels does",
    (method, successes, trials, lower, upper) => {
      const interval = proportionInterval({ successes, trials, method });
      expect(interval?.estimate).toBe(successes / trials);
      if (lower !== null) expect(interval?.lower).toBeCloseTo(lower, 11);
      if (upper !== null) expect(interval?.upper).toBeCloseTo(upper, 11);
    },
  );

  test.each(newcombe)(
    "gives by %s for %d of %d the published interval",
    (method, successes, trials, lower, upper) => {
      const interval = proportionInterval({ successes, trials, method });
      expect(interval?.lower.toFixed(4)).toBe(lower);
      expect(interval?.upper.toFixed(4)).toBe(upper);
    },
  );

  test("gives the interval with continuity of R 4.2.2, prop.test(1, 10)", () => {
    const interval = proportionInterval({ successes: 1, trials: 10, method: "wilson-continuity" });
    expect(interval?.lower).toBeCloseTo(0.00524230156967773, 12);
    expect(interval?.upper).toBeCloseTo(0.4588460161566561, 12);
  });

  test("gives the exact interval of R 4.2.2, binom.test(682, 925)", () => {
    const interval = proportionInterval({ successes: 682, trials: 925, method: "clopper-pearson" });
    expect(interval?.lower).toBeCloseTo(0.707668264079039, 12);
    expect(interval?.upper).toBeCloseTo(0.765406558241525, 12);
  });

  test("does not cut Wald's interval off", () => {
    expect(proportionInterval({ successes: 1, trials: 10, method: "wald" })?.lower).toBeCloseTo(
      -0.0859385,
      7,
    );
  });

  test("is null without trials", () => {
    expect(proportionInterval({ successes: 0, trials: 0 })).toBeNull();
  });

  test("refuses a method nobody knows", () => {
    const method = "bayes" as unknown as ProportionIntervalMethod;
    const error = errorOf(() => proportionInterval({ successes: 1, trials: 2, method }));
    expect(error).toMatchObject({ issues: [{ path: "method" }] });
  });

  test.each([0, 1, Number.NaN])("refuses a confidence level of %d", (confidenceLevel) => {
    const error = errorOf(() => proportionInterval({ successes: 1, trials: 2, confidenceLevel }));
    expect(error).toMatchObject({ issues: [{ path: "confidenceLevel" }] });
  });

  testRefusals<Pick<ProportionIntervalInput, "successes" | "trials">>(
    proportionInterval,
    { successes: 3, trials: 10 },
    { successes: [-1, 0.5, 11], trials: [-1, 10.5] },
  );
});
