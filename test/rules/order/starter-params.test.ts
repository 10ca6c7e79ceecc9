import { describe, expect, test } from "vitest";
import * as rules from "../../../src/rules/order/index.js";
import { orderStarterParams } from "../../../src/rules/order/starter-params.js";
import { decideWithStarter } from "../decide-with-starter.js";

const decide = decideWithStarter(Object.values(rules), orderStarterParams);

describe("orderStarterParams", () => {
  test.each([
    // three quarters of 48 h and of 24 h
    ["order.ship-promise", { hoursSincePayment: 35.999, shipped: false }, "in-time"],
    ["order.ship-promise", { hoursSincePayment: 36, shipped: false }, "due-soon"],
    ["order.pick-up", { hoursSinceHandOver: 17.999, pickedUp: false }, "in-time"],
    ["order.pick-up", { hoursSinceHandOver: 18, pickedUp: false }, "due-soon"],
    ["order.tracking", { hoursSinceShipped: 24, trackingNumberSent: false }, "send"],
    ["order.tracking", { hoursSinceShipped: 24.001, trackingNumberSent: false }, "overdue"],
    // E-24: a platform's own times are never guessed
    ["order.unpaid", { hoursUnpaid: 1000, reminded: false }, "undecided"],
  ])("%s of %j: %s", (rule, facts, outcome) => {
    expect(decide(rule, facts).outcome).toBe(outcome);
  });
});
