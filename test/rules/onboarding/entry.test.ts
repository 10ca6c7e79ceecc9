import { describe, expect, test } from "vitest";
import { onboardingEntry } from "../../../src/rules/onboarding/entry.js";
import { decideWith, testMissing } from "../test-missing.js";

const params = { trademarkRequired: true, individualsAllowed: false };
const facts = { holdsTrademark: true, individual: false };

describe("onboardingEntry", () => {
  test.each([
    [true, false, true, false, "possible"],
    [true, false, false, false, "impossible"],
    [true, false, true, true, "impossible"],
    [true, true, true, true, "possible"],
    [true, true, false, true, "impossible"],
    [false, false, false, false, "possible"],
    [false, false, false, true, "impossible"],
    [false, true, false, true, "possible"],
  ])(
    "trademark required %s, individuals allowed %s: trademark %s, individual %s is %s",
    (trademarkRequired, individualsAllowed, holdsTrademark, individual, outcome) => {
      const decision = decideWith(
        onboardingEntry,
        { trademarkRequired, individualsAllowed },
        { holdsTrademark, individual },
      );
      expect(decision.outcome).toBe(outcome);
    },
  );

  test("says all that would have to be otherwise", () => {
    const decision = decideWith(onboardingEntry, params, { holdsTrademark: false, individual: true });
    expect(decision.toPass[0]?.changes.map(({ fact, to }) => [fact, to])).toEqual([
      ["holdsTrademark", true],
      ["individual", false],
    ]);
  });

  testMissing(onboardingEntry, facts, params, {});
});
