import { describe, expect, test } from "vitest";
import { securityPasswordRotation } from "../../../src/rules/security/password-rotation.js";
import { decideWith, testMissing } from "../test-missing.js";

const house = { rotationDays: 60 };
const facts = { passwordAgeDays: 59, complexPassword: true, twoFactor: true };
const outcomeOf = (change: Partial<typeof facts>, params: object = house) =>
  decideWith(securityPasswordRotation, { ...params }, { ...facts, ...change }).outcome;

describe("securityPasswordRotation", () => {
  // R126: complex passwords, changed in turn, and a second factor.
  test.each([
    [59.9, "secure"],
    [60, "at-risk"],
    [60.1, "at-risk"],
  ])("a password of %s days is %s", (passwordAgeDays, outcome) => {
    expect(outcomeOf({ passwordAgeDays })).toBe(outcome);
  });

  test("asks for a complex password and a second factor, unless told otherwise", () => {
    expect(outcomeOf({ complexPassword: false })).toBe("at-risk");
    expect(outcomeOf({ twoFactor: false })).toBe("at-risk");
    const lax = { ...house, complexPasswordRequired: false, twoFactorRequired: false };
    expect(outcomeOf({ complexPassword: false, twoFactor: false }, lax)).toBe("secure");
  });

  test.each([
    [{ complexPasswordRequired: false }, { complexPassword: false }, "secure"],
    [{ complexPasswordRequired: false }, { twoFactor: false }, "at-risk"],
    [{ twoFactorRequired: false }, { twoFactor: false }, "secure"],
    [{ twoFactorRequired: false }, { complexPassword: false }, "at-risk"],
  ])("where a shop sets %j, an account with %j is %s", (own, change, outcome) => {
    expect(outcomeOf(change, { ...house, ...own })).toBe(outcome);
  });

  test("says all that is to be done", () => {
    const bad = { passwordAgeDays: 90, complexPassword: false, twoFactor: false };
    expect(decideWith(securityPasswordRotation, house, bad).toPass).toEqual([
      {
        changes: [
          { fact: "passwordAgeDays", from: 90, operator: "<", to: 60 },
          { fact: "complexPassword", from: false, operator: "=", to: true },
          { fact: "twoFactor", from: false, operator: "=", to: true },
        ],
      },
    ]);
  });

  const all = { ...house, complexPasswordRequired: true, twoFactorRequired: true };
  testMissing(securityPasswordRotation, facts, all, {});
});
