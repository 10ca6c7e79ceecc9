import { grossMarginReturnOnInventory } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

describe("grossMarginReturnOnInventory", () => {
  test.each([
    { origin: "a shop worked by hand", input: { grossProfit: 300, averageInventoryValue: 120 }, result: 2.5 },
    {
      origin: "Walmart, fiscal 2014, gross profit over average inventory",
      input: { grossProfit: 114_958, averageInventoryValue: (43_803 + 44_858) / 2 },
      result: 114_958 / 44_330.5,
    },
    { origin: "a loss", input: { grossProfit: -30, averageInventoryValue: 120 }, result: -0.25 },
    { origin: "no stock", input: { grossProfit: 30, averageInventoryValue: 0 }, result: null },
  ])("gives $result for $origin", ({ input, result }) => {
    if (result === null) expect(grossMarginReturnOnInventory(input)).toBeNull();
    else expect(grossMarginReturnOnInventory(input)).toBeCloseTo(result, 10);
  });

  testRefusals(
    grossMarginReturnOnInventory,
    { grossProfit: 300, averageInventoryValue: 120 },
    { grossProfit: [], averageInventoryValue: [-1] },
  );
});
