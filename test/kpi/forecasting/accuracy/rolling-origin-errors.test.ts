import { meanForecast, naiveForecast, type RollingOriginInput, rollingOriginErrors } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../../refuses.js";
import { nile } from "../series.js";

const naive: RollingOriginInput["forecastWith"] = (demand, horizon) =>
  naiveForecast({ demand, horizon }).forecasts;
const mean: RollingOriginInput["forecastWith"] = (demand, horizon) =>
  meanForecast({ demand, horizon }).forecasts;

describe("rollingOriginErrors", () => {
  test("equals forecast 8.20 tsCV(Nile, naive, h = 2)", () => {
    const { rootMeanSquaredErrors, meanAbsoluteErrors } = rollingOriginErrors({
      demand: nile,
      forecastWith: naive,
      horizon: 2,
    });
    expect(rootMeanSquaredErrors[0]).toBeCloseTo(167.324640604829, 9);
    expect(rootMeanSquaredErrors[1]).toBeCloseTo(183.979091536101, 9);
    expect(meanAbsoluteErrors[0]).toBeCloseTo(133.252525252525, 9);
    expect(meanAbsoluteErrors[1]).toBeCloseTo(143.77551020408, 9);
  });

  test("equals forecast 8.20 tsCV(Nile, meanf, initial = 20, window = 15)", () => {
    const { rootMeanSquaredErrors, origins } = rollingOriginErrors({
      demand: nile,
      forecastWith: mean,
      firstOrigin: 35,
      window: 15,
    });
    expect(origins.length).toBe(65);
    expect(rootMeanSquaredErrors[0]).toBeCloseTo(133.198091667755, 9);
  });

  test("steps over origins and leaves out those near the end", () => {
    const options = {
      demand: [1, 2, 3, 4, 5, 6],
      forecastWith: naive,
      horizon: 2,
      step: 2,
      onlyFullHorizon: true,
    };
    expect(rollingOriginErrors(options).origins).toEqual([
      { origin: 1, errors: [1, 2] },
      { origin: 3, errors: [1, 2] },
    ]);
  });

  test("gives null where no origin reaches", () => {
    expect(rollingOriginErrors({ demand: [1], forecastWith: naive })).toEqual({
      origins: [],
      meanAbsoluteErrors: [null],
      rootMeanSquaredErrors: [null],
    });
  });

  test("names the origin at which the method failed to give a number", () => {
    expect(() => rollingOriginErrors({ demand: [1, 2], forecastWith: () => [] })).toThrow(
      /forecastWith\(1\)\.0/,
    );
  });

  testRefusals(
    rollingOriginErrors,
    { demand: [1, 2], forecastWith: naive },
    { demand: [], forecastWith: [] },
  );
});
