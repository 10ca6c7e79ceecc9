import { churnRateOverPeriods } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

describe("churnRateOverPeriods", () => {
  test.each([
    { origin: "two halvings", input: { churnRate: 0.5, periods: 2 }, result: 0.75 },
    {
      origin: "5 per cent a month in a year, 1 - 0.95^12",
      input: { churnRate: 0.05, periods: 12 },
      result: 0.45963991233736334,
    },
    {
      origin: "a year back in a month",
      input: { churnRate: 0.45963991233736334, periods: 1 / 12 },
      result: 0.05,
    },
    { origin: "everybody lost at once", input: { churnRate: 1, periods: 3 }, result: 1 },
    { origin: "nobody lost", input: { churnRate: 0, periods: 3 }, result: 0 },
    { origin: "no time", input: { churnRate: 1, periods: 0 }, result: 0 },
  ])("gives $result for $origin", ({ input, result }) => {
    expect(churnRateOverPeriods(input)).toBeCloseTo(result, 10);
  });

  testRefusals(
    churnRateOverPeriods,
    { churnRate: 0.05, periods: 12 },
    { churnRate: [-0.1, 1.1], periods: [-1] },
  );
});
