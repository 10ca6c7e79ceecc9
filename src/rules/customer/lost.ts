import { z } from "zod";
import { defineRule, type Rule } from "../define-rule.js";

/** How long a customer has been away. */
export interface CustomerLostFacts {
  /** Days since the last purchase. */
  readonly daysSinceLastPurchase: number;
}

/** After how long a customer counts as lost. */
export interface CustomerLostParams {
  /** Lost after more days than these without a purchase. */
  readonly lostAfterDays: number;
}

const factsSchema = z.strictObject({
  daysSinceLastPurchase: z.number().nonnegative(),
}) satisfies z.core.$ZodType<CustomerLostFacts>;

const paramsSchema = z.strictObject({
  lostAfterDays: z.number().nonnegative(),
}) satisfies z.core.$ZodType<CustomerLostParams>;

/**
 * Raises the alert that a customer is lost (R113), and clears it when they buy again.
 *
 * The days only fall with a purchase, so there is no second threshold. How long is long differs with what is sold:
 * set it by category.
 */
export const customerLost: Rule<"customer.lost", CustomerLostFacts, CustomerLostParams, "clear" | "raise"> =
  defineRule({
    id: "customer.lost",
    kind: "alert",
    title: { en: "Lost customer", zh: "客户流失预警" },
    source: ["R113", "E-26"],
    facts: factsSchema,
    params: paramsSchema,
    outcomes: ["clear", "raise"],
    decide: (facts, params, check) =>
      check.atMost("daysSinceLastPurchase", facts.daysSinceLastPurchase, params.lostAfterDays)
        ? "clear"
        : "raise",
  });
