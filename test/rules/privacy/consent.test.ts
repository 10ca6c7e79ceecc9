import { describe, expect, test } from "vitest";
import { privacyConsent } from "../../../src/rules/privacy/consent.js";
import { decideWith, testMissing } from "../test-missing.js";

const facts = { purposeTold: true, consented: true, encrypted: true, accessLimited: true };

describe("privacyConsent", () => {
  test("accepts when all four are so (R231)", () => {
    expect(decideWith(privacyConsent, {}, facts).outcome).toBe("accept");
  });

  test.each(Object.keys(facts))("is refused when not %s", (name) => {
    expect(decideWith(privacyConsent, {}, { ...facts, [name]: false })).toMatchObject({
      outcome: "reject",
      toPass: [{ changes: [{ fact: name, from: false, operator: "=", to: true }] }],
    });
  });

  testMissing(privacyConsent, facts, {}, {});
});
