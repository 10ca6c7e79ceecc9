import { describe, expect, test } from "vitest";
import { securityBackup, securityPasswordRotation } from "../../../src/rules/security/index.js";
import { securityStarterParams } from "../../../src/rules/security/starter-params.js";
import { decideWith } from "../test-missing.js";

const rules = [securityPasswordRotation, securityBackup];
const account = { complexPassword: true, twoFactor: true };

describe("securityStarterParams", () => {
  test("are for the rules of the folder", () => {
    expect(Object.keys(securityStarterParams)).toEqual(rules.map(({ id }) => id));
  });

  test.each<[string, object, string]>([
    ["security.password-rotation", { ...account, passwordAgeDays: 89.999 }, "secure"],
    ["security.password-rotation", { ...account, passwordAgeDays: 90 }, "at-risk"],
    ["security.backup", { daysSinceBackup: 0.999, daysSinceAudit: 89.999 }, "current"],
    ["security.backup", { daysSinceBackup: 1, daysSinceAudit: 0 }, "due"],
    ["security.backup", { daysSinceBackup: 0, daysSinceAudit: 90 }, "due"],
  ])("%s of %j: %s", (id, facts, outcome) => {
    const rule = rules.find((one) => one.id === id);
    expect(rule && decideWith(rule, securityStarterParams[id] ?? {}, { ...facts }).outcome).toBe(outcome);
  });
});
