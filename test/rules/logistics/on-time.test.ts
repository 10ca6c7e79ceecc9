import { describe, expect, test } from "vitest";
import { logisticsOnTime } from "../../../src/rules/logistics/on-time.js";
import { decideWith, testMissing } from "../test-missing.js";

const params = { minimumParcels: 20, raiseBelowRate: 0.9, clearAtRate: 0.95 };
const facts = { onTimeRate: 0.92, parcelsDue: 100, raised: false };
const outcomeOf = (change: Partial<typeof facts>) =>
  decideWith(logisticsOnTime, params, { ...facts, ...change }).outcome;

describe("logisticsOnTime", () => {
  test.each([
    // rate, raised; R114
    [0.9, false, "clear"],
    [0.8999, false, "raise"],
    [0.9499, true, "raise"],
    [0.95, true, "clear"],
  ])("at %s, raised %s, is %s", (onTimeRate, raised, outcome) => {
    expect(outcomeOf({ onTimeRate, raised })).toBe(outcome);
  });

  test("says nothing of few parcels", () => {
    expect([19, 20].map((parcelsDue) => outcomeOf({ parcelsDue }))).toEqual(["undecided", "clear"]);
  });

  test("clears no sooner than it raises", () => {
    expect(logisticsOnTime.params.safeParse({ ...params, clearAtRate: 0.9 }).success).toBe(true);
    expect(logisticsOnTime.params.safeParse({ ...params, clearAtRate: 0.899 }).success).toBe(false);
  });

  testMissing(logisticsOnTime, facts, params, {});
});
