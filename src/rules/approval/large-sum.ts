import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";

/** A payment that is to be made, and who has approved it. */
export interface ApprovalLargeSumFacts {
  /** The payment, in major units of the shop's currency. */
  readonly amount: number;
  /** Levels that have approved it, one above the other, each by another person. */
  readonly approvedLevels: number;
}

/** From which amount on how many levels approve. */
export interface ApprovalLargeSumParams {
  /** A payment of this amount or more is large, in major units of the shop's currency. */
  readonly largeFromAmount: number;
  /** Levels that must approve a large one; 2 or more. */
  readonly levelsForLarge: number;
  /** Levels that must approve any other. */
  readonly levelsOtherwise: number;
}

const factsSchema = z.strictObject({
  amount: z.number().nonnegative(),
  approvedLevels: z.int().nonnegative(),
}) satisfies z.core.$ZodType<ApprovalLargeSumFacts>;

const paramsSchema = z
  .strictObject({
    largeFromAmount: z.number().nonnegative(),
    levelsForLarge: z.int().min(2),
    levelsOtherwise: z.int().nonnegative(),
  })
  .refine(({ levelsForLarge, levelsOtherwise }) => levelsOtherwise <= levelsForLarge, {
    path: ["levelsOtherwise"],
    message: "at most levelsForLarge",
  }) satisfies z.core.$ZodType<ApprovalLargeSumParams>;

/**
 * Whether a payment has the approvals that its size asks for (R120, E-17). It looks at one payment: whether a large
 * one was split into small ones it cannot see.
 */
export const approvalLargeSum: Rule<
  "approval.large-sum",
  ApprovalLargeSumFacts,
  ApprovalLargeSumParams,
  "approved" | "held"
> = defineRule({
  id: "approval.large-sum",
  kind: "gate",
  title: { en: "Approval of large payments", zh: "大额资金多级审批" },
  source: ["R120", "E-17"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["approved", "held"],
  decide({ amount, approvedLevels }, params, check) {
    const ordinary = check.below("amount", amount, params.largeFromAmount);
    const approved = ordinary
      ? check.atLeast("approvedLevels", approvedLevels, params.levelsOtherwise)
      : check.atLeast("approvedLevels", approvedLevels, params.levelsForLarge);
    return approved ? "approved" : "held";
  },
});
