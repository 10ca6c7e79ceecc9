import { daysOfSupply, daysOfSupplyBatch } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf } from "../refuses.js";

describe("daysOfSupply", () => {
  test.each([
    {
      origin: "a stock that ends within a day",
      stockUnits: 50,
      forecastUnits: [10, 20, 40, 10],
      result: 2.5,
    },
    { origin: "a stock that ends with a day", stockUnits: 30, forecastUnits: [10, 20, 40], result: 2 },
    {
      origin: "quiet days after the last unit",
      stockUnits: 30,
      forecastUnits: [10, 20, 0, 0, 40],
      result: 4,
    },
    { origin: "an empty shelf", stockUnits: 0, forecastUnits: [10], result: 0 },
    {
      origin: "a stock that outlasts the forecast",
      stockUnits: 71,
      forecastUnits: [10, 20, 40],
      result: null,
    },
    { origin: "a stock as large as the forecast", stockUnits: 70, forecastUnits: [10, 20, 40], result: null },
    { origin: "no forecast", stockUnits: 3, forecastUnits: [], result: null },
  ])("gives $result for $origin", ({ stockUnits, forecastUnits, result }) => {
    expect(daysOfSupply({ stockUnits, forecastUnits })).toBe(result);
  });

  test.each([
    { input: { stockUnits: -1, forecastUnits: [1] }, path: "stockUnits" },
    { input: { stockUnits: 1, forecastUnits: [1, Number.NaN] }, path: "forecastUnits.1" },
    { input: { stockUnits: 1, forecastUnits: undefined as unknown as number[] }, path: "forecastUnits" },
  ])("refuses $input", ({ input, path }) => {
    expect(errorOf(() => daysOfSupply(input))).toMatchObject({ subject: "daysOfSupply", issues: [{ path }] });
  });
});

describe("daysOfSupplyBatch", () => {
  test("gives NaN for a stock that is not known or outlasts the forecast", () => {
    const forecastUnits = Float64Array.of(1, 1, 1, 1, 1, 1);
    const days = daysOfSupplyBatch({ stockUnits: Float64Array.of(Number.NaN, 1, 9), forecastUnits });
    expect(Array.from(days)).toEqual([Number.NaN, 1, Number.NaN]);
  });

  test("takes no subjects, and refuses forecasts that do not fill the column", () => {
    expect(
      daysOfSupplyBatch({ stockUnits: new Float64Array(0), forecastUnits: new Float64Array(0) }),
    ).toHaveLength(0);
    const [stockUnits, forecastUnits] = [Float64Array.of(1, 2), Float64Array.of(1, 2, 3)];
    expect(errorOf(() => daysOfSupplyBatch({ stockUnits, forecastUnits }))).toMatchObject({
      issues: [{ path: "forecastUnits" }],
    });
    expect(
      errorOf(() => daysOfSupplyBatch({ stockUnits: Float64Array.of(-1), forecastUnits })),
    ).toMatchObject({
      issues: [{ path: "stockUnits.0" }],
    });
  });
});
