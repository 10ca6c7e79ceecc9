import { cashConversionCycle } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

describe("cashConversionCycle", () => {
  test.each([
    {
      origin: "a shop worked by hand",
      input: { inventoryDays: 45, receivableDays: 10, payableDays: 30 },
      result: 25,
    },
    {
      origin: "suppliers that finance the stock",
      input: { inventoryDays: 20, receivableDays: 5, payableDays: 60 },
      result: -35,
    },
  ])("gives $result for $origin", ({ input, result }) => {
    expect(cashConversionCycle(input)).toBeCloseTo(result, 10);
  });

  testRefusals(
    cashConversionCycle,
    { inventoryDays: 45, receivableDays: 10, payableDays: 30 },
    { inventoryDays: [-1], receivableDays: [-1], payableDays: [-1] },
  );
});
