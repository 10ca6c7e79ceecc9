import { z } from "zod";
import type { Check } from "../decision/check.js";
import { defineRule, type Rule } from "../define-rule.js";
import { roundedUnits } from "../rounded-units.js";

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
  readonly keepAtScore: number;
  /** Replace below this score, 0 to 1; `keepAtScore` or less. */
  readonly replaceBelowScore: number;
  /** Weight of punctuality. Weights may have any sum above 0. */
  readonly onTimeWeight: number;
  /** Weight of damage and loss. */
  readonly damageWeight: number;
  /** Weight of complaints. */
  readonly complaintWeight: number;
  /** Weight of cost. */
  readonly costWeight: number;
  /** On-time rate that scores 1, above `worstOnTimeRate`. */
  readonly targetOnTimeRate: number;
  /** On-time rate that scores 0. */
  readonly worstOnTimeRate: number;
  /** Damage rate that scores 0; none scores 1. */
  readonly worstDamageRate: number;
  /** Complaint rate that scores 0; none scores 1. */
  readonly worstComplaintRate: number;
  /** Cost ratio that scores 1, below `worstCostRatio`. */
  readonly targetCostRatio: number;
  /** Cost ratio that scores 0. */
  readonly worstCostRatio: number;
}

const share = z.number().min(0).max(1);
const weight = z.number().nonnegative();

const factsSchema = z.strictObject({
  parcels: z.int().nonnegative(),
  onTimeRate: share,
  damageRate: share,
  complaintRate: z.number().nonnegative(),
  costRatio: z.number().nonnegative(),
}) satisfies z.ZodType<CarrierAppraisalFacts>;

const paramsSchema = z
  .strictObject({
    minimumParcels: z.int().nonnegative(),
    keepAtScore: share,
    replaceBelowScore: share,
    onTimeWeight: weight,
    damageWeight: weight,
    complaintWeight: weight,
    costWeight: weight,
    targetOnTimeRate: share,
    worstOnTimeRate: share,
    worstDamageRate: z.number().positive(),
    worstComplaintRate: z.number().positive(),
    targetCostRatio: z.number().nonnegative(),
    worstCostRatio: z.number().positive(),
  })
  .refine(({ keepAtScore, replaceBelowScore }) => replaceBelowScore <= keepAtScore, {
    path: ["replaceBelowScore"],
    message: "at most keepAtScore",
  })
  .refine((params) => weightSum(params) > 0, { path: ["onTimeWeight"], message: "above 0 where no other is" })
  .refine(({ targetOnTimeRate, worstOnTimeRate }) => worstOnTimeRate < targetOnTimeRate, {
    path: ["worstOnTimeRate"],
    message: "below targetOnTimeRate",
  })
  .refine(({ targetCostRatio, worstCostRatio }) => targetCostRatio < worstCostRatio, {
    path: ["worstCostRatio"],
    message: "above targetCostRatio",
  }) satisfies z.ZodType<CarrierAppraisalParams>;

/**
 * Whether a carrier is kept, is to do better, or is replaced: the weighted mean of what it scores for punctuality
 * (R114), damage and loss, complaints, and cost.
 *
 * Each measure scores from 0 at its worst value to 1 at its target, in a straight line. The source appraises carriers
 * by punctuality; the other measures, the weights and what follows from the score are this library's.
 */
export const carrierAppraisal: Rule<
  "carrier.appraisal",
  CarrierAppraisalFacts,
  CarrierAppraisalParams,
  "keep" | "improve" | "replace"
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
    const total = scoreOf(facts, params, check);
    const good = check.atLeast("score", total, params.keepAtScore);
    const bearable = check.atLeast("score", total, params.replaceBelowScore);
    if (!enough) return "undecided";
    if (good) return "keep";
    return bearable ? "improve" : "replace";
  },
});

function scoreOf(facts: CarrierAppraisalFacts, params: CarrierAppraisalParams, check: Check): number {
  const onTime = check.compute(
    "onTimeScore",
    "(on-time rate − worst) ÷ (target − worst), 0 to 1",
    scored(facts.onTimeRate, params.worstOnTimeRate, params.targetOnTimeRate),
  );
  const damage = check.compute(
    "damageScore",
    "1 − damage rate ÷ worst, 0 to 1",
    scored(facts.damageRate, params.worstDamageRate, 0),
  );
  const complaints = check.compute(
    "complaintScore",
    "1 − complaint rate ÷ worst, 0 to 1",
    scored(facts.complaintRate, params.worstComplaintRate, 0),
  );
  const cost = check.compute(
    "costScore",
    "(worst − cost ratio) ÷ (worst − target), 0 to 1",
    scored(facts.costRatio, params.worstCostRatio, params.targetCostRatio),
  );
  const sum =
    onTime * params.onTimeWeight +
    damage * params.damageWeight +
    complaints * params.complaintWeight +
    cost * params.costWeight;
  return check.compute("score", "weighted mean of the scores", roundedUnits(sum / weightSum(params)));
}

/** 0 at the worst value, 1 at the target, whichever of the two is greater. */
function scored(observed: number, worst: number, target: number): number {
  return roundedUnits(Math.min(1, Math.max(0, (observed - worst) / (target - worst))));
}

function weightSum(params: CarrierAppraisalParams): number {
  return params.onTimeWeight + params.damageWeight + params.complaintWeight + params.costWeight;
}
