import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";

/** How a selection was prepared. */
export interface SelectionPreparationFacts {
  /** Whether a budget for it has been set. */
  readonly budgetPlanned: boolean;
  /** Whether its steps have been given dates. */
  readonly timePlanned: boolean;
  /** Days between the start of the selection and the decision. */
  readonly daysSinceStart: number;
}

/** How long a selection takes at the least. */
export interface SelectionPreparationParams {
  /** Fewer days than this are hurried. */
  readonly minimumDays: number;
}

const factsSchema = z.strictObject({
  budgetPlanned: z.boolean(),
  timePlanned: z.boolean(),
  daysSinceStart: z.number().nonnegative(),
}) satisfies z.core.$ZodType<SelectionPreparationFacts>;

const paramsSchema = z.strictObject({
  minimumDays: z.number().nonnegative(),
}) satisfies z.core.$ZodType<SelectionPreparationParams>;

/** Whether a product may be decided on: budget and time were planned, and nobody was in a hurry (R255). */
export const selectionPreparation: Rule<
  "selection.preparation",
  SelectionPreparationFacts,
  SelectionPreparationParams,
  "prepared" | "hurried"
> = defineRule({
  id: "selection.preparation",
  kind: "gate",
  title: { en: "Selection prepared", zh: "选品预算与时间规划" },
  source: ["R255"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["prepared", "hurried"],
  decide(facts, params, check) {
    const hasBudget = check.equals("budgetPlanned", facts.budgetPlanned, true);
    const hasDates = check.equals("timePlanned", facts.timePlanned, true);
    const tookTime = check.atLeast("daysSinceStart", facts.daysSinceStart, params.minimumDays);
    return hasBudget && hasDates && tookTime ? "prepared" : "hurried";
  },
});
