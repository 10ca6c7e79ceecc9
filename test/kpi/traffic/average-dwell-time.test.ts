import { averageDwellTime } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

describe("averageDwellTime", () => {
  test.each([
    { origin: "an example worked by hand", dwellSeconds: 5400, visits: 120, expected: 45 },
    { origin: "nothing of something", dwellSeconds: 0, visits: 120, expected: 0 },
    { origin: "more than one for each", dwellSeconds: 360, visits: 240, expected: 1.5 },
    { origin: "nothing at all", dwellSeconds: 0, visits: 0, expected: null },
    { origin: "something of nothing", dwellSeconds: 5400, visits: 0, expected: null },
  ])("gives $expected for $origin", ({ dwellSeconds, visits, expected }) => {
    const value = averageDwellTime({ dwellSeconds, visits });
    if (expected === null) expect(value).toBeNull();
    else expect(value).toBeCloseTo(expected, 6);
  });

  testRefusals(
    averageDwellTime,
    { dwellSeconds: 5400, visits: 120 },
    { dwellSeconds: [-1], visits: [-1, 1.5] },
  );
});
