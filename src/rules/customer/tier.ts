import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";

/** What a customer bought in the shop's window, and in the one of the same length before it. */
export interface CustomerTierFacts {
  /** Days since the last purchase. */
  readonly recencyDays: number;
  /** Purchases in the window. */
  readonly frequency: number;
  /** Purchases in the window before. */
  readonly previousFrequency: number;
  /** Money spent in the window, in major units of the shop's currency. */
  readonly monetary: number;
  /** Value of the largest order in the window, in the same units. */
  readonly largestOrder: number;
}

/** Where the tiers part. No document gives cut-offs: they are the shop's (E-26). */
export interface CustomerTierParams {
  /** Lost after more days than these without a purchase. */
  readonly lostAfterDays: number;
  /** High value from this many purchases on, together with `highMonetary`. */
  readonly highFrequency: number;
  /** High value from this much money on, in major units, together with `highFrequency`. */
  readonly highMonetary: number;
  /** Potential from this value of a single order on, in major units. */
  readonly highOrderValue: number;
}

const factsSchema = z.strictObject({
  recencyDays: z.number().nonnegative(),
  frequency: z.int().nonnegative(),
  previousFrequency: z.int().nonnegative(),
  monetary: z.number().nonnegative(),
  largestOrder: z.number().nonnegative(),
}) satisfies z.core.$ZodType<CustomerTierFacts>;

const paramsSchema = z.strictObject({
  lostAfterDays: z.number().nonnegative(),
  highFrequency: z.int().nonnegative(),
  highMonetary: z.number().nonnegative(),
  highOrderValue: z.number().nonnegative(),
}) satisfies z.core.$ZodType<CustomerTierParams>;

/**
 * Which of five tiers a customer is in (P103): the first that fits of lost, high value, growing, potential, ordinary.
 *
 * The KPI `customerTier` parts them in the same way. Three segments are `customer.rfm-action`; `customerGroups` maps the
 * groupings onto each other (E-26).
 */
export const customerTier: Rule<
  "customer.tier",
  CustomerTierFacts,
  CustomerTierParams,
  "high-value" | "growing" | "potential" | "ordinary" | "lost"
> = defineRule({
  id: "customer.tier",
  kind: "policy",
  title: { en: "Tier of a customer", zh: "客户分层策略" },
  source: ["P103", "E-26"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["high-value", "growing", "potential", "ordinary", "lost"],
  decide(facts, params, check) {
    const stays = check.atMost("recencyDays", facts.recencyDays, params.lostAfterDays);
    const frequent = check.atLeast("frequency", facts.frequency, params.highFrequency);
    const spends = check.atLeast("monetary", facts.monetary, params.highMonetary);
    const grows = check.above("frequency", facts.frequency, facts.previousFrequency);
    const buysDear = check.atLeast("largestOrder", facts.largestOrder, params.highOrderValue);
    if (!stays) return "lost";
    if (frequent && spends) return "high-value";
    if (grows) return "growing";
    return buysDear ? "potential" : "ordinary";
  },
});
