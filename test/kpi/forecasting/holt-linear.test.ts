import { holtLinear } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";
import { airAustralia, nile, wwwUsage } from "./series.js";

describe("holtLinear", () => {
  test("gives the fit that NIST prints in section 6.4.3.3 of its e-Handbook", () => {
    const { fitted, forecasts } = holtLinear({
      demand: [6.4, 5.6, 7.8, 8.8, 11.0, 11.6, 16.7, 15.3, 21.6, 22.4],
      horizon: 5,
      levelSmoothing: 0.3623,
      trendSmoothing: 1,
      initial: "mean-difference",
    });
    expect(fitted.map((value) => value.toFixed(1))).toEqual([
      "7.2",
      "6.8",
      "7.8",
      "9.1",
      "11.4",
      "13.2",
      "17.4",
      "18.9",
      "23.1",
    ]);
    expect(forecasts.map((value) => value.toFixed(1))).toEqual(["25.8", "28.7", "31.7", "34.6", "37.6"]);
  });

  test("gives what Hyndman and Athanasopoulos (2018, section 7.2) print of the air passengers", () => {
    const { forecasts } = holtLinear({
      demand: airAustralia,
      horizon: 5,
      levelSmoothing: 0.8321,
      trendSmoothing: 0.0001,
      initial: { level: 15.57, trend: 2.102 },
    });
    const printed = [74.6, 76.7, 78.8, 80.91, 83.01];
    forecasts.forEach((value, index) => {
      // The printed parameters are rounded themselves.
      expect(Math.abs(value - (printed[index] ?? 0))).toBeLessThan(0.01);
    });
  });

  test("equals R 4.2.2 HoltWinters(Nile, 0.2, 0.1)", () => {
    const { state, sumOfSquaredErrors } = holtLinear({
      demand: nile,
      horizon: 1,
      levelSmoothing: 0.2,
      trendSmoothing: 0.1,
      initial: "first-difference",
    });
    expect(state.level).toBeCloseTo(829.272535184353, 9);
    expect(state.trend).toBeCloseTo(-7.19542471764901, 10);
    expect(sumOfSquaredErrors / 2.42455602026472e6).toBeCloseTo(1, 12);
  });

  test.each([
    {
      origin: "statsmodels 0.13.5 heuristic",
      options: { initial: "regression" },
      sum: 2217992.5652598143,
      forecasts: [822.079594538633, 814.884729479685, 807.689864420738],
    },
    {
      origin: "statsmodels 0.13.5 legacy-heuristic, damped",
      options: { initial: "first-difference-before", damped: true, damping: 0.9 },
      sum: 2197337.788581953,
      forecasts: [812.369814343338, 805.627736207433, 799.559865885118],
    },
    {
      origin: "forecast 8.20 holt(initial = 'simple')",
      options: { initial: "first-difference-before" },
      sum: 2422707.116567815,
      forecasts: [822.076974132243, 814.881614240585, 807.686254348926],
    },
  ] as const)("equals $origin with given parameters", ({ options, sum, forecasts }) => {
    const result = holtLinear({
      demand: nile,
      horizon: 3,
      levelSmoothing: 0.2,
      trendSmoothing: 0.1,
      ...options,
    });
    expect(result.sumOfSquaredErrors / sum).toBeCloseTo(1, 12);
    result.forecasts.forEach((value, index) => {
      expect(value).toBeCloseTo(forecasts[index] ?? 0, 9);
    });
  });

  test("has the intervals of forecast 8.20 for a damped trend", () => {
    const { forecasts, intervals } = holtLinear({
      demand: nile,
      horizon: 5,
      levelSmoothing: 0.3,
      trendSmoothing: 0.05 / 0.3,
      damped: true,
      damping: 0.9,
      initial: { level: 1127.4758530051786, trend: -4.22808618402665 },
      residualStandardDeviation: Math.sqrt(23252.236100685),
      levels: [0.95],
    });
    const means = [754.563620026816, 739.219694248727, 725.410161048447, 712.981581168195, 701.795859275968];
    const lower = [455.694907261765, 423.064480909715, 388.915942543647, 353.632865682936, 317.603742831093];
    forecasts.forEach((value, index) => {
      expect(value).toBeCloseTo(means[index] ?? 0, 8);
    });
    intervals[0]?.lower.forEach((value, index) => {
      expect(value).toBeCloseTo(lower[index] ?? 0, 7);
    });
  });

  test.each([
    { origin: "forecast 8.20 holt(ausair)", demand: airAustralia, damped: false, sum: 128.5901641 },
    { origin: "forecast 8.20 holt(Nile)", demand: nile, damped: false, sum: 2021036.7399037948 },
    {
      origin: "forecast 8.20 holt(WWWusage, damped = TRUE)",
      demand: wwwUsage,
      damped: true,
      sum: 1161.317011058,
    },
  ])("finds at least as good a fit as $origin", ({ demand, damped, sum }) => {
    expect(holtLinear({ demand, damped, horizon: 1 }).sumOfSquaredErrors).toBeLessThanOrEqual(sum);
  });

  test("starts with the slope from the first to the last period", () => {
    const { start } = holtLinear({ demand: [1, 5, 2, 7], horizon: 1, initial: "overall-slope" });
    expect(start).toEqual({ from: 1, level: 1, trend: 2, season: [] });
  });

  test("refuses a damping without a damped trend", () => {
    expect(() => holtLinear({ demand: [1, 2, 3], horizon: 1, damping: 0.9 })).toThrow(/damping/);
  });

  testRefusals(holtLinear, { demand: [1, 2, 4], horizon: 2 }, { demand: [[], [1]], horizon: [0, 1.5] });
});
