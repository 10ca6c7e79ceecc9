import { daysInventoryOutstanding } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

describe("daysInventoryOutstanding", () => {
  test.each([
    {
      origin: "a quarter of the flow",
      input: { averageInventoryValue: 150, costOfGoodsSold: 600, periodDays: 360 },
      result: 90,
    },
    {
      origin: "a balance above the flow",
      input: { averageInventoryValue: 900, costOfGoodsSold: 600, periodDays: 30 },
      result: 45,
    },
    {
      origin: "nothing outstanding",
      input: { averageInventoryValue: 0, costOfGoodsSold: 600, periodDays: 365 },
      result: 0,
    },
    {
      origin: "no flow",
      input: { averageInventoryValue: 150, costOfGoodsSold: 0, periodDays: 365 },
      result: null,
    },
  ])("gives $result for $origin", ({ input, result }) => {
    if (result === null) expect(daysInventoryOutstanding(input)).toBeNull();
    else expect(daysInventoryOutstanding(input)).toBeCloseTo(result, 10);
  });

  testRefusals(
    daysInventoryOutstanding,
    { averageInventoryValue: 150, costOfGoodsSold: 600, periodDays: 360 },
    { averageInventoryValue: [-1], costOfGoodsSold: [-1], periodDays: [-1] },
  );
});
