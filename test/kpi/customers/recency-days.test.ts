import { recencyDays } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

describe("recencyDays", () => {
  test.each([
    { origin: "a month", input: { lastOrderDay: 18262, asOfDay: 18292 }, result: 30 },
    { origin: "today", input: { lastOrderDay: 18262, asOfDay: 18262 }, result: 0 },
    { origin: "before 1970", input: { lastOrderDay: -10, asOfDay: -3.5 }, result: 6.5 },
  ])("gives $result for $origin", ({ input, result }) => {
    expect(recencyDays(input)).toBeCloseTo(result, 10);
  });

  testRefusals(recencyDays, { lastOrderDay: 1, asOfDay: 2 }, { lastOrderDay: [3], asOfDay: [] });
});
