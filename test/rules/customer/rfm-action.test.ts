import fc from "fast-check";
import { rfmSegment } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { customerRfmAction } from "../../../src/rules/customer/rfm-action.js";
import { decideWith, testMissing } from "../test-missing.js";

const params = { dormantAfterDays: 90, highFrequency: 5, highMonetary: 800 };
const facts = { recencyDays: 30, frequency: 5, monetary: 800 };

describe("customerRfmAction", () => {
  test.each([
    // R112 cut-offs, R249 actions
    [{}, "high-value", "dedicated-service"],
    [{ frequency: 4 }, "potential", "coupon"],
    [{ monetary: 799.99 }, "potential", "coupon"],
    [{ recencyDays: 90 }, "high-value", "dedicated-service"],
    [{ recencyDays: 90.1 }, "dormant", "recall-gift"],
    [{ recencyDays: 90.1, frequency: 1, monetary: 10 }, "dormant", "recall-gift"],
  ])("of %j is %s and gets %s", (change, outcome, action) => {
    const decision = decideWith(customerRfmAction, params, { ...facts, ...change });
    expect(decision.outcome).toBe(outcome);
    expect(decision.proposal).toEqual({ action });
  });

  test("parts customers as the KPI does", () => {
    const same = { highValue: "high-value", potential: "potential", dormant: "dormant" } as const;
    const customer = fc.record({
      recencyDays: fc.integer({ min: 85, max: 95 }),
      frequency: fc.integer({ min: 3, max: 7 }),
      monetary: fc.integer({ min: 798, max: 802 }),
    });
    fc.assert(
      fc.property(customer, (one) => {
        const segment = rfmSegment({ ...one, ...params });
        expect(decideWith(customerRfmAction, params, one).outcome).toBe(same[segment]);
      }),
    );
  });

  testMissing(
    customerRfmAction,
    facts,
    { ...params, highValueAction: "agent", potentialAction: "coupon", dormantAction: "gift" },
    {},
  );
});
