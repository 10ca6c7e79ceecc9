import { describe, expect, test } from "vitest";
import { customerRepeat } from "../../../src/rules/customer/repeat.js";
import { decideWith, testMissing } from "../test-missing.js";

describe("customerRepeat", () => {
  test.each([
    // R034: purchases >= 2; 1 is a new customer
    [0, "none"],
    [1, "new"],
    [2, "repeat"],
    [3, "repeat"],
  ])("of %s purchases is %s", (purchases, outcome) => {
    expect(decideWith(customerRepeat, {}, { purchases }).outcome).toBe(outcome);
  });

  testMissing(customerRepeat, { purchases: 2 }, { minimumPurchases: 3 }, {});
});
