import { describe, expect, test } from "vitest";
import { orderPickUp } from "../../../src/rules/order/pick-up.js";
import { decideWith, testMissing } from "../test-missing.js";

const params = { dueSoonFromShare: 0.5 };

describe("orderPickUp", () => {
  test.each([
    // hours since the hand-over, picked up; R009: 24 h inclusive. Half of 24 h are 12 h.
    [11.9, false, "in-time"],
    [12, false, "due-soon"],
    [24, false, "due-soon"],
    [24.01, false, "late"],
    [24, true, "in-time"],
    [24.01, true, "late"],
  ])("%s hours after the hand-over, picked up %s: %s", (hoursSinceHandOver, pickedUp, outcome) => {
    expect(decideWith(orderPickUp, params, { hoursSinceHandOver, pickedUp }).outcome).toBe(outcome);
  });

  testMissing(
    orderPickUp,
    { hoursSinceHandOver: 1, pickedUp: false },
    { pickUpHours: 24, dueSoonFromShare: 0.5 },
    {},
  );
});
