import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";

/** How often a customer bought. */
export interface CustomerRepeatFacts {
  /** Purchases so far, cancelled ones left out. */
  readonly purchases: number;
}

/** From when on a customer is a repeat customer. */
export interface CustomerRepeatParams {
  /** As many purchases or more. */
  readonly minimumPurchases: number;
}

const factsSchema = z.strictObject({
  purchases: z.int().nonnegative(),
}) satisfies z.core.$ZodType<CustomerRepeatFacts>;

const paramsSchema = z.strictObject({
  minimumPurchases: z.int().min(2),
}) satisfies z.core.$ZodType<CustomerRepeatParams>;

/**
 * Whether somebody is a repeat customer, a new one, or none yet (R034).
 *
 * It does not ask when the last purchase was ({@link customerLost}), nor whether a repeat customer is loyal: for that
 * there is `customerValueStep` among the KPIs, and `customerGroups` maps the groupings onto each other (E-26).
 */
export const customerRepeat: Rule<
  "customer.repeat",
  CustomerRepeatFacts,
  CustomerRepeatParams,
  "repeat" | "new" | "none"
> = defineRule({
  id: "customer.repeat",
  kind: "policy",
  title: { en: "Repeat customer", zh: "复购客户" },
  source: ["R034", "E-26"],
  facts: factsSchema,
  params: paramsSchema,
  outcomes: ["repeat", "new", "none"],
  defaults: { minimumPurchases: 2 },
  notes: { minimumPurchases: { source: "R034" } },
  decide(facts, params, check) {
    const repeat = check.atLeast("purchases", facts.purchases, params.minimumPurchases);
    const bought = check.atLeast("purchases", facts.purchases, 1);
    if (repeat) return "repeat";
    return bought ? "new" : "none";
  },
});
