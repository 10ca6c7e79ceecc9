import fc from "fast-check";
import {
  averageDwellTime,
  averageDwellTimeBatch,
  bounceRate,
  bounceRateBatch,
  pagesPerVisitor,
  pagesPerVisitorBatch,
  trafficFacts,
  trafficShares,
} from "opscycle/kpi";
import type { TrafficDay } from "opscycle/records";
import { describe, expect, test } from "vitest";
import { testRatio } from "./ratio-properties.js";

describe("traffic ratios", () => {
  testRatio("pageViews", "uniqueVisitors", pagesPerVisitor, pagesPerVisitorBatch);
  testRatio("dwellSeconds", "visits", averageDwellTime, averageDwellTimeBatch);
  testRatio("singlePageVisits", "entries", bounceRate, bounceRateBatch);
});

describe("trafficShares", () => {
  test("add up to 1", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1e6 }), { minLength: 1 }), (visits) => {
        fc.pre(visits.some((count) => count > 0));
        const shares = trafficShares({ sources: visits.map((count) => ({ source: "any", visits: count })) });
        expect(shares.reduce((sum, { share }) => sum + (share ?? 0), 0)).toBeCloseTo(1, 12);
      }),
    );
  });
});

describe("trafficFacts", () => {
  const trafficDays = fc.array(
    fc.record<TrafficDay>(
      {
        date: fc.constantFrom("2024-05-01", "2024-05-02", "2024-05-04"),
        source: fc.constantFrom("search", "ads", "live stream"),
        pageViews: fc.integer({ min: 0, max: 1000 }),
        uniqueVisitors: fc.integer({ min: 0, max: 1000 }),
      },
      { requiredKeys: ["date", "source", "pageViews"] },
    ),
  );

  test("loses no page view, and does not depend on the order of the records", () => {
    fc.assert(
      fc.property(trafficDays, (records) => {
        const facts = trafficFacts(records);
        const known = Array.from(facts.days.pageViews).filter((count) => !Number.isNaN(count));
        const all = records.reduce((sum, { pageViews = 0 }) => sum + pageViews, 0);
        expect(known.reduce((sum, count) => sum + count, 0)).toBe(all);
        expect(trafficFacts(records.toReversed())).toEqual(facts);
      }),
    );
  });

  test("knows the visitors of a day only where one record has them", () => {
    fc.assert(
      fc.property(trafficDays, (records) => {
        const { dates, days } = trafficFacts(records);
        dates.forEach((date, index) => {
          const ofDay = records.filter((record) => record.date === date);
          const expected = ofDay.length === 1 ? (ofDay[0]?.uniqueVisitors ?? Number.NaN) : Number.NaN;
          expect(days.uniqueVisitors[index]).toBe(expected);
        });
      }),
    );
  });
});
