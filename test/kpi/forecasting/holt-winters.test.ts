import { type HoltWintersInput, holtWinters } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";
import { airPassengers, ukGas } from "./series.js";

const fixed = { demand: ukGas, period: 4, levelSmoothing: 0.2, trendSmoothing: 0.1, seasonSmoothing: 0.3 };
const winters = { initial: "decomposition", seasonUpdate: "current-level" } as const;

function expectClose(actual: readonly number[], expected: readonly number[], digits = 8): void {
  expect(actual.length).toBe(expected.length);
  actual.forEach((value, index) => {
    expect(value).toBeCloseTo(expected[index] ?? Number.NaN, digits);
  });
}

describe("holtWinters", () => {
  test.each([
    {
      origin: "HoltWinters, additive",
      options: {},
      sum: 365185.4896163504,
      state: [
        694.2624762917635, 8.55596137763667, 407.3645155242622, -85.7612609432921, -330.4478105858362,
        117.99609253650357,
      ],
    },
    {
      origin: "HoltWinters, multiplicative",
      options: { season: "multiplicative" },
      sum: 200101.747562586,
      state: [
        616.252342207949, 9.0122753649172, 1.95973197570926, 1.00013657745755, 0.508816045733573,
        1.3649130462602,
      ],
    },
  ] as const)("equals R 4.2.2 $origin, with given parameters", ({ options, sum, state }) => {
    const result = holtWinters({ ...fixed, ...winters, horizon: 1, ...options });
    expect(result.fittedFrom).toBe(4);
    expect(result.sumOfSquaredErrors / sum).toBeCloseTo(1, 12);
    expectClose([result.state.level, result.state.trend, ...result.state.season], state);
  });

  test("equals R 4.2.2 HoltWinters without a trend", () => {
    const { trendSmoothing, ...rest } = fixed;
    const { state, sumOfSquaredErrors } = holtWinters({ ...rest, ...winters, horizon: 1, trend: "none" });
    expect(sumOfSquaredErrors / 417889.79214496515).toBeCloseTo(1, 12);
    expectClose(
      [state.level, ...state.season],
      [566.6495557885096, 508.7321033873336, 18.8572377592229, -223.1368245198571, 226.5169503195095],
    );
  });

  // The fourth forecast of statsmodels is left out: it takes the season of one year before the last.
  test.each([
    {
      origin: "forecast 8.20 hw(initial = 'simple'), additive",
      options: { initial: "first-seasons" },
      sum: 283340.8178081784,
      forecasts: [1133.270921978918, 625.606441843905, 379.529184639881, 846.021214146118],
    },
    {
      origin: "forecast 8.20 hw(initial = 'simple'), multiplicative",
      options: { initial: "first-seasons", season: "multiplicative" },
      sum: 168920.57797895995,
      forecasts: [1243.797652417491, 637.59256874115, 329.904147993751, 886.535917832604],
    },
    {
      origin: "statsmodels 0.13.5 heuristic, additive",
      options: { initial: "moving-average" },
      sum: 282821.5955138237,
      forecasts: [1133.271271336755, 625.606934598379, 379.529802798614],
    },
    {
      origin: "statsmodels 0.13.5 heuristic, multiplicative",
      options: { initial: "moving-average", season: "multiplicative" },
      sum: 168363.31686697245,
      forecasts: [1243.796797480789, 637.592521742243, 329.904567722217],
    },
  ] as const)("equals $origin, with given parameters", ({ options, sum, forecasts }) => {
    const result = holtWinters({ ...fixed, horizon: forecasts.length, ...options });
    expect(result.sumOfSquaredErrors / sum).toBeCloseTo(1, 10);
    expectClose(result.forecasts, forecasts);
  });

  const withStates = {
    demand: ukGas,
    period: 4,
    horizon: 10,
    levels: [0.95],
    levelSmoothing: 0.3,
    trendSmoothing: 0.05 / 0.3,
    seasonSmoothing: 0.2,
  };

  test.each([
    {
      trend: "additive",
      initial: {
        level: 118.45492339777891,
        trend: 1.10951309306844,
        season: [46.59836065454365, 3.39715740374285, -45.75761682585848, -4.23790123242802],
      },
      variance: 4762.80089794058,
      lower: [
        961.023239495948, 475.631485822063, 241.998883719563, 685.004252056952, 938.977809744799,
        447.592428167858, 208.291600667163, 646.005910284754, 895.758607964354, 399.730067227459,
      ],
    },
    {
      trend: "damped",
      initial: {
        level: 116.89958238471971,
        trend: 2.08958654075474,
        season: [46.78769603187421, 3.36493878995147, -45.82469178651714, -4.32794303530854],
      },
      variance: 4856.3670598385,
      lower: [
        946.909759646443, 457.339838314677, 219.866336188614, 659.075378847451, 907.478160801532,
        413.356375485771, 172.275122228602, 608.714329346261, 856.286749184129, 360.509742123099,
      ],
    },
  ] as const)(
    "has the intervals of forecast 8.20 for an additive season, trend $trend",
    ({ trend, initial, variance, lower }) => {
      const { intervals } = holtWinters({
        ...withStates,
        trend,
        initial,
        ...(trend === "damped" ? { damping: 0.9 } : {}),
        residualStandardDeviation: Math.sqrt(variance),
      });
      expectClose(intervals[0]?.lower ?? [], lower, 6);
    },
  );

  test("has the widths of the intervals of forecast 8.20 for a multiplicative season", () => {
    const { forecasts, intervals } = holtWinters({
      ...withStates,
      season: "multiplicative",
      initial: {
        level: 120.05788587017089,
        trend: 0.770440003033666,
        season: [1.340959976760353, 0.98696752548502, 0.677966144672004, 0.994106353082624],
      },
      residualStandardDeviation: Math.sqrt(0.0226993618568645),
    });
    // Those of R are about the mean, which is a little above the point forecast after the first season.
    const means = [
      1237.620762580429, 642.401819724297, 335.196340044158, 917.143673472962, 1326.757826166389,
      687.901470370499, 358.550195919751, 980.018663793398, 1417.220953259725, 734.087686774677,
    ];
    const lower = [
      872.15853110901, 441.553158457231, 223.46516930324, 589.644955217148, 783.882308777088,
      387.556734665289, 191.33163123192, 491.743910307868, 629.733555650945, 301.174223725861,
    ];
    expectClose(forecasts.slice(0, 4), means.slice(0, 4), 6);
    const widths = intervals.flatMap(({ lower: limits }) =>
      forecasts.map((value, index) => value - (limits[index] ?? 0)),
    );
    expectClose(
      widths,
      means.map((value, index) => value - (lower[index] ?? 0)),
      6,
    );
  });

  test.each([
    { demand: airPassengers, period: 12, season: "additive", trend: "additive", sum: 21564.757 },
    { demand: airPassengers, period: 12, season: "multiplicative", trend: "additive", sum: 15952.885 },
    { demand: airPassengers, period: 12, season: "multiplicative", trend: "damped", sum: 13654.87 },
    { demand: ukGas, period: 4, season: "additive", trend: "additive", sum: 130982.8825 },
    { demand: ukGas, period: 4, season: "multiplicative", trend: "additive", sum: 109428.9 },
  ] as const)(
    "fits at least as well as the better of forecast 8.20 and statsmodels 0.13.5: $season $trend $sum",
    ({ sum, ...input }) => {
      expect(holtWinters({ ...input, horizon: 1 }).sumOfSquaredErrors).toBeLessThanOrEqual(sum);
    },
  );

  test("estimates what R 4.2.2 HoltWinters(AirPassengers, seasonal = 'mult') does", () => {
    const { parameters, sumOfSquaredErrors } = holtWinters({
      demand: airPassengers,
      period: 12,
      horizon: 1,
      season: "multiplicative",
      ...winters,
    });
    expect(parameters.levelSmoothing).toBeCloseTo(0.2756, 3);
    expect(parameters.trendSmoothing).toBeCloseTo(0.0327, 3);
    expect(parameters.seasonSmoothing).toBeCloseTo(0.8707, 3);
    expect(sumOfSquaredErrors).toBeCloseTo(16570.78, 2);
  });

  test("gives both ways of updating an additive season the same result under γ(1 − α)", () => {
    const a = holtWinters({ ...fixed, horizon: 4, initial: "first-seasons", seasonUpdate: "current-level" });
    const b = holtWinters({ ...fixed, horizon: 4, initial: "first-seasons", seasonSmoothing: 0.3 * 0.8 });
    expectClose(a.forecasts, b.forecasts);
  });

  test.each<{ path: string; options: Partial<HoltWintersInput> }>([
    { path: "demand.2", options: { season: "multiplicative", demand: [1, 2, 0, 4] } },
    { path: "damping", options: { damping: 0.9 } },
    { path: "trendSmoothing", options: { trend: "none", trendSmoothing: 0.1 } },
    { path: "initial.season", options: { initial: { level: 1 } } },
  ])("refuses $path", ({ path, options }) => {
    expect(() => holtWinters({ demand: [1, 2, 3, 4], period: 2, horizon: 1, ...options })).toThrow(path);
  });

  testRefusals(
    holtWinters,
    { demand: [1, 2, 1, 3], horizon: 2, period: 2 },
    { demand: [[], [1, 2, 3]], horizon: [0, 1.5], period: [0, 1, 2.5] },
  );
});
