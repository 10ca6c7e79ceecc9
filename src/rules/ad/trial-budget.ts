import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";
import { roundedUnits } from "../rounded-units.js";

/** What the ads of a product in trial operation cost. Money in major units of the shop's currency. */
export interface AdTrialBudgetFacts {
  /** Spent on the product's ads since its trial began. */
  readonly spend: number;
  /** What is to be spent on top of that. */
  readonly plannedSpend: number;
}

/** What the ads of a trial may cost. */
export interface AdTrialBudgetParams {
  /** The most that may be spent over the whole trial, in major units of the shop's currency. */
  readonly maximumSpend: number;
}

const factsSchema = z.strictObject({
  spend: z.number().nonnegative(),
  plannedSpend: z.number().nonnegative(),
}) satisfies z.core.$ZodType<AdTrialBudgetFacts>;

const paramsSchema = z.strictObject({
  maximumSpend: z.number().nonnegative(),
}) satisfies z.core.$ZodType<AdTrialBudgetParams>;

/** Whether more may be spent on the ads of a product in trial operation (R118): all of it stays under the cap. */
export const adTrialBudget: Rule<
  "ad.trial-budget",
  AdTrialBudgetFacts,
  AdTrialBudgetParams,
  "within" | "over"
> = defineRule({
  id: "ad.trial-budget",
  kind: "gate",
  title: { en: "Ad budget in trial operation", zh: "试营运广告预算上限" },
  source: ["R118"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["within", "over"],
  decide(facts, params, check) {
    const left = check.compute(
      "budgetLeft",
      "maximum spend − spend",
      roundedUnits(params.maximumSpend - facts.spend),
    );
    return check.atMost("plannedSpend", facts.plannedSpend, left) ? "within" : "over";
  },
});
