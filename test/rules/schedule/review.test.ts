import { describe, expect, test } from "vitest";
import { scheduleReview } from "../../../src/rules/schedule/review.js";
import { decideWith, testMissing } from "../test-missing.js";

describe("scheduleReview", () => {
  const params = { cycleDays: 30, cycleDaysByCycle: { "stock-take": 90 }, closeWithinDays: 7 };

  test.each([
    ["competitor-monitoring", 29, "current"],
    ["competitor-monitoring", 30, "due"],
    ["stock-take", 89, "current"],
    ["stock-take", 90, "due"],
  ])("%s is %s days after its last review %s", (cycle, daysSinceReview, outcome) => {
    expect(decideWith(scheduleReview, params, { cycle, daysSinceReview }).outcome).toBe(outcome);
  });

  testMissing(scheduleReview, { cycle: "a", daysSinceReview: 3 }, params, {
    cycleDaysByCycle: "current",
  });
});
