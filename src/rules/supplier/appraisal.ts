import { z } from "zod";
import type { Check } from "../decision/check.js";
import { defineRule, type Rule } from "../define-rule.js";
import { scoreBetween } from "../score-between.js";
import { weightedScore } from "../weighted-score.js";

/** How a supplier has done since the last appraisal. */
export interface SupplierAppraisalFacts {
  /** Deliveries in that time. */
  readonly deliveries: number;
  /** Defective share of the units delivered, 0 to 1. */
  readonly defectRate: number;
  /** Share of the deliveries that came when they were promised, 0 to 1. */
  readonly onTimeRate: number;
  /** Price paid as a ratio of what comparable goods cost elsewhere: 1.1 is a tenth more. */
  readonly priceRatio: number;
  /** Mean hours until a question or a complaint was answered. */
  readonly responseHours: number;
}

/** How much each measure counts, where it scores 0 and 1, and what follows from the score. */
export interface SupplierAppraisalParams {
  /** Deliveries before which nothing is decided. */
  readonly minimumDeliveries: number;
  /** Weight of the defective share. Weights count against one another and need not add up to 1. */
  readonly defectRateWeight: number;
  /** Weight of the share on time. */
  readonly onTimeRateWeight: number;
  /** Weight of the price. */
  readonly priceRatioWeight: number;
  /** Weight of the time to answer. */
  readonly responseHoursWeight: number;
  /** Defective share that scores 0. */
  readonly worstDefectRate: number;
  /** Defective share that scores 1. */
  readonly bestDefectRate: number;
  /** Share on time that scores 0. */
  readonly worstOnTimeRate: number;
  /** Share on time that scores 1. */
  readonly bestOnTimeRate: number;
  /** Price ratio that scores 0. */
  readonly worstPriceRatio: number;
  /** Price ratio that scores 1. */
  readonly bestPriceRatio: number;
  /** Hours to answer that score 0. */
  readonly worstResponseHours: number;
  /** Hours to answer that score 1. */
  readonly bestResponseHours: number;
  /** Score from which on it is preferred, 0 to 1. */
  readonly preferFromScore: number;
  /** Score from which on it is kept as it is, 0 to 1. */
  readonly keepFromScore: number;
  /** Score from which on it is asked to improve, 0 to 1; below, another one takes its place. */
  readonly improveFromScore: number;
}

/** The appraisal in numbers, 0 to 1. */
export interface SupplierAppraisalProposal {
  /** The weighted mean of the four. */
  readonly score: number;
  /** The score of each measure. */
  readonly scores: Readonly<Record<"defectRate" | "onTimeRate" | "priceRatio" | "responseHours", number>>;
}

const ratio = z.number().min(0).max(1);
const weight = z.number().nonnegative();

const factsSchema = z.strictObject({
  deliveries: z.int().nonnegative(),
  defectRate: ratio,
  onTimeRate: ratio,
  priceRatio: z.number().positive(),
  responseHours: z.number().nonnegative(),
}) satisfies z.core.$ZodType<SupplierAppraisalFacts>;

const paramsSchema = z
  .strictObject({
    minimumDeliveries: z.int().nonnegative(),
    defectRateWeight: weight,
    onTimeRateWeight: weight,
    priceRatioWeight: weight,
    responseHoursWeight: weight,
    worstDefectRate: ratio,
    bestDefectRate: ratio,
    worstOnTimeRate: ratio,
    bestOnTimeRate: ratio,
    worstPriceRatio: z.number().positive(),
    bestPriceRatio: z.number().positive(),
    worstResponseHours: z.number().nonnegative(),
    bestResponseHours: z.number().nonnegative(),
    preferFromScore: ratio,
    keepFromScore: ratio,
    improveFromScore: ratio,
  })
  .refine((params) => weightsOf(params).some((one) => one > 0), {
    path: ["defectRateWeight"],
    message: "above 0 where all the other weights are 0",
  })
  .refine(({ worstDefectRate, bestDefectRate }) => bestDefectRate < worstDefectRate, {
    path: ["bestDefectRate"],
    message: "below worstDefectRate",
  })
  .refine(({ worstOnTimeRate, bestOnTimeRate }) => bestOnTimeRate > worstOnTimeRate, {
    path: ["bestOnTimeRate"],
    message: "above worstOnTimeRate",
  })
  .refine(({ worstPriceRatio, bestPriceRatio }) => bestPriceRatio < worstPriceRatio, {
    path: ["bestPriceRatio"],
    message: "below worstPriceRatio",
  })
  .refine(({ worstResponseHours, bestResponseHours }) => bestResponseHours < worstResponseHours, {
    path: ["bestResponseHours"],
    message: "below worstResponseHours",
  })
  .refine(({ preferFromScore, keepFromScore }) => keepFromScore <= preferFromScore, {
    path: ["keepFromScore"],
    message: "at most preferFromScore",
  })
  .refine(({ keepFromScore, improveFromScore }) => improveFromScore <= keepFromScore, {
    path: ["improveFromScore"],
    message: "at most keepFromScore",
  }) satisfies z.core.$ZodType<SupplierAppraisalParams>;

/**
 * Appraises a supplier by what it delivered (P111, R240): prefer it, keep it, ask it to improve, or replace it. A good
 * measure makes up for a bad one, as far as the weights let it; what must hold whatever else is good belongs into
 * `supplier.conditions`. Undecided after too few deliveries.
 */
export const supplierAppraisal: Rule<
  "supplier.appraisal",
  SupplierAppraisalFacts,
  SupplierAppraisalParams,
  "prefer" | "keep" | "improve" | "replace",
  SupplierAppraisalProposal
> = defineRule({
  id: "supplier.appraisal",
  kind: "policy",
  title: { en: "Supplier appraisal", zh: "供应商评估" },
  source: ["R240", "P111"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["prefer", "keep", "improve", "replace"],
  decide(facts, params, check) {
    const enough = check.atLeast("deliveries", facts.deliveries, params.minimumDeliveries);
    const scores = scoresOf(facts, params);
    const score = weightedScore(check, factorsOf(scores, params));
    const outcome = bandOf(score, params, check);
    return enough ? { outcome, proposal: { score, scores } } : "undecided";
  },
});

function scoresOf(facts: SupplierAppraisalFacts, params: SupplierAppraisalParams) {
  return {
    defectRate: scoreBetween(facts.defectRate, params.worstDefectRate, params.bestDefectRate),
    onTimeRate: scoreBetween(facts.onTimeRate, params.worstOnTimeRate, params.bestOnTimeRate),
    priceRatio: scoreBetween(facts.priceRatio, params.worstPriceRatio, params.bestPriceRatio),
    responseHours: scoreBetween(facts.responseHours, params.worstResponseHours, params.bestResponseHours),
  };
}

function factorsOf(scores: SupplierAppraisalProposal["scores"], params: SupplierAppraisalParams) {
  return [
    { name: "defectRate", score: scores.defectRate, weight: params.defectRateWeight },
    { name: "onTimeRate", score: scores.onTimeRate, weight: params.onTimeRateWeight },
    { name: "priceRatio", score: scores.priceRatio, weight: params.priceRatioWeight },
    { name: "responseHours", score: scores.responseHours, weight: params.responseHoursWeight },
  ];
}

function weightsOf(params: SupplierAppraisalParams): number[] {
  const { defectRateWeight, onTimeRateWeight, priceRatioWeight, responseHoursWeight } = params;
  return [defectRateWeight, onTimeRateWeight, priceRatioWeight, responseHoursWeight];
}

function bandOf(score: number, params: SupplierAppraisalParams, check: Check) {
  const prefer = check.atLeast("score", score, params.preferFromScore);
  const keep = check.atLeast("score", score, params.keepFromScore);
  const improve = check.atLeast("score", score, params.improveFromScore);
  return prefer ? "prefer" : keep ? "keep" : improve ? "improve" : "replace";
}
