import { defineRulebook } from "opscycle/rules";
import { describe, expect, test } from "vitest";
import { orderUnpaid } from "../../../src/rules/order/unpaid.js";
import { messageOf } from "../error-of.js";
import { decideWith, testMissing } from "../test-missing.js";

const params = { remindAfterHours: 0.5, closeAfterHours: 24 };

describe("orderUnpaid", () => {
  test.each([
    // hours unpaid, reminded; R101 remind, then close
    [0, false, "wait"],
    [0.49, false, "wait"],
    [0.5, false, "remind"],
    [0.5, true, "wait"],
    [23.9, false, "remind"],
    [23.9, true, "wait"],
    [24, true, "close"],
    [24, false, "close"],
    [100, true, "close"],
  ])("after %s hours, reminded %s: %s", (hoursUnpaid, reminded, outcome) => {
    expect(decideWith(orderUnpaid, params, { hoursUnpaid, reminded }).outcome).toBe(outcome);
  });

  test("says where to set the two times, which no document gives (E-24)", () => {
    const decision = decideWith(orderUnpaid, {}, { hoursUnpaid: 1, reminded: false });
    expect(decision.outcome).toBe("undecided");
    expect(decision.missing.map(({ name }) => name)).toEqual(["remindAfterHours", "closeAfterHours"]);
    expect(decision.missing[0]?.where).toContain("order.unpaid");
  });

  test("refuses to remind after closing", () => {
    const layered = (remindAfterHours: number) => () =>
      defineRulebook({
        rules: [orderUnpaid],
        layers: [{ id: "house", params: { "order.unpaid": { remindAfterHours, closeAfterHours: 24 } } }],
      });
    expect(messageOf(layered(24))).toBe("");
    expect(messageOf(layered(25))).toContain("remindAfterHours to be at most closeAfterHours, received 25");
  });

  testMissing(orderUnpaid, { hoursUnpaid: 1, reminded: false }, params, {});
});
