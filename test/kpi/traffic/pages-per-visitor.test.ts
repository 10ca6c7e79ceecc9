import { pagesPerVisitor } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

describe("pagesPerVisitor", () => {
  test.each([
    { origin: "an example worked by hand", pageViews: 1200, uniqueVisitors: 400, expected: 3 },
    { origin: "nothing of something", pageViews: 0, uniqueVisitors: 400, expected: 0 },
    { origin: "more than one for each", pageViews: 1200, uniqueVisitors: 800, expected: 1.5 },
    { origin: "nothing at all", pageViews: 0, uniqueVisitors: 0, expected: null },
    { origin: "something of nothing", pageViews: 1200, uniqueVisitors: 0, expected: null },
  ])("gives $expected for $origin", ({ pageViews, uniqueVisitors, expected }) => {
    const value = pagesPerVisitor({ pageViews, uniqueVisitors });
    if (expected === null) expect(value).toBeNull();
    else expect(value).toBeCloseTo(expected, 6);
  });

  testRefusals(
    pagesPerVisitor,
    { pageViews: 1200, uniqueVisitors: 400 },
    { pageViews: [-1, 1.5], uniqueVisitors: [-1, 1.5] },
  );
});
