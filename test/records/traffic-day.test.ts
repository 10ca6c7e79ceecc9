import { type TrafficDay, trafficDaySchema } from "opscycle/records";
import { describe, expect, test } from "vitest";

describe("trafficDaySchema", () => {
  const valid: TrafficDay = {
    date: "2024-05-01",
    source: "search",
    platform: "Taobao",
    sku: "mug",
    visits: 80,
    uniqueVisitors: 60,
    pageViews: 200,
    dwellSeconds: 5400.5,
    entries: 70,
    singlePageVisits: 30,
    impressions: 2000,
    clicks: 90,
    conversions: 4,
    cartVisitors: 9,
    favouriteVisitors: 5,
    orderingBuyers: 4,
    payingBuyers: 3,
  };

  test("takes a full record, and one of which little is known", () => {
    expect(trafficDaySchema.parse(valid)).toEqual(valid);
    const little = { date: "2024-05-01", source: "search" };
    expect(trafficDaySchema.parse(little)).toEqual(little);
  });

  test.each([
    { date: "2024-02-30" },
    { source: "" },
    { visits: -1 },
    { visits: 1.5 },
    { dwellSeconds: Number.NaN },
    { payingBuyers: undefined },
    { vists: 3 },
  ])("refuses %j", (fault) => {
    expect(trafficDaySchema.safeParse({ ...valid, ...fault }).success).toBe(false);
  });
});
