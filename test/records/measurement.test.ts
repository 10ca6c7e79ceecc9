import { type Measurement, measurementSchema } from "opscycle/records";
import { describe, expect, test } from "vitest";

describe("measurementSchema", () => {
  const valid: Measurement = {
    kpi: "traffic/search-rank",
    subject: "linen dress",
    date: "2024-05-01",
    value: 12,
    source: "Taobao",
  };

  test("takes a record with and without unit and currency", () => {
    expect(measurementSchema.parse(valid)).toEqual(valid);
    const money = { ...valid, kpi: "market/market-size", unit: "money", currency: "CNY" };
    expect(measurementSchema.parse(money)).toEqual(money);
  });

  test.each([
    { kpi: "search rank" },
    { subject: "" },
    { date: "2024-5-1" },
    { value: "12" },
    { value: Number.POSITIVE_INFINITY },
    { source: "" },
    { currency: "yuan" },
    { note: "new" },
  ])("refuses %j", (fault) => {
    expect(measurementSchema.safeParse({ ...valid, ...fault }).success).toBe(false);
  });
});
