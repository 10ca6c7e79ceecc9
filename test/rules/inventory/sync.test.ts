import { describe, expect, test } from "vitest";
import { inventorySync } from "../../../src/rules/inventory/sync.js";
import { decideWith, testMissing } from "../test-missing.js";

const decide = (onlineUnits: number, warehouseUnits: number, params = {}) =>
  decideWith(inventorySync, params, { onlineUnits, warehouseUnits });

describe("inventorySync", () => {
  test.each([
    // online, warehouse, proposed; R215: equal, and never more on sale than there is
    [10, 10, "in-sync", undefined],
    [9, 10, "undersell", 10],
    [9.9999, 10, "undersell", 10],
    [11, 10, "oversell", 10],
    [0, 0, "in-sync", undefined],
    [1, 0, "oversell", 0],
    [0, -2, "oversell", 0],
    [5, -2, "oversell", 0],
  ])("with %s online and %s in the warehouse is %s", (online, warehouse, outcome, onlineUnits) => {
    const decision = decide(online, warehouse);
    expect(decision.outcome).toBe(outcome);
    expect(decision.proposal).toEqual(onlineUnits === undefined ? undefined : { onlineUnits });
  });

  test("lets units be held back, and never oversold", () => {
    const held = { maximumHeldBackUnits: 2 };
    expect([8, 7, 11].map((online) => decide(online, 10, held).outcome)).toEqual([
      "in-sync",
      "undersell",
      "oversell",
    ]);
    expect(decide(0, 1, held).outcome).toBe("in-sync");
  });

  testMissing(inventorySync, { onlineUnits: 1, warehouseUnits: 1 }, { maximumHeldBackUnits: 0 }, {});
});
