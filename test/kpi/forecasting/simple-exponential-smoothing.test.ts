import { simpleExponentialSmoothing } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";
import { nile, oil } from "./series.js";

/** Section 6.4.3.1 of the NIST/SEMATECH e-Handbook of Statistical Methods. */
const nist = [71, 70, 69, 68, 64, 65, 72, 78, 75, 75, 75, 70];

describe("simpleExponentialSmoothing", () => {
  test("gives the values that NIST prints for a level smoothing of 0.1", () => {
    const forecast = simpleExponentialSmoothing({
      demand: nist,
      horizon: 1,
      levelSmoothing: 0.1,
      initial: "first-value",
    });
    expect(forecast.fittedFrom).toBe(1);
    expect(forecast.fitted.map((value) => value.toFixed(2))).toEqual([
      "71.00",
      "70.90",
      "70.71",
      "70.44",
      "69.80",
      "69.32",
      "69.58",
      "70.43",
      "70.88",
      "71.29",
      "71.67",
    ]);
    // NIST sums the squares of rounded errors.
    expect(Math.abs(forecast.sumOfSquaredErrors - 208.94)).toBeLessThan(0.2);
    expect(forecast.forecasts[0]).toBeCloseTo(71.5, 2);
  });

  test("estimates what Hyndman and Athanasopoulos (2018, section 7.1) print of the oil production", () => {
    const { parameters, start, forecasts, intervals } = simpleExponentialSmoothing({
      demand: oil,
      horizon: 3,
      levels: [0.8, 0.95],
    });
    expect(parameters.levelSmoothing).toBeCloseTo(0.8339, 3);
    expect(start.level).toBeCloseTo(446.5868, 1);
    expect(forecasts.map((value) => value.toFixed(1))).toEqual(["542.7", "542.7", "542.7"]);
    expect(intervals[0]?.lower.map((value) => value.toFixed(1))).toEqual(["504.5", "492.9", "483.6"]);
    expect(intervals[1]?.lower.map((value) => value.toFixed(1))).toEqual(["484.2", "466.6", "452.3"]);
  });

  test.each([
    {
      origin: "R 4.2.2 HoltWinters",
      initial: "first-value",
      alpha: 0.24655788,
      level: 805.0388577,
      sum: 2038871.833,
    },
    {
      origin: "statsmodels 0.13.5 estimated",
      initial: "optimised",
      alpha: 0.24573,
      level: 805.316,
      sum: 2038674.432,
    },
  ] as const)("estimates for the Nile what $origin does", ({ initial, alpha, level, sum }) => {
    const { parameters, state, sumOfSquaredErrors } = simpleExponentialSmoothing({
      demand: nile,
      horizon: 1,
      initial,
    });
    expect(parameters.levelSmoothing).toBeCloseTo(alpha, 3);
    expect(state.level / level).toBeCloseTo(1, 4);
    expect(sumOfSquaredErrors / sum).toBeCloseTo(1, 7);
  });

  test("starts with the regression as statsmodels 0.13.5 heuristic does", () => {
    const input = { demand: nile, horizon: 1, levelSmoothing: 0.2, initial: "regression" } as const;
    const { start, forecasts, sumOfSquaredErrors } = simpleExponentialSmoothing(input);
    expect(start.level).toBeCloseTo(1072.8, 9);
    expect(forecasts[0]).toBeCloseTo(821.316976174282, 9);
    expect(sumOfSquaredErrors).toBeCloseTo(2046080.6055345337, 6);
  });

  test("starts with a level that is given, at a period that is given", () => {
    const { fitted, fittedFrom, forecasts } = simpleExponentialSmoothing({
      demand: [9, 9, 10, 14],
      horizon: 1,
      levelSmoothing: 0.5,
      initial: { level: 8, from: 2 },
    });
    expect({ fitted, fittedFrom, forecasts }).toEqual({ fitted: [8, 9], fittedFrom: 2, forecasts: [11.5] });
  });

  test("takes a deviation that is given, and other degrees of freedom", () => {
    const input = { demand: nile, horizon: 1, levelSmoothing: 0.2, levels: [0.95] };
    const given = simpleExponentialSmoothing({ ...input, residualStandardDeviation: 10 });
    expect((given.intervals[0]?.upper[0] ?? 0) - (given.forecasts[0] ?? 0)).toBeCloseTo(19.59963984540054, 9);
    const { residualStandardDeviation: all, sumOfSquaredErrors } = simpleExponentialSmoothing({
      ...input,
      estimatedParameters: 0,
    });
    expect(all).toBeCloseTo(Math.sqrt(sumOfSquaredErrors / 100), 9);
  });

  test("names a missing period", () => {
    expect(() => simpleExponentialSmoothing({ demand: [1, Number.NaN, 3], horizon: 1 })).toThrow(/demand\.1/);
  });

  testRefusals(
    simpleExponentialSmoothing,
    { demand: [1, 2, 3], horizon: 2 },
    { demand: [[], [1]], horizon: [0, 1.5, -1] },
  );
});
