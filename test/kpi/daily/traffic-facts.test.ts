import { trafficFacts } from "opscycle/kpi";
import type { TrafficDay } from "opscycle/records";
import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../src/errors/index.js";
import { errorOf } from "../refuses.js";

function trafficDay(fields: Partial<TrafficDay> = {}): TrafficDay {
  return { date: "2020-04-01", source: "search", visits: 80, uniqueVisitors: 60, pageViews: 200, ...fields };
}

const unknown = Number.NaN;

describe("trafficFacts", () => {
  const facts = trafficFacts([
    trafficDay({ date: "2020-04-03", payingBuyers: 0 }),
    trafficDay({ source: "live stream", visits: 40, uniqueVisitors: 30, pageViews: 0 }),
    trafficDay(),
  ]);

  test("covers every day and every source, in order", () => {
    expect(facts.dates).toEqual(["2020-04-01", "2020-04-02", "2020-04-03"]);
    expect(facts.sources.map(({ source, firstDay, lastDay }) => [source, firstDay, lastDay])).toEqual([
      ["live stream", 0, 0],
      ["search", 0, 2],
    ]);
    expect(facts.sources[0]).toMatchObject({ platform: null, sku: null });
  });

  test("adds up visits and pages over sources", () => {
    expect(Array.from(facts.days.records)).toEqual([2, 0, 1]);
    expect(Array.from(facts.days.visits)).toEqual([120, unknown, 80]);
    expect(Array.from(facts.days.pageViews)).toEqual([200, unknown, 200]);
  });

  test("never adds up people", () => {
    expect(Array.from(facts.days.uniqueVisitors)).toEqual([unknown, unknown, 60]);
    expect(Array.from(facts.sources[1]?.uniqueVisitors ?? [])).toEqual([60, unknown, 60]);
  });

  test("keeps what is not reported apart from 0", () => {
    expect(Array.from(facts.days.payingBuyers)).toEqual([unknown, unknown, 0]);
    expect(Array.from(facts.sources[0]?.pageViews ?? [])).toEqual([0, unknown, unknown]);
    const partly = trafficFacts([trafficDay({ clicks: 5 }), trafficDay({ source: "feed" })]);
    expect(Array.from(partly.days.clicks)).toEqual([unknown]);
  });

  test("adds up several records of one source and day, but for people", () => {
    const [search] = trafficFacts([trafficDay(), trafficDay()]).sources;
    expect(search).toMatchObject({ visits: Float64Array.of(160), uniqueVisitors: Float64Array.of(unknown) });
  });

  test("keeps products and platforms apart, and adds up pages but no visits over products", () => {
    const { sources, days } = trafficFacts([
      trafficDay({ sku: "mug", platform: "Taobao" }),
      trafficDay({ sku: "cup", platform: "Taobao" }),
      trafficDay({ sku: "cup", platform: "JD", date: "2020-04-02" }),
    ]);
    expect(sources.map(({ sku, platform }) => `${sku} ${platform}`)).toEqual([
      "cup JD",
      "cup Taobao",
      "mug Taobao",
    ]);
    expect(Array.from(days.pageViews)).toEqual([400, 200]);
    expect(Array.from(days.visits)).toEqual([unknown, 80]);
  });

  test("is empty for no records", () => {
    const { dates, days, sources } = trafficFacts([]);
    expect([dates, sources, days.visits.length]).toEqual([[], [], 0]);
  });

  test.each([
    { trafficDays: [trafficDay(), trafficDay({ date: "2021-02-29" })], path: "trafficDays.1.date" },
    { trafficDays: [trafficDay({ visits: -1 })], path: "trafficDays.0.visits" },
    { trafficDays: [trafficDay({ dwellSeconds: unknown })], path: "trafficDays.0.dwellSeconds" },
    { trafficDays: [trafficDay(), trafficDay({ sku: "mug" })], path: "trafficDays.1.sku" },
    { trafficDays: [trafficDay({ sku: "mug" }), trafficDay()], path: "trafficDays.1.sku" },
  ])("refuses what is wrong at $path", ({ trafficDays, path }) => {
    const error = errorOf(() => trafficFacts(trafficDays));
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({ subject: "trafficFacts", issues: [{ path }] });
  });
});
