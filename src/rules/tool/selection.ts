import { z } from "zod";
import type { Check } from "../decision/check.js";
import { defineRule, type Rule } from "../define-rule.js";
import { weightedScore } from "../weighted-score.js";

/** How a tool was judged, each from 0 (not at all) to 1 (fully), and how many there are. */
export interface ToolSelectionFacts {
  /** How well it does what the business needs. */
  readonly fit: number;
  /** How well it works with the systems that are there. */
  readonly compatibility: number;
  /** How well its benefit pays for its cost. */
  readonly costBenefit: number;
  /** How quickly people learn it. */
  readonly easeOfLearning: number;
  /** Tools in use already, those left out that it would replace. */
  readonly toolsInUse: number;
}

/** How much each criterion counts, and what is asked for. */
export interface ToolSelectionParams {
  /** Weight of the fit. Weights count against one another and need not add up to 1. */
  readonly fitWeight: number;
  /** Weight of the compatibility. */
  readonly compatibilityWeight: number;
  /** Weight of benefit against cost. */
  readonly costBenefitWeight: number;
  /** Weight of the ease of learning. */
  readonly easeOfLearningWeight: number;
  /** Weighted mean at the least, 0 to 1. */
  readonly minimumScore: number;
  /** What no criterion may fall below, whatever the mean, 0 to 1. */
  readonly minimumEach: number;
  /** Tools at the most, the new one among them. */
  readonly maximumTools: number;
}

const score = z.number().min(0).max(1);
const weight = z.number().nonnegative();

const factsSchema = z.strictObject({
  fit: score,
  compatibility: score,
  costBenefit: score,
  easeOfLearning: score,
  toolsInUse: z.int().nonnegative(),
}) satisfies z.core.$ZodType<ToolSelectionFacts>;

const paramsSchema = z
  .strictObject({
    fitWeight: weight,
    compatibilityWeight: weight,
    costBenefitWeight: weight,
    easeOfLearningWeight: weight,
    minimumScore: score,
    minimumEach: score,
    maximumTools: z.int().positive(),
  })
  .refine(
    ({ fitWeight, compatibilityWeight, costBenefitWeight, easeOfLearningWeight }) =>
      fitWeight + compatibilityWeight + costBenefitWeight + easeOfLearningWeight > 0,
    { path: ["fitWeight"], message: "above 0 where all the other weights are 0" },
  ) satisfies z.core.$ZodType<ToolSelectionParams>;

/**
 * Whether a digital tool is adopted (R241): good enough over the four criteria together, not bad at any of them, and
 * not one tool too many.
 */
export const toolSelection: Rule<
  "tool.selection",
  ToolSelectionFacts,
  ToolSelectionParams,
  "adopt" | "decline"
> = defineRule({
  id: "tool.selection",
  kind: "gate",
  title: { en: "Choice of a digital tool", zh: "数字化工具选型" },
  source: ["R241"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["adopt", "decline"],
  decide(facts, params, check) {
    const mean = weightedScore(check, factorsOf(facts, params));
    const goodEnough = check.atLeast("score", mean, params.minimumScore);
    const soundThroughout = noneTooLow(facts, params, check);
    const few = check.below("toolsInUse", facts.toolsInUse, params.maximumTools);
    return goodEnough && soundThroughout && few ? "adopt" : "decline";
  },
});

function factorsOf(facts: ToolSelectionFacts, params: ToolSelectionParams) {
  return [
    { name: "fit", score: facts.fit, weight: params.fitWeight },
    { name: "compatibility", score: facts.compatibility, weight: params.compatibilityWeight },
    { name: "costBenefit", score: facts.costBenefit, weight: params.costBenefitWeight },
    { name: "easeOfLearning", score: facts.easeOfLearning, weight: params.easeOfLearningWeight },
  ];
}

function noneTooLow(facts: ToolSelectionFacts, params: ToolSelectionParams, check: Check): boolean {
  const criteria = ["fit", "compatibility", "costBenefit", "easeOfLearning"] as const;
  return criteria.map((name) => check.atLeast(name, facts[name], params.minimumEach)).every(Boolean);
}
