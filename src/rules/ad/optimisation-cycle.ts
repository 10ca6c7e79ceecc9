import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";

/** When a campaign was last optimised. */
export interface AdOptimisationCycleFacts {
  /** Days since the campaign began or was last optimised. */
  readonly daysSinceOptimisation: number;
  /** The optimisation cycle that the campaign's plan states, in days. */
  readonly optimisationCycleDays: number;
}

const factsSchema = z.strictObject({
  daysSinceOptimisation: z.number().nonnegative(),
  optimisationCycleDays: z.number().positive(),
}) satisfies z.core.$ZodType<AdOptimisationCycleFacts>;

/**
 * Whether a campaign is due to be optimised (R117). Each plan states its own cycle, so that it is a fact and no
 * parameter. For a campaign that the host runs, the process keeps this clock.
 */
export const adOptimisationCycle: Rule<
  "ad.optimisation-cycle",
  AdOptimisationCycleFacts,
  Record<never, never>,
  "waiting" | "due"
> = defineRule({
  id: "ad.optimisation-cycle",
  kind: "alert",
  title: { en: "Ad optimisation cycle", zh: "广告优化周期" },
  source: ["R117"],
  facts: factsSchema,
  params: z.strictObject({}),
  outcomes: ["waiting", "due"],
  decide(facts, _params, check) {
    const waiting = check.below(
      "daysSinceOptimisation",
      facts.daysSinceOptimisation,
      facts.optimisationCycleDays,
    );
    return waiting ? "waiting" : "due";
  },
});
