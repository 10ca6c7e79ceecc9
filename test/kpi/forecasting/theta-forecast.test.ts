import { thetaForecast } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";
import { airPassengers, nile, ukGas, wwwUsage } from "./series.js";

describe("thetaForecast", () => {
  // R's estimate of the smoothing parameter ends a little before the optimum.
  test.each([
    {
      name: "Nile",
      demand: nile,
      period: 1,
      alpha: 0.245668153653116,
      drift: -1.35715271527153,
      forecasts: [799.811996, 798.4548435],
      lower: 517.12294,
    },
    {
      name: "AirPassengers",
      demand: airPassengers,
      period: 12,
      alpha: 0.837752089949302,
      drift: 1.32306962880255,
      forecasts: [440.078191, 428.38428, 489.707098],
      lower: 418.996718,
    },
    {
      name: "UKgas",
      demand: ukGas,
      period: 4,
      alpha: 0.237429081251539,
      drift: 2.80875279996569,
      forecasts: [999.743917, 660.097642, 387.189467, 718.360743],
      lower: 847.964265,
    },
    {
      name: "WWWusage",
      demand: wwwUsage,
      period: 1,
      alpha: 0.999899931756667,
      drift: 0.309396939693969,
      forecasts: [220.309628, 220.619025],
      lower: 208.883533,
    },
  ])("equals forecast 8.20 thetaf($name)", ({ demand, period, alpha, drift, forecasts, lower }) => {
    const result = thetaForecast({ demand, horizon: forecasts.length, period, levels: [0.95] });
    expect(result.drift).toBeCloseTo(drift, 10);
    expect(result.levelSmoothing).toBeCloseTo(alpha, 2);
    forecasts.forEach((value, index) => {
      expect((result.forecasts[index] ?? 0) / value).toBeCloseTo(1, 3);
    });
    expect((result.intervals[0]?.lower[0] ?? 0) / lower).toBeCloseTo(1, 3);
  });

  test("takes a season out or leaves it in as asked", () => {
    const input = { demand: ukGas, horizon: 4, period: 4 };
    expect(thetaForecast({ ...input, seasonal: "never" }).season).toEqual([]);
    const { season } = thetaForecast({ ...input, seasonal: "always" });
    const r = [1.453710655826259, 0.955932592312157, 0.558444080734706, 1.031912671126878];
    r.forEach((factor, index) => {
      expect(season[index]).toBeCloseTo(factor, 12);
    });
  });

  testRefusals(thetaForecast, { demand: nile, horizon: 2 }, { demand: [[], [1]], horizon: [0] });
});
