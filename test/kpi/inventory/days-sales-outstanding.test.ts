import { daysSalesOutstanding } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

describe("daysSalesOutstanding", () => {
  test.each([
    {
      origin: "a quarter of the flow",
      input: { averageReceivables: 150, sales: 600, periodDays: 360 },
      result: 90,
    },
    {
      origin: "a balance above the flow",
      input: { averageReceivables: 900, sales: 600, periodDays: 30 },
      result: 45,
    },
    {
      origin: "nothing outstanding",
      input: { averageReceivables: 0, sales: 600, periodDays: 365 },
      result: 0,
    },
    { origin: "no flow", input: { averageReceivables: 150, sales: 0, periodDays: 365 }, result: null },
  ])("gives $result for $origin", ({ input, result }) => {
    if (result === null) expect(daysSalesOutstanding(input)).toBeNull();
    else expect(daysSalesOutstanding(input)).toBeCloseTo(result, 10);
  });

  testRefusals(
    daysSalesOutstanding,
    { averageReceivables: 150, sales: 600, periodDays: 360 },
    { averageReceivables: [-1], sales: [-1], periodDays: [-1] },
  );
});
