import { describe, expect, test } from "vitest";
import { dataReviewCycle } from "../../../src/rules/data-review/cycle.js";
import { decideWith, testMissing } from "../test-missing.js";

describe("dataReviewCycle", () => {
  // R045: once a week.
  test.each([
    [0, "current"],
    [6.999, "current"],
    [7, "due"],
    [7.001, "due"],
  ])("%s days after the last meeting is %s", (daysSinceReview, outcome) => {
    expect(decideWith(dataReviewCycle, {}, { daysSinceReview }).outcome).toBe(outcome);
  });

  testMissing(dataReviewCycle, { daysSinceReview: 3 }, { cycleDays: 14 }, {});
});
