import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";

/** An export of data that is asked for, and who has approved it. */
export interface ApprovalDataExportFacts {
  /** Class of the most important data in it, in the shop's own words. */
  readonly dataClass: string;
  /** Levels that have approved it, one above the other, each by another person. */
  readonly approvedLevels: number;
}

/** Which data needs how many levels of approval. */
export interface ApprovalDataExportParams {
  /** Classes that are not important. Every other one is, an unknown one too. */
  readonly ordinaryClasses: readonly string[];
  /** Levels that must approve an export of important data; 2 or more. */
  readonly levelsForImportant: number;
  /** Levels that must approve any other. */
  readonly levelsOtherwise: number;
}

const factsSchema = z.strictObject({
  dataClass: z.string(),
  approvedLevels: z.int().nonnegative(),
}) satisfies z.core.$ZodType<ApprovalDataExportFacts>;

const paramsSchema = z
  .strictObject({
    ordinaryClasses: z.array(z.string()),
    levelsForImportant: z.int().min(2),
    levelsOtherwise: z.int().nonnegative(),
  })
  .refine(({ levelsForImportant, levelsOtherwise }) => levelsOtherwise <= levelsForImportant, {
    path: ["levelsOtherwise"],
    message: "at most levelsForImportant",
  }) satisfies z.core.$ZodType<ApprovalDataExportParams>;

/**
 * Whether an export of data has the approvals that its class asks for (R121, E-17). Whether the law lets the data
 * leave at all is another question, and more approvals do not answer it.
 */
export const approvalDataExport: Rule<
  "approval.data-export",
  ApprovalDataExportFacts,
  ApprovalDataExportParams,
  "approved" | "held"
> = defineRule({
  id: "approval.data-export",
  kind: "gate",
  title: { en: "Approval of data exports", zh: "重要数据导出多级审批" },
  source: ["R121", "E-17"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["approved", "held"],
  decide({ dataClass, approvedLevels }, params, check) {
    const ordinary = check.oneOf("dataClass", dataClass, params.ordinaryClasses);
    const approved = ordinary
      ? check.atLeast("approvedLevels", approvedLevels, params.levelsOtherwise)
      : check.atLeast("approvedLevels", approvedLevels, params.levelsForImportant);
    return approved ? "approved" : "held";
  },
});
