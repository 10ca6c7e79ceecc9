import { describe, expect, test } from "vitest";
import { onboardingReviewTime } from "../../../src/rules/onboarding/review-time.js";
import { messageOf } from "../error-of.js";
import { decideWith, testMissing } from "../test-missing.js";

const params = { reviewMinimumWorkingDays: 3, reviewMaximumWorkingDays: 15 };

describe("onboardingReviewTime", () => {
  test("has the catalogue's 3 to 15 working days as defaults", () => {
    expect(onboardingReviewTime.defaults).toEqual(params);
  });

  // R022: overdue after more than 15 working days.
  test.each([
    [0, "waiting"],
    [2.9, "waiting"],
    [3, "expected"],
    [15, "expected"],
    [15.1, "overdue"],
    [16, "overdue"],
  ])("after %s working days it is %s", (workingDays, outcome) => {
    expect(decideWith(onboardingReviewTime, {}, { workingDays }).outcome).toBe(outcome);
  });

  test("refuses a minimum above the maximum, and lets them meet", () => {
    const define = (reviewMinimumWorkingDays: number) =>
      messageOf(() => decideWith(onboardingReviewTime, { reviewMinimumWorkingDays }, { workingDays: 1 }));
    expect(define(15)).toBe("");
    expect(define(16)).toContain(
      "reviewMinimumWorkingDays to be at most reviewMaximumWorkingDays, received 16",
    );
  });

  testMissing(onboardingReviewTime, { workingDays: 5 }, params, {});
});
