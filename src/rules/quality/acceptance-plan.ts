import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";
import {
  type InspectionLevel,
  type QualityLevelPercent,
  qualityLevels,
  singleSamplingPlan,
} from "./single-sampling-plan.js";

/** A lot of goods that is to be accepted or sent back. */
export interface QualityAcceptancePlanFacts {
  /** Units in the lot. */
  readonly lotUnits: number;
}

/** How good the goods must be, and how hard it is looked. */
export interface QualityAcceptancePlanParams {
  /**
   * Acceptable quality level (AQL, 接收质量限): the defective share, in per cent as the tables name it, at which lots
   * are still accepted nearly always.
   */
  readonly qualityLevelPercent: QualityLevelPercent;
  /** Inspection level: `II` is usual, `I` draws less, `III` more. */
  readonly inspectionLevel: InspectionLevel;
}

/** What to draw, and when to accept. */
export interface QualityAcceptancePlanProposal {
  /** Code letter of the plan in the standard's tables. */
  readonly codeLetter: string;
  /** Units to draw at random; the whole lot where it is no larger than the plan's sample. */
  readonly sampleUnits: number;
  /** Accept the lot with as many defective units in the sample, reject it with one more. */
  readonly acceptUpToDefectives: number;
}

const factsSchema = z.strictObject({
  lotUnits: z.int().positive(),
}) satisfies z.core.$ZodType<QualityAcceptancePlanFacts>;

const paramsSchema = z.strictObject({
  qualityLevelPercent: z.enum(qualityLevels),
  inspectionLevel: z.enum(["I", "II", "III"]),
}) satisfies z.core.$ZodType<QualityAcceptancePlanParams>;

/**
 * The statistical plan by which a lot is checked (R127): how many units are drawn, and how many defective ones are put
 * up with. Single plans for normal inspection; when to go over to tightened or reduced inspection it does not say.
 *
 * @example
 * ```ts
 * import { defineRulebook, qualityAcceptancePlan } from "opscycle/rules";
 *
 * const house = { qualityLevelPercent: "1.0", inspectionLevel: "II" };
 * const layers = [{ id: "house", params: { "quality.acceptance-plan": house } }];
 * const rules = defineRulebook({ rules: [qualityAcceptancePlan], layers }).at();
 * const { proposal } = rules.decide("quality.acceptance-plan", { lotUnits: 1_000 });
 * proposal; // => { codeLetter: "J", sampleUnits: 80, acceptUpToDefectives: 2 }
 * ```
 */
export const qualityAcceptancePlan: Rule<
  "quality.acceptance-plan",
  QualityAcceptancePlanFacts,
  QualityAcceptancePlanParams,
  "sample" | "inspect-all",
  QualityAcceptancePlanProposal
> = defineRule({
  id: "quality.acceptance-plan",
  kind: "policy",
  title: { en: "Acceptance sampling plan", zh: "抽样验收方案" },
  source: ["R127", "MIL-STD-105E", "ISO 2859-1", "GB/T 2828.1"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["sample", "inspect-all"],
  decide({ lotUnits }, { inspectionLevel, qualityLevelPercent }, check) {
    const plan = singleSamplingPlan(lotUnits, inspectionLevel, qualityLevelPercent);
    const planned = check.compute("sampleUnits", "the table's sample for the lot", plan.sampleUnits);
    const larger = check.above("lotUnits", lotUnits, planned);
    const proposal = { ...plan, sampleUnits: Math.min(planned, lotUnits) };
    return { outcome: larger ? "sample" : "inspect-all", proposal };
  },
});
