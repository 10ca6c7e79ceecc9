import { describe, expect, test } from "vitest";
import { onboardingDeposit } from "../../../src/rules/onboarding/deposit.js";
import { decideWith, testMissing } from "../test-missing.js";

const decide = (storeType: string, depositAmount: number) =>
  decideWith(onboardingDeposit, {}, { storeType, depositAmount });

describe("onboardingDeposit", () => {
  // R024: 50 000 to 150 000; R025: 20 000 to 100 000; R026: 10 000 to 50 000 CNY, ends included.
  test.each([
    ["flagship", 49_999.99, "outside"],
    ["flagship", 50_000, "within"],
    ["flagship", 150_000, "within"],
    ["flagship", 150_000.01, "outside"],
    ["exclusive", 19_999.99, "outside"],
    ["exclusive", 20_000, "within"],
    ["exclusive", 100_000, "within"],
    ["exclusive", 100_000.01, "outside"],
    ["multi-brand", 9_999.99, "outside"],
    ["multi-brand", 10_000, "within"],
    ["multi-brand", 50_000, "within"],
    ["multi-brand", 50_000.01, "outside"],
    // E-25: the types of Taobao have no band
    ["personal", 1000, "no-band"],
    ["enterprise", 1000, "no-band"],
  ])("a %s store's deposit of %s is %s", (storeType, depositAmount, outcome) => {
    expect(decide(storeType, depositAmount).outcome).toBe(outcome);
  });

  test("says from where on it would be usual", () => {
    expect(decide("flagship", 40_000).toPass).toContainEqual({
      changes: [{ fact: "depositAmount", from: 40_000, operator: ">=", to: 50_000 }],
    });
  });

  const params = { rows: onboardingDeposit.defaults.rows };
  testMissing(onboardingDeposit, { storeType: "flagship", depositAmount: 60_000 }, params, {});
});
