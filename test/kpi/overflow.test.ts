import {
  centredMovingAverage,
  driftForecast,
  naiveForecast,
  recencyDays,
  rollingOriginErrors,
  twoMeansTest,
} from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../src/errors/index.js";
import { errorOf } from "./refuses.js";

const group = {
  controlMean: 1,
  controlStandardDeviation: 1,
  controlCount: 10,
  variantMean: 2,
  variantCount: 10,
};
const forecastWith = (demand: readonly number[], horizon: number) =>
  naiveForecast({ demand, horizon }).forecasts;

describe("a result that is no longer finite", () => {
  test.each([
    { name: "recencyDays", run: () => recencyDays({ lastOrderDay: -1e308, asOfDay: 1e308 }) },
    { name: "twoMeansTest", run: () => twoMeansTest({ ...group, variantStandardDeviation: 1e160 }) },
    { name: "driftForecast", run: () => driftForecast({ demand: [1, 1e308], horizon: 1 }) },
    {
      name: "centredMovingAverage",
      run: () => centredMovingAverage({ demand: [1e308, 1e308, 3], periods: 3 }),
    },
    { name: "rollingOriginErrors", run: () => rollingOriginErrors({ demand: [1, 1e160], forecastWith }) },
  ])("is refused by $name", ({ name, run }) => {
    const error = errorOf(run);
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({ subject: name });
  });
});
