import { defineRulebook } from "opscycle/rules";
import { describe, expect, test } from "vitest";
import { orderShipPromise } from "../../../src/rules/order/ship-promise.js";
import { decideWith, testMissing } from "../test-missing.js";

const params = { dueSoonFromShare: 0.75 };

describe("orderShipPromise", () => {
  test.each([
    // hours since payment, shipped; R008: 48 h inclusive. 0.75 of 48 h are 36 h.
    [0, false, "in-time"],
    [35.9, false, "in-time"],
    [36, false, "due-soon"],
    [48, false, "due-soon"],
    [48.01, false, "late"],
    [36, true, "in-time"],
    [48, true, "in-time"],
    [48.01, true, "late"],
  ])("%s hours after payment, shipped %s: %s", (hoursSincePayment, shipped, outcome) => {
    expect(decideWith(orderShipPromise, params, { hoursSincePayment, shipped }).outcome).toBe(outcome);
  });

  // R102: the platform's own hours go before the 48
  test("goes by the platform's own hours", () => {
    const rulebook = defineRulebook({
      rules: [orderShipPromise],
      layers: [
        { id: "house", params: { "order.ship-promise": params } },
        { id: "fast", when: { platform: "fast" }, params: { "order.ship-promise": { promiseHours: 24 } } },
      ],
    });
    const order = { hoursSincePayment: 24.5, shipped: true };
    expect(rulebook.at({ platform: "fast" }).decide("order.ship-promise", order).outcome).toBe("late");
    expect(rulebook.at({ platform: "slow" }).decide("order.ship-promise", order).outcome).toBe("in-time");
  });

  test("names the layer of the time that was missed, and what would do", () => {
    const decision = decideWith(orderShipPromise, params, { hoursSincePayment: 40, shipped: false });
    expect(decision.toPass).toContainEqual({
      changes: [{ fact: "shipped", from: false, operator: "=", to: true }],
    });
    expect(decision.checks.at(-1)).toMatchObject({
      name: "hoursSincePayment",
      operator: "<=",
      threshold: 48,
      origin: { kind: "param", param: "promiseHours", layer: "default", source: "R008" },
    });
  });

  testMissing(
    orderShipPromise,
    { hoursSincePayment: 1, shipped: false },
    { promiseHours: 48, dueSoonFromShare: 0.75 },
    {},
  );
});
