import { autoForecast } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";
import { airPassengers, nile } from "./series.js";

const intermittent = Array.from({ length: 48 }, (_, index) =>
  index % 4 === 0 ? 3 + ((index * 7) % 5) / 4 : 0,
);

describe("autoForecast", () => {
  test("takes a seasonal method for seasonal demand, and shows how all did", () => {
    const result = autoForecast({ demand: airPassengers, horizon: 12, period: 12, levels: [0.9] });
    expect(result).toMatchObject({
      reason: "best-candidate",
      pattern: "smooth",
      measure: "mean-absolute",
      heldBack: 16,
    });
    expect(result.method).toMatch(/^holt-winters/);
    expect(result.candidates[0]?.method).toBe(result.method);
    expect(result.candidates.map(({ method }) => method).sort()).toEqual([
      "drift",
      "holt-damped",
      "holt-winters-additive",
      "holt-winters-multiplicative",
      "mean",
      "naive",
      "seasonal-naive",
      "simple-exponential-smoothing",
      "theta",
    ]);
    expect(result.forecasts.length).toBe(12);
    expect(result.intervals[0]?.lower.length).toBe(12);
  });

  test("orders the candidates by the measure that decides", () => {
    const { candidates } = autoForecast({ demand: nile, horizon: 3, measure: "root-mean-squared" });
    const errors = candidates.map(({ rootMeanSquaredError }) => rootMeanSquaredError);
    expect(errors).toEqual(errors.toSorted((a, b) => a - b));
  });

  test("takes the methods for intermittent demand by squared errors", () => {
    const result = autoForecast({ demand: intermittent, horizon: 4, period: 7 });
    expect(result).toMatchObject({ pattern: "intermittent", measure: "root-mean-squared" });
    expect(result.candidates.map(({ method }) => method)).toContain("syntetos-boylan");
    expect(result.candidates.map(({ method }) => method)).toContain("teunter-syntetos-babai");
    expect(result.candidates.map(({ method }) => method)).not.toContain("holt-winters-additive");
  });

  test("tries no season where there are not two before the first origin", () => {
    const { candidates } = autoForecast({ demand: airPassengers.slice(0, 26), horizon: 3, period: 12 });
    expect(candidates.map(({ method }) => method)).not.toContain("seasonal-naive");
  });

  test.each([
    { demand: [7], method: "naive", forecasts: [7, 7], reason: "too-short" },
    { demand: [4, 8], method: "mean", forecasts: [6, 6], reason: "too-short" },
    { demand: [0], method: "naive", forecasts: [0, 0], reason: "no-demand" },
    { demand: [0, 0, 0, 0, 0, 0], method: "mean", forecasts: [0, 0], reason: "no-demand" },
    { demand: [4, 4, 4, 4, 4, 4], method: "naive", forecasts: [4, 4], reason: "best-candidate" },
  ])("gives $forecasts by $method for $demand", ({ demand, ...expected }) => {
    expect(autoForecast({ demand, horizon: 2 })).toMatchObject(expected);
  });

  test("counts a demand that varies in size as erratic, and lumpy where it is rare as well", () => {
    expect(autoForecast({ demand: [1, 9, 1, 1, 20, 1], horizon: 1 }).pattern).toBe("erratic");
    expect(autoForecast({ demand: [1, 0, 0, 30, 0, 0, 2, 0, 0], horizon: 1 }).pattern).toBe("lumpy");
  });

  testRefusals(autoForecast, { demand: nile, horizon: 1 }, { demand: [[]], horizon: [0, 1.5] });
});
