import { describe, expect, test } from "vitest";
import { onboardingStoreType } from "../../../src/rules/onboarding/store-type.js";
import { decideWith, testMissing } from "../test-missing.js";

const facts = {
  ownsTrademark: false,
  exclusiveAuthorisation: false,
  authorisedBrands: 0,
  individual: false,
};

describe("onboardingStoreType", () => {
  // R251, and E-44: a flagship store for who owns the trademark or is authorised exclusively.
  test.each([
    [{ ownsTrademark: true }, "flagship"],
    [{ exclusiveAuthorisation: true, authorisedBrands: 1 }, "flagship"],
    [{ ownsTrademark: true, authorisedBrands: 4 }, "flagship"],
    [{ authorisedBrands: 1 }, "exclusive"],
    [{ authorisedBrands: 2 }, "multi-brand"],
    [{ authorisedBrands: 9, individual: true }, "multi-brand"],
    [{}, "none"],
  ])("with %j it is %s", (change, storeType) => {
    const decision = decideWith(onboardingStoreType, {}, { ...facts, ...change });
    expect([decision.outcome, decision.proposal]).toEqual([storeType, { storeType }]);
  });

  test("can be made stricter: ownership alone opens a flagship store", () => {
    const [own, , ...others] = onboardingStoreType.defaults.rows ?? [];
    const strict = { rows: [own, ...others] };
    const exclusive = { ...facts, exclusiveAuthorisation: true, authorisedBrands: 1 };
    expect(decideWith(onboardingStoreType, strict, exclusive).outcome).toBe("exclusive");
  });

  testMissing(onboardingStoreType, facts, { rows: onboardingStoreType.defaults.rows }, {});
});
