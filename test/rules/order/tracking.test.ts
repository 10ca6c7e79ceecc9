import { describe, expect, test } from "vitest";
import { orderTracking } from "../../../src/rules/order/tracking.js";
import { decideWith, testMissing } from "../test-missing.js";

const params = { sendWithinHours: 2 };

describe("orderTracking", () => {
  test.each([
    // hours since dispatch, number sent (R214)
    [0, false, "send"],
    [2, false, "send"],
    [2.01, false, "overdue"],
    [2.01, true, "sent"],
    [0, true, "sent"],
  ])("%s hours after dispatch, sent %s: %s", (hoursSinceShipped, trackingNumberSent, outcome) => {
    expect(decideWith(orderTracking, params, { hoursSinceShipped, trackingNumberSent }).outcome).toBe(
      outcome,
    );
  });

  testMissing(orderTracking, { hoursSinceShipped: 1, trackingNumberSent: false }, params, {});
});
