import {
  centredMovingAverage,
  driftForecast,
  type ForecastInterval,
  meanForecast,
  movingAverageForecast,
  naiveForecast,
  seasonalNaiveForecast,
  weightedMovingAverageForecast,
} from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";
import { nile, ukGas } from "./series.js";

const refusedDemand = { demand: [[]], horizon: [0, 1.5, -1] };

function expectLower(intervals: readonly ForecastInterval[], expected: readonly number[]): void {
  expect(intervals[0]?.lower.length).toBe(expected.length);
  intervals[0]?.lower.forEach((value, index) => {
    expect(value).toBeCloseTo(expected[index] ?? Number.NaN, 8);
  });
}

describe("naiveForecast", () => {
  test("has the intervals of forecast 8.20 naive(Nile)", () => {
    const { forecasts, intervals, fittedFrom } = naiveForecast({ demand: nile, horizon: 3, levels: [0.95] });
    expect(forecasts).toEqual([740, 740, 740]);
    expect(fittedFrom).toBe(1);
    expectLower(intervals, [412.049730688426, 276.208281355663, 171.973471196457]);
  });

  test("takes one period, but gives no interval for it", () => {
    expect(naiveForecast({ demand: [3], horizon: 1 })).toMatchObject({
      forecasts: [3],
      fitted: [],
      residuals: [],
    });
    expect(() => naiveForecast({ demand: [3], horizon: 1, levels: [0.9] })).toThrow(/levels/);
  });

  test.each([0, 1, 80])("refuses %d as a level", (level) => {
    expect(() => naiveForecast({ demand: nile, horizon: 1, levels: [level] })).toThrow(/levels\.0/);
  });

  testRefusals(naiveForecast, { demand: [1, 2], horizon: 1 }, refusedDemand);
});

describe("driftForecast", () => {
  test("equals forecast 8.20 rwf(Nile, drift = TRUE)", () => {
    const { forecasts, intervals } = driftForecast({ demand: nile, horizon: 3, levels: [0.95] });
    const expected = [736.161616161616, 732.323232323232, 728.484848484848];
    forecasts.forEach((value, index) => {
      expect(value).toBeCloseTo(expected[index] ?? 0, 9);
    });
    expectLower(intervals, [404.968993565323, 261.610073818326, 149.134373398857]);
  });

  testRefusals(driftForecast, { demand: [1, 2], horizon: 1 }, { ...refusedDemand, demand: [[], [1]] });
});

describe("meanForecast", () => {
  test("equals forecast 8.20 meanf(Nile)", () => {
    const { forecasts, intervals } = meanForecast({ demand: nile, horizon: 2, levels: [0.95] });
    expect(forecasts[0]).toBeCloseTo(919.35, 10);
    expectLower(intervals, [581.891180641624, 581.891180641624]);
  });

  test("has normal intervals with a deviation that is given", () => {
    const { intervals } = meanForecast({
      demand: [-1, 1],
      horizon: 1,
      levels: [0.95],
      residualStandardDeviation: 2,
    });
    expectLower(intervals, [-1.959963984540054 * 2 * Math.sqrt(1.5)]);
  });

  testRefusals(meanForecast, { demand: [1, 2], horizon: 1 }, refusedDemand);
});

describe("seasonalNaiveForecast", () => {
  test("equals forecast 8.20 snaive(UKgas)", () => {
    const { forecasts, intervals } = seasonalNaiveForecast({
      demand: ukGas,
      horizon: 6,
      period: 4,
      levels: [0.95],
    });
    expect(forecasts).toEqual([1163.9, 613.1, 347.4, 782.8, 1163.9, 613.1]);
    expectLower(
      intervals,
      [
        1080.500828537964, 529.700828537964, 264.000828537964, 699.400828537964, 1045.955760627709,
        495.155760627709,
      ],
    );
  });

  testRefusals(
    seasonalNaiveForecast,
    { demand: [1, 2], horizon: 1, period: 2 },
    { ...refusedDemand, demand: [[], [1]], period: [0, 1.5] },
  );
});

describe("movingAverageForecast", () => {
  test("averages the last periods, and has intervals from the residuals", () => {
    const result = movingAverageForecast({ demand: [1, 3, 5, 1, 9], horizon: 1, periods: 2, levels: [0.5] });
    expect(result).toMatchObject({ forecasts: [5], fitted: [2, 4, 3], residuals: [3, -3, 6], fittedFrom: 2 });
    expect(result.intervals).toEqual([{ level: 0.5, lower: [5], upper: [9.5] }]);
  });

  testRefusals(
    movingAverageForecast,
    { demand: [1, 2], horizon: 1, periods: 2 },
    { demand: [], horizon: [0], periods: [0, 3, 1.5] },
  );
});

describe("weightedMovingAverageForecast", () => {
  test("gives the last weight to the newest period", () => {
    const { forecasts } = weightedMovingAverageForecast({
      demand: [9, 10, 20, 40],
      horizon: 2,
      weights: [1, 2, 5],
    });
    expect(forecasts).toEqual([31.25, 31.25]);
  });

  test("refuses weights without sum", () => {
    expect(() => weightedMovingAverageForecast({ demand: [1, 2], horizon: 1, weights: [0, 0] })).toThrow(
      /weights/,
    );
  });

  testRefusals(
    weightedMovingAverageForecast,
    { demand: [1, 2], horizon: 1, weights: [1, 2] },
    { demand: [], horizon: [0], weights: [[], [1, 1, 1]] },
  );
});

describe("centredMovingAverage", () => {
  test("is the trend of a classical decomposition: R 4.2.2 filter(UKgas, c(.5, 1, 1, 1, .5) / 4)", () => {
    const { averages, from } = centredMovingAverage({ demand: ukGas, periods: 4 });
    expect(from).toBe(2);
    expect(averages.length).toBe(ukGas.length - 4);
    expect(averages[0]).toBeCloseTo((160.1 / 2 + 129.7 + 84.8 + 120.1 + 160.1 / 2) / 4, 12);
  });

  testRefusals(centredMovingAverage, { demand: [1, 2, 3], periods: 3 }, { demand: [], periods: [0, 4, 1.5] });
});
