import { measurementSeries } from "opscycle/kpi";
import type { Measurement } from "opscycle/records";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/errors/index.js";
import { errorOf } from "../refuses.js";

function measurement(fields: Partial<Measurement> = {}): Measurement {
  return {
    kpi: "traffic/search-rank",
    subject: "dress",
    source: "Taobao",
    date: "2024-05-01",
    value: 12,
    ...fields,
  };
}

describe("measurementSeries", () => {
  test("gives dates and values of one KPI by subject and source, in order", () => {
    const result = measurementSeries({
      kpi: "traffic/search-rank",
      measurements: [
        measurement({ date: "2024-05-03", value: 9 }),
        measurement({ subject: "coat", source: "JD", value: 3 }),
        measurement({ kpi: "market/search-volume", value: 0, date: "2023-01-01" }),
        measurement(),
      ],
    });
    expect(result).toEqual({
      kpi: "traffic/search-rank",
      unit: "rank",
      currency: null,
      dates: ["2024-05-01", "2024-05-02", "2024-05-03"],
      series: [
        { subject: "coat", source: "JD", values: Float64Array.of(3, Number.NaN, Number.NaN) },
        { subject: "dress", source: "Taobao", values: Float64Array.of(12, Number.NaN, 9) },
      ],
    });
  });

  test("never mixes sources", () => {
    const measurements = [measurement(), measurement({ source: "JD" })];
    expect(measurementSeries({ kpi: "traffic/search-rank", measurements }).series).toHaveLength(2);
  });

  test("carries the currency, and is empty without figures", () => {
    const size = measurement({ kpi: "market/market-size", value: 1.5e13, currency: "CNY", unit: "money" });
    expect(measurementSeries({ kpi: "market/market-size", measurements: [size] }).currency).toBe("CNY");
    const none = measurementSeries({ kpi: "market/market-size", measurements: [] });
    expect(none).toMatchObject({ currency: null, dates: [], series: [] });
  });

  test.each([
    { kpi: "traffic/search-rank", value: 1 },
    { kpi: "traffic/new-item-weight", value: 0.5 },
    { kpi: "market/search-volume", value: 0 },
    { kpi: "market/online-retail-penetration", value: 0.832 },
    { kpi: "market/market-growth", value: -0.1 },
    { kpi: "market/market-growth", value: 2.5 },
    { kpi: "ads/roas", value: 3.2 },
  ])("takes $value as $kpi", ({ kpi, value }) => {
    const [series] = measurementSeries({ kpi, measurements: [measurement({ kpi, value })] }).series;
    expect(series?.values[0]).toBe(value);
  });

  test.each([
    { kpi: "traffic/search-rank", value: 0 },
    { kpi: "traffic/search-rank", value: 1.5 },
    { kpi: "market/search-volume", value: -1 },
    { kpi: "content/fans", value: 0.5 },
    { kpi: "market/online-retail-penetration", value: 83.2 },
    { kpi: "market/market-growth", value: -1.1 },
    { kpi: "market/social-heat", value: -1 },
    { kpi: "market/market-size", value: Number.NaN },
    { kpi: "market/market-size", value: Number.POSITIVE_INFINITY },
  ])("refuses $value as $kpi", ({ kpi, value }) => {
    const error = errorOf(() => measurementSeries({ kpi, measurements: [measurement({ kpi, value })] }));
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({ subject: "measurementSeries", issues: [{ path: "measurements.0.value" }] });
  });

  test("narrows the range to the score that the platform uses", () => {
    const kpi = "traffic/new-item-weight";
    const range = { lowest: 1, highest: 5 };
    const seriesOf = (value: number) =>
      measurementSeries({ kpi, measurements: [measurement({ kpi, value })], range }).series;
    expect(seriesOf(4.8)).toHaveLength(1);
    expect(errorOf(() => seriesOf(5.1))).toMatchObject({
      message: expect.stringContaining("at least 1 and at most 5"),
    });
  });

  test.each([
    { measurements: [measurement(), measurement({ value: 3 })], path: "measurements.1.date" },
    { measurements: [measurement({ date: "2024-02-30" })], path: "measurements.0.date" },
    { measurements: [measurement({ unit: "per cent" })], path: "measurements.0.unit" },
    { measurements: [measurement({ kpi: "traffic/searchrank" })], path: "measurements.0.kpi" },
    {
      measurements: [measurement({ currency: "CNY" }), measurement({ date: "2024-05-02", currency: "USD" })],
      path: "measurements.1.currency",
    },
  ])("refuses what is wrong at $path", ({ measurements, path }) => {
    const error = errorOf(() => measurementSeries({ kpi: "traffic/search-rank", measurements }));
    expect(error).toMatchObject({ issues: [{ path }] });
  });

  test("says which KPI was probably meant, and refuses one whose figure is a list", () => {
    const unknown = errorOf(() => measurementSeries({ kpi: "traffic/search-rang", measurements: [] }));
    expect(unknown).toMatchObject({
      message: expect.stringContaining("traffic/search-rank"),
      issues: [{ path: "kpi" }],
    });
    const list = errorOf(() => measurementSeries({ kpi: "traffic/traffic-shares", measurements: [] }));
    expect(list).toMatchObject({ issues: [{ path: "kpi" }] });
  });
});
