import { describe, expect, test } from "vitest";
import { inventoryCountError } from "../../../src/rules/inventory/count-error.js";
import { decideWith, testMissing } from "../test-missing.js";

describe("inventoryCountError", () => {
  test.each([
    // R007: errorRate < 0.01, strict
    [0, "within-tolerance"],
    [0.009999, "within-tolerance"],
    [0.01, "investigate"],
    [0.010001, "investigate"],
  ])("of %s is %s", (errorRate, outcome) => {
    expect(decideWith(inventoryCountError, {}, { errorRate }).outcome).toBe(outcome);
  });

  testMissing(inventoryCountError, { errorRate: 0 }, { errorRateBelow: 0.02 }, {});
});
