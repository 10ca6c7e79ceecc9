import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";

/** When the shop's data was last backed up, and its use last audited. */
export interface SecurityBackupFacts {
  /** Days since the last backup that was proved readable. */
  readonly daysSinceBackup: number;
  /** Days since it was last looked into who used which data for what. */
  readonly daysSinceAudit: number;
}

/** How often either is done. */
export interface SecurityBackupParams {
  /** Days from one backup to the next. */
  readonly backupCycleDays: number;
  /** Days from one audit to the next. */
  readonly auditCycleDays: number;
}

/** What is to be done. */
export interface SecurityBackupProposal {
  /** What is due; empty when nothing is. */
  readonly due: readonly ("backup" | "audit")[];
}

const factsSchema = z.strictObject({
  daysSinceBackup: z.number().nonnegative(),
  daysSinceAudit: z.number().nonnegative(),
}) satisfies z.core.$ZodType<SecurityBackupFacts>;

const paramsSchema = z.strictObject({
  backupCycleDays: z.number().positive(),
  auditCycleDays: z.number().positive(),
}) satisfies z.core.$ZodType<SecurityBackupParams>;

/** Raises the alert that a backup of the shop's data, or the audit of its use, is due (R128). */
export const securityBackup: Rule<
  "security.backup",
  SecurityBackupFacts,
  SecurityBackupParams,
  "current" | "due",
  SecurityBackupProposal
> = defineRule({
  id: "security.backup",
  kind: "alert",
  title: { en: "Data backup and audit due", zh: "数据备份与使用审计" },
  source: ["R128"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["current", "due"],
  decide({ daysSinceBackup, daysSinceAudit }, params, check) {
    const backedUp = check.below("daysSinceBackup", daysSinceBackup, params.backupCycleDays);
    const audited = check.below("daysSinceAudit", daysSinceAudit, params.auditCycleDays);
    const due = [...(backedUp ? [] : ["backup" as const]), ...(audited ? [] : ["audit" as const])];
    return { outcome: due.length === 0 ? "current" : "due", proposal: { due } };
  },
});
