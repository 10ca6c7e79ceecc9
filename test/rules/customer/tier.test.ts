import fc from "fast-check";
import { customerTier as tierOf } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { customerTier } from "../../../src/rules/customer/tier.js";
import { decideWith, testMissing } from "../test-missing.js";

const params = { lostAfterDays: 300, highFrequency: 5, highMonetary: 800, highOrderValue: 400 };
const facts = { recencyDays: 30, frequency: 5, previousFrequency: 5, monetary: 800, largestOrder: 100 };

describe("customerTier", () => {
  // P103: often and much; more often than before; a dear single order; neither; no purchase for long.
  test.each([
    [{}, "high-value"],
    [{ recencyDays: 300 }, "high-value"],
    [{ recencyDays: 300.5 }, "lost"],
    [{ frequency: 4, previousFrequency: 3 }, "growing"],
    [{ frequency: 4, previousFrequency: 3, largestOrder: 400 }, "growing"],
    [{ monetary: 799.99, previousFrequency: 4 }, "growing"],
    [{ frequency: 4, previousFrequency: 4, largestOrder: 400 }, "potential"],
    [{ frequency: 4, largestOrder: 399.99 }, "ordinary"],
    [{ frequency: 0, previousFrequency: 0, monetary: 0, largestOrder: 0 }, "ordinary"],
  ])("of %j is %s", (change, outcome) => {
    expect(decideWith(customerTier, params, { ...facts, ...change }).outcome).toBe(outcome);
  });

  test("parts customers as the KPI does", () => {
    const same = {
      highValue: "high-value",
      growing: "growing",
      potential: "potential",
      ordinary: "ordinary",
      lost: "lost",
    } as const;
    const customer = fc.record({
      recencyDays: fc.integer({ min: 298, max: 302 }),
      frequency: fc.integer({ min: 3, max: 6 }),
      previousFrequency: fc.integer({ min: 3, max: 6 }),
      monetary: fc.integer({ min: 798, max: 802 }),
      largestOrder: fc.integer({ min: 398, max: 402 }),
    });
    fc.assert(
      fc.property(customer, (one) => {
        expect(decideWith(customerTier, params, one).outcome).toBe(same[tierOf({ ...one, ...params })]);
      }),
    );
  });

  testMissing(customerTier, facts, params, {});
});
