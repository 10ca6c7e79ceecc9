import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";

/** How recently, how often and for how much a customer bought (RFM: recency, frequency, monetary value). */
export interface CustomerRfmActionFacts {
  /** Days since the last purchase. */
  readonly recencyDays: number;
  /** Purchases in the shop's window. */
  readonly frequency: number;
  /** Money spent in the same window, in major units of the shop's currency. */
  readonly monetary: number;
}

/** Where the segments part, and what is done for each. No document gives cut-offs: they are the shop's (E-26). */
export interface CustomerRfmActionParams {
  /** Dormant after more days than these without a purchase. */
  readonly dormantAfterDays: number;
  /** High value from this many purchases on, together with `highMonetary`. */
  readonly highFrequency: number;
  /** High value from this much money on, in major units, together with `highFrequency`. */
  readonly highMonetary: number;
  /** What customers of high value get. */
  readonly highValueAction: string;
  /** What customers with potential get. */
  readonly potentialAction: string;
  /** What dormant customers get. */
  readonly dormantAction: string;
}

/** What to do for the customer. */
export interface CustomerRfmActionProposal {
  /** One of the three actions of the parameters. */
  readonly action: string;
}

const factsSchema = z.strictObject({
  recencyDays: z.number().nonnegative(),
  frequency: z.int().nonnegative(),
  monetary: z.number().nonnegative(),
}) satisfies z.core.$ZodType<CustomerRfmActionFacts>;

const action = z.string().min(1);

const paramsSchema = z.strictObject({
  dormantAfterDays: z.number().nonnegative(),
  highFrequency: z.int().nonnegative(),
  highMonetary: z.number().nonnegative(),
  highValueAction: action,
  potentialAction: action,
  dormantAction: action,
}) satisfies z.core.$ZodType<CustomerRfmActionParams>;

/**
 * Which RFM segment a customer is in (R112) and what to do for them (R249).
 *
 * Whoever has been away too long is dormant, however much they once spent; high value asks for both frequency and
 * money; all others have potential. The KPI `rfmSegment` parts them in the same way.
 */
export const customerRfmAction: Rule<
  "customer.rfm-action",
  CustomerRfmActionFacts,
  CustomerRfmActionParams,
  "high-value" | "potential" | "dormant",
  CustomerRfmActionProposal
> = defineRule({
  id: "customer.rfm-action",
  kind: "policy",
  title: { en: "Action by RFM segment", zh: "RFM分层运营" },
  source: ["R112", "R249", "E-26"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["high-value", "potential", "dormant"],
  defaults: {
    highValueAction: "dedicated-service",
    potentialAction: "coupon",
    dormantAction: "recall-gift",
  },
  notes: {
    highValueAction: { source: "R249" },
    potentialAction: { source: "R249" },
    dormantAction: { source: "R249" },
  },
  decide(facts, params, check) {
    const awake = check.atMost("recencyDays", facts.recencyDays, params.dormantAfterDays);
    const frequent = check.atLeast("frequency", facts.frequency, params.highFrequency);
    const spends = check.atLeast("monetary", facts.monetary, params.highMonetary);
    if (!awake) return { outcome: "dormant", proposal: { action: params.dormantAction } };
    if (frequent && spends) return { outcome: "high-value", proposal: { action: params.highValueAction } };
    return { outcome: "potential", proposal: { action: params.potentialAction } };
  },
});
