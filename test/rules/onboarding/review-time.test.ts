import { describe, expect, test } from "vitest";
import { onboardingReviewTime } from "../../../src/rules/onboarding/review-time.js";
import { messageOf } from "../error-of.js";
import { decideWith, testMissing } from "../test-missing.js";

const params = { minimumWorkingDays: 3, maximumWorkingDays: 15 };

describe("onboardingReviewTime", () => {
  test("has the catalogue's 3 to 15 working days as defaults", () => {
    expect(onboardingReviewTime.defaults).toEqual(params);
  });

  // R022: overdue after more than 15 working days.
  test.each([
    [0, "in-time", false],
    [2.9, "in-time", false],
    [3, "in-time", true],
    [15, "in-time", true],
    [15.1, "overdue", true],
    [16, "overdue", true],
  ])("after %s working days it is %s, an answer expected: %s", (workingDays, outcome, answerExpected) => {
    const decision = decideWith(onboardingReviewTime, {}, { workingDays });
    expect([decision.outcome, decision.proposal]).toEqual([outcome, { answerExpected }]);
  });

  test("refuses a minimum above the maximum, and lets them meet", () => {
    const define = (minimumWorkingDays: number) =>
      messageOf(() => decideWith(onboardingReviewTime, { minimumWorkingDays }, { workingDays: 1 }));
    expect(define(15)).toBe("");
    expect(define(16)).toContain("minimumWorkingDays to be at most maximumWorkingDays, received 16");
  });

  testMissing(onboardingReviewTime, { workingDays: 5 }, params, {});
});
