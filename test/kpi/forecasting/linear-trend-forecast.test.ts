import { linearTrendForecast } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";
import { nile } from "./series.js";

describe("linearTrendForecast", () => {
  test("has the line and the intervals of R 4.2.2 predict(lm(Nile ~ period))", () => {
    const forecast = linearTrendForecast({ demand: nile, horizon: 2, levels: [0.9] });
    expect(forecast.intercept).toBeCloseTo(1056.42242424242, 10);
    expect(forecast.slope).toBeCloseTo(-2.71430543054306, 12);
    expect(forecast.sumOfSquaredErrors).toBeCloseTo(2221263.647926793, 6);
    expect(forecast.forecasts[1]).toBeCloseTo(779.5632703270328, 10);
    expect(forecast.intervals[0]?.lower[0]).toBeCloseTo(527.2527453073782, 8);
    expect(forecast.intervals[0]?.upper[1]).toBeCloseTo(1034.73805659014, 8);
  });

  test("gives the line through two periods, but no interval for it", () => {
    const input = { demand: [3, 5], horizon: 2 };
    expect(linearTrendForecast(input)).toMatchObject({ forecasts: [7, 9], residuals: [0, 0] });
    expect(() => linearTrendForecast({ ...input, levels: [0.9] })).toThrow(/levels/);
  });

  test("takes a deviation that is known, and normal errors with it", () => {
    const input = { demand: [1, 2, 3], horizon: 1, levels: [0.95], residualStandardDeviation: 3 };
    // By hand: 3 · √(1 + 1 ÷ 3 + 4 ÷ 2), 1.959964 times.
    expect(linearTrendForecast(input).intervals[0]?.upper[0]).toBeCloseTo(4 + 1.959964 * Math.sqrt(30), 5);
  });

  testRefusals(linearTrendForecast, { demand: [1, 2], horizon: 1 }, { demand: [[1]], horizon: [0, 1.5] });
});
