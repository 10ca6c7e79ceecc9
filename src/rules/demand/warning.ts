import { z } from "zod";
import { cusumChart } from "../../kpi/demand/cusum-chart.js";
import { ewmaChart } from "../../kpi/demand/ewma-chart.js";
import type { Check } from "../decision/check.js";
import { defineRule, type Rule } from "../define-rule.js";

/** How demand differs from what was expected of it. */
export interface DemandWarningFacts {
  /**
   * Demand of each period less what was expected of it, oldest first, in units. Expect with a forecast that knows the
   * season; a season that is not expected looks like a change.
   */
  readonly deviations: readonly number[];
  /** Standard deviation of such deviations while demand does not change, in units. */
  readonly standardDeviation: number;
  /** Whether the alert is raised now, up or down. */
  readonly raised: boolean;
}

/** How a change is detected. */
export interface DemandWarningParams {
  /** `cusum` adds up small deviations that last; `ewma` smooths them and forgets. */
  readonly method: "cusum" | "ewma";
  /** Periods below which nothing is decided. */
  readonly minimumPeriods: number;
  /** `cusum`: part of each deviation that is let pass, in standard deviations; half the shift to be found. */
  readonly allowance: number;
  /** `cusum`: raise when a sum is above this, in standard deviations. */
  readonly raiseAboveSum: number;
  /** `cusum`: clear when both sums are at this or below; `raiseAboveSum` or less. */
  readonly clearAtSum: number;
  /** `ewma`: weight of the newest deviation, above 0 and at most 1. */
  readonly smoothing: number;
  /** `ewma`: raise when the average lies more of its standard errors from 0 than this. */
  readonly raiseAboveErrors: number;
  /** `ewma`: clear when it lies as many standard errors from 0 or fewer; `raiseAboveErrors` or less. */
  readonly clearAtErrors: number;
}

const factsSchema = z.strictObject({
  deviations: z.array(z.number()),
  standardDeviation: z.number().positive(),
  raised: z.boolean(),
}) satisfies z.core.$ZodType<DemandWarningFacts>;

const paramsSchema = z
  .strictObject({
    method: z.enum(["cusum", "ewma"]),
    minimumPeriods: z.int().positive(),
    allowance: z.number().nonnegative(),
    raiseAboveSum: z.number().nonnegative(),
    clearAtSum: z.number().nonnegative(),
    smoothing: z.number().positive().max(1),
    raiseAboveErrors: z.number().nonnegative(),
    clearAtErrors: z.number().nonnegative(),
  })
  .refine(({ raiseAboveSum, clearAtSum }) => clearAtSum <= raiseAboveSum, {
    path: ["clearAtSum"],
    message: "at most raiseAboveSum",
  })
  .refine(({ raiseAboveErrors, clearAtErrors }) => clearAtErrors <= raiseAboveErrors, {
    path: ["clearAtErrors"],
    message: "at most raiseAboveErrors",
  }) satisfies z.core.$ZodType<DemandWarningParams>;

/**
 * Warns when demand has changed for good, and in which direction, so that selection and stock can follow (R111).
 *
 * The source asks for a detector and names none. Two are here, both from statistical process control: the tabular
 * CUSUM and the EWMA control chart. For another put your own rule in its place with `replaceRule`.
 *
 * @example
 * ```ts
 * import { builtInRules, defineRulebook, starterLayer } from "opscycle/rules";
 *
 * const rules = defineRulebook({ rules: builtInRules, layers: [starterLayer] }).at();
 * const facts = { standardDeviation: 10, raised: false };
 * rules.decide("demand.warning", { ...facts, deviations: [3, -8, 6, -2, 16, 21, 14, 25] }).outcome; // => "rising"
 * rules.decide("demand.warning", { ...facts, deviations: [3, -8, 6, -2, 16, -9, 4, -12] }).outcome; // => "steady"
 * ```
 */
export const demandWarning: Rule<
  "demand.warning",
  DemandWarningFacts,
  DemandWarningParams,
  "steady" | "rising" | "falling"
> = defineRule({
  id: "demand.warning",
  kind: "alert",
  title: { en: "Change of demand", zh: "需求预警" },
  source: ["R111"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["steady", "rising", "falling"],
  decide(facts, params, check) {
    const enough = check.atLeast("periods", facts.deviations.length, params.minimumPeriods);
    const outcome =
      params.method === "cusum" ? bySums(facts, params, check) : byAverage(facts, params, check);
    return enough ? outcome : "undecided";
  },
});

function bySums(facts: DemandWarningFacts, params: DemandWarningParams, check: Check) {
  const { upperSums, lowerSums } = cusumChart({
    deviations: facts.deviations,
    standardDeviation: facts.standardDeviation,
    allowance: params.allowance,
  });
  const { raised } = facts;
  const upper = check.compute("upperSum", "CUSUM of what lay above the expected", upperSums.at(-1) ?? 0);
  const lower = check.compute("lowerSum", "CUSUM of what lay below the expected", lowerSums.at(-1) ?? 0);
  const rises = !check.atMost("upperSum", upper, raised ? params.clearAtSum : params.raiseAboveSum);
  const falls = !check.atMost("lowerSum", lower, raised ? params.clearAtSum : params.raiseAboveSum);
  if (!rises && !falls) return "steady";
  return upper >= lower ? "rising" : "falling";
}

function byAverage(facts: DemandWarningFacts, params: DemandWarningParams, check: Check) {
  const { averages, standardErrors } = ewmaChart({
    deviations: facts.deviations,
    standardDeviation: facts.standardDeviation,
    smoothing: params.smoothing,
  });
  const errors = check.compute(
    "averageErrors",
    "EWMA of the deviations ÷ its standard error",
    (averages.at(-1) ?? 0) / (standardErrors.at(-1) ?? 1),
  );
  const size = Math.abs(errors);
  const isSteady = check.atMost(
    "averageErrorsEitherWay",
    size,
    facts.raised ? params.clearAtErrors : params.raiseAboveErrors,
  );
  if (isSteady) return "steady";
  return errors > 0 ? "rising" : "falling";
}
