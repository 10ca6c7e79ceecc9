import { z } from "zod";
import { twoProportionTest } from "../../kpi/experiments/two-proportion-test.js";
import type { Check } from "../decision/check.js";
import { defineRule, type Rule } from "../define-rule.js";

/** What an A/B test has counted so far. */
export interface ExperimentSignificanceFacts {
  /** Of those who saw what there was before: who did what was hoped for. */
  readonly controlSuccesses: number;
  /** Of those who saw what there was before: who did not. */
  readonly controlFailures: number;
  /** Of those who saw what is new: who did what was hoped for. */
  readonly variantSuccesses: number;
  /** Of those who saw what is new: who did not. */
  readonly variantFailures: number;
  /** How many each group was to have before anybody looks. */
  readonly plannedPerGroup: number;
  /** How often it has been looked at already. */
  readonly looksBefore: number;
}

/** When a difference counts. */
export interface ExperimentSignificanceParams {
  /** Chance of a finding where there is no difference, over all looks together. */
  readonly significanceLevel: number;
  /** How often it is looked at, at the most: once, and once more each time that it is extended. */
  readonly maximumLooks: number;
}

/** What the test found. */
export interface ExperimentSignificanceProposal {
  /** Chance of a difference as large where there is none; 1 where all or nobody did what was hoped for. */
  readonly pValue: number;
  /** The variant's rate less the control's. */
  readonly difference: number;
  /** How often it may still be looked at, after this time. */
  readonly looksLeft: number;
}

/** Two of them added up are still a whole number to the unit. */
const count = z
  .int()
  .nonnegative()
  .max(Number.MAX_SAFE_INTEGER / 2);

const factsSchema = z.strictObject({
  controlSuccesses: count,
  controlFailures: count,
  variantSuccesses: count,
  variantFailures: count,
  plannedPerGroup: z.int().positive(),
  looksBefore: count,
}) satisfies z.core.$ZodType<ExperimentSignificanceFacts>;

const paramsSchema = z.strictObject({
  significanceLevel: z.number().min(0).max(1),
  maximumLooks: z.int().positive(),
}) satisfies z.core.$ZodType<ExperimentSignificanceParams>;

/**
 * Whether the variant of an A/B test does better or worse than the control, by a two-sided z test of two proportions
 * (E-28). The catalogue states no rule: this one is ours.
 *
 * Before each group has as many as were planned it is undecided: a look each day until the difference happens to be large
 * finds differences that are not there. Whoever extends a test looks again, so each look is held to its part of the
 * level (Bonferroni): the level divided by `maximumLooks`. With no look left it is inconclusive.
 *
 * @example
 * ```ts
 * import { defineRulebook, experimentSignificance } from "opscycle/rules";
 *
 * const params = { significanceLevel: 0.05, maximumLooks: 1 };
 * const layers = [{ id: "house", params: { "experiment.significance": params } }];
 * const rules = defineRulebook({ rules: [experimentSignificance], layers }).at();
 * const counted = { controlSuccesses: 200, controlFailures: 4800, variantSuccesses: 250, variantFailures: 4750 };
 * const facts = { ...counted, plannedPerGroup: 5000, looksBefore: 0 };
 * rules.decide("experiment.significance", facts).outcome; // => "better"
 * rules.decide("experiment.significance", { ...facts, plannedPerGroup: 6000 }).outcome; // => "undecided"
 * ```
 */
export const experimentSignificance: Rule<
  "experiment.significance",
  ExperimentSignificanceFacts,
  ExperimentSignificanceParams,
  "better" | "worse" | "inconclusive",
  ExperimentSignificanceProposal
> = defineRule({
  id: "experiment.significance",
  kind: "gate",
  title: { en: "Significance of an A/B test", zh: "A/B测试显著性" },
  source: ["E-28"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["better", "worse", "inconclusive"],
  decide(facts, params, check) {
    const complete = isComplete(facts, check);
    const mayLook = check.below("looksBefore", facts.looksBefore, params.maximumLooks);
    if (!complete) return "undecided";
    const { pValue, difference } = compared(facts);
    check.compute("difference", "variant rate − control rate", difference);
    const level = check.compute(
      "level",
      "significance level ÷ maximum looks",
      params.significanceLevel / params.maximumLooks,
    );
    const significant = check.atMost("pValue", pValue, level);
    const better = check.above("difference", difference, 0);
    const looksLeft = Math.max(0, params.maximumLooks - facts.looksBefore - 1);
    const outcome = mayLook && significant ? (better ? "better" : "worse") : "inconclusive";
    return { outcome, proposal: { pValue, difference, looksLeft } };
  },
});

/** Whether both groups have as many as were planned. */
function isComplete(facts: ExperimentSignificanceFacts, check: Check): boolean {
  const control = check.compute(
    "controlTrials",
    "successes + failures of the control",
    facts.controlSuccesses + facts.controlFailures,
  );
  const variant = check.compute(
    "variantTrials",
    "successes + failures of the variant",
    facts.variantSuccesses + facts.variantFailures,
  );
  const controlComplete = check.atLeast("controlTrials", control, facts.plannedPerGroup);
  const variantComplete = check.atLeast("variantTrials", variant, facts.plannedPerGroup);
  return controlComplete && variantComplete;
}

function compared(facts: ExperimentSignificanceFacts): { pValue: number; difference: number } {
  const { controlSuccesses, controlFailures, variantSuccesses, variantFailures } = facts;
  const test = twoProportionTest({
    controlSuccesses,
    controlTrials: controlSuccesses + controlFailures,
    variantSuccesses,
    variantTrials: variantSuccesses + variantFailures,
  });
  return { pValue: test?.pValue ?? 1, difference: test?.difference ?? 0 };
}
