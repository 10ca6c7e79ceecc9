import { daysPayableOutstanding } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

describe("daysPayableOutstanding", () => {
  test.each([
    {
      origin: "a quarter of the flow",
      input: { averagePayables: 150, costOfGoodsSold: 600, periodDays: 360 },
      result: 90,
    },
    {
      origin: "a balance above the flow",
      input: { averagePayables: 900, costOfGoodsSold: 600, periodDays: 30 },
      result: 45,
    },
    {
      origin: "nothing outstanding",
      input: { averagePayables: 0, costOfGoodsSold: 600, periodDays: 365 },
      result: 0,
    },
    { origin: "no flow", input: { averagePayables: 150, costOfGoodsSold: 0, periodDays: 365 }, result: null },
  ])("gives $result for $origin", ({ input, result }) => {
    if (result === null) expect(daysPayableOutstanding(input)).toBeNull();
    else expect(daysPayableOutstanding(input)).toBeCloseTo(result, 10);
  });

  testRefusals(
    daysPayableOutstanding,
    { averagePayables: 150, costOfGoodsSold: 600, periodDays: 360 },
    { averagePayables: [-1], costOfGoodsSold: [-1], periodDays: [-1] },
  );
});
