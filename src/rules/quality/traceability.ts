import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";

/** What is on record about a lot. */
export interface QualityTraceabilityFacts {
  /** Records that are kept, in the words of `requiredRecords`. */
  readonly records: readonly string[];
}

/** What must be on record. */
export interface QualityTraceabilityParams {
  /** Records that each lot must have, in the shop's own words. */
  readonly requiredRecords: readonly string[];
}

/** What is not on record. */
export interface QualityTraceabilityProposal {
  /** Required records that are not there. */
  readonly lacking: readonly string[];
}

const factsSchema = z.strictObject({
  records: z.array(z.string()),
}) satisfies z.core.$ZodType<QualityTraceabilityFacts>;

const paramsSchema = z.strictObject({
  requiredRecords: z.array(z.string()).min(1),
}) satisfies z.core.$ZodType<QualityTraceabilityParams>;

/**
 * Whether a lot could be followed from its maker to its buyers, were it found bad: all records of inspection and origin
 * are kept (R260). That what they say is true it cannot tell.
 */
export const qualityTraceability: Rule<
  "quality.traceability",
  QualityTraceabilityFacts,
  QualityTraceabilityParams,
  "complete" | "incomplete",
  QualityTraceabilityProposal
> = defineRule({
  id: "quality.traceability",
  kind: "gate",
  title: { en: "Inspection and origin on record", zh: "质检与溯源记录完整" },
  source: ["R260"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["complete", "incomplete"],
  decide({ records }, params, check) {
    const lacking = params.requiredRecords.filter(
      (record) => !check.equals(`records.${record}`, records.includes(record), true),
    );
    return { outcome: lacking.length === 0 ? "complete" : "incomplete", proposal: { lacking } };
  },
});
