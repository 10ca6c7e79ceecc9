import { inventoryTurnover } from "opscycle/rules";
import { describe, expect, test } from "vitest";
import { decideWith, testMissing } from "../test-missing.js";

describe("inventoryTurnover", () => {
  test.each([
    // R005, turnoverDays <= 3.5
    [3.4, "healthy"],
    [3.5, "healthy"],
    [3.501, "watch"],
  ])("of %s days is %s by the documented figure", (turnoverDays, outcome) => {
    expect(decideWith(inventoryTurnover, {}, { turnoverDays }).outcome).toBe(outcome);
  });

  test("goes by the shop's own figure", () => {
    expect(decideWith(inventoryTurnover, { healthyTurnoverDays: 45 }, { turnoverDays: 45 }).outcome).toBe(
      "healthy",
    );
  });

  testMissing(inventoryTurnover, { turnoverDays: 3 }, { healthyTurnoverDays: 5 }, {});
});
