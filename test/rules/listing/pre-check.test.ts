import { describe, expect, test } from "vitest";
import { listingPreCheck } from "../../../src/rules/listing/pre-check.js";
import { decideWith, testMissing } from "../test-missing.js";

describe("listingPreCheck", () => {
  // R209: compliance review and intellectual-property review come before the listing
  test.each([
    ["passed", "passed", "accept"],
    ["open", "passed", "wait"],
    ["passed", "open", "wait"],
    ["open", "open", "wait"],
    ["failed", "passed", "reject"],
    ["passed", "failed", "reject"],
    ["failed", "open", "reject"],
    ["open", "failed", "reject"],
    ["failed", "failed", "reject"],
  ])(
    "with compliance %s and intellectual property %s: %s",
    (complianceReview, intellectualPropertyReview, outcome) => {
      expect(decideWith(listingPreCheck, {}, { complianceReview, intellectualPropertyReview }).outcome).toBe(
        outcome,
      );
    },
  );

  test("says which review must pass", () => {
    const facts = { complianceReview: "passed", intellectualPropertyReview: "open" };
    expect(decideWith(listingPreCheck, {}, facts).toPass).toEqual([
      { changes: [{ fact: "intellectualPropertyReview", from: "open", operator: "=", to: "passed" }] },
    ]);
  });

  testMissing(listingPreCheck, { complianceReview: "passed", intellectualPropertyReview: "passed" }, {}, {});
});
