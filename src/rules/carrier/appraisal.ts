import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";
import { scoreBetween } from "../score-between.js";
import { weightedScore } from "../weighted-score.js";

/** How a carrier did in a period. */
export interface CarrierAppraisalFacts {
  /** Parcels that it was given and that were due in the period. */
  readonly parcels: number;
  /** Delivered within the agreed time, over all that were due; 0 to 1. */
  readonly onTimeRate: number;
  /** Damaged or lost parcels over all, 0 to 1. */
  readonly damageRate: number;
  /** Complaints about the carrier over all parcels. */
  readonly complaintRate: number;
  /** Its cost a parcel over what all carriers cost a parcel on the same routes: 1.1 is a tenth dearer. */
  readonly costRatio: number;
}

/** What each measure weighs and what it is measured by. */
export interface CarrierAppraisalParams {
  /** Parcels before which nothing is decided. */
  readonly minimumParcels: number;
  /** Keep from this score on, 0 to 1. */
  readonly keepFromScore: number;
  /** Ask it to do better from this score on, 0 to 1, at most `keepFromScore`; below, another one takes its place. */
  readonly improveFromScore: number;
  /** Weight of punctuality. Weights count against one another and need not add up to 1. */
  readonly onTimeRateWeight: number;
  /** Weight of damage and loss. */
  readonly damageRateWeight: number;
  /** Weight of complaints. */
  readonly complaintRateWeight: number;
  /** Weight of cost. */
  readonly costRatioWeight: number;
  /** On-time rate that scores 1, above `worstOnTimeRate`. */
  readonly bestOnTimeRate: number;
  /** On-time rate that scores 0. */
  readonly worstOnTimeRate: number;
  /** Damage rate that scores 0; none scores 1. */
  readonly worstDamageRate: number;
  /** Complaint rate that scores 0; none scores 1. */
  readonly worstComplaintRate: number;
  /** Cost ratio that scores 1, below `worstCostRatio`. */
  readonly bestCostRatio: number;
  /** Cost ratio that scores 0. */
  readonly worstCostRatio: number;
}

/** The appraisal in numbers, 0 to 1. */
export interface CarrierAppraisalProposal {
  /** The weighted mean of the four. */
  readonly score: number;
  /** The score of each measure. */
  readonly scores: Readonly<Record<"onTimeRate" | "damageRate" | "complaintRate" | "costRatio", number>>;
}

const share = z.number().min(0).max(1);
const weight = z.number().nonnegative();

const factsSchema = z.strictObject({
  parcels: z.int().nonnegative(),
  onTimeRate: share,
  damageRate: share,
  complaintRate: z.number().nonnegative(),
  costRatio: z.number().nonnegative(),
}) satisfies z.core.$ZodType<CarrierAppraisalFacts>;

const paramsSchema = z
  .strictObject({
    minimumParcels: z.int().nonnegative(),
    keepFromScore: share,
    improveFromScore: share,
    onTimeRateWeight: weight,
    damageRateWeight: weight,
    complaintRateWeight: weight,
    costRatioWeight: weight,
    bestOnTimeRate: share,
    worstOnTimeRate: share,
    worstDamageRate: z.number().positive(),
    worstComplaintRate: z.number().positive(),
    bestCostRatio: z.number().nonnegative(),
    worstCostRatio: z.number().positive(),
  })
  .refine(({ keepFromScore, improveFromScore }) => improveFromScore <= keepFromScore, {
    path: ["improveFromScore"],
    message: "at most keepFromScore",
  })
  .refine(
    (params) =>
      params.onTimeRateWeight +
        params.damageRateWeight +
        params.complaintRateWeight +
        params.costRatioWeight >
      0,
    { path: ["onTimeRateWeight"], message: "above 0 where all the other weights are 0" },
  )
  .refine(({ bestOnTimeRate, worstOnTimeRate }) => worstOnTimeRate < bestOnTimeRate, {
    path: ["worstOnTimeRate"],
    message: "below bestOnTimeRate",
  })
  .refine(({ bestCostRatio, worstCostRatio }) => bestCostRatio < worstCostRatio, {
    path: ["worstCostRatio"],
    message: "above bestCostRatio",
  }) satisfies z.core.$ZodType<CarrierAppraisalParams>;

/**
 * Whether a carrier is kept, is to do better, or is replaced: the weighted mean of what it scores for punctuality
 * (R114), damage and loss, complaints, and cost.
 *
 * Each measure scores from 0 at its worst value to 1 at its best, in a straight line. The source appraises carriers
 * by punctuality; the other measures, the weights and what follows from the score are this library's.
 */
export const carrierAppraisal: Rule<
  "carrier.appraisal",
  CarrierAppraisalFacts,
  CarrierAppraisalParams,
  "keep" | "improve" | "replace",
  CarrierAppraisalProposal
> = defineRule({
  id: "carrier.appraisal",
  kind: "policy",
  title: { en: "Carrier appraisal", zh: "物流商考核" },
  source: ["R114"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["keep", "improve", "replace"],
  decide(facts, params, check) {
    const enough = check.atLeast("parcels", facts.parcels, params.minimumParcels);
    const scores = scoresOf(facts, params);
    const score = weightedScore(check, factorsOf(scores, params));
    const good = check.atLeast("score", score, params.keepFromScore);
    const bearable = check.atLeast("score", score, params.improveFromScore);
    if (!enough) return "undecided";
    return { outcome: good ? "keep" : bearable ? "improve" : "replace", proposal: { score, scores } };
  },
});

function scoresOf(facts: CarrierAppraisalFacts, params: CarrierAppraisalParams) {
  return {
    onTimeRate: scoreBetween(facts.onTimeRate, params.worstOnTimeRate, params.bestOnTimeRate),
    damageRate: scoreBetween(facts.damageRate, params.worstDamageRate, 0),
    complaintRate: scoreBetween(facts.complaintRate, params.worstComplaintRate, 0),
    costRatio: scoreBetween(facts.costRatio, params.worstCostRatio, params.bestCostRatio),
  };
}

function factorsOf(scores: CarrierAppraisalProposal["scores"], params: CarrierAppraisalParams) {
  return [
    { name: "onTimeRate", score: scores.onTimeRate, weight: params.onTimeRateWeight },
    { name: "damageRate", score: scores.damageRate, weight: params.damageRateWeight },
    { name: "complaintRate", score: scores.complaintRate, weight: params.complaintRateWeight },
    { name: "costRatio", score: scores.costRatio, weight: params.costRatioWeight },
  ];
}
