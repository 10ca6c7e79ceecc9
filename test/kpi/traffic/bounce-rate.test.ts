import { bounceRate } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

describe("bounceRate", () => {
  test.each([
    { origin: "an example worked by hand", singlePageVisits: 30, entries: 120, expected: 0.25 },
    { origin: "nothing of something", singlePageVisits: 0, entries: 120, expected: 0 },
    { origin: "all of it", singlePageVisits: 120, entries: 120, expected: 1 },
    { origin: "nothing at all", singlePageVisits: 0, entries: 0, expected: null },
  ])("gives $expected for $origin", ({ singlePageVisits, entries, expected }) => {
    const value = bounceRate({ singlePageVisits, entries });
    if (expected === null) expect(value).toBeNull();
    else expect(value).toBeCloseTo(expected, 6);
  });

  testRefusals(
    bounceRate,
    { singlePageVisits: 30, entries: 120 },
    { singlePageVisits: [-1, 1.5, 121], entries: [-1, 1.5] },
  );
});
