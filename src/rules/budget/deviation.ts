import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";
import { roundedUnits } from "../rounded-units.js";

/** What was budgeted for one item and what came about. */
export interface BudgetDeviationFacts {
  /** Whether more of it adds to profit (`income`) or takes from it (`cost`). */
  readonly kind: "income" | "cost";
  /** What came about so far, in major units of the shop's currency. */
  readonly actual: number;
  /** What was budgeted for the same days, in major units of the shop's currency. */
  readonly budget: number;
  /** Whether the alert is raised now. */
  readonly raised: boolean;
}

/** How far actual and budget may lie apart, each way, as shares of the budget. */
export interface BudgetDeviationParams {
  /** Raise above this share where profit is worse for it: cost above the budget, income below. */
  readonly raiseAboveAdverseRatio: number;
  /** Clear at this share or less; `raiseAboveAdverseRatio` or less. */
  readonly clearAtAdverseRatio: number;
  /** Raise above this share where profit is better for it: the budget was wrong, or work was not done. */
  readonly raiseAboveFavourableRatio: number;
  /** Clear at this share or less; `raiseAboveFavourableRatio` or less. */
  readonly clearAtFavourableRatio: number;
}

const factsSchema = z.strictObject({
  kind: z.enum(["income", "cost"]),
  actual: z.number(),
  budget: z.number().nonnegative(),
  raised: z.boolean(),
}) satisfies z.core.$ZodType<BudgetDeviationFacts>;

const paramsSchema = z
  .strictObject({
    raiseAboveAdverseRatio: z.number().nonnegative(),
    clearAtAdverseRatio: z.number().nonnegative(),
    raiseAboveFavourableRatio: z.number().nonnegative(),
    clearAtFavourableRatio: z.number().nonnegative(),
  })
  .refine(
    ({ raiseAboveAdverseRatio, clearAtAdverseRatio }) => clearAtAdverseRatio <= raiseAboveAdverseRatio,
    {
      path: ["clearAtAdverseRatio"],
      message: "at most raiseAboveAdverseRatio",
    },
  )
  .refine(
    ({ raiseAboveFavourableRatio, clearAtFavourableRatio }) =>
      clearAtFavourableRatio <= raiseAboveFavourableRatio,
    { path: ["clearAtFavourableRatio"], message: "at most raiseAboveFavourableRatio" },
  ) satisfies z.core.$ZodType<BudgetDeviationParams>;

/**
 * Raises and clears the alert that actual and budget lie too far apart, so that somebody steps in (R122). Each way has
 * its own limit. The limits are amounts, made of the budget: so what was never budgeted is reported at the first unit
 * of money. A budgeted loss is not looked at: hand in its income and its cost.
 *
 * @example
 * ```ts
 * import { budgetDeviation, defineRulebook, starterLayerFor } from "opscycle/rules";
 *
 * const rulebook = defineRulebook({ rules: [budgetDeviation], layers: [starterLayerFor([budgetDeviation])] });
 * const ads = { kind: "cost", actual: 5_600, budget: 5_000, raised: false } as const;
 * const decision = rulebook.at().decide("budget.deviation", ads);
 * decision.outcome; // => "raise"
 * decision.toPass; // => [{ changes: [{ fact: "actual", from: 5_600, operator: "<=", to: 5_500 }] }]
 * ```
 */
export const budgetDeviation: Rule<
  "budget.deviation",
  BudgetDeviationFacts,
  BudgetDeviationParams,
  "clear" | "raise"
> = defineRule({
  id: "budget.deviation",
  kind: "alert",
  title: { en: "Budget deviation", zh: "预算与实际偏差预警" },
  source: ["R122"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["clear", "raise"],
  decide({ kind, actual, budget, raised }, params, check) {
    const adverse = raised ? params.clearAtAdverseRatio : params.raiseAboveAdverseRatio;
    const worst = adverseSign(kind) * adverse;
    const worstLimit = check.compute("worstLimit", "budget ± adverse ratio", limit(budget, worst));
    const notWorse =
      kind === "cost"
        ? check.atMost("actual", actual, worstLimit)
        : check.atLeast("actual", actual, worstLimit);
    const favourable = raised ? params.clearAtFavourableRatio : params.raiseAboveFavourableRatio;
    const best = -adverseSign(kind) * favourable;
    const bestLimit = check.compute("bestLimit", "budget ± favourable ratio", limit(budget, best));
    const notBetter =
      kind === "cost"
        ? check.atLeast("actual", actual, bestLimit)
        : check.atMost("actual", actual, bestLimit);
    return notWorse && notBetter ? "clear" : "raise";
  },
});

/** Cost is worse above the budget, income below. */
function adverseSign(kind: "income" | "cost"): 1 | -1 {
  return kind === "cost" ? 1 : -1;
}

function limit(budget: number, ratio: number): number {
  return roundedUnits(budget * (1 + ratio));
}
