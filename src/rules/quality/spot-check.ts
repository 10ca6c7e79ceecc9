import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";
import { roundedUnits } from "../rounded-units.js";

/** A lot of incoming goods, or of goods in stock, that is to be checked. */
export interface QualitySpotCheckFacts {
  /** Units in the lot. */
  readonly lotUnits: number;
}

/** How much of it is checked. */
export interface QualitySpotCheckParams {
  /** Share of the lot, above 0 and up to 1. */
  readonly sampleShare: number;
  /** Units at the least, or the whole lot where it is smaller. */
  readonly minimumSampleUnits: number;
}

/** What to check. */
export interface QualitySpotCheckProposal {
  /** Units to draw at random; never more than the lot. */
  readonly sampleUnits: number;
}

const factsSchema = z.strictObject({
  lotUnits: z.int().nonnegative(),
}) satisfies z.core.$ZodType<QualitySpotCheckFacts>;

const paramsSchema = z.strictObject({
  sampleShare: z.number().positive().max(1),
  minimumSampleUnits: z.int().positive(),
}) satisfies z.core.$ZodType<QualitySpotCheckParams>;

/**
 * How many units of a lot are checked (R127): a share of it, rounded up. A share is simple and not fair: the larger the
 * lot, the surer the answer. `quality.acceptance-plan` proposes by the lot what a statistical plan asks for.
 */
export const qualitySpotCheck: Rule<
  "quality.spot-check",
  QualitySpotCheckFacts,
  QualitySpotCheckParams,
  "inspect" | "nothing-to-inspect",
  QualitySpotCheckProposal
> = defineRule({
  id: "quality.spot-check",
  kind: "policy",
  title: { en: "Units to spot-check", zh: "质检抽查比例" },
  source: ["R127"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["inspect", "nothing-to-inspect"],
  decide({ lotUnits }, params, check) {
    const goods = check.above("lotUnits", lotUnits, 0);
    const share = Math.ceil(roundedUnits(lotUnits * params.sampleShare));
    const sampleUnits = check.compute(
      "sampleUnits",
      "lot × sample share, rounded up, within the least sample and the lot",
      Math.min(Math.max(share, params.minimumSampleUnits), lotUnits),
    );
    return { outcome: goods ? "inspect" : "nothing-to-inspect", proposal: { sampleUnits } };
  },
});
