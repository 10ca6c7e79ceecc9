import fc from "fast-check";
import {
  autoForecast,
  croston,
  driftForecast,
  type Forecast,
  holtLinear,
  holtWinters,
  meanAbsoluteError,
  meanError,
  meanForecast,
  movingAverageForecast,
  naiveForecast,
  pinballLoss,
  rootMeanSquaredError,
  seasonalNaiveForecast,
  simpleExponentialSmoothing,
  teunterSyntetosBabai,
  thetaForecast,
} from "opscycle/kpi";
import { describe, expect, test } from "vitest";

const units = fc.integer({ min: 1, max: 1000 });
const series = fc.array(units, { minLength: 12, maxLength: 24 });
const smoothing = fc.integer({ min: 1, max: 15 }).map((value) => value / 16);

type Method = (demand: readonly number[]) => Forecast;
const holtStart = { levelSmoothing: 0.25, trendSmoothing: 0.5, initial: "first-difference" } as const;
const wintersStart = {
  levelSmoothing: 0.25,
  trendSmoothing: 0.25,
  seasonSmoothing: 0.25,
  initial: "first-seasons",
} as const;

/** Those whose forecasts move by what is added to the demand. */
const additive: readonly { name: string; run: Method }[] = [
  { name: "naiveForecast", run: (demand) => naiveForecast({ demand, horizon: 3 }) },
  { name: "meanForecast", run: (demand) => meanForecast({ demand, horizon: 3 }) },
  { name: "driftForecast", run: (demand) => driftForecast({ demand, horizon: 3 }) },
  {
    name: "seasonalNaiveForecast",
    run: (demand) => seasonalNaiveForecast({ demand, horizon: 5, period: 4 }),
  },
  {
    name: "movingAverageForecast",
    run: (demand) => movingAverageForecast({ demand, horizon: 3, periods: 4 }),
  },
  {
    name: "simpleExponentialSmoothing",
    run: (demand) =>
      simpleExponentialSmoothing({ demand, horizon: 3, levelSmoothing: 0.25, initial: "first-value" }),
  },
  { name: "holtLinear", run: (demand) => holtLinear({ demand, horizon: 3, ...holtStart }) },
  {
    name: "holtLinear, damped",
    run: (demand) => holtLinear({ demand, horizon: 3, ...holtStart, damped: true, damping: 0.875 }),
  },
  { name: "holtWinters", run: (demand) => holtWinters({ demand, horizon: 5, period: 4, ...wintersStart }) },
];
const scaling: typeof additive = [
  ...additive,
  {
    name: "simpleExponentialSmoothing, estimated",
    run: (demand) => simpleExponentialSmoothing({ demand, horizon: 3 }),
  },
  { name: "thetaForecast", run: (demand) => thetaForecast({ demand, horizon: 3 }) },
  {
    name: "holtWinters, multiplicative",
    run: (demand) =>
      holtWinters({ demand, horizon: 5, period: 4, season: "multiplicative", ...wintersStart }),
  },
  { name: "croston", run: (demand) => croston({ demand, horizon: 2 }) },
  { name: "teunterSyntetosBabai", run: (demand) => teunterSyntetosBabai({ demand, horizon: 2 }) },
];

function expectNear(actual: readonly number[], expected: readonly number[]): void {
  expect(actual.length).toBe(expected.length);
  actual.forEach((value, index) => {
    const other = expected[index] ?? Number.NaN;
    expect(Math.abs(value - other)).toBeLessThanOrEqual(1e-7 * (1 + Math.abs(other)));
  });
}

describe.each(scaling)("$name", ({ run }) => {
  test("scales with the demand", () => {
    fc.assert(
      fc.property(series, (demand) => {
        const doubled = run(demand.map((value) => 4 * value));
        expectNear(
          doubled.forecasts,
          run(demand).forecasts.map((value) => 4 * value),
        );
      }),
      { numRuns: 30 },
    );
  });

  test("goes on with a demand that never changes", () => {
    fc.assert(
      fc.property(units, (value) => {
        const { forecasts } = run(Array<number>(16).fill(value));
        expectNear(
          forecasts,
          forecasts.map(() => value),
        );
      }),
      { numRuns: 20 },
    );
  });

  test("has residuals that add fitted values up to demand", () => {
    fc.assert(
      fc.property(series, (demand) => {
        const { fitted, residuals, fittedFrom } = run(demand);
        expectNear(
          fitted.map((value, index) => value + (residuals[index] ?? Number.NaN)),
          demand.slice(fittedFrom),
        );
      }),
      { numRuns: 20 },
    );
  });
});

describe.each(additive)("$name", ({ run }) => {
  test("moves with what is added to the demand", () => {
    fc.assert(
      fc.property(series, units, (demand, shift) => {
        const moved = run(demand.map((value) => value + shift));
        expectNear(
          moved.forecasts,
          run(demand).forecasts.map((value) => value + shift),
        );
      }),
    );
  });
});

describe("estimated parameters", () => {
  test("have a sum of squares at most that of any given ones", () => {
    fc.assert(
      fc.property(series, smoothing, (demand, levelSmoothing) => {
        const input = { demand, horizon: 1, initial: "first-value" } as const;
        const { sumOfSquaredErrors } = simpleExponentialSmoothing(input);
        const given = simpleExponentialSmoothing({ ...input, levelSmoothing });
        expect(sumOfSquaredErrors).toBeLessThanOrEqual(given.sumOfSquaredErrors * (1 + 1e-3));
      }),
    );
  });

  test("have a sum of squares that a start of its own does not make larger", () => {
    fc.assert(
      fc.property(series, (demand) => {
        const free = holtLinear({ demand, horizon: 1 });
        const ruled = holtLinear({ demand, horizon: 1, initial: "regression" });
        expect(free.sumOfSquaredErrors).toBeLessThanOrEqual(ruled.sumOfSquaredErrors * (1 + 1e-9));
      }),
      { numRuns: 20 },
    );
  });
});

describe("intervals", () => {
  test("hold the forecast, widen with the horizon and lie within those of a higher level", () => {
    fc.assert(
      fc.property(series, smoothing, smoothing, (demand, levelSmoothing, trendSmoothing) => {
        const { forecasts, intervals } = holtLinear({
          demand,
          horizon: 4,
          levelSmoothing,
          trendSmoothing,
          initial: "first-difference",
          levels: [0.5, 0.9],
        });
        const [narrow, wide] = intervals;
        let last = 0;
        forecasts.forEach((forecast, index) => {
          const width = forecast - (narrow?.lower[index] ?? Number.NaN);
          expect(width).toBeGreaterThanOrEqual(last);
          expect(wide?.lower[index]).toBeLessThanOrEqual(narrow?.lower[index] ?? Number.NaN);
          last = width;
        });
      }),
    );
  });
});

describe("errors of a forecast", () => {
  const pairs = fc.array(fc.record({ actual: units, forecast: units }), { minLength: 1, maxLength: 20 });
  const columns = (rows: readonly { actual: number; forecast: number }[]) => ({
    actual: rows.map(({ actual }) => actual),
    forecast: rows.map(({ forecast }) => forecast),
  });

  test("are ordered: mean, mean absolute, root mean squared", () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        const input = columns(rows);
        const absolute = meanAbsoluteError(input) ?? Number.NaN;
        expect(Math.abs(meanError(input) ?? Number.NaN)).toBeLessThanOrEqual(absolute + 1e-9);
        expect(absolute).toBeLessThanOrEqual((rootMeanSquaredError(input) ?? Number.NaN) + 1e-9);
        expect(pinballLoss({ ...input, probability: 0.5 })).toBeCloseTo(absolute / 2, 9);
      }),
    );
  });

  test("do not depend on the order of the periods", () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        const turned = columns(rows.toReversed());
        expect(rootMeanSquaredError(turned)).toBeCloseTo(
          rootMeanSquaredError(columns(rows)) ?? Number.NaN,
          9,
        );
      }),
    );
  });
});

describe("autoForecast", () => {
  test("gives finite forecasts for any demand", () => {
    const anyDemand = fc.array(fc.oneof(fc.constant(0), units), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(anyDemand, (demand) => {
        const { forecasts } = autoForecast({ demand, horizon: 2, period: 4 });
        expect(forecasts.every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 25 },
    );
  });
});
