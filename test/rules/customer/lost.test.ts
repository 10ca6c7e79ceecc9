import { describe, expect, test } from "vitest";
import { customerLost } from "../../../src/rules/customer/lost.js";
import { decideWith, testMissing } from "../test-missing.js";

describe("customerLost", () => {
  test.each([
    // R113: a long time without a purchase
    [0, "clear"],
    [179.9, "clear"],
    [180, "clear"],
    [180.1, "raise"],
  ])("after %s days is %s", (daysSinceLastPurchase, outcome) => {
    expect(decideWith(customerLost, { lostAfterDays: 180 }, { daysSinceLastPurchase }).outcome).toBe(outcome);
  });

  testMissing(customerLost, { daysSinceLastPurchase: 10 }, { lostAfterDays: 180 }, {});
});
