import { describe, expect, test } from "vitest";
import { securityBackup } from "../../../src/rules/security/backup.js";
import { decideWith, testMissing } from "../test-missing.js";

const params = { backupCycleDays: 2, auditCycleDays: 30 };
const facts = { daysSinceBackup: 1.9, daysSinceAudit: 29.9 };

describe("securityBackup", () => {
  // R128: back up and audit in a cycle.
  test.each([
    [1.9, 29.9, "current", []],
    [2, 29.9, "due", ["backup"]],
    [2.1, 29.9, "due", ["backup"]],
    [1.9, 30, "due", ["audit"]],
    [1.9, 30.1, "due", ["audit"]],
    [5, 50, "due", ["backup", "audit"]],
  ])(
    "%s days after the backup and %s after the audit: %s, %j",
    (daysSinceBackup, daysSinceAudit, outcome, due) => {
      expect(decideWith(securityBackup, params, { daysSinceBackup, daysSinceAudit })).toMatchObject({
        outcome,
        proposal: { due },
      });
    },
  );

  testMissing(securityBackup, facts, params, {});
});
